// A switch with a word beside it.
#pragma once

#include <QCheckBox>

class QVariantAnimation;

namespace galley::ui {

/// A check box in the shape of a switch: to a screen reader it is one. Its third state, neither on
/// nor off, has a hollow knob in the middle. Its text stands beside it. The knob slides, unless the
/// system asks for less motion.
class SwitchBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit SwitchBox(QWidget *parent = nullptr);

    /// Shows a state at once, without sliding.
    void setStateAtOnce(Qt::CheckState state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &place) const override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Neither on nor off is never switched to.
    void nextCheckState() override;

private:
    void slide();
    QRect track() const;

    QVariantAnimation *slide_;
    double place_ = 0; ///< of the knob: 0 off, 1 on
    bool slides_ = true;
};

} // namespace galley::ui
