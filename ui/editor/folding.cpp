#include "ui/editor/folding.h"

#include <QTextDocument>

#include <algorithm>

namespace galley::ui {

Folding::Folding(QTextDocument *document)
    : document_(document)
    , end_(document)
{
    end_.setKeepPositionOnInsert(true);
}

void Folding::setEnd(int position)
{
    const int reach = std::max(end(), position);
    end_.setPosition(std::clamp(position, 0, document_->characterCount() - 1));
    const QTextBlock seen = document_->findBlock(end());
    const bool changed = hide(reach);
    if (!changed && seen == firstSeen_)
        return;
    firstSeen_ = seen;
    const QTextBlock last = document_->findBlock(std::min(reach, document_->characterCount() - 1));
    document_->markContentsDirty(0, last.position() + last.length());
}

bool Folding::hide(int until) const
{
    bool changed = false;
    for (QTextBlock block = document_->firstBlock(); block.isValid() && block.position() <= until;
         block = block.next()) {
        const bool seen = block.position() + block.length() > end();
        changed |= seen != block.isVisible();
        block.setVisible(seen);
    }
    return changed;
}

bool Folding::endsWithoutLineEnd() const
{
    return isFolded() && document_->findBlock(end()).position() < end();
}

bool Folding::reachesInside(const QTextCursor &cursor) const
{
    return std::min(cursor.anchor(), cursor.position()) < end();
}

QTextCursor Folding::outside(QTextCursor cursor) const
{
    if (!reachesInside(cursor))
        return cursor;
    const int position = std::max(cursor.position(), end());
    cursor.setPosition(std::max(cursor.anchor(), end()));
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace galley::ui
