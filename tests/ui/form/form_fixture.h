// A form on the screen over a real article, driven by keys and the mouse.
#pragma once

#include "app/document/article_document.h"
#include "app/schema/schema.h"
#include "ui/form/form_view.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace galley::tests {

/// A field of a schema that a test makes by hand.
schema::Field field(const std::string &key, schema::FieldType type);
/// A schema of a site with these fields, which demands nothing.
schema::Schema siteSchema(std::vector<schema::Field> fields);

/// An article with every kind of field. One line a field, so that a test can write out the line
/// that it expects.
extern const std::string sampleArticle;

/// `article` with one line in place of another; the test fails when it is not there once.
std::string withLine(const std::string &article, const std::string &line,
                     const std::string &instead);

class FormFixture
{
public:
    explicit FormFixture(const std::string &article = sampleArticle, int width = 480);
    FormFixture(const schema::Schema &schema, const std::string &article, int width = 480);

    ArticleDocument document;
    ui::FormView form;
    QStringList refusals; ///< what editRefused() said
    QStringList sources;  ///< the keys of sourceRequested()

    /// The input of a field; the test fails when there is none.
    QWidget *input(const QString &key) const;
    template <class Widget>
    Widget *find(const QString &name) const
    {
        return form.findChild<Widget *>(name);
    }
    /// Scrolls to a button and clicks on it, once the layout has brought it where it is to be.
    void click(const QString &name) const;
    /// Clicks into a field.
    void enter(const QString &key);
    /// What a field shows.
    QString shown(const QString &key) const;
    bool isLocked(const QString &key) const;
    /// The text of the notes below a field.
    QString notes(const QString &key) const;

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void selectAll() { press(Qt::Key_A, Qt::ControlModifier); }
    void undo() { press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

    std::string bytes() const { return document.bytes(); }
};

} // namespace galley::tests
