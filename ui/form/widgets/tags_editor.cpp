#include "ui/form/widgets/tags_editor.h"

#include "app/schema/tag_text.h"
#include "ui/form/widgets/clipboard_actions.h"
#include "ui/form/widgets/completion.h"
#include "ui/form/widgets/survey_texts.h"
#include "ui/form/widgets/tag_chip.h"
#include "ui/form/widgets/tags_frame.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace galley::ui {

TagsEditor::TagsEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , frame_(new TagsFrame(this))
    , line_(frame_->input())
{
    frame_->setObjectName(QStringLiteral("field.%1.tags").arg(spec.name));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(frame_);
    adopt(line_);
    completion_ =
        new Completion(line_, QStringLiteral("field.%1.suggestions").arg(spec.name), frame_);
    connect(line_, &QLineEdit::textEdited, this, &TagsEditor::followTyping);
    connect(completion_, &Completion::picked, this, [this](const QString &text) {
        line_->setText(text);
        takeDraft();
    });
    connect(frame_, &TagsFrame::chipAdded, this,
            [this](TagChip *chip) { adoptPart(chip, QStringLiteral("tag")); });
    connect(frame_, &TagsFrame::removeRequested, this, &TagsEditor::remove);
    connect(frame_, &TagsFrame::editRequested, this, &TagsEditor::edit);
    connect(frame_, &TagsFrame::moveRequested, this, &TagsEditor::move);
    connect(frame_, &TagsFrame::copyRequested, this, &TagsEditor::copy);
}

QWidget *TagsEditor::input() const
{
    return line_;
}

void TagsEditor::setContext(const FormContext &context)
{
    completion_->setSource([this, context] { return itemSuggestions(context, spec()); });
}

void TagsEditor::focusPlace(const QString &pointer)
{
    frame_->focusChip(pointer.isEmpty() ? -1 : pointer.mid(1).toInt());
}

QString TagsEditor::focusedPlace() const
{
    const int chip = frame_->focusedChip();
    const int place = chip < 0 ? frame_->edited() : chip;
    return place < 0 ? QString() : QStringLiteral("/%1").arg(place);
}

void TagsEditor::addMenuActions(QMenu &menu)
{
    const auto chip = frame_->focusedChip();
    if (chip < 0)
        return addClipboardActions(menu, line_);
    const auto add = [&](const QString &title, bool enabled, const std::function<void()> &action) {
        menu.addAction(title, this, action)->setEnabled(enabled && !state().locked);
    };
    const int last = int(frame_->chips().size()) - 1;
    add(tr("&Edit the Tag"), true, [this, chip] { edit(chip); });
    add(tr("&Remove the Tag"), true, [this, chip] { remove(chip); });
    add(tr("Move &Back"), chip > 0, [this, chip] { move(chip, chip - 1); });
    add(tr("Move &On"), chip < last, [this, chip] { move(chip, chip + 1); });
    menu.addAction(tr("&Copy"), this, [this, chip] { copy(chip); });
}

// ---- showing ----------------------------------------------------------------------------------

QStringList TagsEditor::stateTexts() const
{
    QStringList texts;
    for (const Value &item : state().value.items())
        texts.append(QString::fromStdString(item.text()));
    return texts;
}

bool TagsEditor::showsState() const
{
    return frame_->texts() == stateTexts();
}

/// What is typed stays; only where the tag that was edited is another one now it begins a new one.
void TagsEditor::present(const FieldState &state)
{
    const QStringList texts = stateTexts();
    if (const int edited = frame_->edited();
        edited >= 0 && (state.locked || edited >= texts.size() ||
                        texts.value(edited) != frame_->texts().value(edited)))
        frame_->setEdited(-1);
    frame_->setLocked(state.locked);
    frame_->setTexts(texts);
    for (TagChip *chip : frame_->chips())
        chip->setWrong(!isAllowed(chip->text()));
    completion_->setExcluded(texts);
    line_->setPlaceholderText(texts.isEmpty() ? placeholder() : QString());
    //: the title of a field, and the tags that it has
    frame_->setAccessibleName(tr("%1: %2").arg(spec().spoken, texts.join(QStringLiteral(", "))));
}

bool TagsEditor::isAllowed(const QString &text) const
{
    const std::vector<Value> &choices = spec().field.choices;
    return choices.empty() || std::any_of(choices.begin(), choices.end(), [&](const Value &choice) {
               return QString::fromStdString(choice.text()) == text;
           });
}

void TagsEditor::setRemark(const std::optional<FieldFault> &remark)
{
    if (remark == remark_)
        return;
    remark_ = remark;
    Q_EMIT remarkChanged();
}

// ---- what is typed ----------------------------------------------------------------------------

bool TagsEditor::hasDraft() const
{
    return frame_->edited() >= 0 || !line_->text().isEmpty();
}

void TagsEditor::dropDraft()
{
    completion_->close();
    line_->clear();
    typedLength_ = 0;
    frame_->setEdited(-1);
}

FieldDraft TagsEditor::draft() const
{
    return {line_->text()};
}

void TagsEditor::takeUp(const FieldDraft &draft)
{
    line_->setText(draft.text);
    typedLength_ = draft.text.size();
}

/// A comma ends a tag, but not in one that had a comma before it was edited.
void TagsEditor::followTyping(const QString &typed)
{
    const bool pasted = typed.size() - std::exchange(typedLength_, typed.size()) > 1;
    setRemark({});
    if (frame_->texts().value(frame_->edited()).contains(QLatin1Char(',')))
        return;
    const schema::TagTexts tags = schema::splitTags(typed);
    if (tags.whole.isEmpty() && tags.rest.size() == typed.size())
        return;
    if (pasted || tags.rest.trimmed().isEmpty()) {
        takeDraft();
        return;
    }
    // A comma was put between: what is behind it goes on being typed.
    add(tags.whole);
    line_->setText(tags.rest.trimmed());
    line_->setCursorPosition(0);
}

void TagsEditor::takeDraft()
{
    if (!hasDraft() || state().locked)
        return;
    const QString draft = line_->text();
    if (frame_->edited() >= 0) {
        replaceEdited(draft);
        return;
    }
    schema::TagTexts tags = schema::splitTags(draft);
    if (const QString last = schema::tagOf(tags.rest); !last.isEmpty())
        tags.whole.append(last);
    dropDraft();
    add(tags.whole);
}

Value TagsEditor::valueFor(const QString &text, int place) const
{
    for (const Value &choice : spec().field.choices) {
        if (QString::fromStdString(choice.text()) == text)
            return choice;
    }
    const std::vector<Value> &items = state().value.items();
    if (items.empty())
        return Value::string(text.toStdString());
    return withTypeOf(items[std::size_t(place < 0 ? 0 : place)], text);
}

void TagsEditor::add(const QStringList &tags)
{
    std::vector<Value> items = state().value.items();
    QStringList texts = stateTexts();
    for (const QString &tag : tags) {
        if (texts.contains(tag)) {
            remarkDouble(tag);
            continue;
        }
        texts.append(tag);
        items.push_back(valueFor(tag, -1));
    }
    if (items.size() != state().value.items().size())
        tellItems(std::move(items));
}

/// One tag may become several, or none.
void TagsEditor::replaceEdited(const QString &draft)
{
    const int place = frame_->edited();
    const QString before = frame_->texts().value(place);
    schema::TagTexts tags{{}, draft};
    if (!before.contains(QLatin1Char(',')))
        tags = schema::splitTags(draft);
    if (const QString last = schema::tagOf(tags.rest); !last.isEmpty())
        tags.whole.append(last);
    dropDraft();
    if (tags.whole == QStringList{schema::tagOf(before)})
        return;
    std::vector<Value> items = state().value.items();
    QStringList texts = stateTexts();
    items.erase(items.begin() + place);
    texts.removeAt(place);
    int next = place;
    for (const QString &tag : tags.whole) {
        if (texts.contains(tag)) {
            remarkDouble(tag);
            continue;
        }
        texts.insert(next, tag);
        items.insert(items.begin() + next++, valueFor(tag, place));
    }
    tellItems(std::move(items));
}

void TagsEditor::remarkDouble(const QString &tag)
{
    for (TagChip *chip : frame_->chips()) {
        if (chip->text() == tag)
            chip->flash();
    }
    setRemark(FieldFault{Severity::Hint, tr("“%1” is there already.").arg(tag), {}});
}

void TagsEditor::tellItems(std::vector<Value> items)
{
    tellStep(Value::list(std::move(items)));
}

// ---- what is done with chips ------------------------------------------------------------------

void TagsEditor::remove(int place)
{
    std::vector<Value> items = state().value.items();
    if (state().locked || place < 0 || place >= int(items.size()))
        return;
    setRemark({});
    items.erase(items.begin() + place);
    tellItems(std::move(items));
}

void TagsEditor::edit(int place)
{
    if (state().locked)
        return;
    takeDraft();
    const QString text = stateTexts().value(place);
    line_->setText(text);
    typedLength_ = text.size();
    line_->selectAll();
    line_->setFocus(Qt::OtherFocusReason); // before its chip goes, which may have the focus
    frame_->setEdited(place);
}

void TagsEditor::copy(int place) const
{
    QGuiApplication::clipboard()->setText(stateTexts().value(place));
}

void TagsEditor::move(int from, int to)
{
    std::vector<Value> items = state().value.items();
    const int count = int(items.size());
    if (state().locked || from == to || from < 0 || to < 0 || from >= count || to >= count)
        return;
    Value item = items[std::size_t(from)];
    items.erase(items.begin() + from);
    items.insert(items.begin() + to, std::move(item));
    tellItems(std::move(items));
    frame_->focusChip(to);
}

bool TagsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == line_ && event->type() == QEvent::FocusOut) {
        if (static_cast<QFocusEvent *>(event)->reason() == Qt::PopupFocusReason)
            return false; // its menu, and what is typed goes on afterwards
        if (frame_->edited() >= 0)
            takeDraft();
    }
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != line_ || !key || !hasDraft())
        return FieldEditor::eventFilter(watched, event);
    const int pressed = static_cast<QKeyEvent *>(event)->key();
    const bool enter = pressed == Qt::Key_Return || pressed == Qt::Key_Enter;
    if (!enter && pressed != Qt::Key_Escape)
        return FieldEditor::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    const int edited = frame_->edited();
    if (enter)
        takeDraft();
    else
        dropDraft();
    if (edited >= 0)
        frame_->focusChip(edited);
    return true;
}

} // namespace galley::ui
