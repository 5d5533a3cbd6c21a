// Where the brackets, texts and comments of a style sheet are.
#pragma once

#include "app/page/site_style.h"

#include <string_view>
#include <vector>

namespace galley::page {

/// Goes once through a style sheet with line ends "\n" (CSS Syntax 3, §4.3), up to its first fault.
class CssScanner
{
public:
    explicit CssScanner(std::string_view css)
        : rest_(css)
    {
    }

    std::optional<StyleFault> run();

private:
    struct Open
    {
        char bracket;
        std::size_t line;
    };

    void step();
    void skip(std::size_t count);
    void skipComment();
    void skipText(char quote);
    void skipAddress();
    void close(char bracket);
    void checkAtRule();
    void checkAddress(std::string_view address);
    void fail(std::size_t line, std::string message);
    bool begins(std::string_view word) const;

    std::string_view rest_;
    std::size_t line_ = 1;
    std::vector<Open> open_;
    bool isFont_ = false; ///< inside a @font-face
    std::optional<StyleFault> fault_;
};

} // namespace galley::page
