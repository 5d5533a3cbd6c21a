#include "app/schema/rules/patterns.h"

#include "app/schema/rules/effort.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>

namespace galley::schema {

namespace {

/// Beyond this, a pattern is not compiled.
constexpr std::size_t longestPattern = 16 * 1024;
/// Of all patterns of a schema together.
constexpr std::size_t mostBytes = 16 * 1024 * 1024;

/// Steps after which the matching of one text is given up: some hundredths of a second.
constexpr std::size_t mostSteps = 1'000'000;
/// What matching costs where its steps are not counted, but only bounded.
constexpr std::size_t uncounted = 200'000;
/// KiB of the ways back that matching remembers.
constexpr std::uint32_t mostMemory = 16 * 1024;
/// Characters that a step may pass at the price of one.
constexpr std::size_t stride = 16;

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

/// What matching a text has cost so far. PCRE2's own limit begins anew at each place of the text where a
/// match could begin.
struct Steps {
    std::size_t most;
    std::size_t each; ///< what one costs at least
    std::size_t count = 0;
    PCRE2_SIZE place = 0;
};

/// PCRE2 calls it ahead of each part of a pattern that it tries.
int countStep(pcre2_callout_block *block, void *data)
{
    Steps &steps = *static_cast<Steps *>(data);
    const PCRE2_SIZE place = block->current_position;
    const PCRE2_SIZE passed = std::max(place, steps.place) - std::min(place, steps.place);
    steps.place = place;
    steps.count += steps.each + passed / stride;
    return steps.count > steps.most ? PCRE2_ERROR_MATCHLIMIT : 0;
}

/// What matching needs beside the pattern, one a thread.
struct Matcher {
    pcre2_match_context *context = pcre2_match_context_create(nullptr);
    pcre2_match_data *data = pcre2_match_data_create(1, nullptr);

    Matcher() { pcre2_set_heap_limit(context, mostMemory); }
    ~Matcher()
    {
        pcre2_match_data_free(data);
        pcre2_match_context_free(context);
    }
    Matcher(const Matcher &) = delete;
    Matcher &operator=(const Matcher &) = delete;
};

/// What a step costs at least: where a pattern refers back to what it matched, all that may be compared.
std::size_t costOfStep(const pcre2_code *code, std::size_t textSize)
{
    std::uint32_t references = 0;
    pcre2_pattern_info(code, PCRE2_INFO_BACKREFMAX, &references);
    return 1 + (references > 0 ? textSize / stride : 0);
}

pcre2_code *compiled(const std::string &pattern, std::uint32_t options)
{
    int error = 0;
    PCRE2_SIZE place = 0;
    return pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                         PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | options, &error, &place, nullptr);
}

int matched(const pcre2_code *code, std::string_view text, const Matcher &matcher)
{
    return pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0, 0, matcher.data,
                       matcher.context);
}

int matchedByCounting(const pcre2_code *code, std::string_view text, const Matcher &matcher)
{
    Steps steps{std::min(mostSteps, Effort::left()), costOfStep(code, text.size())};
    pcre2_set_callout(matcher.context, countStep, &steps);
    pcre2_set_match_limit(matcher.context, std::uint32_t(mostSteps));
    const int result = matched(code, text, matcher);
    Effort::spend(std::min(steps.count, Effort::left()));
    return result;
}

/// By the limit that PCRE2 has for each place of the text.
int matchedWithinLimit(const pcre2_code *code, std::string_view text, const Matcher &matcher)
{
    if (!Effort::spend(uncounted))
        return PCRE2_ERROR_MATCHLIMIT;
    pcre2_set_callout(matcher.context, nullptr, nullptr);
    pcre2_set_match_limit(matcher.context, std::uint32_t(mostSteps / (1 + text.size())));
    return matched(code, text, matcher);
}

} // namespace

Pattern::Pattern(std::string_view source)
{
    if (source.size() > longestPattern || hasForeignEscape(source) || source.starts_with("(*"))
        return;
    const std::string pattern = Translation(source).run();
    pcre2_code *code = compiled(pattern, PCRE2_AUTO_CALLOUT);
    counts_ = code != nullptr;
    if (!counts_) // with callouts it may be too large
        code = compiled(pattern, 0);
    if (code)
        code_ = {code, [](const pcre2_code *made) { pcre2_code_free(const_cast<pcre2_code *>(made)); }};
}

bool Pattern::matches(std::string_view text) const
{
    if (!code_)
        return true;
    thread_local Matcher matcher;
    const Effort effort;
    int result = PCRE2_ERROR_MATCHLIMIT;
    if (Effort::spend(1 + text.size() / stride))
        result = counts_ ? matchedByCounting(code_.get(), text, matcher)
                         : matchedWithinLimit(code_.get(), text, matcher);
    if (result < 0 && result != PCRE2_ERROR_NOMATCH)
        Effort::giveUp();
    return result != PCRE2_ERROR_NOMATCH;
}

std::size_t Pattern::size() const
{
    std::size_t size = 0;
    pcre2_pattern_info(code_.get(), PCRE2_INFO_SIZE, &size);
    return size;
}

bool isPattern(std::string_view source) { return Pattern(source).isValid(); }

bool Patterns::add(const std::string &source)
{
    if (patterns_.contains(source))
        return true;
    Pattern pattern(source);
    if (!pattern.isValid() || size_ + pattern.size() + source.size() > mostBytes)
        return false;
    size_ += pattern.size() + source.size();
    patterns_.emplace(source, std::move(pattern));
    return true;
}

} // namespace galley::schema
