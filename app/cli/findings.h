// What is wrong with an article, with its places as a person reads them.
#pragma once

#include "app/cli/input.h"
#include "app/cli/report.h"
#include "app/schema/schema.h"

#include <vector>

namespace galley::cli {

/// Places in an article's bytes as line and column.
std::vector<LocatedFinding> located(const std::string &path, std::string_view bytes,
                                    const Findings &findings);

/// The front matter's findings, as YAML and as `schema`, if there is one, has it; of a file that is
/// not UTF-8 that alone, with the rule "encoding".
std::vector<LocatedFinding> findingsOf(const std::string &path, const Article &article,
                                       const schema::Schema *schema = nullptr);

} // namespace galley::cli
