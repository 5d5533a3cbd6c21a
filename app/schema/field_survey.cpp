#include "app/schema/field_survey.h"

#include "app/base/code_points.h"

#include <algorithm>

namespace galley::schema {

namespace {

constexpr std::size_t mostTexts = 2000;
constexpr std::size_t longestText = 200; ///< characters
constexpr std::size_t longestLine = 120;
constexpr std::size_t mostShapes = 50;
constexpr std::size_t longestShape = 60; ///< bytes
constexpr int mostLevels = 6;

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return out;
}

bool isAddress(std::string_view text)
{
    return text.find(' ') == std::string_view::npos && (text.starts_with("http://") || text.starts_with("https://"));
}

bool isImage(std::string_view text)
{
    const std::string name = lower(text.substr(0, text.find_first_of("?#")));
    const auto ends = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"};
    return std::any_of(ends.begin(), ends.end(), [&](const char *end) { return name.ends_with(end); });
}

/// Names of colours are words as well.
bool isHexColour(std::string_view text)
{
    return (text.size() == 4 || text.size() == 7) && text[0] == '#'
        && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

/// A text without what differs from article to article: each run of digits is one 0.
std::string shapeOf(std::string_view text)
{
    std::string shape;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || shape.empty() || shape.back() != '0')
            shape += digit ? '0' : c;
    }
    return shape;
}

} // namespace

const FieldSurvey *FieldSurveys::find(std::string_view key) const
{
    const auto found = places_.find(std::string(key));
    return found == places_.end() ? nullptr : &fields_[found->second];
}

FieldSurvey *FieldSurveys::at(std::string_view key, SurveyRoom &room)
{
    const auto found = places_.find(std::string(key));
    if (found != places_.end())
        return &fields_[found->second];
    if (room.fields == 0)
        return nullptr;
    --room.fields;
    places_.emplace(key, fields_.size());
    return &fields_.emplace_back(std::string(key));
}

std::vector<const FieldSurvey *> FieldSurveys::ordered() const
{
    std::vector<const FieldSurvey *> fields(fields_.size());
    std::transform(fields_.begin(), fields_.end(), fields.begin(), [](const FieldSurvey &one) { return &one; });
    std::stable_sort(fields.begin(), fields.end(), [](const FieldSurvey *one, const FieldSurvey *other) {
        return one->meanPlace() < other->meanPlace();
    });
    return fields;
}

void FieldSurvey::add(const Value &value, std::size_t place, SurveyRoom &room, int level)
{
    ++count_;
    places_ += place;
    ++types_[std::size_t(value.type())];
    if (!value.isScalar() && level < mostLevels)
        addParts(value, room, level);
    else if (value.isScalar() && !value.isNull())
        addText(value, room);
}

void FieldSurvey::addText(const Value &value, SurveyRoom &room)
{
    const std::string &text = value.text();
    const bool string = value.type() == Value::Type::String;
    if (value.type() == Value::Type::Date || (string && Value::plain(text).type() == Value::Type::Date)) {
        ++dates_;
        quotedDates_ += string;
        times_ += text.size() > std::string_view("2025-02-10").size();
    } else if (string) {
        addString(text);
    }
    count(text, room);
    countShape(value);
}

void FieldSurvey::addString(const std::string &text)
{
    empty_ += text.empty();
    long_ += codePointCount(text) > longestLine || text.find('\n') != std::string::npos;
    addresses_ += isAddress(text);
    images_ += isImage(text);
    colours_ += isHexColour(text);
}

void FieldSurvey::addParts(const Value &value, SurveyRoom &room, int level)
{
    std::size_t place = 0;
    for (const auto &[key, inner] : value.fields()) {
        if (FieldSurvey *field = fields_.at(key, room))
            field->add(inner, place++, room, level + 1);
    }
    for (const Value &item : value.items()) {
        if (FieldSurvey *items = itemSurvey(room))
            items->add(item, place++, room, level + 1);
        if (item.isScalar())
            count(item.text(), room);
    }
}

FieldSurvey *FieldSurvey::itemSurvey(SurveyRoom &room)
{
    if (items_.empty() && room.fields > 0) {
        --room.fields;
        items_.emplace_back(key_);
    }
    return items_.empty() ? nullptr : &items_.front();
}

void FieldSurvey::count(const std::string &text, SurveyRoom &room)
{
    if (text.empty() || (text.size() > longestText && codePointCount(text) > longestText))
        return;
    const auto known = texts_.find(text);
    if (known != texts_.end()) {
        ++known->second;
    } else if (texts_.size() < mostTexts && room.bytes >= text.size()) {
        room.bytes -= text.size();
        texts_.emplace(text, 1);
    }
}

void FieldSurvey::countShape(const Value &value)
{
    if (value.text().empty() || value.text().size() > longestShape)
        return;
    const std::string shape = std::to_string(int(value.type())) + shapeOf(value.text());
    const auto known = shapes_.find(shape);
    if (known != shapes_.end())
        ++known->second.count;
    else if (shapes_.size() < mostShapes)
        shapes_.emplace(shape, Shape{value, 1});
}

Value FieldSurvey::sample() const
{
    const auto most = std::max_element(shapes_.begin(), shapes_.end(), [](const auto &one, const auto &other) {
        return one.second.count < other.second.count;
    });
    return most == shapes_.end() ? Value::null() : most->second.sample;
}

} // namespace galley::schema
