// A button that reads as a link: a small action inside the form's text.
#pragma once

#include <QPushButton>

namespace galley::ui {

/// Enter presses it, as it follows a link.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace galley::ui
