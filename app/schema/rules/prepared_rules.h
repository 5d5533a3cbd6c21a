// What Rules are made of, for the files that hold articles against them.
#pragma once

#include "app/schema/rules/judge.h"
#include "app/schema/rules/rules.h"

namespace galley::schema {

/// A prepared schema and its judge. Never changes to those who use it; any thread may.
class Rules {
public:
    explicit Rules(Prepared prepared);

    const Json &whole() const { return units_.find("")->second; }
    /// The unit of that name, which a prepared schema refers to.
    const Json &unit(const std::string &name) const { return units_.find(name)->second; }
    const Units &units() const { return units_; }
    /// The pattern of that source, which a prepared schema has.
    const Pattern &pattern(const std::string &source) const { return patterns_.at(source); }
    const Judge &judge() const { return judge_; }
    /// Whether it has bounds for dates, which the judge knows nothing of; see date_order.h.
    bool ordersDates() const { return ordersDates_; }

private:
    const Units units_;
    const Patterns patterns_;
    Judge judge_;
    bool ordersDates_ = false;
};

} // namespace galley::schema
