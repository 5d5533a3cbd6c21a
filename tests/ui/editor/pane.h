// The Markdown pane on an article, driven as a writer drives it.
#pragma once

#include "app/document/article_document.h"
#include "ui/editor/editor_view.h"

#include <QPlainTextEdit>
#include <QTest>
#include <QTextDocument>

#include <string>

namespace galley::tests {

struct Pane
{
    explicit Pane(const std::string &text)
        : view(&document)
    {
        document.startNew(QString::fromStdString(text));
        view.resize(700, 500);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
        view.activateWindow();
        edit()->setFocus();
    }

    QPlainTextEdit *edit() const { return view.textEdit(); }
    QTextDocument *text() const { return document.textDocument(); }
    std::string bytes() const { return document.bytes(); }
    int body() const { return document.bodyPosition(); }

    /// The caret, counted from the body's beginning.
    int caret() const { return edit()->textCursor().position() - body(); }
    std::string selected() const
    {
        return edit()->textCursor().selectedText().replace(QChar(0x2029), u'\n').toStdString();
    }

    void place(int anchor, int position)
    {
        QTextCursor cursor = edit()->textCursor();
        cursor.setPosition(body() + anchor);
        cursor.setPosition(body() + position, QTextCursor::KeepAnchor);
        edit()->setTextCursor(cursor);
    }
    void place(int position) { place(position, position); }
    void placeAtEnd() { edit()->moveCursor(QTextCursor::End); }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(edit(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const char *characters) { QTest::keyClicks(edit(), QString::fromUtf8(characters)); }

    ArticleDocument document;
    ui::EditorView view;
};

} // namespace galley::tests
