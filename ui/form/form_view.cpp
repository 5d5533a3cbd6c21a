#include "ui/form/form_view.h"

#include "app/document/article_document.h"
#include "ui/common/findings.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/form/field_notes.h"
#include "ui/form/field_row.h"
#include "ui/form/form_group.h"
#include "ui/form/form_plan.h"
#include "ui/form/mnemonics.h"
#include "ui/form/unknown_fields.h"

#include <QHBoxLayout>
#include <QHash>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace galley::ui {

namespace {

/// Wider, and the eye loses the way from a label to its counter.
constexpr int widest = 720;

} // namespace

class FormView::Private
{
public:
    Private(FormView *owner, ArticleDocument *article)
        : q(owner)
        , document(article)
        , context{article->path(), nullptr}
    {
    }

    void build();
    QWidget *buildColumn();
    void buildPart(const FormPart &part, QLayout *column);
    FieldRow *makeRow(const FieldSpec &spec);
    void adopt(FieldRow *row);
    void follow(const ChangeEvent &event);
    void refresh();
    void tellContext();
    void updateTabOrder();
    QList<FieldRow *> allRows() const { return rows + unknown->rows(); }
    FieldRow *row(const QString &key) const;

    void edit(FieldRow *row, const Value &value);
    void remove(FieldRow *row);
    void repair(FieldRow *row);
    void report(const FieldRow *row, const Error &error);
    void openMenu(FieldRow *row, const QPoint &place);
    void revealCursor(QWidget *input);

    FormView *q;
    ArticleDocument *document;
    FormContext context;
    NoteLine *notice = nullptr; ///< what there is to say of the front matter as a whole
    QScrollArea *scroll = nullptr;
    QList<FieldRow *> rows; ///< of the schema, in the eye's order
    UnknownFields *unknown = nullptr;
    Mnemonics mnemonics;
    bool chainChanged = true;
};

// ---- building ---------------------------------------------------------------------------------

void FormView::Private::build()
{
    scroll = new QScrollArea(q);
    scroll->setObjectName(QStringLiteral("form.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *page = new QWidget;
    page->setMinimumWidth(1); // what is wider than the pane is cut itself, and nothing beside it
    auto *middle = new QHBoxLayout(page);
    middle->setContentsMargins(grid::wide, grid::wide, grid::wide, grid::page);
    middle->addStretch(1);
    middle->addWidget(buildColumn(), 1000);
    middle->addStretch(1);
    scroll->setWidget(page);

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
}

QWidget *FormView::Private::buildColumn()
{
    auto *column = new QWidget;
    column->setMaximumWidth(widest);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(grid::page);
    notice = new NoteLine(column);
    notice->setObjectName(QStringLiteral("form.notice"));
    layout->addWidget(notice);
    for (const FormPart &part : planForm(schema::builtIn()))
        buildPart(part, layout);
    unknown = new UnknownFields(column);
    layout->addWidget(unknown);
    layout->addStretch(1);
    connect(unknown, &UnknownFields::rowAdded, q, [this](FieldRow *row) { adopt(row); });
    connect(unknown, &UnknownFields::rowsChanged, q, [this] { chainChanged = true; });
    connect(unknown, &UnknownFields::sourceRequested, q, &FormView::sourceRequested);
    return column;
}

void FormView::Private::buildPart(const FormPart &part, QLayout *column)
{
    auto *group = new FormGroup(part.name, part.heading);
    for (const FieldSpec &spec : part.fields)
        group->add(makeRow(spec));
    QList<QWidget *> columns;
    for (const FieldSpec &spec : part.columns)
        columns.append(makeRow(spec));
    if (!columns.isEmpty())
        group->addColumns(columns);
    column->addWidget(group);
}

FieldRow *FormView::Private::makeRow(const FieldSpec &spec)
{
    auto *row = new FieldRow(spec);
    row->setMnemonic(mnemonics.take(spec.title));
    rows.append(row);
    adopt(row);
    return row;
}

void FormView::Private::adopt(FieldRow *row)
{
    row->setContext(context);
    const QString key = row->spec().key;
    connect(row, &FieldRow::edited, q, [this, row](const Value &value) { edit(row, value); });
    connect(row, &FieldRow::left, document, &ArticleDocument::endMerging);
    connect(row, &FieldRow::undoRequested, document, &ArticleDocument::undo);
    connect(row, &FieldRow::redoRequested, document, &ArticleDocument::redo);
    connect(row, &FieldRow::menuRequested, q,
            [this, row](const QPoint &place) { openMenu(row, place); });
    connect(row, &FieldRow::repairRequested, q, [this, row] { repair(row); });
    connect(row, &FieldRow::sourceRequested, q, [this, key] { Q_EMIT q->sourceRequested(key); });
    connect(row, &FieldRow::refused, q, &FormView::editRefused);
    connect(row, &FieldRow::focusChainChanged, q, [this] { chainChanged = true; });
}

void FormView::Private::tellContext()
{
    for (FieldRow *row : allRows())
        row->setContext(context);
}

void FormView::Private::updateTabOrder()
{
    if (!chainChanged)
        return;
    chainChanged = false;
    QWidget *last = nullptr;
    const auto append = [&](QWidget *widget) {
        if (last)
            QWidget::setTabOrder(last, widget);
        last = widget;
    };
    for (const FieldRow *row : allRows()) {
        for (QWidget *widget : row->focusChain())
            append(widget);
    }
    append(unknown->lastFocus());
}

// ---- following the document -------------------------------------------------------------------

void FormView::Private::follow(const ChangeEvent &event)
{
    const bool load = event.cause == ChangeEvent::Cause::Load;
    if (!event.frontMatter && !load)
        return;
    refresh();
    if (load)
        scroll->verticalScrollBar()->setValue(0);
}

void FormView::Private::refresh()
{
    const FieldStates states(document->snapshot(), document->problems(),
                             document->readOnlyReason());
    unknown->setKeys(states.keysBeyond(schema::builtIn()));
    for (FieldRow *row : allRows()) {
        const FieldState state = states.of(row->spec().key);
        if (state != row->state())
            row->showState(state);
    }
    notice->say(states.allLocked() ? QStringLiteral("lock") : QStringLiteral("hint"), Tint::Muted,
                {}, states.notice());
    notice->setVisible(!states.notice().isEmpty());
    updateTabOrder();
}

FieldRow *FormView::Private::row(const QString &key) const
{
    for (FieldRow *row : allRows()) {
        if (row->spec().key == key)
            return row;
    }
    return nullptr;
}

// ---- what the person does ---------------------------------------------------------------------

void FormView::Private::edit(FieldRow *row, const Value &value)
{
    const Result<void> done = document->setField(row->spec().key, value);
    if (!row->editor()->showsState())
        row->restore();
    if (!done)
        report(row, done.error());
    else
        revealCursor(row->editor()->input());
}

void FormView::Private::remove(FieldRow *row)
{
    if (const Result<void> done = document->removeField(row->spec().key); !done)
        report(row, done.error());
}

void FormView::Private::repair(FieldRow *row)
{
    const QString key = row->spec().key;
    if (const Result<void> done = document->repairField(key); !done)
        Q_EMIT q->editRefused(sentenceOf(done.error()));
    q->focusField(key);
}

void FormView::Private::report(const FieldRow *row, const Error &error)
{
    //: %1 is a field's name, %2 a sentence with the reason
    Q_EMIT q->editRefused(tr("%1 was not changed: %2").arg(row->spec().title, sentenceOf(error)));
}

void FormView::Private::openMenu(FieldRow *row, const QPoint &place)
{
    auto *menu = new QMenu(q);
    menu->setObjectName(QStringLiteral("field.%1.menu").arg(row->spec().name));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto addStep = [&](const QString &text, const char *image, QKeySequence::StandardKey key,
                             bool enabled, void (ArticleDocument::*step)()) {
        QAction *action = menu->addAction(icon(QLatin1String(image)), text, document, step);
        action->setShortcut(key);
        action->setEnabled(enabled);
    };
    addStep(tr("&Undo"), "undo", QKeySequence::Undo, document->canUndo(), &ArticleDocument::undo);
    addStep(tr("&Redo"), "redo", QKeySequence::Redo, document->canRedo(), &ArticleDocument::redo);
    menu->addSeparator();
    row->editor()->addMenuActions(*menu);
    menu->addSeparator();
    const QString key = row->spec().key;
    menu->addAction(tr("Show the &Source"), q, [this, key] { Q_EMIT q->sourceRequested(key); })
        ->setEnabled(row->state().hasSource);
    menu->addAction(tr("Remove from the &Front Matter"), q, [this, row] { remove(row); })
        ->setEnabled(row->state().removable);
    menu->popup(place);
}

/// Keeps the text cursor in view when a field grew under it.
void FormView::Private::revealCursor(QWidget *input)
{
    QTimer::singleShot(0, input, [this, input] {
        const QRect cursor = input->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        const QPoint place = input->mapTo(scroll->widget(), cursor.center());
        scroll->ensureVisible(place.x(), place.y(), 0, grid::wide);
    });
}

// ---- FormView ---------------------------------------------------------------------------------

FormView::FormView(ArticleDocument *document, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, document))
{
    setObjectName(QStringLiteral("form"));
    setAccessibleName(tr("Front matter"));
    d->build();
    d->refresh();
    connect(document, &ArticleDocument::changed, this,
            [this](const ChangeEvent &event) { d->follow(event); });
    connect(document, &ArticleDocument::readOnlyChanged, this, [this] { d->refresh(); });
    connect(document, &ArticleDocument::pathChanged, this, [this](const QString &path) {
        d->context.articlePath = path;
        d->tellContext();
    });
}

FormView::~FormView() = default;

void FormView::setSurvey(std::shared_ptr<const schema::Survey> survey)
{
    d->context.survey = std::move(survey);
    d->tellContext();
}

bool FormView::focusField(const QString &key)
{
    const FieldRow *row = d->row(key);
    if (!row)
        return false;
    d->scroll->ensureWidgetVisible(row->editor()->input(), 0, grid::page);
    row->editor()->input()->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace galley::ui
