#include "ui/preview/page/page_libraries.h"

#include "app/renderer/protocol.h"
#include "ui/preview/page/code_languages.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace galley::ui {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/libraries/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString call(const char *function, const QJsonObject &argument)
{
    return QStringLiteral("%1(%2)").arg(
        QLatin1String(function),
        QString::fromUtf8(QJsonDocument(argument).toJson(QJsonDocument::Compact)));
}

/// The languages of code, from the class that a fence's word becomes.
QSet<QString> languagesIn(const QString &html)
{
    static const QRegularExpression language(QStringLiteral("\\blanguage-([\\w+#.-]+)"));
    QSet<QString> names;
    if (!html.contains(QStringLiteral("language-")))
        return names;
    for (auto each = language.globalMatch(html); each.hasNext();)
        names.insert(each.next().captured(1).toLower());
    return names;
}

/// KaTeX's fonts as its style sheet names them: KaTeX_Main-BoldItalic.woff2.
QJsonArray fonts()
{
    const QString normal = QStringLiteral("normal");
    const QString bold = QStringLiteral("bold");
    const QString italic = QStringLiteral("italic");
    QJsonArray fonts;
    const QStringList names = QDir(QStringLiteral(":/libraries/fonts")).entryList();
    for (const QString &name : names) {
        const QString variant = name.section(u'-', 1);
        fonts.append(QJsonObject{
            {QStringLiteral("family"), name.section(u'-', 0, 0)},
            {QStringLiteral("weight"), variant.contains(u"Bold") ? bold : normal},
            {QStringLiteral("style"), variant.contains(u"Italic") ? italic : normal},
            {QStringLiteral("data"),
             QString::fromLatin1(resource(QStringLiteral("fonts/") + name).toBase64())}});
    }
    return fonts;
}

QStringList formulaScripts(const QString &sentence)
{
    return {
        QString::fromUtf8(resource(QStringLiteral("katex.js"))),
        call("galley.startFormulas",
             {{QStringLiteral("css"), QString::fromUtf8(resource(QStringLiteral("katex.css")))},
              {QStringLiteral("fonts"), fonts()},
              {QStringLiteral("words"), QJsonObject{{QStringLiteral("wrongFormula"), sentence}}}})};
}

} // namespace

QStringList PageLibraries::scriptsFor(quint8 needs, const QByteArray &body)
{
    QStringList scripts;
    if ((needs & renderer::NeedsFilter) && !filters_) {
        filters_ = true;
        scripts += filterScripts();
    }
    if ((needs & renderer::NeedsFormulas) && !sets_) {
        sets_ = true;
        scripts += formulaScripts(tr("This formula cannot be read: %1"));
    }
    if (needs & (renderer::NeedsCode | renderer::NeedsFilter)) {
        const QSet<QString> names = languagesIn(QString::fromUtf8(body));
        const QString languages = CodeLanguages::installed().scriptFor(names, languages_);
        if (!languages.isEmpty())
            scripts += languages;
    }
    return scripts;
}

QStringList PageLibraries::filterScripts()
{
    return {
        QString::fromUtf8(resource(QStringLiteral("dompurify.js"))),
        call("galley.startFilter",
             {{QStringLiteral("embedded"), tr("Embedded page, not shown")},
              {QStringLiteral("embeddedFrom"), tr("Embedded page from %1, not loaded")},
              {QStringLiteral("media"), tr("Video or sound, not loaded")},
              {QStringLiteral("mediaFrom"), tr("Video or sound from %1, not loaded")},
              {QStringLiteral("tooMuch"), tr("HTML that is too much for the preview, not shown")},
              {QStringLiteral("dropped"), tr("HTML that the preview does not show: %1")}})};
}

} // namespace galley::ui
