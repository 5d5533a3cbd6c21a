#include "app/schema/reading/json_text.h"

#include "app/schema/reading/json_schema.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <unordered_map>

namespace galley::schema {

namespace {

constexpr std::size_t mostLevels = 100;

/// Builds the tree of what the parser meets. Each function says whether to go on.
class TreeBuilder : public nlohmann::json_sax<OrderedJson>
{
public:
    JsonText take() { return {std::move(root_), std::move(repeated_)}; }
    bool tooDeep() const { return levels_.size() > mostLevels; }
    std::size_t errorPlace() const { return errorPlace_; } ///< bytes ahead of what was not expected
    bool endedEarly() const { return endedEarly_; }
    const std::string &badNumber() const { return badNumber_; } ///< one that is beyond a double

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(std::int64_t value) override { return add(value); }
    bool number_unsigned(std::uint64_t value) override { return add(value); }
    bool number_float(double value, const std::string &text) override
    {
        const std::string digits = text.substr(0, text.find_first_of("eE"));
        if (value == 0 && digits.find_first_of("123456789") != std::string::npos)
            badNumber_ = text;
        return badNumber_.empty() && add(value);
    }
    bool string(std::string &text) override { return add(std::move(text)); }
    bool binary(OrderedJson::binary_t &) override { return false; } // JSON has none

    bool start_object(std::size_t) override { return open(OrderedJson::object()); }
    bool start_array(std::size_t) override { return open(OrderedJson::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string &text) override
    {
        Level &level = levels_.back();
        auto &members = level.node->get_ref<OrderedJson::object_t &>();
        const auto [place, isNew] = level.places.try_emplace(text, members.size());
        if (isNew)
            members.emplace_back(text, nullptr);
        else
            repeated_.push_back(text);
        level.member = place->second;
        return true;
    }

    bool parse_error(std::size_t position, const std::string &token, const OrderedJson::exception &error) override
    {
        const std::string_view what = error.what();
        errorPlace_ = position - std::min<std::size_t>(position, 1);
        endedEarly_ = what.find("unexpected end of input") != what.npos
            || what.find("missing closing quote") != what.npos;
        if (dynamic_cast<const OrderedJson::out_of_range *>(&error))
            badNumber_ = token;
        return false;
    }

private:
    /// An object or a list whose end has not come yet. The object's own search for a key is linear.
    struct Level {
        OrderedJson *node;
        std::unordered_map<std::string, std::size_t> places;
        std::size_t member = 0;
    };

    OrderedJson &place(OrderedJson value)
    {
        if (levels_.empty())
            return root_ = std::move(value);
        Level &level = levels_.back();
        if (level.node->is_array())
            return level.node->emplace_back(std::move(value));
        auto &members = level.node->get_ref<OrderedJson::object_t &>();
        return (members.begin() + std::ptrdiff_t(level.member))->second = std::move(value);
    }

    bool add(OrderedJson value)
    {
        place(std::move(value));
        return true;
    }

    bool open(OrderedJson value)
    {
        levels_.push_back({&place(std::move(value)), {}, 0});
        return !tooDeep();
    }

    bool close()
    {
        levels_.pop_back();
        return true;
    }

    OrderedJson root_;
    std::vector<Level> levels_;
    std::vector<std::string> repeated_;
    std::size_t errorPlace_ = 0;
    bool endedEarly_ = false;
    std::string badNumber_;
};

/// The part of a line around a place, as a sentence quotes it.
std::string around(std::string_view text, std::size_t place)
{
    constexpr std::size_t reach = 30;
    const std::size_t before = text.substr(0, place).find_last_of('\n');
    std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    if (place - begin > reach)
        begin = place - reach;
    return forSentence(text.substr(begin, text.find('\n', begin) - begin), 2 * reach);
}

std::string problemAt(std::string_view text, std::size_t place, bool endedEarly)
{
    place = std::min(place, text.size());
    const std::string line =
        "line " + std::to_string(1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(place), '\n'));
    if (endedEarly)
        return "it is no JSON: it ends too early, in " + line;
    return "it is no JSON: " + line + " is wrong at “" + around(text, place) + "”";
}

} // namespace

Result<JsonText> readJsonText(std::string_view text)
{
    if (text.size() > largestSchema)
        return failure("it is larger than 1 MB, which no schema of articles needs");
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return failure("it is empty");
    TreeBuilder builder;
    if (OrderedJson::sax_parse(text, &builder))
        return builder.take();
    if (builder.tooDeep())
        return failure("it is nested more than 100 levels deep");
    if (!builder.badNumber().empty())
        return failure("it has a number that is too large or too small to be used: "
                       + forSentence(builder.badNumber()));
    return failure(problemAt(text, builder.errorPlace(), builder.endedEarly()));
}

} // namespace galley::schema
