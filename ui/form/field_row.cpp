#include "ui/form/field_row.h"

#include "ui/common/elided_label.h"
#include "ui/common/look.h"
#include "ui/form/field_notes.h"
#include "ui/form/text_difference.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLocale>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

namespace galley::ui {

namespace {

/// Characters as a reader counts them.
int countCharacters(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() != -1)
        ++count;
    return count;
}

template <class Label>
Label *quietLabel(QWidget *parent)
{
    auto *label = new Label(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Look::current().smallFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

FieldRow::FieldRow(const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , spec_(spec)
    , layout_(new QVBoxLayout(this))
    , label_(quietLabel<ElidedLabel>(this))
    , counter_(quietLabel<QLabel>(this))
    , notes_(new FieldNotes(spec, this))
{
    setObjectName(QStringLiteral("row.") + spec.name);
    label_->setObjectName(QStringLiteral("field.%1.label").arg(spec.name));
    setMnemonic({});
    label_->setToolTip(spec.hint);
    counter_->setObjectName(QStringLiteral("field.%1.counter").arg(spec.name));
    counter_->setToolTip(tr("Characters"));
    counter_->setVisible(spec.counted);

    auto *header = new QHBoxLayout;
    header->setSpacing(grid::unit);
    header->addWidget(label_, 1);
    header->addWidget(counter_);
    layout_->setContentsMargins({});
    layout_->setSpacing(grid::half);
    layout_->addLayout(header);
    layout_->addWidget(notes_);
    connect(notes_, &FieldNotes::repairRequested, this, &FieldRow::repairRequested);
    connect(notes_, &FieldNotes::sourceRequested, this, &FieldRow::sourceRequested);
    replaceEditor(editorKind(spec_, state_));
    showState({});
}

void FieldRow::showState(const FieldState &state)
{
    const EditorKind kind = editorKind(spec_, state);
    const bool another = kind != kind_;
    const QString before = editor_->text();
    const int cursor = editor_->cursor();
    if (another)
        replaceEditor(kind);
    state_ = state;
    editor_->setState(state);
    if (another)
        editor_->setCursor(movedCursor(before, editor_->text(), cursor));
    updateCounter();
    updateNotes();
}

void FieldRow::replaceEditor(EditorKind kind)
{
    const bool focused = editor_ && editor_->input()->hasFocus();
    if (editor_) {
        // It may be in the middle of telling what made it unfit.
        editor_->input()->setObjectName({});
        editor_->disconnect(this);
        editor_->hide();
        editor_->deleteLater();
    }
    kind_ = kind;
    editor_ = makeEditor(kind, spec_, this);
    editor_->setContext(context_);
    if (spec_.headline)
        editor_->input()->setFont(Look::current().headingFont());
    editor_->input()->setToolTip(spec_.hint);
    editor_->input()->setAccessibleName(spec_.title);
    label_->setBuddy(editor_->input());
    layout_->insertWidget(1, editor_);
    connectEditor();
    if (focused)
        editor_->input()->setFocus();
    Q_EMIT focusChainChanged();
}

void FieldRow::connectEditor()
{
    connect(editor_, &FieldEditor::edited, this, &FieldRow::edited);
    connect(editor_, &FieldEditor::left, this, &FieldRow::left);
    connect(editor_, &FieldEditor::undoRequested, this, &FieldRow::undoRequested);
    connect(editor_, &FieldEditor::redoRequested, this, &FieldRow::redoRequested);
    connect(editor_, &FieldEditor::menuRequested, this, &FieldRow::menuRequested);
    connect(editor_, &FieldEditor::refused, this, &FieldRow::refused);
    connect(editor_, &FieldEditor::remarkChanged, this, &FieldRow::updateNotes);
}

void FieldRow::setContext(const FormContext &context)
{
    context_ = context;
    editor_->setContext(context);
}

void FieldRow::setMnemonic(QChar letter)
{
    QString text = spec_.title;
    text.replace(QLatin1Char('&'), QLatin1String("&&"));
    const auto place = text.indexOf(letter, 0, Qt::CaseInsensitive);
    if (!letter.isNull() && place >= 0)
        text.insert(place, QLatin1Char('&'));
    label_->setText(text);
}

QList<QWidget *> FieldRow::focusChain() const
{
    return editor_->focusChain() + notes_->focusChain();
}

void FieldRow::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void FieldRow::updateCounter()
{
    if (!spec_.counted)
        return;
    const int count = countCharacters(state_.text());
    counter_->setText(count > 0 ? locale().toString(count) : QString());
}

void FieldRow::updateNotes()
{
    notes_->showState(state_, editor_->remark());
    QStringList parts{spec_.hint, notes_->text()};
    parts.removeAll(QString());
    editor_->input()->setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

} // namespace galley::ui
