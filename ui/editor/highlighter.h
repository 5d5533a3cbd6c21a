// Colours and fonts of an article's text: Markdown in the body, keys and values in front of it.
//
// What a line is depends on the lines above it, so each block keeps a state (userState), brought up
// to date at every change from the changed lines on until nothing differs. The formats themselves
// are made when a block is laid out, which happens only where somebody looks. Neither touches the
// text, its undo stack or its modified mark.
#pragma once

#include "ui/editor/line_style.h"
#include "ui/editor/markdown_line.h"
#include "ui/editor/prose_layout.h"

#include <QHash>
#include <QObject>
#include <QTextCharFormat>
#include <QTextCursor>

namespace galley::ui {

class Highlighter : public QObject
{
    Q_OBJECT

public:
    /// Lines longer than this (UTF-16 units) keep one plain colour, so that they cost nothing.
    static constexpr int longestLine = 20'000;

    Highlighter(QTextDocument *document, QObject *parent);

    /// Everything before it is front matter.
    void setBodyPosition(int position);
    /// The line of the closing fence is the last one and stands folded away: it keeps its place,
    /// which the caret needs, and is not seen.
    void setFenceUnseen(bool unseen);
    /// Takes colours and fonts of the look again.
    void refresh();

    BlockLook look(const QTextBlock &block) const;
    bool isFrontMatter(const QTextBlock &block) const;
    /// Inside a block of code, or its fence.
    bool isCode(const QTextBlock &block) const;

private:
    void follow(int from, int removed, int added);
    void restate(QTextBlock block, int until);
    int newState(const QTextBlock &block) const;
    LineState stateAbove(const QTextBlock &block) const;
    LineState stateBelow(const QTextBlock &block) const;
    QList<QTextLayout::FormatRange> ranges(const LineStyles &styles) const;
    const QTextCharFormat &format(TextStyles style) const;
    QTextCharFormat makeFormat(TextStyles style) const;

    QTextDocument *document_;
    QTextCursor body_;
    bool fenceUnseen_ = false;
    mutable QHash<int, QTextCharFormat> formats_;
};

} // namespace galley::ui
