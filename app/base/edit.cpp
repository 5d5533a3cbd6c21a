#include "app/base/edit.h"

namespace galley {

std::string applyEdits(std::string_view text, const Edits &edits)
{
    std::string result;
    result.reserve(text.size());
    std::size_t done = 0;
    for (const ByteEdit &edit : edits) {
        result.append(text.substr(done, edit.range.begin - done));
        result.append(edit.replacement);
        done = edit.range.end;
    }
    result.append(text.substr(done));
    return result;
}

} // namespace galley
