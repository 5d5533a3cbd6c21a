#include "ui/form/widgets/number_editor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace galley::ui {

namespace {

constexpr int page = 10; ///< what Page Up and Page Down count by

int stepsOf(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return 1;
    case Qt::Key_Down:
        return -1;
    case Qt::Key_PageUp:
        return page;
    case Qt::Key_PageDown:
        return -page;
    default:
        return 0;
    }
}

/// The figures of `units`, the last `decimals` of them behind a point.
QString spelled(qint64 units, int decimals, int least)
{
    QString figures = QString::number(std::abs(units)).rightJustified(least, QLatin1Char('0'));
    if (decimals > 0)
        figures.insert(figures.size() - decimals, QLatin1Char('.'));
    return units < 0 ? QLatin1Char('-') + figures : figures;
}

bool isNumberText(const QString &text)
{
    return isNumber(Value::plain(text.toStdString()));
}

} // namespace

QString countedNumber(const QString &text, int steps, std::optional<double> least,
                      std::optional<double> most)
{
    static const QRegularExpression plain(
        QStringLiteral("^([+-]?)([0-9]{1,12})(?:\\.([0-9]{1,5}))?$"));
    const auto found = plain.match(text);
    if (!found.hasMatch())
        return {};
    const int decimals = int(found.capturedLength(3));
    const qint64 scale = qint64(std::pow(10.0, decimals));
    const qint64 now = (found.captured(1) + found.captured(2) + found.captured(3)).toLongLong();
    qint64 next = now + steps * scale;
    // A number that is out of bounds already is brought no further out.
    if (most && steps > 0)
        next = std::min(next, std::max(now, qint64(std::floor(*most * double(scale)))));
    if (least && steps < 0)
        next = std::max(next, std::min(now, qint64(std::ceil(*least * double(scale)))));
    const bool padded = found.captured(2).startsWith(QLatin1Char('0'));
    const auto figures = padded ? found.capturedLength(2) + decimals : 1 + decimals;
    return spelled(next, decimals, int(figures));
}

NumberEditor::NumberEditor(const FieldSpec &spec, QWidget *parent)
    : LineEditor(spec, parent)
{
    line()->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
}

std::optional<FieldFault> NumberEditor::judge() const
{
    const QString typed = text().trimmed();
    if (!spec().known || typed.isEmpty() || isNumber(state().value))
        return std::nullopt;
    QString pointed = typed;
    pointed.replace(QLatin1Char(','), QLatin1Char('.'));
    const QString sentence = isNumberText(pointed)
                                 //: %1 is a number
                                 ? tr("A number is written with a point: %1.").arg(pointed)
                                 : tr("This is no number; it stays as it is.");
    return FieldFault{Severity::Warning, sentence, {}};
}

bool NumberEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == line() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
        if (modifiers == Qt::NoModifier && stepsOf(key->key()) != 0 && count(key->key()))
            return true;
    }
    return LineEditor::eventFilter(watched, event);
}

/// A field that is not set counts from what the site takes for it.
bool NumberEditor::count(int key)
{
    if (line()->isReadOnly())
        return false;
    const schema::Field &field = spec().field;
    QString from = text();
    if (from.isEmpty())
        from = field.standard && isNumber(*field.standard)
                   ? QString::fromStdString(field.standard->text())
                   : QString::number(qint64(std::max(0.0, field.minimum.value_or(0))));
    const QString counted = countedNumber(from, stepsOf(key), field.minimum, field.maximum);
    if (counted.isEmpty())
        return false;
    if (counted != text())
        enter(counted);
    return true;
}

} // namespace galley::ui
