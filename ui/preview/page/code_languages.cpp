#include "ui/preview/page/code_languages.h"

#include <QFile>
#include <QRegularExpression>

namespace galley::ui {

namespace {

const QString marker = QStringLiteral("hljs.registerLanguage(\"");

/// The words in quotes of what an expression captures, at each place where it matches.
QStringList quoted(const QString &script, const QRegularExpression &expression)
{
    static const QRegularExpression word(QStringLiteral("\"([^\"]+)\""));
    QStringList words;
    for (auto place = expression.globalMatch(script); place.hasNext();) {
        for (auto each = word.globalMatch(place.next().captured(1)); each.hasNext();)
            words += each.next().captured(1);
    }
    return words;
}

} // namespace

CodeLanguages::CodeLanguages(const QString &library)
    : core_(library)
{
    QStringList parts = library.split(marker);
    core_ = parts.takeFirst();
    for (const QString &part : std::as_const(parts))
        addLanguage(part);
    if (languages_.size() != parts.size()) {
        core_ = library;
        languages_.clear();
        aliases_.clear();
    }
}

const CodeLanguages &CodeLanguages::installed()
{
    static const CodeLanguages languages([] {
        QFile file(QStringLiteral(":/libraries/highlight.js"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }());
    return languages;
}

/// `script` is what follows the marker.
void CodeLanguages::addLanguage(const QString &script)
{
    static const QRegularExpression definition(
        QStringLiteral("^\",function(?: \\w+)?\\(hljs\\)\\{"));
    static const QRegularExpression aliases(QStringLiteral("\\baliases:(\\[[^\\]]*\\])"));
    static const QRegularExpression needs(
        QStringLiteral("\\b(?:subLanguage:|requireLanguage\\()(\"[^\"]+\"|\\[[^\\]]*\\])"));
    const qsizetype quote = script.indexOf(u'"');
    if (!definition.match(script.mid(quote)).hasMatch())
        return;
    const QString name = script.left(quote);
    QString known = script;
    // That of the body of an HTTP message would be guessed, by trying all; most are JSON.
    known.replace(QStringLiteral("subLanguage:[]"), QStringLiteral("subLanguage:\"json\""));
    languages_.insert(name, {marker + known, quoted(known, needs)});
    for (const QString &alias : quoted(script, aliases))
        aliases_.insert(alias, name);
}

void CodeLanguages::append(const QString &name, QString &script, QSet<QString> &present) const
{
    const auto language = languages_.constFind(name);
    if (language == languages_.constEnd() || present.contains(name))
        return;
    present.insert(name);
    for (const QString &needed : language->needs)
        append(needed, script, present);
    script += language->script;
}

QString CodeLanguages::scriptFor(const QSet<QString> &names, QSet<QString> &present) const
{
    QString script;
    for (const QString &name : names)
        append(languages_.contains(name) ? name : aliases_.value(name), script, present);
    const QString core; // as a language without a name
    if (present.contains(core) || names.isEmpty() || (script.isEmpty() && !languages_.isEmpty()))
        return script;
    present.insert(core);
    return core_ + script;
}

} // namespace galley::ui
