#include "app/page/image_type.h"

namespace galley::page {

QByteArray imageType(const QByteArray &beginning)
{
    if (beginning.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (beginning.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (beginning.startsWith("GIF87a") || beginning.startsWith("GIF89a"))
        return "image/gif";
    if (beginning.startsWith("RIFF") && beginning.mid(8, 4) == "WEBP")
        return "image/webp";
    if (beginning.mid(4, 8) == "ftypavif" || beginning.mid(4, 8) == "ftypavis")
        return "image/avif";
    return {};
}

} // namespace galley::page
