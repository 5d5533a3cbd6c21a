#include "app/text/line_index.h"

#include "app/text/utf8.h"

#include <algorithm>

namespace galley {

LineIndex::LineIndex(std::string_view text)
    : text_(text)
    , starts_{0}
{
    for (std::size_t at = text.find_first_of("\r\n"); at != text.npos;
         at = text.find_first_of("\r\n", at)) {
        at += text.substr(at, 2) == "\r\n" ? 2 : 1;
        starts_.push_back(at);
    }
}

LineNumber LineIndex::lineOf(std::size_t offset) const
{
    const auto behind = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return LineNumber(behind - starts_.begin());
}

Position LineIndex::position(std::size_t offset) const
{
    const LineNumber number = lineOf(offset);
    ByteRange before{line(number).begin, std::min(offset, text_.size())};
    while (before.end > before.begin && before.end < text_.size() &&
           continuesCharacter(text_[before.end]))
        --before.end;
    std::string_view text = text_.substr(before.begin, before.size());
    if (before.begin == 0 && text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    return {static_cast<std::size_t>(number), codePointCount(text) + 1};
}

ByteRange LineIndex::line(LineNumber number) const
{
    const auto count = static_cast<std::size_t>(number);
    if (count == 0 || count > starts_.size())
        return {text_.size(), text_.size()};
    return {starts_[count - 1], count < starts_.size() ? starts_[count] : text_.size()};
}

} // namespace galley
