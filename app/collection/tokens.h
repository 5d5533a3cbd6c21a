// The words and signs of a query.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace galley::collection {

enum class Operator
{
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains
};

struct Token
{
    enum class Kind
    {
        Word,
        Quoted,
        Compare,
        Open,
        Close,
        End,
        Wrong
    };
    Kind kind = Kind::End;
    std::string text;       ///< decoded for Quoted; for Wrong, what is wrong
    std::size_t column = 1; ///< in code points
    Operator comparison = Operator::Equal;
};

/// Reads an expression token by token.
class Tokens
{
public:
    explicit Tokens(std::string_view expression);

    const Token &next() const { return next_; }
    void advance();
    /// Advances if the next token is of that kind, or that word.
    bool take(Token::Kind kind);
    bool takeWord(std::string_view word);

private:
    Token quoted();
    Token sign();
    Token word();
    std::string_view rest() const { return text_.substr(place_); }

    std::string_view text_;
    std::size_t place_ = 0;
    Token next_;
};

} // namespace galley::collection
