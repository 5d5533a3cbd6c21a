// What Rules are made of, for the files that hold articles against them.
#pragma once

#include "app/schema/rules/judge.h"
#include "app/schema/rules/rules.h"

namespace galley::schema {

/// A prepared schema and its judge. Never changes to those who use it; any thread may.
class Rules {
public:
    explicit Rules(Units units);

    const Json &whole() const { return units_.find("")->second; }
    /// The unit of that name, which a prepared schema refers to.
    const Json &unit(const std::string &name) const { return units_.find(name)->second; }
    const Units &units() const { return units_; }
    const Judge &judge() const { return judge_; }
    /// Whether it has bounds for dates, which the judge knows nothing of; see date_order.h.
    bool ordersDates() const { return ordersDates_; }

private:
    const Units units_;
    Judge judge_;
    bool ordersDates_ = false;
};

} // namespace galley::schema
