#include "app/cli/json.h"

#include <algorithm>

namespace galley::cli {

namespace {

/// A list or a map whose end has not come yet.
struct Container
{
    bool isMap = false;
    std::vector<Value> items;
    std::vector<std::pair<std::string, Value>> fields;
    std::string key; ///< of the field whose value comes next

    void add(Value value)
    {
        if (!isMap) {
            items.push_back(std::move(value));
            return;
        }
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const auto &one) { return one.first == key; });
        if (field == fields.end())
            fields.emplace_back(std::move(key), std::move(value));
        else
            field->second = std::move(value);
    }

    Value whole() { return isMap ? Value::map(std::move(fields)) : Value::list(std::move(items)); }
};

/// Makes a value of what a JSON parser meets. Each function says whether to go on.
class ValueMaker : public nlohmann::json_sax<Json>
{
public:
    bool tooDeep() const { return containers_.size() > mostLevels; }
    Value value() { return std::move(value_); }

    bool null() override { return add(Value::null()); }
    bool boolean(bool value) override { return add(Value::boolean(value)); }
    bool number_integer(std::int64_t value) override { return add(Value::integer(value)); }
    bool number_unsigned(std::uint64_t value) override
    {
        return add(Value::plain(std::to_string(value)));
    }
    bool number_float(double, const std::string &text) override { return add(Value::plain(text)); }
    bool string(std::string &text) override { return add(Value::string(std::move(text))); }
    bool binary(Json::binary_t &) override { return false; } // JSON has none

    bool start_object(std::size_t) override { return open(true); }
    bool key(std::string &text) override
    {
        containers_.back().key = std::move(text);
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t, const std::string &, const Json::exception &) override
    {
        return false;
    }

private:
    static constexpr std::size_t mostLevels = 100;

    bool open(bool isMap)
    {
        containers_.push_back({isMap, {}, {}, {}});
        return !tooDeep();
    }

    bool close()
    {
        Value whole = containers_.back().whole();
        containers_.pop_back();
        return add(std::move(whole));
    }

    bool add(Value value)
    {
        if (containers_.empty())
            value_ = std::move(value);
        else
            containers_.back().add(std::move(value));
        return true;
    }

    std::vector<Container> containers_;
    Value value_;
};

} // namespace

Result<Value> parseJson(std::string_view text)
{
    ValueMaker maker;
    if (Json::sax_parse(text, &maker))
        return maker.value();
    return failure(maker.tooDeep() ? "is nested more than 100 levels deep" : "is not JSON");
}

} // namespace galley::cli
