// Finds out what the schemas of a document mean.
#pragma once

#include "app/schema/reading/meaning.h"
#include "app/schema/rules/references.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace galley::schema {

/// Follows references within the document alone, notices circles, and does no more than a bounded
/// amount of work whatever the document says. The document must live longer.
class MeaningReader
{
public:
    explicit MeaningReader(const OrderedJson &document) : references_(document), active_{{&document, 1}} {}

    /// `field` is named in problems: a path of keys, empty for the schema as a whole. `mapsJoin` as
    /// commonOf() has it.
    Meaning read(const std::vector<Parts> &alternatives, const std::string &field, bool mapsJoin = false);

    /// While what is within a meaning is read, what led to it is a circle if it comes again.
    void enter(const Meaning &meaning);
    void leave(const Meaning &meaning);

    /// Tells a sentence once, and only so many of them.
    void tell(std::string problem);
    std::vector<std::string> takeProblems() { return std::move(problems_); }

private:
    void take(const OrderedJson &schema, Meaning &meaning);
    void takeKeywords(const OrderedJson &schema, Meaning &meaning);
    const OrderedJson *targetOf(const OrderedJson &schema);
    void follow(const OrderedJson &target, const OrderedJson &from, Meaning &meaning);
    void tellReference(const OrderedJson &reference, const std::string &what);
    void takeAlternatives(const OrderedJson &alternatives, Meaning &meaning);
    bool mayGoOn(const OrderedJson &schema);
    void tellTooMuch();
    std::string subject() const;

    References<OrderedJson> references_;
    std::unordered_map<const OrderedJson *, int> active_; ///< what is being read now, and how often
    std::vector<std::string> problems_;
    std::string field_;
    bool mapsJoin_ = false;
    Work work_;
    int depth_ = 0;
};

} // namespace galley::schema
