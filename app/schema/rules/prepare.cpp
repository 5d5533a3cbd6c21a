#include "app/schema/rules/prepare.h"

#include "app/schema/rules/preparer.h"
#include "app/schema/rules/words.h"

#include <algorithm>

namespace galley::schema {

namespace {

constexpr int deepest = 100;
constexpr std::size_t mostNodes = 500'000;
constexpr std::size_t mostProblems = 50;

bool countsSiblings(const Json &document)
{
    if (!document.is_object() || !document.contains("$schema") || !document["$schema"].is_string())
        return false;
    const std::string &version = document["$schema"].get_ref<const std::string &>();
    return version.find("/draft/20") != std::string::npos;
}

/// A place in a schema as a person reads it: "author.name" for /properties/author/properties/name.
std::string nameOf(const std::string &pointer)
{
    static const std::string properties = "/properties/";
    std::string name;
    for (std::size_t at = 0; at < pointer.size();) {
        if (pointer.compare(at, properties.size(), properties) != 0)
            return forSentence(pointer);
        const std::size_t begin = at + properties.size();
        at = std::min(pointer.find('/', begin), pointer.size());
        name += (name.empty() ? "" : ".") + pointer.substr(begin, at - begin);
    }
    return name.empty() ? "the schema" : forSentence(name);
}

} // namespace

Prepared prepare(const Json &document)
{
    if (!document.is_object() && !document.is_boolean())
        return {};
    if (isDeeper(document, deepest))
        return {{}, {}, {{"The schema is nested deeper than 100 levels; nothing is checked by it.", {}}}};
    return Preparer(document).run();
}

Preparer::Preparer(const Json &document)
    : document_(document)
    , references_(document)
    , siblings_(countsSiblings(document))
{
}

Prepared Preparer::run()
{
    waiting_.push_back("");
    result_.units[""] = true;
    while (!waiting_.empty()) {
        unit_ = waiting_.front();
        waiting_.pop_front();
        if (nodes_ > mostNodes) {
            tell("The schema refers to its own parts too often; it is checked only in part.");
            break;
        }
        result_.units[unit_] =
            schema(references_.at(unit_), unit_, references_.resourceAt(unit_), true);
    }
    breakCircles();
    return std::move(result_);
}

Json Preparer::schema(const Json &node, const std::string &pointer, const Resource &resource,
                      bool inPlace)
{
    ++nodes_;
    if (node.is_boolean())
        return node;
    Json out = Json::object();
    Part part{node, out, pointer, resource, inPlace};
    if (!node.is_object()) {
        tell("What the schema says of " + nameOf(pointer) + " is no schema; it is passed over.");
        return true;
    }
    part.resource = references_.enter(node, pointer, resource);
    if (node.contains("$ref")) {
        reference(part);
        if (!siblings_)
            return out;
    }
    for (const auto step :
         {&Preparer::words, &Preparer::types, &Preparer::values, &Preparer::limits, &Preparer::counts,
          &Preparer::texts, &Preparer::members, &Preparer::items, &Preparer::contains,
          &Preparer::combinations, &Preparer::conditions, &Preparer::dependencies,
          &Preparer::unevaluated, &Preparer::patternMembers, &Preparer::dates, &Preparer::unknown})
        (this->*step)(part);
    return out;
}

Json Preparer::child(const Part &part, const std::string &keyword, bool inPlace)
{
    return schema(part.in.at(keyword), part.pointer + "/" + keyword, part.resource, inPlace);
}

Json Preparer::child(const Part &part, const std::string &keyword, const std::string &key,
                     bool inPlace)
{
    const Json &parent = part.in.at(keyword);
    const Json &node = parent.is_array() ? parent.at(std::stoul(key)) : parent.at(key);
    return schema(node, part.pointer + "/" + keyword + "/" + escaped(key), part.resource, inPlace);
}

std::string Preparer::unit(const Part &part, const std::string &pointer)
{
    if (result_.units.try_emplace(pointer, true).second)
        waiting_.push_back(pointer);
    if (part.inPlace)
        inPlace_[unit_].push_back(pointer);
    return pointer;
}

void Preparer::reference(Part &part)
{
    const Json &reference = part.in["$ref"];
    if (!reference.is_string()) {
        passOver(part, "$ref", "is no text");
        return;
    }
    const std::string &to = reference.get_ref<const std::string &>();
    const std::string said = forSentence(to);
    const auto target = references_.resolve(to, part.resource);
    if (target)
        part.out[keyword::reference] = unit(part, *target);
    else if (!to.starts_with('#') && to.find("://") != std::string::npos)
        tell("The schema refers to " + said + ", which is another file; that is not read and not checked.",
             said);
    else
        tell("The schema refers to " + said + ", which it does not have; that is not checked.", said);
}

void Preparer::breakCircles()
{
    std::map<std::string, bool> done;
    for (const auto &[name, targets] : inPlace_)
        breakCirclesFrom(name, done);
}

/// Walks references depth first without recursion; `done` is false for those on the way.
void Preparer::breakCirclesFrom(const std::string &start, std::map<std::string, bool> &done)
{
    std::vector<std::pair<std::string, std::size_t>> way;
    if (done.try_emplace(start, false).second)
        way.emplace_back(start, 0);
    while (!way.empty()) {
        auto &[name, next] = way.back();
        const auto targets = inPlace_.find(name);
        if (targets == inPlace_.end() || next == targets->second.size()) {
            done[name] = true;
            way.pop_back();
            continue;
        }
        const std::string target = targets->second[next++];
        const auto [known, isNew] = done.try_emplace(target, false);
        if (isNew) {
            way.emplace_back(target, 0);
        } else if (!known->second) {
            const std::string said = forSentence("#" + target);
            tell("The schema refers to itself in a circle at " + said + "; that is not checked.", said);
            result_.units[target] = true;
        }
    }
}

void Preparer::passOver(const Part &part, const std::string &keyword, const std::string &why)
{
    tell("“" + keyword + "” of " + nameOf(part.pointer) + " " + why + "; it is passed over.");
}

void Preparer::tell(std::string sentence, std::string reference)
{
    std::vector<Problem> &problems = result_.problems;
    const bool known = std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
        return problem.sentence == sentence;
    });
    if (!known && problems.size() < mostProblems)
        problems.push_back({std::move(sentence), std::move(reference)});
}

} // namespace galley::schema
