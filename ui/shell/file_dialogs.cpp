#include "ui/shell/file_dialogs.h"

#include "app/collection/scan.h"
#include "ui/shell/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FileDialogs)
};

constexpr QSize dialogSize(840, 560);

QStringList filters()
{
    QStringList globs;
    for (const char *extension : collection::articleExtensions)
        globs.append(u'*' + QLatin1String(extension));
    return {Words::tr("Articles (%1)").arg(globs.join(u' ')), Words::tr("All files (*)")};
}

QFileDialog *makeDialog(QWidget *window, const QString &title, const PathAnswer &answer)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->resize(dialogSize); // Qt's own dialog, where the desktop has none, comes cramped
    dialog->setSidebarUrls({QUrl::fromLocalFile(QDir::homePath()),
                            QUrl::fromLocalFile(settings::folder()),
                            QUrl::fromLocalFile(QDir::rootPath())});
    QObject::connect(dialog, &QFileDialog::fileSelected, window, answer);
    return dialog;
}

} // namespace

void chooseArticle(QWidget *window, const QString &folder, const PathAnswer &answer)
{
    QFileDialog *dialog = makeDialog(window, Words::tr("Open an Article"), answer);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(filters());
    dialog->setDirectory(folder);
    dialog->open();
}

void chooseFolder(QWidget *window, const QString &folder, const PathAnswer &answer)
{
    QFileDialog *dialog = makeDialog(window, Words::tr("Open a Folder of Articles"), answer);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(folder);
    dialog->open();
}

static void openForTarget(QFileDialog *dialog, const QStringList &nameFilters,
                          const QString &suggestion)
{
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(nameFilters);
    dialog->setDirectory(QFileInfo(suggestion).path());
    dialog->selectFile(QFileInfo(suggestion).fileName());
    dialog->open();
}

void chooseTarget(QWidget *window, const QString &suggestion, const PathAnswer &answer)
{
    QFileDialog *dialog = makeDialog(window, Words::tr("Save the Article As"), answer);
    openForTarget(dialog, filters(), suggestion);
}

void choosePageTarget(QWidget *window, const QString &suggestion, const PathAnswer &answer)
{
    QFileDialog *dialog = makeDialog(window, Words::tr("Save the Page As"), answer);
    const QString suffix = QFileInfo(suggestion).suffix();
    openForTarget(
        dialog, {Words::tr("%1 (*.%2)").arg(suffix.toUpper(), suffix), Words::tr("All files (*)")},
        suggestion);
}

} // namespace galley::ui
