#include "ui/form/widgets/source_display.h"

#include "ui/common/look.h"
#include "ui/form/widgets/clipboard_actions.h"
#include "ui/form/widgets/growing_text.h"

#include <QLocale>
#include <QVBoxLayout>

namespace galley::ui {

namespace {

constexpr int mostLines = 8;

} // namespace

std::optional<FieldFault> remarkOnSize(const Value &value)
{
    if (!hasManyParts(value))
        return std::nullopt;
    const bool list = value.type() == Value::Type::List;
    const QString sentence =
        list ? SourceDisplay::tr("This list has %1 items; more than %2 are shown as their source.")
             : SourceDisplay::tr(
                   "This group has %1 fields; more than %2 are shown as their source.");
    const QLocale locale;
    const auto parts = list ? value.items().size() : value.fields().size();
    const auto figure = [&](std::size_t number) { return locale.toString(qulonglong(number)); };
    return FieldFault{Severity::Hint, sentence.arg(figure(parts), figure(partLimit)), {}};
}

SourceDisplay::SourceDisplay(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , edit_(new GrowingText(this))
{
    edit_->setFont(Look::current().monospaceFont());
    edit_->setLines(1, mostLines);
    edit_->setHasLines(true);
    edit_->setReadOnly(true);
    edit_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(edit_);
    adopt(edit_);
}

QWidget *SourceDisplay::input() const
{
    return edit_;
}

QString SourceDisplay::text() const
{
    return edit_->text();
}

int SourceDisplay::cursor() const
{
    return edit_->textCursor().position();
}

void SourceDisplay::setCursor(int place)
{
    edit_->setCursor(place);
}

void SourceDisplay::addMenuActions(QMenu &menu)
{
    addClipboardActions(menu, edit_);
}

void SourceDisplay::present(const FieldState &state)
{
    const bool cut = state.source.size() >= sourceLimit;
    edit_->setText(state.source.left(sourceLimit).trimmed() +
                   (cut ? QStringLiteral(" …") : QString()));
}

} // namespace galley::ui
