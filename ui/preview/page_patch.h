// What has to change in a page that shows one revision, to show another.
#pragma once

#include "ui/preview/article_renderer.h"

#include <QJsonObject>

namespace galley::ui {

/// Blocks [first, first + removed) of the old page become blocks [first, first + added) of the new
/// one. Those behind are the same but for their line numbers, which all rise by `shift`.
struct BlockPatch
{
    std::size_t first = 0;
    std::size_t removed = 0;
    std::size_t added = 0;
    std::ptrdiff_t shift = 0;

    bool empty() const { return removed == 0 && added == 0; }
    friend bool operator==(const BlockPatch &, const BlockPatch &) = default;
};

/// The shortest single run of blocks that differs.
BlockPatch patchBetween(const std::vector<markdown::Block> &before,
                        const std::vector<markdown::Block> &after);

/// As resources/preview/page.js takes it; parts that stay are not in it. `before` is an empty
/// article for a page that shows nothing yet. `placeholder` is shown by a page without contents.
QJsonObject pagePatch(const RenderedArticle &before, const RenderedArticle &after,
                      const QString &placeholder);

} // namespace galley::ui
