#include "app/cli/report.h"

#include "app/cli/json.h"

#include <filesystem>
#include <map>

namespace galley::cli {

namespace {

class JsonReport : public Report
{
public:
    explicit JsonReport(Console &console)
        : console_(console)
    {
    }

    void begin() override { console_.print("{\"version\":1,\"findings\":["); }

    void add(const LocatedFinding &located) override
    {
        const auto &[path, begin, end, finding] = located;
        const Json json = {{"path", path},
                           {"line", begin.line},
                           {"column", begin.column},
                           {"endLine", end.line},
                           {"endColumn", end.column},
                           {"severity", nameOf(finding.severity)},
                           {"rule", finding.rule},
                           {"field", finding.field},
                           {"message", finding.message},
                           {"fixable", finding.fix.has_value()}};
        console_.print((first_ ? "\n" : ",\n") + toText(json));
        first_ = false;
    }

    void end(const Summary &summary) override
    {
        const Json json = {{"files", summary.files},
                           {"errors", summary.errors},
                           {"warnings", summary.warnings},
                           {"fixable", summary.fixable}};
        console_.print((first_ ? "],\"summary\":" : "\n],\"summary\":") + toText(json) + "}\n");
    }

private:
    Console &console_;
    bool first_ = true;
};

/// RFC 3986: a relative path as a URI reference.
std::string uriOf(const std::string &path)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    static constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char character : path) {
        const auto byte = static_cast<unsigned char>(character);
        if (plain.find(character) != std::string_view::npos)
            uri += character;
        else
            uri.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return uri;
}

class SarifReport : public Report
{
public:
    explicit SarifReport(Console &console)
        : console_(console)
    {
    }

    void begin() override
    {
        console_.print("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
                       "\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\","
                       "\"results\":[");
    }

    void add(const LocatedFinding &located) override
    {
        const auto &[path, begin, end, finding] = located;
        rules_.emplace(finding.rule, finding.severity);
        const Json region = {{"startLine", begin.line},
                             {"startColumn", begin.column},
                             {"endLine", end.line},
                             {"endColumn", end.column}};
        const Json location = {{"physicalLocation",
                                {{"artifactLocation",
                                  {{"uri", uriOf(std::filesystem::path(path).lexically_normal())}}},
                                 {"region", region}}}};
        const Json result = {
            {"ruleId", finding.rule},
            {"level", levelOf(finding.severity)},
            {"message", {{"text", finding.message}}},
            {"locations", Json::array({location})},
            {"properties", {{"field", finding.field}, {"fixable", finding.fix.has_value()}}}};
        console_.print((first_ ? "\n" : ",\n") + toText(result));
        first_ = false;
    }

    void end(const Summary &) override
    {
        Json rules = Json::array();
        for (const auto &[rule, severity] : rules_)
            rules.push_back(
                {{"id", rule}, {"defaultConfiguration", {{"level", levelOf(severity)}}}});
        const Json tool = {
            {"driver", {{"name", "galley-cli"}, {"version", GALLEY_VERSION}, {"rules", rules}}}};
        console_.print("\n],\"tool\":" + toText(tool) + "}]}\n");
    }

private:
    static std::string levelOf(Severity severity)
    {
        return severity == Severity::Hint ? "note" : nameOf(severity);
    }

    Console &console_;
    std::map<std::string, Severity> rules_;
    bool first_ = true;
};

} // namespace

std::unique_ptr<Report> jsonReport(Console &console)
{
    return std::make_unique<JsonReport>(console);
}

std::unique_ptr<Report> sarifReport(Console &console)
{
    return std::make_unique<SarifReport>(console);
}

} // namespace galley::cli
