#include "ui/actions/command_registry.h"

#include "ui/common/icons.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <vector>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::CommandRegistry)

public:
    static std::vector<CommandInfo> file();
    static std::vector<CommandInfo> edit();
    static std::vector<CommandInfo> output();
    static std::vector<CommandInfo> find();
    static std::vector<CommandInfo> format();
    static std::vector<CommandInfo> layouts();
    static std::vector<CommandInfo> panes();
    static std::vector<CommandInfo> page();
    static std::vector<CommandInfo> widths();
    static std::vector<CommandInfo> screen();
    static std::vector<CommandInfo> images();
    static std::vector<CommandInfo> help();
};

using Kind = CommandInfo::Kind;

QList<QKeySequence> keys(QKeySequence::StandardKey key)
{
    return QKeySequence::keyBindings(key);
}

QList<QKeySequence> keys(QKeyCombination key)
{
    return {QKeySequence(key)};
}

std::vector<CommandInfo> Words::file()
{
    return {
        {Command::New, "file.new", tr("&New Article"), tr("New"), keys(QKeySequence::New), "new"},
        {Command::Open, "file.open", tr("&Open…"), tr("Open"), keys(QKeySequence::Open), "open"},
        {Command::OpenFolder, "file.openFolder", tr("Open &Folder…"), tr("Open Folder"),
         keys(Qt::CTRL | Qt::SHIFT | Qt::Key_O), "folder"},
        {Command::Save, "file.save", tr("&Save"), tr("Save"), keys(QKeySequence::Save), "save"},
        {Command::SaveAs,
         "file.saveAs",
         tr("Save &As…"),
         {},
         keys(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
        {Command::Revert, "file.revert", tr("Re&vert to the Saved File"), {}, {}, "refresh"},
        {Command::Close, "file.close", tr("&Close"), {}, keys(Qt::CTRL | Qt::Key_W)},
        {Command::Quit, "file.quit", tr("&Quit"), {}, keys(Qt::CTRL | Qt::Key_Q)},
    };
}

std::vector<CommandInfo> Words::edit()
{
    return {
        {Command::Undo, "edit.undo", tr("&Undo"), tr("Undo"), keys(QKeySequence::Undo), "undo"},
        {Command::Redo,
         "edit.redo",
         tr("&Redo"),
         tr("Redo"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
         "redo"},
        {Command::Repair, "edit.repair", tr("Re&pair the Front Matter…"), tr("Repair…"),
         keys(Qt::CTRL | Qt::SHIFT | Qt::Key_R), "repair"},
        {Command::ShowFindings, "edit.showFindings", tr("Show Pro&blems"), tr("Show"),
         keys(Qt::CTRL | Qt::Key_F8), nullptr, Kind::Toggle},
        {Command::NextProblem, "edit.nextProblem", tr("Ne&xt Problem"), {}, keys(Qt::Key_F8)},
        {Command::PreviousProblem,
         "edit.previousProblem",
         tr("Prev&ious Problem"),
         {},
         keys(Qt::SHIFT | Qt::Key_F8)},
        {Command::Preferences,
         "edit.preferences",
         tr("Pre&ferences…"),
         {},
         keys(Qt::CTRL | Qt::Key_Comma)},
    };
}

/// What becomes of the page outside the window.
std::vector<CommandInfo> Words::output()
{
    return {
        {Command::SaveAsPdf,
         "file.savePdf",
         tr("Save the Page as P&DF…"),
         {},
         keys(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
        {Command::SaveAsHtml,
         "file.saveHtml",
         tr("Save the Page as &HTML…"),
         {},
         keys(Qt::CTRL | Qt::SHIFT | Qt::Key_H)},
        {Command::Print, "file.print", tr("&Print…"), {}, keys(Qt::CTRL | Qt::Key_P)},
        {Command::CopyAsRichText,
         "edit.copyRich",
         tr("Copy the Page as Rich &Text"),
         {},
         keys(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        {Command::CopyAsHtml,
         "edit.copyHtml",
         tr("Copy the Page as &HTML"),
         {},
         keys(Qt::CTRL | Qt::ALT | Qt::Key_C)},
    };
}

std::vector<CommandInfo> Words::find()
{
    return {
        {Command::FindInPage,
         "edit.find",
         tr("Find in the Pa&ge…"),
         {},
         keys(Qt::CTRL | Qt::Key_F)},
        {Command::FindNext, "edit.findNext", tr("Find &Next"), {}, keys(Qt::Key_F3)},
        {Command::FindPrevious,
         "edit.findPrevious",
         tr("Find Pre&vious"),
         {},
         keys(Qt::SHIFT | Qt::Key_F3)},
    };
}

std::vector<CommandInfo> Words::format()
{
    return {
        {Command::Strong, "format.strong", tr("&Strong"), {}, keys(Qt::CTRL | Qt::Key_B)},
        {Command::Emphasis, "format.emphasis", tr("&Emphasis"), {}, keys(Qt::CTRL | Qt::Key_I)},
        {Command::Link, "format.link", tr("&Link"), {}, keys(Qt::CTRL | Qt::Key_K)},
    };
}

std::vector<CommandInfo> Words::layouts()
{
    return {
        {Command::WriteLayout,
         "view.write",
         tr("&Write"),
         {},
         keys(Qt::CTRL | Qt::Key_1),
         "write",
         Kind::Choice},
        {Command::EditLayout,
         "view.edit",
         tr("&Edit"),
         {},
         keys(Qt::CTRL | Qt::Key_2),
         "edit",
         Kind::Choice},
        {Command::ReviewLayout,
         "view.review",
         tr("&Review"),
         {},
         keys(Qt::CTRL | Qt::Key_3),
         "review",
         Kind::Choice},
    };
}

std::vector<CommandInfo> Words::panes()
{
    return {
        {Command::ShowForm, "view.form", tr("Show the &Form"), {}, {}, nullptr, Kind::Toggle},
        {Command::ShowEditor, "view.editor", tr("Show the &Text"), {}, {}, nullptr, Kind::Toggle},
        {Command::ShowPage, "view.page", tr("Show the &Page"), {}, {}, nullptr, Kind::Toggle},
        {Command::ShowSource, "view.source", tr("Front Matter as &Source"), tr("Source"),
         keys(Qt::CTRL | Qt::SHIFT | Qt::Key_M), "source", Kind::Toggle},
        {Command::ScrollTogether,
         "view.together",
         tr("Scroll To&gether"),
         {},
         {},
         nullptr,
         Kind::Toggle},
        {Command::MarkCaret,
         "view.markCaret",
         tr("&Mark the Caret in the Page"),
         {},
         {},
         nullptr,
         Kind::Toggle},
        {Command::ShowInPage,
         "view.showInPage",
         tr("S&how the Caret in the Page"),
         {},
         keys(Qt::CTRL | Qt::Key_J)},
        {Command::FocusForm,
         "view.focusForm",
         tr("Go to the F&orm"),
         {},
         keys(Qt::ALT | Qt::Key_1)},
        {Command::FocusEditor,
         "view.focusEditor",
         tr("Go to the Te&xt"),
         {},
         keys(Qt::ALT | Qt::Key_2)},
        {Command::FocusPage,
         "view.focusPage",
         tr("Go to the P&age"),
         {},
         keys(Qt::ALT | Qt::Key_3)},
    };
}

std::vector<CommandInfo> Words::page()
{
    return {
        {Command::ViewPage, "page.page", tr("As the &Page"), tr("Page"), keys(Qt::CTRL | Qt::Key_4),
         "document", Kind::Choice},
        {Command::ViewCards, "page.cards", tr("As &Cards of Search and Social"), tr("Cards"),
         keys(Qt::CTRL | Qt::Key_5), "cards", Kind::Choice},
        {Command::ZoomIn,
         "page.zoomIn",
         tr("Zoom &In"),
         {},
         {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}},
        {Command::ZoomOut, "page.zoomOut", tr("Zoom &Out"), {}, keys(Qt::CTRL | Qt::Key_Minus)},
        {Command::ZoomReset, "page.zoomReset", tr("Zoom to 100 &%"), tr("Zoom to 100 %"),
         keys(Qt::CTRL | Qt::Key_0)},
        {Command::MagazineTheme, "page.magazine", tr("&Magazine"), {}, {}, nullptr, Kind::Choice},
        {Command::PlainTheme, "page.plain", tr("&Plain"), {}, {}, nullptr, Kind::Choice},
    };
}

std::vector<CommandInfo> Words::widths()
{
    return {
        {Command::FitWidth, "page.fit", tr("As Wide as the Pa&ne"), tr("As wide as the pane"),
         keys(Qt::CTRL | Qt::Key_6), "fit", Kind::Choice},
        {Command::PhoneWidth, "page.phone", tr("P&hone"), tr("Phone"), keys(Qt::CTRL | Qt::Key_7),
         "phone", Kind::Choice},
        {Command::TabletWidth, "page.tablet", tr("&Tablet"), tr("Tablet"),
         keys(Qt::CTRL | Qt::Key_8), "tablet", Kind::Choice},
        {Command::DesktopWidth, "page.desktop", tr("&Desktop"), tr("Desktop"),
         keys(Qt::CTRL | Qt::Key_9), "desktop", Kind::Choice},
    };
}

std::vector<CommandInfo> Words::screen()
{
    return {
        {Command::FollowSystem, "view.system", tr("As the &System"), {}, {}, nullptr, Kind::Choice},
        {Command::Light, "view.light", tr("&Light"), {}, {}, nullptr, Kind::Choice},
        {Command::Dark, "view.dark", tr("&Dark"), {}, {}, nullptr, Kind::Choice},
        {Command::FullScreen,
         "view.fullScreen",
         tr("F&ull Screen"),
         {},
         keys(Qt::Key_F11),
         nullptr,
         Kind::Toggle},
    };
}

std::vector<CommandInfo> Words::images()
{
    return {
        {Command::AskForImages,
         "images.ask",
         tr("&Ask Before Loading"),
         {},
         {},
         nullptr,
         Kind::Choice},
        {Command::AlwaysLoadImages,
         "images.always",
         tr("Always &Load"),
         {},
         {},
         nullptr,
         Kind::Choice},
        {Command::LoadImages, "images.load", tr("Load in &This Article")},
        {Command::ForgetImageHosts, "images.forgetHosts", tr("&Forget Hosts")},
    };
}

std::vector<CommandInfo> Words::help()
{
    return {
        {Command::Shortcuts, "help.shortcuts", tr("&Keyboard Shortcuts"), {}, keys(Qt::Key_F1)},
        {Command::About, "help.about", tr("&About Galley"), {}, {}},
    };
}

/// Commands of which exactly one is on.
const std::vector<std::vector<Command>> choices = {
    {Command::WriteLayout, Command::EditLayout, Command::ReviewLayout},
    {Command::ViewPage, Command::ViewCards},
    {Command::FitWidth, Command::PhoneWidth, Command::TabletWidth, Command::DesktopWidth},
    {Command::MagazineTheme, Command::PlainTheme},
    {Command::FollowSystem, Command::Light, Command::Dark},
    {Command::AskForImages, Command::AlwaysLoadImages},
};

QString tipOf(const CommandInfo &info)
{
    QString tip = QString(info.text).remove(u'&').remove(u'…');
    if (!info.shortcuts.isEmpty())
        tip += u"  "_qs + info.shortcuts.constFirst().toString(QKeySequence::NativeText);
    return tip;
}

QAction *make(const CommandInfo &info, QObject *parent)
{
    auto *action = new QAction(info.text, parent);
    action->setObjectName(QLatin1String(info.id));
    action->setShortcuts(info.shortcuts);
    action->setToolTip(tipOf(info));
    action->setCheckable(info.kind != Kind::Plain);
    if (!info.shortText.isEmpty())
        action->setIconText(info.shortText);
    if (info.icon) {
        action->setIcon(icon(QLatin1String(info.icon)));
        action->setIconVisibleInMenu(false);
    }
    return action;
}

} // namespace

CommandRegistry::CommandRegistry(QObject *parent)
    : QObject(parent)
{
    for (const auto &part : {Words::file(), Words::edit(), Words::output(), Words::find(),
                             Words::format(), Words::layouts(), Words::panes(), Words::page(),
                             Words::widths(), Words::screen(), Words::images(), Words::help()}) {
        for (const CommandInfo &info : part)
            actions_[info.command] = make(info, this);
    }
    for (const auto &choice : choices) {
        auto *group = new QActionGroup(this);
        for (const Command command : choice)
            group->addAction(action(command));
    }
    action(Command::Quit)->setMenuRole(QAction::QuitRole);
    action(Command::About)->setMenuRole(QAction::AboutRole);
    action(Command::Preferences)->setMenuRole(QAction::PreferencesRole);
}

QAction *CommandRegistry::action(Command command) const
{
    return actions_.at(command);
}

QList<QAction *> CommandRegistry::actions() const
{
    QList<QAction *> all;
    for (const auto &[command, action] : actions_)
        all.append(action);
    return all;
}

void CommandRegistry::setEnabled(Command command, bool enabled)
{
    if (enabled)
        impossible_.erase(command);
    else
        impossible_.insert(command);
    update(command);
}

void CommandRegistry::setHeld(bool held)
{
    held_ = held;
    for (const auto &[command, action] : actions_)
        update(command);
}

void CommandRegistry::update(Command command) const
{
    action(command)->setEnabled(!held_ && !impossible_.contains(command));
}

void CommandRegistry::setChecked(Command command, bool checked) const
{
    action(command)->setChecked(checked);
}

} // namespace galley::ui
