// What stands between an article and its file: a disk that refuses, other programs, other files.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/actions/command_registry.h"
#include "ui/common/message_bar.h"
#include "ui/shell/file_controller.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>

#include <unistd.h>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

const std::string article = "---\ntitle: First\n---\nOne.\n";
const std::string edited = "---\ntitle: First\n---\nNew. One.\n";
const std::string theirs = "---\ntitle: Theirs\n---\nTwo.\n";

void openAndEdit(const WindowUnderTest &window)
{
    window->open(window.write(u"first.md"_qs, article));
    window.press(Qt::Key_2, Qt::AltModifier);
    window.type(u"New. "_qs);
    REQUIRE(window->document()->isModified());
}

/// Saves after another program has written to the file.
void saveOverTheirs(const WindowUnderTest &window)
{
    openAndEdit(window);
    window.write(u"first.md"_qs, theirs);
    window.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(window.isShown("problemBar"));
    CHECK(window.bar("problemBar")->sentence() ==
          u"first.md was not saved: another program has changed this file since it was opened."_qs);
    CHECK(window.read(u"first.md"_qs) == theirs);
}

/// Answers the Save As dialog, which the window has open, as a user who types a path.
void chooseTarget(const WindowUnderTest &window, const QString &path)
{
    auto *dialog = window.find<QFileDialog>("fileDialog");
    REQUIRE(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

void saveAs(const WindowUnderTest &window, const QString &path)
{
    window.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    chooseTarget(window, path);
}

/// Takes the right to write from a file or folder and gives it back; not for root, who has it
/// anyway.
class Locked
{
public:
    explicit Locked(const QString &path, QFile::Permissions kept)
        : path_(path)
        , before_(QFile::permissions(path))
    {
        QFile::setPermissions(path, kept);
    }
    ~Locked() { QFile::setPermissions(path_, before_); }
    Q_DISABLE_COPY(Locked)

private:
    QString path_;
    QFile::Permissions before_;
};

} // namespace

TEST_CASE("a save that fails says so and keeps the modified mark", "[shell]")
{
    const WindowUnderTest window;
    openAndEdit(window);
    // A folder in the file's place cannot be written by anybody, root included.
    REQUIRE(QFile::remove(window.path(u"first.md"_qs)));
    REQUIRE(QDir().mkdir(window.path(u"first.md"_qs)));
    window.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(window.isShown("problemBar"));
    CHECK(window.bar("problemBar")->sentence().startsWith(u"first.md was not saved: "_qs));
    CHECK(window->isWindowModified());
    CHECK(window.isShown("problemSaveAs"));

    window.click("problemSaveAs");
    auto *dialog = window.find<QFileDialog>("fileDialog");
    REQUIRE(dialog);
    Q_EMIT dialog->fileSelected(window.path(u"rescued.md"_qs));
    dialog->close();
    CHECK(window.read(u"rescued.md"_qs) == "---\ntitle: First\n---\nNew. One.\n");
    CHECK_FALSE(window->isWindowModified());
    CHECK_FALSE(window.isShown("problemBar"));
}

TEST_CASE("a folder that cannot be written to is said, and the modified mark stays", "[shell]")
{
    if (::geteuid() == 0) {
        WARN("root may write anywhere: left out");
        return;
    }
    const WindowUnderTest window;
    openAndEdit(window);
    const Locked locked(window.path({}), QFile::ReadOwner | QFile::ExeOwner);
    window.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(window.isShown("problemBar"));
    CHECK(window->isWindowModified());
}

TEST_CASE("a folder that is gone is said, and the modified mark stays", "[shell]")
{
    const WindowUnderTest window;
    REQUIRE(QDir().mkpath(window.path(u"news"_qs)));
    window->open(window.write(u"news/first.md"_qs, article));
    window.press(Qt::Key_2, Qt::AltModifier);
    window.type(u"New. "_qs);
    REQUIRE(QDir(window.path(u"news"_qs)).removeRecursively());
    window.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(window.isShown("problemBar"));
    CHECK(window->isWindowModified());
}

TEST_CASE("what another program wrote is replaced when the user says so", "[shell]")
{
    const WindowUnderTest window;
    saveOverTheirs(window);
    window.click("problemSaveAnyway");
    CHECK(window.read(u"first.md"_qs) == edited);
    CHECK_FALSE(window.isShown("problemBar"));
    CHECK_FALSE(window->isWindowModified());
}

TEST_CASE("what was said of a save is taken back by the next change", "[shell]")
{
    const WindowUnderTest window;
    openAndEdit(window);
    window.press(Qt::Key_S, Qt::ControlModifier);
    const QLabel *message = window.find<QLabel>("statusMessage");
    CHECK(message->text() == u"Saved"_qs);
    window.type(u"x"_qs);
    CHECK(message->text().isEmpty());
}

TEST_CASE("a failure to save is settled by reverting", "[shell]")
{
    const WindowUnderTest window;
    saveOverTheirs(window);
    window->commands().action(Command::Revert)->trigger();
    CHECK_FALSE(window.isShown("problemBar"));
    CHECK(window->document()->bytes() == theirs);
}

TEST_CASE("what another program wrote is taken as one step that undo takes back", "[shell]")
{
    const WindowUnderTest window;
    saveOverTheirs(window);
    window.click("problemRevert");
    CHECK(window->document()->bytes() == theirs);
    CHECK_FALSE(window.isShown("problemBar"));
    CHECK_FALSE(window->isWindowModified());
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window->document()->bytes() == edited);
    window.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(window.read(u"first.md"_qs) == edited);
}

TEST_CASE("a lesser message leaves an error and its buttons where they are", "[shell]")
{
    const WindowUnderTest window;
    saveOverTheirs(window);
    window->say(MessageBar::Kind::Notice, u"Something else."_qs);
    CHECK(window.bar("problemBar")->kind() == MessageBar::Kind::Error);
    CHECK(window.isShown("problemSaveAs"));
    CHECK(window.find<QLabel>("statusMessage")->text() == u"Something else."_qs);
    window->say(MessageBar::Kind::Error, u"Something worse."_qs);
    CHECK(window.bar("problemBar")->sentence() == u"Something worse."_qs);
}

TEST_CASE("a name without a suffix gets one, and no file is replaced unasked", "[shell]")
{
    const WindowUnderTest window;
    openAndEdit(window);
    saveAs(window, window.path(u"fresh"_qs));
    CHECK(window.read(u"fresh.md"_qs) == edited);

    window.write(u"taken.md"_qs, theirs);
    saveAs(window, window.path(u"taken"_qs));
    REQUIRE(window.isShown("replaceSheet"));
    window.press(Qt::Key_Return); // what is safe comes first
    CHECK(window.read(u"taken.md"_qs) == theirs);
    saveAs(window, window.path(u"taken"_qs));
    window.click("replaceFile");
    CHECK(window.read(u"taken.md"_qs) == edited);
    CHECK(window->files()->fileName() == u"taken.md"_qs);
}

TEST_CASE("a name is for the article that it was asked for", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"first.md"_qs, article));
    window.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    window->open(window.write(u"second.md"_qs, theirs));
    chooseTarget(window, window.path(u"copy.md"_qs));
    CHECK_FALSE(QFile::exists(window.path(u"copy.md"_qs)));
    CHECK(window->files()->fileName() == u"second.md"_qs);
}

TEST_CASE("nothing can be dropped while a dialog waits for an answer", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"first.md"_qs, article));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(window.write(u"second.md"_qs, theirs))});
    window.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(window.isShown("fileDialog"));
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.window(), &drop);
    CHECK(window->files()->fileName() == u"first.md"_qs);
    window.find<QFileDialog>("fileDialog")->close();
}
