// Writing values that are new in a file, lines of lists and maps among them, as what stands beside
// them is written.
#pragma once

#include "app/frontmatter/span.h"
#include "app/frontmatter/value.h"

#include <string>
#include <string_view>

namespace galley::frontmatter {

/// The quotes of a text where nothing beside it shows any. The same in all files, so that edits of
/// different fields do not depend on their order.
inline constexpr Style fallbackQuotes = Style::SingleQuoted;

class ValueWriter
{
public:
    /// `doubleQuoted` writes all texts so: it holds every one. The texts must outlive the writer.
    ValueWriter(std::string_view file, std::string_view lineEnd, bool doubleQuoted)
        : file_(file), lineEnd_(lineEnd), doubleQuoted_(doubleQuoted)
    {
    }

    /// How most of the texts among `parts` are written; `otherwise` where there are none.
    Style textsOf(const std::vector<Span> &parts, Style otherwise) const;

    std::string key(const std::string &key, bool inBrackets) const;

    /// A scalar of one line, in `style` where that can hold it.
    std::string scalar(const Value &value, Style style, bool inBrackets) const;
    /// A value between brackets, or a scalar.
    std::string brackets(const Value &value) const;

    /// Whether the value is written as lines of its own, as `like` is (a value beside it, or nullptr).
    bool hasLines(const Value &value, const Span *like) const;
    /// The lines of a list or map at that column, without the first one's indent and the last one's
    /// line end. Texts are written in the style of those in `like`, or in `texts`.
    std::string lines(const Value &value, std::size_t column, Style texts, const Span *like) const;
    /// How much deeper than its key a list or map stands.
    std::size_t step(const Value &value, const Span *like) const;

    /// `key: value` at that indent; and what stands behind the dash of an item at that indent, `width`
    /// columns behind it. Both as lines().
    std::string field(const std::string &key, const Value &value, std::size_t indent, Style texts,
                      const Span *like) const;
    std::string item(const Value &value, std::size_t indent, std::size_t width, Style texts, const Span *like) const;

private:
    std::string scalarLike(const Value &value, std::size_t indent, Style texts, const Span *like) const;
    bool isText(const Span &span) const;

    std::string_view file_;
    std::string_view lineEnd_;
    bool doubleQuoted_;
};

} // namespace galley::frontmatter
