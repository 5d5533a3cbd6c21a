#include "app/markdown/footnote_marks.h"

#include "app/markdown/cmark_document.h"

#include <QRandomGenerator>

#include <algorithm>
#include <charconv>
#include <memory>
#include <string_view>
#include <vector>

namespace galley::markdown {

namespace {

struct FreeNode
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

template <class Visit>
void eachNode(cmark_node *root, Visit visit)
{
    const std::unique_ptr<cmark_iter, FreeNode> iterator(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        if (event == CMARK_EVENT_ENTER)
            visit(cmark_iter_get_node(iterator.get()));
    }
}

/// What stands in the HTML for a reference until it is a hole. No article can guess it.
const std::string &mark()
{
    static const std::string text = [] {
        QRandomGenerator *random = QRandomGenerator::system();
        return "galley" + std::to_string(random->generate64()) + "x" +
               std::to_string(random->generate64()) + "x";
    }();
    return text;
}

bool isInImage(cmark_node *node)
{
    for (node = cmark_node_parent(node); node; node = cmark_node_parent(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_IMAGE)
            return true;
    }
    return false;
}

/// The part of `html` between two texts.
std::string_view between(std::string_view html, std::string_view from, std::string_view to)
{
    const auto begin = html.find(from);
    if (begin == html.npos)
        return {};
    html.remove_prefix(begin + from.size());
    return html.substr(0, html.find(to));
}

/// Puts marks in the place of references, which are the holes that it answers.
std::vector<Hole> takeReferences(const CmarkDocument &document, cmark_node *block)
{
    std::vector<cmark_node *> references;
    eachNode(block, [&](cmark_node *node) {
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE)
            references.push_back(node);
    });
    std::vector<Hole> holes;
    for (cmark_node *node : references) {
        const std::string html = document.html(node);
        const std::string name(between(html, "href=\"#fn-", "\""));
        if (isInImage(node)) {
            holes.push_back({Hole::Kind::UnseenReference, 0, name, {}});
            continue;
        }
        cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(text, (mark() + std::to_string(holes.size()) + ';').c_str());
        holes.push_back({Hole::Kind::Reference, 0, name, {}});
        cmark_node_replace(node, text);
        cmark_node_free(node);
    }
    return holes;
}

/// Takes the marks out of the HTML. What is unseen keeps its turn among the others.
HtmlWithHoles withHoles(std::string_view html, const std::vector<Hole> &holes)
{
    HtmlWithHoles result;
    auto unseen = holes.begin();
    for (std::size_t at = html.find(mark()); !holes.empty() && at != html.npos;
         at = html.find(mark())) {
        result.text += html.substr(0, at);
        html.remove_prefix(at + mark().size());
        std::size_t index = 0;
        std::from_chars(html.data(), html.data() + html.size(), index);
        html.remove_prefix(html.find(';') + 1);
        for (; unseen < holes.begin() + static_cast<std::ptrdiff_t>(index); ++unseen)
            result.holes.push_back({unseen->kind, result.text.size(), unseen->name, {}});
        result.holes.push_back({unseen->kind, result.text.size(), unseen->name, {}});
        ++unseen;
    }
    result.text += html;
    for (; unseen != holes.end(); ++unseen)
        result.holes.push_back({unseen->kind, result.text.size(), unseen->name, {}});
    return result;
}

/// A document of its own for what stands in a footnote: where it is, cmark adds the links back.
std::unique_ptr<cmark_node, FreeNode> contentsOf(cmark_node *definition)
{
    std::unique_ptr<cmark_node, FreeNode> contents(cmark_node_new(CMARK_NODE_DOCUMENT));
    while (cmark_node *child = cmark_node_first_child(definition)) {
        cmark_node_unlink(child);
        if (!cmark_node_append_child(contents.get(), child))
            cmark_node_free(child);
    }
    return contents;
}

std::string nameOf(const CmarkDocument &document, cmark_node *definition)
{
    return std::string(between(document.html(definition), "<li id=\"fn-", "\""));
}

} // namespace

bool hasRawHtml(cmark_node *node)
{
    bool has = false;
    eachNode(node, [&](cmark_node *part) {
        const cmark_node_type type = cmark_node_get_type(part);
        has = has || type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE;
    });
    return has;
}

HtmlWithHoles withFootnoteMarks(const CmarkDocument &document, cmark_node *block, bool raw)
{
    const std::vector<Hole> holes = takeReferences(document, block);
    return withHoles(document.html(block, raw), holes);
}

HtmlWithHoles footnoteItem(const CmarkDocument &document, cmark_node *definition, bool raw,
                           std::string &name)
{
    static constexpr std::string_view paragraphEnd = "</p>\n";
    name = nameOf(document, definition);
    const auto contents = contentsOf(definition);
    cmark_node *last = cmark_node_last_child(contents.get());
    HtmlWithHoles item = withFootnoteMarks(document, contents.get(), raw);
    Hole backlinks{Hole::Kind::Backlinks, item.text.size(), name, {}};
    if (last && cmark_node_get_type(last) == CMARK_NODE_PARAGRAPH) {
        item.text.insert(item.text.size() - paragraphEnd.size(), " ");
        backlinks.offset = item.text.size() - paragraphEnd.size();
    } else {
        item.text += '\n';
    }
    for (Hole &hole : item.holes) // what is unseen at the end has its turn ahead of the links
        hole.offset = std::min(hole.offset, backlinks.offset);
    item.holes.push_back(std::move(backlinks));
    const std::string begin = "<li id=\"fn-" + name + "\">\n";
    item.text.insert(0, begin);
    for (Hole &hole : item.holes)
        hole.offset += begin.size();
    item.text += "</li>\n";
    return item;
}

std::string referenceHtml(const std::string &name, int number, int reference)
{
    std::string html =
        "<sup class=\"footnote-ref\"><a href=\"#fn-" + name + "\" id=\"fnref-" + name;
    if (reference > 1)
        html += '-' + std::to_string(reference);
    return html + "\" data-footnote-ref>" + std::to_string(number) + "</a></sup>";
}

std::string backlinksHtml(const std::string &name, int references)
{
    std::string html;
    for (int reference = 1; reference <= references; ++reference) {
        const std::string number = std::to_string(reference);
        html += reference == 1 ? "<a href=\"#fnref-" + name
                               : " <a href=\"#fnref-" + name + '-' + number;
        html +=
            "\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩";
        if (reference > 1)
            html += "<sup class=\"footnote-ref\">" + number + "</sup>";
        html += "</a>";
    }
    return html;
}

} // namespace galley::markdown
