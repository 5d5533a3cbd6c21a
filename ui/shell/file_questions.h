// The questions before work or a file is lost, asked on a sheet inside the window.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace galley::ui {

class Sheet;

using Answer = std::function<void()>;

/// Save, discard or cancel. The sheet covers `area`, and deletes itself when it is answered.
Sheet *askAboutUnsaved(QWidget *area, const QString &title, bool wasNeverSaved, const Answer &save,
                       const Answer &discard);

/// Replace the file of that name or cancel; the same otherwise.
Sheet *askToReplace(QWidget *area, const QString &fileName, const Answer &replace);

} // namespace galley::ui
