// What the process that renders does: keeps the blocks of one body, and answers each edit of it
// with what changes in the page.
#pragma once

#include "app/markdown/joined_blocks.h"
#include "app/renderer/protocol.h"

#include <functional>

namespace galley::renderer {

class Renderer
{
public:
    using Send = std::function<void(const Reply &)>;

    Renderer();

    /// Gives the replies to `send` as they are made: the first of a large change soon, so that the
    /// page has something to show while the rest is made.
    void answer(const Request &request, const Send &send);

private:
    Result<markdown::BlockChange> read(const Request &request);
    void sendRuns(const markdown::BlockChange &change, Reply reply, const Send &send) const;

    markdown::JoinedBlocks blocks_;
    quint32 linesBefore_ = 0; ///< of the last request
    QString problem_;         ///< why the blocks are those of an earlier text
};

} // namespace galley::renderer
