// A layout that lays nothing out.
#pragma once

#include <QAbstractTextDocumentLayout>

namespace galley {

/// A QTextDocument tells of its changes only when it has a layout, and makes a costly one with
/// fonts when it is asked for none. An editor puts its own in this one's place.
class NoLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT

public:
    using QAbstractTextDocumentLayout::QAbstractTextDocumentLayout;

    void draw(QPainter *, const PaintContext &) override {}
    int hitTest(const QPointF &, Qt::HitTestAccuracy) const override { return -1; }
    int pageCount() const override { return 1; }
    QSizeF documentSize() const override { return {}; }
    QRectF frameBoundingRect(QTextFrame *) const override { return {}; }
    QRectF blockBoundingRect(const QTextBlock &) const override { return {}; }

protected:
    void documentChanged(int, int, int) override {}
};

} // namespace galley
