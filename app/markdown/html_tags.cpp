#include "app/markdown/html_tags.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

namespace galley::markdown {

namespace {

using Names = std::initializer_list<std::string_view>;

constexpr std::size_t mostTags = 1000;
constexpr std::string_view blanks = " \t\n\f\r";

// ---- what the names mean ------------------------------------------------------------------------

using RulesByName = std::unordered_map<std::string_view, ElementRules>;

RulesByName makeRules()
{
    RulesByName rules;
    const auto set = [&](bool ElementRules::*rule, Names names) {
        for (const std::string_view name : names)
            rules[name].*rule = true;
    };
    const Names blocks = {
        "address", "article", "aside",  "blockquote", "center",   "details",    "dialog", "dir",
        "div",     "dl",      "dd",     "dt",         "fieldset", "figcaption", "figure", "footer",
        "form",    "h1",      "h2",     "h3",         "h4",       "h5",         "h6",     "header",
        "hgroup",  "hr",      "li",     "listing",    "main",     "menu",       "nav",    "ol",
        "p",       "pre",     "search", "section",    "summary",  "table",      "ul",     "xmp"};
    const Names ofTable = {"caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"};
    set(&ElementRules::endsParagraph, blocks);
    set(&ElementRules::special, blocks);
    set(&ElementRules::special, ofTable);
    set(&ElementRules::special,
        {"applet", "button", "marquee", "noscript", "object", "select", "template"});
    set(&ElementRules::ofTable, ofTable);
    set(&ElementRules::ofTable, {"table"});
    set(&ElementRules::formatting, {"a", "b", "big", "code", "em", "font", "i", "nobr", "s",
                                    "small", "strike", "strong", "tt", "u"});
    set(&ElementRules::bounds,
        {"applet", "caption", "marquee", "math", "object", "svg", "table", "td", "template", "th"});
    set(&ElementRules::mayLackEnd, {"caption", "colgroup", "dd", "dt", "li", "optgroup", "option",
                                    "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr"});
    return rules;
}

ElementRules rulesOf(std::string_view name)
{
    static const RulesByName rules = makeRules();
    const auto found = rules.find(name);
    return found == rules.end() ? ElementRules() : found->second;
}

bool isOneOf(std::string_view name, Names names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isVoid(std::string_view name)
{
    return isOneOf(name, {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame",
                          "hr", "image", "img", "input", "keygen", "link", "meta", "param",
                          "source", "track", "wbr"});
}

/// A page has its own; in a part of it these tags count for nothing.
bool isOfPage(std::string_view name)
{
    return isOneOf(name, {"body", "frameset", "head", "html"});
}

bool holdsText(std::string_view name)
{
    return isOneOf(name, {"iframe", "noembed", "noframes", "plaintext", "script", "style",
                          "textarea", "title", "xmp"});
}

// ---- tags in a text -----------------------------------------------------------------------------

struct FoundTag
{
    bool isEnd = false;
    bool endsItself = false;
    std::string name;
};

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &byte : result)
        byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    return result;
}

/// Reads HTML tag by tag.
class TagReader
{
public:
    explicit TagReader(std::string_view html)
        : html_(html)
    {
    }

    /// Answers whether there is one more.
    bool next(FoundTag &tag)
    {
        while ((at_ = html_.find('<', at_)) != html_.npos) {
            const std::size_t name = at_ + (byteAt(at_ + 1) == '/' ? 2 : 1);
            if (isLetter(byteAt(name)))
                return readTag(name, tag);
            skipOther();
        }
        return false;
    }

private:
    char byteAt(std::size_t at) const { return at < html_.size() ? html_[at] : '\0'; }

    void skipTo(std::string_view end, std::size_t from)
    {
        const std::size_t found = html_.find(end, from);
        at_ = found == html_.npos ? html_.size() : found + end.size();
    }

    /// A comment, a declaration, or a sign that begins nothing.
    void skipOther()
    {
        const std::string_view rest = html_.substr(at_);
        if (rest.starts_with("<!-->"))
            at_ += 5;
        else if (rest.starts_with("<!--"))
            skipTo("-->", at_ + 4);
        else if (rest.starts_with("<!") || rest.starts_with("<?") || rest.starts_with("</"))
            skipTo(">", at_ + 2);
        else
            ++at_;
    }

    bool readTag(std::size_t name, FoundTag &tag)
    {
        const std::size_t end = std::min(html_.find_first_of(" \t\n\f\r/>", name), html_.size());
        tag.isEnd = name > at_ + 1;
        tag.name = lowered(html_.substr(name, end - name));
        at_ = end;
        if (!skipAttributes(tag))
            return false;
        if (!tag.isEnd && !tag.endsItself && holdsText(tag.name))
            skipText(tag.name);
        return true;
    }

    /// Up to the end of the tag; answers whether it has one.
    bool skipAttributes(FoundTag &tag)
    {
        tag.endsItself = false;
        while ((at_ = html_.find_first_of("=/>", at_)) != html_.npos) {
            const char sign = html_[at_++];
            if (sign == '>')
                return true;
            tag.endsItself = sign == '/' && byteAt(at_) == '>';
            if (sign == '=')
                skipValue();
        }
        at_ = html_.size();
        return false;
    }

    void skipValue()
    {
        at_ = std::min(html_.find_first_not_of(blanks, at_), html_.size());
        const char sign = byteAt(at_);
        if (sign == '"' || sign == '\'')
            skipTo(std::string_view(&sign, 1), at_ + 1);
        else
            at_ = std::min(html_.find_first_of(" \t\n\f\r>", at_), html_.size());
    }

    /// The text of an element that has no elements in it, with its end tag's name.
    void skipText(std::string_view name)
    {
        do
            skipTo("</", at_);
        while (at_ < html_.size() && lowered(html_.substr(at_, name.size())) != name);
        skipTo(">", at_);
    }

    std::string_view html_;
    std::size_t at_ = 0;
};

// ---- tags without a partner ---------------------------------------------------------------------

class Unpaired
{
public:
    void start(Tag tag)
    {
        for (std::size_t last = innermost();
             last < tags_.size() && isEndedBy(tags_[last].name, tag.name); last = innermost())
            tags_.resize(last);
        if (tag.rules.endsParagraph)
            endParagraph();
        if (!isVoid(tag.name))
            tags_.push_back(std::move(tag));
    }

    void end(Tag tag)
    {
        const std::size_t open = partnerOf(tag);
        if (open == tags_.size()) {
            tag.kind = Tag::Kind::End;
            tags_.push_back(std::move(tag));
            return;
        }
        const bool endsParagraph =
            !tag.rules.bounds && std::any_of(tags_.begin() + static_cast<std::ptrdiff_t>(open),
                                             tags_.end(), [](const Tag &other) {
                                                 return other.kind == Tag::Kind::ParagraphEnd ||
                                                        other.rules.endsParagraph;
                                             });
        tags_.resize(open);
        if (endsParagraph || tag.rules.endsParagraph)
            endParagraph();
    }

    std::vector<Tag> take() { return std::move(tags_); }
    bool isFull() const { return tags_.size() >= mostTags; }

private:
    /// The start tag with nothing behind it but the end of a paragraph.
    std::size_t innermost() const
    {
        const std::size_t ends = !tags_.empty() && tags_.back().kind == Tag::Kind::ParagraphEnd;
        if (tags_.size() == ends || tags_[tags_.size() - 1 - ends].kind != Tag::Kind::Start)
            return tags_.size();
        return tags_.size() - 1 - ends;
    }

    void endParagraph()
    {
        if (!tags_.empty() && tags_.back().kind == Tag::Kind::Start && tags_.back().name == "p")
            tags_.pop_back();
        if (tags_.empty() || tags_.back().kind != Tag::Kind::ParagraphEnd)
            tags_.push_back({Tag::Kind::ParagraphEnd, {}, {}});
    }

    /// The start tag that an end tag ends, if nothing is between them but what ends with it.
    std::size_t partnerOf(const Tag &end) const
    {
        const std::size_t last = tags_.size() - std::min(tags_.size(), deepestElement);
        for (std::size_t at = tags_.size(); at-- > last;) {
            const Tag &tag = tags_[at];
            if (tag.kind == Tag::Kind::Start && tag.name == end.name)
                return at;
            if (tag.kind == Tag::Kind::End ||
                (tag.kind == Tag::Kind::Start && (!tag.rules.mayLackEnd || isHeldBy(tag, end))))
                break;
        }
        return tags_.size();
    }

    std::vector<Tag> tags_;
};

} // namespace

std::vector<Tag> unpairedTags(std::string_view html)
{
    Unpaired unpaired;
    TagReader reader(html);
    FoundTag found;
    while (!unpaired.isFull() && reader.next(found)) {
        const bool isNone = holdsText(found.name) || isOfPage(found.name) ||
                            (found.isEnd ? isVoid(found.name) : found.endsItself);
        if (isNone)
            continue;
        Tag tag{Tag::Kind::Start, found.name, rulesOf(found.name)};
        if (found.isEnd)
            unpaired.end(std::move(tag));
        else
            unpaired.start(std::move(tag));
    }
    return unpaired.take();
}

bool onlyEndParagraph(const std::vector<Tag> &tags)
{
    return tags.size() == 1 && tags.front().kind == Tag::Kind::ParagraphEnd;
}

bool isEndedBy(std::string_view open, std::string_view begins)
{
    if (isOneOf(open, {"dd", "dt"}))
        return isOneOf(begins, {"dd", "dt"});
    if (isOneOf(open, {"td", "th"}))
        return isOneOf(begins, {"td", "th", "tr", "tbody", "tfoot", "thead"});
    if (open == "tr")
        return isOneOf(begins, {"tr", "tbody", "tfoot", "thead"});
    if (isOneOf(open, {"tbody", "thead", "tfoot"}))
        return isOneOf(begins, {"tbody", "tfoot", "thead"});
    return open == begins && isOneOf(open, {"a", "li", "option", "p"});
}

bool isHeldBy(const Tag &open, const Tag &end)
{
    if (end.rules.ofTable)
        return open.name == "table";
    if (open.rules.bounds)
        return true;
    if (end.name == "li")
        return open.name == "ol" || open.name == "ul";
    return !end.rules.special && !end.rules.formatting && open.rules.special;
}

} // namespace galley::markdown
