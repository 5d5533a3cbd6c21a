// What a widget that draws itself is to a screen reader.
#pragma once

#include <QAccessible>

class QWidget;

namespace galley::ui {

/// Tells the role of a widget whose class says none, such as QAccessible::ListItem. Its name is
/// accessibleName().
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace galley::ui
