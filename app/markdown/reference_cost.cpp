#include "app/markdown/reference_cost.h"

#include <algorithm>

namespace galley::markdown {

namespace {

constexpr std::string_view blanks = " \t\r\n>";

/// Where the next character of a kind is. Never looks at a part of the text twice; so it may skip
/// some when it is asked for a place ahead of one that it found, and a definition is taken for
/// longer.
class Finder
{
public:
    Finder(std::string_view text, std::string_view wanted)
        : text_(text)
        , wanted_(wanted)
    {
    }

    std::size_t from(std::size_t at)
    {
        if (next_ < at || !looked_)
            next_ = std::min(text_.find_first_of(wanted_, at), text_.size());
        looked_ = true;
        return next_;
    }

private:
    std::string_view text_, wanted_;
    std::size_t next_ = 0;
    bool looked_ = false;
};

/// The definitions of one text, asked for in its order.
class Definitions
{
public:
    explicit Definitions(std::string_view text)
        : text_(text)
    {
    }

    /// The bytes from the address that begins at `at`, or behind blanks, to the title's end.
    std::size_t sizeAt(std::size_t at)
    {
        const std::size_t address = skipBlanks(at);
        const bool bracketed = address < text_.size() && text_[address] == '<';
        const std::size_t end = (bracketed ? angle_ : blank_).from(address);
        return titleEnd(skipBlanks(std::min(end + 1, text_.size()))) - address;
    }

private:
    std::size_t skipBlanks(std::size_t at) const
    {
        return std::min(text_.find_first_not_of(blanks, at), text_.size());
    }

    /// Where the title ends that may begin at `at`: at its quotation mark, unless that is escaped.
    std::size_t titleEnd(std::size_t at)
    {
        if (at == text_.size() ||
            std::string_view("\"'(").find(text_[at]) == std::string_view::npos)
            return at;
        Finder &closing = text_[at] == '(' ? round_ : text_[at] == '"' ? double_ : single_;
        std::size_t end = closing.from(at + 1);
        while (end < text_.size() && text_[end - 1] == '\\')
            end = closing.from(end + 1);
        return end;
    }

    std::string_view text_;
    Finder blank_{text_, blanks}, angle_{text_, ">"};
    Finder double_{text_, "\""}, single_{text_, "'"}, round_{text_, ")"};
};

} // namespace

std::size_t longestDefinition(std::string_view text)
{
    std::size_t longest = 0;
    Definitions definitions(text);
    for (std::size_t at = text.find("]:"); at != text.npos; at = text.find("]:", at + 2))
        longest = std::max(longest, definitions.sizeAt(at + 2));
    return longest;
}

} // namespace galley::markdown
