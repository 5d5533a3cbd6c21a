#include "app/frontmatter/key_line.h"

#include "app/frontmatter/lines.h"
#include "app/frontmatter/plain.h"
#include "app/frontmatter/quoted.h"

#include <algorithm>
#include <cctype>

namespace galley::frontmatter {

namespace {

std::optional<KeyLine> keyLine(std::string_view line, std::string key, std::size_t keyEnd,
                               std::size_t colon)
{
    if (colon >= line.size() || line[colon] != ':')
        return std::nullopt;
    if (colon + 1 < line.size() && !isBlank(line[colon + 1]))
        return std::nullopt;
    std::size_t value = line.find_first_not_of(" \t", colon + 1);
    if (value == std::string_view::npos)
        value = line.size();
    return KeyLine{std::move(key), keyEnd, value};
}

std::optional<KeyLine> readQuotedKey(std::string_view line)
{
    const auto end = endOfQuoted(line, 0);
    const auto key = end ? decodeQuoted(line.substr(0, *end)) : std::nullopt;
    if (!key)
        return std::nullopt;
    const std::size_t colon = line.find_first_not_of(" \t", *end);
    return keyLine(line, *key, *end, colon == std::string_view::npos ? line.size() : colon);
}

} // namespace

std::optional<KeyLine> readKeyLine(std::string_view line)
{
    if (line.empty())
        return std::nullopt;
    if (line[0] == '\'' || line[0] == '"')
        return readQuotedKey(line);
    static constexpr std::string_view indicators = "-?:,[]{}#&*!|>%@`";
    const bool startsWithIndicator = indicators.find(line[0]) != std::string_view::npos;
    const bool indicatorIsText = std::string_view("-?:").find(line[0]) != std::string_view::npos
        && line.size() > 1 && !isBlank(line[1]);
    if (startsWithIndicator && !indicatorIsText)
        return std::nullopt;
    const PlainEnd end = endOfPlain(line, 0);
    if (!end.colon || end.at == 0)
        return std::nullopt;
    const std::string_view key = withoutTrailingBlanks(line.substr(0, end.at));
    return keyLine(line, std::string(key), key.size(), end.at);
}

bool looksLikeField(std::string_view line)
{
    const auto isWord = [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0
            || std::string_view("_-.").find(c) != std::string_view::npos;
    };
    const auto field = readKeyLine(line);
    return field && !field->key.empty() && std::all_of(field->key.begin(), field->key.end(), isWord)
        && field->key != "-" && line[0] != '-';
}

} // namespace galley::frontmatter
