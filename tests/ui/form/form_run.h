// A run of random edits through the form: what is opened, what is done to it, and what each edit
// must hold of the invariants of lossless editing.
#pragma once

#include "tests/ui/form/dice.h"
#include "tests/ui/form/edit_promises.h"
#include "tests/ui/form/field_driver.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace galley::tests {

/// What Qt's widgets complain of while it exists; what they say of the desktop is passed over.
class Complaints
{
public:
    Complaints()
        : before_(qInstallMessageHandler(take))
    {
    }
    ~Complaints() { qInstallMessageHandler(before_); }
    static QStringList taken() { return std::exchange(all(), {}); }

private:
    static QStringList &all()
    {
        static QStringList complaints;
        return complaints;
    }
    static void take(QtMsgType, const QMessageLogContext &context, const QString &message)
    {
        if (qstrcmp(context.category, "default") == 0)
            all().append(message);
    }

    QtMessageHandler before_;
};

/// What a run finds, and what it did.
struct Report
{
    std::vector<std::string> faults;
    std::map<QString, int> widgets;
    std::map<QString, int> refusals;
    SecondOpinion opinion;
    int edits = 0;
};

/// One article in the form, and what is done to it.
class Run
{
public:
    Run(Report &report, std::uint64_t seed);

    void round(int number);

private:
    std::string anyArticle();
    std::shared_ptr<const schema::Schema> anySchema();
    std::shared_ptr<const schema::Schema> inferred();
    bool open(const std::string &article);

    SeenField anyOf(const std::vector<SeenField> &fields);
    void doRandomDeed();
    void addField();
    /// Does it and checks all that one edit promises; false where something is broken.
    bool check(const SeenField &field, const Deed &deed);
    bool checkValue(const SeenField &field, const Deed &deed, const Expected &expected,
                    const std::string &before, const std::string &after);
    bool checkUndo(const Expected &expected, const std::string &before, const std::string &after);
    bool checkShown();

    void commute(const std::string &article);
    void overwrite(const std::string &article);
    void removeWhatWasAbsent(const std::string &article);
    void inOtherBytes(const std::string &article);

    std::optional<Deed> textDeed();
    std::optional<Deed> textDeedOnPresent(const QString &besides = {});
    std::optional<std::string> afterDeeds(const std::string &article,
                                          const std::vector<Deed> &deeds);
    bool fail(const std::string &what, const std::string &before, const std::string &after);

    Report &report_;
    Dice dice_;
    QTemporaryDir folder_;
    FormFixture fixture_;
    FieldDriver driver_{fixture_};
    std::vector<std::string> articles_;
    std::vector<std::shared_ptr<const schema::Schema>> schemas_;
    std::string article_; ///< as it was opened
    QString where_;
};

} // namespace galley::tests
