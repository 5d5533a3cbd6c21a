#include "app/schema/rules/patterns.h"

#include <QRegularExpression>

#include <string>

namespace galley::schema {

namespace {

/// Beyond this, a pattern is not compiled: PCRE2 would take seconds.
constexpr std::size_t longestPattern = 16 * 1024;

/// Steps after which matching is given up: some hundredths of a second.
constexpr const char *bound = "(*LIMIT_MATCH=1000000)";

/// Blanks in ECMA 262 §22.2.2.9 that are none in PCRE2.
constexpr std::string_view moreBlanks = "\\x{feff}\\p{Z}";

/// Writes a pattern of ECMA 262 as PCRE2 has it: `$` is the very end, \u the number of a character,
/// and \s has all blanks.
class Translation
{
public:
    explicit Translation(std::string_view source) : source_(source) {}

    std::string run()
    {
        for (; at_ < source_.size(); ++at_) {
            const char c = source_[at_];
            if (c == '\\' && at_ + 1 < source_.size())
                escape(source_[++at_]);
            else if (c == '$' && !inClass_)
                result_ += "\\z";
            else
                character(c);
        }
        return std::move(result_);
    }

private:
    void character(char c)
    {
        if (inClass_ && c == '[')
            result_ += '\\';
        result_ += c;
        inClass_ = c == '[' || (inClass_ && c != ']');
    }

    void escape(char c)
    {
        if (c == 'u')
            number();
        else if (c == 's')
            (result_ += inClass_ ? "\\s" : "[\\s").append(moreBlanks).append(inClass_ ? "" : "]");
        else if (c == 'S' && !inClass_)
            (result_ += "[^\\s").append(moreBlanks).append("]");
        else
            (result_ += '\\') += c;
    }

    void number()
    {
        const std::size_t begin = at_ + 1;
        const bool braces = begin < source_.size() && source_[begin] == '{';
        const std::size_t end = braces ? source_.find('}', begin) : begin + 4;
        if (end == std::string_view::npos || end > source_.size()) {
            result_ += "\\u"; // which PCRE2 refuses
            return;
        }
        const std::size_t digits = begin + (braces ? 1 : 0);
        (result_ += "\\x{").append(source_.substr(digits, end - digits)).append("}");
        at_ = braces ? end : end - 1;
    }

    std::string_view source_;
    std::size_t at_ = 0;
    std::string result_;
    bool inClass_ = false;
};

/// Letters behind a backslash that are a letter's own meaning in Perl and none in ECMA 262.
bool hasForeignEscape(std::string_view source)
{
    constexpr std::string_view foreign = "aAzZGQEe";
    for (std::size_t at = 0; at + 1 < source.size(); ++at) {
        if (source[at] == '\\' && foreign.find(source[++at]) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

Pattern::Pattern(std::string_view source)
{
    if (source.size() > longestPattern || hasForeignEscape(source) || source.starts_with("(*"))
        return;
    const std::string translated = bound + Translation(source).run();
    auto made = std::make_shared<QRegularExpression>(QString::fromUtf8(translated));
    made->optimize();
    if (made->isValid())
        expression_ = std::move(made);
}

bool Pattern::isValid() const { return expression_ != nullptr; }

bool Pattern::matches(std::string_view text) const
{
    if (!expression_)
        return true;
    const auto match = expression_->match(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return !match.isValid() || match.hasMatch();
}

bool isPattern(std::string_view source) { return Pattern(source).isValid(); }

} // namespace galley::schema
