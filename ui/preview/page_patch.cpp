#include "ui/preview/page_patch.h"

#include "app/page/page.h"

#include <QJsonArray>

#include <algorithm>

namespace galley::ui {

static std::ptrdiff_t line(LineNumber number)
{
    return static_cast<std::ptrdiff_t>(number);
}

BlockPatch patchBetween(const std::vector<markdown::Block> &before,
                        const std::vector<markdown::Block> &after)
{
    const auto [left, right] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    BlockPatch patch;
    patch.first = static_cast<std::size_t>(left - before.begin());
    patch.removed = static_cast<std::size_t>(before.end() - left);
    patch.added = static_cast<std::size_t>(after.end() - right);
    if (patch.removed == 0 || patch.added == 0)
        return patch;
    const std::ptrdiff_t shift = line(after.back().lastLine) - line(before.back().lastLine);
    const auto isKept = [shift](const markdown::Block &older, const markdown::Block &newer) {
        return line(newer.firstLine) - line(older.firstLine) == shift &&
               line(newer.lastLine) - line(older.lastLine) == shift && newer.html == older.html;
    };
    while (patch.removed > 0 && patch.added > 0 &&
           isKept(before[patch.first + patch.removed - 1], after[patch.first + patch.added - 1])) {
        --patch.removed;
        --patch.added;
        patch.shift = shift;
    }
    return patch;
}

static QJsonObject toJson(const BlockPatch &patch, const std::vector<markdown::Block> &after)
{
    std::string html;
    QJsonArray lines;
    for (std::size_t at = patch.first; at < patch.first + patch.added; ++at) {
        html += page::sectionHtml(after[at]);
        lines.append(qint64(line(after[at].firstLine)));
        lines.append(qint64(line(after[at].lastLine)));
    }
    const QJsonObject run{{QStringLiteral("first"), qint64(patch.first)},
                          {QStringLiteral("removed"), qint64(patch.removed)},
                          {QStringLiteral("html"), QString::fromStdString(html)},
                          {QStringLiteral("lines"), lines},
                          {QStringLiteral("shift"), qint64(patch.shift)}};
    return {{QStringLiteral("runs"), QJsonArray{run}}};
}

QJsonObject pagePatch(const RenderedArticle &before, const RenderedArticle &after,
                      const QString &placeholder)
{
    QJsonObject patch{{QStringLiteral("revision"), after.revision},
                      {QStringLiteral("nothing"), after.isEmpty() ? placeholder : QString()}};
    const auto addChanged = [&](const QString &name, const std::string &older,
                                const std::string &newer) {
        if (older != newer)
            patch.insert(name, QString::fromStdString(newer));
    };
    addChanged(QStringLiteral("title"), before.title, after.title);
    addChanged(QStringLiteral("header"), before.header, after.header);
    addChanged(QStringLiteral("footer"), before.footer, after.footer);
    const BlockPatch blocks = patchBetween(before.blocks, after.blocks);
    if (!blocks.empty())
        patch.insert(QStringLiteral("body"), toJson(blocks, after.blocks));
    return patch;
}

} // namespace galley::ui
