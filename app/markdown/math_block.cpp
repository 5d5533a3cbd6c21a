#include "app/markdown/math_block.h"

#include "app/markdown/math.h"
#include "app/text/line_index.h"

#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace galley::markdown {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view signs = "$$";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(blanks) == line.npos;
}

std::string_view withoutEnd(std::string_view line)
{
    return line.substr(0, line.find_last_not_of("\r\n") + 1);
}

struct Source
{
    std::string_view text;
    std::optional<LineIndex> lines; ///< once they are asked for

    const LineIndex &index()
    {
        if (!lines)
            lines.emplace(text);
        return *lines;
    }
    std::string_view line(std::size_t number)
    {
        const ByteRange range = index().line(LineNumber(number));
        return text.substr(range.begin, range.size());
    }
};

thread_local std::optional<Source> source;

/// What the blocks around a line ask of those that continue them: quotes their signs, items their
/// indent.
std::string continuation(std::string_view marks)
{
    std::string continued(marks);
    for (char &byte : continued) {
        if (byte != '>' && byte != '\t')
            byte = ' ';
    }
    return continued;
}

/// The last line of the formula that begins with `first`, the text of line `number` behind the
/// marks of the blocks around it. 0 if none does.
std::size_t lastLineOf(std::string_view first, std::size_t number, std::string_view marks)
{
    const std::string continued = continuation(marks);
    std::string formula(withoutEnd(first));
    std::size_t bytes = 0;
    for (const std::size_t count = source->index().lineCount(); ++number <= count;) {
        std::string_view line = source->line(number);
        bytes += line.size();
        if (bytes > longestFormulaBlock || !line.starts_with(continued))
            return 0;
        line = withoutEnd(line.substr(continued.size()));
        if (isBlank(line))
            return 0;
        formula.append("\n").append(line);
        if (line.find(signs) != line.npos)
            break;
    }
    formula.resize(formula.find_last_not_of(blanks) + 1);
    const auto found = formulaAt(formula, 0);
    return found && found->display && found->length == formula.size() ? number : 0;
}

cmark_node *open(cmark_syntax_extension *extension, int indented, cmark_parser *parser,
                 cmark_node *parent, unsigned char *input, int length)
{
    const std::string_view line(reinterpret_cast<const char *>(input),
                                static_cast<std::size_t>(length));
    const auto begin = static_cast<std::size_t>(cmark_parser_get_first_nonspace(parser));
    const std::string_view rest = line.substr(std::min(begin, line.size()));
    if (indented || !source || !rest.starts_with(signs) ||
        rest.find(signs, signs.size()) != rest.npos ||
        cmark_parser_has_partially_consumed_tab(parser))
        return nullptr;
    std::string_view marks =
        line.substr(0, static_cast<std::size_t>(cmark_parser_get_offset(parser)));
    const auto number = static_cast<std::size_t>(cmark_parser_get_line_number(parser));
    if (number == 1 && marks.starts_with(byteOrderMark))
        marks.remove_prefix(byteOrderMark.size());
    const std::size_t last = lastLineOf(rest, number, marks);
    if (last == 0)
        return nullptr;
    cmark_node *block =
        cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, static_cast<int>(begin) + 1);
    cmark_node_set_syntax_extension(block, extension);
    cmark_node_set_user_data(block, reinterpret_cast<void *>(static_cast<std::uintptr_t>(last)));
    return block;
}

int continues(cmark_syntax_extension *, cmark_parser *parser, unsigned char *, int,
              cmark_node *block)
{
    const auto last = reinterpret_cast<std::uintptr_t>(cmark_node_get_user_data(block));
    return static_cast<std::uintptr_t>(cmark_parser_get_line_number(parser)) <= last;
}

/// Whether a formula may begin in a text that goes on behind it.
enum class FormulaReach
{
    No,      ///< a blank line ends it, or the signs in one that begins none
    Yes,     ///< the last line with the signs may begin one
    Further, ///< this text does not tell, what is ahead of it may
};

/// From above: ahead of the signs at `at` stand marks of blocks alone, or of the byte order.
bool mayBegin(std::string_view line, std::size_t at)
{
    static constexpr std::string_view markEnds = ">-+*.):]\xBF";
    const std::string_view marks = line.substr(0, line.substr(0, at).find_last_not_of(blanks) + 1);
    return (marks.empty() || markEnds.find(marks.back()) != markEnds.npos) &&
           line.find(signs, at + signs.size()) == line.npos;
}

FormulaReach formulaReach(std::string_view text)
{
    while (!text.empty()) {
        if (text.ends_with('\n'))
            text.remove_suffix(1);
        if (text.ends_with('\r'))
            text.remove_suffix(1);
        const std::size_t begin = text.find_last_of("\r\n") + 1;
        const std::string_view line = text.substr(begin);
        if (isBlank(line))
            return FormulaReach::No;
        if (const std::size_t at = line.find(signs); at != line.npos)
            return mayBegin(line, at) ? FormulaReach::Yes : FormulaReach::No;
        text.remove_suffix(line.size());
    }
    return FormulaReach::Further;
}

} // namespace

FormulaText::FormulaText(std::string_view text)
{
    source.emplace();
    source->text = text;
}

FormulaText::~FormulaText()
{
    source.reset();
}

void addFormulaBlocks(cmark_syntax_extension *extension)
{
    cmark_syntax_extension_set_open_block_func(extension, open);
    cmark_syntax_extension_set_match_block_func(extension, continues);
}

bool isFormulaBlock(cmark_node *node, cmark_syntax_extension *extension)
{
    return cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
           cmark_node_get_syntax_extension(node) == extension;
}

std::size_t formulaBegin(std::size_t end,
                         const std::function<std::string_view(std::size_t)> &textOf)
{
    std::size_t bytes = 0;
    for (std::size_t from = end; from > 0 && bytes <= longestFormulaBlock;) {
        const std::string_view text = textOf(--from);
        const FormulaReach reach = formulaReach(text);
        if (reach != FormulaReach::Further)
            return reach == FormulaReach::Yes ? from : end;
        bytes += text.size();
    }
    return end;
}

} // namespace galley::markdown
