// The examples of GitHub's specification of its Markdown.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace galley::tests {

struct SpecExample
{
    int number = 0;         ///< from 1, as the specification counts
    std::string extensions; ///< what stands behind the word example
    std::string markdown;
    std::string html;
};

std::vector<SpecExample> readSpec(const std::filesystem::path &file);

} // namespace galley::tests
