#include "app/page/css_scanner.h"

#include <algorithm>

namespace galley::page {

static char opening(char closing)
{
    return closing == '}' ? '{' : closing == ')' ? '(' : '[';
}

static char closingOf(char open)
{
    return open == '{' ? '}' : open == '(' ? ')' : ']';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool CssScanner::begins(std::string_view word) const
{
    return rest_.size() >= word.size() && std::equal(word.begin(), word.end(), rest_.begin(),
                                                     [](char a, char b) { return a == lower(b); });
}

void CssScanner::skip(std::size_t count)
{
    const auto passed = rest_.substr(0, count);
    line_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
    rest_.remove_prefix(passed.size());
}

void CssScanner::fail(std::size_t line, std::string message)
{
    if (!fault_)
        fault_ = StyleFault{std::move(message), line};
}

void CssScanner::skipComment()
{
    const std::size_t begin = line_;
    const auto end = rest_.find("*/", 2);
    if (end == std::string_view::npos)
        fail(begin, "a comment that begins with /* has no end");
    skip(end == std::string_view::npos ? rest_.size() : end + 2);
}

void CssScanner::skipText(char quote)
{
    const std::size_t begin = line_;
    skip(1);
    while (!rest_.empty() && rest_.front() != quote && rest_.front() != '\n')
        skip(rest_.front() == '\\' ? 2 : 1);
    if (rest_.empty() || rest_.front() == '\n')
        fail(begin, std::string("a text that begins with ") + quote + " has no end");
    else
        skip(1);
}

/// Whether an address names another computer, or another scheme than that of the site's own files;
/// blanks and a quote may stand ahead of it. What it has in itself is not loaded.
static bool leadsElsewhere(std::string_view address)
{
    address.remove_prefix(std::min(address.find_first_not_of(" \t\n\"'"), address.size()));
    const auto end = address.find_first_of(":/?#)");
    if (end == std::string_view::npos || address[end] != ':')
        return address.starts_with("//");
    std::string scheme(address.substr(0, end));
    std::transform(scheme.begin(), scheme.end(), scheme.begin(), lower);
    return scheme != "data";
}

void CssScanner::checkAddress(std::string_view address)
{
    if (isFont_)
        fail(line_, "a font is loaded from a file, which a page does not do");
    else if (leadsElsewhere(address))
        fail(line_, "something from elsewhere is named, which a page does not load");
}

/// An address without quotes may hold every character but a parenthesis.
void CssScanner::skipAddress()
{
    const std::size_t begin = line_;
    skip(4);
    checkAddress(rest_);
    const auto first = rest_.find_first_not_of(" \t\n");
    if (first != std::string_view::npos && (rest_[first] == '"' || rest_[first] == '\'')) {
        open_.push_back({'(', begin});
        return;
    }
    while (!rest_.empty() && rest_.front() != ')')
        skip(rest_.front() == '\\' ? 2 : 1);
    if (rest_.empty())
        fail(begin, "an address that begins with url( has no end");
    skip(1);
}

void CssScanner::close(char bracket)
{
    if (open_.empty())
        fail(line_, std::string("a ") + bracket + " closes nothing");
    else if (open_.back().bracket != opening(bracket))
        fail(line_,
             std::string("a ") + bracket + " where " + closingOf(open_.back().bracket) + " is due");
    else
        open_.pop_back();
    isFont_ = isFont_ && bracket != '}';
    skip(1);
}

void CssScanner::checkAtRule()
{
    if (begins("@import"))
        fail(line_, "another style sheet is imported, which a page does not follow");
    isFont_ = begins("@font-face");
    skip(1);
}

void CssScanner::step()
{
    const char c = rest_.front();
    if (begins("/*"))
        skipComment();
    else if (c == '"' || c == '\'')
        skipText(c);
    else if (begins("url("))
        skipAddress();
    else if (c == '{' || c == '(' || c == '[') {
        open_.push_back({c, line_});
        skip(1);
    } else if (c == '}' || c == ')' || c == ']')
        close(c);
    else if (c == '@')
        checkAtRule();
    else
        skip(c == '\\' ? 2 : 1);
}

std::optional<StyleFault> CssScanner::run()
{
    while (!rest_.empty() && !fault_)
        step();
    if (!fault_ && !open_.empty())
        fail(open_.back().line, std::string("a ") + open_.back().bracket + " is not closed");
    return fault_;
}

} // namespace galley::page
