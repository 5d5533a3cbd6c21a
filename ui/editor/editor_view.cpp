#include "ui/editor/editor_view.h"

#include "app/document/article_document.h"
#include "app/text/utf16.h"
#include "ui/common/look.h"
#include "ui/editor/front_matter_fold.h"
#include "ui/editor/markdown_edit.h"
#include "ui/editor/text_place.h"
#include "ui/editor/word_in_source.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace galley::ui {

namespace {

using frontmatter::Fences;
using frontmatter::Format;

/// Each underline is looked at whenever a line is painted.
constexpr std::size_t mostUnderlined = 500;

/// Front matter that has an end, and nothing else before it, can be folded away.
bool canFold(const Snapshot &article)
{
    const Fences &fences = article.frontMatter.fences;
    const bool ends = fences.format == Format::Json ? !fences.content.empty() : fences.closed();
    return fences.format != Format::None && ends &&
           article.text.find_first_not_of(" \t\r\n", fences.before.begin) >= fences.before.end;
}

/// Whether one of the lines in `range` is longer than any that can be shown.
bool hasEndlessLine(const QTextDocument &text, Utf16Range range)
{
    for (QTextBlock block = text.findBlock(range.begin);
         block.isValid() && block.position() <= range.end; block = block.next()) {
        if (block.length() > ProseLayout::longestBlock)
            return true;
    }
    return false;
}

QLabel *makeRefusal()
{
    auto *label = new QLabel(EditorView::tr(
        "One line of this article is longer than 200,000 characters, too long to be shown as "
        "text. Nothing is lost, and shorter fields can be edited in the form."));
    label->setObjectName(QStringLiteral("editorRefusal"));
    label->setAccessibleName(label->text());
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(grid::page);
    label->setBackgroundRole(QPalette::Base);
    label->setAutoFillBackground(true);
    label->hide();
    return label;
}

} // namespace

class EditorView::Private
{
public:
    Private(ArticleDocument *article, EditorView *owner);

    void follow(const ChangeEvent &event);
    void takeFrontMatter();
    void show(bool source);
    void fold();
    void underline();
    void place();
    void refuseEndlessLines(Utf16Range changed);
    void followScrolling();
    int firstOfBody() const;
    QTextCursor cursorAt(const ClickedWord &word) const;
    bool isSeen(const QTextCursor &cursor) const;

    EditorView *q;
    ArticleDocument *document;
    FrontMatterFold *strip;
    MarkdownEdit *edit;
    QLabel *refusal;
    bool foldable = false;
    bool shown = false;
    bool edited = false;    ///< the text has just been changed, and the pane scrolls by that
    bool following = false; ///< the pane scrolls because it is told to
};

EditorView::Private::Private(ArticleDocument *article, EditorView *owner)
    : q(owner)
    , document(article)
    , strip(new FrontMatterFold(owner))
    , edit(new MarkdownEdit(article, owner))
    , refusal(makeRefusal())
{
    auto *rows = new QVBoxLayout(owner);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(strip);
    rows->addWidget(edit, 1);
    rows->addWidget(refusal, 1);
    owner->setFocusProxy(edit);

    connect(strip, &QAbstractButton::clicked, q, [this](bool checked) { show(checked); });
    connect(edit, &MarkdownEdit::columnChanged, q, [this] { place(); });
    connect(&Look::current(), &Look::changed, q, [this] { underline(); });
    connect(document, &ArticleDocument::changed, q,
            [this](const ChangeEvent &event) { follow(event); });
    connect(document, &ArticleDocument::readOnlyChanged, q,
            [this] { edit->setReadOnly(!document->readOnlyReason().isEmpty()); });
    edit->setReadOnly(!document->readOnlyReason().isEmpty());
    followScrolling();
    ChangeEvent all;
    all.cause = ChangeEvent::Cause::Load;
    all.after = {0, article->textDocument()->characterCount()};
    follow(all);
}

void EditorView::Private::place()
{
    if (refusal->isHidden())
        strip->setColumn(static_cast<int>(edit->columnLeft()),
                         static_cast<int>(edit->columnWidth()));
    else
        strip->setColumn(0, 0);
}

// ---- following the document -------------------------------------------------------------------

void EditorView::Private::follow(const ChangeEvent &event)
{
    const bool loaded = event.cause == ChangeEvent::Cause::Load;
    refuseEndlessLines(event.after);
    if (loaded || event.frontMatter) {
        const bool couldFold = foldable;
        takeFrontMatter();
        if (loaded)
            show(document->snapshot()->frontMatter.fences.format > Format::Yaml);
        else if (foldable && !couldFold && edit->isTyping())
            show(true);
        fold();
        underline();
    }
    if (loaded)
        edit->goToStart();
    else if (event.body && !edit->isTyping() && event.after.begin > 0)
        edit->followChange(event.after.end);
}

void EditorView::Private::refuseEndlessLines(Utf16Range changed)
{
    const QTextDocument &text = *document->textDocument();
    const bool refused = !refusal->isHidden();
    const Utf16Range looked = refused ? Utf16Range{0, text.characterCount()} : changed;
    const bool endless = hasEndlessLine(text, looked);
    if (endless == refused)
        return;
    edit->setVisible(!endless);
    refusal->setVisible(endless);
    place();
}

void EditorView::Private::takeFrontMatter()
{
    const auto article = document->snapshot();
    foldable = canFold(*article);
    std::set<std::string_view> keys;
    for (const frontmatter::Entry &entry : article->frontMatter.entries)
        keys.insert(entry.key);
    strip->setFieldCount(static_cast<int>(keys.size()));
    strip->setVisible(foldable);
}

void EditorView::Private::show(bool source)
{
    if (source == shown)
        return;
    shown = source;
    fold();
    underline();
    if (source)
        edit->verticalScrollBar()->setValue(0);
    else
        edit->ensureCursorVisible();
    Q_EMIT q->frontMatterShownChanged(source);
}

void EditorView::Private::fold()
{
    edit->setBody(document->bodyPosition(), foldable && !shown);
    strip->setChecked(shown);
}

void EditorView::Private::underline()
{
    const auto article = document->snapshot();
    const Colours &colours = Look::current().colours();
    const Findings &findings = article->frontMatter.findings;
    const Utf16Index places(findings.empty() ? std::string_view() : article->text);
    const int seen = foldable && !shown ? document->bodyPosition() : 0;
    QList<QTextEdit::ExtraSelection> marks;
    for (std::size_t i = 0; i < std::min(findings.size(), mostUnderlined); ++i) {
        const Finding &finding = findings[i];
        const Utf16Range range = places.toUtf16(finding.range);
        if (range.begin < seen) // Qt looks for the place of each, past all lines that are hidden
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document->textDocument());
        mark.cursor.setPosition(range.begin);
        mark.cursor.setPosition(std::max(range.end, range.begin), QTextCursor::KeepAnchor);
        if (!mark.cursor.hasSelection())
            mark.cursor.select(QTextCursor::LineUnderCursor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(finding.severity == Severity::Error     ? colours.error
                                      : finding.severity == Severity::Warning ? colours.warning
                                                                              : colours.hint);
        marks.append(mark);
    }
    edit->setExtraSelections(marks);
}

// ---- places -----------------------------------------------------------------------------------

/// What a change of the text makes the pane do is done when the event loop is back.
void EditorView::Private::followScrolling()
{
    connect(document->textDocument(), &QTextDocument::contentsChange, q,
            [this](int, int removed, int added) {
                if (edited || (removed == 0 && added == 0))
                    return;
                edited = true;
                QMetaObject::invokeMethod(
                    q, [this] { edited = false; }, Qt::QueuedConnection);
            });
    // The scroll bar does not tell when it is the caret that scrolls.
    connect(edit, &QPlainTextEdit::updateRequest, q, [this](const QRect &, int scrolled) {
        if (scrolled != 0 && !edited && !following && !edit->isResizing())
            Q_EMIT q->scrolledByReader();
    });
    connect(edit, &QPlainTextEdit::cursorPositionChanged, q, &EditorView::caretMoved);
}

int EditorView::Private::firstOfBody() const
{
    return document->textDocument()->findBlock(document->bodyPosition()).blockNumber();
}

QTextCursor EditorView::Private::cursorAt(const ClickedWord &word) const
{
    const QTextDocument &text = *document->textDocument();
    const auto block = [&](int line) {
        const int number = firstOfBody() + line - 1;
        return text.findBlockByNumber(std::clamp(number, 0, text.blockCount() - 1));
    };
    const QTextBlock last = block(word.lastLine);
    QTextCursor cursor(block(word.firstLine));
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    const QString source = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    cursor.setPosition(cursor.selectionStart() + placeInSource(word, source));
    return cursor;
}

bool EditorView::Private::isSeen(const QTextCursor &cursor) const
{
    const int top = edit->verticalScrollBar()->value();
    return cursor.blockNumber() >= edit->document()->findBlockByLineNumber(top).blockNumber() &&
           edit->viewport()->rect().contains(edit->cursorRect(cursor));
}

// ---- the view ---------------------------------------------------------------------------------

EditorView::EditorView(ArticleDocument *document, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(document, this))
{
    setObjectName(QStringLiteral("editorView"));
}

EditorView::~EditorView()
{
    d->document->textDocument()->disconnect(this); // which changes as the pane lets it go
}

QPlainTextEdit *EditorView::textEdit() const
{
    return d->edit;
}

bool EditorView::isFrontMatterShown() const
{
    return d->shown;
}

void EditorView::setFrontMatterShown(bool shown)
{
    d->show(shown);
}

void EditorView::toggleStrong()
{
    d->edit->toggleStrong();
}

void EditorView::toggleEmphasis()
{
    d->edit->toggleEmphasis();
}

void EditorView::makeLink()
{
    d->edit->makeLink();
}

void EditorView::reveal(Utf16Range range)
{
    const int end = d->document->textDocument()->characterCount() - 1;
    if (range.begin < d->document->bodyPosition())
        setFrontMatterShown(true);
    QTextCursor cursor = d->edit->textCursor();
    cursor.setPosition(std::clamp(range.begin, 0, end));
    cursor.setPosition(std::clamp(range.end, 0, end), QTextCursor::KeepAnchor);
    d->edit->setTextCursor(cursor);
    d->edit->centerCursor();
    d->edit->setFocus(Qt::OtherFocusReason);
}

double EditorView::scrolledLine() const
{
    return TextPlace(*d->edit, d->firstOfBody()).line();
}

void EditorView::scrollToLine(double line)
{
    const QScopedValueRollback following(d->following, true);
    TextPlace(*d->edit, d->firstOfBody()).scrollTo(line);
}

bool EditorView::canScroll() const
{
    return TextPlace(*d->edit, d->firstOfBody()).hasCourse();
}

double EditorView::firstLine() const
{
    return d->firstOfBody() > 0 && (d->shown || !d->foldable) ? 0 : 1;
}

int EditorView::caretLine() const
{
    return d->edit->textCursor().blockNumber() - d->firstOfBody() + 1;
}

void EditorView::placeCaret(const ClickedWord &word)
{
    const QScopedValueRollback following(d->following, true);
    const QTextCursor cursor = d->cursorAt(word);
    const bool seen = d->isSeen(cursor);
    d->edit->setTextCursor(cursor);
    if (!seen)
        d->edit->centerCursor();
    d->edit->setFocus(Qt::OtherFocusReason);
}

} // namespace galley::ui
