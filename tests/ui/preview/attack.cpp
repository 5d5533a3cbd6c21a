#include "tests/ui/preview/attack.h"

#include "tests/support/cases.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTcpSocket>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace galley::tests {

static std::vector<Attack> attacksOf(const std::filesystem::path &file)
{
    static const QString mark = QStringLiteral("@@@ ");
    std::vector<Attack> found;
    const QString text = QString::fromStdString(readBytes(file));
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(mark))
            found.push_back(
                {QString::fromStdString(file.stem().string()) + u": "_qs + line.mid(mark.size()),
                 {}});
        else if (!found.empty())
            found.back().text += line + u'\n';
    }
    return found;
}

std::vector<std::vector<Attack>> attacks()
{
    std::vector<std::vector<Attack>> files;
    for (const auto &file : cases("attacks"))
        files.push_back(attacksOf(file));
    return files;
}

void RequestRecorder::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    if (scheme != u"galley" && scheme != u"data")
        left.append(info.requestUrl());
}

OpenWatch::OpenWatch(const QStringList &files)
    : descriptor_(::inotify_init1(IN_NONBLOCK))
{
    REQUIRE(descriptor_ >= 0);
    for (const QString &file : files)
        REQUIRE(::inotify_add_watch(descriptor_, QFile::encodeName(file).constData(), IN_OPEN) >=
                0);
}

OpenWatch::~OpenWatch()
{
    ::close(descriptor_);
}

int OpenWatch::opened()
{
    int count = 0;
    alignas(inotify_event) char events[4096];
    for (ssize_t size; (size = ::read(descriptor_, events, sizeof events)) > 0;)
        count += int(size / ssize_t(sizeof(inotify_event)));
    return count;
}

Battlefield::Battlefield()
{
    for (const char *name : {"private", "site/content/folder", "site/public", "site/.git"})
        REQUIRE(QDir().mkpath(path(name)));
    QImage good(8, 8, QImage::Format_RGB32);
    good.fill(Qt::green);
    REQUIRE(good.save(path("site/content/good.png")));
    QImage canary(canaryWidth, 9, QImage::Format_RGB32);
    canary.fill(Qt::red);
    REQUIRE(canary.save(path("private/canary.png")));
    write("private/canary.txt", secret);
    write("private/canary.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='37' height='9'/>");
    const QByteArray drawing =
        filled(QStringLiteral(
                   "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='RUN'>"
                   "<script>RUN</script><image href='EVIL/drawing.png' width='9' height='9'/>"
                   "<style>@import 'EVIL/drawing.css';</style></svg>"))
            .toUtf8();
    write("site/content/attack.svg", drawing);
    write("site/content/attack-as.png", drawing);
    write("site/content/page.html", filled(QStringLiteral("<script>RUN</script>")).toUtf8());
    write("site/content/article.md", "");
    write("site/secret.txt", secret);
    write("site/.git/config", secret);
    link("private/canary.png", "site/content/link.png");
    link("private", "site/content/out");
    link("private/canary.png", "site/public/public-link.png");
    link("private", "site/public/public-out");
    REQUIRE(::mkfifo(QFile::encodeName(path("site/content/device")).constData(), 0600) == 0);
    REQUIRE(server_.listen(QHostAddress::LocalHost));
    QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this] {
        ++connections_;
        server_.nextPendingConnection()->close();
    });
    canaries_ = std::make_unique<OpenWatch>(QStringList{
        path("private/canary.png"), path("private/canary.txt"), path("private/canary.svg")});
}

QString Battlefield::filled(QString text) const
{
    constexpr int deep = 500;
    constexpr int many = 10'000;
    constexpr int letters = 100'000;
    const auto replace = [&](const char *word, const QString &meaning) {
        if (text.contains(QLatin1String(word)))
            text.replace(QLatin1String(word), meaning);
    };
    replace("EVIL", QStringLiteral("http://127.0.0.1:PORT"));
    replace("PORT", QString::number(server_.serverPort()));
    replace("CANARY", path("private/canary"));
    replace("RUN", QStringLiteral("document.documentElement.dataset.ran=1"));
    replace("NESTED-DIV", QStringLiteral("<div>").repeated(deep));
    replace("NESTED-SVG", QStringLiteral("<svg><g>").repeated(deep / 2));
    replace("MANY-ATTRIBUTES", QStringLiteral("a%1 ").repeated(many).arg(1));
    replace("ZALGO", u"a"_qs + QString(1000, QChar(0x0301)));
    replace("LONG", QString(letters, u'x'));
    return text;
}

void Battlefield::write(const char *name, const QByteArray &bytes) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void Battlefield::link(const char *target, const char *name) const
{
    REQUIRE(QFile::link(path(target), path(name)));
}

} // namespace galley::tests
