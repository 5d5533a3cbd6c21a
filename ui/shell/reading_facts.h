// Where the caret is and how long the article is.
#pragma once

#include "ui/shell/word_count.h"

#include <QObject>

class QPlainTextEdit;
class QTimer;

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class StatusBar;

/// Keeps the status bar's facts about one document. The words of the body are counted when the
/// typing rests for a moment.
class ReadingFacts : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive it, or go with it; `status` becomes its parent.
    ReadingFacts(const ArticleDocument *document, QPlainTextEdit *editor, StatusBar *status);

Q_SIGNALS:
    /// The words of the body, now that they are counted.
    void counted(int words);

private:
    void showCaret();
    void countWords();

    const ArticleDocument *document_;
    QPlainTextEdit *editor_;
    StatusBar *status_;
    WordCount words_;
    QTimer *resting_;
};

} // namespace galley::ui
