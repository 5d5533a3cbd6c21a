#include "ui/preview/preview_view.h"

#include "app/document/article_document.h"
#include "tests/support/catch.h"
#include "tests/ui/preview/browser.h"
#include "tests/ui/preview/web.h"
#include "ui/common/look.h"
#include "ui/common/message_bar.h"

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
using galley::tests::Browser;
using galley::tests::waitFor;
using galley::ui::Look;
using galley::ui::MessageBar;
using galley::ui::PreviewView;
using galley::ui::Scheme;

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

    /// What the bar says about the page; empty while it is away.
    QString problem() const
    {
        const auto *bar = view.findChild<MessageBar *>(QStringLiteral("previewProblem"));
        return bar->isVisible() ? bar->sentence() : QString();
    }

    void killPage() const
    {
        REQUIRE(::kill(pid_t(view.webView()->page()->renderProcessPid()), SIGKILL) == 0);
    }

    /// Kills the page whenever it shows this revision, until it stays away.
    void killUntilItStaysAway() const
    {
        QSignalSpy shown(&view, &PreviewView::shown);
        for (int kills = 1; problem().isEmpty(); ++kills) {
            REQUIRE(kills <= 3);
            killPage();
            REQUIRE(waitFor([&] { return shown.size() == kills || !problem().isEmpty(); }));
        }
    }

    /// Scrolls the page as its reader would, and waits until the page has told of it.
    void scrollTo(int place)
    {
        ask(QStringLiteral("scrollTo(0, %1)").arg(place));
        tests::waitForFrames(view.webView()->page());
    }
    int scrolled() { return ask(QStringLiteral("scrollY")).toInt(); }

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
        CHECK(
            f.ask(QStringLiteral(
                      "[...document.querySelectorAll('.block')].map(b => galley.linesOf(b).first)"))
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
    REQUIRE(waitFor([&] {
        return f.ask(QStringLiteral("[...document.images].every(i => i.naturalHeight)")).toBool();
    }));
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
    SECTION("in the form")
    {
        const auto longer = Value::string(std::string(200, 'w'));
        REQUIRE(f.document.setField(QStringLiteral("subtitle"), longer));
        REQUIRE(f.document.setField(QStringLiteral("cta"), longer));
        REQUIRE(f.isUpToDate());
        CHECK(waitFor([&] { return std::abs(f.ask(top.arg(40)).toDouble()) < 2; }));
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
    f.ask(QStringLiteral("galley.refreshImages([])"));
    CHECK(waitFor(
        [&] { return f.ask(QStringLiteral("document.images[0]?.naturalWidth")).toInt() == 64; }));
}

TEST_CASE("a page whose process died comes back by itself", "[preview]")
{
    Fixture f;
    QSignalSpy shown(&f.view, &PreviewView::shown);
    f.killPage();
    REQUIRE(waitFor([&] { return !shown.isEmpty(); }));
    CHECK(f.text(QStringLiteral(".block:last-child")).contains(QStringLiteral("Third")));
    f.replace(QStringLiteral("Third"), QStringLiteral("Fourth"));
    REQUIRE(f.isUpToDate());
    CHECK(f.text(QStringLiteral(".block:last-child")).contains(QStringLiteral("Fourth")));
}

TEST_CASE("a page that dies again and again is left alone until the article changes", "[preview]")
{
    Fixture f;
    f.killUntilItStaysAway();
    CHECK(f.problem() ==
          QStringLiteral("The page cannot be shown. Galley tries again when the article changes."));
    f.replace(QStringLiteral("Third"), QStringLiteral("Fourth"));
    REQUIRE(f.isUpToDate());
    CHECK(f.problem().isEmpty());
    CHECK(f.text(QStringLiteral(".block:last-child")).contains(QStringLiteral("Fourth")));
}

TEST_CASE("a page that was left alone is shown when the reader asks for it", "[preview]")
{
    Fixture f;
    f.killUntilItStaysAway();
    QSignalSpy shown(&f.view, &PreviewView::shown);
    f.view.findChild<QPushButton *>(QStringLiteral("retryPage"))->click();
    REQUIRE(waitFor([&] { return !shown.isEmpty(); }));
    CHECK(f.problem().isEmpty());
    CHECK(f.text(QStringLiteral(".block:last-child")).contains(QStringLiteral("Third")));
}

TEST_CASE("a page that cannot take a patch is loaded again", "[preview]")
{
    Fixture f;
    f.ask(QStringLiteral("galley.apply = () => { throw new Error('lost its place'); }"));
    f.replace(QStringLiteral("Third"), QStringLiteral("Fourth"));
    REQUIRE(f.isUpToDate());
    CHECK(f.text(QStringLiteral(".block:last-child")).contains(QStringLiteral("Fourth")));
    CHECK(f.problem().isEmpty());
}

TEST_CASE("the end of an old page's load is not taken for the new one's", "[preview]")
{
    Fixture f;
    f.open(QStringLiteral("---\ntitle: Another\n---\nOther words.\n"));
    Q_EMIT f.view.webView()->page()->loadFinished(true); // still the old page
    REQUIRE(f.isUpToDate());
    CHECK(f.text(QStringLiteral("h1")) == QStringLiteral("Another"));
    CHECK(f.text(QStringLiteral(".block")).contains(QStringLiteral("Other words.")));
}

namespace {

/// A body that is refused, for its table of 300 columns.
QString tooWide(const QString &begin = {})
{
    return begin + QStringLiteral("|a").repeated(300) + QStringLiteral("|\n") +
           QStringLiteral("|-").repeated(300) + QStringLiteral("|\n");
}

} // namespace

TEST_CASE("why the page stays behind is said for as long as it does", "[preview]")
{
    Fixture f;
    f.replace(QStringLiteral("Third words."), tooWide());
    REQUIRE(waitFor([&] { return !f.problem().isEmpty(); }));
    CHECK(f.problem() ==
          QStringLiteral("The page stays as it was: its Markdown has a table of more "
                         "than 256 columns in line 15."));
    CHECK(f.text(QStringLiteral("h1")) == QStringLiteral("Rails & roads"));
    f.document.undo();
    REQUIRE(f.isUpToDate());
    CHECK(f.problem().isEmpty());
}

TEST_CASE("each article that cannot be shown says so", "[preview]")
{
    Fixture f;
    for (int article = 1; article <= 2; ++article) {
        f.open(tooWide(QStringLiteral("---\ntitle: Wide\n---\n")));
        CHECK(f.problem().isEmpty());
        REQUIRE(waitFor([&] { return !f.problem().isEmpty(); }));
        CHECK(f.problem() == QStringLiteral("The page cannot be shown: its Markdown has a table of "
                                            "more than 256 columns in line 5."));
    }
    f.open(article);
    REQUIRE(f.isUpToDate());
    CHECK(f.problem().isEmpty());
}

namespace {

const QString longArticle =
    QStringLiteral("---\ntitle: Long\n---\n") + QStringLiteral("A paragraph.\n\n").repeated(200);

/// Gives the colours back when it goes.
struct Colours
{
    ~Colours() { Look::current().setScheme(Scheme::System); }
};

const QString paper = QStringLiteral("getComputedStyle(document.documentElement).backgroundColor");

} // namespace

TEST_CASE("the page follows the window's colours and stays where it is read", "[preview]")
{
    const Colours restored;
    Look::current().setScheme(Scheme::Light);
    Fixture f(longArticle);
    f.scrollTo(600);
    CHECK(f.ask(paper) == QStringLiteral("rgb(255, 255, 255)"));
    Look::current().setScheme(Scheme::Dark);
    CHECK(waitFor([&] { return f.ask(paper) == QStringLiteral("rgb(26, 28, 31)"); }));
    CHECK(f.scrolled() == 600);
}

TEST_CASE("colours that change while the page loads are the page's too", "[preview]")
{
    const Colours restored;
    Look::current().setScheme(Scheme::Light);
    Fixture f;
    f.open(longArticle);
    Look::current().setScheme(Scheme::Dark);
    REQUIRE(f.isUpToDate());
    CHECK(waitFor([&] { return f.ask(paper) == QStringLiteral("rgb(26, 28, 31)"); }));
}

TEST_CASE("the first save of an article leaves its page where it is read", "[preview]")
{
    Fixture f;
    f.document.startNew(longArticle);
    REQUIRE(f.isUpToDate());
    f.scrollTo(600);
    QSignalSpy shown(&f.view, &PreviewView::shown);
    REQUIRE(f.document.saveAs(f.folder.filePath(QStringLiteral("long.md"))));
    REQUIRE(waitFor([&] { return !shown.isEmpty(); }));
    CHECK(f.scrolled() == 600);
    f.open(article);
    REQUIRE(f.isUpToDate());
    CHECK(f.scrolled() == 0);
}

TEST_CASE("a page that comes back is where it was read", "[preview]")
{
    Fixture f(longArticle);
    f.scrollTo(600);
    QSignalSpy shown(&f.view, &PreviewView::shown);
    f.killPage();
    REQUIRE(waitFor([&] { return !shown.isEmpty(); }));
    CHECK(f.scrolled() == 600);
}

TEST_CASE("the page goes where the text is changed, and stays when that is in view", "[preview]")
{
    Fixture f(longArticle);
    const auto append = [&](const QString &text) {
        QTextCursor cursor(f.document.textDocument());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(text);
        REQUIRE(f.isUpToDate());
    };
    const auto isLastInView = [&] {
        return f
            .ask(QStringLiteral("(() => { const box = document.querySelector("
                                "'.part:last-child > .block:last-child').getBoundingClientRect();"
                                "return box.top >= 0 && box.bottom <= innerHeight; })()"))
            .toBool();
    };
    const auto rests = [&] {
        const int place = f.scrolled();
        tests::waitForFrames(f.view.webView()->page());
        return f.scrolled() == place;
    };
    append(QStringLiteral("The end."));
    CHECK(waitFor(rests));
    CHECK(isLastInView());
    const int place = f.scrolled();
    CHECK(place > 1000);
    append(QStringLiteral(" Really."));
    CHECK(f.scrolled() == place);

    f.replace(QStringLiteral("title: Long"), QStringLiteral("title: Longer"));
    REQUIRE(f.isUpToDate());
    CHECK(f.scrolled() == place);
    f.replace(QStringLiteral("A paragraph."), QStringLiteral("The first."));
    REQUIRE(f.isUpToDate());
    CHECK(f.scrolled() < 600);
}

TEST_CASE("a picture at the head goes from edge to edge of a narrow page", "[preview]")
{
    Fixture f(QString(article).replace(QStringLiteral("Ada Marsh"), QString(300, u'x')) +
              QStringLiteral("\nA paragraph.\n").repeated(100));
    f.view.resize(400, 700);
    const QString edges = QStringLiteral("(() => { const box = document.querySelector('.hero')"
                                         ".getBoundingClientRect();"
                                         "return [box.left, box.top, box.right, innerWidth]"
                                         ".join(' '); })()");
    CHECK(waitFor([&] { return f.ask(edges) == QStringLiteral("0 0 400 400"); }));
    CHECK(f.ask(QStringLiteral("document.documentElement.scrollWidth")).toInt() == 400);
}
