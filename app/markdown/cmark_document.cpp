#include "app/markdown/cmark_document.h"

#include "app/markdown/math.h"
#include "app/markdown/math_block.h"

#include <cmark-gfm-core-extensions.h>

#include <cstdlib>
#include <mutex>

namespace galley::markdown {

namespace {

constexpr const char *extensions[] = {"table", "strikethrough", "autolink", "tagfilter",
                                      "tasklist"};

/// cmark keeps its extensions in a global list, which must be filled by one thread and once.
void registerExtensions()
{
    static std::once_flag once;
    std::call_once(once, cmark_gfm_core_extensions_ensure_registered);
}

/// Reads inlines. cmark switches the special characters of the extensions on and off in tables that
/// all parsers share, so that only one may be at it at a time.
cmark_node *finish(cmark_parser *parser)
{
    static std::mutex alone;
    const std::lock_guard lock(alone);
    return cmark_parser_finish(parser);
}

} // namespace

CmarkDocument::CmarkDocument(std::string_view body, const Options &options)
    : options_(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 |
               (options.unsafe ? CMARK_OPT_UNSAFE : 0))
    , parser_((registerExtensions(), cmark_parser_new(options_)))
{
    if (options.math)
        cmark_parser_attach_syntax_extension(parser_.get(), mathExtension());
    for (const char *name : extensions)
        cmark_parser_attach_syntax_extension(parser_.get(), cmark_find_syntax_extension(name));
    const FormulaText formulas(body);
    cmark_parser_feed(parser_.get(), body.data(), body.size());
    root_.reset(finish(parser_.get()));
}

std::string CmarkDocument::html(cmark_node *node, bool raw) const
{
    const auto release = cmark_get_default_mem_allocator()->free;
    const int options = options_ | (raw ? CMARK_OPT_UNSAFE : 0);
    // Of all extensions only the tag filter looks into this list.
    cmark_llist *filters = raw ? nullptr : cmark_parser_get_syntax_extensions(parser_.get());
    const std::unique_ptr<char, decltype(release)> text(cmark_render_html(node, options, filters),
                                                        release);
    return text.get();
}

} // namespace galley::markdown
