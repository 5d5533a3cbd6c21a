#include "app/markdown/blocks.h"

#include "app/markdown/cmark_document.h"
#include "app/markdown/joined_blocks.h"
#include "app/markdown/limits.h"

namespace galley::markdown {

Result<std::vector<Block>> toBlocks(std::string_view body, const Options &options)
{
    JoinedBlocks live(options);
    if (const auto read = live.setText(std::string(body)); !read)
        return tl::make_unexpected(read.error());
    return live.blocks();
}

Result<std::string> toHtml(std::string_view body, const Options &options)
{
    if (const auto allowed = checkLimits(body, options.linesBefore); !allowed)
        return tl::make_unexpected(allowed.error());
    const CmarkDocument document(body, options);
    std::string html = document.html(document.root());
    if (html.size() > maximumHtml)
        return failure("its page would be larger than 32 MB");
    return html;
}

} // namespace galley::markdown
