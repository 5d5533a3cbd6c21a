// Files and the window: the question about unsaved work, drops, recent files, read-only, errors.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/actions/command_registry.h"
#include "ui/common/message_bar.h"
#include "ui/shell/file_controller.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QDate>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

const std::string article = "---\ntitle: First\n---\nOne.\n";
const std::string other = "---\ntitle: Second\n---\nTwo.\n";

void openAndEdit(const WindowUnderTest &window)
{
    window->open(window.write(u"first.md"_qs, article));
    window.press(Qt::Key_2, Qt::AltModifier);
    window.type(u"New. "_qs);
    REQUIRE(window->document()->isModified());
}

void drop(QWidget *target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

} // namespace

TEST_CASE("closing asks about unsaved work, and Cancel keeps it", "[shell]")
{
    const WindowUnderTest window;
    openAndEdit(window);
    CHECK_FALSE(window->close());
    REQUIRE(window.isShown("unsavedSheet"));
    window.press(Qt::Key_Escape);
    CHECK_FALSE(window.isShown("unsavedSheet"));
    CHECK(window->isVisible());
    CHECK(window->document()->bytes() == "---\ntitle: First\n---\nNew. One.\n");
}

TEST_CASE("closing asks about unsaved work, and Save saves it", "[shell]")
{
    const WindowUnderTest window;
    openAndEdit(window);
    window->close();
    window.press(Qt::Key_Return);
    CHECK((window.isGone() || !window->isVisible()));
    CHECK(window.read(u"first.md"_qs) == "---\ntitle: First\n---\nNew. One.\n");
}

TEST_CASE("closing asks about unsaved work, and Discard drops it", "[shell]")
{
    const WindowUnderTest window;
    openAndEdit(window);
    window->close();
    window.click("unsavedDiscard");
    CHECK((window.isGone() || !window->isVisible()));
    CHECK(window.read(u"first.md"_qs) == article);
}

TEST_CASE("opening another article asks about unsaved work first", "[shell]")
{
    const WindowUnderTest window;
    openAndEdit(window);
    window->open(window.write(u"second.md"_qs, other));
    REQUIRE(window.isShown("unsavedSheet"));
    CHECK(window->files()->title() == u"First"_qs);
    window.click("unsavedDiscard");
    CHECK(window->files()->title() == u"Second"_qs);
}

TEST_CASE("nothing is asked for the sake of a file that cannot be opened", "[shell]")
{
    const WindowUnderTest window;
    openAndEdit(window);
    QFile large(window.path(u"large.md"_qs));
    REQUIRE(large.open(QIODevice::WriteOnly));
    REQUIRE(large.resize(100'000'000));
    window->open(large.fileName());
    CHECK_FALSE(window.isShown("unsavedSheet"));
    REQUIRE(window.isShown("problemBar"));
    CHECK(window.bar("problemBar")->sentence() ==
          large.fileName() +
              u" was not opened. It is larger than 64 MB, the most that is opened."_qs);
    CHECK(window->document()->isModified());
}

TEST_CASE("a file dragged onto any pane is opened", "[shell]")
{
    const WindowUnderTest window;
    drop(window.window(), window.write(u"first.md"_qs, article));
    CHECK(window->files()->title() == u"First"_qs);
    drop(window.find<QPlainTextEdit>("markdownEdit")->viewport(),
         window.write(u"second.md"_qs, other));
    CHECK(window->files()->title() == u"Second"_qs);
    CHECK_FALSE(window->document()->isModified());
}

TEST_CASE("opened articles are remembered, the latest first", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"first.md"_qs, article));
    window->open(window.write(u"second.md"_qs, other));
    CHECK(settings::recentFiles() ==
          QStringList{window.path(u"second.md"_qs), window.path(u"first.md"_qs)});
    auto *menu = window->findChild<QMenu *>(u"recentMenu"_qs);
    Q_EMIT menu->aboutToShow();
    REQUIRE(menu->actions().size() == 2);
    CHECK(menu->actions().at(1)->text() ==
          u"first.md — "_qs + QFileInfo(window.path(u"first.md"_qs)).path());
    menu->actions().at(1)->trigger();
    CHECK(window->files()->title() == u"First"_qs);

    window.press(Qt::Key_W, Qt::ControlModifier);
    auto *list = window.find<QListView>("recentList");
    REQUIRE(list);
    waitUntil([&] { return list->model()->rowCount() == 2; });
    CHECK(list->model()->index(0, 0).data().toString() == u"First"_qs);
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Return);
    CHECK(window->files()->title() == u"Second"_qs);
}

TEST_CASE("an article that is not UTF-8 opens read-only and says why", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"latin.md"_qs, "na\xefve\n"));
    REQUIRE(window.isShown("readOnlyBar"));
    CHECK(window.bar("readOnlyBar")->sentence().contains(window->document()->readOnlyReason()));
    window.press(Qt::Key_2, Qt::AltModifier);
    window.type(u"x"_qs);
    CHECK(window->document()->bytes() == "na\xefve\n");
}

TEST_CASE("a bad path keeps the present article and says why", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"first.md"_qs, article));
    window->open(window.path(u"nowhere.md"_qs));
    REQUIRE(window.isShown("problemBar"));
    CHECK(window.bar("problemBar")->kind() == MessageBar::Kind::Error);
    CHECK(window.bar("problemBar")->sentence() ==
          window.path(u"nowhere.md"_qs) + u" was not opened. There is no such file."_qs);
    CHECK(window->files()->title() == u"First"_qs);
    CHECK(window->document()->bytes() == article);
}

TEST_CASE("a new article has the fields of the schema and the date of today", "[shell]")
{
    const WindowUnderTest window;
    window.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(window->windowTitle() == u"Untitled[*]"_qs);
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const QString text = QString::fromStdString(window->document()->bytes());
    CHECK(text.contains(u"publish_date: '%1'"_qs.arg(today)));
    CHECK_FALSE(window->document()->isModified());
    window.press(Qt::Key_S, Qt::ControlModifier);
    auto *dialog = window.find<QFileDialog>("fileDialog");
    REQUIRE(dialog);
    Q_EMIT dialog->fileSelected(window.path(u"new.md"_qs));
    dialog->close();
    CHECK(QString::fromStdString(window.read(u"new.md"_qs)) == text);
}

TEST_CASE("reverting is one step that undo takes back", "[shell]")
{
    const WindowUnderTest window;
    openAndEdit(window);
    window->commands().action(Command::Revert)->trigger();
    CHECK(window->document()->bytes() == article);
    CHECK(window.find<QLabel>("statusMessage")->text() == u"Reverted. Undo takes it back."_qs);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window->document()->bytes() == "---\ntitle: First\n---\nNew. One.\n");
    CHECK(window.find<QLabel>("statusMessage")->text().isEmpty());
}

TEST_CASE("reverting is offered exactly while there is something to revert", "[shell]")
{
    const WindowUnderTest window;
    const QAction *revert = window->commands().action(Command::Revert);
    window->open(window.write(u"first.md"_qs, article));
    window.press(Qt::Key_2, Qt::AltModifier);
    CHECK_FALSE(revert->isEnabled());
    window.type(u"N"_qs);
    CHECK(revert->isEnabled());
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(revert->isEnabled());
    window.type(u"N"_qs);
    window.press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(revert->isEnabled());
}

TEST_CASE("a folder shows its articles, and typing narrows them down", "[shell]")
{
    const WindowUnderTest window;
    window.write(u"first.md"_qs, article);
    window.write(u"second.md"_qs, other);
    window.write(u"broken.md"_qs, "---\ntitle: 'It's broken'\n---\n");
    window.write(u"notes.txt"_qs, "no article");
    window->open(window.path({}));
    auto *list = window.find<QListView>("folderList");
    REQUIRE(list);
    waitUntil(
        [&] { return window.find<QLabel>("folderCount")->text() == u"3 articles, 1 broken"_qs; });
    window.type(u"sec"_qs);
    REQUIRE(list->model()->rowCount() == 1);
    CHECK(list->model()->index(0, 0).data().toString() == u"Second"_qs);
    window.press(Qt::Key_Return);
    CHECK(window->files()->title() == u"Second"_qs);
}
