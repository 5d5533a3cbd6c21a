#include "ui/form/form_view.h"

#include "app/document/article_document.h"
#include "ui/common/look.h"
#include "ui/form/eye_order.h"
#include "ui/form/field_menu.h"
#include "ui/form/field_row.h"
#include "ui/form/form_edits.h"
#include "ui/form/form_page.h"
#include "ui/form/unknown_fields.h"
#include "ui/form/widgets/new_date.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace galley::ui {

namespace {

EyeRank rankOf(const EyeOrder &order, const Finding &finding)
{
    return order.rankOf(QString::fromStdString(finding.field),
                        QString::fromStdString(finding.pointer));
}

} // namespace

class FormView::Private
{
public:
    Private(FormView *owner, ArticleDocument *article)
        : q(owner)
        , document(article)
        , context{article->path(), article->schema(), nullptr, std::make_shared<DraftStore>()}
    {
    }

    void build();
    void adopt(FieldRow *row);
    void follow(const ChangeEvent &event);
    template <class Visit>
    void forDrafts(const Visit &visit) const;
    QList<FieldEditor *> drafting() const;
    void forgetDrafts();
    void takeSchema();
    void refresh();
    void refreshOffers();
    void tellContext();
    void add(const QString &key, const Value &value);

    void revealCursor(const FieldRow *row);
    void reveal(const QWidget *focused);
    void followFocus(const QWidget *old, const QWidget *now);

    FormView *q;
    ArticleDocument *document;
    FormContext context;
    OfferFacts facts;
    QScrollArea *scroll = nullptr;
    FormPage *page = nullptr;
    FormEdits *edits = nullptr;
    bool schemaWaits = false; ///< for what is half typed
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
    page = new FormPage;
    edits = new FormEdits(document, q);
    connect(edits, &FormEdits::refused, q, &FormView::editRefused);
    connect(edits, &FormEdits::placeWanted, q, &FormView::focusField);
    connect(edits, &FormEdits::edited, q, [this](const FieldRow *row) { revealCursor(row); });
    connect(page, &FormPage::rowAdded, q, [this](FieldRow *row) { adopt(row); });
    connect(page->unknown(), &UnknownFields::sourceRequested, q, &FormView::sourceRequested);
    connect(page->unknown(), &UnknownFields::added, q,
            [this](const QString &key, const Value &value) { add(key, value); });
    page->setSchema(*document->schema());
    scroll->setWidget(page);

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
}

void FormView::Private::adopt(FieldRow *row)
{
    row->setContext(context);
    const QString key = row->spec().key;
    edits->follow(row);
    connect(row, &FieldRow::left, q, [this] {
        if (page->isChanging())
            return;
        document->endMerging();
        if (schemaWaits)
            QTimer::singleShot(0, q, [this] { takeSchema(); });
    });
    connect(row, &FieldRow::undoRequested, document, &ArticleDocument::undo);
    connect(row, &FieldRow::redoRequested, document, &ArticleDocument::redo);
    connect(row, &FieldRow::menuRequested, q,
            [this](FieldRow *of, const QPoint &place) { openFieldMenu(of, document, place); });
    connect(row, &FieldRow::sourceRequested, q, [this, key] { Q_EMIT q->sourceRequested(key); });
    connect(row, &FieldRow::refused, q, &FormView::editRefused);
}

// ---- following the document -------------------------------------------------------------------

void FormView::Private::follow(const ChangeEvent &event)
{
    const bool load = event.cause == ChangeEvent::Cause::Load;
    if (!event.frontMatter && !load)
        return;
    if (load)
        forgetDrafts();
    if (load && schemaWaits)
        takeSchema();
    else
        refresh();
    if (load)
        scroll->verticalScrollBar()->setValue(0);
}

void FormView::Private::forgetDrafts()
{
    forDrafts([](FieldEditor *editor) { editor->forgetDraft(); });
    context.drafts->clear();
}

template <class Visit>
void FormView::Private::forDrafts(const Visit &visit) const
{
    for (FieldEditor *editor : page->findChildren<FieldEditor *>()) {
        if (editor->hasDraft())
            visit(editor);
    }
}

QList<FieldEditor *> FormView::Private::drafting() const
{
    QList<FieldEditor *> found;
    forDrafts([&](FieldEditor *editor) { found.append(editor); });
    return found;
}

/// Who types in a field goes on in it, also where the new schema makes another row for it. What is
/// half typed is finished first.
void FormView::Private::takeSchema()
{
    schemaWaits = !drafting().isEmpty();
    if (schemaWaits)
        return;
    context.schema = document->schema();
    const FieldRow *typedIn = page->rowOf(QApplication::focusWidget());
    const QString key = typedIn ? typedIn->spec().key : QString();
    const int cursor = typedIn ? typedIn->editor()->cursor() : 0;
    page->setSchema(*document->schema());
    tellContext();
    refresh();
    const FieldRow *now = key.isEmpty() ? nullptr : page->row(key);
    if (!now || page->rowOf(QApplication::focusWidget()))
        return;
    now->editor()->input()->setFocus(Qt::OtherFocusReason);
    now->editor()->setCursor(cursor);
}

void FormView::Private::refresh()
{
    const FieldStates states(document->snapshot(), document->problems(),
                             document->readOnlyReason());
    page->unknown()->setKeys(states.keysBeyond(*context.schema));
    page->unknown()->setLocked(states.allLocked());
    for (FieldRow *row : page->rows()) {
        const FieldState state = states.of(row->spec().key);
        if (state != row->state())
            row->showState(state);
        row->takeUpDraft();
    }
    page->setNotice(states.allLocked() ? QStringLiteral("lock") : QStringLiteral("hint"),
                    states.notice());
    refreshOffers();
    page->updateTabOrder();
}

void FormView::Private::refreshOffers()
{
    const FieldRow *title = page->row(QStringLiteral("title"));
    facts.title = title ? title->state().text() : QString();
    for (FieldRow *row : page->rows())
        row->setFacts(facts);
}

void FormView::Private::tellContext()
{
    for (FieldRow *row : page->rows())
        row->setContext(context);
}

// ---- what the person does ---------------------------------------------------------------------

/// A field that has no row is gone to in the source.
void FormView::Private::add(const QString &key, const Value &value)
{
    const bool date = value.type() == Value::Type::Date;
    const Value beside = date ? dateBeside(key, *document->frontMatter(), context) : Value();
    if (!edits->add(key, date ? newDate(beside, context, QDate::currentDate()) : value))
        return;
    page->unknown()->finishAdding();
    if (!q->focusField(key))
        Q_EMIT q->sourceRequested(key);
}

// ---- what is in view ---------------------------------------------------------------------------

/// Keeps the text cursor in view when a field grew under it.
void FormView::Private::revealCursor(const FieldRow *row)
{
    QWidget *input = QApplication::focusWidget();
    if (!input || !row->isAncestorOf(input))
        return;
    QTimer::singleShot(0, input, [this, input] {
        const QRect cursor = input->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        const QPoint place = input->mapTo(scroll->widget(), cursor.center());
        scroll->ensureVisible(place.x(), place.y(), 0, grid::wide);
    });
}

/// Brings into view what has the focus, with its label and with what is said below it, as far as
/// there is room for all of it.
void FormView::Private::reveal(const QWidget *focused)
{
    page->layout()->activate(); // what was folded until now has no place yet
    const QWidget *row = focused;
    while (row != page && !qobject_cast<const FieldRow *>(row))
        row = row->parentWidget();
    const auto rectOf = [this](const QWidget *widget) {
        return QRect(widget->mapTo(page, QPoint()), widget->size());
    };
    const int room = scroll->viewport()->height() - 2 * grid::unit;
    QRect place = rectOf(focused);
    for (const QRect &more : {QRect(place.topLeft(), rectOf(row).bottomRight()), rectOf(row)}) {
        if (row != page && more.united(place).height() <= room)
            place = more.united(place);
    }
    scroll->ensureVisible(0, place.bottom(), 0, grid::unit);
    scroll->ensureVisible(0, place.top(), 0, grid::unit);
}

/// Nothing moves under the mouse, nor when a window or a pane comes back with its focus.
void FormView::Private::followFocus(const QWidget *old, const QWidget *now)
{
    if (old && now && page->isAncestorOf(now) && QApplication::mouseButtons() == Qt::NoButton)
        reveal(now);
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
    connect(document, &ArticleDocument::schemaChanged, this, [this] { d->takeSchema(); });
    connect(document, &ArticleDocument::readOnlyChanged, this, [this] { d->refresh(); });
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *old, const QWidget *now) { d->followFocus(old, now); });
    connect(document, &ArticleDocument::pathChanged, this, [this](const QString &path) {
        d->context.articlePath = path;
        d->tellContext();
    });
}

/// A row that loses the focus as it goes tells what is half typed: there is nobody to take it.
FormView::~FormView()
{
    for (FieldRow *row : d->page->rows()) {
        row->disconnect(this);
        row->disconnect(d->edits);
    }
}

void FormView::setSurvey(std::shared_ptr<const schema::Survey> survey)
{
    d->context.survey = std::move(survey);
    d->tellContext();
    d->refreshOffers();
}

void FormView::setWords(int words)
{
    d->facts.words = words;
    d->refreshOffers();
}

void FormView::setWordsPerMinute(int words)
{
    d->facts.wordsPerMinute = words;
    d->refreshOffers();
}

void FormView::takeDrafts()
{
    d->forDrafts([](FieldEditor *editor) { editor->takeDraft(); });
}

QList<FormDraft> FormView::drafts() const
{
    QList<FormDraft> found;
    for (const FieldEditor *editor : d->drafting()) {
        const FieldSpec &spec = editor->spec();
        found.append({spec.place.key, spec.place.pointer, spec.spoken, editor->draft().text});
    }
    for (const auto &[place, title, kind, draft] : d->context.drafts->all())
        found.append({place.key, place.pointer, title, draft.text});
    return found;
}

bool FormView::undoDraft()
{
    for (QWidget *at = QApplication::focusWidget(); at && at != this; at = at->parentWidget()) {
        auto *editor = qobject_cast<FieldEditor *>(at);
        if (!editor)
            continue;
        const bool has = editor->hasDraft();
        if (has)
            editor->dropDraft();
        return has;
    }
    return false;
}

bool FormView::focusField(const QString &key, const QString &pointer)
{
    const FieldRow *row = d->page->row(key);
    if (!row)
        return false;
    row->editor()->focusPlace(pointer);
    const QWidget *focused = QApplication::focusWidget();
    d->reveal(focused && row->isAncestorOf(focused) ? focused : row->editor()->input());
    return true;
}

bool FormView::focusDraft(const FormDraft &draft)
{
    focusField(draft.key, draft.pointer);
    const FieldPlace place{draft.key, draft.pointer};
    const QList<FieldEditor *> drafting = d->drafting();
    return std::any_of(drafting.begin(), drafting.end(),
                       [&](const FieldEditor *editor) { return editor->spec().place == place; });
}

Findings FormView::inEyeOrder(Findings findings) const
{
    const EyeOrder order(d->page->rows());
    std::vector<std::pair<EyeRank, std::size_t>> ranks;
    for (const Finding &finding : findings)
        ranks.emplace_back(rankOf(order, finding), ranks.size());
    std::sort(ranks.begin(), ranks.end());
    Findings sorted;
    for (const auto &[rank, place] : ranks)
        sorted.push_back(std::move(findings[place]));
    return sorted;
}

std::optional<int> FormView::sideOfFocus(const Finding &finding) const
{
    const EyeOrder order(d->page->rows());
    const auto focused = order.rankOf(QApplication::focusWidget());
    if (!focused)
        return std::nullopt;
    return sideOf(*focused, rankOf(order, finding));
}

void FormView::focusFirst()
{
    const QList<FieldRow *> rows = d->page->rows();
    if (!focusField(QStringLiteral("title")) && !rows.isEmpty())
        focusField(rows.first()->spec().key);
}

} // namespace galley::ui
