// The libraries that a page works with: DOMPurify, highlight.js and KaTeX, given to it when it
// first needs them.
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QSet>
#include <QString>
#include <QStringList>

namespace galley::ui {

/// Remembers what the present page has been given. They are compiled in (:/libraries), and run in
/// the world apart, where resources/preview finds them.
class PageLibraries
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::PageLibraries)

public:
    /// A new page has none.
    void clear() { *this = {}; }
    /// Scripts to be run, in this order, ahead of a part of a change with these needs
    /// (renderer::Need) and this body (renderer::Reply): one by one, so that a library that fails
    /// takes no other with it. Empty for nearly every one.
    QStringList scriptsFor(quint8 needs, const QByteArray &body);

private:
    static QStringList filterScripts();

    bool filters_ = false;
    bool sets_ = false;
    QSet<QString> languages_;
};

} // namespace galley::ui
