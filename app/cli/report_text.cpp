#include "app/cli/report.h"

namespace galley::cli {

namespace {

class TextReport : public Report
{
public:
    explicit TextReport(Console &console)
        : console_(console)
    {
    }

    void add(const LocatedFinding &located) override
    {
        const auto &[path, begin, end, finding] = located;
        console_.print(oneLine(path) + ':' + std::to_string(begin.line) + ':' +
                       std::to_string(begin.column) + ": " + nameOf(finding.severity) + ": " +
                       oneLine(finding.message) + " [" + finding.rule + "]\n");
    }

    void end(const Summary &summary) override
    {
        const bool clean = summary.errors + summary.warnings == 0;
        console_.note(counted(summary.files, "file") + " checked: " +
                      (clean ? "nothing wrong"
                             : counted(summary.errors, "error") + ", " +
                                   counted(summary.warnings, "warning") + "; " +
                                   std::to_string(summary.fixable) + " can be repaired"));
    }

private:
    Console &console_;
};

/// GitHub's workflow commands: % and line ends are escaped, in properties , and : as well.
std::string escaped(const std::string &text, bool property)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const std::string special = property ? "%\r\n,:" : "%\r\n";
    std::string result;
    for (const char character : text) {
        if (special.find(character) == std::string::npos)
            result += character;
        else
            result.append({'%', digits[character >> 4], digits[character & 15]});
    }
    return result;
}

class GithubReport : public Report
{
public:
    explicit GithubReport(Console &console)
        : console_(console)
    {
    }

    void add(const LocatedFinding &located) override
    {
        const auto &[path, begin, end, finding] = located;
        const std::string level =
            finding.severity == Severity::Hint ? "notice" : nameOf(finding.severity);
        std::string place = "file=" + escaped(path, true) + ",line=" + std::to_string(begin.line) +
                            ",endLine=" + std::to_string(end.line);
        if (begin.line == end.line) // GitHub takes columns within one line only
            place +=
                ",col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(end.column);
        console_.print("::" + level + ' ' + place + ",title=" + escaped(finding.rule, true) +
                       "::" + escaped(finding.message, false) + '\n');
    }

    void end(const Summary &) override {}

private:
    Console &console_;
};

} // namespace

std::unique_ptr<Report> textReport(Console &console)
{
    return std::make_unique<TextReport>(console);
}

std::unique_ptr<Report> githubReport(Console &console)
{
    return std::make_unique<GithubReport>(console);
}

} // namespace galley::cli
