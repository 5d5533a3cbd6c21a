// How widgets are drawn: hairlines, 6-pixel corners, one focus ring, room to breathe; the letters
// that go with Alt are underlined while it is held.
#pragma once

#include <QProxyStyle>

namespace galley::ui {

class AltKey;

/// Fusion underneath; draws with the colours of Look::current() at the time of painting, so that
/// light and dark need no second style. Widgets need nothing from it but their own class, with
/// two exceptions: a QPushButton that is `default` is the main one of its bar, and a QPushButton
/// or QToolButton that is `flat` (autoRaise) has no ground of its own.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QApplication *application) override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *answer = nullptr) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;

private:
    AltKey *altKey_;

    /// A line edit that is part of a combo box or a spin box, which draws the field.
    static bool isInsideField(const QWidget *widget);
};

} // namespace galley::ui
