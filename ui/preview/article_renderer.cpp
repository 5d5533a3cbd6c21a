#include "ui/preview/article_renderer.h"

#include "app/document/article_document.h"
#include "app/page/page.h"

#include <QThreadPool>
#include <QtConcurrentRun>


namespace galley::ui {

/// Apart from the pool that everybody uses, so that no page waits for a scan or a thumbnail.
static QThreadPool *renderPool()
{
    static QThreadPool pool;
    return &pool;
}

RenderedArticle renderArticle(const Snapshot &article)
{
    const page::Header header = page::headerOf(article.frontMatter);
    RenderedArticle result;
    result.revision = article.revision;
    result.title = header.title;
    result.header = page::headerHtml(header);
    result.footer = page::footerHtml(header);
    markdown::Options options;
    options.linesBefore = frontmatter::linesBeforeBody(article.text, article.frontMatter.fences);
    if (auto blocks = markdown::toBlocks(article.body(), options))
        result.blocks = std::move(*blocks);
    else
        result.problem = blocks.error().message;
    return result;
}

ArticleRenderer::ArticleRenderer(ArticleDocument *document, QObject *parent)
    : QObject(parent)
    , document_(document)
{
    connect(document, &ArticleDocument::changed, this, &ArticleRenderer::render);
    connect(&work_, &QFutureWatcherBase::finished, this, &ArticleRenderer::finish);
}

// What is still in work has its own hold on the snapshot, and nobody to tell.
ArticleRenderer::~ArticleRenderer() = default;

void ArticleRenderer::render()
{
    if (busy_)
        again_ = true;
    else
        start();
}

void ArticleRenderer::start()
{
    busy_ = true;
    again_ = false;
    work_.setFuture(QtConcurrent::run(renderPool(), [article = document_->snapshot()]() -> Result {
        return std::make_shared<const RenderedArticle>(renderArticle(*article));
    }));
}

void ArticleRenderer::finish()
{
    const Result article = work_.result();
    busy_ = false;
    if (again_)
        start();
    Q_EMIT rendered(article);
}

} // namespace galley::ui
