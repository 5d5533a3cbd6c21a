#include "ui/shell/page_commands.h"

#include "ui/actions/command_registry.h"
#include "ui/preview/card_view.h"
#include "ui/preview/device_frame.h"
#include "ui/preview/find_bar.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <utility>

namespace galley::ui {

namespace {

constexpr std::pair<Command, PageWidth> widths[] = {
    {Command::FitWidth, PageWidth::Fit},
    {Command::PhoneWidth, PageWidth::Phone},
    {Command::TabletWidth, PageWidth::Tablet},
    {Command::DesktopWidth, PageWidth::Desktop},
};

constexpr std::pair<Command, const char *> themes[] = {
    {Command::MagazineTheme, "magazine"},
    {Command::PlainTheme, "plain"},
};

constexpr Command finding[] = {Command::FindInPage, Command::FindNext, Command::FindPrevious};

} // namespace

PageCommands::PageCommands(const CommandRegistry &commands, Workspace *workspace, QObject *parent)
    : QObject(parent)
    , commands_(commands)
    , workspace_(workspace)
{
    connectCards();
    connectWidths();
    connectZoom();
    connectThemes();
    connectFind();
    workspace_->page()->addStrip(commands);
}

/// Each window begins with the page.
void PageCommands::connectCards()
{
    CardView *cards = workspace_->page()->cards();
    commands_.setChecked(Command::ViewPage, true);
    commands_.onTriggered(Command::ViewPage, cards, [cards] { cards->setShown(false); });
    commands_.onTriggered(Command::ViewCards, cards, [cards] { cards->setShown(true); });
}

void PageCommands::connectWidths()
{
    DeviceFrame *frame = workspace_->page()->frame();
    frame->setPageWidth(settings::pageWidth());
    for (const auto &[command, width] : widths) {
        commands_.setChecked(command, width == settings::pageWidth());
        commands_.onTriggered(command, this, [frame, chosen = width] {
            settings::setPageWidth(chosen);
            frame->setPageWidth(chosen);
        });
    }
}

void PageCommands::connectZoom()
{
    DeviceFrame *frame = workspace_->page()->frame();
    frame->setZoom(settings::pageZoom());
    connect(frame, &DeviceFrame::zoomChanged, this,
            [frame] { settings::setPageZoom(frame->zoom()); });
    commands_.onTriggered(Command::ZoomIn, frame, &DeviceFrame::zoomIn);
    commands_.onTriggered(Command::ZoomOut, frame, &DeviceFrame::zoomOut);
    commands_.onTriggered(Command::ZoomReset, frame, [frame] { frame->setZoom(1); });
}

void PageCommands::connectThemes()
{
    const QString present = settings::pageTheme();
    workspace_->page()->setTheme(present);
    for (const auto &[command, name] : themes) {
        const QString theme = QLatin1String(name);
        commands_.setChecked(command, theme == present);
        commands_.onTriggered(command, this, [this, theme] {
            settings::setPageTheme(theme);
            workspace_->page()->setTheme(theme);
        });
    }
}

void PageCommands::connectFind()
{
    FindBar *finder = workspace_->page()->finder();
    commands_.onTriggered(Command::FindInPage, finder, [this, finder] {
        workspace_->showPane(Pane::Page);
        finder->open();
    });
    commands_.onTriggered(Command::FindNext, finder, &FindBar::findNext);
    commands_.onTriggered(Command::FindPrevious, finder, &FindBar::findPrevious);
    for (const Command command : finding)
        workspace_->page()->addAction(commands_.action(command));
    connect(workspace_, &Workspace::arranged, this, &PageCommands::followArrangement);
    followArrangement();
}

/// In the text and in the form the keys are theirs.
void PageCommands::followArrangement()
{
    const bool review = workspace_->arrangement() == Arrangement::Review;
    for (const Command command : finding)
        commands_.action(command)->setShortcutContext(review ? Qt::WindowShortcut
                                                             : Qt::WidgetWithChildrenShortcut);
}

} // namespace galley::ui
