// Everything that a window can be told to do.
#pragma once

namespace galley::ui {

enum class Command
{
    New,
    Open,
    OpenFolder,
    Save,
    SaveAs,
    Revert,
    Close,
    Quit,

    Undo,
    Redo,
    Repair,
    ShowFindings,

    Strong,
    Emphasis,
    Link,

    WriteLayout,
    EditLayout,
    ReviewLayout,
    ShowForm,
    ShowEditor,
    ShowPage,
    ShowSource,
    FocusForm,
    FocusEditor,
    FocusPage,
    FollowSystem,
    Light,
    Dark,
    FullScreen,

    Shortcuts,
    About,
};

} // namespace galley::ui
