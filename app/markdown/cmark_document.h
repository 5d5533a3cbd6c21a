// cmark-gfm's parser and tree, owned. For this folder alone.
#pragma once

#include "app/markdown/blocks.h"

#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>

namespace galley::markdown {

/// A body as cmark-gfm understands it. cmark takes invalid UTF-8 and NUL as U+FFFD.
class CmarkDocument
{
public:
    CmarkDocument(std::string_view body, const Options &options);

    cmark_node *root() const { return root_.get(); }
    /// The HTML of a node and all below it; `raw` leaves HTML of the author's own as it is.
    std::string html(cmark_node *node, bool raw = false) const;

private:
    struct Free
    {
        void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
        void operator()(cmark_node *node) const { cmark_node_free(node); }
    };

    int options_;
    std::unique_ptr<cmark_parser, Free> parser_; ///< keeps the list of extensions
    std::unique_ptr<cmark_node, Free> root_;
};

} // namespace galley::markdown
