#include "tests/ui/form/field_driver.h"

#include "tests/support/catch.h"
#include "tests/ui/form/random_article.h"
#include "ui/form/field_row.h"
#include "ui/form/group_card.h"
#include "ui/form/widgets/tag_chip.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace galley::tests {

using Kind = Deed::Kind;

namespace {

QString classOf(const ui::FieldRow *row)
{
    return QString::fromLatin1(row->editor()->metaObject()->className())
        .section(QLatin1String("::"), -1);
}

/// Where a row's value is within the entry's: the keys of the groups that it is in, and the places
/// of the cards.
std::vector<std::string> pathOf(const ui::FieldRow *row, std::string &key)
{
    std::vector<std::string> path;
    key = row->spec().key.toStdString();
    for (const QWidget *part = row->parentWidget(); part; part = part->parentWidget()) {
        if (const auto *card = qobject_cast<const ui::GroupCard *>(part)) {
            path.insert(path.begin(), key);
            key = card->objectName().section(QLatin1Char('.'), -1).toStdString();
        } else if (const auto *outer = qobject_cast<const ui::FieldRow *>(part)) {
            path.insert(path.begin(), key);
            key = outer->spec().key.toStdString();
        }
    }
    return path;
}

template <class Widget>
std::vector<Widget *> seenChildren(const QWidget *parent, const QString &name = {})
{
    std::vector<Widget *> seen;
    for (Widget *child : parent->findChildren<Widget *>(name)) {
        if (child->isVisibleTo(parent))
            seen.push_back(child);
    }
    return seen;
}

} // namespace

bool isText(const QString &widget)
{
    static const QStringList widgets{
        QStringLiteral("CompletedLine"), QStringLiteral("SlugEditor"),
        QStringLiteral("UrlEditor"),     QStringLiteral("ColourEditor"),
        QStringLiteral("DateEditor"),    QStringLiteral("NumberEditor"),
        QStringLiteral("ImageEditor"),   QStringLiteral("TextEditor")};
    return widgets.contains(widget);
}

const Value *valueAt(const Value *value, const std::vector<std::string> &path)
{
    for (const std::string &token : path) {
        if (value && value->type() == Value::Type::List) {
            const auto place = std::size_t(std::stoi(token));
            value = place < value->items().size() ? &value->items()[place] : nullptr;
        } else if (value) {
            const auto found = std::find_if(value->fields().begin(), value->fields().end(),
                                            [&](const auto &part) { return part.first == token; });
            value = found == value->fields().end() ? nullptr : &found->second;
        }
    }
    return value;
}

// ---- what there is ----------------------------------------------------------------------------

std::vector<SeenField> FieldDriver::fields() const
{
    std::vector<SeenField> seen;
    for (ui::FieldRow *row : seenChildren<ui::FieldRow>(&f_.form)) {
        SeenField made{row, row->spec().name, classOf(row), {}, {}};
        made.path = pathOf(row, made.key);
        seen.push_back(std::move(made));
    }
    return seen;
}

std::optional<SeenField> FieldDriver::field(const QString &name) const
{
    for (SeenField &seen : fields()) {
        if (seen.name == name)
            return std::move(seen);
    }
    return std::nullopt;
}

// ---- doing it ---------------------------------------------------------------------------------

void FieldDriver::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *popup = QApplication::activePopupWidget();
    QWidget *target = popup && popup->focusWidget() ? popup->focusWidget()
                      : popup                       ? popup
                                                    : QApplication::focusWidget();
    REQUIRE(target);
    QTest::keyClick(target, Qt::Key(key), modifiers);
}

void FieldDriver::write(const QString &text)
{
    const bool keys = text.size() <= 12 && std::all_of(text.begin(), text.end(), [](QChar c) {
                          return c.unicode() >= 0x20 && c.unicode() < 0x7f;
                      });
    if (keys) {
        f_.type(text);
    } else {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
}

bool FieldDriver::enter(QWidget *widget)
{
    if (!f_.form.isActiveWindow()) {
        f_.form.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&f_.form));
    }
    widget->setFocus(Qt::TabFocusReason);
    return QApplication::focusWidget() == widget;
}

/// Once more where what is laid out at this moment took it from under the pointer.
bool FieldDriver::click(QAbstractButton *button)
{
    if (!button->isEnabled())
        return false;
    const QSignalSpy clicked(button, &QAbstractButton::clicked);
    auto *scroll = f_.find<QScrollArea>(QStringLiteral("form.scroll"));
    for (int tries = 0; tries < 5 && clicked.isEmpty(); ++tries) {
        REQUIRE(QTest::qWaitFor([&] {
            scroll->ensureWidgetVisible(button);
            return f_.form.childAt(button->mapTo(&f_.form, button->rect().center())) == button;
        }));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    REQUIRE_FALSE(clicked.isEmpty());
    return true;
}

void FieldDriver::leave()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    if (QWidget *focused = QApplication::focusWidget())
        focused->clearFocus();
    settle();
}

/// A field that is left, or whose value is another, may get another widget.
void FieldDriver::settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Elsewhere it is the window's shortcut that takes the key.
bool FieldDriver::isInField() const
{
    const QWidget *focused = QApplication::focusWidget();
    const auto rows = f_.form.findChildren<ui::FieldRow *>();
    return focused && std::any_of(rows.begin(), rows.end(), [&](const ui::FieldRow *row) {
               return row->editor()->isAncestorOf(focused);
           });
}

void FieldDriver::undo()
{
    if (isInField())
        press(Qt::Key_Z, Qt::ControlModifier);
    else
        f_.document.undo();
}

void FieldDriver::redo()
{
    if (isInField())
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    else
        f_.document.redo();
}

void FieldDriver::tabThrough(int count)
{
    const auto seen = fields();
    if (seen.empty() || !enter(seen.front().row->editor()->input()))
        return;
    for (int i = 0; i < count; ++i)
        press(Qt::Key_Tab);
    leave();
}

bool FieldDriver::perform(const Deed &deed)
{
    settle();
    const auto found = field(deed.field);
    if (!found)
        return false;
    bool done = false;
    if (deed.kind == Kind::Remove)
        done = removeByMenu(*found);
    else if (deed.kind == Kind::Offer)
        done = takeOffer(*found);
    else if (deed.kind == Kind::Popup)
        done = openAndClose(*found);
    else if (deed.kind == Kind::Pick)
        done = pick(*found, deed.place);
    else if (isText(found->widget))
        done = performOnText(*found, deed);
    else if (found->widget == QLatin1String("SwitchEditor"))
        done = enter(found->row->editor()->input()) && (press(Qt::Key_Space), true);
    else if (found->widget == QLatin1String("ChoiceEditor"))
        done = choose(*found, deed.place);
    else if (found->widget == QLatin1String("TagsEditor"))
        done = performOnTags(*found, deed);
    else if (found->widget == QLatin1String("TextsEditor"))
        done = performOnTexts(*found, deed);
    else if (found->widget == QLatin1String("GroupsEditor"))
        done = performOnGroups(*found, deed);
    else
        done = performOnSource(*found, deed);
    leave();
    return done;
}

bool FieldDriver::performOnText(const SeenField &field, const Deed &deed)
{
    if (!enter(field.row->editor()->input()))
        return false;
    if (deed.kind == Kind::Replace) {
        press(Qt::Key_A, Qt::ControlModifier);
        if (deed.text.isEmpty())
            press(Qt::Key_Delete);
        else
            write(deed.text);
        return true;
    }
    const bool lines = field.widget == QLatin1String("TextEditor");
    press(Qt::Key_End, lines ? Qt::ControlModifier : Qt::NoModifier);
    if (deed.kind == Kind::Append) {
        write(deed.text);
        return true;
    }
    press(Qt::Key_X, Qt::NoModifier);
    press(Qt::Key_Backspace);
    return true;
}

bool FieldDriver::performOnTags(const SeenField &field, const Deed &deed)
{
    const auto chips = seenChildren<ui::TagChip>(field.row->editor());
    QWidget *line = field.row->editor()->input();
    if (deed.kind == Kind::AddItem || deed.kind == Kind::Draft) {
        if (!enter(line))
            return false;
        if (!deed.text.isEmpty())
            write(deed.text);
        press(deed.kind == Kind::Draft ? Qt::Key_Escape : Qt::Key_Return);
        return true;
    }
    if (deed.place >= int(chips.size()) || !enter(chips[std::size_t(deed.place)]))
        return false;
    if (deed.kind == Kind::RemoveItem) {
        press(Qt::Key_Delete);
    } else if (deed.kind == Kind::MoveItem) {
        press(Qt::Key_Right, Qt::AltModifier);
    } else {
        press(Qt::Key_F2);
        press(Qt::Key_A, Qt::ControlModifier);
        write(deed.text);
        press(Qt::Key_Return);
    }
    return true;
}

bool FieldDriver::performOnTexts(const SeenField &field, const Deed &deed)
{
    const QList<QWidget *> lines = field.row->editor()->focusChain();
    if (deed.place >= lines.size())
        return false;
    if (deed.kind == Kind::RemoveItem) {
        const auto buttons = seenChildren<QToolButton>(
            field.row->editor(), QStringLiteral("field.%1.remove").arg(field.name));
        return deed.place < int(buttons.size()) && click(buttons[std::size_t(deed.place)]);
    }
    if (!enter(lines[deed.place]))
        return false;
    if (deed.kind == Kind::MoveItem) {
        press(Qt::Key_Down, Qt::AltModifier);
        return true;
    }
    if (deed.kind == Kind::AddItem)
        press(Qt::Key_Return);
    press(Qt::Key_A, Qt::ControlModifier);
    if (deed.text.isEmpty())
        press(Qt::Key_Delete);
    else
        write(deed.text);
    return true;
}

bool FieldDriver::performOnGroups(const SeenField &field, const Deed &deed)
{
    const auto part = [&](const char *name) {
        return f_.find<QAbstractButton>(QStringLiteral("field.%1.%2.%3")
                                            .arg(field.name)
                                            .arg(deed.place)
                                            .arg(QLatin1String(name)));
    };
    auto *add = qobject_cast<QAbstractButton *>(field.row->editor()->input());
    QAbstractButton *button = deed.kind == Kind::AddItem      ? add
                              : deed.kind == Kind::RemoveItem ? part("remove")
                              : deed.kind == Kind::MoveItem   ? part("down")
                                                              : nullptr;
    return button && click(button);
}

bool FieldDriver::performOnSource(const SeenField &field, const Deed &deed)
{
    if (deed.kind != Kind::Source && deed.kind != Kind::Draft && deed.kind != Kind::Replace)
        return false;
    if (!enter(field.row->editor()->input()))
        return false;
    press(Qt::Key_A, Qt::ControlModifier);
    write(deed.text);
    if (field.row->editor()->hasDraft()) {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
    }
    return true;
}

} // namespace galley::tests
