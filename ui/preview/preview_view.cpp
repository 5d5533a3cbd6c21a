#include "ui/preview/preview_view.h"

#include "app/document/article_document.h"
#include "ui/common/message_bar.h"
#include "ui/preview/card_view.h"
#include "ui/preview/device_frame.h"
#include "ui/preview/find_bar.h"
#include "ui/preview/kept_focus.h"
#include "ui/preview/late_notice.h"
#include "ui/preview/link_question.h"
#include "ui/preview/page/live_page.h"
#include "ui/preview/page_cover.h"
#include "ui/preview/page_export.h"
#include "ui/preview/page_step.h"
#include "ui/preview/page_strip.h"
#include "ui/preview/remote_images_bar.h"
#include "ui/preview/site_style_watch.h"
#include "ui/preview/style_notice.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineView>

namespace galley::ui {

class PreviewView::Private
{
public:
    Private(PreviewView *view, ArticleDocument *article);

    void build();
    void followDocument();
    void followPage();
    void begin();
    void renderNext();
    void setProblem(const QString &reason);
    void setGivenUp(bool givenUp);
    void sayProblem();
    void useStyle();
    void showMenu(const QPoint &place);

    PreviewView *q;
    ArticleDocument *document;
    QString problem;        ///< why the newest revision has no page; empty when it has one
    bool isGivenUp = false; ///< the page died too often

    LivePage live;
    QString theme = QStringLiteral("magazine");
    SiteStyleWatch siteStyle;
    PageStep step{&live};
    QWebEngineView *web;
    DeviceFrame *frame;
    MessageBar *lateBar;
    MessageBar *problemBar;
    MessageBar *styleBar;
    MessageBar *linkBar;
    CardView *cards;
    FindBar *finder;
    PageExport *exporter;
    RemoteImagesBar *imagesBar;
    ArticleRenderer renderer;
};

PreviewView::Private::Private(PreviewView *view, ArticleDocument *article)
    : q(view)
    , document(article)
    , web(new QWebEngineView(view))
    , frame(new DeviceFrame(web, view))
    , lateBar(new MessageBar(view))
    , problemBar(new MessageBar(view))
    , styleBar(new MessageBar(view))
    , linkBar(new MessageBar(view))
    , cards(new CardView(live.page(), article, view))
    , finder(new FindBar(live.page(), view))
    , exporter(new PageExport(web, live.page(), article, view))
    , imagesBar(new RemoteImagesBar(live.images(), live.remoteImages(), view))
    , renderer(article)
{
    build();
    followDocument();
    followPage();
    connect(&siteStyle, &SiteStyleWatch::changed, q, [this] { useStyle(); });
    new PageCover(web, &live);
    new LateNotice(document, &renderer, &live, lateBar, q);
    new StyleNotice(&siteStyle, live.page(), styleBar, q);
    live.remoteImages()->beginArticle(document->path());
    live.open(document->path());
    siteStyle.follow(document->path());
}

void PreviewView::Private::build()
{
    web->setObjectName(QStringLiteral("previewPage"));
    web->setAccessibleName(PreviewView::tr("Page of the article"));
    web->setAcceptDrops(false);
    web->setContextMenuPolicy(Qt::CustomContextMenu);
    web->setPage(live.page());
    new KeptFocus(web);
    lateBar->setObjectName(QStringLiteral("previewLate"));
    problemBar->setObjectName(QStringLiteral("previewProblem"));
    styleBar->setObjectName(QStringLiteral("previewStyleFault"));
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(frame, 1);
    column->addWidget(imagesBar);
    column->addWidget(lateBar);
    column->addWidget(problemBar);
    column->addWidget(styleBar);
    column->addWidget(linkBar);
    column->addWidget(finder);
    connect(finder, &FindBar::closed, web, [this] { web->setFocus(Qt::OtherFocusReason); });
    connect(web, &QWidget::customContextMenuRequested, q,
            [this](const QPoint &place) { showMenu(place); });
}

void PreviewView::Private::followDocument()
{
    connect(document, &ArticleDocument::changed, q, [this](const ChangeEvent &event) {
        if (event.cause == ChangeEvent::Cause::Load)
            begin();
    });
    connect(document, &ArticleDocument::pathChanged, q, [this](const QString &path) {
        live.remoteImages()->moveArticle(path);
        live.moveTo(path);
        siteStyle.follow(path);
    });
    connect(&renderer, &ArticleRenderer::rendered, q,
            [this](const PagePatch &patch) { live.take(patch); });
    connect(&renderer, &ArticleRenderer::problemFound, q,
            [this](const QString &reason) { setProblem(reason); });
    connect(&renderer, &ArticleRenderer::changed, q, [this] { renderNext(); });
    connect(&live, &LivePage::roomMade, q, [this] { renderNext(); });
    connect(&live, &LivePage::emptied, q, [this] { renderer.renderAll(); });
}

void PreviewView::Private::followPage()
{
    connect(live.page(), &PreviewPage::told, q, [this](const QString &name, const QString &value) {
        if (name == u"field")
            Q_EMIT q->fieldActivated(value);
    });
    connect(live.page(), &PreviewPage::linkActivated, q,
            [this](const QUrl &address) { askToOpen(*linkBar, address); });
    connect(&live, &LivePage::shown, q, [this](int revision) {
        setGivenUp(false);
        finder->forgetCount();
        Q_EMIT q->shown(revision);
    });
    connect(&live, &LivePage::gaveUp, q, [this] { setGivenUp(true); });
    connect(live.remoteImages(), &RemoteImages::changed, cards, &CardView::update);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, q,
            [this](Qt::ApplicationState state) {
                if (state != Qt::ApplicationActive)
                    return;
                live.refreshImages();
                cards->update();
                siteStyle.refresh();
            });
}

/// Another article.
void PreviewView::Private::begin()
{
    problem.clear();
    isGivenUp = false;
    problemBar->hide();
    linkBar->hide();
    live.remoteImages()->beginArticle(document->path());
    imagesBar->reset();
    live.open(document->path());
    siteStyle.follow(document->path());
}

/// While the page takes one revision the next is rendered, and no more than that: what is typed
/// meanwhile becomes one step.
void PreviewView::Private::renderNext()
{
    if (renderer.canRender() && live.hasRoom())
        renderer.render();
}

void PreviewView::Private::setProblem(const QString &reason)
{
    if (reason == problem)
        return;
    problem = reason;
    sayProblem();
}

void PreviewView::Private::setGivenUp(bool givenUp)
{
    if (givenUp == isGivenUp)
        return;
    isGivenUp = givenUp;
    sayProblem();
}

void PreviewView::Private::sayProblem()
{
    if (isGivenUp) {
        problemBar->say(MessageBar::Kind::Warning,
                        PreviewView::tr("The page cannot be shown. Galley tries again when the "
                                        "article changes."));
        problemBar->addButton(QStringLiteral("retryPage"), PreviewView::tr("Try Again"), [this] {
            setGivenUp(false);
            live.retry();
        });
    } else if (problem.isEmpty()) {
        problemBar->hide();
    } else {
        const QString sentence = live.isBlank() ? PreviewView::tr("The page cannot be shown: %1.")
                                                : PreviewView::tr("The page stays as it was: %1.");
        problemBar->say(MessageBar::Kind::Warning, sentence.arg(problem));
    }
}

void PreviewView::Private::useStyle()
{
    live.setStyle(theme, siteStyle.style().css);
    exporter->setStyle(theme, siteStyle.style().css);
}

void PreviewView::Private::showMenu(const QPoint &place)
{
    PreviewPage *page = live.page();
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QWebEngineContextMenuRequest *request = web->lastContextMenuRequest();
    if (request && !request->linkUrl().isEmpty())
        menu->addAction(PreviewView::tr("Copy Link Address"),
                        [page] { page->triggerAction(QWebEnginePage::CopyLinkToClipboard); });
    QAction *copy = menu->addAction(PreviewView::tr("Copy"),
                                    [page] { page->triggerAction(QWebEnginePage::Copy); });
    copy->setEnabled(page->hasSelection());
    menu->addAction(PreviewView::tr("Select All"),
                    [page] { page->triggerAction(QWebEnginePage::SelectAll); });
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
}

PreviewView::~PreviewView() = default;

void PreviewView::addStrip(const CommandRegistry &commands)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(0, new PageStrip(commands, *d->frame, this));
}

DeviceFrame *PreviewView::frame() const
{
    return d->frame;
}

CardView *PreviewView::cards() const
{
    return d->cards;
}

FindBar *PreviewView::finder() const
{
    return d->finder;
}

PageExport *PreviewView::exporter() const
{
    return d->exporter;
}

void PreviewView::setTheme(const QString &theme)
{
    d->theme = theme;
    d->useStyle();
}

QWebEngineView *PreviewView::webView() const
{
    return d->web;
}

RemoteImages *PreviewView::remoteImages() const
{
    return d->live.remoteImages();
}

int PreviewView::shownRevision() const
{
    return d->live.shownRevision();
}

const QString &PreviewView::problem() const
{
    return d->problem;
}

PageStep *PreviewView::step() const
{
    return &d->step;
}

} // namespace galley::ui
