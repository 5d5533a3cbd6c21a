// The preferences, set in the window.
#pragma once

#include "ui/common/sheet.h"
#include "ui/settings/preferences.h"

class QSpinBox;

namespace galley::ui {

/// What is set takes effect at once. Goes by itself when it is closed.
class PreferencesSheet : public Sheet
{
    Q_OBJECT

public:
    PreferencesSheet(const Preferences &now, QWidget *parent);

    void openForChange();

Q_SIGNALS:
    void changed(const galley::ui::Preferences &preferences);

private:
    void buildReadTime();
    void updateReset();
    void change();

    Preferences preferences_;
    QSpinBox *wordsPerMinute_;
    QPushButton *reset_;
};

} // namespace galley::ui
