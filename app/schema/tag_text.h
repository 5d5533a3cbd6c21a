// Tags as somebody types or pastes them.
#pragma once

#include <QString>
#include <QStringList>

namespace galley::schema {

/// What commas and line ends divide. Between quotes that begin an item they divide nothing, and the
/// quotes are no part of it. Blanks around an item are left out; so are empty ones.
struct TagTexts
{
    QStringList whole; ///< those that something ends
    QString rest;      ///< behind the last comma or line end, as it is written
};

TagTexts splitTags(const QString &text);

/// `text` without blanks and quotes around it.
QString tagOf(const QString &text);

} // namespace galley::schema
