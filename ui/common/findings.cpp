#include "ui/common/findings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

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

Severity FindingCounts::worst() const
{
    if (errors > 0)
        return Severity::Error;
    return warnings > 0 ? Severity::Warning : Severity::Hint;
}

FindingCounts countsOf(const Findings &findings)
{
    FindingCounts counts;
    for (const Finding &finding : findings) {
        counts.errors += finding.severity == Severity::Error;
        counts.warnings += finding.severity == Severity::Warning;
        counts.hints += finding.severity == Severity::Hint;
    }
    return counts;
}

QString textOf(const FindingCounts &counts)
{
    const QLocale locale;
    QStringList parts;
    if (counts.errors > 0)
        parts += counts.errors == 1 ? Words::tr("1 error")
                                    : Words::tr("%1 errors").arg(locale.toString(counts.errors));
    if (counts.warnings > 0)
        parts += counts.warnings == 1
                     ? Words::tr("1 warning")
                     : Words::tr("%1 warnings").arg(locale.toString(counts.warnings));
    if (counts.hints > 0)
        parts += counts.hints == 1 ? Words::tr("1 hint")
                                   : Words::tr("%1 hints").arg(locale.toString(counts.hints));
    return parts.join(QStringLiteral(", "));
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
