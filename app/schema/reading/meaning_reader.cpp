#include "app/schema/reading/meaning_reader.h"

#include "app/schema/rules/words.h"

#include <algorithm>

namespace galley::schema {

namespace {

constexpr std::size_t mostProblems = 100;
constexpr std::size_t mostWork = 500'000;
constexpr int mostDepth = 64; ///< of parts and references within one field

/// How much there is to copy of what a keyword says.
std::size_t weightOf(const OrderedJson &value)
{
    std::size_t weight = value.is_string() ? 1 + value.get_ref<const std::string &>().size() / 64 : 1;
    if (value.is_structured()) {
        for (const OrderedJson &inner : value)
            weight += weightOf(inner);
    }
    return weight;
}

std::size_t workOf(const OrderedJson &schema)
{
    std::size_t work = 1;
    for (const char *keyword : {"default", "examples", "enum", "const"}) {
        if (const auto value = schema.find(keyword); value != schema.end())
            work += weightOf(*value);
    }
    for (const char *keyword : {"properties", "required"}) {
        if (const auto value = schema.find(keyword); value != schema.end())
            work += value->size();
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
    return meanings.size() == 1 ? std::move(meanings.front()) : commonOf(std::move(meanings), mapsJoin);
}

void MeaningReader::enter(const Meaning &meaning)
{
    active_.insert(active_.end(), meaning.followed.begin(), meaning.followed.end());
}

void MeaningReader::leave(const Meaning &meaning)
{
    active_.resize(active_.size() - meaning.followed.size());
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
    narrow(meaning, keywordsOf(schema));
    for (const auto &[keyword, value] : schema.items()) {
        if (keyword == "$ref")
            takeReference(value, meaning);
        else if (keyword == "anyOf" || keyword == "oneOf")
            takeAlternatives(value, meaning);
        else if (keyword == "allOf" && value.is_array()) {
            for (const OrderedJson &part : value)
                take(part, meaning);
        }
    }
    --depth_;
}

void MeaningReader::takeReference(const OrderedJson &reference, Meaning &meaning)
{
    const std::string text = reference.is_string() ? reference.get<std::string>() : reference.dump();
    const auto [target, outside] = references_.find(text);
    if (!target) {
        tell(subject() + " refers to " + forSentence(text) + ", which is "
             + (outside ? "outside this file" : "not in this file") + "; what it says is not used.");
        return;
    }
    if (std::find(active_.begin(), active_.end(), target) != active_.end()) {
        tell(subject() + " refers to " + forSentence(text) + ", which refers back to it in a circle; "
             "it is edited as YAML.");
        meaning.unclear = true;
        return;
    }
    active_.push_back(target);
    take(*target, meaning);
    active_.pop_back();
    meaning.followed.push_back(target);
}

void MeaningReader::takeAlternatives(const OrderedJson &alternatives, Meaning &meaning)
{
    if (!alternatives.is_array() || alternatives.empty())
        return;
    std::vector<Meaning> meanings;
    for (const OrderedJson &alternative : alternatives)
        take(alternative, meanings.emplace_back());
    narrow(meaning, commonOf(std::move(meanings), mapsJoin_));
}

bool MeaningReader::mayGoOn(const OrderedJson &schema)
{
    work_ += workOf(schema);
    if (work_ <= mostWork && depth_ < mostDepth)
        return true;
    tell("The schema refers to its own parts so often or so deep that not all of it is read.");
    return false;
}

std::string MeaningReader::subject() const { return field_.empty() ? "The schema" : field_; }

} // namespace galley::schema
