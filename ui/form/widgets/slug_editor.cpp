#include "ui/form/widgets/slug_editor.h"

#include "ui/common/look.h"

#include <QLineEdit>
#include <QUrl>

namespace galley::ui {

namespace {

/// RFC 3986 §2.3: what an address has as it is; a slash parts the folders of one.
bool isPlain(QChar c)
{
    return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringLiteral("-._~/").contains(c);
}

/// The first characters that are not, each once.
QString escapedIn(const QString &text)
{
    constexpr int mostNamed = 5;
    QStringList escaped;
    for (const uint code : text.toUcs4()) {
        const QString letter = QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        if ((letter.size() > 1 || !isPlain(letter[0])) && !escaped.contains(letter))
            escaped.append(letter);
    }
    return escaped.mid(0, mostNamed).join(QString());
}

} // namespace

SlugEditor::SlugEditor(const FieldSpec &spec, QWidget *parent)
    : LineEditor(spec, parent)
{
    line()->setFont(Look::current().monospaceFont());
    line()->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase |
                                Qt::ImhNoPredictiveText);
}

std::optional<FieldFault> SlugEditor::judge() const
{
    const QString escaped = escapedIn(text());
    if (escaped.isEmpty())
        return std::nullopt;
    const QString address = QString::fromLatin1(QUrl::toPercentEncoding(escaped));
    if (escaped == QLatin1String(" "))
        return FieldFault{Severity::Hint, tr("An address has “%20” for a blank."), {}};
    //: %1 are characters, %2 what an address has for them
    return FieldFault{
        Severity::Hint, tr("An address has “%2” for “%1”.").arg(escaped, address), {}};
}

} // namespace galley::ui
