// The one place where errors and findings become words on the screen.
#pragma once

#include "app/base/finding.h"
#include "app/base/result.h"
#include "ui/common/icons.h"

#include <QString>

namespace galley::ui {

/// How a severity is shown: never by its colour alone.
struct SeverityLook
{
    QString word; ///< "Error", translated
    QString icon; ///< a name for icon()
    Tint tint;
};

SeverityLook lookOf(Severity severity);

/// How many findings there are of each severity.
struct FindingCounts
{
    int errors = 0;
    int warnings = 0;
    int hints = 0;

    int all() const { return errors + warnings + hints; }
    Severity worst() const; ///< of some findings
    friend bool operator==(const FindingCounts &, const FindingCounts &) = default;
};

FindingCounts countsOf(const Findings &findings);
/// "2 errors, 1 warning"; empty where there is nothing.
QString textOf(const FindingCounts &counts);

/// A finding as a whole sentence.
QString sentenceOf(const Finding &finding);
/// What its fix does, as a button says it; empty where there is none.
QString fixTitleOf(const Finding &finding);

/// An error of one file as a sentence: "c.md was not saved: the disk is full."
enum class FileAction
{
    Save,
    Revert
};
QString sentenceOf(FileAction action, const QString &path, const Error &error);
/// An error without a file as a sentence with a capital and a full stop.
QString sentenceOf(const Error &error);

} // namespace galley::ui
