// An article in a folder of its own, and what the document says of its changes.
#pragma once

#include "app/document/article_document.h"
#include "tests/support/catch.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QTextDocument>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace galley::tests {

/// A file in a temporary folder.
class ArticleFile
{
public:
    explicit ArticleFile(const std::string &bytes) { write(bytes); }

    QString path() const { return folder_.filePath(QStringLiteral("article.md")); }

    std::string bytes() const
    {
        std::ifstream file(path().toStdString(), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    void write(const std::string &bytes) const
    {
        std::ofstream(path().toStdString(), std::ios::binary) << bytes;
    }

private:
    QTemporaryDir folder_;
};

/// A document with a file's bytes.
class Opened : public ArticleFile
{
public:
    explicit Opened(const std::string &bytes)
        : ArticleFile(bytes)
    {
        REQUIRE(document.load(path()));
        QObject::connect(&document, &ArticleDocument::changed,
                         [this](const ChangeEvent &event) { events.push_back(event); });
    }

    /// Types into the text at a place, one key at a time, as an editor does.
    void type(int position, const QString &text)
    {
        QTextCursor cursor(document.textDocument());
        cursor.setPosition(position);
        for (const QChar character : text)
            cursor.insertText(QString(character));
    }

    /// Takes out what stands between two places.
    void cut(int begin, int end)
    {
        QTextCursor cursor(document.textDocument());
        cursor.setPosition(begin);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }

    void set(const char *key, const std::string &value)
    {
        const auto done = document.setField(QLatin1String(key), Value::string(value));
        INFO((done ? std::string() : done.error().message));
        REQUIRE(done);
    }

    int length() const { return document.textDocument()->characterCount() - 1; }

    ArticleDocument document;
    std::vector<ChangeEvent> events;
};

} // namespace galley::tests
