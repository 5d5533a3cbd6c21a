#include "app/schema/rules/date_order.h"

#include "app/schema/rules/days.h"

#include <algorithm>
#include <array>

namespace galley::schema {

namespace {

struct Bound {
    const char *keyword;
    bool isMinimum;
    bool exclusive;
};

constexpr std::array bounds = {
    Bound{"formatMinimum", true, false},
    Bound{"formatExclusiveMinimum", true, true},
    Bound{"formatMaximum", false, false},
    Bound{"formatExclusiveMaximum", false, true},
};

std::optional<Moment> momentOf(const Value *value)
{
    if (!value || (value->type() != Value::Type::String && value->type() != Value::Type::Date))
        return std::nullopt;
    const auto moment = readMoment(value->text());
    return moment && moment->exists() ? moment : std::nullopt;
}

/// The steps of a JSON Pointer, without those in lists.
Path stepsOf(std::string_view pointer)
{
    Path steps;
    for (std::size_t at = 0; at < pointer.size() && pointer[at] == '/';) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        steps.push_back({std::string(pointer.substr(at + 1, end - at - 1))});
        at = end;
    }
    return steps;
}

/// Where "1/created_date" leads from `path`: so many levels up, then down by keys.
std::optional<Path> follow(std::string_view pointer, const Path &path)
{
    const std::size_t digits = std::min(pointer.find_first_not_of("0123456789"), pointer.size());
    if (digits != 1 || std::size_t(pointer[0] - '0') > path.size())
        return std::nullopt;
    Path target(path.begin(), path.end() - (pointer[0] - '0'));
    const Path down = stepsOf(pointer.substr(digits));
    target.insert(target.end(), down.begin(), down.end());
    return target;
}

bool keeps(const Bound &bound, int compared)
{
    if (compared == 0)
        return !bound.exclusive;
    return bound.isMinimum == (compared > 0);
}

std::string bareMessage(const Bound &bound, const std::string &limit)
{
    if (bound.exclusive)
        return std::string("; it must be ") + (bound.isMinimum ? "after " : "before ") + limit + ".";
    return std::string("; it must not be ") + (bound.isMinimum ? "before " : "after ") + limit + ".";
}

std::optional<Fault> faultBy(const Bound &bound, const Json &limit, const Path &path,
                             const Values &values)
{
    const Value *own = values.at(path);
    const auto moment = momentOf(own);
    std::optional<Path> other;
    if (limit.is_object() && limit.contains("$data") && limit["$data"].is_string())
        other = follow(limit["$data"].get_ref<const std::string &>(), path);
    const Value *otherValue = other ? values.at(*other) : nullptr;
    const auto limitMoment = limit.is_string() ? readMoment(limit.get_ref<const std::string &>())
                                               : momentOf(otherValue);
    if (!moment || !limitMoment || keeps(bound, compare(*moment, *limitMoment)))
        return std::nullopt;
    Fault fault;
    fault.rule = "schema-order";
    fault.message = values.title(path) + " is " + own->text();
    if (limit.is_string()) {
        fault.message += bareMessage(bound, limit.get_ref<const std::string &>());
        return fault;
    }
    const bool same = compare(*moment, *limitMoment) == 0;
    fault.message += same      ? ", the same as "
        : bound.isMinimum ? ", which is before "
                          : ", which is after ";
    fault.message += values.title(*other) + " (" + otherValue->text() + ").";
    return fault;
}

} // namespace

std::optional<Fault> orderFaultOf(const Json &schema, const Path &path, const Values &values)
{
    if (!schema.is_object())
        return std::nullopt;
    for (const Bound &bound : bounds) {
        const auto limit = schema.find(bound.keyword);
        if (limit == schema.end())
            continue;
        if (auto fault = faultBy(bound, *limit, path, values))
            return fault;
    }
    return std::nullopt;
}

} // namespace galley::schema
