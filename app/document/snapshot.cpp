#include "app/document/article_document.h"

#include "app/text/utf16.h"

namespace galley {

std::string_view Snapshot::body() const
{
    const ByteRange range = frontMatter.fences.body;
    return std::string_view(text).substr(range.begin, range.size());
}

Utf16Range Snapshot::toUtf16(ByteRange range) const
{
    return Utf16Index(text).toUtf16(range);
}

ByteRange Snapshot::toBytes(Utf16Range range) const
{
    return {utf16ToByte(text, range.begin), utf16ToByte(text, range.end)};
}

} // namespace galley
