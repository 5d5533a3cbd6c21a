#include "ui/common/file_watch.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using galley::ui::FileWatch;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_CASE("a file that is written, replaced or appears in a watched folder is told of", "[common]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.json"_qs);
    FileWatch watch;
    QSignalSpy changes(&watch, &FileWatch::changed);
    const QStringList paths{folder.path(), path};
    watch.setPaths(paths);

    const auto isTold = [&] {
        const bool told = QTest::qWaitFor([&] { return !changes.isEmpty(); }, 20'000);
        watch.setPaths(paths);
        changes.clear();
        return told;
    };
    write(path, "{}");
    CHECK(isTold());
    write(path, "{\"a\": 1}");
    CHECK(isTold());
    write(folder.filePath(u"new"_qs), "[]");
    CHECK(isTold());
    QFile::remove(path);
    REQUIRE(QFile::rename(folder.filePath(u"new"_qs), path));
    CHECK(isTold());
    write(path, "[1]");
    CHECK(isTold());
}
