// Whether Alt is held: mnemonics are underlined just then, as GTK applications do it.
#pragma once

#include <QObject>

namespace galley::ui {

/// An event filter of the application. What has mnemonics is drawn again when Alt goes down or up.
class AltKey : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isHeld() const { return held_; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setHeld(bool held);

    bool held_ = false;
};

} // namespace galley::ui
