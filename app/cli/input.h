// The articles that a command works on.
#pragma once

#include "app/base/result.h"
#include "app/cli/console.h"
#include "app/frontmatter/front_matter.h"

#include <string>
#include <vector>

namespace galley::cli {

/// The path that means standard input.
inline constexpr std::string_view standardInput = "-";

/// An article as it was read.
struct Article
{
    std::string bytes;
    std::string problem;                  ///< why it is not UTF-8, as a sentence; empty when it is
    std::string text;                     ///< the bytes, or the best reading of what is not UTF-8
    frontmatter::FrontMatter frontMatter; ///< of `text`

    /// Whether a YAML parser accepts the front matter as it stands.
    bool valid() const { return problem.empty() && frontMatter.valid; }
    std::string_view body() const;
};

/// Reads a file or standard input, with its front matter. Any thread.
Result<Article> readArticle(const std::string &path);

/// Why an article that is not UTF-8 cannot be edited.
Error notEditable(const Article &article);

/// Writes a file in one safe step. Any thread.
Result<void> writeFile(const std::string &path, const std::string &bytes);

/// Puts `bytes` in the place of the article that was read from `path`, in one safe step; refuses
/// when another program has changed the file since. Any thread.
Result<void> replaceArticle(const std::string &path, const Article &read, const std::string &bytes);

/// The articles that the paths stand for; complains about folders that cannot be read.
std::vector<std::string> articlesOf(const std::vector<std::string> &paths, Console &console);

} // namespace galley::cli
