#include "ui/shell/word_count.h"

#include "app/document/article_document.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <numeric>

namespace galley::ui {

namespace {
constexpr int notCounted = -1;
/// UTF-16 units that are counted in one go: less than a millisecond's work.
constexpr int portion = 200'000;
} // namespace

int wordCount(QStringView text)
{
    int words = 0;
    bool counted = false; // the run that we are in already is a word
    for (const QChar c : text) {
        if (c.isSpace()) {
            counted = false;
        } else if (!counted && (c.isLetterOrNumber() || c.isSurrogate())) {
            counted = true;
            ++words;
        }
    }
    return words;
}

WordCount::WordCount(const QTextDocument *document)
    : document_(document)
    , lines_(static_cast<std::size_t>(document->blockCount()), notCounted)
{
}

void WordCount::follow(const ChangeEvent &event)
{
    const int count = document_->blockCount();
    const int first = document_->findBlock(event.after.begin).blockNumber();
    const QTextBlock last = document_->findBlock(event.after.end);
    const int behind = last.isValid() ? last.blockNumber() + 1 : count;
    // The lines behind the change are as many as ahead of it.
    const int more = count - static_cast<int>(lines_.size());
    const auto begin = lines_.begin() + first;
    if (more > 0)
        lines_.insert(begin, static_cast<std::size_t>(more), notCounted);
    else
        lines_.erase(begin, begin - more);
    std::fill(lines_.begin() + first, lines_.begin() + behind, notCounted);
    uncounted_ = std::min(uncounted_, first);
}

bool WordCount::countOn()
{
    auto line = lines_.begin() + uncounted_;
    for (int units = 0; units < portion;) {
        line = std::find(line, lines_.end(), notCounted);
        QTextBlock block = document_->findBlockByNumber(int(line - lines_.begin()));
        if (!block.isValid())
            break;
        for (; block.isValid() && *line == notCounted && units < portion; block = block.next()) {
            *line++ = wordCount(block.text());
            units += block.length();
        }
    }
    uncounted_ = int(line - lines_.begin());
    return line == lines_.end();
}

int WordCount::wordsFrom(int position) const
{
    const QTextBlock block = document_->findBlock(position);
    if (!block.isValid())
        return 0;
    const int first = block.blockNumber() + (block.position() < position ? 1 : 0);
    return std::accumulate(lines_.begin() + first, lines_.end(), 0);
}

} // namespace galley::ui
