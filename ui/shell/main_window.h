// The window of one article: it wires the views, the files and the commands.
#pragma once

#include "app/base/finding.h"
#include "ui/common/message_bar.h"
#include "ui/shell/arrangement.h"

#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace galley {
class ArticleDocument;
struct ChangeEvent;
} // namespace galley

namespace galley::ui {

class ArticleSchema;
class CommandRegistry;
class FileController;
class FindingsBar;
class HeaderBar;
class PageOutput;
class PanesInStep;
class RepairSheet;
class StartPage;
class StatusBar;
class Workspace;

/// Deletes itself when it is closed. Asks before unsaved work is dropped.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    /// Opens an article, or shows the articles of a folder.
    void open(const QString &path);
    void arrange(Arrangement arrangement);
    /// Says something in the bar at the top. While an error stands there, what is no error goes to
    /// the status line.
    void say(MessageBar::Kind kind, const QString &sentence);
    /// For whoever has asked already.
    void closeWithoutAsking();
    /// As the settings have them now.
    void usePreferences();

    ArticleDocument *document() const { return document_; }
    FileController *files() const { return files_; }
    Workspace *workspace() const { return workspace_; }
    const CommandRegistry &commands() const { return *commands_; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectFiles();
    void connectDocument();
    void connectViews();
    void connectSchema();
    void connectFileCommands();
    void connectEditCommands();
    void connectViewCommands();
    void connectPage();
    void connectOutput();
    void connectStepCommands();
    void connectDrops();

    void showArticle();
    void follow(const ChangeEvent &event);
    void updateTitle();
    void updateProblems();
    void openPreferences();
    void updateCommands();
    void updateArrangement();
    void updateColours();
    void updateReadOnly();
    void fillRecent(QMenu *menu);
    void stepProblem(int by);
    void showFinding(const Finding &finding);
    void showFindingInText(const Finding &finding);
    void showField(const QString &key);
    void showDraft();
    void showSource(const QString &key);
    void sayNotSaved(const QString &sentence);
    void sayChangedOnDisk(const QString &sentence);

    ArticleDocument *document_;
    CommandRegistry *commands_;
    ArticleSchema *schema_;
    FileController *files_ = nullptr;
    HeaderBar *header_ = nullptr;
    MessageBar *problem_ = nullptr;
    bool isProblemOfOutput_ = false; ///< what problem_ says is about the page's way out
    MessageBar *readOnly_ = nullptr;
    MessageBar *schemaBar_ = nullptr;
    FindingsBar *findings_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    StartPage *start_ = nullptr;
    Workspace *workspace_ = nullptr;
    PanesInStep *step_ = nullptr;
    StatusBar *status_ = nullptr;
    RepairSheet *repair_ = nullptr;
    PageOutput *output_ = nullptr;
    bool mayClose_ = false;
};

} // namespace galley::ui
