#include "app/page/drawing.h"
#include "app/page/image_file.h"
#include "app/page/image_size.h"

#include "tests/support/catch.h"

#include <QString>

using namespace galley::page;

TEST_CASE("an image says how large it is", "[page]")
{
    CHECK(imageSize(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\0\x24", 24)) ==
          ImageSize{30000, 36});
    CHECK(imageSize(QByteArray("GIF89a\x40\x01\xf0\x00", 10)) == ImageSize{320, 240});
    CHECK(imageSize(QByteArray("\xff\xd8\xff\xe0\0\x04JF\xff\xff\xc2\0\x11\x08\x01\x68\x02\x80\x03",
                               19)) == ImageSize{640, 360});
    CHECK(imageSize(QByteArray("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\x67\x01\0", 30)) ==
          ImageSize{640, 360});
    CHECK(imageSize(QByteArray("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\x68\x01",
                               30)) == ImageSize{640, 360});
    CHECK(imageSize(QByteArray("\0\0\0\x1c"
                               "ftypavif....ispe\0\0\0\0\0\0\x02\x80\0\0\x01\x68",
                               32)) == ImageSize{640, 360});
}

TEST_CASE("an image whose header is cut off says no size", "[page]")
{
    CHECK_FALSE(imageSize({}));
    CHECK_FALSE(imageSize("\x89PNG\r\n\x1a\n"));
    CHECK_FALSE(imageSize("\xff\xd8\xff\xe0"));
    CHECK_FALSE(imageSize(QByteArray("\xff\xd8\xff\xe0\0\0\0\0\0\0\0\0\0\0", 14)));
    CHECK_FALSE(imageSize("GIF89a"));
    CHECK_FALSE(imageSize("RIFF....WEBPVP8X"));
    CHECK_FALSE(imageSize("no image at all, but long enough for one"));
}

TEST_CASE("a drawing is known by its first element", "[page]")
{
    for (const char *bytes : {"<svg xmlns='http://www.w3.org/2000/svg'/>", "\xef\xbb\xbf<svg>",
                              " \n<svg:svg xmlns:svg='x'>",
                              "<?xml version='1.0'?>\n<!-- by hand -->\n<!DOCTYPE svg PUBLIC "
                              "\"-//W3C//DTD SVG 1.1//EN\" "
                              "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg>"}) {
        INFO(bytes);
        CHECK(isDrawing(bytes));
    }
    for (const char *bytes : {"", "<html><svg>", "text <svg>", "<svgx>", "<!-- <svg> -->"}) {
        INFO(bytes);
        CHECK_FALSE(isDrawing(bytes));
    }
}

TEST_CASE("a drawing that would keep a page busy is found out", "[page]")
{
    CHECK(faultOfDrawing("<svg><defs><g id='a'><path/></g></defs><use href='#a'/></svg>") ==
          DrawingFault::None);
    CHECK(faultOfDrawing("<svg><g id='a'><use href='#a'/></g></svg>") == DrawingFault::None);
    CHECK(faultOfDrawing("<svg>") == DrawingFault::Broken);
    CHECK(faultOfDrawing("<html/>") == DrawingFault::Broken);
    CHECK(faultOfDrawing("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>") ==
          DrawingFault::Entities);
    CHECK(faultOfDrawing("<svg>" + QByteArray("<g>").repeated(500) +
                         QByteArray("</g>").repeated(500) + "</svg>") == DrawingFault::TooComplex);

    const auto levels = [](const char *before, const char *behind) {
        QByteArray svg = "<svg><rect id='a0'/>";
        for (int level = 1; level < 12; ++level)
            svg += "<g id='a" + QByteArray::number(level) + "'>" +
                   (before + QByteArray::number(level - 1) + behind).repeated(8) + "</g>";
        return svg + "</svg>";
    };
    CHECK(faultOfDrawing(levels("<use href='#a", "'/>")) == DrawingFault::TooComplex);
    CHECK(faultOfDrawing(levels("<use xlink:href=' #a", " '/>")) != DrawingFault::None);
    CHECK(faultOfDrawing(levels("<rect fill='url(#a", ")'/>")) == DrawingFault::TooComplex);
    CHECK(faultOfDrawing(levels("<rect style='mask: url( \"#a", "\" )'/>")) ==
          DrawingFault::TooComplex);
    CHECK(faultOfDrawing("<svg><style>rect{filter:url(#f)}</style><filter id='f'>" +
                         QByteArray("<feTurbulence/>").repeated(50) + "</filter>" +
                         QByteArray("<rect/>").repeated(100) + "</svg>") ==
          DrawingFault::TooComplex);
}

TEST_CASE("a page shows images of a bearable size", "[page]")
{
    const QByteArray small("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x24\0\0\0\x24", 24);
    const QByteArray wide("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30", 24);
    CHECK(typeOfImage(small) == QByteArray("image/png"));
    CHECK(typeOfImage(wide).error() == ImageFault::TooManyPixels);
    CHECK(typeOfImage("<svg/>") == QByteArray("image/svg+xml"));
    CHECK(typeOfImage("<svg>" + QByteArray(qsizetype(largestDrawing), ' ') + "</svg>").error() ==
          ImageFault::LargeDrawing);
    CHECK(typeOfImage("text").error() == ImageFault::NoImage);
    CHECK(readImage(QStringLiteral("/nowhere/a.png")).error() == ImageFault::Missing);
    CHECK(readImage(QStringLiteral("/")).error() == ImageFault::Unreadable);
}
