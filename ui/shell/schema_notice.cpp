#include "ui/shell/schema_notice.h"

#include "ui/common/message_bar.h"
#include "ui/shell/article_schema.h"

#include <QFileInfo>
#include <QPushButton>

namespace galley::ui {

SchemaNotice::SchemaNotice(const ArticleSchema *schema, MessageBar *bar, QObject *parent)
    : QObject(parent)
    , schema_(schema)
    , bar_(bar)
{
    connect(schema, &ArticleSchema::remarkChanged, this, &SchemaNotice::follow);
}

void SchemaNotice::follow()
{
    bar_->hide();
    const ArticleSchema::Remark &remark = schema_->remark();
    if (!remark.fault.isEmpty()) {
        sayFault();
    } else if (!remark.problems.isEmpty()) {
        const QString problems = remark.path + u'\n' + remark.problems.join(u'\n');
        if (!said_.contains(problems))
            sayProblems();
        said_.insert(problems);
    }
}

QString SchemaNotice::name() const
{
    return QFileInfo(schema_->remark().path).fileName();
}

void SchemaNotice::sayFault()
{
    const ArticleSchema::Remark &remark = schema_->remark();
    const QString what =
        tr("The schema of these articles, %1, cannot be used. %2").arg(name(), remark.fault);
    const QString rest =
        remark.usesEarlier ? tr("The form stays as it was.") : tr("The form does without it.");
    bar_->say(MessageBar::Kind::Warning, what + u' ' + rest);
}

void SchemaNotice::sayProblems()
{
    const QStringList &problems = schema_->remark().problems;
    if (problems.size() == 1) {
        showProblems();
        return;
    }
    bar_->say(MessageBar::Kind::Notice,
              tr("%1 things in the schema of these articles, %2, are passed over.")
                  .arg(QString::number(problems.size()), name()));
    bar_->addButton(QStringLiteral("schemaShow"), tr("Show"), [this] { showProblems(); });
}

void SchemaNotice::showProblems()
{
    constexpr int most = 8;
    const QStringList &problems = schema_->remark().problems;
    QString text = tr("In the schema of these articles, %1: %2")
                       .arg(name(), problems.mid(0, most).join(u'\n'));
    if (problems.size() > most)
        text += u'\n' + tr("And %1 more.").arg(problems.size() - most);
    bar_->say(MessageBar::Kind::Notice, text);
}

} // namespace galley::ui
