#include "ui/form/widgets/colour_editor.h"

#include "ui/common/look.h"
#include "ui/form/widgets/colour_popup.h"
#include "ui/form/widgets/css_colour.h"
#include "ui/form/widgets/survey_texts.h"

#include <QAction>
#include <QColorDialog>
#include <QLineEdit>
#include <QMenu>

namespace galley::ui {

namespace {

constexpr qsizetype mostColours = 32;

/// What a palette has besides the collection's own.
const char *const usual[] = {"#000000", "#444444", "#888888", "#cccccc", "#ffffff", "#7f1d1d",
                             "#dc2626", "#f97316", "#facc15", "#16a34a", "#0d9488", "#0ea5e9",
                             "#2563eb", "#4f46e5", "#9333ea", "#db2777"};

QColor colourOf(const QString &text)
{
    return cssColour(text).value_or(QColor());
}

QList<QColor> paletteColours(const QStringList &texts)
{
    QStringList all = texts.mid(0, mostColours - qsizetype(std::size(usual)));
    for (const char *text : usual)
        all.append(QLatin1String(text));
    QList<QColor> colours;
    for (const QString &text : std::as_const(all)) {
        const QColor colour = colourOf(text);
        if (colour.isValid() && !colours.contains(colour))
            colours.append(colour);
    }
    return colours;
}

} // namespace

ColourEditor::ColourEditor(const FieldSpec &spec, QWidget *parent)
    : LineEditor(spec, parent)
    , swatch_(line()->addAction(swatchIcon({}), QLineEdit::LeadingPosition))
{
    swatch_->setObjectName(QStringLiteral("field.%1.palette").arg(spec.name));
    swatch_->setText(tr("Pick a Colour…"));
    swatch_->setToolTip(tr("Pick a colour (Alt+Down)"));
    connect(swatch_, &QAction::triggered, this, &ColourEditor::openBelow);
    connect(&Look::current(), &Look::changed, this,
            [this] { swatch_->setIcon(swatchIcon(colourOf(text()))); });
}

void ColourEditor::addMenuActions(QMenu &menu)
{
    menu.addAction(swatch_);
    menu.addSeparator();
    LineEditor::addMenuActions(menu);
}

void ColourEditor::present(const FieldState &state)
{
    LineEditor::present(state);
    swatch_->setIcon(swatchIcon(colourOf(text())));
    swatch_->setEnabled(!state.locked);
}

std::optional<FieldFault> ColourEditor::judge() const
{
    if (text().trimmed().isEmpty() || cssColour(text()))
        return std::nullopt;
    return FieldFault{
        Severity::Hint, tr("This is no colour that Galley knows; it stays as it is."), {}};
}

void ColourEditor::openBelow()
{
    if (line()->isReadOnly())
        return;
    auto *popup =
        new ColourPopup(paletteColours(itemSuggestions(context_, spec())), colourOf(text()), this);
    popup->setObjectName(QStringLiteral("field.%1.popup").arg(spec().name));
    connect(popup, &ColourPopup::picked, this, &ColourEditor::take);
    connect(popup, &ColourPopup::otherRequested, this, &ColourEditor::askOther);
    popup->openBelow(line());
}

void ColourEditor::askOther()
{
    auto *dialog = new QColorDialog(colourOf(text()), window());
    dialog->setObjectName(QStringLiteral("chooseColour"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QColorDialog::DontUseNativeDialog | QColorDialog::ShowAlphaChannel);
    connect(dialog, &QColorDialog::colorSelected, this, &ColourEditor::take);
    dialog->open(); // while it is open nobody opens another article
}

void ColourEditor::take(const QColor &colour)
{
    if (colour == colourOf(text()))
        return;
    Q_EMIT left(); // what is picked is a step of its own
    enter(cssText(colour, text()));
    Q_EMIT left();
    updateRemark();
}

} // namespace galley::ui
