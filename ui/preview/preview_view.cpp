#include "ui/preview/preview_view.h"

#include "app/document/article_document.h"
#include "app/page/page.h"
#include "ui/common/look.h"
#include "ui/common/message_bar.h"
#include "ui/preview/article_renderer.h"
#include "ui/preview/link_question.h"
#include "ui/preview/page_patch.h"
#include "ui/preview/page_policy.h"
#include "ui/preview/page_server.h"
#include "ui/preview/preview_page.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace galley::ui {

namespace {

QString resource(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "preview", "the program is linked without resources_page");
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// How often in a row a page that crashes is loaded again.
constexpr int patience = 3;

} // namespace

class PreviewView::Private
{
public:
    Private(PreviewView *view, ArticleDocument *article);

    void openPage();
    void start();
    void take(const std::shared_ptr<const RenderedArticle> &article);
    void send();
    void confirm(int revision);
    void reportProblem(const RenderedArticle &article);
    void recover();
    void followLook();
    void showMenu(const QPoint &place);

    using Article = std::shared_ptr<const RenderedArticle>;

    PreviewView *q;
    ArticleDocument *document;
    std::string theme = page::Options().theme;
    QString servedPath;    ///< of the article whose site the page server serves
    Article newest;        ///< the last one rendered
    Article inPage;        ///< what the page shows, or will when the patch on its way has arrived
    QString problem;       ///< of the newest, told once
    int firstRevision = 0; ///< of the article that is open; what is older belongs to another one
    int shownRevision = -1;
    int load = 0;         ///< counts pages; answers of a page before are dropped
    bool ready = false;   ///< the page has its script
    bool sending = false; ///< a patch is on its way
    int crashes = 0;

    // In this order: the page goes before its profile, and that before the server.
    PageServer server;
    std::unique_ptr<QWebEngineProfile> profile = makePreviewProfile(&server);
    std::unique_ptr<PreviewPage> page = std::make_unique<PreviewPage>(profile.get());
    QWebEngineView *web;
    MessageBar *bar;
    ArticleRenderer renderer;
};

PreviewView::Private::Private(PreviewView *view, ArticleDocument *article)
    : q(view)
    , document(article)
    , web(new QWebEngineView(view))
    , bar(new MessageBar(view))
    , renderer(article)
{
    web->setObjectName(QStringLiteral("previewPage"));
    web->setAccessibleName(PreviewView::tr("Page of the article"));
    web->setAcceptDrops(false);
    web->setContextMenuPolicy(Qt::CustomContextMenu);
    web->setPage(page.get());
}

/// Loads the page without contents; they come as the first patch.
void PreviewView::Private::openPage()
{
    page::Options options;
    options.theme = theme;
    options.contentSecurityPolicy = pagePolicy(page::styleSheet(theme));
    options.colorScheme = Look::current().isDark() ? "dark" : "light";
    const std::string html = page::pageHtml({}, {}, options);
    ++load;
    ready = sending = false;
    inPage.reset();
    servedPath = document->path();
    page->showPage(server.serve(QByteArray::fromStdString(html), page::Site(servedPath)));
}

void PreviewView::Private::start()
{
    const QJsonObject words{
        {QStringLiteral("remote"), PreviewView::tr("Image on %1, not loaded")},
        {QStringLiteral("missing"), PreviewView::tr("No image at %1")},
        {QStringLiteral("noAddress"), PreviewView::tr("An address that no image can have")}};
    const QJsonObject style{
        {QStringLiteral("css"), resource(QStringLiteral(":/templates/preview.css"))}};
    page->run(resource(QStringLiteral(":/templates/preview.js")));
    page->run(QStringLiteral("galley.start(%1.css, %2)").arg(json(style), json(words)),
              [this, ofLoad = load](const QVariant &started) {
                  if (ofLoad != load || !started.toBool())
                      return;
                  ready = true;
                  send();
              });
}

void PreviewView::Private::take(const Article &article)
{
    if (article->revision < firstRevision || (newest && article->revision < newest->revision))
        return;
    reportProblem(*article);
    if (!article->problem.empty())
        return;
    newest = article;
    if (crashes >= patience && !ready)
        openPage();
    send();
}

/// One patch at a time: what comes while it is on its way is made into one patch behind it.
void PreviewView::Private::send()
{
    if (!ready || sending || !newest || newest == inPage)
        return;
    static const RenderedArticle nothing;
    const QJsonObject patch = pagePatch(
        inPage ? *inPage : nothing, *newest,
        PreviewView::tr(
            "Nothing to show yet — write a title in the form, or the first lines of the article."));
    inPage = newest;
    sending = true;
    page->run(QStringLiteral("galley.apply(%1)").arg(json(patch)),
              [this, ofLoad = load](const QVariant &revision) {
                  if (ofLoad == load && revision.isValid())
                      confirm(revision.toInt());
              });
}

void PreviewView::Private::confirm(int revision)
{
    sending = false;
    crashes = 0;
    shownRevision = revision;
    Q_EMIT q->shown(revision);
    send();
}

void PreviewView::Private::reportProblem(const RenderedArticle &article)
{
    const QString sentence = QString::fromStdString(article.problem);
    if (sentence == problem)
        return;
    problem = sentence;
    if (!problem.isEmpty())
        Q_EMIT q->notice(PreviewView::tr("The page stays as it was: %1.").arg(problem));
}

void PreviewView::Private::recover()
{
    ready = false;
    if (++crashes < patience)
        QTimer::singleShot(0, q, [this] { openPage(); });
    else
        Q_EMIT q->notice(PreviewView::tr(
            "The page cannot be shown. It will be tried again when the article changes."));
}

void PreviewView::Private::followLook()
{
    const Look &look = Look::current();
    page->setBackgroundColor(look.colours().surface);
    if (ready)
        page->run(look.isDark() ? QStringLiteral("galley.setColorScheme('dark')")
                                : QStringLiteral("galley.setColorScheme('light')"));
}

void PreviewView::Private::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QWebEngineContextMenuRequest *request = web->lastContextMenuRequest();
    if (request && !request->linkUrl().isEmpty())
        menu->addAction(PreviewView::tr("Copy Link Address"),
                        [this] { page->triggerAction(QWebEnginePage::CopyLinkToClipboard); });
    QAction *copy = menu->addAction(PreviewView::tr("Copy"),
                                    [this] { page->triggerAction(QWebEnginePage::Copy); });
    copy->setEnabled(page->hasSelection());
    menu->addAction(PreviewView::tr("Select All"),
                    [this] { page->triggerAction(QWebEnginePage::SelectAll); });
    menu->popup(web->mapToGlobal(place));
}

void PreviewView::registerScheme()
{
    PageServer::registerScheme();
}

PreviewView::PreviewView(ArticleDocument *document, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, document))
{
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Preview"));
    setFocusProxy(d->web);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(d->web, 1);
    column->addWidget(d->bar);

    connect(d->page.get(), &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (ok && !d->ready)
            d->start();
    });
    connect(d->page.get(), &QWebEnginePage::renderProcessTerminated, this,
            [this] { d->recover(); });
    connect(d->page.get(), &PreviewPage::fieldActivated, this, &PreviewView::fieldActivated);
    connect(d->page.get(), &PreviewPage::linkActivated, this,
            [this](const QUrl &address) { askToOpen(*d->bar, address); });
    connect(d->web, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { d->showMenu(place); });
    connect(&d->renderer, &ArticleRenderer::rendered, this,
            [this](const Private::Article &article) { d->take(article); });
    connect(document, &ArticleDocument::changed, this, [this](const ChangeEvent &event) {
        if (event.cause != ChangeEvent::Cause::Load)
            return;
        d->firstRevision = event.revision;
        d->newest.reset();
        d->bar->hide();
        d->openPage();
    });
    connect(document, &ArticleDocument::pathChanged, this, [this](const QString &path) {
        if (path != d->servedPath)
            d->openPage();
    });
    connect(&Look::current(), &Look::changed, this, [this] { d->followLook(); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive && d->ready)
                    d->page->run(QStringLiteral("galley.retryImages()"));
            });
    d->followLook();
    d->openPage();
    d->renderer.render();
}

PreviewView::~PreviewView() = default;

QWebEngineView *PreviewView::webView() const
{
    return d->web;
}

int PreviewView::shownRevision() const
{
    return d->shownRevision;
}

void PreviewView::setTheme(const QString &name)
{
    d->theme = name.toStdString();
    d->openPage();
}

} // namespace galley::ui
