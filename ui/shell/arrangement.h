// The three ways to arrange one window, one key apart.
#pragma once

#include <QString>

#include <optional>

namespace galley::ui {

/// Write: the text first, the page beside it. Edit: the form first, text and page beside it.
/// Review: the page alone.
enum class Arrangement
{
    Write,
    Edit,
    Review
};

/// The panes from left to right; their order is the same in each arrangement.
enum class Pane
{
    Form,
    Editor,
    Page
};

/// The name on the command line and in the settings: "write", "edit", "review".
QString nameOf(Arrangement arrangement);
std::optional<Arrangement> arrangementOf(const QString &name);

/// Whether a pane is there before the user chose otherwise.
bool isShownAtFirst(Arrangement arrangement, Pane pane);

} // namespace galley::ui
