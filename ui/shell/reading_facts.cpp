#include "ui/shell/reading_facts.h"

#include "app/document/article_document.h"
#include "ui/shell/status_bar.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace galley::ui {

using namespace std::chrono_literals;

static constexpr auto rest = 150ms;

/// In code points from 1; on a line so long that nobody counts its columns, in UTF-16 units.
static int columnOf(const QTextCursor &cursor)
{
    constexpr int longest = 10'000;
    const int units = cursor.positionInBlock();
    if (cursor.block().length() > longest)
        return units + 1;
    const QString before = cursor.block().text().left(units);
    return int(before.toUcs4().size()) + 1;
}

ReadingFacts::ReadingFacts(const ArticleDocument *document, QPlainTextEdit *editor,
                           StatusBar *status)
    : QObject(status)
    , document_(document)
    , editor_(editor)
    , status_(status)
    , words_(document->textDocument())
    , resting_(new QTimer(this))
{
    resting_->setSingleShot(true);
    connect(resting_, &QTimer::timeout, this, &ReadingFacts::countWords);
    connect(document, &ArticleDocument::changed, this, [this](const ChangeEvent &event) {
        words_.follow(event);
        if (event.body || event.cause == ChangeEvent::Cause::Load)
            resting_->start(rest);
    });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &ReadingFacts::showCaret);
    showCaret();
    countWords();
}

void ReadingFacts::showCaret()
{
    const QTextCursor cursor = editor_->textCursor();
    status_->setCaret(cursor.blockNumber() + 1, columnOf(cursor));
    const int begin = document_->bodyPosition();
    const int length = document_->textDocument()->characterCount() - 1 - begin;
    const int at = std::clamp(cursor.position() - begin, 0, std::max(0, length));
    status_->setPosition(length > 0 ? int(100LL * at / length) : 0);
}

void ReadingFacts::countWords()
{
    if (!words_.countOn()) {
        resting_->start(0ms); // the keys that have come meanwhile go first
        return;
    }
    const int words = words_.wordsFrom(document_->bodyPosition());
    status_->setWords(words);
    Q_EMIT counted(words);
}

} // namespace galley::ui
