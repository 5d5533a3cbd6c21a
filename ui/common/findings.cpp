#include "ui/common/findings.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::Findings)
};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString withFullStop(const QString &text)
{
    static const QString ends = QStringLiteral(".!?…");
    return text.isEmpty() || ends.contains(text.back()) ? text : text + u'.';
}

} // namespace

SeverityLook lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return {Words::tr("Error"), QStringLiteral("error"), Tint::Error};
    case Severity::Warning:
        return {Words::tr("Warning"), QStringLiteral("warning"), Tint::Warning};
    case Severity::Hint:
        break;
    }
    return {Words::tr("Hint"), QStringLiteral("hint"), Tint::Hint};
}

QString sentenceOf(const Finding &finding)
{
    return withFullStop(capitalised(QString::fromStdString(finding.message)));
}

QString fixTitleOf(const Finding &finding)
{
    return finding.fix ? QString::fromStdString(finding.fix->title) : QString();
}

QString sentenceOf(FileAction action, const QString &path, const Error &error)
{
    const QString name = QFileInfo(path).fileName().isEmpty() ? path : QFileInfo(path).fileName();
    const QString reason = withFullStop(QString::fromStdString(error.message));
    return action == FileAction::Save
               ? Words::tr("%1 was not saved: %2").arg(name, reason)
               : Words::tr("%1 was not taken again from the disk: %2").arg(name, reason);
}

QString sentenceOf(const Error &error)
{
    return withFullStop(capitalised(QString::fromStdString(error.message)));
}

} // namespace galley::ui
