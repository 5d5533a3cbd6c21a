// What Rules are made of, for the files that hold articles against them.
#pragma once

#include "app/schema/rules/judge.h"
#include "app/schema/rules/rules.h"

namespace galley::schema {

/// A prepared schema and its judge. Never changes to those who use it; any thread may.
class Rules {
public:
    explicit Rules(Units units) : units_(std::move(units)), judge_(units_) {}

    const Json &whole() const { return units_.find("")->second; }
    /// The unit of that name, which a prepared schema refers to.
    const Json &unit(const std::string &name) const { return units_.find(name)->second; }
    const Units &units() const { return units_; }
    const Judge &judge() const { return judge_; }

private:
    const Units units_;
    Judge judge_;
};

} // namespace galley::schema
