// What is wrong with one value, in a sentence.
#pragma once

#include "app/schema/rules/active.h"
#include "app/schema/rules/fault.h"

#include <optional>
#include <string>
#include <vector>

namespace galley::schema {

/// A value and what it is called.
struct Subject {
    const Value &value;
    const Json &json;  ///< of `value`
    std::string title; ///< begins a sentence: "Hero image"
    std::string need;  ///< why it must be there, "every article needs one"; empty where it need not
    bool top = false;  ///< a field of the front matter, not a part of one
};

/// The most useful fault of the value itself, without its members and items, by the keywords of
/// `active`; a fix is proposed only when `schemas` accept what it makes. Its path is empty.
std::optional<Fault> faultOf(const Rules &rules, const Subject &subject,
                             const std::vector<Active> &active,
                             const std::vector<const Json *> &schemas);

/// That the value is none of `choices`.
Fault choiceFaultOf(const Rules &rules, const Subject &subject, const Json &choices,
                    const std::vector<const Json *> &schemas);

/// That the value has none of the types that `alternatives` ask for, each of which is what the
/// value must be as; nothing when one of them has its type.
std::optional<Fault> typeFaultOf(const Rules &rules, const Subject &subject,
                                 const std::vector<std::vector<Active>> &alternatives,
                                 const std::vector<const Json *> &schemas);

/// Whether the value has a type that all of `active` allow.
bool hasType(const Rules &rules, const Json &json, const std::vector<Active> &active);

} // namespace galley::schema
