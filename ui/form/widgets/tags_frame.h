// The field that tags stand in, with the input behind them.
#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;

namespace galley::ui {

class FlowLayout;
class TagChip;

/// Arranges chips and the input, and turns keys and the pointer into what is meant by them. Holds
/// no value: what it shows is told to it.
class TagsFrame : public QFrame
{
    Q_OBJECT

public:
    explicit TagsFrame(QWidget *parent);

    QLineEdit *input() const { return input_; }
    const QList<TagChip *> &chips() const { return chips_; }

    void setTexts(const QStringList &texts);
    QStringList texts() const;
    void setLocked(bool locked);
    /// The input stands in the place of this chip; -1: behind all of them.
    void setEdited(int place);
    int edited() const { return edited_; }
    int focusedChip() const; ///< -1: none has the focus
    /// Puts the focus on a chip, or into the input where there is none of this place.
    void focusChip(int place);

Q_SIGNALS:
    void chipAdded(galley::ui::TagChip *chip);
    void removeRequested(int place);
    void editRequested(int place);
    void moveRequested(int from, int to);
    void copyRequested(int place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addChip();
    void fitInput();
    void takeChipKey(int place, QKeyEvent *event);
    bool takeInputKey(const QKeyEvent &event);
    bool isForward(int key) const;
    int gapAt(const QPoint &place) const;
    void showGap(int gap);

    FlowLayout *layout_;
    QLineEdit *input_;
    QList<TagChip *> chips_;
    int edited_ = -1;
    int gap_ = -1; ///< ahead of which chip a dragged one would go; -1: none is dragged
    bool locked_ = false;
};

} // namespace galley::ui
