// The slim line above the text that stands for the folded front matter, and shows it.
#pragma once

#include <QAbstractButton>

namespace galley::ui {

/// Checked while the front matter is shown as source.
class FrontMatterFold : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FrontMatterFold(QWidget *parent = nullptr);

    void setFieldCount(int count);
    /// Where the text below begins and how wide it is, in pixels; 0 wide where there is none.
    void setColumn(int left, int width);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString action() const;
    QRect line() const;
    void describe();
    void paintChevron(QPainter &painter, QPointF centre) const;

    int fields_ = 0;
    int left_ = 0;
    int width_ = 0;
};

} // namespace galley::ui
