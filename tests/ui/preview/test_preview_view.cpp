#include "ui/preview/preview_view.h"

#include "app/document/article_document.h"
#include "tests/support/catch.h"
#include "tests/ui/preview/web.h"

#include <QDesktopServices>
#include <QDir>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>
#include <QWebEngineView>

#include <csignal>

using namespace galley;
using galley::tests::waitFor;
using galley::ui::PreviewView;

namespace {

const QString article = QStringLiteral("---\n"
                                       "title: Rails & roads\n"
                                       "subtitle: What a street remembers\n"
                                       "author: Ada Marsh\n"
                                       "publish_date: 2025-02-05\n"
                                       "read_time: 8 mins\n"
                                       "heroImage: hero.png\n"
                                       "cta: Write to us.\n"
                                       "---\n"
                                       "First [words](https://example.org/a?b=c).\n"
                                       "\n"
                                       "Second ![picture](hero.png) words.\n"
                                       "\n"
                                       "Third words.\n");

/// A preview in a window, of an article in a folder with one image.
struct Fixture
{
    explicit Fixture(const QString &text = article)
    {
        QImage image(64, 36, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        REQUIRE(image.save(folder.filePath(QStringLiteral("hero.png"))));
        open(text);
        view.resize(900, 700);
        view.show();
        REQUIRE(isUpToDate());
    }

    void open(const QString &text)
    {
        QFile file(folder.filePath(QStringLiteral("article%1.md").arg(++count)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        REQUIRE(document.load(file.fileName()));
    }

    bool isUpToDate() const
    {
        return waitFor([&] { return view.shownRevision() == document.revision(); });
    }

    QVariant ask(const QString &script) { return tests::evaluate(view.webView()->page(), script); }
    QString text(const QString &selector)
    {
        return ask(QStringLiteral("document.querySelector('%1')?.textContent").arg(selector))
            .toString();
    }

    void replace(const QString &old, const QString &fresh)
    {
        QTextCursor cursor = document.textDocument()->find(old);
        REQUIRE_FALSE(cursor.isNull());
        cursor.insertText(fresh);
    }

    /// Clicks at the end of an element's first line, with the mouse.
    void click(const QString &selector)
    {
        const QVariantList place =
            ask(QStringLiteral(
                    "(() => { const box = document.querySelector('%1').getClientRects()[0];"
                    "return [box.right - 3, box.y + box.height / 2]; })()")
                    .arg(selector))
                .toList();
        REQUIRE(place.size() == 2);
        QTest::mouseClick(view.webView()->focusProxy(), Qt::LeftButton, {},
                          QPointF(place[0].toDouble(), place[1].toDouble()).toPoint());
    }

    QTemporaryDir folder;
    int count = 0;
    ArticleDocument document;
    PreviewView view{&document};
};

} // namespace

TEST_CASE("the preview shows the article's page", "[preview]")
{
    Fixture f;
    CHECK(f.text(QStringLiteral("h1")) == QStringLiteral("Rails & roads"));
    CHECK(f.text(QStringLiteral(".subtitle")) == QStringLiteral("What a street remembers"));
    CHECK(f.text(QStringLiteral(".byline time")) == QStringLiteral("February 5, 2025"));
    CHECK(f.ask(QStringLiteral("document.querySelectorAll('.block').length")).toInt() == 3);
    CHECK(f.text(QStringLiteral(".block p")) == QStringLiteral("First words."));
    CHECK(f.text(QStringLiteral(".call-to-action p")) == QStringLiteral("Write to us."));
    CHECK(f.ask(QStringLiteral("document.title")).toString() == QStringLiteral("Rails & roads"));
    CHECK(waitFor([&] {
        return f.ask(QStringLiteral("document.querySelector('.hero img').naturalWidth")).toInt() ==
               64;
    }));
    CHECK(f.ask(QStringLiteral("getComputedStyle(document.querySelector('h1')).fontWeight"))
              .toInt() == 600);
}

TEST_CASE("an edit replaces the one block that it changes", "[preview]")
{
    Fixture f;
    f.ask(
        QStringLiteral("[...document.querySelectorAll('.block, .hero img, .block img, .subtitle')]"
                       ".forEach(element => element.kept = true)"));
    const QString kept =
        QStringLiteral("[...document.querySelectorAll('.block')].map(b => !!b.kept)");

    SECTION("in the body, carrying its image over")
    {
        f.replace(QStringLiteral("Second"), QStringLiteral("A new line.\n\nNext"));
        REQUIRE(f.isUpToDate());
        CHECK(f.ask(kept).toList() == QVariantList{true, false, false, true});
        CHECK(f.ask(QStringLiteral("document.querySelector('.block img').kept")).toBool());
        CHECK(f.text(QStringLiteral(".block:nth-child(2)")).trimmed() ==
              QStringLiteral("A new line."));
        CHECK(f.ask(QStringLiteral(
                        "[...document.querySelectorAll('.block')].map(b => b.dataset.first)"))
                  .toStringList() == QStringList{QStringLiteral("1"), QStringLiteral("3"),
                                                 QStringLiteral("5"), QStringLiteral("7")});
    }
    SECTION("in the header, leaving body and image alone")
    {
        REQUIRE(f.document.setField(QStringLiteral("title"), Value::string("Roads & rails")));
        REQUIRE(f.isUpToDate());
        CHECK(f.text(QStringLiteral("h1")) == QStringLiteral("Roads & rails"));
        CHECK(f.ask(QStringLiteral("document.querySelector('.hero img').kept")).toBool());
        CHECK(f.ask(QStringLiteral("document.querySelector('.subtitle').kept")).toBool());
        CHECK(f.ask(kept).toList() == QVariantList{true, true, true});
    }
}

TEST_CASE("fields come and go without leaving a hole", "[preview]")
{
    Fixture f;
    for (const char *key :
         {"title", "subtitle", "author", "publish_date", "read_time", "heroImage", "cta"})
        REQUIRE(f.document.removeField(QString::fromLatin1(key)));
    REQUIRE(f.isUpToDate());
    CHECK(f.ask(QStringLiteral("document.querySelector('.article').children.length")).toInt() == 1);
    REQUIRE(f.document.setField(QStringLiteral("author"), Value::string("Tom Reed")));
    REQUIRE(f.isUpToDate());
    CHECK(f.text(QStringLiteral(".article > :first-child")).simplified() ==
          QStringLiteral("By Tom Reed"));
    while (f.document.canUndo())
        f.document.undo();
    REQUIRE(f.isUpToDate());
    CHECK(f.text(QStringLiteral("h1")) == QStringLiteral("Rails & roads"));
    CHECK(f.text(QStringLiteral(".article > :last-child p")) == QStringLiteral("Write to us."));
}

TEST_CASE("the place that is read stays in view while the article changes", "[preview]")
{
    QString text = article;
    for (int i = 0; i < 80; ++i)
        text +=
            QStringLiteral("\nParagraph %1 of a long article, with enough words for two lines in "
                           "the page, so that the page is much longer than its window is high.\n")
                .arg(i);
    Fixture f(text);
    f.ask(QStringLiteral("document.querySelectorAll('.block')[40].scrollIntoView()"));
    const QString top =
        QStringLiteral("document.querySelectorAll('.block')[%1].getBoundingClientRect().top");

    SECTION("where it is edited")
    {
        f.replace(QStringLiteral("Paragraph 38 of"), QStringLiteral("Paragraph 38 of"
                                                                    " what was once"));
        REQUIRE(f.isUpToDate());
        CHECK(std::abs(f.ask(top.arg(40)).toDouble()) < 2);
    }
    SECTION("and above")
    {
        f.replace(QStringLiteral("First"), QStringLiteral("New.\n\nNew again.\n\nFirst"));
        REQUIRE(f.isUpToDate());
        CHECK(waitFor([&] { return std::abs(f.ask(top.arg(42)).toDouble()) < 2; }));
    }
    CHECK(f.ask(QStringLiteral("scrollY")).toDouble() > 1000);
}

TEST_CASE("a burst of edits ends with the last one shown, and never goes back", "[preview]")
{
    Fixture f;
    QSignalSpy shown(&f.view, &PreviewView::shown);
    QTextCursor cursor = f.document.textDocument()->find(QStringLiteral("Third"));
    for (int i = 0; i < 200; ++i)
        cursor.insertText(QString::number(i));
    REQUIRE(f.isUpToDate());
    CHECK(f.text(QStringLiteral(".block:last-child")).contains(QStringLiteral("198199 words.")));
    CHECK(shown.size() < 20);
    for (qsizetype i = 1; i < shown.size(); ++i)
        CHECK(shown[i][0].toInt() > shown[i - 1][0].toInt());
}

TEST_CASE("another article takes the page over", "[preview]")
{
    Fixture f;
    f.open(QStringLiteral("Only a body.\n"));
    REQUIRE(f.isUpToDate());
    CHECK(f.text(QStringLiteral(".article")).simplified() == QStringLiteral("Only a body."));
}

TEST_CASE("an empty article says so, until it has something to show", "[preview]")
{
    Fixture f(QStringLiteral("---\ntitle: ''\n---\n"));
    CHECK(f.text(QStringLiteral(".galley-nothing"))
              .startsWith(QStringLiteral("Nothing to show yet")));
    REQUIRE(f.document.setField(QStringLiteral("title"), Value::string("Rails")));
    REQUIRE(f.isUpToDate());
    CHECK(f.text(QStringLiteral(".article")).simplified() == QStringLiteral("Rails"));
}

TEST_CASE("a click on the header names its field", "[preview]")
{
    Fixture f;
    QSignalSpy activated(&f.view, &PreviewView::fieldActivated);
    f.ask(QStringLiteral("document.querySelector('.hero').remove()"));
    for (const char *key : {"title", "author", "publish_date"}) {
        f.click(QStringLiteral("[data-field=%1]").arg(QLatin1String(key)));
        INFO(key);
        REQUIRE(waitFor([&] { return !activated.isEmpty(); }));
        CHECK(activated.takeFirst()[0].toString() == QLatin1String(key));
    }
}

namespace {

/// Stands for the user's browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

TEST_CASE("a link says where it leads, and opens when asked to", "[preview]")
{
    Fixture f;
    Browser browser;
    f.ask(QStringLiteral("document.querySelector('.block a').scrollIntoView()"));
    f.click(QStringLiteral(".block a"));
    REQUIRE(waitFor([&] {
        const auto *button = f.view.findChild<QPushButton *>(QStringLiteral("openLink"));
        return button && button->isVisible();
    }));
    CHECK(browser.opened.isEmpty());
    f.view.findChild<QPushButton *>(QStringLiteral("openLink"))->click();
    CHECK(browser.opened == QList<QUrl>{QUrl(QStringLiteral("https://example.org/a?b=c"))});
    CHECK(f.text(QStringLiteral("h1")) == QStringLiteral("Rails & roads"));
}

TEST_CASE("an image that is not there yet is shown when it is", "[preview]")
{
    Fixture f(QStringLiteral("![A map](map.png)\n\n![Far away](https://example.org/far.png)\n"));
    REQUIRE(waitFor([&] { return f.ask(QStringLiteral("document.images.length")).toInt() == 0; }));
    CHECK(f.text(QStringLiteral(".block:first-child .galley-image")) ==
          QStringLiteral("A mapNo image at map.png"));
    CHECK(f.text(QStringLiteral(".block:last-child .galley-image")) ==
          QStringLiteral("Far awayImage on example.org, not loaded"));
    REQUIRE(QFile::copy(f.folder.filePath(QStringLiteral("hero.png")),
                        f.folder.filePath(QStringLiteral("map.png"))));
    f.ask(QStringLiteral("galley.retryImages()"));
    CHECK(waitFor(
        [&] { return f.ask(QStringLiteral("document.images[0]?.naturalWidth")).toInt() == 64; }));
}

TEST_CASE("a page whose process died comes back by itself", "[preview]")
{
    Fixture f;
    QSignalSpy shown(&f.view, &PreviewView::shown);
    REQUIRE(::kill(pid_t(f.view.webView()->page()->renderProcessPid()), SIGKILL) == 0);
    REQUIRE(waitFor([&] { return !shown.isEmpty(); }));
    CHECK(f.text(QStringLiteral(".block:last-child")).contains(QStringLiteral("Third")));
    f.replace(QStringLiteral("Third"), QStringLiteral("Fourth"));
    REQUIRE(f.isUpToDate());
    CHECK(f.text(QStringLiteral(".block:last-child")).contains(QStringLiteral("Fourth")));
}

#include "test_preview_view.moc"
