#include "app/schema/rules/judge.h"

#include "app/schema/rules/days.h"
#include "app/schema/rules/effort.h"
#include "app/schema/rules/formats.h"

#ifndef VALIJSON_USE_EXCEPTIONS
#define VALIJSON_USE_EXCEPTIONS 1
#endif
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/constraint_builder.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <mutex>
#include <set>

namespace galley::schema {

namespace {

using Target = valijson::adapters::NlohmannJsonAdapter;
using Check = std::function<bool(const Target &)>;

/// Values looked at by schemas until a question is given up, so that others can be answered.
constexpr std::size_t mostWork = 2'000'000;
/// What compiling a part of a schema takes, measured by such looks.
constexpr std::size_t compiling = 20;
/// Schemas within schemas until it is: some megabytes of stack.
constexpr int deepest = 600;

/// A question that costs too much; it ends in Judge::accepts().
struct GivenUp {};

/// What the question that this thread asks has cost so far.
struct Question {
    std::size_t work = 0;
    int depth = 0;
};
thread_local Question question;

void spend(std::size_t work)
{
    question.work += work;
    if (question.work > mostWork || !Effort::spend(work))
        throw GivenUp();
}

/// A schema of valijson, and what it costs to hold a value against it.
struct Compiled {
    valijson::Schema schema;
    std::size_t work = 0;
    int depth = 0;
};

class Deeper
{
public:
    explicit Deeper(const Compiled &compiled) : depth_(compiled.depth)
    {
        if (question.depth + depth_ > deepest)
            throw GivenUp();
        question.depth += depth_;
    }
    ~Deeper() { question.depth -= depth_; }
    Deeper(const Deeper &) = delete;
    Deeper &operator=(const Deeper &) = delete;

private:
    int depth_;
};

/// How many values a value has next within it, long texts counted by their length.
std::size_t breadthOf(const Target &target)
{
    if (target.isArray())
        return target.getArraySize();
    if (target.isObject())
        return target.getObjectSize();
    return target.isString() ? target.getString().size() / 64 : 0;
}

bool holds(const Target &target, const Compiled &compiled)
{
    spend(compiled.work * (1 + breadthOf(target) / 8));
    const Deeper deeper(compiled);
    valijson::Validator validator;
    return validator.validate(compiled.schema, target, nullptr);
}

Json copyOf(const valijson::adapters::Adapter &adapter)
{
    if (adapter.isBool())
        return adapter.getBool();
    if (adapter.isInteger())
        return adapter.getInteger();
    if (adapter.isDouble())
        return adapter.getDouble();
    if (adapter.isString())
        return adapter.getString();
    Json copy;
    if (adapter.isArray()) {
        copy = Json::array();
        adapter.applyToArray([&](const auto &item) { return copy.push_back(copyOf(item)), true; });
    } else if (adapter.isObject()) {
        copy = Json::object();
        adapter.applyToObject([&](const std::string &key, const auto &member) {
            return copy[key] = copyOf(member), true;
        });
    }
    return copy;
}

/// A keyword of Galley's within valijson.
class OwnConstraint : public valijson::constraints::PolyConstraint
{
public:
    explicit OwnConstraint(Check check) : check_(std::move(check)) {}

    bool validate(const valijson::adapters::Adapter &target, const std::vector<std::string> &,
                  valijson::ValidationResults *) const override
    {
        return check_(static_cast<const Target &>(target));
    }

private:
    valijson::constraints::Constraint *cloneInto(void *place) const override
    {
        return new (place) OwnConstraint(*this);
    }
    std::size_t sizeOf() const override { return sizeof(OwnConstraint); }

    Check check_;
};

class OwnKeyword : public valijson::ConstraintBuilder
{
public:
    explicit OwnKeyword(std::function<Check(const Json &)> make) : make_(std::move(make)) {}

    valijson::constraints::Constraint *make(const valijson::adapters::Adapter &value) const override
    {
        return new OwnConstraint(make_(copyOf(value)));
    }

private:
    std::function<Check(const Json &)> make_;
};

// ---- Checks that need nothing but the value ---------------------------------------------------

Check formatCheck(const Json &name)
{
    return [format = name.get<std::string>()](const Target &target) {
        if (target.isString())
            return hasFormat(target.getString(), format);
        if (!target.isObject() || !isDateFormat(format) || target.getObjectSize() != 1)
            return true;
        const Json copy = copyOf(target);
        const auto moment = isDate(copy) ? readMoment(dateText(copy)) : std::nullopt;
        return !moment || moment->exists();
    };
}

Check mapCheck(const Json &)
{
    return [](const Target &target) {
        return !target.isObject() || target.getObjectSize() != 1 || !isDate(copyOf(target));
    };
}

Check datesCheck(const Json &)
{
    return [](const Target &target) {
        return !target.isObject() || (target.getObjectSize() == 1 && isDate(copyOf(target)));
    };
}

Check uniqueCheck(const Json &)
{
    return [](const Target &target) {
        if (!target.isArray())
            return true;
        const Json items = copyOf(target);
        std::set<Json> seen;
        return std::all_of(items.begin(), items.end(),
                           [&](const Json &item) { return seen.insert(item).second; });
    };
}

/// Decimal fractions are no doubles: 0.0075 is a multiple of 0.0001 within what a double can tell.
Check multipleCheck(const Json &divisor)
{
    return [step = divisor.get<double>()](const Target &target) {
        if (!target.isNumber())
            return true;
        const double number = target.isInteger() ? double(target.getInteger()) : target.getDouble();
        const double times = number / step;
        const double error = 1e-9 * std::max(1.0, std::abs(times));
        return std::isfinite(times) && std::abs(times - std::round(times)) <= error;
    };
}

} // namespace

// ---- Checks that lead to another unit ----------------------------------------------------------

class Judge::Library
{
public:
    Library(const Units &units, const Patterns &patterns) : units_(units), patterns_(patterns)
    {
        add(keyword::reference, [this](const Json &unit) { return referenceCheck(unit); });
        add(keyword::members, [this](const Json &members) { return membersCheck(members); });
        add(keyword::names, [this](const Json &unit) { return namesCheck(unit); });
        add(keyword::contains, [this](const Json &contains) { return containsCheck(contains); });
        add(keyword::unique, uniqueCheck);
        add(keyword::multiple, multipleCheck);
        add(keyword::pattern, [this](const Json &source) { return patternCheck(source); });
        add(keyword::format, formatCheck);
        add(keyword::map, mapCheck);
        add(keyword::dates, datesCheck);
    }

    bool accepts(const Json &value, const Json &schema, const std::string &keyword)
    {
        const Effort effort;
        try {
            question = {};
            const Compiled &compiled = find(schema, keyword);
            spend(compiled.work * weight(value) / 8);
            return holds(Target(value), compiled);
        } catch (const GivenUp &) {
            Effort::giveUp();
            return true;
        } catch (const std::exception &) {
            return true;
        }
    }

    bool canJudge(const Json &schema)
    {
        try {
            const std::lock_guard lock(mutex_);
            if (std::unique_ptr<Compiled> &compiled = compiled_[{&schema, {}}]; !compiled)
                compiled = compile(schema);
            return true;
        } catch (const std::exception &) {
            return false;
        }
    }

private:
    void add(const char *keyword, std::function<Check(const Json &)> make)
    {
        parser_.addConstraintBuilder(keyword, new OwnKeyword(std::move(make))); // which takes it over
    }

    /// For the question that is asked: what is not compiled yet is part of what it costs.
    const Compiled &find(const Json &schema, const std::string &keyword)
    {
        const std::lock_guard lock(mutex_);
        std::unique_ptr<Compiled> &compiled = compiled_[{&schema, keyword}];
        if (!compiled) {
            const Json part = keyword.empty() ? schema : Json::object({{keyword, schema.at(keyword)}});
            spend(compiling * weight(part));
            compiled = compile(part);
        }
        return *compiled;
    }

    std::unique_ptr<Compiled> compile(const Json &schema)
    {
        auto compiled = std::make_unique<Compiled>();
        parser_.populateSchema(Target(schema), compiled->schema);
        compiled->work = weight(schema);
        while (isDeeper(schema, compiled->depth))
            ++compiled->depth;
        return compiled;
    }

    const Compiled &unit(const std::string &name) { return find(units_.find(name)->second, {}); }

    Check patternCheck(const Json &source)
    {
        return [pattern = patterns_.at(source.get<std::string>())](const Target &target) {
            return !target.isString() || pattern.matches(target.getString());
        };
    }

    Check referenceCheck(const Json &name)
    {
        return [this, name = name.get<std::string>()](const Target &target) {
            return holds(target, unit(name));
        };
    }

    Check namesCheck(const Json &name)
    {
        return [this, name = name.get<std::string>()](const Target &target) {
            return !target.isObject()
                || target.applyToObject([&](const std::string &key, const auto &) {
                       const Json text = key;
                       return holds(Target(text), unit(name));
                   });
        };
    }

    Check containsCheck(const Json &contains)
    {
        return [this, name = contains["unit"].get<std::string>(),
                least = contains["least"].get<std::int64_t>(),
                most = contains["most"].get<std::int64_t>()](const Target &target) {
            if (!target.isArray())
                return true;
            std::int64_t count = 0;
            for (const Target item : target.getArray())
                count += holds(item, unit(name));
            return count >= least && count <= most;
        };
    }

    Check membersCheck(const Json &members)
    {
        std::vector<std::pair<Pattern, std::string>> patterns;
        for (const Json &entry : members["patterns"])
            patterns.emplace_back(patterns_.at(entry["pattern"].get<std::string>()),
                                  entry["unit"].get<std::string>());
        return [this, patterns = std::move(patterns),
                names = members["names"].get<std::set<std::string>>(),
                rest = members.value("additional", Json())](const Target &target) {
            if (!target.isObject())
                return true;
            for (const auto &[key, member] : target.getObject()) {
                bool known = names.contains(key);
                for (const auto &[pattern, name] : patterns) {
                    if (!pattern.matches(key))
                        continue;
                    known = true;
                    if (!holds(member, unit(name)))
                        return false;
                }
                if (!known && rest.is_string() && !holds(member, unit(rest.get<std::string>())))
                    return false;
            }
            return true;
        };
    }

    const Units &units_;
    const Patterns &patterns_;
    valijson::SchemaParser parser_;
    std::mutex mutex_; ///< of what follows; what is compiled never changes
    std::map<std::pair<const Json *, std::string>, std::unique_ptr<Compiled>> compiled_;
};

Judge::Judge(const Units &units, const Patterns &patterns)
    : library_(std::make_unique<Library>(units, patterns))
{
}
Judge::~Judge() = default;

bool Judge::accepts(const Json &value, const Json &schema) const
{
    return library_->accepts(value, schema, {});
}

bool Judge::accepts(const Json &value, const Json &schema, const std::string &keyword) const
{
    return library_->accepts(value, schema, keyword);
}

bool Judge::canJudge(const Json &schema) const { return library_->canJudge(schema); }

} // namespace galley::schema
