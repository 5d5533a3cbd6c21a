// What a fix changes, in the little room that there is beside it.
#pragma once

#include "app/base/finding.h"
#include "ui/common/changed_lines.h"

#include <QString>

#include <string_view>

namespace galley::ui {

/// The lines of `text` that a fix changes, cut to what is near the first places where they differ.
ChangedLines changeOf(std::string_view text, const Fix &fix);

/// The lines before with a minus and those after with a plus ahead of them.
QString plainChange(const ChangedLines &change);
/// The same as HTML, with what differs marked.
QString richChange(const ChangedLines &change);
/// The same as it is read out.
QString spokenChange(const ChangedLines &change);

} // namespace galley::ui
