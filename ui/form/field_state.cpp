#include "ui/form/field_state.h"

#include "app/document/article_document.h"
#include "ui/common/findings.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FormView)
};

/// Characters that a line or text widget turns into something else, or cannot show.
bool fitsWidgets(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        const bool control = (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7f && u < 0xa0);
        return control || u == 0x2028 || u == 0x2029 || u == 0xfdd0 || u == 0xfdd1;
    });
}

/// Why a value is shown as it is written; empty when a widget can hold it.
QString unfit(const Value &value, const QString &text)
{
    if (value.type() == Value::Type::List)
        return Words::tr("A list is edited in the source.");
    if (value.type() == Value::Type::Map)
        return Words::tr("A group of fields is edited in the source.");
    if (text.size() > valueLimit)
        return Words::tr("This value is too long to be edited in the form.");
    if (!fitsWidgets(text))
        return Words::tr(
            "This value has characters that a form cannot show; it is edited in the source.");
    return {};
}

} // namespace

QString FieldState::fixTitles() const
{
    QStringList titles;
    for (const FieldFault &fault : faults) {
        if (!fault.fix.isEmpty())
            titles.append(fault.fix);
    }
    titles.removeDuplicates();
    return titles.join(QLatin1Char('\n'));
}

QString FieldState::text() const
{
    return QString::fromStdString(value.text());
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
    ++faults.count;
    faults.fixable = faults.fixable || finding.fix;
    if (faults.first.size() < faultLimit)
        faults.first.push_back({finding.severity, sentenceOf(finding), fixTitleOf(finding),
                                QString::fromStdString(finding.pointer)});
}

void FieldStates::tellFaults(FieldState &state, const QString &key) const
{
    const Faults faults = faults_.value(key);
    state.faults = faults.first;
    state.hiddenFaults = faults.count - int(faults.first.size());
    state.fixable = faults.fixable;
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
    const std::string_view source =
        std::string_view(snapshot_->text).substr(entry.valueRange.begin, entry.valueRange.size());
    state.source = QString::fromUtf8(source.substr(0, sourceLimit * 4)).left(sourceLimit);
    state.hasSource = true;
    tellFaults(state, QString::fromStdString(entry.key));
    lock(state, entry);
    return state;
}

void FieldStates::lock(FieldState &state, const frontmatter::Entry &entry) const
{
    const QString unfitting = unfit(entry.value, state.text());
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
    const std::string bytes = text.toStdString();
    const bool typed = model.isScalar() && !model.isNull() && model.type() != Value::Type::String;
    if (typed) {
        if (Value value = Value::plain(bytes); value.type() == model.type())
            return value;
    }
    return Value::string(bytes);
}

} // namespace galley::ui
