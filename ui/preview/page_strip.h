// The strip above the page: what it is shown as, and how wide.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace galley::ui {

class CommandRegistry;
class DeviceFrame;
enum class Command;

/// Buttons of the page's commands. The scale stands beside them while it is another than 100 %, and
/// a click on it goes back to that. Where the pane is narrow, words and scale give way.
class PageStrip : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the strip.
    PageStrip(const CommandRegistry &commands, const DeviceFrame &frame, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *add(QHBoxLayout *row, Command command);
    QToolButton *addScale(QHBoxLayout *row);
    void arrange();

    const CommandRegistry &commands_;
    const DeviceFrame &frame_;
    QList<QToolButton *> worded_;
    QToolButton *scale_;
};

} // namespace galley::ui
