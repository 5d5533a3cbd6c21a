#include "ui/editor/highlighter.h"

#include "ui/common/look.h"
#include "ui/editor/front_matter_style.h"
#include "ui/editor/markdown_style.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int frontMatterState = 1 << 30;

bool differsForLineAbove(int one, int other)
{
    const LineState a = LineState::fromInt(one);
    const LineState b = LineState::fromInt(other);
    return a.underline != b.underline || a.delimiter != b.delimiter || a.level != b.level;
}

LineState unpacked(int state)
{
    return LineState::fromInt(state == frontMatterState ? -1 : state);
}

void setHeading(QTextCharFormat &format, TextStyles style, qreal points)
{
    const qreal scale = style & TextStyle::Heading1   ? 1.5
                        : style & TextStyle::Heading2 ? 1.25
                                                      : 1.08;
    format.setFontPointSize(points * scale);
    format.setFontWeight(QFont::Bold);
}

void setMonospace(QTextCharFormat &format, qreal points)
{
    const QFont font = Look::current().monospaceFont();
    format.setFontFamilies({font.family()});
    format.setFontFixedPitch(true);
    format.setFontPointSize(points);
}

QColor colourOf(TextStyles style, const Colours &colours)
{
    if (style & TextStyle::ListMarker)
        return colours.accent;
    if (style & (TextStyle::Marker | TextStyle::Address | TextStyle::Html | TextStyle::Comment |
                 TextStyle::Struck))
        return colours.muted;
    if (style & (TextStyle::Link | TextStyle::Footnote | TextStyle::Key))
        return colours.accent;
    if (style & TextStyle::Quote)
        return colours.muted;
    return colours.text;
}

} // namespace

Highlighter::Highlighter(QTextDocument *document, QObject *parent)
    : QObject(parent)
    , document_(document)
    , body_(document)
{
    body_.setKeepPositionOnInsert(true);
    connect(document, &QTextDocument::contentsChange, this, &Highlighter::follow);
    restate(document->firstBlock(), document->characterCount());
}

// ---- states -----------------------------------------------------------------------------------

void Highlighter::setBodyPosition(int position)
{
    const int old = body_.position();
    body_.setPosition(std::clamp(position, 0, document_->characterCount() - 1));
    restate(document_->findBlock(std::min(old, position)), std::max(old, position));
}

void Highlighter::setFenceUnseen(bool unseen)
{
    if (unseen == fenceUnseen_)
        return;
    fenceUnseen_ = unseen;
    const QTextBlock block = document_->findBlock(body_.position());
    document_->markContentsDirty(block.position(), block.length());
}

void Highlighter::refresh()
{
    formats_.clear();
    document_->markContentsDirty(0, document_->characterCount());
}

void Highlighter::follow(int from, int, int added)
{
    restate(document_->findBlock(from), from + added);
}

void Highlighter::restate(QTextBlock block, int until)
{
    int dirtyBegin = -1;
    int dirtyEnd = 0;
    for (; block.isValid(); block = block.next()) {
        const int state = newState(block);
        const int old = block.userState();
        if (state == old && block.position() > until)
            break;
        if (state == old)
            continue;
        block.setUserState(state);
        const QTextBlock above = block.previous();
        const bool reaches = above.isValid() && differsForLineAbove(old, state);
        if (dirtyBegin < 0)
            dirtyBegin = reaches ? above.position() : block.position();
        dirtyEnd = block.position() + block.length() + block.next().length();
    }
    if (dirtyBegin >= 0)
        document_->markContentsDirty(dirtyBegin,
                                     std::min(dirtyEnd, document_->characterCount()) - dirtyBegin);
}

int Highlighter::newState(const QTextBlock &block) const
{
    if (block.position() < body_.position())
        return frontMatterState;
    LineState above = stateAbove(block);
    if (block.length() <= longestLine)
        return stateAfter(block.text(), above).toInt();
    above.kind = above.kind == LineState::Kind::Fence ? above.kind : LineState::Kind::Paragraph;
    above.underline = above.delimiter = false;
    return above.toInt();
}

LineState Highlighter::stateAbove(const QTextBlock &block) const
{
    const QTextBlock above = block.previous();
    return above.isValid() ? unpacked(above.userState()) : LineState();
}

LineState Highlighter::stateBelow(const QTextBlock &block) const
{
    const QTextBlock below = block.next();
    return below.isValid() ? unpacked(below.userState()) : LineState();
}

bool Highlighter::isFrontMatter(const QTextBlock &block) const
{
    return block.userState() == frontMatterState;
}

bool Highlighter::isCode(const QTextBlock &block) const
{
    using Kind = LineState::Kind;
    if (isFrontMatter(block))
        return false;
    const Kind kind = unpacked(block.userState()).kind;
    return kind == Kind::Fence || kind == Kind::Code || stateAbove(block).kind == Kind::Fence;
}

// ---- looks ------------------------------------------------------------------------------------

BlockLook Highlighter::look(const QTextBlock &block) const
{
    if (block.length() > longestLine)
        return {};
    const QString text = block.text();
    if (isFrontMatter(block)) {
        BlockLook look{ranges(styleFrontMatter(text)), 0, 0, false};
        if (fenceUnseen_ && !block.next().isValid()) {
            QTextCharFormat unseen;
            unseen.setForeground(Qt::transparent);
            look = {{{0, static_cast<int>(text.size()), unseen}},
                    0,
                    static_cast<int>(text.size()),
                    true};
        }
        return look;
    }
    const StyledLine line =
        styleMarkdown(text, stateAbove(block), unpacked(block.userState()), stateBelow(block));
    return {ranges(line.styles), static_cast<int>(line.hang), static_cast<int>(line.outdent),
            false};
}

QList<QTextLayout::FormatRange> Highlighter::ranges(const LineStyles &styles) const
{
    QList<QTextLayout::FormatRange> result;
    for (std::size_t begin = 0, end = 0; begin < styles.size(); begin = end) {
        while (end < styles.size() && styles[end] == styles[begin])
            ++end;
        if (styles[begin])
            result.append(
                {static_cast<int>(begin), static_cast<int>(end - begin), format(styles[begin])});
    }
    return result;
}

const QTextCharFormat &Highlighter::format(TextStyles style) const
{
    auto found = formats_.find(style.toInt());
    if (found == formats_.end())
        found = formats_.insert(style.toInt(), makeFormat(style));
    return *found;
}

QTextCharFormat Highlighter::makeFormat(TextStyles style) const
{
    const Colours &colours = Look::current().colours();
    const qreal points = document_->defaultFont().pointSizeF();
    QTextCharFormat format;
    format.setForeground(colourOf(style, colours));
    if (style & (TextStyle::Heading1 | TextStyle::Heading2 | TextStyle::Heading3))
        setHeading(format, style, points);
    if (style & (TextStyle::Code | TextStyle::CodeBlock | TextStyle::Source | TextStyle::Table))
        setMonospace(
            format,
            (format.hasProperty(QTextFormat::FontPointSize) ? format.fontPointSize() : points) *
                0.88);
    if (style & TextStyle::Code)
        format.setBackground(colours.window);
    if (style & TextStyle::Strong)
        format.setFontWeight(QFont::Bold);
    if (style & (TextStyle::Emphasis | TextStyle::Comment))
        format.setFontItalic(true);
    if (style & TextStyle::Struck)
        format.setFontStrikeOut(!(style & TextStyle::Marker));
    return format;
}

} // namespace galley::ui
