#include "ui/preview/link_question.h"

#include "ui/common/message_bar.h"
#include "ui/common/outer_address.h"
#include "ui/preview/page/page_server.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QPushButton>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::LinkQuestion)
};

constexpr qsizetype longestAddress = 300;
constexpr qsizetype longestWord = 24;

/// Signs that nobody sees, or that turn the text around, in percent signs.
QString visible(const QString &address)
{
    QString result;
    for (const QChar c : address) {
        const auto category = c.category();
        if (category == QChar::Other_Format || category == QChar::Other_Control || c.isSpace())
            result += QString::fromLatin1(QUrl::toPercentEncoding(QString(c)));
        else
            result += c;
    }
    return result;
}

/// A long address with places where its line may break; otherwise the bar would be as wide as it.
QString breakable(QString address)
{
    if (address.size() > longestAddress)
        address = address.first(longestAddress) + QChar(0x2026);
    QString result;
    qsizetype word = 0;
    for (const QChar c : address) {
        result += c;
        const bool end = ++word == longestWord || (!c.isLetterOrNumber() && !c.isSurrogate());
        if (end && !c.isHighSurrogate()) {
            result += QChar(0x200b);
            word = 0;
        }
    }
    return result;
}

} // namespace

void askToOpen(MessageBar &bar, const QUrl &address)
{
    const QString scheme = address.scheme();
    const bool mail = scheme == u"mailto";
    if (scheme == QLatin1String(PageServer::schemeName())) {
        bar.say(MessageBar::Kind::Notice,
                Words::tr("This link leads to another page of the site: %1")
                    .arg(breakable(
                        visible(address.path(QUrl::FullyDecoded).remove(QStringLiteral("/-/"))))));
        return;
    }
    const QUrl target = honestAddress(address);
    const QString shown = breakable(visible(target.toDisplayString()));
    if (!mail && scheme != u"http" && scheme != u"https") {
        bar.say(MessageBar::Kind::Warning,
                Words::tr("Only web and mail addresses can be opened. This link leads to %1")
                    .arg(shown));
        return;
    }
    bar.say(MessageBar::Kind::Notice, Words::tr("This link leads to %1").arg(shown));
    bar.addButton(QStringLiteral("openLink"),
                  mail ? Words::tr("Write a Mail") : Words::tr("Open in Browser"), [&bar, target] {
                      QDesktopServices::openUrl(target);
                      bar.hide();
                  });
}

} // namespace galley::ui
