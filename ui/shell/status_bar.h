// The quiet line at the window's foot.
#pragma once

#include "ui/common/findings.h"

#include <QWidget>

class QLabel;
class QTimer;
class QToolButton;

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
    /// What is wrong with the front matter; nothing is shown where nothing is.
    void setProblems(const FindingCounts &counts);

Q_SIGNALS:
    /// The list of problems is asked for.
    void problemsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *addFact(const char *name);

    void addProblems();

    ElidedLabel *message_;
    QToolButton *problems_;
    QLabel *caret_;
    QLabel *words_;
    QLabel *position_;
    QTimer *fading_;
};

} // namespace galley::ui
