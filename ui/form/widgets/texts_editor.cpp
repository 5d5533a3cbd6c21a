#include "ui/form/widgets/texts_editor.h"

#include "ui/common/look.h"
#include "ui/form/widgets/clipboard_actions.h"
#include "ui/form/widgets/link_button.h"
#include "ui/form/widgets/text_difference.h"
#include "ui/form/widgets/text_row.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::ui {

namespace {

/// The lines that were pasted; one where there was no line end.
QStringList linesOf(const QString &text)
{
    static const QRegularExpression lineEnds(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    if (!text.contains(lineEnds))
        return {text};
    QStringList lines;
    for (const QString &line : text.split(lineEnds)) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

void showText(QLineEdit *line, const QString &text)
{
    const QString before = line->text();
    if (before == text)
        return;
    const int cursor = movedCursor(before, text, line->cursorPosition());
    line->setText(text);
    line->setCursorPosition(line->hasFocus() ? cursor : 0);
}

} // namespace

TextsEditor::TextsEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , layout_(new QVBoxLayout(this))
    , add_(new LinkButton(tr("Add a line"), this))
{
    layout_->setContentsMargins({});
    layout_->setSpacing(grid::half);
    layout_->addWidget(add_, 0, Qt::AlignLeft);
    add_->setObjectName(QStringLiteral("field.%1.add").arg(spec.name));
    //: %1 is the title of a list
    add_->setAccessibleName(tr("Add a line to %1").arg(spec.spoken));
    add_->setFocusPolicy(Qt::NoFocus); // Enter in a line does the same
    connect(add_, &QPushButton::clicked, this, [this] { insertBelow(int(rows_.size()) - 1); });
    addRow();
    adopt(rows_.first()->line());
}

QWidget *TextsEditor::input() const
{
    return rows_.first()->line();
}

QList<QWidget *> TextsEditor::focusChain() const
{
    QList<QWidget *> chain;
    for (const TextRow *row : rows_)
        chain.append(row->line());
    return chain;
}

void TextsEditor::addRow()
{
    auto *row = new TextRow(this);
    QLineEdit *line = row->line();
    if (!rows_.isEmpty())
        adoptPart(line, QStringLiteral("item"));
    row->removeButton()->setObjectName(QStringLiteral("field.%1.remove").arg(spec().name));
    rows_.append(row);
    layout_->insertWidget(int(rows_.size()) - 1, row);
    connect(line, &QLineEdit::textEdited, this, [this, line] { takeTyped(placeOf(line)); });
    connect(row->removeButton(), &QToolButton::clicked, this,
            [this, line] { remove(placeOf(line)); });
    row->show();
}

int TextsEditor::placeOf(const QObject *line) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [line](const TextRow *row) { return row->line() == line; });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

int TextsEditor::focusedRow() const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [](const TextRow *row) { return row->line()->hasFocus(); });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

void TextsEditor::focusRow(int place)
{
    rows_[std::clamp(place, 0, int(rows_.size()) - 1)]->line()->setFocus(Qt::OtherFocusReason);
}

// ---- showing ----------------------------------------------------------------------------------

QStringList TextsEditor::stateTexts() const
{
    QStringList texts;
    for (const Value &item : state().value.items())
        texts.append(QString::fromStdString(item.text()));
    return texts;
}

bool TextsEditor::showsState() const
{
    QStringList shown;
    for (const TextRow *row : rows_)
        shown.append(row->line()->text());
    const QStringList texts = stateTexts();
    return texts.isEmpty() ? shown == QStringList{QString()} : shown == texts;
}

void TextsEditor::present(const FieldState &state)
{
    const QStringList texts = stateTexts();
    const auto before = rows_.size();
    const auto wanted = std::max<qsizetype>(texts.size(), 1);
    while (rows_.size() > wanted) {
        if (rows_.last()->line()->hasFocus())
            focusRow(int(rows_.size()) - 2);
        TextRow *row = rows_.takeLast();
        row->hide();
        row->deleteLater();
    }
    while (rows_.size() < wanted)
        addRow();
    if (rows_.size() != before)
        Q_EMIT focusChainChanged();
    add_->setVisible(!state.locked && !texts.isEmpty());
    for (int i = 0; i < rows_.size(); ++i) {
        QLineEdit *line = rows_[i]->line();
        showText(line, texts.value(i));
        line->setReadOnly(state.locked);
        const QString none = texts.isEmpty() ? placeholder() : tr("empty");
        line->setPlaceholderText(line->text().isEmpty() ? none : QString());
        //: %1 is a field's title, %2 the number of one of its lines
        const QString name =
            i == 0 ? spec().spoken : tr("%1, line %2").arg(spec().spoken).arg(i + 1);
        line->setAccessibleName(name);
        //: %1 is the name of a line of a list
        rows_[i]->removeButton()->setAccessibleName(tr("Remove %1").arg(name));
        rows_[i]->removeButton()->setVisible(!state.locked && !texts.isEmpty());
    }
}

// ---- what is done -----------------------------------------------------------------------------

void TextsEditor::takeTyped(int place)
{
    if (place < 0)
        return;
    const QStringList lines = linesOf(rows_[place]->line()->text());
    std::vector<Value> items = state().value.items();
    if (items.empty())
        items.emplace_back(Value::string({}));
    items[std::size_t(place)] = withTypeOf(rowModel_, lines.first());
    for (int i = 1; i < lines.size(); ++i)
        items.insert(items.begin() + place + i, Value::string(lines[i].toStdString()));
    if (lines.size() == 1) {
        tell(Value::list(std::move(items)));
        return;
    }
    tellStep(Value::list(std::move(items)));
    focusEnd(place + int(lines.size()) - 1);
}

/// The cursor to the end of a line that there is.
void TextsEditor::focusEnd(int place)
{
    const int there = std::clamp(place, 0, int(rows_.size()) - 1);
    focusRow(there);
    rows_[there]->line()->end(false);
}

void TextsEditor::insertBelow(int place)
{
    std::vector<Value> items = state().value.items();
    if (items.empty())
        return; // the empty line that is there is none yet
    items.insert(items.begin() + place + 1, Value::string({}));
    Q_EMIT left();
    tell(Value::list(std::move(items)));
    const QScopedValueRollback joining(joining_, true);
    focusRow(place + 1);
}

void TextsEditor::remove(int place)
{
    std::vector<Value> items = state().value.items();
    if (state().locked || place < 0 || place >= int(items.size()))
        return;
    const bool focused = focusedRow() >= 0;
    items.erase(items.begin() + place);
    tellStep(Value::list(std::move(items)));
    if (!focused)
        return;
    focusEnd(place - 1);
}

void TextsEditor::move(int place, int steps)
{
    std::vector<Value> items = state().value.items();
    const int to = place + steps;
    if (state().locked || place < 0 || place >= int(items.size()) || to < 0 ||
        to >= int(items.size()))
        return;
    std::swap(items[std::size_t(place)], items[std::size_t(to)]);
    tellStep(Value::list(std::move(items)));
    focusRow(to);
}

bool TextsEditor::takeRowKey(int place, const QKeyEvent &event)
{
    const bool alt = event.modifiers() == Qt::AltModifier;
    const bool locked = state().locked;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (locked || state().value.items().empty())
            focusNextChild();
        else
            insertBelow(place);
        return true;
    case Qt::Key_Backspace:
        if (locked || !rows_[place]->line()->text().isEmpty() || state().value.items().empty())
            return false;
        remove(place);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event.key() == Qt::Key_Up ? -1 : 1;
        if (alt)
            move(place, step);
        else if (event.modifiers() == Qt::NoModifier)
            focusRow(place + step);
        return alt || event.modifiers() == Qt::NoModifier;
    }
    default:
        return false;
    }
}

bool TextsEditor::eventFilter(QObject *watched, QEvent *event)
{
    const int place = placeOf(watched);
    if (place >= 0 && event->type() == QEvent::KeyPress &&
        takeRowKey(place, *static_cast<QKeyEvent *>(event)))
        return true;
    if (place >= 0 && event->type() == QEvent::FocusIn) {
        const auto &items = state().value.items();
        rowModel_ = place < int(items.size()) ? items[std::size_t(place)] : Value();
        if (!joining_)
            Q_EMIT left(); // what is typed in another line is another step
    }
    return FieldEditor::eventFilter(watched, event);
}

void TextsEditor::focusPlace(const QString &pointer)
{
    focusRow(pointer.mid(1).toInt());
}

QString TextsEditor::focusedPlace() const
{
    const int place = focusedRow();
    return place < 0 ? QString() : QStringLiteral("/%1").arg(place);
}

void TextsEditor::addMenuActions(QMenu &menu)
{
    const int place = std::max(focusedRow(), 0);
    const bool editable = !state().locked && !state().value.items().empty();
    const auto add = [&](const QString &title, int steps) {
        menu.addAction(title, this, [this, place, steps] { move(place, steps); })
            ->setEnabled(editable);
    };
    menu.addAction(tr("&Add a Line Below"), this, [this, place] { insertBelow(place); })
        ->setEnabled(editable);
    menu.addAction(tr("&Remove the Line"), this, [this, place] { remove(place); })
        ->setEnabled(editable);
    add(tr("Move &Up"), -1);
    add(tr("Move &Down"), 1);
    menu.addSeparator();
    addClipboardActions(menu, rows_[place]->line());
}

} // namespace galley::ui
