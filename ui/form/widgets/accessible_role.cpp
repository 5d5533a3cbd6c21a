#include "ui/form/widgets/accessible_role.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace galley::ui {

namespace {

constexpr char property[] = "accessibleRole";

QAccessibleInterface *make(const QString &, QObject *object)
{
    const QVariant role =
        object && object->isWidgetType() ? object->property(property) : QVariant();
    if (!role.isValid())
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Role(role.toInt()));
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed)
    widget->setProperty(property, int(role));
}

} // namespace galley::ui
