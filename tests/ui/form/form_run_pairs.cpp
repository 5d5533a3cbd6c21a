// What must hold of several edits together, and of a field that is added.
#include "tests/ui/form/form_run.h"
#include "tests/ui/form/random_article.h"

#include <tuple>

namespace galley::tests {

using frontmatter::Entry;
using frontmatter::FrontMatter;

// ---- several edits ----------------------------------------------------------------------------

/// Typing over all of a field that can be edited.
std::optional<Deed> Run::textDeed()
{
    const FrontMatter now = frontmatter::read(fixture_.bytes());
    const auto fields = driver_.fields();
    for (int tries = 0; tries < 8 && !fields.empty(); ++tries) {
        const SeenField &field = dice_.of(fields);
        const Entry *entry = now.find(field.key);
        if (isText(field.widget) && now.locked.empty() && (!entry || entry->locked.empty()))
            return Deed{field.name, Deed::Kind::Replace, randomText(dice_), 0};
    }
    return std::nullopt;
}

/// The same of a field that the article has, and that is not `besides`.
std::optional<Deed> Run::textDeedOnPresent(const QString &besides)
{
    const FrontMatter now = frontmatter::read(fixture_.bytes());
    for (int tries = 0; tries < 8; ++tries) {
        const auto deed = textDeed();
        const auto field = deed ? driver_.field(deed->field) : std::nullopt;
        const Entry *entry = field ? now.find(field->key) : nullptr;
        if (entry && field->name != besides && valueAt(&entry->value, field->path))
            return deed;
    }
    return std::nullopt;
}

/// The bytes of an article after some deeds, each a step of its own; nothing where one was refused.
std::optional<std::string> Run::afterDeeds(const std::string &article,
                                           const std::vector<Deed> &deeds)
{
    if (!open(article))
        return std::nullopt;
    for (const Deed &deed : deeds) {
        if (!driver_.perform(deed) || !fixture_.refusals.isEmpty())
            return std::nullopt;
    }
    report_.edits += int(deeds.size());
    return fixture_.bytes();
}

/// Invariant 11. A field that is put in is written as most of the others are, so only those that
/// are there commute.
void Run::commute(const std::string &article)
{
    if (!open(article))
        return;
    const auto first = textDeedOnPresent();
    const auto second = first ? textDeedOnPresent(first->field) : std::nullopt;
    if (!second)
        return;
    const auto one = afterDeeds(article, {*first, *second});
    const auto other = afterDeeds(article, {*second, *first});
    if (one && other && *one != *other)
        fail("edits do not commute: " + wordsOf(*first).toStdString() + " and " +
                 wordsOf(*second).toStdString(),
             *one, *other);
}

/// Invariant 7.
void Run::overwrite(const std::string &article)
{
    if (!open(article))
        return;
    const auto first = textDeed();
    const auto field = first ? driver_.field(first->field) : std::nullopt;
    if (!field || !field->path.empty())
        return;
    Deed second = *first;
    second.text = randomText(dice_);
    if ((first->text + second.text).contains(QLatin1Char('\n')))
        return; // a paste is joined to a line where there are none
    // A block's header is a part of its style: | and |2- are two.
    const auto shapeIn = [&](const std::string &file) {
        const FrontMatter read = frontmatter::read(file);
        const Entry *entry = read.find(field->key);
        const auto style = entry ? entry->style : frontmatter::Style::Other;
        const bool block =
            style == frontmatter::Style::Literal || style == frontmatter::Style::Folded;
        const std::size_t begin = block ? entry->valueRange.begin : 0;
        return std::tuple(style, entry ? entry->value.type() : Value::Type::Null,
                          block ? file.substr(begin, file.find('\n', begin) - begin)
                                : std::string());
    };
    const auto once = afterDeeds(article, {*first});
    const auto alone = afterDeeds(article, {second});
    const auto both = afterDeeds(article, {*first, second});
    if (once && alone && both && shapeIn(*once) == shapeIn(*alone) &&
        std::get<1>(shapeIn(*alone)) == std::get<1>(shapeIn(*both)) && *both != *alone)
        fail("the first edit shows: " + wordsOf(*first).toStdString() + ", then " +
                 wordsOf(second).toStdString(),
             *alone, *both);
}

/// Invariants 9 and 10.
void Run::removeWhatWasAbsent(const std::string &article)
{
    if (!open(article))
        return;
    const FrontMatter now = frontmatter::read(fixture_.bytes());
    const auto deed = textDeed();
    const auto field = deed ? driver_.field(deed->field) : std::nullopt;
    const bool none = now.fences.format == frontmatter::Format::None;
    if (!field || now.find(field->key) || !field->path.empty() || none || deed->text.isEmpty())
        return;
    const auto set = afterDeeds(article, {*deed});
    if (!set || *set == article)
        return;
    if (!driver_.perform({deed->field, Deed::Kind::Remove, {}, 0}) || fixture_.bytes() != article)
        fail("set and removed, it is not the file that it was: " + wordsOf(*deed).toStdString(),
             article, fixture_.bytes());
}

/// Invariant 15, where there is a line end to go by.
void Run::inOtherBytes(const std::string &article)
{
    const bool plain = article.find('\n') != std::string::npos &&
                       article.find('\r') == std::string::npos &&
                       article.compare(0, 3, "\xef\xbb\xbf") != 0;
    if (!plain || !open(article) || !fixture_.document.readOnlyReason().isEmpty())
        return;
    const auto deed = textDeed();
    if (!deed)
        return;
    const auto after = afterDeeds(article, {*deed});
    const auto marked = afterDeeds("\xef\xbb\xbf" + article, {*deed});
    const auto windows = afterDeeds(withCrlf(article), {*deed});
    if (after && marked && *marked != "\xef\xbb\xbf" + *after)
        fail("with a BOM: " + wordsOf(*deed).toStdString(), "\xef\xbb\xbf" + *after, *marked);
    if (after && windows && *windows != withCrlf(*after))
        fail("with CRLF: " + wordsOf(*deed).toStdString(), withCrlf(*after), *windows);
}

/// A field beyond the schema, of any name and type.
void Run::addField()
{
    static const std::vector<const char *> names{
        "extra", "two words", "a: b",  "#c",  "'q'",     "-",     "{{ x }}", "no",
        "12",    "größe",     "title", "---", "a.b/c~d", "<b>&x", "\"",      "? k"};
    static const std::vector<Value::Type> types{Value::Type::String, Value::Type::List,
                                                Value::Type::Integer, Value::Type::Boolean,
                                                Value::Type::Date};
    const QString name = QString::fromUtf8(dice_.of(names));
    const int type = dice_.below(int(types.size()));
    const std::string before = fixture_.bytes();
    const FrontMatter old = frontmatter::read(before);
    fixture_.refusals.clear();
    const bool done = driver_.addField(name, type);
    driver_.leave();
    const std::string after = fixture_.bytes();
    const std::string key = name.toStdString();
    const FrontMatter now = frontmatter::read(after);
    const Entry *entry = now.find(key);
    const QString context =
        std::exchange(where_, where_ + QStringLiteral("\n  a field is added: ") + name);
    if (!done || !fixture_.refusals.isEmpty() || old.find(key) || !old.locked.empty()) {
        if (before != after)
            fail("no field could be added, and the file changed", before, after);
        if (!fixture_.refusals.isEmpty())
            ++report_.refusals[fixture_.refusals.first()];
    } else if (const auto wanted = types[std::size_t(type)];
               !entry ||
               (entry->value.type() != wanted &&
                // a date is written as the others are, in quotes perhaps
                (wanted != Value::Type::Date || entry->value.type() != Value::Type::String))) {
        fail("it is not there, or of another type", before, after);
    } else if (const std::string broken = brokenBesides(before, after, key); !broken.empty()) {
        fail(broken, before, after);
    } else {
        report_.opinion.add(where_, before, after, key, &entry->value);
        ++report_.widgets[QStringLiteral("AddField")];
        ++report_.edits;
        if (driver_.undo(); fixture_.bytes() != before)
            fail("undo does not take it out", before, fixture_.bytes());
    }
    where_ = context;
}

} // namespace galley::tests
