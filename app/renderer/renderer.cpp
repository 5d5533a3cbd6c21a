#include "app/renderer/renderer.h"

#include "app/page/page.h"
#include "app/renderer/runs_json.h"

#include <utility>

namespace galley::renderer {

namespace {

/// Blocks of one reply. The first is what a window shows and some more.
constexpr std::size_t firstBlocks = 150;
constexpr std::size_t moreBlocks = 3000;

markdown::Options pageOptions()
{
    markdown::Options options;
    options.anchors = true;
    options.keepRaw = true;
    options.math = true;
    return options;
}

} // namespace

Renderer::Renderer()
    : blocks_(pageOptions())
{
}

Result<markdown::BlockChange> Renderer::read(const Request &request)
{
    blocks_.setLinesBefore(request.linesBefore);
    if (request.isWhole)
        return blocks_.setText(request.text.toStdString());
    return blocks_.replaceLines(LineNumber{request.first}, request.removed,
                                request.text.toStdString());
}

void Renderer::answer(const Request &request, const Send &send)
{
    markdown::BlockChange change;
    // A refusal names a line of the file: it is said again where the body has moved.
    const bool hasMoved = std::exchange(linesBefore_, request.linesBefore) != request.linesBefore;
    if (request.isWhole || request.removed > 0 || !request.text.isEmpty() ||
        (hasMoved && !problem_.isEmpty())) {
        auto read = this->read(request);
        problem_ = read ? QString() : QString::fromStdString(read.error().message);
        change = std::move(read).value_or(markdown::BlockChange());
    }
    Reply reply;
    reply.number = request.number;
    reply.problem = problem_;
    reply.isEmpty = blocks_.blockCount() == 0;
    // Where nothing could be read yet, the page keeps what it has.
    reply.isAll = request.wantsAll && (problem_.isEmpty() || !reply.isEmpty);
    if (reply.isAll)
        change = {{0, 0, blocks_.blockCount(), 0}};
    sendRuns(change, reply, send);
}

/// A long run goes out in parts.
void Renderer::sendRuns(const markdown::BlockChange &change, Reply reply, const Send &send) const
{
    std::size_t room = firstBlocks;
    RunsJson part;
    const auto sendPart = [&](bool isLast) {
        reply.isLast = isLast;
        reply.needs = part.needs();
        reply.body = part.take();
        send(reply);
        reply.isAll = false;
        room = moreBlocks;
    };
    for (const markdown::BlockRun &run : change) {
        markdown::BlockRun rest = run;
        while (rest.added > room) {
            part.add({rest.first, rest.removed, room, rest.shift},
                     blocks_.blocks(rest.first, room));
            rest = {rest.first + room, 0, rest.added - room, 0};
            sendPart(false);
        }
        part.add(rest, blocks_.blocks(rest.first, rest.added));
        room -= rest.added;
    }
    sendPart(true);
}

} // namespace galley::renderer
