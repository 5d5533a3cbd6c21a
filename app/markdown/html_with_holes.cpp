#include "app/markdown/html_with_holes.h"

namespace galley::markdown {

std::string HtmlWithHoles::filled() const
{
    if (holes.empty())
        return text;
    std::string html;
    std::size_t done = 0;
    for (const Hole &hole : holes) {
        html.append(text, done, hole.offset - done).append(hole.value);
        done = hole.offset;
    }
    return html.append(text, done);
}

} // namespace galley::markdown
