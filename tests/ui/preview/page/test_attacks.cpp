// Opening somebody's article is safe (promise 6), attack by attack. The guard is taken away and
// replaced by a recorder, so that a request counts as made even where the guard would stop it.
#include "app/document/article_document.h"
#include "tests/ui/preview/attack.h"
#include "tests/ui/preview/web.h"
#include "ui/common/message_bar.h"
#include "ui/preview/preview_view.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QSignalSpy>
#include <QTextCursor>
#include <QTextDocument>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace galley;
using namespace galley::tests;
using galley::ui::MessageBar;
using galley::ui::PreviewView;

namespace {

/// Stands for every program that an address could be opened in.
class Programs : public QObject
{
    Q_OBJECT

public:
    Programs() { handle(true); }
    ~Programs() override { handle(false); }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }

private:
    void handle(bool on)
    {
        for (const char *scheme : {"http", "https", "mailto", "file", "tel", "ftp", "javascript",
                                   "data", "galley", "smb", "ssh"}) {
            if (on)
                QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "open");
            else
                QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
        }
    }
};

int shownWindows()
{
    int count = 0;
    for (const QWidget *widget : QApplication::topLevelWidgets())
        count += widget->isVisible();
    return count;
}

/// The real preview on a battlefield.
struct Preview
{
    Preview()
    {
        REQUIRE(document.load(field.article()));
        view.resize(900, 700);
        view.show();
        page()->profile()->setUrlRequestInterceptor(recorder);
        QObject::connect(page()->profile(), &QWebEngineProfile::downloadRequested, &view,
                         [this](QWebEngineDownloadRequest *download) {
                             saved +=
                                 download->state() != QWebEngineDownloadRequest::DownloadCancelled;
                         });
        show(QStringLiteral("Peace.\n"));
        windows = shownWindows();
        // A link within the page may be followed.
        QObject::connect(page(), &QWebEnginePage::urlChanged, &view,
                         [this, address = page()->url()](const QUrl &url) {
                             elsewhere += !url.matches(address, QUrl::RemoveFragment);
                         });
    }

    QWebEnginePage *page() const { return view.webView()->page(); }
    QVariant ask(const QString &script) { return evaluate(page(), script); }

    bool isRefused() const
    {
        return view.findChild<MessageBar *>(QStringLiteral("previewProblem"))->isVisible();
    }

    void write(const QString &text)
    {
        QTextCursor cursor(document.textDocument());
        cursor.select(QTextCursor::Document);
        cursor.insertText(text);
    }

    /// Puts away what was refused, so that the next refusal is known for one.
    void makePeace()
    {
        if (!isRefused())
            return;
        write(QStringLiteral("Peace.\n"));
        REQUIRE(
            waitFor([&] { return !isRefused() && view.shownRevision() == document.revision(); }));
    }

    /// Shows an article, or the sentence that refuses it.
    void show(const QString &text)
    {
        write(text);
        REQUIRE(
            waitFor([&] { return view.shownRevision() == document.revision() || isRefused(); }));
    }

    /// Does to the page what its reader may do: follows every link, sends every form, gives every
    /// event that somebody waits for.
    void touchEverything()
    {
        ask(QStringLiteral(
            "for (const element of document.querySelectorAll('.article *')) {"
            "  const isControl = element.matches('a, area, button, summary, label, [type=submit], "
            "[type=image], [role=button]');"
            "  if (isControl && element.click) element.click();"
            "  if (element.localName === 'form') HTMLFormElement.prototype.submit.call(element);"
            "  for (const name of Element.prototype.getAttributeNames.call(element))"
            "    if (name.startsWith('on'))"
            "      EventTarget.prototype.dispatchEvent.call("
            "        element, new Event(name.slice(2), {bubbles: true}));"
            "}"
            "drawn = false; requestAnimationFrame(() => drawn = true)"));
        REQUIRE(waitFor([&] { return ask(QStringLiteral("drawn")).toBool(); }));
    }

    /// Everything that was asked for before has been asked for when an image asked for last is
    /// there.
    void settle()
    {
        ask(QStringLiteral(
            "document.body.insertAdjacentHTML('beforeend', '<img id=last src=good.png>')"));
        REQUIRE(waitFor([&] {
            return ask(QStringLiteral(
                           "[...document.querySelectorAll('#last')].at(-1)?.naturalWidth"))
                       .toInt() == 8;
        }));
        ask(QStringLiteral("document.querySelectorAll('#last').forEach(image => image.remove())"));
        waitForFrames(page());
    }

    void checkNothingHappened()
    {
        CHECK(recorder->left.isEmpty());
        recorder->left.clear();
        CHECK(field.connections() == 0);
        CHECK(field.canaries().opened() == 0);
        CHECK(elsewhere == 0);
        CHECK(crashes.isEmpty());
        CHECK(saved == 0);
        CHECK(programs.opened.isEmpty());
        CHECK(shownWindows() == windows);
        CHECK_FALSE(QApplication::activeModalWidget());
        checkPage();
    }

    void checkPage()
    {
        const QVariantList seen =
            ask(QStringLiteral("[document.documentElement.dataset.ran ?? '',"
                               " document.documentElement.textContent.includes('%1'),"
                               " [...document.images].some(image => image.naturalWidth === %2)]")
                    .arg(QLatin1String(Battlefield::secret))
                    .arg(Battlefield::canaryWidth))
                .toList();
        CHECK(seen == QVariantList{QString(), false, false});
    }

    Battlefield field;
    Programs programs;
    ArticleDocument document;
    PreviewView view{&document};
    RequestRecorder *recorder = new RequestRecorder(page()->profile());
    QSignalSpy crashes{page(), &QWebEnginePage::renderProcessTerminated};
    int windows = 0;
    int elsewhere = 0;
    int saved = 0;
};

/// The attacks of a file as sections of raw HTML, each parsed by itself.
QString patchOf(const std::vector<Attack> &file, const Battlefield &field, int revision)
{
    QJsonArray runs;
    for (std::size_t at = 0; at < file.size(); ++at) {
        runs.append(
            QJsonObject{{QStringLiteral("first"), qint64(at)},
                        {QStringLiteral("removed"), 0},
                        {QStringLiteral("shift"), 0},
                        {QStringLiteral("lines"), QJsonArray{qint64(at + 1), qint64(at + 1)}},
                        {QStringLiteral("html"),
                         QStringLiteral("<section class=\"block\" data-raw=\"%1\"></section>")
                             .arg(field.filled(file[at].text).toHtmlEscaped())}});
    }
    const QJsonObject patch{{QStringLiteral("revision"), revision},
                            {QStringLiteral("nothing"), QString()},
                            {QStringLiteral("body"), QJsonObject{{QStringLiteral("runs"), runs}}}};
    return QString::fromUtf8(QJsonDocument(patch).toJson(QJsonDocument::Compact));
}

QString listOf(const std::vector<Attack> &file, const Battlefield &field)
{
    QJsonArray list;
    for (const Attack &attack : file)
        list.append(field.filled(attack.text));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace

TEST_CASE("there are attacks of every kind", "[attacks]")
{
    std::size_t count = 0;
    QSet<QString> names;
    for (const auto &file : attacks()) {
        count += file.size();
        for (const Attack &attack : file) {
            INFO(attack.name.toStdString());
            CHECK_FALSE(attack.text.trimmed().isEmpty());
            CHECK_FALSE(names.contains(attack.name));
            names.insert(attack.name);
        }
    }
    CHECK(count >= 300);
}

TEST_CASE("no article does anything but show", "[preview][attacks]")
{
    Preview preview;
    for (const auto &file : attacks()) {
        for (const Attack &attack : file) {
            INFO(attack.name.toStdString());
            preview.show(preview.field.filled(attack.text));
            preview.touchEverything();
            preview.checkNothingHappened();
            preview.makePeace();
        }
        INFO("at the end of " << file.front().name.toStdString());
        preview.settle();
        preview.checkNothingHappened();
    }
    preview.show(QStringLiteral("Peace at last.\n"));
    CHECK(preview.ask(QStringLiteral("galley.body.innerText.trim()")).toString().toStdString() ==
          "Peace at last.");
}

TEST_CASE("raw HTML of an article does anything but show no more than the rest",
          "[preview][attacks]")
{
    Preview preview;
    int revision = 1000;
    for (const auto &file : attacks()) {
        INFO("within " << file.front().name.toStdString());
        preview.show(QStringLiteral("Peace.\n"));
        ++revision;
        CHECK(
            preview
                .ask(QStringLiteral("galley.apply(%1)").arg(patchOf(file, preview.field, revision)))
                .toInt() == revision);
        waitForFrames(preview.page());
        preview.touchEverything();
        preview.settle();
        preview.checkNothingHappened();
    }
}

TEST_CASE("a page takes nothing that is dropped on it", "[preview][attacks]")
{
    Preview preview;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(preview.field.path("private/canary.txt"))});
    data.setHtml(preview.field.filled(QStringLiteral("<img src=EVIL/dropped.png onerror=RUN>")));
    const QPointF place(100, 100);
    for (QWidget *target :
         {static_cast<QWidget *>(preview.view.webView()), preview.view.webView()->focusProxy()}) {
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(target, &enter);
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(target, &drop);
    }
    preview.settle();
    preview.checkNothingHappened();
}

TEST_CASE("where nobody looks at an article's HTML, its page's policy holds", "[preview][attacks]")
{
    Preview preview;
    for (const auto &file : attacks()) {
        INFO("within " << file.front().name.toStdString());
        preview.ask(QStringLiteral("for (const html of %1) {"
                                   "  const place = document.createElement('div');"
                                   "  galley.body.append(place);"
                                   "  place.innerHTML = html;"
                                   "}")
                        .arg(listOf(file, preview.field)));
        preview.touchEverything();
        preview.settle();
        preview.checkNothingHappened();
        preview.ask(QStringLiteral("galley.body.replaceChildren()"));
    }
}

#include "test_attacks.moc"
