#include "ui/preview/page/article_renderer.h"

#include "app/page/page.h"

#include <utility>

namespace galley::ui {

ArticleRenderer::ArticleRenderer(ArticleDocument *document, QObject *parent)
    : QObject(parent)
    , document_(document)
    , edits_(*document)
{
    process_.start();
    connect(document, &ArticleDocument::loading, this, &ArticleRenderer::begin);
    connect(document, &ArticleDocument::changed, this, &ArticleRenderer::follow);
    connect(&process_, &RenderProcess::replied, this, &ArticleRenderer::take);
    connect(&process_, &RenderProcess::failed, this, &ArticleRenderer::fail);
}

/// Whatever is rendered still is for a page that goes.
void ArticleRenderer::begin(const Snapshot &article)
{
    isBehind_ = process_.isBusy();
    begun_ = BodyEdits::wholeOf(article);
    begun_->number = ++number_;
    begun_->wantsAll = true;
    wantsAll_ = true;
    rendering_ = false;
    process_.send(*begun_);
}

void ArticleRenderer::follow(const ChangeEvent &event)
{
    edits_.add(event);
    frameChanged_ = frameChanged_ || event.frontMatter;
    if (event.cause != ChangeEvent::Cause::Load)
        setChanged();
}

void ArticleRenderer::setChanged()
{
    changed_ = true;
    if (!rendering_)
        Q_EMIT changed();
}

void ArticleRenderer::renderAll()
{
    wantsAll_ = frameChanged_ = true;
    isDropped_ = rendering_;
    setChanged();
}

PageFrame ArticleRenderer::frame() const
{
    const page::Header header = page::headerOf(*document_->frontMatter());
    return {QString::fromStdString(header.title),
            QString::fromStdString(page::headerHtml(header, page::UnusableImage::Named)),
            QString::fromStdString(page::footerHtml(header))};
}

void ArticleRenderer::render()
{
    Q_ASSERT(canRender());
    if (!process_.isAlive())
        edits_.forget();
    changed_ = false;
    rendering_ = true;
    isDropped_ = false;
    revision_ = document_->revision();
    if (frameChanged_) {
        sentFrame_ = frame();
        isFrameEmpty_ = sentFrame_->isEmpty();
    }
    frameChanged_ = false;
    renderer::Request request = edits_.take();
    request.wantsAll = wantsAll_ || !process_.isAlive();
    sentAll_ = request.wantsAll;
    wantsAll_ = false;
    send(std::move(request));
}

/// Unless the process has it already. One that has begun with something else comes back to it.
void ArticleRenderer::send(renderer::Request request)
{
    const auto begun = std::exchange(begun_, std::nullopt);
    request.number = begun ? begun->number : ++number_;
    if (!begun) {
        process_.send(request);
    } else if (request != *begun) {
        edits_.forget();
        wantsAll_ = changed_ = isDropped_ = true;
    }
}

void ArticleRenderer::take(const renderer::Reply &reply)
{
    if (reply.number != number_)
        return;
    isBehind_ = false;
    if (!rendering_) { // render() comes too late for what was begun
        begun_.reset();
        return;
    }
    if (sentAll_ && !reply.isAll)
        wantsAll_ = true;
    sentAll_ = false;
    rendering_ = !reply.isLast;
    if (!isDropped_) {
        PagePatch patch{revision_, reply.isAll, reply.isLast, reply.isEmpty && isFrameEmpty_,
                        {},        reply.body,  reply.needs};
        patch.frame.swap(sentFrame_);
        Q_EMIT problemFound(reply.problem);
        Q_EMIT rendered(patch);
    }
    if (canRender())
        Q_EMIT changed();
}

/// The page stays; its frame goes on following the form.
void ArticleRenderer::fail(RenderProcess::Failure failure)
{
    const bool wasRendering = rendering_;
    rendering_ = false;
    begun_.reset();
    edits_.forget();
    const bool wasBehind = std::exchange(isBehind_, false);
    if (!wasRendering)
        return;
    if (wasBehind) { // what it died of is the article before
        wantsAll_ = frameChanged_ = true;
        setChanged();
        return;
    }
    if (!isDropped_ && sentFrame_)
        Q_EMIT rendered({revision_, false, true, false, std::exchange(sentFrame_, {}), {}, 0});
    switch (failure) {
    case RenderProcess::Failure::NotStarted:
        Q_EMIT problemFound(tr("the program galley-renderer, which belongs to Galley, could not be "
                               "started"));
        break;
    case RenderProcess::Failure::TooLong:
        Q_EMIT problemFound(tr("its Markdown takes too long to show"));
        break;
    case RenderProcess::Failure::Died:
        Q_EMIT problemFound(tr("its Markdown needs too much memory to be shown"));
        break;
    }
    if (canRender())
        Q_EMIT changed();
}

} // namespace galley::ui
