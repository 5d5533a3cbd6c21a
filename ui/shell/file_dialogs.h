// Choosing files and folders. No call waits: the answer comes to a function, and none comes when
// the user cancels.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace galley::ui {

using PathAnswer = std::function<void(const QString &)>;

void chooseArticle(QWidget *window, const QString &folder, const PathAnswer &answer);
void chooseFolder(QWidget *window, const QString &folder, const PathAnswer &answer);
/// `suggestion` is a path or a bare file name. Asks before the file that was named is replaced;
/// adds no suffix to it, since the desktop's own dialogs ask before Qt adds one.
void chooseTarget(QWidget *window, const QString &suggestion, const PathAnswer &answer);
/// The same for a page: the suggestion's suffix says in which form, and is the only one offered.
void choosePageTarget(QWidget *window, const QString &suggestion, const PathAnswer &answer);

} // namespace galley::ui
