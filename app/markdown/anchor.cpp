#include "app/markdown/anchor.h"

#include <QList>
#include <QString>

#include <memory>

namespace galley::markdown {

namespace {

struct FreeIterator
{
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

std::string textOf(cmark_node *node)
{
    std::string text;
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(node));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node *part = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(part);
        if (event != CMARK_EVENT_ENTER)
            continue;
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text += cmark_node_get_literal(part);
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += ' ';
    }
    return text;
}

} // namespace

std::string anchorOf(cmark_node *node)
{
    if (cmark_node_get_type(node) != CMARK_NODE_HEADING)
        return {};
    QString anchor;
    for (const char32_t c : QString::fromStdString(textOf(node)).trimmed().toLower().toUcs4()) {
        if (QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'-' || c == U'_')
            anchor += QString::fromUcs4(&c, 1);
        else if (QChar::isSpace(c))
            anchor += u'-';
    }
    return anchor.toStdString();
}

void addAnchor(HtmlWithHoles &html, std::string_view name)
{
    static constexpr std::size_t behindTag = std::string_view("<h1").size();
    html.holes.insert(html.holes.begin(),
                      {Hole::Kind::Anchor, behindTag, std::string(name), std::string()});
}

std::string Anchors::take(const std::string &name)
{
    const auto [entry, isFirst] = taken_.emplace(name, 0);
    if (isFirst)
        return name;
    int &count = entry->second;
    for (;;) {
        std::string anchor = name + '-' + std::to_string(++count);
        if (taken_.emplace(anchor, 0).second)
            return anchor;
    }
}

} // namespace galley::markdown
