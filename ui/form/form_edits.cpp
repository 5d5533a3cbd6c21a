#include "ui/form/form_edits.h"

#include "app/document/article_document.h"
#include "ui/common/findings.h"
#include "ui/form/field_row.h"
#include "ui/form/widgets/yaml_value.h"

namespace galley::ui {

FormEdits::FormEdits(ArticleDocument *document, QObject *parent)
    : QObject(parent)
    , document_(document)
{
}

void FormEdits::follow(FieldRow *row)
{
    connect(row, &FieldRow::edited, this, [this, row](const Value &value) { edit(row, value); });
    connect(row, &FieldRow::sourceEdited, this,
            [this, row](const QString &yaml) { editSource(row, yaml); });
    connect(row, &FieldRow::removeRequested, this, [this, row] { remove(row); });
    connect(row, &FieldRow::repairRequested, this,
            [this, key = row->spec().key](const std::vector<FieldFault> &faults) {
                repair(key, faults);
            });
}

void FormEdits::edit(FieldRow *row, const Value &value)
{
    const Result<void> done = document_->setField(row->spec().key, value);
    if (!row->editor()->showsState())
        row->restore();
    if (!done)
        report(row->spec().title, done.error());
    else
        Q_EMIT edited(row);
}

void FormEdits::editSource(FieldRow *row, const QString &yaml)
{
    const auto done = document_->setFieldSource(row->spec().key, yaml);
    if (done) {
        Q_EMIT edited(row);
        return;
    }
    row->editor()->refuseSource(sentenceOf(done.error(), yaml));
}

bool FormEdits::add(const QString &key, const Value &value)
{
    document_->endMerging();
    if (document_->frontMatter()->find(key.toStdString()))
        return true;
    const Result<void> done = document_->setField(key, value);
    document_->endMerging();
    if (!done)
        report(key, done.error());
    return bool(done);
}

void FormEdits::remove(FieldRow *row)
{
    if (const Result<void> done = document_->removeField(row->spec().key); !done)
        report(row->spec().title, done.error());
    else
        row->forgetDraft();
}

void FormEdits::repair(const QString &key, const std::vector<FieldFault> &faults)
{
    const Findings ofKey = findingsOf(key);
    Findings wanted;
    for (const FieldFault &fault : faults) {
        const bool there = fault.number >= 0 && std::size_t(fault.number) < ofKey.size();
        if (there && sentenceOf(ofKey[std::size_t(fault.number)]) == fault.sentence)
            wanted.push_back(ofKey[std::size_t(fault.number)]);
    }
    if (const Result<void> done = document_->makeFixes(wanted); !done)
        Q_EMIT refused(sentenceOf(done.error()));
    Q_EMIT placeWanted(key, wanted.empty() ? QString() : QString::fromStdString(wanted[0].pointer));
}

Findings FormEdits::findingsOf(const QString &key) const
{
    Findings found;
    for (const Finding &finding : *document_->problems()) {
        if (finding.field == key.toStdString())
            found.push_back(finding);
    }
    return found;
}

void FormEdits::report(const QString &title, const Error &error)
{
    //: %1 is a field's name, %2 a sentence with the reason
    Q_EMIT refused(tr("%1 was not changed: %2").arg(title, sentenceOf(error)));
}

} // namespace galley::ui
