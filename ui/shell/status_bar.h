// The quiet line at the window's foot.
#pragma once

#include <QWidget>

class QLabel;
class QTimer;

namespace galley::ui {

class ElidedLabel;

class StatusBar : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    /// A sentence that goes away by itself, or when it is true no longer: "Saved".
    void say(const QString &sentence);
    void sayNothing();
    /// The caret's facts make no sense while the text is not in view.
    void setCaretShown(bool shown);
    /// Both from 1.
    void setCaret(int line, int column);
    void setWords(int words);
    /// How much of the body lies before the caret, 0 to 100.
    void setPosition(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *addFact(const char *name);

    ElidedLabel *message_;
    QLabel *caret_;
    QLabel *words_;
    QLabel *position_;
    QTimer *fading_;
};

} // namespace galley::ui
