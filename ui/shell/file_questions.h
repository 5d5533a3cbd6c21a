// The questions before work or a file is lost, asked on a sheet inside the window.
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace galley::ui {

class Sheet;

using Answer = std::function<void()>;

/// Save, discard or cancel. The sheet covers `area`, and deletes itself when it is answered.
Sheet *askAboutUnsaved(QWidget *area, const QString &title, bool wasNeverSaved, const Answer &save,
                       const Answer &discard);

/// What is typed in a field and cannot be put into the article.
struct TypedText
{
    QString field; ///< its title
    QString text;
};

/// Keep editing it, or throw all of it away; there is one at least. The same otherwise.
Sheet *askAboutDrafts(QWidget *area, const QList<TypedText> &drafts, const Answer &keep,
                      const Answer &throwAway);

/// Replace the file of that name or cancel; the same otherwise.
Sheet *askToReplace(QWidget *area, const QString &fileName, const Answer &replace);

} // namespace galley::ui
