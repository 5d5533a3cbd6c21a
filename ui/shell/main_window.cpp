#include "ui/shell/main_window.h"

#include "app/document/article_document.h"
#include "ui/actions/command_registry.h"
#include "ui/actions/menus.h"
#include "ui/common/findings.h"
#include "ui/common/icons.h"
#include "ui/editor/editor_view.h"
#include "ui/form/form_view.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/article_schema.h"
#include "ui/shell/file_controller.h"
#include "ui/shell/findings_bar.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/image_choice.h"
#include "ui/shell/page_output.h"
#include "ui/shell/panes_in_step.h"
#include "ui/shell/reading_facts.h"
#include "ui/shell/repair_sheet.h"
#include "ui/shell/schema_notice.h"
#include "ui/shell/settings.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/undo_keys.h"
#include "ui/shell/workspace.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace galley::ui {

namespace {
constexpr QSize firstSize(1280, 800);
constexpr QSize smallestSize(720, 480);
} // namespace

MainWindow::MainWindow()
    : document_(new ArticleDocument(this))
    , commands_(new CommandRegistry(this))
    , schema_(new ArticleSchema(document_, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(applicationIcon());
    setMinimumSize(smallestSize);
    resize(firstSize);
    build();
    connectFiles();
    connectDocument();
    connectViews();
    connectSchema();
    connectFileCommands();
    connectEditCommands();
    connectViewCommands();
    connectPage();
    connectStepCommands();
    connectDrops();
    workspace_->arrange(settings::arrangement());
    restoreGeometry(settings::windowGeometry());
    usePreferences();
    showArticle();
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // the views go before the document that they follow
}

void MainWindow::build()
{
    QMenu *recent = fillMenuBar(*menuBar(), *commands_);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    auto *area = new QWidget;
    setCentralWidget(area);
    header_ = new HeaderBar(*commands_);
    problem_ = new MessageBar;
    readOnly_ = new MessageBar;
    schemaBar_ = new MessageBar;
    findings_ = new FindingsBar;
    stack_ = new QStackedWidget;
    start_ = new StartPage(*commands_);
    workspace_ = new Workspace(document_);
    step_ = new PanesInStep(document_, workspace_);
    status_ = new StatusBar;
    stack_->addWidget(start_);
    stack_->addWidget(workspace_);
    problem_->setObjectName(QStringLiteral("problemBar"));
    readOnly_->setObjectName(QStringLiteral("readOnlyBar"));
    schemaBar_->setObjectName(QStringLiteral("schemaBar"));

    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part :
         std::initializer_list<QWidget *>{header_, problem_, readOnly_, schemaBar_, findings_})
        column->addWidget(part);
    column->addWidget(stack_, 1);
    column->addWidget(status_);
    area->installEventFilter(this);
    files_ = new FileController(document_, schema_, this);
    output_ = new PageOutput(workspace_->page(), document_, files_, this);
    repair_ = new RepairSheet(document_, this);
    new UndoKeys(workspace_);
    new ImageChoice(*commands_, workspace_->page()->remoteImages(), this);
    auto *facts = new ReadingFacts(document_, workspace_->editor()->textEdit(), status_);
    connect(facts, &ReadingFacts::counted, workspace_->form(), &FormView::setWords);
}

void MainWindow::connectFiles()
{
    connect(files_, &FileController::articleChanged, this, &MainWindow::showArticle);
    connect(files_, &FileController::settling, workspace_->form(), &FormView::takeDrafts);
    files_->setDrafts([this] {
        QList<TypedText> typed;
        for (const FormDraft &draft : workspace_->form()->drafts())
            typed.append({draft.title, draft.text});
        return typed;
    });
    connect(files_, &FileController::draftKept, this, &MainWindow::showDraft);
    connect(files_, &FileController::folderChosen, start_, &StartPage::showFolder);
    connect(files_, &FileController::saved, this, [this] {
        problem_->hide();
        status_->say(files_->savedSentence());
    });
    connect(files_, &FileController::openFailed, this,
            [this](const QString &sentence) { say(MessageBar::Kind::Error, sentence); });
    connect(files_, &FileController::saveFailed, this, &MainWindow::sayNotSaved);
    connect(files_, &FileController::saveRefused, this, &MainWindow::sayChangedOnDisk);
    connect(files_, &FileController::reverted, this, [this] {
        problem_->hide();
        status_->say(tr("Reverted. Undo takes it back."));
    });
    connect(start_, &StartPage::chosen, this, &MainWindow::open);
}

void MainWindow::connectDocument()
{
    connect(document_, &ArticleDocument::changed, this, &MainWindow::follow);
    connect(document_, &ArticleDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(document_, &ArticleDocument::modifiedChanged, this, &MainWindow::updateCommands);
    connect(document_, &ArticleDocument::pathChanged, this, &MainWindow::updateTitle);
    connect(document_, &ArticleDocument::readOnlyChanged, this, &MainWindow::updateReadOnly);
    connect(document_, &ArticleDocument::undoAvailable, this, &MainWindow::updateCommands);
    connect(document_, &ArticleDocument::redoAvailable, this, &MainWindow::updateCommands);
}

void MainWindow::connectViews()
{
    connect(findings_, &FindingsBar::repairWanted, repair_, &RepairSheet::openForRepair);
    connect(findings_, &FindingsBar::findingChosen, this, &MainWindow::showFinding);
    connect(findings_, &FindingsBar::fixWanted, this, [this](const Finding &finding) {
        if (const auto done = document_->makeFixes({finding}); !done)
            say(MessageBar::Kind::Warning, sentenceOf(done.error()));
    });
    connect(findings_, &FindingsBar::listShownChanged, this,
            [this](bool shown) { commands_->setChecked(Command::ShowFindings, shown); });
    connect(findings_, &FindingsBar::steppedTo, this,
            [this](const Finding &finding, int rank, int count) {
                //: a place among the problems, its severity and its sentence
                status_->say(tr("Problem %1 of %2. %3: %4")
                                 .arg(QString::number(rank), QString::number(count),
                                      lookOf(finding.severity).word, sentenceOf(finding)));
            });
    connect(status_, &StatusBar::problemsWanted, this,
            [this] { findings_->setListShown(!findings_->isListShown()); });
    connect(repair_, &RepairSheet::failed, this,
            [this](const QString &sentence) { say(MessageBar::Kind::Error, sentence); });
    connect(repair_, &RepairSheet::repaired, this, [this](int count) {
        status_->say(count == 1 ? tr("Repaired one place. Undo takes it back.")
                                : tr("Repaired %1 places. Undo takes it back.").arg(count));
    });
    connect(workspace_, &Workspace::arranged, this, &MainWindow::updateArrangement);
    connect(workspace_, &Workspace::arranged, this, &MainWindow::updateProblems);
    connect(workspace_->form(), &FormView::editRefused, this,
            [this](const QString &sentence) { say(MessageBar::Kind::Warning, sentence); });
    connect(workspace_->form(), &FormView::sourceRequested, this, &MainWindow::showSource);
    connect(workspace_->page(), &PreviewView::fieldActivated, this, &MainWindow::showField);
    connect(workspace_->editor(), &EditorView::frontMatterShownChanged, this,
            [this](bool shown) { commands_->setChecked(Command::ShowSource, shown); });
}

void MainWindow::connectSchema()
{
    connect(document_, &ArticleDocument::schemaChanged, this, &MainWindow::updateProblems);
    connect(schema_, &ArticleSchema::surveyChanged, this,
            [this] { workspace_->form()->setSurvey(schema_->survey()); });
    connect(files_, &FileController::saved, schema_, &ArticleSchema::refresh);
    new SchemaNotice(schema_, schemaBar_, this);
}

void MainWindow::open(const QString &path)
{
    files_->open(path);
}

void MainWindow::arrange(Arrangement arrangement)
{
    workspace_->arrange(arrangement);
}

void MainWindow::showArticle()
{
    const bool has = files_->hasArticle();
    problem_->hide();
    findings_->reset();
    header_->setVisible(has);
    status_->setVisible(has);
    stack_->setCurrentWidget(has ? static_cast<QWidget *>(workspace_) : start_);
    updateReadOnly();
    updateTitle();
    if (has) {
        start_->stopReading();
        updateProblems();
        workspace_->focusFirst();
    } else {
        start_->refresh();
        start_->takeFocus();
    }
    updateCommands();
}

void MainWindow::follow(const ChangeEvent &event)
{
    status_->sayNothing();
    if (!files_->hasArticle())
        return;
    if (event.frontMatter || event.cause == ChangeEvent::Cause::Load) {
        updateProblems();
        updateTitle();
    }
    updateCommands();
}

void MainWindow::updateProblems()
{
    if (!files_->hasArticle())
        return;
    auto problems = document_->problems();
    if (workspace_->isPaneShown(Pane::Form))
        problems = std::make_shared<const Findings>(workspace_->form()->inEyeOrder(*problems));
    findings_->setProblems(document_->snapshot(), problems);
    status_->setProblems(countsOf(*problems));
    updateCommands();
}

void MainWindow::updateTitle()
{
    if (!files_->hasArticle()) {
        setWindowTitle(tr("Galley"));
        setWindowModified(false);
        return;
    }
    const QString title = files_->title();
    const QString file = files_->fileName();
    QString whole = file.isEmpty() || file == title ? title : tr("%1 — %2").arg(title, file);
    whole.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    setWindowTitle(whole + QStringLiteral("[*]"));
    setWindowModified(document_->isModified());
    header_->setArticle(title, document_->path(), document_->isModified());
}

void MainWindow::updateReadOnly()
{
    const QString reason = document_->readOnlyReason();
    if (!files_->hasArticle() || reason.isEmpty()) {
        readOnly_->hide();
        return;
    }
    readOnly_->say(MessageBar::Kind::Warning, tr("This article is read-only. %1").arg(reason));
}

/// A fault of YAML is one of the text; what the schema has against a value is mended in the form.
void MainWindow::showFinding(const Finding &finding)
{
    const QString key = QString::fromStdString(finding.field);
    const bool ofText = !finding.rule.starts_with("schema-");
    const bool prefersText = ofText && workspace_->isPaneShown(Pane::Editor);
    if (prefersText || key.isEmpty() || !workspace_->isPaneShown(Pane::Form) ||
        !workspace_->form()->focusField(key, QString::fromStdString(finding.pointer)))
        showFindingInText(finding);
}

void MainWindow::showFindingInText(const Finding &finding)
{
    workspace_->showPane(Pane::Editor);
    workspace_->editor()->reveal(document_->snapshot()->toUtf16(finding.range));
    workspace_->editor()->textEdit()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showField(const QString &key)
{
    workspace_->showPane(Pane::Form);
    workspace_->form()->focusField(key);
}

void MainWindow::showDraft()
{
    constexpr qsizetype most = 60;
    const QList<FormDraft> drafts = workspace_->form()->drafts();
    if (drafts.isEmpty())
        return;
    workspace_->showPane(Pane::Form);
    if (workspace_->form()->focusDraft(drafts.first()))
        return;
    const auto &[key, pointer, title, text] = drafts.first();
    const QString shown = text.simplified();
    //: %1 is a field's title, %2 what is typed in it
    say(MessageBar::Kind::Warning,
        tr("No field shows what is typed in “%1” now: %2")
            .arg(title, shown.size() > most ? shown.left(most) + QChar(0x2026) : shown));
}

void MainWindow::showSource(const QString &key)
{
    const auto snapshot = document_->snapshot();
    workspace_->showPane(Pane::Editor);
    EditorView *editor = workspace_->editor();
    editor->setFrontMatterShown(true);
    if (const auto *entry = snapshot->frontMatter.find(key.toStdString()))
        editor->reveal(snapshot->toUtf16(entry->valueRange));
    editor->textEdit()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::say(MessageBar::Kind kind, const QString &sentence)
{
    const bool isError = kind == MessageBar::Kind::Error;
    if (!isError && !problem_->isHidden() && problem_->kind() == MessageBar::Kind::Error)
        status_->say(sentence);
    else {
        problem_->say(kind, sentence);
        isProblemOfOutput_ = false;
    }
}

void MainWindow::sayNotSaved(const QString &sentence)
{
    say(MessageBar::Kind::Error, sentence);
    problem_->addButton(QStringLiteral("problemSaveAs"), tr("Save As…"),
                        [this] { files_->saveAs(); });
}

void MainWindow::sayChangedOnDisk(const QString &sentence)
{
    say(MessageBar::Kind::Error, sentence);
    problem_
        ->addButton(QStringLiteral("problemRevert"), tr("Open &Theirs"),
                    [this] { files_->revert(); })
        ->setToolTip(tr("Take what the other program wrote. Undo brings your text back."));
    problem_
        ->addButton(QStringLiteral("problemSaveAnyway"), tr("Save An&yway"),
                    [this] { files_->saveAnyway(); })
        ->setToolTip(tr("Replace what the other program wrote."));
    problem_->addButton(QStringLiteral("problemSaveAs"), tr("Save &As…"),
                        [this] { files_->saveAs(); });
}

void MainWindow::closeWithoutAsking()
{
    mayClose_ = true;
    close();
}

/// A sheet disables what lies behind it: the commands go with it.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == centralWidget() && event->type() == QEvent::EnabledChange)
        commands_->setHeld(!centralWidget()->isEnabled());
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    workspace_->form()->takeDrafts();
    if (!mayClose_ && files_->hasUnsavedWork()) {
        event->ignore();
        files_->whenSafe([this] { closeWithoutAsking(); });
        return;
    }
    if (workspace_->isVisible())
        workspace_->rememberWidths();
    settings::setWindowGeometry(saveGeometry());
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        commands_->setChecked(Command::FullScreen, isFullScreen());
}

} // namespace galley::ui
