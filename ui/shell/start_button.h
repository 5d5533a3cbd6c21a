// One of the large buttons of the start page.
#pragma once

#include <QAbstractButton>

namespace galley::ui {

/// Icon, words and shortcut of an action, which a click gives.
class StartButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StartButton(QAction *action, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString keys_;
};

} // namespace galley::ui
