#include "ui/common/icons.h"

#include "ui/common/look.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace galley::ui {

namespace {

QColor colourOf(Tint tint, QIcon::Mode mode)
{
    const Colours &c = Look::current().colours();
    if (mode == QIcon::Disabled)
        return c.faint;
    switch (tint) {
    case Tint::Text:
        return c.text;
    case Tint::Muted:
        return c.muted;
    case Tint::Accent:
        return c.accent;
    case Tint::OnAccent:
        return c.onAccent;
    case Tint::Error:
        return c.error;
    case Tint::Warning:
        return c.warning;
    case Tint::Hint:
        return c.hint;
    }
    return c.text;
}

/// Paints an SVG whose strokes are "currentColor".
class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(QString name, Tint tint)
        : name_(std::move(name))
        , tint_(tint)
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name_));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "icon", qPrintable(name_));
        if (opened)
            source_ = file.readAll();
    }

    QIconEngine *clone() const override { return new SymbolEngine(*this); }
    QString key() const override { return QStringLiteral("galley-symbol"); }
    bool isNull() override { return source_.isEmpty(); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        if (size.isEmpty())
            return {}; // a button that has no room yet
        const QColor colour = colourOf(tint_, mode);
        const QString key = QStringLiteral("galley/%1/%2/%3x%4")
                                .arg(name_, colour.name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = render(size, colour);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

private:
    QPixmap render(const QSize &size, const QColor &colour) const
    {
        QByteArray source = source_;
        source.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(source);
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        return pixmap;
    }

    QString name_;
    Tint tint_;
    QByteArray source_;
};

} // namespace

QIcon icon(const QString &name, Tint tint)
{
    return QIcon(new SymbolEngine(name, tint));
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/galley.svg"));
}

} // namespace galley::ui
