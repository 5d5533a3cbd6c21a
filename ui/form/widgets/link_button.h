// A button that reads as a link: a small action inside the form's text.
#pragma once

#include <QPushButton>

namespace galley::ui {

/// Enter presses it, as it follows a link. Where there is no room for its text the text is cut, and
/// a tool tip has all of it.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool isCut() const { return width() < sizeHint().width(); }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const;
};

} // namespace galley::ui
