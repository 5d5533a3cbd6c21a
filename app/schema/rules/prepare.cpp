#include "app/schema/rules/prepare.h"

#include "app/schema/rules/preparer.h"
#include "app/schema/rules/words.h"

#include <algorithm>

namespace galley::schema {

namespace {

constexpr int deepest = 100;
constexpr std::size_t mostWork = 500'000;
constexpr std::size_t mostProblems = 50;
/// Bytes of a key, beyond which what it names is a unit: the judge's library makes a text of all keys that
/// lead to each part.
constexpr std::size_t longestKey = 200;

/// A place in a schema as a person reads it: "author.name" for /properties/author/properties/name.
std::string nameOf(const std::vector<std::string> &steps)
{
    std::string name, pointer;
    bool plain = steps.size() % 2 == 0;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        pointer += "/" + escaped(steps[at]);
        if (at % 2 == 1)
            name += (name.empty() ? "" : ".") + steps[at];
        else
            plain = plain && steps[at] == "properties";
    }
    return steps.empty() ? "the schema" : forSentence(plain ? name : pointer);
}

/// How much there is to copy of a schema, its parts that are schemas aside.
std::size_t workOf(const Json &schema)
{
    std::size_t work = 1;
    for (const char *keyword : {"enum", "const", "type", "required", "title", "description", "errorMessage"}) {
        if (const auto value = schema.find(keyword); value != schema.end())
            work += weight(*value);
    }
    return work;
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

Preparer::Preparer(const Json &document) : document_(document), references_(document) {}

Prepared Preparer::run()
{
    names_[&document_] = "";
    parts_[""] = &document_;
    waiting_.push_back("");
    while (!waiting_.empty()) {
        unit_ = waiting_.front();
        waiting_.pop_front();
        if (work_ > mostWork) {
            tell("The schema refers to its own parts too often; it is checked only in part.");
            break;
        }
        result_.units[unit_] = schema(*parts_.at(unit_), true);
    }
    breakCircles();
    return std::move(result_);
}

Json Preparer::schema(const Json &node, bool inPlace)
{
    ++work_;
    if (node.is_boolean())
        return node;
    work_ += workOf(node);
    Json out = Json::object();
    Part part{node, out, inPlace};
    if (node.contains("$ref")) {
        reference(part);
        if (!references_.countsSiblings())
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
    const Json &node = part.in.at(keyword);
    return isSchema(node, part, keyword) ? schema(node, inPlace) : Json(true);
}

Json Preparer::child(const Part &part, const std::string &keyword, const std::string &key,
                     bool inPlace)
{
    const Json &parent = part.in.at(keyword);
    const Json &node = parent.is_array() ? parent.at(std::stoul(key)) : parent.at(key);
    if (!isSchema(node, part, keyword, key))
        return true;
    return key.size() > longestKey ? Json{{keyword::reference, unit(node, inPlace)}} : schema(node, inPlace);
}

bool Preparer::isSchema(const Json &node, const Part &part, const std::string &keyword, const std::string &key)
{
    if (node.is_object() || node.is_boolean())
        return true;
    std::vector<std::string> steps = references_.stepsTo(part.in);
    steps.push_back(keyword);
    if (!key.empty())
        steps.push_back(key);
    tell("What the schema says of " + nameOf(steps) + " is no schema; it is passed over.");
    return false;
}

std::string Preparer::unit(const Json &node, bool inPlace)
{
    const auto [name, isNew] = names_.try_emplace(&node, std::to_string(names_.size()));
    if (isNew) {
        result_.units[name->second] = true;
        parts_[name->second] = &node;
        waiting_.push_back(name->second);
    }
    if (inPlace)
        inPlace_[unit_].push_back(name->second);
    return name->second;
}

void Preparer::reference(Part &part)
{
    const Json &reference = part.in["$ref"];
    if (!reference.is_string()) {
        passOver(part, "$ref", "is no text");
        return;
    }
    const auto [target, outside] = references_.find(part.in);
    const std::string said = forSentence(reference.get_ref<const std::string &>());
    const auto refersTo = [&](const char *what) {
        tell("The schema refers to " + said + ", which " + what + " checked.", said);
    };
    if (!target)
        refersTo(outside ? "is another file; that is not read and not" : "it does not have; that is not");
    else if (!target->is_object() && !target->is_boolean())
        refersTo("is no schema; that is not");
    else
        part.out[keyword::reference] = unit(*target, part.inPlace);
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
            std::string pointer = "#";
            for (const std::string &step : references_.stepsTo(*parts_.at(target)))
                pointer += "/" + escaped(step);
            const std::string said = forSentence(pointer);
            tell("The schema refers to itself in a circle at " + said + "; that is not checked.", said);
            result_.units[target] = true;
        }
    }
}

void Preparer::passOver(const Part &part, const std::string &keyword, const std::string &why)
{
    if (result_.problems.size() < mostProblems)
        tell("“" + keyword + "” of " + nameOf(references_.stepsTo(part.in)) + " " + why + "; it is passed over.");
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
