// What the articles of a collection have in one field, counted.
#pragma once

#include "app/frontmatter/value.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace galley::schema {

/// How much a survey may still take in; what goes beyond is not counted.
struct SurveyRoom {
    std::size_t fields = 5000;
    std::size_t bytes = 32 * 1024 * 1024; ///< of texts
};

class FieldSurvey;

/// Fields of a map, found by their key.
class FieldSurveys
{
public:
    const FieldSurvey *find(std::string_view key) const;
    /// The field of that key, new if need be; nullptr when there is no room for it.
    FieldSurvey *at(std::string_view key, SurveyRoom &room);
    /// In the order in which most maps have them.
    std::vector<const FieldSurvey *> ordered() const;

private:
    std::vector<FieldSurvey> fields_;
    std::unordered_map<std::string, std::size_t> places_;
};

class FieldSurvey
{
public:
    explicit FieldSurvey(std::string key) : key_(std::move(key)) {}

    /// `place` counts the fields ahead of it; `level` the maps and lists around it.
    void add(const Value &value, std::size_t place, SurveyRoom &room, int level = 0);

    const std::string &key() const { return key_; }
    std::size_t count() const { return count_; } ///< how many values there are, null among them
    std::size_t count(Value::Type type) const { return types_[std::size_t(type)]; }
    double meanPlace() const { return double(places_) / double(count_ == 0 ? 1 : count_); }

    // Of the texts, and of dates, which may be texts.
    std::size_t emptyTexts() const { return empty_; }
    std::size_t dates() const { return dates_; }
    std::size_t datesWithTime() const { return times_; }
    std::size_t quotedDates() const { return quotedDates_; }
    std::size_t longTexts() const { return long_; } ///< above 120 characters, or of several lines
    std::size_t addresses() const { return addresses_; }
    std::size_t images() const { return images_; } ///< by their file name's end
    std::size_t colours() const { return colours_; }

    /// The texts of values, or of a list's items: at most 2,000 of up to 200 characters, not empty.
    const std::unordered_map<std::string, std::size_t> &texts() const { return texts_; }
    /// A value of the shape that most have, where runs of digits are alike; Null without any.
    Value sample() const;
    /// All items of the values that are lists; nullptr when there are none.
    const FieldSurvey *items() const { return items_.empty() ? nullptr : &items_.front(); }
    /// The fields of the values that are maps.
    const FieldSurveys &fields() const { return fields_; }

private:
    struct Shape {
        Value sample;
        std::size_t count = 0;
    };

    void addText(const Value &value, SurveyRoom &room);
    void addString(const std::string &text);
    void addParts(const Value &value, SurveyRoom &room, int level);
    void count(const std::string &text, SurveyRoom &room);
    void countShape(const Value &value);
    FieldSurvey *itemSurvey(SurveyRoom &room);

    std::string key_;
    std::size_t count_ = 0;
    std::size_t places_ = 0;
    std::array<std::size_t, 8> types_{};
    std::size_t empty_ = 0, dates_ = 0, times_ = 0, quotedDates_ = 0, long_ = 0, addresses_ = 0, images_ = 0,
                colours_ = 0;
    std::unordered_map<std::string, std::size_t> texts_;
    std::map<std::string, Shape> shapes_;
    std::vector<FieldSurvey> items_; ///< one or none
    FieldSurveys fields_;
};

} // namespace galley::schema
