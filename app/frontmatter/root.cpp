#include "app/frontmatter/root.h"

#include "app/frontmatter/flow.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/quoted.h"

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// Whether nothing but one quoted text or one collection in brackets begins at `begin`.
bool isOneNode(std::string_view text, std::size_t begin)
{
    const bool quoted = text[begin] == '\'' || text[begin] == '"';
    const auto end = quoted ? endOfQuoted(text, begin) : endOfFlow(text, begin);
    if (!end)
        return false;
    for (std::size_t at = *end; at < text.size();) {
        const Line line = lineAt(text, at);
        if (!isBlankLine(line.in(text)) && !isCommentLine(line.in(text)))
            return false;
        at = line.next;
    }
    return true;
}

} // namespace

bool isWithoutFields(std::string_view file, ByteRange content, const Scan &scanned)
{
    if (scanned.strays.empty())
        return scanned.entries.empty();
    const ByteRange first = scanned.strays[0];
    if (!scanned.entries.empty() && first.begin > scanned.entries[0].whole.begin)
        return false;
    const std::size_t begin = file.find_first_not_of(' ', first.begin);
    const char c = begin < first.end ? file[begin] : '\0';
    if (c == '-')
        return scanned.entries.empty() || scanned.entries[0].indent > 0;
    if (std::string_view("'\"[{").find(c) != none)
        return isOneNode(file.substr(0, content.end), begin);
    return scanned.entries.empty() && std::string_view("?&!*|>\t,%@`]}:").find(c) == none;
}

} // namespace galley::frontmatter
