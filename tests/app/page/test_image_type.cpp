#include "app/page/image_type.h"

#include "tests/support/catch.h"

using galley::page::imageType;

TEST_CASE("an image is known by its bytes", "[page]")
{
    CHECK(imageType(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)) == "image/png");
    CHECK(imageType("\xff\xd8\xff\xe0JFIF") == "image/jpeg");
    CHECK(imageType("GIF89a") == "image/gif");
    CHECK(imageType("RIFF....WEBPVP8 ") == "image/webp");
    CHECK(imageType(QByteArray("\0\0\0\x1c"
                               "ftypavif",
                               12)) == "image/avif");
}

TEST_CASE("what is no raster image is none, whatever its name", "[page]")
{
    for (const char *bytes : {"", "<svg xmlns=", "<?xml version", "<html>",
                              "root:x:0:0:", "%PDF-1.7", "RIFF....WAVE", "-----BEGIN OPENS"}) {
        INFO(bytes);
        CHECK(imageType(bytes).isEmpty());
    }
}
