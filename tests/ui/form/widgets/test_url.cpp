// Addresses.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::tests;

namespace {

const QString key = QStringLiteral("site");

/// What is opened while it lives, in place of the desktop's programs.
class Opened : public QObject
{
    Q_OBJECT

public:
    Opened()
    {
        for (const QString &scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~Opened() override
    {
        for (const QString &scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

    QStringList addresses;

public Q_SLOTS:
    void take(const QUrl &address) { addresses.append(address.toString()); }

private:
    const QStringList schemes{QStringLiteral("https"), QStringLiteral("http"),
                              QStringLiteral("mailto"), QStringLiteral("file"),
                              QStringLiteral("javascript")};
};

schema::Schema site()
{
    return siteSchema(
        {field("site", schema::FieldType::Url), field("more", schema::FieldType::Line)});
}

} // namespace

TEST_CASE("an address is opened by its button and by Ctrl+Enter, which change nothing", "[form]")
{
    const std::string article = "---\nsite: https://example.com/a?b=c#d\n---\n";
    FormFixture f(site(), article);
    Opened opened;
    const auto *action = f.find<QAction>(QStringLiteral("field.site.open"));
    REQUIRE(action);
    auto *button = f.input(key)->findChild<QToolButton *>();
    REQUIRE(button);
    REQUIRE(button->defaultAction() == action);
    CHECK(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name) ==
          QStringLiteral("Open in the browser"));
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(opened.addresses == QStringList{QStringLiteral("https://example.com/a?b=c#d")});
    f.enter(key);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.addresses.size() == 2);
    CHECK(QApplication::focusWidget() == f.input(key));
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("only web and mail addresses are opened, without a name before the host", "[form]")
{
    struct Case
    {
        const char *text;
        const char *opened;
    };
    const Case c = GENERATE(Case{"mailto:ann@example.com", "mailto:ann@example.com"},
                            Case{"http://example.com", "http://example.com"},
                            Case{"https://bank.example@evil.example/x", "https://evil.example/x"},
                            Case{"/about", ""}, Case{"file:///etc/passwd", ""},
                            Case{"javascript:alert(1)", ""}, Case{"https:", ""},
                            Case{"example.com", ""}, Case{"", ""});
    INFO(c.text);
    FormFixture f(site(), "---\nmore: A\n---\n");
    Opened opened;
    f.enter(key);
    f.type(QLatin1String(c.text));
    const bool opens = *c.opened != 0;
    CHECK(f.find<QAction>(QStringLiteral("field.site.open"))->isVisible() == opens);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.addresses == (opens ? QStringList{QLatin1String(c.opened)} : QStringList()));
}

#include "test_url.moc"
