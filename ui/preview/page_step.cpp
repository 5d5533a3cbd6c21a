#include "ui/preview/page_step.h"

#include "ui/preview/page/live_page.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace galley::ui {

PageStep::PageStep(LivePage *live, QObject *parent)
    : QObject(parent)
    , live_(live)
{
    connect(live->page(), &PreviewPage::told, this, &PageStep::take);
}

void PageStep::scrollToLine(double line)
{
    live_->call(QStringLiteral("galley.step.to(%1, %2)").arg(line, 0, 'f', 4).arg(++question_));
}

void PageStep::setFirstLine(double line)
{
    live_->call(QStringLiteral("galley.step.setFirstLine(%1)").arg(line));
}

void PageStep::showLine(int line)
{
    live_->call(QStringLiteral("galley.step.show(%1)").arg(line));
}

void PageStep::markLine(int line)
{
    live_->call(QStringLiteral("galley.step.mark(%1)").arg(line));
}

void PageStep::take(const QString &name, const QString &value)
{
    if (name == u"line")
        takeLine(value);
    else if (name == u"word")
        takeWord(value);
    else if (name == u"fresh")
        renew();
}

void PageStep::renew()
{
    live_->call(QStringLiteral("galley.step.hear(%1)").arg(question_));
    Q_EMIT renewed();
}

void PageStep::takeLine(const QString &value)
{
    const qsizetype blank = value.indexOf(u' ');
    if (blank > 0 && QStringView(value).left(blank).toInt() == question_)
        Q_EMIT scrolledByReader(QStringView(value).mid(blank + 1).toDouble());
}

void PageStep::takeWord(const QString &value)
{
    const QJsonObject said = QJsonDocument::fromJson(value.toUtf8()).object();
    Q_EMIT wordActivated({said[u"first"].toInt(), said[u"last"].toInt(), said[u"word"].toString(),
                          said[u"index"].toInt(), said[u"count"].toInt(),
                          said[u"share"].toDouble()});
}

} // namespace galley::ui
