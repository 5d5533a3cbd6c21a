// Lists with more items than there can be widgets for.
#include "tests/support/catch.h"
#include "tests/support/soon.h"
#include "tests/ui/form/form_fixture.h"

#include <QApplication>
#include <QPlainTextEdit>

#include <cstdio>
#include <cstdlib>

using namespace galley;
using namespace galley::tests;
using schema::FieldType;

namespace {

const QString key = QStringLiteral("words");

enum class Written
{
    Brackets,
    Lines
};

std::string listOf(int count, Written written)
{
    std::string list;
    for (int i = 0; i < count; ++i) {
        const std::string item = "w" + std::to_string(i);
        list += written == Written::Lines ? "\n  - " + item : (i ? ", " : " [") + item;
    }
    return "---\ntitle: A\nwords:" + list + (written == Written::Lines ? "" : "]") + "\n---\n";
}

void paint(ui::FormView &form)
{
    form.repaint();
    QApplication::processEvents();
}

/// The seconds that the form takes beyond what the document does.
double secondsOfForm(FormFixture &f, const std::string &article)
{
    ArticleDocument alone;
    alone.setSchema(f.document.schema());
    const QString text = QString::fromStdString(article);
    const double document = secondsOf([&] {
        alone.startNew(text);
        (void)alone.problems();
    });
    const double both = secondsOf([&] {
        f.document.startNew(text);
        paint(f.form);
    });
    return both - document;
}

} // namespace

TEST_CASE("a list of more than 500 items is shown as its source, with the reason", "[form]")
{
    const FieldType type = GENERATE(FieldType::Tags, FieldType::Texts, FieldType::Any);
    FormFixture f(siteSchema({field("title", FieldType::Line), field("words", type)}),
                  listOf(501, Written::Lines));
    CHECK(qobject_cast<QPlainTextEdit *>(f.input(key)));
    CHECK(f.notes(key).contains(
        QStringLiteral("This list has 501 items; more than 500 are shown as their source.")));
    CHECK(f.shown(key).startsWith(QStringLiteral("- w0\n- w1\n")));
    f.enter(key);
    f.press(Qt::Key_Home, Qt::ControlModifier);
    f.press(Qt::Key_End);
    f.type(QStringLiteral("x"));
    CHECK(f.document.frontMatter()->find("words")->value.items()[0] == Value::string("w0x"));
    f.undo();
    CHECK(f.bytes() == listOf(501, Written::Lines));
}

TEST_CASE("a group of more than 500 fields is shown as its source, with the reason", "[form]")
{
    std::string article = "---\nwords:\n";
    for (int i = 0; i < 501; ++i)
        article += "  k" + std::to_string(i) + ": " + std::to_string(i) + "\n";
    FormFixture f(siteSchema({field("words", FieldType::Group)}), article + "---\n");
    CHECK(f.shown(key).startsWith(QStringLiteral("k0: 0\nk1: 1\n")));
    CHECK(f.notes(key).contains(
        QStringLiteral("This group has 501 fields; more than 500 are shown as their source.")));
}

TEST_CASE("a list of groups of any length is shown at once", "[form]")
{
    schema::Field groups = field("words", FieldType::Groups);
    groups.fields = {field("label", FieldType::Line), field("page", FieldType::Url)};
    FormFixture f(siteSchema({groups}), "---\nwords: []\n---\n");
    for (const int count : {499, 501, 20000}) {
        INFO(count);
        std::string article = "---\nwords:\n";
        for (int i = 0; i < count; ++i)
            article += "  - label: w" + std::to_string(i) + "\n    page: /w\n";
        const double seconds = secondsOfForm(f, article + "---\n");
        if (std::getenv("GALLEY_TIMES"))
            std::printf("%6d groups: %.0f ms\n", count, seconds * 1000);
        CHECK(seconds < 0.3 * soon / 2);
    }
}

TEST_CASE("a list of any length is shown at once", "[form]")
{
    const FieldType type = GENERATE(FieldType::Tags, FieldType::Texts, FieldType::Any);
    const Written written = GENERATE(Written::Brackets, Written::Lines);
    FormFixture f(siteSchema({field("title", FieldType::Line), field("words", type)}),
                  listOf(1, written));
    for (const int count : {499, 501, 10000, 20000, 100000}) {
        INFO(int(type) << " of " << count);
        const double seconds = secondsOfForm(f, listOf(count, written));
        if (std::getenv("GALLEY_TIMES"))
            std::printf("type %d, lines %d, %6d items: %.0f ms\n", int(type),
                        written == Written::Lines, count, seconds * 1000);
        CHECK(seconds < 0.3 * soon / 2);
    }
}

TEST_CASE("typing in the source of a long list is as quick as the article allows", "[form]")
{
    const Written written = GENERATE(Written::Brackets, Written::Lines);
    FormFixture f(siteSchema({field("title", FieldType::Line), field("words", FieldType::Tags)}),
                  listOf(10000, written));
    REQUIRE_FALSE(f.isLocked(key));
    f.enter(key);
    f.press(Qt::Key_Home, Qt::ControlModifier);
    f.press(Qt::Key_Right);
    f.press(Qt::Key_Right);
    const double document = secondsOf([&] {
        ArticleDocument alone;
        alone.startNew(QString::fromStdString(f.bytes()));
        (void)alone.setFieldSource(key, f.shown(key) + QStringLiteral(" "));
        (void)alone.problems();
    });
    const double typing = secondsOf([&] {
        f.type(QStringLiteral("x"));
        paint(f.form);
    });
    if (std::getenv("GALLEY_TIMES"))
        std::printf("lines %d, a key: %.0f ms of %.0f ms\n", written == Written::Lines,
                    (typing - document) * 1000, typing * 1000);
    CHECK(typing - document < 0.1 * soon / 2);
}
