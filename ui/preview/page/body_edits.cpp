#include "ui/preview/page/body_edits.h"

#include "app/document/article_document.h"

#include <QTextBlock>

#include <algorithm>

namespace galley::ui {

BodyEdits::BodyEdits(const ArticleDocument &document)
    : document_(document)
    , text_(*document.textDocument())
    , lines_(lineCount())
{
}

int BodyEdits::firstBlock() const
{
    return text_.findBlock(document_.bodyPosition()).blockNumber();
}

int BodyEdits::lineCount() const
{
    return text_.blockCount() - firstBlock();
}

/// Behind a closing fence that is the file's last line the body has no line of its own.
bool BodyEdits::beginsInLine() const
{
    const int position = document_.bodyPosition();
    return text_.findBlock(position).position() != position;
}

void BodyEdits::add(const ChangeEvent &event)
{
    const int before = lines_;
    lines_ = lineCount();
    if (!event.body)
        return;
    if (event.frontMatter || event.cause == ChangeEvent::Cause::Load || beginsInLine()) {
        whole_ = true;
        return;
    }
    const int first = text_.findBlock(event.after.begin).blockNumber() - firstBlock();
    const int last = text_.findBlock(event.after.end).blockNumber() - firstBlock();
    const int added = last - first + 1;
    merge({first, added + before - lines_, added});
}

/// What was replaced before lies at its place in the text as it is now.
void BodyEdits::merge(const Lines &edit)
{
    if (!changed_) {
        changed_ = edit;
        return;
    }
    const int first = std::min(changed_->first, edit.first);
    const int end = std::max(changed_->first + changed_->added, edit.first + edit.removed);
    const int grown = changed_->added - changed_->removed;
    changed_ = {first, end - grown - first, end - first + edit.added - edit.removed};
}

renderer::Request BodyEdits::wholeOf(const Snapshot &article)
{
    const std::string_view body = article.body();
    const auto before = article.text.begin() + qsizetype(article.frontMatter.fences.body.begin);
    renderer::Request request;
    request.isWhole = true;
    request.linesBefore = quint32(std::count(article.text.begin(), before, '\n'));
    request.text = QByteArray(body.data(), qsizetype(body.size()));
    return request;
}

renderer::Request BodyEdits::take()
{
    renderer::Request request;
    if (whole_) {
        request = wholeOf(*document_.snapshot());
        lines_ = lineCount();
    } else {
        request.linesBefore = quint32(firstBlock());
    }
    if (!whole_ && changed_) {
        request.first = quint32(changed_->first) + 1;
        request.removed = quint32(changed_->removed);
        request.text = text(changed_->first, changed_->added);
    }
    whole_ = false;
    changed_.reset();
    return request;
}

QByteArray BodyEdits::text(int first, int count) const
{
    QString text;
    QTextBlock block = text_.findBlockByNumber(firstBlock() + first);
    for (; count > 0 && block.isValid(); --count, block = block.next()) {
        text += block.text();
        if (block.next().isValid())
            text += u'\n';
    }
    return text.toUtf8();
}

} // namespace galley::ui
