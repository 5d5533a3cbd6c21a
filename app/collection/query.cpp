#include "app/collection/query.h"

#include "app/collection/tokens.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <utility>

namespace galley::collection {

namespace {

/// What is wrong with an expression, and the column, from 1, where that stands.
struct SyntaxError
{
    std::size_t column = 1;
    std::string message;
};

bool isDay(std::string_view text)
{
    static constexpr std::string_view shape = "2025-02-02";
    return text.size() == shape.size() && Value::plain(text).type() == Value::Type::Date;
}

/// A day compares with the day of a time.
std::string_view comparable(std::string_view text, std::string_view literal)
{
    const bool isTime = text.size() > 10 && (text[10] == 'T' || text[10] == 't' || text[10] == ' ');
    return isTime && isDay(literal) && isDay(text.substr(0, 10)) ? text.substr(0, 10) : text;
}

bool containsText(const std::string &text, const std::string &part)
{
    return QString::fromStdString(text).contains(QString::fromStdString(part), Qt::CaseInsensitive);
}

bool isTrue(Operator comparison, const std::string &text, const std::string &literal)
{
    const std::string_view day = comparable(text, literal);
    switch (comparison) {
    case Operator::Equal:
        return day == literal;
    case Operator::Unequal:
        return day != literal;
    case Operator::Less:
        return compareTexts(day, literal) < 0;
    case Operator::LessOrEqual:
        return compareTexts(day, literal) <= 0;
    case Operator::Greater:
        return compareTexts(day, literal) > 0;
    case Operator::GreaterOrEqual:
        return compareTexts(day, literal) >= 0;
    case Operator::Contains:
        return containsText(text, literal);
    }
    return false;
}

/// True == true, however it was written.
std::string literalText(const Value &value)
{
    const bool boolean = value.type() == Value::Type::Boolean;
    return boolean ? QByteArray::fromStdString(value.text()).toLower().toStdString() : value.text();
}

bool isTrue(Operator comparison, const Value &value, const std::string &literal)
{
    if (value.type() == Value::Type::Map)
        return comparison == Operator::Unequal;
    if (value.type() != Value::Type::List)
        return isTrue(comparison, literalText(value), literal);
    const auto holds = [&](const Value &item) { return isTrue(comparison, item, literal); };
    const auto &items = value.items();
    return comparison == Operator::Unequal ? std::all_of(items.begin(), items.end(), holds)
                                           : std::any_of(items.begin(), items.end(), holds);
}

/// Whether a comparison holds for the field of that name or, where there is none, for what is known
/// of the article itself.
bool isTrue(Operator comparison, const Candidate &article, const std::string &key,
            const std::string &literal)
{
    if (const frontmatter::Entry *entry = article.frontMatter.find(key))
        return isTrue(comparison, entry->value, literal);
    if (key == "valid")
        return isTrue(comparison, Value::boolean(article.valid), literal);
    if (key == "path")
        return isTrue(comparison, std::string(article.path), literal);
    return comparison == Operator::Unequal;
}

bool hasContents(const Candidate &article, std::string_view key)
{
    const frontmatter::Entry *entry = article.frontMatter.find(key);
    if (!entry)
        return false;
    const Value &value = entry->value;
    return value.isScalar() ? !value.text().empty()
                            : !value.items().empty() || !value.fields().empty();
}

/// The grammar, one function a rule; throws SyntaxError, which parseQuery() catches.
class Parser
{
public:
    explicit Parser(std::string_view expression)
        : tokens_(expression)
    {
    }

    Query whole()
    {
        Query query = either();
        if (tokens_.next().kind != Token::Kind::End)
            fail("'and', 'or' or the end");
        return query;
    }

private:
    Query either()
    {
        Query left = both();
        while (tokens_.takeWord("or")) {
            left = [left = std::move(left), right = both()](const Candidate &article) {
                return left(article) || right(article);
            };
        }
        return left;
    }

    Query both()
    {
        Query left = negated();
        while (tokens_.takeWord("and")) {
            left = [left = std::move(left), right = negated()](const Candidate &article) {
                return left(article) && right(article);
            };
        }
        return left;
    }

    Query negated()
    {
        const Depth depth(*this);
        if (!tokens_.takeWord("not"))
            return primary();
        return [inner = negated()](const Candidate &article) { return !inner(article); };
    }

    Query primary()
    {
        if (tokens_.take(Token::Kind::Open)) {
            Query inner = either();
            expect(Token::Kind::Close, "')'");
            return inner;
        }
        const Token field = tokens_.next();
        if (field.kind != Token::Kind::Word)
            fail("a field's name");
        tokens_.advance();
        if (tokens_.next().kind == Token::Kind::Compare)
            return comparison(field.text);
        if (field.text == "valid")
            return [](const Candidate &article) { return article.valid; };
        if (field.text == "has" || field.text == "missing")
            return presence(field.text == "has");
        fail("==, !=, <, <=, >, >= or ~ behind '" + field.text + "'");
    }

    Query comparison(const std::string &key)
    {
        const Operator comparison = tokens_.next().comparison;
        tokens_.advance();
        const Token literal = tokens_.next();
        if (literal.kind != Token::Kind::Word && literal.kind != Token::Kind::Quoted)
            fail("a value");
        tokens_.advance();
        return [key, comparison, text = literal.text](const Candidate &article) {
            return isTrue(comparison, article, key, text);
        };
    }

    Query presence(bool wanted)
    {
        expect(Token::Kind::Open, "'('");
        const Token key = tokens_.next();
        if (key.kind != Token::Kind::Word && key.kind != Token::Kind::Quoted)
            fail("a field's name");
        tokens_.advance();
        expect(Token::Kind::Close, "')'");
        return [key = key.text, wanted](const Candidate &article) {
            return hasContents(article, key) == wanted;
        };
    }

    void expect(Token::Kind kind, const std::string &what)
    {
        if (!tokens_.take(kind))
            fail(what);
    }

    [[noreturn]] void fail(const std::string &expected) const
    {
        const Token &token = tokens_.next();
        if (token.kind == Token::Kind::Wrong)
            throw SyntaxError{token.column, token.text};
        throw SyntaxError{
            token.column,
            "expected " + expected + ", found " +
                (token.kind == Token::Kind::End ? "the end" : "'" + token.text + "'")};
    }

    /// Counts how deep the parser stands: each level takes a piece of the stack.
    class Depth
    {
    public:
        explicit Depth(Parser &parser)
            : parser_(parser)
        {
            if (++parser_.depth_ > 200)
                throw SyntaxError{parser_.tokens_.next().column,
                                  "the expression is nested too deeply"};
        }
        ~Depth() { --parser_.depth_; }
        Depth(const Depth &) = delete;
        Depth &operator=(const Depth &) = delete;

    private:
        Parser &parser_;
    };

    Tokens tokens_;
    int depth_ = 0;
};

} // namespace

Result<Query> parseQuery(std::string_view expression)
{
    try {
        return Parser(expression).whole();
    } catch (const SyntaxError &error) {
        return failure("column " + std::to_string(error.column) + ": " + error.message);
    }
}

} // namespace galley::collection
