#include "app/schema/rules/date_order.h"

#include "app/schema/rules/days.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <array>
#include <charconv>

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

/// A part of a JSON Pointer, read (RFC 6901 §4).
std::string unescaped(std::string_view part)
{
    std::string text;
    for (std::size_t at = 0; at < part.size(); ++at) {
        const bool escape = part[at] == '~' && at + 1 < part.size() && (part[at + 1] == '0' || part[at + 1] == '1');
        text += escape ? (part[++at] == '0' ? '~' : '/') : part[at];
    }
    return text;
}

/// A number without a sign or zeros ahead; of a size that no list has, nothing.
std::optional<int> numberOf(std::string_view digits)
{
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = error == std::errc() && end == digits.data() + digits.size() && digits[0] != '-';
    const bool zeros = digits.size() > 1 && digits[0] == '0';
    return whole && !zeros ? std::optional(number) : std::nullopt;
}

/// Down from `path`, by keys and the numbers of items.
std::optional<Path> down(Path path, std::string_view pointer, const Values &values)
{
    while (!pointer.empty()) {
        if (pointer[0] != '/')
            return std::nullopt;
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const std::string part = unescaped(pointer.substr(1, end - 1));
        const Value *value = values.at(path);
        const bool list = value && value->type() == Value::Type::List;
        const auto item = list ? numberOf(part) : std::nullopt;
        if (list && !item)
            return std::nullopt;
        path.push_back(list ? Step{{}, *item} : Step{part});
        pointer.remove_prefix(end);
    }
    return path;
}

/// Where "1/created_date" leads from `path`: so many levels up, then down; "/created_date" leads down
/// from the top.
std::optional<Path> follow(std::string_view pointer, const Path &path, const Values &values)
{
    if (pointer.starts_with('/'))
        return down({}, pointer, values);
    const std::size_t digits = std::min(pointer.find_first_not_of("0123456789"), pointer.size());
    const auto up = numberOf(pointer.substr(0, digits));
    if (!up || std::size_t(*up) > path.size())
        return std::nullopt;
    return down(Path(path.begin(), path.end() - *up), pointer.substr(digits), values);
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
        other = follow(limit["$data"].get_ref<const std::string &>(), path, values);
    const Value *otherValue = other ? values.at(*other) : nullptr;
    const auto limitMoment = limit.is_string() ? readMoment(limit.get_ref<const std::string &>())
                                               : momentOf(otherValue);
    if (!moment || !limitMoment || keeps(bound, compare(*moment, *limitMoment)))
        return std::nullopt;
    Fault fault;
    fault.rule = "schema-order";
    fault.message = values.title(path) + " is " + shortened(own->text());
    if (limit.is_string()) {
        fault.message += bareMessage(bound, plainly(limit));
        return fault;
    }
    const bool same = compare(*moment, *limitMoment) == 0;
    fault.message += same      ? ", the same as "
        : bound.isMinimum ? ", which is before "
                          : ", which is after ";
    std::string title = values.title(*other);
    if (other->back().isItem())
        title[0] = 'i'; // Item 2 of Days
    fault.message += title + " (" + shortened(otherValue->text()) + ")";
    fault.message += same ? bareMessage(bound, "it") : ".";
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

bool hasDateBounds(const Json &schema)
{
    const auto isBound = [&](const Bound &bound) {
        return schema.is_object() && schema.contains(bound.keyword);
    };
    return std::any_of(bounds.begin(), bounds.end(), isBound)
        || (schema.is_structured() && std::any_of(schema.begin(), schema.end(), hasDateBounds));
}

} // namespace galley::schema
