#include "app/markdown/labels.h"

#include <algorithm>

namespace galley::markdown {

namespace {

/// What cmark may read past in a name: blanks, the signs of quotes that it runs through, and the
/// backslash ahead of a bar in a table.
constexpr std::string_view passed = " \t\n\v\f\r>\\";

/// cmark takes the name of a footnote that is referred to from columns, which are not those of the
/// name when it runs over lines, or has others within: then it may be any.
constexpr std::string_view unsure = "\n\r[`<$";

/// FNV-1a over the name.
LabelKey keyOf(std::string_view label)
{
    LabelKey key = 14695981039346656037u;
    if (label.front() == '^' && label.find_first_of(unsure) != label.npos)
        return anyLabel;
    for (char c : label) {
        if (static_cast<unsigned char>(c) >= 0x80 || c == '\0') // which becomes U+FFFD
            return anyLabel;
        if (passed.find(c) != passed.npos)
            continue;
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
        key = (key ^ static_cast<unsigned char>(c)) * 1099511628211u;
    }
    return key == anyLabel ? 1 : key;
}

void sortOnce(std::vector<LabelKey> &keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

bool isFootnote(std::string_view label)
{
    return label.size() > 1 && label.front() == '^' && label.find_first_of(" \t\r\n") == label.npos;
}

} // namespace

Labels labelsIn(std::string_view text)
{
    Labels labels;
    std::size_t open = text.npos;
    for (std::size_t at = text.find_first_of("\\[]"); at != text.npos;
         at = text.find_first_of("\\[]", at + 1)) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '[') {
            if (open != text.npos && text[open + 1] == '^')
                labels.uses.push_back(anyLabel);
            open = at;
        } else if (open != text.npos) {
            const std::string_view label = text.substr(open + 1, at - open - 1);
            open = text.npos;
            if (label.empty())
                continue;
            labels.uses.push_back(keyOf(label));
            if (at + 1 == text.size() || text[at + 1] != ':')
                continue;
            labels.defines.push_back(labels.uses.back());
            if (isFootnote(label))
                labels.footnotes.emplace_back(label);
        }
    }
    sortOnce(labels.uses);
    sortOnce(labels.defines);
    return labels;
}

bool mayMatch(const std::vector<LabelKey> &some, const std::vector<LabelKey> &others)
{
    if (some.empty() || others.empty())
        return false;
    if (some.front() == anyLabel || others.front() == anyLabel)
        return true;
    auto other = others.begin();
    for (const LabelKey key : some) {
        other = std::lower_bound(other, others.end(), key);
        if (other == others.end())
            return false;
        if (*other == key)
            return true;
    }
    return false;
}

} // namespace galley::markdown
