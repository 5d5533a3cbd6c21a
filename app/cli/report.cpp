#include "app/cli/report.h"

namespace galley::cli {

void Summary::count(const Finding &finding)
{
    errors += finding.severity == Severity::Error ? 1 : 0;
    warnings += finding.severity == Severity::Warning ? 1 : 0;
    fixable += finding.fix ? 1 : 0;
}

std::string nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Hint:
        return "hint";
    }
    return {};
}

} // namespace galley::cli
