#include "ui/shell/findings_bar.h"

#include "app/document/article_document.h"
#include "tests/support/catch.h"
#include "ui/shell/problem_list.h"

#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::ui;

namespace {

std::shared_ptr<const Snapshot> article(const std::string &text)
{
    auto made = std::make_shared<Snapshot>();
    made->text = text;
    made->frontMatter = frontmatter::read(text);
    return made;
}

Finding problem(const std::string &field, Severity severity = Severity::Error)
{
    Finding finding;
    finding.rule = "schema-type";
    finding.severity = severity;
    finding.field = field;
    finding.message = "The value of " + field + " is wrong.";
    return finding;
}

std::shared_ptr<const Findings> problems(Findings findings)
{
    return std::make_shared<const Findings>(std::move(findings));
}

const auto fine = article("---\ntitle: One\n---\n");
const auto broken = article("---\ntitle: 'It's'\n---\n");

/// A bar in a window, with the fields that it led to.
struct Bar
{
    Bar()
    {
        QObject::connect(&bar, &FindingsBar::findingChosen, &bar, [this](const Finding &finding) {
            led.append(QString::fromStdString(finding.field));
        });
        bar.resize(600, 300);
        bar.show();
        bar.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&bar));
    }
    bool isLoud() const { return bar.findChild<MessageBar *>()->isVisible(); }
    ProblemList *list() const { return bar.findChild<ProblemList *>(); }

    FindingsBar bar;
    QStringList led;
};

} // namespace

TEST_CASE("what the schema has against an article raises no bar, and stands in the list", "[shell]")
{
    Bar shown;
    shown.bar.setProblems(fine, problems({problem("title"), problem("author", Severity::Warning),
                                          problem("cta", Severity::Hint)}));
    CHECK_FALSE(shown.isLoud());
    CHECK(shown.bar.hasProblems());
    CHECK_FALSE(shown.bar.isListShown());
    shown.bar.setListShown(true);
    REQUIRE(shown.list()->count() == 3);
    CHECK_FALSE(shown.isLoud());
    const auto spoken = [&](int row) {
        return shown.list()->item(row)->data(Qt::AccessibleTextRole).toString();
    };
    CHECK(spoken(0) == u"Error: The value of title is wrong. (title · line 1)");
    CHECK(spoken(1) == u"Warning: The value of author is wrong. (author · line 1)");
    CHECK(spoken(2) == u"Hint: The value of cta is wrong. (cta · line 1)");
    shown.bar.setProblems(fine, problems({}));
    CHECK_FALSE(shown.bar.isListShown());
}

TEST_CASE("a fault of YAML raises the bar, and counts what YAML has alone", "[shell]")
{
    Bar shown;
    Findings all = broken->frontMatter.findings;
    REQUIRE(all.size() == 1);
    all.push_back(problem("author"));
    shown.bar.setProblems(broken, problems(all));
    CHECK(shown.isLoud());
    CHECK(shown.bar.findChild<MessageBar *>()->sentence().startsWith(u"Inside single quotes"));
    CHECK(shown.bar.canRepair());
    shown.bar.setProblems(fine, problems({problem("author")}));
    CHECK_FALSE(shown.isLoud());
    CHECK_FALSE(shown.bar.canRepair());
}

TEST_CASE("a bar that was put away stays away for the faults that are there", "[shell]")
{
    Bar shown;
    Findings all = broken->frontMatter.findings;
    shown.bar.setProblems(broken, problems(all));
    Q_EMIT shown.bar.findChild<MessageBar *>()->closed();
    shown.bar.findChild<MessageBar *>()->hide();
    all.push_back(problem("author"));
    shown.bar.setProblems(broken, problems(all));
    CHECK_FALSE(shown.isLoud());
    shown.bar.reset();
    shown.bar.setProblems(broken, problems(all));
    CHECK(shown.isLoud());
}

TEST_CASE("stepping leads from problem to problem and round again", "[shell]")
{
    Bar shown;
    QSignalSpy steps(&shown.bar, &FindingsBar::steppedTo);
    shown.bar.step(1);
    CHECK(steps.isEmpty());
    shown.bar.setProblems(fine, problems({problem("a"), problem("b"), problem("c")}));
    for (const int by : {1, 1, 1, 1, -1, -1})
        shown.bar.step(by);
    CHECK(shown.led == QStringList{u"a"_qs, u"b"_qs, u"c"_qs, u"a"_qs, u"c"_qs, u"b"_qs});
    CHECK(steps.at(5).at(1).toInt() == 2);
    CHECK(steps.at(5).at(2).toInt() == 3);
}

TEST_CASE("the first step back leads to the last problem", "[shell]")
{
    Bar shown;
    shown.bar.setProblems(fine, problems({problem("a"), problem("b")}));
    shown.bar.step(-1);
    CHECK(shown.led == QStringList{u"b"_qs});
}

TEST_CASE("a problem that is mended leaves the next one to step to", "[shell]")
{
    Bar shown;
    shown.bar.setProblems(fine, problems({problem("a"), problem("b"), problem("c")}));
    shown.bar.step(1);
    shown.bar.step(1);
    shown.bar.setProblems(fine, problems({problem("a"), problem("c")}));
    shown.bar.step(1);
    CHECK(shown.led.last() == u"c");
    // One that comes ahead of it does not lead back.
    shown.bar.setProblems(fine,
                          problems({problem("new"), problem("a"), problem("c"), problem("d")}));
    shown.bar.step(1);
    CHECK(shown.led.last() == u"d");
}

TEST_CASE("the list is worked through and left by keyboard", "[shell]")
{
    Bar shown;
    shown.bar.setProblems(broken, problems(broken->frontMatter.findings));
    auto *button = shown.bar.findChild<QWidget *>(u"findingsRepair"_qs);
    REQUIRE(button);
    button->setFocus();
    shown.bar.setListShown(true);
    CHECK(shown.list()->hasFocus());
    QTest::keyClick(shown.list(), Qt::Key_Return);
    CHECK(shown.led == QStringList{u"title"_qs});
    QTest::keyClick(shown.list(), Qt::Key_Escape);
    CHECK_FALSE(shown.bar.isListShown());
}
