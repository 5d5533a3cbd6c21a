// How long a text is.
#pragma once

#include <QStringView>

#include <vector>

class QTextDocument;

namespace galley {
struct ChangeEvent;
}

namespace galley::ui {

/// The number of words in a text: runs without space that hold a letter or a digit.
int wordCount(QStringView text);

/// The words of a document, line by line: after a change only its lines are counted again, and a
/// long document is counted a piece at a time. On the document's thread.
class WordCount
{
public:
    /// The document must outlive it.
    explicit WordCount(const QTextDocument *document);

    /// To be told of every change.
    void follow(const ChangeEvent &event);
    /// Counts on for a moment; answers whether all lines are counted.
    bool countOn();
    /// The words from the line on that begins at `position`, or else from the next one.
    int wordsFrom(int position) const;

private:
    const QTextDocument *document_;
    std::vector<int> lines_; ///< words of each line, -1 while not counted
    int uncounted_ = 0;      ///< all lines ahead of this one are counted
};

} // namespace galley::ui
