// From one problem of an article to the next one.
#pragma once

#include "app/base/finding.h"

#include <functional>

namespace galley::ui {

/// On which side of where the user is a problem stands: ahead (-1), there (0), behind (1).
using SideOf = std::function<int(const Finding &)>;

/// The row of the problem that comes next (`by` is 1) or came last (-1) for a user who goes through
/// `problems` in their order; from the last on to the first. `current` is the one that was chosen
/// last, or -1: of several at one place it is the one where the user is. There is at least one.
int problemBeside(const Findings &problems, int current, const SideOf &side, int by);

/// The same for a user whose cursor is at a byte of the text: the nearest one from there on, or
/// ahead of there, whatever their order is; from where one was chosen last it is the next of that
/// order.
int problemBesideText(const Findings &problems, int current, std::size_t cursor, int by);

} // namespace galley::ui
