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
    SaveAsPdf,
    SaveAsHtml,
    Print,
    Close,
    Quit,

    Undo,
    Redo,
    CopyAsRichText,
    CopyAsHtml,
    FindInPage,
    FindNext,
    FindPrevious,
    Repair,
    ShowFindings,
    NextProblem,
    PreviousProblem,
    Preferences,

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
    ScrollTogether,
    MarkCaret,
    ShowInPage,
    FocusForm,
    FocusEditor,
    FocusPage,
    ViewPage,
    ViewCards,
    FitWidth,
    PhoneWidth,
    TabletWidth,
    DesktopWidth,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    MagazineTheme,
    PlainTheme,
    FollowSystem,
    Light,
    Dark,
    AskForImages,
    AlwaysLoadImages,
    LoadImages,
    ForgetImageHosts,
    FullScreen,

    Shortcuts,
    About,
};

} // namespace galley::ui
