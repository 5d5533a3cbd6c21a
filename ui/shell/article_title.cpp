#include "ui/shell/article_title.h"

#include "app/frontmatter/front_matter.h"

#include <algorithm>

namespace galley::ui {

QString titleOf(const frontmatter::FrontMatter &frontMatter)
{
    const frontmatter::Entry *entry = frontMatter.find("title");
    if (!entry || !entry->value.isScalar())
        return {};
    // Enough for that many characters of any kind, and little enough to be made at every key.
    constexpr std::size_t enough = 16 * longestTitle;
    const std::string &text = entry->value.text();
    QString title =
        QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), enough))).simplified();
    if (title.size() <= longestTitle && text.size() <= enough)
        return title;
    title.truncate(longestTitle - 1);
    if (!title.isEmpty() && title.back().isHighSurrogate())
        title.chop(1);
    return title + QChar(0x2026);
}

} // namespace galley::ui
