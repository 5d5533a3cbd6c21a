// What the articles of a collection have in common: their fields, and what stands in them.
#pragma once

#include "app/frontmatter/front_matter.h"
#include "app/schema/field_path.h"
#include "app/schema/field_survey.h"
#include "app/schema/schema.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::schema {

/// Counts what articles have, in maps and lists of maps too: of a broken one what was recovered, of a
/// field written twice the first. Grows with the number of different values up to a bound (some
/// 32 MB), not with the number of articles.
class Survey {
public:
    void add(const frontmatter::FrontMatter &article);

    std::size_t articles() const { return articles_; }
    /// All keys, in the order in which the articles have them.
    std::vector<std::string> keys() const;
    /// How many articles have the field.
    std::size_t countOf(const FieldPath &field) const;
    /// The texts that a field has, or its items, the most frequent first: at most 2,000 of up to 200
    /// characters.
    std::vector<std::string> textsOf(const FieldPath &field) const;
    /// The type that a field's value has in most articles; Null when no article has it.
    Value::Type typeOf(const FieldPath &field) const;
    /// A value in the spelling that most articles have, with digits alike: of a read time "8 mins",
    /// of a date a String where most are quoted, with a time where most have one. Null when there is
    /// none of up to 60 bytes.
    Value sampleOf(const FieldPath &field) const;
    /// The folder that most of a field's files are in, as they are written, with a slash at its end:
    /// "/images/", "../../assets/", "" for files beside the article. The deepest that has at least
    /// half of those that are no web address; nothing where there are none.
    std::optional<std::string> folderOf(const FieldPath &field) const;

    const FieldSurveys &fields() const { return fields_; }

private:
    const FieldSurvey *find(const FieldPath &field) const;

    std::size_t articles_ = 0;
    FieldSurveys fields_;
    SurveyRoom room_;
};

} // namespace galley::schema
