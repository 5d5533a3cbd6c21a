#include "app/markdown/math.h"

#include "app/markdown/math_block.h"

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/chunk.h>
#include <cmark-gfm/render.h>

#include <algorithm>
#include <memory>
#include <string>

namespace galley::markdown {

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isLatin(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool isWord(char byte)
{
    return isLatin(byte) || isDigit(byte);
}

/// A letter of any script, counted at its first byte.
bool startsLetter(char byte)
{
    return isLatin(byte) || static_cast<unsigned char>(byte) >= 0xC0;
}

bool continuesLetter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Whether two letters stand beside one another, TeX's commands apart.
bool hasWord(std::string_view text)
{
    int letters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\') {
            while (at + 1 < text.size() && isLatin(text[at + 1]))
                ++at;
            letters = 0;
        } else if (startsLetter(text[at])) {
            if (++letters == 2)
                return true;
        } else if (!continuesLetter(text[at])) {
            letters = 0;
        }
    }
    return false;
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != text.npos;
}

bool readsAsProse(std::string_view text)
{
    if (contains(text, "](") || contains(text, "</") || contains(text, "**"))
        return true; // the sign is within a link, an element or emphasis that ends ahead of the
                     // next
    const bool amount = isDigit(text.front()) || text.front() == '.';
    if (text.find_first_of(amount ? "\\^" : "\\^_={") != text.npos)
        return false;
    return (amount || std::any_of(text.begin(), text.end(), isBlank)) && hasWord(text);
}

/// The next dollar sign that no backslash escapes, from `from` on and before `end`.
std::size_t nextSign(std::string_view text, std::size_t from, std::size_t end)
{
    for (end = std::min(end, text.size()); from < end; ++from) {
        if (text[from] == '\\')
            ++from;
        else if (text[from] == '`')
            break; // code may begin here, and wins
        else if (text[from] == '$')
            return from;
    }
    return text.npos;
}

std::size_t signsAt(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of('$', at), text.size()) - at;
}

bool endsAt(std::string_view text, std::size_t at)
{
    return at >= text.size() || (!isWord(text[at]) && text[at] != '$');
}

std::optional<Formula> inlineFormula(std::string_view text, std::size_t at)
{
    const std::size_t begin = at + 1;
    const std::size_t end = nextSign(text, begin, begin + longestFormula + 1);
    if (end == text.npos || end == begin || !endsAt(text, end + 1))
        return {};
    const std::string_view tex = text.substr(begin, end - begin);
    if (isBlank(tex.front()) || isBlank(tex.back()) || readsAsProse(tex))
        return {};
    return Formula{tex, end + 1 - at, false};
}

std::optional<Formula> displayFormula(std::string_view text, std::size_t at)
{
    const std::size_t begin = at + 2;
    const std::size_t end = nextSign(text, begin, begin + longestDisplayFormula + 1);
    if (end == text.npos || signsAt(text, end) != 2 || !endsAt(text, end + 2))
        return {};
    const std::string_view inner = text.substr(begin, end - begin);
    const auto first = std::find_if_not(inner.begin(), inner.end(), isBlank);
    const auto last = std::find_if_not(inner.rbegin(), inner.rend(), isBlank).base();
    if (first == inner.end())
        return {};
    const bool ownLines = std::find(inner.begin(), first, '\n') != first;
    const std::string_view tex(&*first, static_cast<std::size_t>(last - first));
    if (!ownLines && readsAsProse(inner))
        return {};
    return Formula{tex, end + 2 - at, true};
}

/// GitHub's other spelling, for TeX that has signs of Markdown in it.
std::optional<Formula> quotedFormula(std::string_view text, std::size_t at)
{
    const std::size_t begin = at + 2;
    const std::size_t end = text.substr(0, begin + longestFormula + 1).find('`', begin);
    if (end == text.npos || end == begin || end + 1 >= text.size() || text[end + 1] != '$' ||
        !endsAt(text, end + 2))
        return {};
    return Formula{text.substr(begin, end - begin), end + 2 - at, false};
}

// ---- cmark's side ------------------------------------------------------------------------------

const int displayMark = 0; ///< its address is the user data of a formula in double signs

cmark_node *newNode(cmark_node_type type)
{
    return cmark_node_new_with_mem(type, cmark_get_default_mem_allocator());
}

/// Written by write(). Its type is one that cells of tables may contain.
cmark_node *nodeOf(const Formula &formula, cmark_syntax_extension *extension)
{
    cmark_node *node = newNode(CMARK_NODE_EMPH);
    cmark_node_set_syntax_extension(node, extension);
    if (formula.display)
        cmark_node_set_user_data(node, const_cast<int *>(&displayMark));
    cmark_node *text = newNode(CMARK_NODE_TEXT); // and so also the text of an image has it
    cmark_node_set_literal(text, std::string(formula.tex).c_str());
    cmark_node_append_child(node, text);
    return node;
}

void write(cmark_syntax_extension *, cmark_html_renderer *renderer, cmark_node *,
           cmark_event_type event, int)
{
    cmark_strbuf_puts(renderer->html,
                      event == CMARK_EVENT_ENTER ? "<span class=\"math\">" : "</span>");
}

cmark_node *match(cmark_syntax_extension *extension, cmark_parser *, cmark_node *, unsigned char,
                  cmark_inline_parser *parser)
{
    const cmark_chunk *chunk = cmark_inline_parser_get_chunk(parser);
    const std::string_view text(reinterpret_cast<const char *>(chunk->data),
                                static_cast<std::size_t>(chunk->len));
    const int offset = cmark_inline_parser_get_offset(parser);
    const auto formula = formulaAt(text, static_cast<std::size_t>(offset));
    if (!formula)
        return nullptr;
    cmark_inline_parser_set_offset(parser, offset + static_cast<int>(formula->length));
    return nodeOf(*formula, extension);
}

std::string escaped(std::string_view text)
{
    std::string html;
    for (const char byte : text) {
        switch (byte) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        default:
            html += byte;
        }
    }
    return html;
}

/// Makes a block with this TeX of a block that has no other contents. It keeps its lines.
void becomeDisplay(cmark_node *block, std::string_view tex)
{
    const std::string html = "<div class=\"math\">" + escaped(tex) + "</div>";
    while (cmark_node *child = cmark_node_first_child(block))
        cmark_node_free(child);
    if (cmark_node_set_type(block, CMARK_NODE_CUSTOM_BLOCK))
        cmark_node_set_on_enter(block, html.c_str());
}

void liftFormula(cmark_node *paragraph)
{
    cmark_node *child = cmark_node_first_child(paragraph);
    if (child && !cmark_node_next(child) && cmark_node_get_user_data(child) == &displayMark)
        becomeDisplay(paragraph, cmark_node_get_literal(cmark_node_first_child(child)));
}

void liftCode(cmark_node *code)
{
    const std::string_view info = cmark_node_get_fence_info(code);
    std::string_view tex = cmark_node_get_literal(code);
    if (info.substr(0, info.find_first_of(" \t")) != "math")
        return;
    while (!tex.empty() && tex.back() == '\n')
        tex.remove_suffix(1);
    becomeDisplay(code, std::string(tex));
}

void liftBlock(cmark_node *block)
{
    std::string text = cmark_node_get_literal(block);
    text.erase(0, std::min(text.find('$'), text.size()));
    const auto formula = formulaAt(text, 0);
    cmark_node_set_syntax_extension(block, nullptr);
    if (formula)
        becomeDisplay(block, formula->tex);
}

cmark_node *lift(cmark_syntax_extension *extension, cmark_parser *, cmark_node *root)
{
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> nodes(cmark_iter_new(root),
                                                                        &cmark_iter_free);
    for (auto event = cmark_iter_next(nodes.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(nodes.get())) {
        cmark_node *node = cmark_iter_get_node(nodes.get());
        const cmark_node_type type = cmark_node_get_type(node);
        if (event == CMARK_EVENT_EXIT && type == CMARK_NODE_PARAGRAPH)
            liftFormula(node);
        else if (isFormulaBlock(node, extension))
            liftBlock(node);
        else if (type == CMARK_NODE_CODE_BLOCK)
            liftCode(node);
    }
    return nullptr;
}

cmark_syntax_extension *makeExtension()
{
    cmark_mem *memory = cmark_get_default_mem_allocator();
    cmark_syntax_extension *extension = cmark_syntax_extension_new("galley-math");
    cmark_syntax_extension_set_special_inline_chars(
        extension, cmark_llist_append(memory, nullptr, reinterpret_cast<void *>('$')));
    cmark_syntax_extension_set_match_inline_func(extension, match);
    cmark_syntax_extension_set_html_render_func(extension, write);
    cmark_syntax_extension_set_postprocess_func(extension, lift);
    addFormulaBlocks(extension);
    return extension;
}

} // namespace

std::optional<Formula> formulaAt(std::string_view text, std::size_t at)
{
    if (at > 0 && (isWord(text[at - 1]) || text[at - 1] == '$'))
        return {};
    const std::size_t signs = signsAt(text, at);
    if (signs > 2)
        return {};
    if (signs == 2)
        return displayFormula(text, at);
    return text.substr(at + 1, 1) == "`" ? quotedFormula(text, at) : inlineFormula(text, at);
}

cmark_syntax_extension *mathExtension()
{
    static cmark_syntax_extension *const extension = makeExtension();
    return extension;
}

} // namespace galley::markdown
