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

static void fillPageMenu(QMenu *menu, const CommandRegistry &commands)
{
    menu->setObjectName(QStringLiteral("pageMenu"));
    fill(menu, commands,
         {Command::ViewPage, Command::ViewCards, line, Command::FitWidth, Command::PhoneWidth,
          Command::TabletWidth, Command::DesktopWidth, line, Command::ZoomIn, Command::ZoomOut,
          Command::ZoomReset, line});
    QMenu *theme = menu->addMenu(Words::tr("Th&eme"));
    theme->setObjectName(QStringLiteral("themeMenu"));
    fill(theme, commands, {Command::MagazineTheme, Command::PlainTheme});
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
          Command::ShowFindings});

    fill(addMenu(bar, "formatMenu", Words::tr("F&ormat")), commands,
         {Command::Strong, Command::Emphasis, Command::Link});

    QMenu *view = addMenu(bar, "viewMenu", Words::tr("&View"));
    fill(view, commands,
         {Command::WriteLayout, Command::EditLayout, Command::ReviewLayout, line, Command::ShowForm,
          Command::ShowEditor, Command::ShowPage, Command::ShowSource, line, Command::FocusForm,
          Command::FocusEditor, Command::FocusPage, line, Command::ScrollTogether,
          Command::MarkCaret, Command::ShowInPage, line});
    fillPageMenu(view->addMenu(Words::tr("Page &View")), commands);
    QMenu *colours = view->addMenu(Words::tr("&Colours"));
    colours->setObjectName(QStringLiteral("coloursMenu"));
    fill(colours, commands, {Command::FollowSystem, Command::Light, Command::Dark});
    QMenu *images = view->addMenu(Words::tr("Remote &Images"));
    images->setObjectName(QStringLiteral("remoteImagesMenu"));
    fill(images, commands,
         {Command::AskForImages, Command::AlwaysLoadImages, line, Command::LoadImages,
          Command::ForgetImageHosts});
    fill(view, commands, {Command::FullScreen});

    fill(addMenu(bar, "helpMenu", Words::tr("&Help")), commands,
         {Command::Shortcuts, Command::About});
    return recent;
}

} // namespace galley::ui
