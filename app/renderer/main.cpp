// galley-renderer: turns Markdown into the blocks of a page, apart from the window, so that what
// takes too long or too much memory costs the page and never the text. Speaks with the window that
// started it over standard input and output (protocol.h), and ends with it. Reads no file.
#include "app/renderer/confine.h"
#include "app/renderer/renderer.h"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace {

using namespace galley::renderer;

/// Waits for some bytes; none when the window is gone.
QByteArray readSome()
{
    std::array<char, 65536> buffer;
    ssize_t count = -1;
    do
        count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    while (count < 0 && errno == EINTR);
    return count > 0 ? QByteArray(buffer.data(), count) : QByteArray();
}

bool writeAll(const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count =
            ::write(STDOUT_FILENO, bytes.data() + done, std::size_t(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(count, 0);
    }
    return true;
}

} // namespace

int main()
{
    confine();
    Renderer renderer;
    MessageReader reader;
    bool hears = true;
    for (QByteArray bytes = readSome(); hears && !bytes.isEmpty(); bytes = readSome()) {
        reader.add(bytes);
        while (const auto request = reader.takeRequest()) {
            const ProcessorTime limit(processorTimeFor(request->text.size()));
            renderer.answer(
                *request, [&](const Reply &reply) { hears = hears && writeAll(toMessage(reply)); });
        }
        hears = hears && !reader.isBroken();
    }
    return hears ? 0 : 1;
}
