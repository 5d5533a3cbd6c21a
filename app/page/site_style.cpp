#include "app/page/site_style.h"

#include "app/page/css_scanner.h"

#include <QFile>
#include <QStringDecoder>

namespace galley::page {

namespace {

/// The first line that is not UTF-8, from 1; 0 when all are.
std::size_t lineThatIsNoText(const QByteArray &bytes)
{
    std::size_t line = 0;
    for (qsizetype begin = 0; begin < bytes.size();) {
        ++line;
        const qsizetype end = bytes.indexOf('\n', begin);
        const QByteArray part = bytes.mid(begin, end < 0 ? -1 : end - begin);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(part);
        if (decoder.hasError() || text.contains(QChar::Null))
            return line;
        begin = end < 0 ? bytes.size() : end + 1;
    }
    return 0;
}

/// As an HTML parser reads it (HTML, "preprocessing the input stream"), so that a hash of it holds.
QByteArray normalised(QByteArray bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    bytes.replace("\r\n", "\n");
    bytes.replace('\r', '\n');
    return bytes;
}

void read(SiteStyle &style)
{
    QFile file(style.path);
    if (!file.open(QIODevice::ReadOnly)) {
        style.fault = {"it cannot be read", 0};
        return;
    }
    const QByteArray bytes = normalised(file.read(largestSiteStyle + 1));
    if (bytes.size() > largestSiteStyle)
        style.fault = {"it is larger than 1 MB", 0};
    else if (const std::size_t line = lineThatIsNoText(bytes); line > 0)
        style.fault = {"it is not UTF-8 text", line};
    else {
        style.css = bytes.toStdString();
        style.fault = faultOf(style.css);
    }
}

} // namespace

SiteStyle siteStyleOf(const Site &site)
{
    SiteStyle style;
    style.path = site.nearestFile(QLatin1String(siteStyleName)).value_or(QString());
    if (!style.path.isEmpty())
        read(style);
    return style;
}

std::optional<StyleFault> faultOf(std::string_view css)
{
    return CssScanner(css).run();
}

} // namespace galley::page
