// Where tests find their input: the project's own cases, and real collections beside the project.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace galley::tests {

/// The bytes of a file; the test fails when it cannot be read.
std::string readBytes(const std::filesystem::path &path);

/// All entries of tests/cases/NAME, sorted; the test fails when there is none.
std::vector<std::filesystem::path> cases(const std::string &name);

/// A folder of real articles and test suites that may stand beside the project, in ../shared/corpus
/// or where the variable GALLEY_CORPUS says; nothing, with a line that says so, when it does not.
std::optional<std::filesystem::path> corpus();

/// Every article of the corpus (news and seeds), sorted; empty where there is no corpus.
std::vector<std::filesystem::path> corpusArticles();

} // namespace galley::tests
