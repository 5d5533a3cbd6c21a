#include "app/text/diff.h"

#include "app/text/token_diff.h"

namespace galley {

namespace {

enum class Kind
{
    Word,
    Blank,
    Other
};

Kind kindOf(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    if (code == ' ' || code == '\t')
        return Kind::Blank;
    const bool letter = (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
    const bool digit = code >= '0' && code <= '9';
    return letter || digit || code >= 0x80 ? Kind::Word : Kind::Other;
}

Tokens wordsOf(std::string_view text)
{
    Tokens words;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        const Kind kind = kindOf(text[begin]);
        end = begin + 1;
        while (kind != Kind::Other && end < text.size() && kindOf(text[end]) == kind)
            ++end;
        words.push_back(text.substr(begin, end - begin));
    }
    return words;
}

/// The bytes of a run of tokens; an empty run lies ahead of the token that it begins with.
ByteRange bytesOf(TokenRange range, const Tokens &tokens, std::string_view text)
{
    const auto offsetOf = [&](std::size_t token) {
        return token < tokens.size() ? static_cast<std::size_t>(tokens[token].data() - text.data())
                                     : text.size();
    };
    return {offsetOf(range.begin), offsetOf(range.end)};
}

std::vector<Change> changesOf(std::string_view before, std::string_view after,
                              Tokens (*tokensOf)(std::string_view))
{
    const Tokens one = tokensOf(before), other = tokensOf(after);
    std::vector<Change> changes;
    for (const TokenChange &change : differences(one, other))
        changes.push_back(
            {bytesOf(change.before, one, before), bytesOf(change.after, other, after)});
    return changes;
}

} // namespace

std::vector<Change> changedLines(std::string_view before, std::string_view after)
{
    return changesOf(before, after, linesOf);
}

std::vector<Change> changedWords(std::string_view before, std::string_view after)
{
    return changesOf(before, after, wordsOf);
}

} // namespace galley
