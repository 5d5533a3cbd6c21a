#include "app/collection/tokens.h"

#include "app/text/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace galley::collection {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view endOfWord = " \t\r\n()'\"=!<>~";

/// Longer signs first.
constexpr std::array<std::pair<std::string_view, Operator>, 7> signs = {{
    {"==", Operator::Equal},
    {"!=", Operator::Unequal},
    {"<=", Operator::LessOrEqual},
    {">=", Operator::GreaterOrEqual},
    {"<", Operator::Less},
    {">", Operator::Greater},
    {"~", Operator::Contains},
}};

} // namespace

Tokens::Tokens(std::string_view expression)
    : text_(expression)
{
    advance();
}

bool Tokens::take(Token::Kind kind)
{
    if (next_.kind != kind)
        return false;
    advance();
    return true;
}

bool Tokens::takeWord(std::string_view word)
{
    if (next_.kind != Token::Kind::Word || next_.text != word)
        return false;
    advance();
    return true;
}

void Tokens::advance()
{
    place_ = std::min(text_.find_first_not_of(blanks, place_), text_.size());
    const std::size_t column = codePointCount(text_.substr(0, place_)) + 1;
    if (rest().empty())
        next_ = {};
    else if (rest().front() == '\'' || rest().front() == '"')
        next_ = quoted();
    else if (endOfWord.find(rest().front()) != std::string_view::npos)
        next_ = sign();
    else
        next_ = word();
    next_.column = column;
}

Token Tokens::quoted()
{
    const char quote = rest().front();
    Token token{Token::Kind::Quoted, {}, 1, {}};
    for (std::size_t place = place_ + 1; place < text_.size(); ++place) {
        const bool doubled = text_.substr(place, 2) == std::string(2, quote);
        if (text_[place] == quote && !doubled) {
            place_ = place + 1;
            return token;
        }
        token.text += text_[place];
        place += doubled ? 1 : 0;
    }
    return {
        Token::Kind::Wrong, std::string("there is no ") + quote + " that ends this text", 1, {}};
}

Token Tokens::sign()
{
    for (const auto &[sign, comparison] : signs) {
        if (rest().starts_with(sign)) {
            place_ += sign.size();
            return {Token::Kind::Compare, std::string(sign), 1, comparison};
        }
    }
    const char character = rest().front();
    ++place_;
    if (character == '(')
        return {Token::Kind::Open, "(", 1, {}};
    if (character == ')')
        return {Token::Kind::Close, ")", 1, {}};
    return {Token::Kind::Wrong,
            character == '=' ? "write == to compare" : "write != for 'is not'",
            1,
            {}};
}

Token Tokens::word()
{
    const std::size_t end = std::min(text_.find_first_of(endOfWord, place_), text_.size());
    const std::string_view word = text_.substr(place_, end - place_);
    place_ = end;
    return {Token::Kind::Word, std::string(word), 1, {}};
}

} // namespace galley::collection
