// A bar inside the window that says what happened, and what can be done about it.
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace galley::ui {

/// Icon, sentence, buttons, and a cross that puts it away. Where the bar is narrow the buttons
/// stand below the sentence, so that both can be read. Read out by a screen reader when it comes.
/// Hidden at first; say() shows it. While the focus is in it Escape closes it, and Enter presses
/// its buttons; when it goes, the focus goes back to where it came from.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        Notice,
        Warning,
        Error
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows a sentence, without the buttons of the one before.
    void say(Kind kind, const QString &sentence);
    /// A button behind the sentence, before the cross. `name` becomes its objectName. Its text has
    /// no mnemonic: the letters belong to the fields of the form. The bar stays until somebody
    /// closes it.
    QPushButton *addButton(const QString &name, const QString &text,
                           const std::function<void()> &action);

    Kind kind() const { return kind_; }
    QString sentence() const;

    void setVisible(bool visible) override;

Q_SIGNALS:
    /// The user put the bar away with the cross or Escape.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeButtons();
    void announce();
    void closeByUser();
    void returnFocus();

    Kind kind_ = Kind::Notice;
    QPointer<QWidget> before_; ///< who had the focus before somebody in the bar got it
    QLabel *icon_;
    QLabel *sentence_;
    QWidget *buttonBox_;
    QBoxLayout *buttons_;
    QToolButton *close_;
    QGridLayout *rows_;
};

} // namespace galley::ui
