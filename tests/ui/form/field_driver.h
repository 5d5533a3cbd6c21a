// A person at any field of the form, whatever its widget is: what could be done there, doing it by
// keys, clipboard and mouse, and what the field's value is to be afterwards. The expectation
// follows from what was typed and from the value before, not from what the form knows.
#pragma once

#include "tests/ui/form/dice.h"
#include "tests/ui/form/form_fixture.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>

class QAbstractButton;

namespace galley::ui {
class FieldRow;
}

namespace galley::tests {

/// One thing that a person does to one field; the same on each article that has the field in the
/// same widget.
struct Deed
{
    enum class Kind
    {
        Replace,    ///< selects all and types `text`, or clears it
        Append,     ///< types `text` at the end
        TakeBack,   ///< types a letter and takes it back
        Toggle,     ///< of a switch
        Choose,     ///< the choice at `place`, from the list
        AddItem,    ///< a tag, a line behind `place`, a group
        EditItem,   ///< the tag or line at `place` becomes `text`
        RemoveItem, ///< the item at `place`
        MoveItem,   ///< the item at `place` and the next change places
        Source,     ///< `text` as YAML
        Draft,      ///< types what is not taken over, and discards it
        Remove,     ///< takes the field out by its menu
        Offer,      ///< takes what is offered below the field
        Pick,       ///< picks a day or a colour in the popup
        Popup,      ///< opens what it has, and closes it again
    };
    QString field; ///< a row's name
    Kind kind = Kind::Replace;
    QString text = {};
    int place = 0;
};

QString wordsOf(const Deed &deed);

/// What the field is to be once a deed is done.
struct Expected
{
    /// Whether the value, null for none, is one that it may have.
    std::function<bool(const Value *now)> accepts;
    QString words;     ///< the same for a person
    bool same = false; ///< the file has the bytes that it had
    int steps = 1;     ///< most steps that undo it
};

/// A field that is seen: its row, and where its value is.
struct SeenField
{
    ui::FieldRow *row = nullptr;
    QString name;
    QString widget;                ///< the class of its editor, without namespace
    std::string key;               ///< of the entry
    std::vector<std::string> path; ///< keys and indices from the entry's value to the field's
};

/// The part of a value that a path leads to; null where there is none.
const Value *valueAt(const Value *value, const std::vector<std::string> &path);

/// Whether a widget of that class is one that is typed into.
bool isText(const QString &widget);

class FieldDriver
{
public:
    explicit FieldDriver(FormFixture &fixture)
        : f_(fixture)
    {
    }

    /// All fields that are seen, groups ahead of what is in them.
    std::vector<SeenField> fields() const;
    std::optional<SeenField> field(const QString &name) const;

    /// Something that can be done to a field whose value is `before` (null for none).
    Deed randomDeed(const SeenField &field, const Value *before, Dice &dice) const;
    Expected expected(const SeenField &field, const Value *before, const Deed &deed) const;
    /// Does it and leaves the field, so that the next is another step. False where it could not be
    /// done at all, such as taking an offer that there is not.
    bool perform(const Deed &deed);

    /// Adds a field beyond the schema with the type at that place; false where none can be added.
    bool addField(const QString &name, int type);
    /// Undo and redo as a person asks for it.
    void undo();
    void redo();
    /// Takes the keyboard out of the form; what is half typed is taken over or dropped.
    void leave();
    /// From field to field with Tab, `count` times.
    void tabThrough(int count);

private:
    bool performOnText(const SeenField &field, const Deed &deed);
    bool performOnTags(const SeenField &field, const Deed &deed);
    bool performOnTexts(const SeenField &field, const Deed &deed);
    bool performOnGroups(const SeenField &field, const Deed &deed);
    bool performOnSource(const SeenField &field, const Deed &deed);
    bool choose(const SeenField &field, int place);
    bool openAndClose(const SeenField &field);
    bool pick(const SeenField &field, int place);
    bool removeByMenu(const SeenField &field);
    bool takeOffer(const SeenField &field);

    static void settle();
    bool isInField() const;
    bool enter(QWidget *widget);
    bool click(QAbstractButton *button);
    /// By keys where a keyboard has them, else by pasting.
    void write(const QString &text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    FormFixture &f_;
};

} // namespace galley::tests
