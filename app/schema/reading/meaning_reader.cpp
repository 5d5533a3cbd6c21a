#include "app/schema/reading/meaning_reader.h"

#include "app/schema/rules/json_value.h"
#include "app/schema/rules/words.h"

#include <algorithm>

namespace galley::schema {

namespace {

constexpr std::size_t mostProblems = 100;
constexpr int mostDepth = 64; ///< of parts and references within one field

/// How much there is to look at and to copy in a schema, its parts that are schemas aside.
std::size_t workOf(const OrderedJson &schema)
{
    std::size_t work = 1 + schema.size();
    for (const char *keyword : {"default", "examples", "enum", "const", "title", "description", "format",
                                "type", "required", "x-widget", "$ref"}) {
        if (const auto value = schema.find(keyword); value != schema.end())
            work += weight(*value);
    }
    if (const auto properties = schema.find("properties"); properties != schema.end()) {
        for (const auto &[key, property] : properties->items())
            work += 1 + key.size() / 64;
    }
    return work;
}

} // namespace

Meaning MeaningReader::read(const std::vector<Parts> &alternatives, const std::string &field, bool mapsJoin)
{
    field_ = field;
    mapsJoin_ = mapsJoin;
    std::vector<Meaning> meanings;
    for (const Parts &parts : alternatives) {
        Meaning &meaning = meanings.emplace_back();
        for (const OrderedJson *part : parts)
            take(*part, meaning);
    }
    Meaning meaning = meanings.size() == 1 ? std::move(meanings.front())
                                           : commonOf(std::move(meanings), mapsJoin, work_);
    if (work_.isSpent())
        tellTooMuch();
    return meaning;
}

void MeaningReader::enter(const Meaning &meaning)
{
    for (const OrderedJson *schema : meaning.followed)
        ++active_[schema];
}

void MeaningReader::leave(const Meaning &meaning)
{
    for (const OrderedJson *schema : meaning.followed)
        --active_[schema];
}

void MeaningReader::tell(std::string problem)
{
    if (problems_.size() < mostProblems
        && std::find(problems_.begin(), problems_.end(), problem) == problems_.end())
        problems_.push_back(std::move(problem));
}

void MeaningReader::take(const OrderedJson &schema, Meaning &meaning)
{
    if (schema == false)
        meaning.kinds = 0;
    if (!schema.is_object() || !mayGoOn(schema))
        return;
    ++depth_;
    const OrderedJson *target = targetOf(schema);
    if (target && !references_.countsSiblings())
        narrow(meaning, annotationsOf(schema), work_);
    else
        takeKeywords(schema, meaning);
    if (target)
        follow(*target, schema, meaning);
    --depth_;
}

void MeaningReader::takeKeywords(const OrderedJson &schema, Meaning &meaning)
{
    narrow(meaning, keywordsOf(schema), work_);
    for (const auto &[keyword, value] : schema.items()) {
        if (keyword == "anyOf" || keyword == "oneOf")
            takeAlternatives(value, meaning);
        else if (keyword == "allOf" && value.is_array()) {
            for (const OrderedJson &part : value)
                take(part, meaning);
        }
    }
}

/// Where the reference of a schema leads; that it leads nowhere is told.
const OrderedJson *MeaningReader::targetOf(const OrderedJson &schema)
{
    const auto reference = schema.find("$ref");
    if (reference == schema.end())
        return nullptr;
    const auto [target, outside] =
        reference->is_string() ? references_.find(schema) : References<OrderedJson>::Target{nullptr, true};
    if (!target)
        tellReference(*reference, outside ? "is outside this file; what it says is not used."
                                          : "is not in this file; what it says is not used.");
    return target;
}

void MeaningReader::follow(const OrderedJson &target, const OrderedJson &from, Meaning &meaning)
{
    int &times = active_[&target];
    if (times > 0) {
        tellReference(from["$ref"], "refers back to it in a circle; it is edited as YAML.");
        meaning.unclear = true;
        return;
    }
    ++times;
    take(target, meaning);
    --active_[&target];
    meaning.followed.insert(&target);
}

void MeaningReader::tellReference(const OrderedJson &reference, const std::string &what)
{
    const std::string text = reference.is_string() ? reference.get<std::string>() : reference.dump();
    tell(subject() + " refers to " + forSentence(text) + ", which " + what);
}

void MeaningReader::takeAlternatives(const OrderedJson &alternatives, Meaning &meaning)
{
    if (!alternatives.is_array() || alternatives.empty())
        return;
    std::vector<Meaning> meanings;
    for (const OrderedJson &alternative : alternatives)
        take(alternative, meanings.emplace_back());
    narrow(meaning, commonOf(std::move(meanings), mapsJoin_, work_), work_);
}

bool MeaningReader::mayGoOn(const OrderedJson &schema)
{
    const bool may = depth_ < mostDepth && work_.spend(workOf(schema));
    if (!may)
        tellTooMuch();
    return may;
}

void MeaningReader::tellTooMuch()
{
    tell("The schema refers to its own parts so often or so deep that not all of it is read.");
}

std::string MeaningReader::subject() const { return field_.empty() ? "The schema" : field_; }

} // namespace galley::schema
