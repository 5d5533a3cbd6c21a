// What an article says is shown as characters, never as markup.
#include "tests/support/catch.h"
#include "ui/common/elided_label.h"
#include "ui/common/plain_text.h"

#include <QTest>
#include <QTextDocument>

using namespace galley::ui;

namespace {

/// What a tooltip's text looks like once Qt has made a document of it.
QString read(const QString &toolTip)
{
    QTextDocument document;
    document.setHtml(toolTip);
    return document.toPlainText();
}

} // namespace

TEST_CASE("a tooltip shows markup as it is written", "[common]")
{
    const QString text = u"<img src='/dev/zero'> & <b>bold</b>\nsecond line"_qs;
    CHECK(Qt::mightBeRichText(plainToolTip(text)));
    CHECK_FALSE(plainToolTip(text).contains(u"<img"_qs));
    CHECK(read(plainToolTip(text)) == text);
    CHECK(plainToolTip({}).isEmpty());
}

TEST_CASE("a tooltip of a megabyte is cut", "[common]")
{
    const QString shown = read(plainToolTip(QString(1'000'000, u'a')));
    CHECK(shown.size() == 1001);
    CHECK(shown.endsWith(u'…'));
}

TEST_CASE("a label without room says its text in a tooltip, whatever its length", "[common]")
{
    ElidedLabel label;
    label.resize(100, 20);
    label.setText(u"<i>A title that is too long to be shown in so little room</i>"_qs);
    label.grab();
    CHECK(read(label.toolTip()) == label.text());
    label.setText(QString(5'000'000, u'm'));
    label.grab();
    CHECK(label.sizeHint().width() < 100'000);
    CHECK(read(label.toolTip()).size() == 1001);
    label.setElideMode(Qt::ElideMiddle);
    label.setText(u"short"_qs);
    label.grab();
    CHECK(label.toolTip().isEmpty());
}
