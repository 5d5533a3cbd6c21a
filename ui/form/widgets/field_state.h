// What the form knows of a field: what the article has for it, and what is wrong with that.
#pragma once

#include "app/base/finding.h"
#include "app/frontmatter/value.h"
#include "app/schema/field_path.h"
#include "app/schema/schema.h"
#include "ui/common/changed_lines.h"
#include "ui/form/widgets/field_place.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace galley {
struct Snapshot;
namespace frontmatter {
struct Entry;
}
} // namespace galley

namespace galley::ui {

/// What the form shows of a field whatever the article says.
struct FieldSpec
{
    QString key;
    QString name;     ///< for objectNames: the key; of a field within another both, with a dot
    FieldPlace place; ///< in the article's front matter
    schema::FieldPath path; ///< in the schema: without the items of lists
    QString title;
    QString spoken;         ///< where nothing around is seen: the title behind those around it
    QString hint;           ///< what belongs there; empty for a key beyond the schema
    QString limits;         ///< what the schema asks for beyond its type; see field_limits.h
    schema::Field field;    ///< as the schema has it; a line for a key beyond it
    bool known = true;      ///< the schema has it
    bool explained = false; ///< the hint is the site's own, and is always shown
    bool headline = false;  ///< set in larger type
    bool wraps = false;     ///< one paragraph that may take several lines of the form
    bool counted = false;   ///< its characters are counted
    friend bool operator==(const FieldSpec &, const FieldSpec &) = default;

    /// What is always shown above the widget; empty where its name says enough.
    QString advice() const;
};

/// One behind another, with a full stop between them where there is none yet; empty ones are left
/// out.
QString joinedSentences(const QStringList &parts);

struct FieldFault
{
    Severity severity = Severity::Error;
    QString sentence;
    QString fix;          ///< what its fix does; empty where there is none
    QString pointer = {}; ///< where within the value, as a JSON Pointer; empty for all of it
    int number = -1;      ///< among the findings of the key, in their order; -1 for a widget's own
    ChangedLines change = {}; ///< what the fix changes
    friend bool operator==(const FieldFault &, const FieldFault &) = default;
};

/// A field at one revision. Not set, null and empty are three different things.
struct FieldState
{
    /// Unknown: the front matter is of a kind that is not read.
    enum class Presence
    {
        Unknown,
        Absent,
        Null,
        Present
    };

    Presence presence = Presence::Absent;
    Value value;
    QString
        source; ///< the value as it is written; where no widget fits, its first sourceLimit units
    bool locked = false;     ///< cannot be edited here
    QString lockReason;      ///< why, as a sentence; empty when the form or a fault says it already
    bool hasSource = false;  ///< there is a place in the text to go to
    bool removable = false;  ///< it can be taken out of the front matter
    bool fitsWidgets = true; ///< a widget can hold it; else it is shown as it is written
    std::vector<FieldFault> faults; ///< the first faultLimit of them
    /// How many there are beside these, by their places; those of a place of which none is told
    /// count as of all of it.
    std::map<QString, int> hiddenFaults;

    /// A scalar's text as the widgets hold it.
    QString text() const;
    friend bool operator==(const FieldState &, const FieldState &) = default;
};

bool isNumber(const Value &value);
/// Whether a value is a list of single values: texts, numbers, dates, true or false.
bool isScalarList(const Value &value);

/// A list of more items, or a map of more fields, is edited as its source: a widget for each would
/// keep the window busy.
constexpr std::size_t partLimit = 500;
/// Whether a list or map has more parts than that, at its first level.
bool hasManyParts(const Value &value);

/// Longer values are shown cut and are edited in the source.
constexpr qsizetype valueLimit = 64 * 1024;
constexpr qsizetype sourceLimit = 2000;
/// More faults of one place, or of all places within a field, are only counted.
constexpr std::ptrdiff_t faultLimit = 4;
constexpr std::size_t nestedFaultLimit = 100;

/// The fields of one revision. Keeps the snapshot; cheap to ask.
class FieldStates
{
public:
    /// `problems` are those of the snapshot's front matter.
    FieldStates(std::shared_ptr<const Snapshot> snapshot, std::shared_ptr<const Findings> problems,
                const QString &readOnlyReason);

    FieldState of(const QString &key) const;
    /// The keys that the schema does not have, in the file's order, each once.
    QStringList keysBeyond(const schema::Schema &schema) const;
    /// Nothing can be edited.
    bool allLocked() const;
    /// The one sentence above all fields; empty when there is nothing to say.
    QString notice() const;

private:
    /// What is wrong with one field, as FieldState has it.
    struct Faults
    {
        std::vector<FieldFault> first;
        std::map<QString, int> hidden;
        int count = 0;
    };

    void addFault(const Finding &finding);
    void tellFaults(FieldState &state, const QString &key) const;
    FieldState present(const frontmatter::Entry &entry) const;
    void lock(FieldState &state, const frontmatter::Entry &entry) const;
    void tellSource(FieldState &state, const frontmatter::Entry &entry) const;

    std::shared_ptr<const Snapshot> snapshot_;
    QString readOnlyReason_;
    QHash<QString, const frontmatter::Entry *> entries_;
    QHash<QString, Faults> faults_;
};

/// `text` with the type of `model` where the text allows it, else a string: what typing into a
/// field that holds `model` makes.
Value withTypeOf(const Value &model, const QString &text);

} // namespace galley::ui
