#include "tests/app/markdown/gfm_spec.h"

#include "tests/support/cases.h"

#include <sstream>

namespace galley::tests {

namespace {

/// A line as it is meant: the specification writes tabs as arrows.
std::string lineOf(std::string_view written)
{
    static constexpr std::string_view arrow = "\xE2\x86\x92";
    std::string line;
    for (auto at = written.find(arrow); at != written.npos; at = written.find(arrow)) {
        line.append(written.substr(0, at)).push_back('\t');
        written.remove_prefix(at + arrow.size());
    }
    return line.append(written).append("\n");
}

} // namespace

std::vector<SpecExample> readSpec(const std::filesystem::path &file)
{
    static const std::string fence(32, '`');
    enum
    {
        Prose,
        Markdown,
        Html
    } part = Prose;
    std::vector<SpecExample> examples;
    std::istringstream spec(readBytes(file));
    for (std::string line; std::getline(spec, line);) {
        if (line.starts_with(fence + " example")) {
            examples.push_back(
                {static_cast<int>(examples.size()) + 1, line.substr(fence.size() + 8), {}, {}});
            part = Markdown;
        } else if (line == fence) {
            part = Prose;
        } else if (part == Markdown && line == ".") {
            part = Html;
        } else if (part != Prose) {
            (part == Markdown ? examples.back().markdown : examples.back().html) += lineOf(line);
        }
    }
    return examples;
}

} // namespace galley::tests
