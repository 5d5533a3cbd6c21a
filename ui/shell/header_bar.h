// The bar under the menus: what is used every minute, and which article this is.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace galley::ui {

class CommandRegistry;
class ElidedLabel;
enum class Command;

class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(const CommandRegistry &commands, QWidget *parent = nullptr);

    /// The article's title, and below it where it is kept; `path` empty while it is kept nowhere.
    void setArticle(const QString &title, const QString &path, bool modified);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *add(QHBoxLayout *row, Command command, bool withText);

    const CommandRegistry &commands_;
    QList<QToolButton *> worded_;
    ElidedLabel *title_;
    ElidedLabel *place_;
};

} // namespace galley::ui
