#include "ui/form/source_display.h"

#include "ui/common/look.h"
#include "ui/form/clipboard_actions.h"
#include "ui/form/growing_text.h"

#include <QVBoxLayout>

namespace galley::ui {

namespace {

constexpr int mostLines = 8;

/// The lines without the indent that they share, and without line ends behind the last. The first
/// line begins behind the key: its indent is gone already.
QString withoutIndent(const QString &source)
{
    QStringList lines = source.split(QLatin1Char('\n'));
    while (lines.size() > 1 && lines.last().trimmed().isEmpty())
        lines.removeLast();
    qsizetype shared = source.size();
    const auto indentOf = [](const QString &line) {
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == QLatin1Char(' '))
            ++indent;
        return indent;
    };
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].trimmed().isEmpty())
            shared = std::min(shared, indentOf(lines[i]));
    }
    for (qsizetype i = 1; i < lines.size(); ++i)
        lines[i].remove(0, std::min(shared, indentOf(lines[i])));
    if (lines.size() > 1 && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

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
    edit_->setText(withoutIndent(state.source) + (cut ? QStringLiteral(" …") : QString()));
}

} // namespace galley::ui
