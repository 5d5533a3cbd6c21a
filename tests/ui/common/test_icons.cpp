#include "tests/support/catch.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QDirIterator>
#include <QPainter>
#include <QSvgRenderer>

using namespace galley::ui;

namespace {

/// The colour of the most opaque pixel.
QColor inkOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(QSize(20, 20), 2, mode).toImage();
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > ink.alpha())
                ink = pixel;
        }
    }
    return ink;
}

} // namespace

TEST_CASE("every icon is a valid drawing that can be seen", "[common]")
{
    QDirIterator icons(QStringLiteral(":/icons"), {QStringLiteral("*.svg")});
    int count = 0;
    while (icons.hasNext()) {
        const QFileInfo file(icons.next());
        INFO(file.fileName().toStdString());
        CHECK(QSvgRenderer(file.filePath()).isValid());
        CHECK(inkOf(icon(file.completeBaseName())).alpha() > 200);
        ++count;
    }
    CHECK(count > 20);
}

TEST_CASE("an icon has the colours of the look in force", "[common]")
{
    const QIcon save = icon(QStringLiteral("save"));
    const QIcon error = icon(QStringLiteral("error"), Tint::Error);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        Look::current().setScheme(scheme);
        const Colours &c = scheme == Scheme::Dark ? darkColours() : lightColours();
        CHECK(inkOf(save).rgb() == c.text.rgb());
        CHECK(inkOf(save, QIcon::Disabled).rgb() == c.faint.rgb());
        CHECK(inkOf(error).rgb() == c.error.rgb());
    }
    Look::current().setScheme(Scheme::System);
}

TEST_CASE("an icon is as sharp as the screen", "[common]")
{
    const QPixmap pixmap = icon(QStringLiteral("open")).pixmap(QSize(16, 16), 2);
    CHECK(pixmap.size() == QSize(32, 32));
    CHECK(pixmap.devicePixelRatio() == 2.0);
}

TEST_CASE("an icon that has no room is nothing, and nobody complains", "[common]")
{
    static QStringList complaints;
    complaints.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { complaints += text; });
    const QPixmap pixmap = icon(QStringLiteral("close")).pixmap(QSize(16, 0));
    QPixmap canvas(16, 16);
    QPainter painter(&canvas);
    icon(QStringLiteral("close")).paint(&painter, QRect(0, 0, 0, 16));
    painter.end();
    qInstallMessageHandler(before);
    CHECK(pixmap.isNull());
    CHECK(complaints.isEmpty());
}
