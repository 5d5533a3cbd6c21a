#include "tests/ui/form/form_run.h"

#include "app/schema/reading/built_in.h"
#include "app/schema/reading/infer.h"
#include "app/schema/reading/json_schema.h"
#include "app/schema/survey.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"
#include "tests/ui/form/random_article.h"
#include "ui/form/field_row.h"

#include <QCoreApplication>
#include <QFile>

namespace galley::tests {

using frontmatter::Entry;
using frontmatter::FrontMatter;

namespace {

constexpr int deedsPerArticle = 8;

} // namespace

Run::Run(Report &report, std::uint64_t seed)
    : report_(report)
    , dice_(seed)
{
    REQUIRE(folder_.isValid());
    for (const auto &path : corpusArticles())
        articles_.push_back(readBytes(path));
    for (const auto &path : cases("articles")) {
        if (path.extension() == ".md")
            articles_.push_back(readBytes(path));
    }
    schemas_.push_back(std::make_shared<const schema::Schema>(schema::builtIn()));
    schemas_.push_back(std::make_shared<const schema::Schema>(everyType()));
    if (const auto folder = corpus()) {
        for (const char *name : {"astro5-news.schema.json", "astro6-news.schema.json"}) {
            const auto read = schema::readJsonSchema(readBytes(*folder / "schemas" / name),
                                                     schema::Origin::Astro);
            REQUIRE(read);
            schemas_.push_back(std::make_shared<const schema::Schema>(*read));
        }
    }
}

bool Run::fail(const std::string &what, const std::string &before, const std::string &after)
{
    report_.faults.push_back(where_.toStdString() + "\n  " + what + "\n" +
                             firstDifference(before, after));
    return false;
}

// ---- what is opened ---------------------------------------------------------------------------

std::string Run::anyArticle()
{
    return dice_.oneIn(3) ? dice_.of(articles_) : randomArticle(dice_);
}

std::shared_ptr<const schema::Schema> Run::inferred()
{
    schema::Survey survey;
    for (int i = 0; i < 12; ++i)
        survey.add(frontmatter::read(anyArticle()));
    return std::make_shared<const schema::Schema>(schema::infer(survey));
}

std::shared_ptr<const schema::Schema> Run::anySchema()
{
    return dice_.oneIn(5) ? inferred() : dice_.oneIn(2) ? schemas_[1] : dice_.of(schemas_);
}

/// From a file, so that its bytes are those of one.
bool Run::open(const std::string &article)
{
    driver_.leave();
    QFile file(folder_.filePath(QStringLiteral("article.md")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(article.data(), qint64(article.size())) == qint64(article.size()));
    file.close();
    if (!fixture_.document.load(file.fileName()))
        return false;
    fixture_.refusals.clear();
    QCoreApplication::processEvents();
    article_ = article;
    return true;
}

// ---- one edit ---------------------------------------------------------------------------------

bool Run::checkValue(const SeenField &field, const Deed &deed, const Expected &expected,
                     const std::string &before, const std::string &after)
{
    const FrontMatter old = frontmatter::read(before);
    const FrontMatter now = frontmatter::read(after);
    const Entry *was = old.find(field.key);
    const Entry *is = now.find(field.key);
    const Value *wasValue = was ? &was->value : nullptr;
    const Value *isValue = is ? &is->value : nullptr;
    const bool locked = !old.locked.empty() || (was && !was->locked.empty());
    if (locked && deed.kind != Deed::Kind::Remove && before != after)
        return fail("a locked field took an edit", before, after);
    if (locked)
        return true;
    if (!isSameBesides(wasValue, isValue, field.path))
        return fail("another part of the value is not what it was", before, after);
    const Value *part = valueAt(isValue, field.path);
    if (expected.same ? before != after : !expected.accepts(part))
        return fail("expected " + expected.words.toStdString() + ", and it is “" +
                        (part ? part->text() : "nothing") + "”",
                    before, after);
    if (wasValue && isValue && *wasValue == *isValue && before != after &&
        deed.kind != Deed::Kind::Source)
        return fail("the value is the same, and the bytes are not", before, after);
    return true;
}

bool Run::checkUndo(const Expected &expected, const std::string &before, const std::string &after)
{
    if (before == after)
        return true;
    int steps = 0;
    while (steps < 12 && fixture_.bytes() != before) {
        driver_.undo();
        ++steps;
    }
    if (fixture_.bytes() != before)
        return fail("undo does not give the bytes before", before, fixture_.bytes());
    if (steps > expected.steps)
        return fail("it takes " + std::to_string(steps) + " steps to undo", before, after);
    for (int i = 0; i < steps; ++i)
        driver_.redo();
    if (fixture_.bytes() != after)
        return fail("redo does not give the bytes after", after, fixture_.bytes());
    if (dice_.oneIn(2))
        return true;
    for (int i = 0; i < steps; ++i)
        driver_.undo();
    return fixture_.bytes() == before || fail("a second undo fails", before, fixture_.bytes());
}

/// The form shows what the file says.
bool Run::checkShown()
{
    const FrontMatter now = frontmatter::read(fixture_.document.snapshot()->text);
    for (const SeenField &field : driver_.fields()) {
        const Entry *entry = now.find(field.key);
        const Value *value = valueAt(entry ? &entry->value : nullptr, field.path);
        if (isText(field.widget) && field.row->editor()->text() !=
                                        (value ? QString::fromStdString(value->text()) : QString()))
            return fail(field.name.toStdString() + " shows “" +
                            field.row->editor()->text().toStdString() + "”",
                        {}, fixture_.bytes());
    }
    return true;
}

bool Run::check(const SeenField &field, const Deed &deed)
{
    const std::string before = fixture_.bytes();
    const FrontMatter old = frontmatter::read(before);
    const Entry *was = old.find(field.key);
    const Value *value = valueAt(was ? &was->value : nullptr, field.path);
    const Expected expected = driver_.expected(field, value, deed);
    const QString context = where_;
    where_ += QStringLiteral("\n  %1 [%2, type %3]: %4")
                  .arg(field.name, field.widget)
                  .arg(int(field.row->spec().field.type))
                  .arg(wordsOf(deed));
    fixture_.refusals.clear();
    INFO(where_.toStdString());
    const std::string key = field.key;
    const QString widget = field.widget;
    const bool done = driver_.perform(deed);
    const std::string after = fixture_.bytes();
    bool right = true;
    if (const QStringList complaints = Complaints::taken(); !complaints.isEmpty())
        right = fail("Qt complains: " + complaints.first().toStdString(), before, after);
    if (!right) {
        // the rest would be said once more
    } else if (!done) {
        right = before == after || fail("nothing was done, and the file changed", before, after);
    } else if (!fixture_.refusals.isEmpty()) {
        ++report_.refusals[fixture_.refusals.first()];
        right = before == after || fail("refused, and the file changed", before, after);
    } else {
        ++report_.widgets[widget];
        ++report_.edits;
        if (const std::string broken = brokenBesides(before, after, key); !broken.empty())
            right = fail(broken, before, after);
        right = right && checkValue(field, deed, expected, before, after) &&
                checkUndo(expected, before, after) && checkShown();
        if (right && before != after) {
            const FrontMatter now = frontmatter::read(after);
            const Entry *is = now.find(key);
            report_.opinion.add(where_, before, after, key, is ? &is->value : nullptr);
        }
    }
    where_ = context;
    return right;
}

/// One of any widget that there is, so that the rare ones have their turn.
SeenField Run::anyOf(const std::vector<SeenField> &fields)
{
    std::map<QString, std::vector<SeenField>> byWidget;
    for (const SeenField &field : fields)
        byWidget[field.widget].push_back(field);
    return dice_.of(std::next(byWidget.begin(), dice_.below(int(byWidget.size())))->second);
}

void Run::doRandomDeed()
{
    const auto fields = driver_.fields();
    if (fields.empty())
        return;
    const SeenField field = anyOf(fields);
    const FrontMatter now = frontmatter::read(fixture_.bytes());
    const Entry *entry = now.find(field.key);
    const Value *value = valueAt(entry ? &entry->value : nullptr, field.path);
    if (!check(field, driver_.randomDeed(field, value, dice_)))
        open(article_);
}

// ---- a round ----------------------------------------------------------------------------------

void Run::round(int number)
{
    const auto schema = anySchema();
    const std::string article = anyArticle();
    where_ = QStringLiteral("round %1, schema of origin %2").arg(number).arg(int(schema->origin));
    fixture_.document.setSchema(schema);
    if (!open(article))
        return;
    const auto untouched = [&](const char *what) {
        if (fixture_.bytes() != article || fixture_.document.isModified() ||
            fixture_.document.canUndo())
            fail(what, article, fixture_.bytes());
    };
    untouched("opening it changed the article");
    driver_.tabThrough(12);
    untouched("going through it with Tab changed the article");
    checkShown();
    for (int i = 0; i < deedsPerArticle; ++i)
        doRandomDeed();
    addField();
    commute(article);
    overwrite(article);
    removeWhatWasAbsent(article);
    inOtherBytes(article);
}

} // namespace galley::tests
