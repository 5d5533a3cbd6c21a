// What each command of the window does.
#include "ui/shell/main_window.h"

#include "app/document/article_document.h"
#include "ui/actions/command_registry.h"
#include "ui/common/look.h"
#include "ui/common/plain_text.h"
#include "ui/editor/editor_view.h"
#include "ui/form/form_view.h"
#include "ui/settings/preferences_sheet.h"
#include "ui/shell/drop_target.h"
#include "ui/shell/file_controller.h"
#include "ui/shell/file_names.h"
#include "ui/shell/findings_bar.h"
#include "ui/shell/help_sheets.h"
#include "ui/shell/page_commands.h"
#include "ui/shell/page_output.h"
#include "ui/shell/panes_in_step.h"
#include "ui/shell/repair_sheet.h"
#include "ui/shell/settings.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspace.h"

#include <QFileInfo>
#include <QMenu>
#include <QPlainTextEdit>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr std::pair<Command, Arrangement> arrangements[] = {
    {Command::WriteLayout, Arrangement::Write},
    {Command::EditLayout, Arrangement::Edit},
    {Command::ReviewLayout, Arrangement::Review},
};

constexpr std::pair<Command, Pane> shownPanes[] = {
    {Command::ShowForm, Pane::Form},
    {Command::ShowEditor, Pane::Editor},
    {Command::ShowPage, Pane::Page},
};

constexpr std::pair<Command, Pane> focusedPanes[] = {
    {Command::FocusForm, Pane::Form},
    {Command::FocusEditor, Pane::Editor},
    {Command::FocusPage, Pane::Page},
};

constexpr std::pair<Command, Scheme> schemes[] = {
    {Command::FollowSystem, Scheme::System},
    {Command::Light, Scheme::Light},
    {Command::Dark, Scheme::Dark},
};

/// Commands that need an article.
constexpr Command ofArticles[] = {
    Command::Save,          Command::SaveAs,     Command::WriteLayout,    Command::EditLayout,
    Command::ReviewLayout,  Command::ShowForm,   Command::ShowEditor,     Command::ShowPage,
    Command::ShowSource,    Command::FocusForm,  Command::FocusEditor,    Command::FocusPage,
    Command::Strong,        Command::Emphasis,   Command::Link,           Command::SaveAsPdf,
    Command::SaveAsHtml,    Command::Print,      Command::CopyAsRichText, Command::CopyAsHtml,
    Command::FindInPage,    Command::FindNext,   Command::FindPrevious,   Command::ViewPage,
    Command::ViewCards,     Command::FitWidth,   Command::PhoneWidth,     Command::TabletWidth,
    Command::DesktopWidth,  Command::ZoomIn,     Command::ZoomOut,        Command::ZoomReset,
    Command::MagazineTheme, Command::PlainTheme, Command::ScrollTogether, Command::MarkCaret,
    Command::ShowInPage,    Command::LoadImages,
};

} // namespace

void MainWindow::connectFileCommands()
{
    commands_->onTriggered(Command::New, this, [this] { files_->create(); });
    commands_->onTriggered(Command::Open, this, [this] { files_->choose(); });
    commands_->onTriggered(Command::OpenFolder, this, [this] { files_->chooseFolder(); });
    commands_->onTriggered(Command::Save, this, [this] { files_->save(); });
    commands_->onTriggered(Command::SaveAs, this, [this] { files_->saveAs(); });
    commands_->onTriggered(Command::Revert, this, [this] { files_->revert(); });
    commands_->onTriggered(Command::Close, this, [this] {
        if (files_->hasArticle())
            files_->close();
        else
            close();
    });
    commands_->onTriggered(Command::Quit, this, &windows::closeAll);
    commands_->onTriggered(Command::Shortcuts, this,
                           [this] { openShortcutsSheet(*commands_, this); });
    commands_->onTriggered(Command::About, this, [this] { openAboutSheet(this); });
}

void MainWindow::connectEditCommands()
{
    commands_->onTriggered(Command::Undo, this, [this] {
        if (!workspace_->form()->undoDraft())
            document_->undo();
    });
    commands_->onTriggered(Command::Redo, document_, &ArticleDocument::redo);
    commands_->onTriggered(Command::Repair, repair_, &RepairSheet::openForRepair);
    commands_->onTriggered(Command::ShowFindings, findings_, &FindingsBar::setListShown);
    commands_->onTriggered(Command::NextProblem, this, [this] { stepProblem(1); });
    commands_->onTriggered(Command::PreviousProblem, this, [this] { stepProblem(-1); });
    commands_->onTriggered(Command::Preferences, this, &MainWindow::openPreferences);
    const auto onText = [this](Command command, void (EditorView::*make)()) {
        commands_->onTriggered(command, this, [this, make] {
            if (workspace_->editor()->textEdit()->hasFocus())
                (workspace_->editor()->*make)();
        });
    };
    onText(Command::Strong, &EditorView::toggleStrong);
    onText(Command::Emphasis, &EditorView::toggleEmphasis);
    onText(Command::Link, &EditorView::makeLink);
    commands_->onTriggered(Command::ShowSource, this, [this](bool shown) {
        if (shown)
            workspace_->showPane(Pane::Editor);
        workspace_->editor()->setFrontMatterShown(shown);
    });
}

/// From where the keyboard is, in the text or in a field; else from the problem before.
void MainWindow::stepProblem(int by)
{
    const FormView *form = workspace_->form();
    const QPlainTextEdit *text = workspace_->editor()->textEdit();
    if (text->hasFocus()) {
        const int cursor = text->textCursor().selectionStart();
        findings_->stepFromText(document_->snapshot()->toBytes({cursor, cursor}).begin, by);
    } else if (form->sideOfFocus({})) {
        findings_->stepFrom([form](const Finding &finding) { return *form->sideOfFocus(finding); },
                            by);
    } else {
        findings_->step(by);
    }
}

void MainWindow::connectViewCommands()
{
    for (const auto &[command, arrangement] : arrangements) {
        commands_->onTriggered(command, this, [this, chosen = arrangement] {
            settings::setArrangement(chosen);
            workspace_->arrange(chosen);
            workspace_->focusFirst();
        });
    }
    for (const auto &[command, pane] : shownPanes) {
        commands_->onTriggered(command, this, [this, chosen = pane](bool shown) {
            workspace_->setPaneShown(chosen, shown);
        });
    }
    for (const auto &[command, pane] : focusedPanes) {
        commands_->onTriggered(command, this,
                               [this, chosen = pane] { workspace_->focusPane(chosen); });
    }
    for (const auto &[command, scheme] : schemes) {
        commands_->onTriggered(command, this, [chosen = scheme] {
            settings::setScheme(chosen);
            Look::current().setScheme(chosen);
        });
    }
    connect(&Look::current(), &Look::schemeChanged, this, &MainWindow::updateColours);
    updateColours();
    commands_->onTriggered(Command::FullScreen, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    });
}

void MainWindow::connectPage()
{
    new PageCommands(*commands_, workspace_, this);
    commands_->onTriggered(Command::SaveAsPdf, output_, &PageOutput::saveAsPdf);
    commands_->onTriggered(Command::SaveAsHtml, output_, &PageOutput::saveAsHtml);
    commands_->onTriggered(Command::Print, output_, &PageOutput::print);
    commands_->onTriggered(Command::CopyAsRichText, output_, &PageOutput::copyAsRichText);
    commands_->onTriggered(Command::CopyAsHtml, output_, &PageOutput::copyAsHtml);
    connectOutput();
}

/// A page that went out after all takes the sentence away that said it did not.
void MainWindow::connectOutput()
{
    connect(output_, &PageOutput::done, this, [this](const QString &sentence) {
        if (isProblemOfOutput_)
            problem_->hide();
        status_->say(sentence);
    });
    connect(output_, &PageOutput::incomplete, this, [this](const QString &sentence) {
        if (isProblemOfOutput_)
            problem_->hide();
        say(MessageBar::Kind::Warning, sentence);
        isProblemOfOutput_ = problem_->sentence() == sentence;
    });
    connect(output_, &PageOutput::failed, this, [this](const QString &sentence) {
        say(MessageBar::Kind::Error, sentence);
        isProblemOfOutput_ = true;
    });
}

void MainWindow::connectStepCommands()
{
    commands_->setChecked(Command::ScrollTogether, settings::scrollsTogether());
    commands_->setChecked(Command::MarkCaret, settings::marksCaret());
    step_->setTogether(settings::scrollsTogether());
    step_->setMarked(settings::marksCaret());
    commands_->onTriggered(Command::ScrollTogether, this, [this](bool together) {
        settings::setScrollsTogether(together);
        step_->setTogether(together);
    });
    commands_->onTriggered(Command::MarkCaret, this, [this](bool marks) {
        settings::setMarksCaret(marks);
        step_->setMarked(marks);
    });
    commands_->onTriggered(Command::ShowInPage, step_, &PanesInStep::showInPage);
}

void MainWindow::connectDrops()
{
    auto *drops = new DropTarget(this);
    connect(drops, &DropTarget::dropped, this, [this](const QStringList &paths) {
        if (!commands_->isHeld())
            windows::openAll(paths, this);
    });
}

void MainWindow::updateCommands()
{
    const bool has = files_->hasArticle();
    for (const Command command : ofArticles)
        commands_->setEnabled(command, has);
    commands_->setEnabled(Command::Undo, has && document_->canUndo());
    commands_->setEnabled(Command::Redo, has && document_->canRedo());
    commands_->setEnabled(Command::Revert,
                          has && document_->isModified() && !document_->path().isEmpty());
    const bool readOnly = !document_->readOnlyReason().isEmpty();
    commands_->setEnabled(Command::Repair, has && !readOnly && findings_->canRepair());
    for (const Command command :
         {Command::ShowFindings, Command::NextProblem, Command::PreviousProblem})
        commands_->setEnabled(command, has && findings_->hasProblems());
}

void MainWindow::openPreferences()
{
    auto *sheet = new PreferencesSheet(settings::preferences(), this);
    connect(sheet, &PreferencesSheet::changed, this, [](const Preferences &preferences) {
        settings::setPreferences(preferences);
        windows::usePreferences();
    });
    sheet->openForChange();
}

void MainWindow::usePreferences()
{
    workspace_->form()->setWordsPerMinute(settings::preferences().wordsPerMinute);
}

void MainWindow::updateArrangement()
{
    for (const auto &[command, arrangement] : arrangements)
        commands_->setChecked(command, workspace_->arrangement() == arrangement);
    for (const auto &[command, pane] : shownPanes)
        commands_->setChecked(command, workspace_->isPaneShown(pane));
    status_->setCaretShown(workspace_->isPaneShown(Pane::Editor));
}

void MainWindow::updateColours()
{
    for (const auto &[command, scheme] : schemes)
        commands_->setChecked(command, Look::current().scheme() == scheme);
}

void MainWindow::fillRecent(QMenu *menu)
{
    constexpr int longest = 60;
    menu->clear();
    const QStringList files = settings::recentFiles();
    for (const QString &path : files) {
        const QFileInfo info(path);
        QString text = tr("%1 — %2").arg(info.fileName(), elidedPath(info.path(), longest));
        QAction *action = menu->addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(plainToolTip(path));
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    if (files.isEmpty())
        menu->addAction(tr("No recent articles"))->setEnabled(false);
    menu->setToolTipsVisible(true);
}

} // namespace galley::ui
