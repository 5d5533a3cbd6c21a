#include "ui/form/field_row.h"

#include "app/base/code_points.h"
#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/form/field_notes.h"
#include "ui/form/field_offers.h"
#include "ui/form/widgets/text_difference.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley::ui {

namespace {

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
{
    setObjectName(QStringLiteral("row.") + spec.name);
    layout_->setContentsMargins({});
    layout_->setSpacing(grid::half);
    layout_->addLayout(makeHeader());
    if (!spec.advice().isEmpty())
        layout_->addWidget(makeHint());
    setMnemonic({});
    replaceEditor(editorKind(spec_, state_));
    showState({});
}

/// The widget goes with its focus, and would tell a row that is half gone.
FieldRow::~FieldRow()
{
    editor_->disconnect(this);
}

QHBoxLayout *FieldRow::makeHeader()
{
    label_->setObjectName(QStringLiteral("field.%1.label").arg(spec_.name));
    label_->setToolTip(spec_.hint);
    auto *header = new QHBoxLayout;
    header->setSpacing(grid::unit);
    header->addWidget(label_, 1);
    if (spec_.field.required) {
        needed_ = quietLabel<QLabel>(this);
        needed_->setObjectName(QStringLiteral("field.%1.required").arg(spec_.name));
        needed_->setText(tr("required"));
        header->addWidget(needed_);
    }
    if (spec_.counted) {
        counter_ = quietLabel<QLabel>(this);
        counter_->setObjectName(QStringLiteral("field.%1.counter").arg(spec_.name));
        counter_->setToolTip(tr("Characters"));
        header->addWidget(counter_);
    }
    return header;
}

QLabel *FieldRow::makeHint()
{
    auto *hint = quietLabel<QLabel>(this);
    hint->setObjectName(QStringLiteral("field.%1.hint").arg(spec_.name));
    hint->setWordWrap(true);
    hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum); // a long address in it is cut
    hint->setText(spec_.advice());
    return hint;
}

void FieldRow::showState(const FieldState &state)
{
    const EditorKind kind = kindFor(state);
    const bool another = kind != kind_;
    const QString before = editor_->text();
    const int cursor = editor_->cursor();
    if (another)
        replaceEditor(kind);
    state_ = state;
    editor_->setState(state);
    if (another)
        editor_->setCursor(movedCursor(before, editor_->text(), cursor));
    takeUpDraft();
    updateCounter();
    updateNotes();
}

/// A source that the article did not take is seen also while nothing can be edited.
EditorKind FieldRow::kindFor(const FieldState &state) const
{
    if (editor_->hasDraft() && kind_ == EditorKind::Yaml)
        return kind_;
    return isTypedIn() ? editorKindWhileTyping(kind_, spec_, state) : editorKind(spec_, state);
}

/// Whether somebody is at work in the widget, or in a part of it.
bool FieldRow::isTypedIn() const
{
    return editor_->isAncestorOf(QApplication::focusWidget()) || editor_->hasDraft();
}

// ---- what is half typed -----------------------------------------------------------------------

void FieldRow::parkDrafts(QWidget *gone)
{
    QList<FieldRow *> rows = gone->findChildren<FieldRow *>();
    if (auto *row = qobject_cast<FieldRow *>(gone))
        rows.append(row);
    for (FieldRow *row : std::as_const(rows))
        row->parkOwnDraft();
}

void FieldRow::parkOwnDraft()
{
    if (!editor_->hasDraft())
        return;
    if (context_.drafts)
        context_.drafts->park({spec_.place, spec_.spoken, int(kind_), editor_->draft()});
    editor_->forgetDraft();
}

void FieldRow::takeUpDraft()
{
    if (!context_.drafts || context_.drafts->isEmpty() || editor_->hasDraft())
        return;
    if (const auto draft = context_.drafts->take(spec_.place, int(kind_)))
        editor_->takeUp(*draft);
}

void FieldRow::forgetDraft()
{
    for (FieldEditor *editor : findChildren<FieldEditor *>()) {
        if (editor->hasDraft())
            editor->forgetDraft();
    }
    if (context_.drafts)
        context_.drafts->forget(spec_.place);
    if (kindFor(state_) != kind_) // the draft had kept its widget
        showState(FieldState(state_));
}

// ---- the widget -------------------------------------------------------------------------------

void FieldRow::replaceEditor(EditorKind kind)
{
    const bool focused = editor_ && editor_->isAncestorOf(QApplication::focusWidget());
    FieldEditor *before = editor_;
    if (before) {
        parkDrafts(before);
        parkOwnDraft();
        before->input()->setObjectName({});
        before->disconnect(this);
        layout_->removeWidget(before);
    }
    kind_ = kind;
    editor_ = makeEditor(kind, spec_, this);
    editor_->setContext(context_);
    editor_->setFacts(facts_);
    if (spec_.headline)
        editor_->input()->setFont(Look::current().headingFont());
    editor_->input()->setToolTip(spec_.hint);
    if (editor_->input()->accessibleName().isEmpty())
        editor_->input()->setAccessibleName(spec_.spoken);
    label_->setBuddy(editor_->input());
    layout_->insertWidget(spec_.advice().isEmpty() ? 1 : 2, editor_);
    if (focused) {
        // Straight from one to the other: no other field has it on the way, and ends the typing.
        editor_->show();
        editor_->input()->setFocus();
    }
    if (before) {
        before->hide();
        before->deleteLater(); // it may be in the middle of telling what made it unfit
    }
    connectEditor();
    Q_EMIT focusChainChanged();
}

/// What was typed may be better shown by another widget, now that it is done.
void FieldRow::settle()
{
    if (!isTypedIn() && editorKind(spec_, state_) != kind_)
        showState(FieldState(state_));
}

void FieldRow::connectEditor()
{
    connect(editor_, &FieldEditor::edited, this, &FieldRow::edited);
    connect(editor_, &FieldEditor::removeRequested, this, &FieldRow::removeRequested);
    connect(editor_, &FieldEditor::sourceEdited, this, &FieldRow::sourceEdited);
    connect(editor_, &FieldEditor::left, this, &FieldRow::left);
    connect(editor_, &FieldEditor::left, this, &FieldRow::settle, Qt::QueuedConnection);
    connect(editor_, &FieldEditor::undoRequested, this, &FieldRow::undoRequested);
    connect(editor_, &FieldEditor::redoRequested, this, &FieldRow::redoRequested);
    connect(editor_, &FieldEditor::menuRequested, this,
            [this](const QPoint &place) { Q_EMIT menuRequested(this, place); });
    connect(editor_, &FieldEditor::nestedMenuRequested, this, &FieldRow::menuRequested);
    connect(editor_, &FieldEditor::repairRequested, this, &FieldRow::repairRequested);
    connect(editor_, &FieldEditor::sourceRequested, this, &FieldRow::sourceRequested);
    connect(editor_, &FieldEditor::focusChainChanged, this, &FieldRow::focusChainChanged);
    connect(editor_, &FieldEditor::refused, this, &FieldRow::refused);
    connect(editor_, &FieldEditor::remarkChanged, this, &FieldRow::updateNotes);
}

void FieldRow::setContext(const FormContext &context)
{
    context_ = context;
    editor_->setContext(context);
}

void FieldRow::setFacts(const OfferFacts &facts)
{
    facts_ = facts;
    editor_->setFacts(facts);
    const bool inForm = context_.schema != nullptr; // else nothing is known of the collection
    const auto offer = inForm ? offerFor(spec_, state_, facts, context_) : std::nullopt;
    if (offer == offer_)
        return;
    offer_ = offer;
    updateNotes();
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
    return editor_->focusChain() + (notes_ ? notes_->focusChain() : QList<QWidget *>());
}

// ---- the header -------------------------------------------------------------------------------

/// Whether there is more than nothing, null or an empty text.
bool FieldRow::isFilled() const
{
    const Value &value = state_.value;
    return state_.presence == FieldState::Presence::Present &&
           (value.type() != Value::Type::String || !value.text().empty());
}

/// The count alone; with the limit behind it where the schema has one. Counted are code points, as
/// a schema counts them (JSON Schema Validation §6.3.1): an emoji of several is several, so that
/// the count is beyond the limit exactly where the site refuses the text.
void FieldRow::updateCounter()
{
    if (needed_)
        needed_->setVisible(!isFilled());
    if (!counter_)
        return;
    const std::size_t count = codePointCount(state_.value.text());
    const auto &most = spec_.field.maxLength;
    QString text = count > 0 || most ? locale().toString(qulonglong(count)) : QString();
    if (most)
        text += QStringLiteral(" / ") + locale().toString(qulonglong(*most));
    counter_->setText(text);
}

void FieldRow::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(this, event->globalPos());
}

void FieldRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    updateMenuButton();
}

void FieldRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    updateMenuButton();
}

void FieldRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateMenuButton();
}

/// The button of the menu lies over the header's end while the pointer is over the row. The
/// keyboard has the menu's own key for it.
void FieldRow::updateMenuButton()
{
    const bool shown = underMouse();
    if (!menu_ && !shown)
        return;
    if (!menu_) {
        menu_ = new QToolButton(this);
        menu_->setObjectName(QStringLiteral("field.%1.more").arg(spec_.name));
        menu_->setIcon(icon(QStringLiteral("more"), Tint::Muted));
        menu_->setAutoRaise(true);
        menu_->setFocusPolicy(Qt::NoFocus);
        //: %1 is a field's title
        menu_->setAccessibleName(tr("More for %1").arg(spec_.spoken));
        menu_->setToolTip(tr("What can be done with this field (Menu key)"));
        connect(menu_, &QToolButton::clicked, this, [this] {
            Q_EMIT menuRequested(this, menu_->mapToGlobal(menu_->rect().bottomLeft()));
        });
    }
    const int side = label_->height();
    const int ends = counter_ && !counter_->text().isEmpty() ? counter_->width() + grid::unit : 0;
    const int left = layoutDirection() == Qt::RightToLeft ? ends : width() - side - ends;
    menu_->setGeometry(left, label_->y(), side, side);
    menu_->setVisible(shown);
}

// ---- below the widget -------------------------------------------------------------------------

FieldNotes *FieldRow::notes()
{
    if (notes_)
        return notes_;
    notes_ = new FieldNotes(spec_, this);
    layout_->addWidget(notes_);
    connect(notes_, &FieldNotes::remarkFixRequested, this, [this] { editor_->fixRemark(); });
    connect(notes_, &FieldNotes::repairRequested, this, &FieldRow::repairRequested);
    connect(notes_, &FieldNotes::focusChainChanged, this, &FieldRow::focusChainChanged);
    connect(notes_, &FieldNotes::sourceRequested, this, &FieldRow::sourceRequested);
    connect(notes_, &FieldNotes::offerTaken, this, &FieldRow::takeOffer);
    Q_EMIT focusChainChanged();
    return notes_;
}

/// The button goes with its offer; the focus, if it has it, stays with the field.
void FieldRow::takeOffer()
{
    const Value value = offer_->value;
    if (notes_->isAncestorOf(QApplication::focusWidget()))
        editor_->input()->setFocus(Qt::OtherFocusReason);
    Q_EMIT left();
    Q_EMIT edited(value);
    Q_EMIT left();
}

void FieldRow::updateNotes()
{
    FieldNotes::Contents contents{state_, editor_->remark(), offer_};
    const bool waits = editor_->isHalfTyped();
    std::erase_if(contents.state.faults,
                  [&](const FieldFault &fault) { return waits || editor_->showsFault(fault); });
    std::erase_if(contents.state.hiddenFaults, [&](const auto &hidden) {
        return waits || editor_->showsFault({Severity::Error, {}, {}, hidden.first});
    });
    if (notes_ || FieldNotes::hasContents(contents))
        notes()->show(contents);
    QStringList parts{editor_->placeholder(), spec_.hint, spec_.limits,
                      notes_ ? notes_->text() : QString()};
    if (needed_ && needed_->isVisibleTo(this))
        parts.prepend(tr("Required"));
    editor_->input()->setAccessibleDescription(joinedSentences(parts));
}

} // namespace galley::ui
