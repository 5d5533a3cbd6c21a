#include "ui/preview/link_question.h"

#include "tests/support/catch.h"
#include "tests/ui/preview/browser.h"
#include "ui/common/message_bar.h"

#include <QPushButton>

using galley::tests::Browser;
using galley::ui::askToOpen;
using galley::ui::MessageBar;

namespace {

/// What is said, without the places where a line may break.
QString said(const char *address)
{
    MessageBar bar;
    askToOpen(bar, QUrl(QString::fromUtf8(address)));
    return bar.sentence().remove(QChar(0x200b));
}

} // namespace

TEST_CASE("a link is shown by its real host", "[preview]")
{
    Browser browser;
    MessageBar bar;
    askToOpen(bar, QUrl(QStringLiteral("https://example.org@evil.example.net/a?b=c")));
    CHECK(bar.sentence().remove(QChar(0x200b)) ==
          QStringLiteral("This link leads to https://evil.example.net/a?b=c"));
    bar.findChild<QPushButton *>(QStringLiteral("openLink"))->click();
    CHECK(browser.opened == QList<QUrl>{QUrl(QStringLiteral("https://evil.example.net/a?b=c"))});
}

TEST_CASE("signs that nobody sees are seen in a link's address", "[preview]")
{
    CHECK(said("https://example.org/\u202egnp.exe") ==
          QStringLiteral("This link leads to https://example.org/%E2%80%AEgnp.exe"));
    CHECK(said("https://example.org/a\u200bb\u00a0c") ==
          QStringLiteral("This link leads to https://example.org/a%E2%80%8Bb%C2%A0c"));
    CHECK(said("https://example.org/Müsli") ==
          QStringLiteral("This link leads to https://example.org/Müsli"));
}

TEST_CASE("an address that is no web or mail address is told and not opened", "[preview]")
{
    for (const char *address : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
                                "ssh://example.org", "view-source:https://example.org"}) {
        INFO(address);
        MessageBar bar;
        askToOpen(bar, QUrl(QString::fromLatin1(address)));
        CHECK(bar.sentence().startsWith(
            QStringLiteral("Only web and mail addresses can be opened.")));
        CHECK_FALSE(bar.findChild<QPushButton *>(QStringLiteral("openLink")));
    }
}
