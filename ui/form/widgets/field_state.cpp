#include "ui/form/widgets/field_state.h"

#include "app/document/article_document.h"
#include "app/frontmatter/source.h"
#include "app/schema/typed_value.h"
#include "ui/common/findings.h"
#include "ui/common/fix_change.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FormView)
};

/// Characters that a line or text widget turns into something else, or cannot show.
bool fitsWidgets(const std::string &bytes)
{
    const QString text = QString::fromStdString(bytes);
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        const bool control = (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7f && u < 0xa0);
        return control || u == 0x2028 || u == 0x2029 || u == 0xfdd0 || u == 0xfdd1;
    });
}

/// Every text of a value, also those within it, and its keys; stops where `visit` answers false.
template <class Visit>
bool visitTexts(const Value &value, const Visit &visit)
{
    const auto in = [&](const Value &part) { return visitTexts(part, visit); };
    const auto inField = [&](const auto &field) { return visit(field.first) && in(field.second); };
    return visit(value.text()) && std::all_of(value.items().begin(), value.items().end(), in) &&
           std::all_of(value.fields().begin(), value.fields().end(), inField);
}

/// Why a value is shown as it is written; empty when a form can hold it.
QString unfit(const Value &value)
{
    qsizetype size = 0;
    qsizetype parts = 0;
    if (!visitTexts(value, [&](const std::string &text) {
            size += qsizetype(text.size());
            return size <= valueLimit && ++parts <= valueLimit;
        }))
        return Words::tr("This value is too long to be edited in the form.");
    if (!visitTexts(value, fitsWidgets))
        return Words::tr(
            "This value has characters that a form cannot show; it is edited in the source.");
    return {};
}

} // namespace

bool isNumber(const Value &value)
{
    return schema::isNumber(value);
}

bool isScalarList(const Value &value)
{
    const auto &items = value.items();
    return value.type() == Value::Type::List &&
           std::all_of(items.begin(), items.end(),
                       [](const Value &item) { return item.isScalar() && !item.isNull(); });
}

bool hasManyParts(const Value &value)
{
    return std::max(value.items().size(), value.fields().size()) > partLimit;
}

QString FieldState::text() const
{
    return QString::fromStdString(value.text());
}

namespace {

bool isEnded(const QString &words)
{
    return words.endsWith(QLatin1Char('.')) || words.endsWith(QLatin1Char('!')) ||
           words.endsWith(QLatin1Char('?'));
}

} // namespace

QString joinedSentences(const QStringList &parts)
{
    QString joined;
    for (const QString &part : parts) {
        if (!joined.isEmpty() && !part.isEmpty())
            joined += QLatin1String(isEnded(joined) ? " " : ". ");
        joined += part;
    }
    return joined;
}

QString FieldSpec::advice() const
{
    const QString words = explained ? hint : QString();
    const QString advice = joinedSentences({words, limits});
    return isEnded(words) && !limits.isEmpty() ? advice + QLatin1Char('.') : advice;
}

FieldStates::FieldStates(std::shared_ptr<const Snapshot> snapshot,
                         std::shared_ptr<const Findings> problems, const QString &readOnlyReason)
    : snapshot_(std::move(snapshot))
    , readOnlyReason_(readOnlyReason)
{
    const frontmatter::FrontMatter &frontMatter = snapshot_->frontMatter;
    for (const frontmatter::Entry &entry : frontMatter.entries) {
        const QString key = QString::fromStdString(entry.key);
        if (!entries_.contains(key))
            entries_.insert(key, &entry);
    }
    for (const Finding &finding : *problems) {
        if (!finding.field.empty())
            addFault(finding);
    }
}

void FieldStates::addFault(const Finding &finding)
{
    Faults &faults = faults_[QString::fromStdString(finding.field)];
    const int number = faults.count++;
    const QString pointer = QString::fromStdString(finding.pointer);
    const auto there =
        std::count_if(faults.first.begin(), faults.first.end(),
                      [&](const FieldFault &fault) { return fault.pointer == pointer; });
    if (there < faultLimit && faults.first.size() < nestedFaultLimit)
        faults.first.push_back(
            {finding.severity, sentenceOf(finding), fixTitleOf(finding), pointer, number,
             finding.fix ? changeOf(snapshot_->text, *finding.fix) : ChangedLines()});
    else
        ++faults.hidden[there > 0 ? pointer : QString()];
}

void FieldStates::tellFaults(FieldState &state, const QString &key) const
{
    const Faults faults = faults_.value(key);
    state.faults = faults.first;
    state.hiddenFaults = faults.hidden;
}

FieldState FieldStates::of(const QString &key) const
{
    if (const frontmatter::Entry *entry = entries_.value(key))
        return present(*entry);
    FieldState state;
    tellFaults(state, key);
    state.locked = allLocked();
    const frontmatter::Format format = snapshot_->frontMatter.fences.format;
    if (format == frontmatter::Format::Toml || format == frontmatter::Format::Json)
        state.presence = FieldState::Presence::Unknown;
    return state;
}

FieldState FieldStates::present(const frontmatter::Entry &entry) const
{
    FieldState state;
    state.value = entry.value;
    state.presence =
        entry.value.isNull() ? FieldState::Presence::Null : FieldState::Presence::Present;
    state.hasSource = true;
    tellFaults(state, QString::fromStdString(entry.key));
    lock(state, entry);
    tellSource(state, entry);
    return state;
}

/// All of it where it can be edited; else what is worth a look.
void FieldStates::tellSource(FieldState &state, const frontmatter::Entry &entry) const
{
    if (state.fitsWidgets) {
        state.source = QString::fromStdString(frontmatter::sourceOf(snapshot_->text, entry));
        return;
    }
    const std::string_view source =
        std::string_view(snapshot_->text).substr(entry.valueRange.begin, entry.valueRange.size());
    state.source = QString::fromUtf8(source.substr(0, sourceLimit * 4)).left(sourceLimit);
}

void FieldStates::lock(FieldState &state, const frontmatter::Entry &entry) const
{
    QString unfitting = unfit(entry.value);
    if (unfitting.isEmpty() && entry.valueRange.size() > std::size_t(2 * valueLimit))
        unfitting = Words::tr("This value is too long to be edited in the form.");
    state.fitsWidgets = unfitting.isEmpty();
    state.removable = !allLocked();
    state.locked = allLocked() || !entry.locked.empty() || !unfitting.isEmpty();
    const QString locked = QString::fromStdString(entry.locked);
    const bool said = locked == notice() || (entry.faulty && !state.faults.empty());
    if (!locked.isEmpty() && !said)
        state.lockReason = locked;
    else if (locked.isEmpty() && !allLocked())
        state.lockReason = unfitting;
}

bool FieldStates::allLocked() const
{
    return !readOnlyReason_.isEmpty() || !snapshot_->frontMatter.locked.empty();
}

QStringList FieldStates::keysBeyond(const schema::Schema &schema) const
{
    QStringList keys;
    for (const frontmatter::Entry &entry : snapshot_->frontMatter.entries) {
        const QString key = QString::fromStdString(entry.key);
        if (!schema.find(entry.key) && entries_.value(key) == &entry)
            keys.append(key);
    }
    return keys;
}

QString FieldStates::notice() const
{
    const frontmatter::FrontMatter &frontMatter = snapshot_->frontMatter;
    if (!readOnlyReason_.isEmpty())
        return readOnlyReason_;
    if (!frontMatter.valid && allLocked())
        return Words::tr(
            "The front matter has faults; its fields can be edited once they are repaired.");
    if (!frontMatter.locked.empty())
        return QString::fromStdString(frontMatter.locked);
    if (frontMatter.fences.format == frontmatter::Format::None)
        return Words::tr("This file has no front matter; filling a field adds one.");
    return {};
}

Value withTypeOf(const Value &model, const QString &text)
{
    return schema::withTypeOf(model, text.toStdString());
}

} // namespace galley::ui
