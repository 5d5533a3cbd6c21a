#include "ui/preview/formula_style.h"

#include <QFile>
#include <QRegularExpression>

namespace galley::ui {

namespace {

QByteArray library(const QString &name)
{
    QFile file(QStringLiteral(":/libraries/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A @font-face rule with the font itself instead of its address; empty for one that is not wanted.
QString embedded(const QString &rule, const QStringList &families)
{
    static const QRegularExpression family(QStringLiteral("font-family:\\s*[\"']?([^;\"'}]+)"));
    static const QRegularExpression source(QStringLiteral("src:[^;}]*"));
    static const QRegularExpression file(QStringLiteral("fonts/([^)\"']+\\.woff2)"));
    const QByteArray font = library(QStringLiteral("fonts/") + file.match(rule).captured(1));
    if (font.isEmpty() || !families.contains(family.match(rule).captured(1).trimmed()))
        return {};
    const QString address = QStringLiteral("src:url(data:font/woff2;base64,%1) format(\"woff2\")")
                                .arg(QLatin1String(font.toBase64()));
    return QString(rule).replace(source, address);
}

} // namespace

std::string formulaStyle(const QStringList &families)
{
    static const QRegularExpression fontFace(QStringLiteral("@font-face\\s*\\{[^}]*\\}"));
    if (families.isEmpty())
        return {};
    const QString css = QString::fromUtf8(library(QStringLiteral("katex.css")));
    QString result;
    qsizetype end = 0;
    for (auto rules = fontFace.globalMatch(css); rules.hasNext();) {
        const QRegularExpressionMatch rule = rules.next();
        result += QStringView(css).mid(end, rule.capturedStart() - end);
        result += embedded(rule.captured(), families);
        end = rule.capturedEnd();
    }
    result += QStringView(css).mid(end);
    return result.toStdString();
}

} // namespace galley::ui
