// The findings of a check in the formats that people and programs read.
#pragma once

#include "app/base/finding.h"
#include "app/base/range.h"
#include "app/cli/console.h"

#include <memory>
#include <string>

namespace galley::cli {

/// A finding with its file and its place: lines and columns from 1, columns in code points.
struct LocatedFinding
{
    std::string path;
    Position begin;
    Position end;
    Finding finding;
};

/// What a check comes to.
struct Summary
{
    std::size_t files = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t fixable = 0;

    void count(const Finding &finding);
};

/// "error", "warning" or "hint".
std::string nameOf(Severity severity);

/// Writes findings one by one, as they come, so that a report takes no memory.
class Report
{
public:
    virtual ~Report() = default;
    virtual void begin() {}
    virtual void add(const LocatedFinding &located) = 0;
    virtual void end(const Summary &summary) = 0;
};

/// path:line:column: severity: message [rule], and the summary on standard error.
std::unique_ptr<Report> textReport(Console &console);
/// Workflow commands that GitHub shows beside the lines of a pull request.
std::unique_ptr<Report> githubReport(Console &console);
/// {"version":1,"findings":[…],"summary":{…}}, a finding a line.
std::unique_ptr<Report> jsonReport(Console &console);
/// SARIF 2.1.0 (OASIS), which code hosts and editors read.
std::unique_ptr<Report> sarifReport(Console &console);

} // namespace galley::cli
