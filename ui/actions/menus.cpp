#include "ui/actions/menus.h"

#include "ui/actions/command_registry.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <optional>
#include <vector>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::Menus)
};

/// A row of a menu; nothing is a line between groups.
using Row = std::optional<Command>;
constexpr std::nullopt_t line = std::nullopt;

void fill(QMenu *menu, const CommandRegistry &commands, const std::vector<Row> &rows)
{
    for (const Row &row : rows) {
        if (row)
            menu->addAction(commands.action(*row));
        else
            menu->addSeparator();
    }
}

QMenu *addMenu(QMenuBar &bar, const char *name, const QString &title)
{
    QMenu *menu = bar.addMenu(title);
    menu->setObjectName(QLatin1String(name));
    return menu;
}

} // namespace

/// As high as the smallest screen at most: what is used seldom is in menus of its own.
static void fillViewMenu(QMenu *menu, const CommandRegistry &commands)
{
    const auto addPart = [&](const char *name, const QString &title, const std::vector<Row> &rows) {
        QMenu *part = menu->addMenu(title);
        part->setObjectName(QLatin1String(name));
        fill(part, commands, rows);
    };
    fill(menu, commands, {Command::WriteLayout, Command::EditLayout, Command::ReviewLayout, line});
    addPart("panesMenu", Words::tr("Pa&nes"),
            {Command::ShowForm, Command::ShowEditor, Command::ShowPage, line, Command::FocusForm,
             Command::FocusEditor, Command::FocusPage, line, Command::ScrollTogether,
             Command::MarkCaret, Command::ShowInPage});
    fill(menu, commands, {Command::ShowSource, line, Command::ViewPage, Command::ViewCards});
    addPart("widthMenu", Words::tr("Width and &Zoom"),
            {Command::FitWidth, Command::PhoneWidth, Command::TabletWidth, Command::DesktopWidth,
             line, Command::ZoomIn, Command::ZoomOut, Command::ZoomReset});
    addPart("themeMenu", Words::tr("&Theme"), {Command::MagazineTheme, Command::PlainTheme});
    fill(menu, commands, {line});
    addPart("coloursMenu", Words::tr("C&olours"),
            {Command::FollowSystem, Command::Light, Command::Dark});
    addPart("remoteImagesMenu", Words::tr("Remote &Images"),
            {Command::AskForImages, Command::AlwaysLoadImages, line, Command::LoadImages,
             Command::ForgetImageHosts});
    fill(menu, commands, {Command::FullScreen});
}

QMenu *fillMenuBar(QMenuBar &bar, const CommandRegistry &commands)
{
    QMenu *file = addMenu(bar, "fileMenu", Words::tr("&File"));
    fill(file, commands, {Command::New, Command::Open, Command::OpenFolder});
    QMenu *recent = file->addMenu(Words::tr("Open &Recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    fill(file, commands,
         {line, Command::Save, Command::SaveAs, Command::Revert, line, Command::SaveAsPdf,
          Command::SaveAsHtml, Command::Print, line, Command::Close, Command::Quit});

    fill(addMenu(bar, "editMenu", Words::tr("&Edit")), commands,
         {Command::Undo, Command::Redo, line, Command::CopyAsRichText, Command::CopyAsHtml, line,
          Command::FindInPage, Command::FindNext, Command::FindPrevious, line, Command::Repair,
          Command::ShowFindings, Command::NextProblem, Command::PreviousProblem, line,
          Command::Preferences});

    fill(addMenu(bar, "formatMenu", Words::tr("F&ormat")), commands,
         {Command::Strong, Command::Emphasis, Command::Link});

    fillViewMenu(addMenu(bar, "viewMenu", Words::tr("&View")), commands);

    fill(addMenu(bar, "helpMenu", Words::tr("&Help")), commands,
         {Command::Shortcuts, Command::About});
    return recent;
}

} // namespace galley::ui
