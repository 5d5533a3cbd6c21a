// Which lines of an article's body have changed since somebody asked, as one replaced range.
#pragma once

#include "app/renderer/protocol.h"

#include <QTextDocument>

#include <optional>

namespace galley {
class ArticleDocument;
struct ChangeEvent;
struct Snapshot;
} // namespace galley

namespace galley::ui {

/// Follows the document's changes, in work that follows their size.
class BodyEdits
{
public:
    explicit BodyEdits(const ArticleDocument &document);

    void add(const ChangeEvent &event);
    bool isEmpty() const { return !whole_ && !changed_; }
    /// All since the last call; the whole body the first time, and where the body became another.
    /// A request without lines when there is nothing.
    renderer::Request take();
    /// The whole body of an article.
    static renderer::Request wholeOf(const Snapshot &article);
    /// The next take() gives the whole body.
    void forget() { whole_ = true; }

private:
    /// Lines of the body counted from 0.
    struct Lines
    {
        int first = 0;
        int removed = 0; ///< of the body at the last take()
        int added = 0;   ///< of the body now
    };

    int firstBlock() const;
    int lineCount() const;
    bool beginsInLine() const;
    void merge(const Lines &edit);
    QByteArray text(int first, int count) const;

    const ArticleDocument &document_;
    const QTextDocument &text_;
    bool whole_ = true;
    std::optional<Lines> changed_;
    int lines_ = 0; ///< of the body after the last change
};

} // namespace galley::ui
