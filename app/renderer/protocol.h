// What the window and the process that renders for it say to each other: requests one way, replies
// the other, each a message of its own in a stream of bytes.
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace galley::renderer {

/// An edit of the body, or another body.
struct Request
{
    quint32 number = 0;      ///< comes back in the replies
    bool isWhole = false;    ///< `text` is the whole body
    bool wantsAll = false;   ///< the replies tell of all blocks, for a page that shows none
    quint32 first = 1;       ///< the first line that is replaced, counted from 1
    quint32 removed = 0;     ///< how many lines are
    quint32 linesBefore = 0; ///< of the file ahead of its body
    QByteArray text;         ///< UTF-8; lines as LiveBlocks::replaceLines() takes them
    friend bool operator==(const Request &, const Request &) = default;
};

/// What a part of the change needs beyond its HTML.
enum Need : quint8
{
    NeedsFilter = 1 << 0,   ///< has HTML of the author's own
    NeedsCode = 1 << 1,     ///< has code in a language that is named
    NeedsFormulas = 1 << 2, ///< has formulas
};

/// A part of what a request changes; all of them together, in their order, are the change.
struct Reply
{
    quint32 number = 0;
    bool isLast = true;
    bool isAll = false;   ///< begins with an empty page, whatever it showed
    bool isEmpty = false; ///< there is no block
    quint8 needs = 0;
    QByteArray body; ///< the part of a patch that resources/preview/page.js takes under that name,
                     ///< as JSON; empty when no block changes
    QString problem; ///< why the blocks are those of an earlier text, as a sentence's end
    friend bool operator==(const Reply &, const Reply &) = default;
};

/// The processor's time that a request with a text of this size, in bytes, may take: several times
/// what any article needs.
std::chrono::milliseconds processorTimeFor(qsizetype size);

QByteArray toMessage(const Request &request);
QByteArray toMessage(const Reply &reply);

/// Collects bytes until they are messages. One end reads requests, the other replies.
class MessageReader
{
public:
    void add(const QByteArray &bytes) { bytes_ += bytes; }
    /// The next request or reply; nothing until all of it is there. What is no message, or one
    /// larger than any can be, never becomes one: see isBroken().
    std::optional<Request> takeRequest();
    std::optional<Reply> takeReply();
    bool isBroken() const { return broken_; }

private:
    std::optional<QByteArray> take();

    QByteArray bytes_;
    bool broken_ = false;
};

} // namespace galley::renderer
