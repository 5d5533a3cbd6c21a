// A preview in a window, of an article in a site of its own.
#pragma once

#include "app/document/article_document.h"
#include "tests/support/catch.h"
#include "tests/ui/preview/web.h"
#include "ui/common/message_bar.h"
#include "ui/preview/preview_view.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QTextDocument>
#include <QWebEngineView>

#include <csignal>

namespace galley::tests {

/// content/a.md in a folder with public/.
struct PageUnderTest
{
    explicit PageUnderTest(const QByteArray &article, QSize size = {900, 700})
    {
        REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("public")));
        REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("content")));
        QImage image(64, 36, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        REQUIRE(image.save(path("public/hero.png")));
        open(article);
        view.resize(size);
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
        REQUIRE(isUpToDate());
    }

    QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }

    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    void open(const QByteArray &article)
    {
        write("content/a.md", article);
        REQUIRE(document.load(path("content/a.md")));
    }

    bool isUpToDate() const
    {
        return waitFor([&] { return view.shownRevision() == document.revision(); });
    }

    QVariant ask(const char *script) const
    {
        return evaluate(view.webView()->page(), QString::fromUtf8(script));
    }

    /// Waits until a script answers true.
    /// Kills the page, and waits until it has come back.
    void loadAnew() const
    {
        QSignalSpy shown(&view, &ui::PreviewView::shown);
        REQUIRE(::kill(pid_t(view.webView()->page()->renderProcessPid()), SIGKILL) == 0);
        REQUIRE(waitFor([&] { return !shown.isEmpty(); }));
    }

    bool becomes(const char *script) const
    {
        return waitFor([&] { return ask(script).toBool(); });
    }

    void replace(const char *old, const char *fresh)
    {
        QTextCursor cursor = document.textDocument()->find(QString::fromUtf8(old));
        REQUIRE_FALSE(cursor.isNull());
        cursor.insertText(QString::fromUtf8(fresh));
    }

    /// What a bar says; empty while it is away.
    QString said(const char *bar) const
    {
        const auto *found = view.findChild<ui::MessageBar *>(QLatin1String(bar));
        return found->isVisible() ? found->sentence() : QString();
    }

    QTemporaryDir folder;
    ArticleDocument document;
    ui::PreviewView view{&document};
};

} // namespace galley::tests
