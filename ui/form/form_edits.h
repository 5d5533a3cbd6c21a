// What a person does in the form, made in the document.
#pragma once

#include "app/base/finding.h"
#include "app/base/result.h"
#include "app/frontmatter/value.h"
#include "ui/form/widgets/field_state.h"

#include <QObject>

#include <vector>

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class FieldRow;

/// An edit that the document does not take changes nothing, and is told with its reason.
class FormEdits : public QObject
{
    Q_OBJECT

public:
    FormEdits(ArticleDocument *document, QObject *parent);

    /// Does what a row tells from now on.
    void follow(FieldRow *row);
    /// Whether the field is there now; one that was there already keeps what it has.
    bool add(const QString &key, const Value &value);

Q_SIGNALS:
    /// As a sentence for the window's bar.
    void refused(const QString &sentence);
    void edited(const galley::ui::FieldRow *row);
    /// The keyboard belongs to a place, a JSON Pointer within a field.
    void placeWanted(const QString &key, const QString &pointer);

private:
    void edit(FieldRow *row, const Value &value);
    void editSource(FieldRow *row, const QString &yaml);
    void remove(FieldRow *row);
    void repair(const QString &key, const std::vector<FieldFault> &faults);
    Findings findingsOf(const QString &key) const;
    void report(const QString &title, const Error &error);

    ArticleDocument *document_;
};

} // namespace galley::ui
