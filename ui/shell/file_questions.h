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

/// Keep editing what is typed in a field and cannot be put into the article, or throw it away; the
/// same otherwise.
Sheet *askAboutDraft(QWidget *area, const QString &field, const QString &typed, const Answer &keep,
                     const Answer &throwAway);

/// Replace the file of that name or cancel; the same otherwise.
Sheet *askToReplace(QWidget *area, const QString &fileName, const Answer &replace);

} // namespace galley::ui
