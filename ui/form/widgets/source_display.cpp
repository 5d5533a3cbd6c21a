#include "ui/form/widgets/source_display.h"

#include "ui/common/look.h"
#include "ui/form/widgets/clipboard_actions.h"
#include "ui/form/widgets/growing_text.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int mostLines = 8;

} // namespace

std::optional<FieldFault> remarkOnSize(const Value &value)
{
    if (!hasManyParts(value))
        return std::nullopt;
    const QLocale locale;
    const auto parts = std::max(value.items().size(), value.fields().size());
    //: %1 is how many parts a list has, %2 how many it may have
    const QString sentence =
        SourceDisplay::tr("It has %1 parts; more than %2 are shown as their source.")
            .arg(locale.toString(qulonglong(parts)), locale.toString(qulonglong(partLimit)));
    return FieldFault{Severity::Hint, sentence, {}};
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
