// highlight.js, taken apart: its core, and each of its languages on its own.
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace galley::ui {

/// Of the one file that holds nearly two hundred languages a page is given those that it shows,
/// each about 2 KB. A file of another make is given as a whole. Immutable.
class CodeLanguages
{
public:
    explicit CodeLanguages(const QString &library);
    /// That of :/libraries, read once.
    static const CodeLanguages &installed();

    /// What a page must run that has run what is `present` and is to show code in `names`,
    /// languages or their aliases, as written behind a fence. Adds to `present` what it answers;
    /// empty when nothing is new. Languages that nobody knows are passed over.
    QString scriptFor(const QSet<QString> &names, QSet<QString> &present) const;

private:
    struct Language
    {
        QString script;
        QStringList needs; ///< languages within this one, to be there before it
    };

    void addLanguage(const QString &script);
    void append(const QString &name, QString &script, QSet<QString> &present) const;

    QString core_; ///< the whole library when there are no languages apart
    QHash<QString, Language> languages_;
    QHash<QString, QString> aliases_;
};

} // namespace galley::ui
