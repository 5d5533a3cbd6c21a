// What a person does beside a field: its lists, menus and offers.
#include "tests/support/catch.h"
#include "tests/ui/form/field_driver.h"
#include "ui/form/field_row.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

namespace galley::tests {

bool FieldDriver::choose(const SeenField &field, int place)
{
    auto *box = qobject_cast<QComboBox *>(field.row->editor()->input());
    const int item = box ? box->findData(place) : -1;
    if (item < 0 || !enter(box))
        return false;
    press(Qt::Key_F4);
    REQUIRE(QTest::qWaitFor([&] { return box->view()->isVisible(); }));
    QWidget *list = box->view();
    QTest::keyClick(list, Qt::Key_Home);
    for (int i = 0; i < item; ++i)
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    return true;
}

bool FieldDriver::openAndClose(const SeenField &field)
{
    if (field.widget == QLatin1String("ImageEditor") || !enter(field.row->editor()->input()))
        return false;
    press(Qt::Key_F4);
    for (int i = 0; i < 3 && QApplication::activePopupWidget(); ++i)
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    REQUIRE_FALSE(QApplication::activePopupWidget());
    press(Qt::Key_Escape);
    return true;
}

bool FieldDriver::pick(const SeenField &field, int place)
{
    if (!enter(field.row->editor()->input()))
        return false;
    press(Qt::Key_F4);
    if (!QApplication::activePopupWidget())
        return false;
    for (int i = 0; i <= place; ++i)
        press(i % 2 == 0 ? Qt::Key_Right : Qt::Key_Down);
    press(Qt::Key_Return);
    return true;
}

bool FieldDriver::removeByMenu(const SeenField &field)
{
    QWidget *input = field.row->editor()->input();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, f_.form.mapToGlobal(QPoint(1, 1)));
    if (field.widget == QLatin1String("GroupEditor") ||
        field.widget == QLatin1String("GroupsEditor"))
        QApplication::sendEvent(field.row, &event);
    else
        QApplication::sendEvent(input, &event);
    auto *menu = f_.find<QMenu>(QStringLiteral("field.%1.menu").arg(field.name));
    REQUIRE(menu);
    QAction *remove = menu->actions().last();
    const bool enabled = remove->isEnabled();
    menu->setActiveAction(remove);
    QTest::keyClick(menu, enabled ? Qt::Key_Return : Qt::Key_Escape);
    menu->close();
    return enabled;
}

bool FieldDriver::takeOffer(const SeenField &field)
{
    auto *offer = f_.find<QAbstractButton>(QStringLiteral("field.%1.offer").arg(field.name));
    return offer && offer->isVisible() && click(offer);
}

bool FieldDriver::addField(const QString &name, int type)
{
    auto *link = f_.find<QAbstractButton>(QStringLiteral("addField"));
    if (!link->isVisible() || !click(link))
        return false;
    auto *types = f_.find<QComboBox>(QStringLiteral("addField.type"));
    REQUIRE(enter(types));
    while (types->currentIndex() != type)
        press(types->currentIndex() < type ? Qt::Key_Down : Qt::Key_Up);
    REQUIRE(enter(f_.find<QLineEdit>(QStringLiteral("addField.name"))));
    write(name);
    press(Qt::Key_Return);
    if (!link->isVisible()) // it was refused
        press(Qt::Key_Escape);
    return true;
}

} // namespace galley::tests
