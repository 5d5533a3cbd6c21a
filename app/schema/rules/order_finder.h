// Dates that are not in the order that a schema asks for, wherever in an article they stand.
#pragma once

#include "app/schema/rules/active.h"
#include "app/schema/rules/date_order.h"
#include "app/schema/rules/place.h"

#include <vector>

namespace galley::schema {

/// Looks into values that are as the schema asks but for the order of dates, which the judge knows
/// nothing of. Both must outlive it. It looks at so many values, and then finds nothing more.
class OrderFinder
{
public:
    OrderFinder(const Rules &rules, const Article &article);

    /// In what stands at `place`, which `schemas` accept, and in all of its parts: one fault a place.
    std::vector<Fault> faultsIn(const Place &place, const std::vector<const Json *> &schemas);
    /// The same by what `active` leave a choice of: of the alternatives that accept the value, one must
    /// be content with its dates too.
    std::vector<Fault> faultsOfChoices(const Place &place, const std::vector<Active> &active);

private:
    void addOwn(std::vector<Fault> &faults, const Place &place, const std::vector<Active> &active) const;
    void addChoices(std::vector<Fault> &faults, const Place &place, const Json &alternatives);
    void addParts(std::vector<Fault> &faults, const Place &place, const std::vector<Active> &active);

    const Rules &rules_;
    Values values_;
    const Article &article_;
    int looks_ = 0;
};

} // namespace galley::schema
