#include "ui/shell/start_page.h"

#include "ui/actions/command_registry.h"
#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/shell/article_delegate.h"
#include "ui/shell/article_filter.h"
#include "ui/shell/article_list.h"
#include "ui/shell/settings.h"
#include "ui/shell/start_button.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley::ui {

namespace {

constexpr int columnWidth = 640;

QFont headingFont()
{
    QFont font = Look::current().interfaceFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

StartPage::StartPage(const CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , lists_(new QStackedWidget)
    , recentModel_(new ArticleList(this))
    , model_(new ArticleList(this))
    , filtered_(new ArticleFilter(this))
{
    setObjectName(QStringLiteral("startPage"));
    auto *middle = new QWidget;
    middle->setMaximumWidth(columnWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::wide, grid::page, grid::wide, grid::gap);
    row->addStretch(1);
    row->addWidget(middle, 1000);
    row->addStretch(1);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::wide);
    column->addWidget(makeButtons(commands));
    lists_->addWidget(makeRecent());
    lists_->addWidget(makeFolder());
    column->addWidget(lists_, 1);
    filtered_->setSourceModel(model_);
    connect(filtered_, &QAbstractItemModel::rowsInserted, this, &StartPage::updateCount);
    connect(filtered_, &QAbstractItemModel::rowsRemoved, this, &StartPage::updateCount);
    connect(model_, &ArticleList::scanned, this, &StartPage::updateCount);
}

QWidget *StartPage::makeButtons(const CommandRegistry &commands)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    auto *sign = new QHBoxLayout;
    sign->setSpacing(grid::gap);
    auto *picture = new QLabel;
    picture->setPixmap(applicationIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    auto *name = new QLabel(tr("Galley"));
    name->setFont(Look::current().headingFont());
    sign->addWidget(picture);
    sign->addWidget(name, 1);
    column->addLayout(sign);
    column->addSpacing(grid::gap);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::unit);
    for (const Command command : {Command::Open, Command::OpenFolder, Command::New})
        row->addWidget(new StartButton(commands.action(command)), 1);
    column->addLayout(row);
    return box;
}

QWidget *StartPage::makeRecent()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    recentHeading_ = new QLabel;
    recentHeading_->setTextFormat(Qt::PlainText);
    recentHeading_->setFont(headingFont());
    column->addWidget(recentHeading_);
    recent_ = makeList("recentList", tr("Recent articles"), recentModel_);
    column->addWidget(recent_, 1000);
    column->addStretch(1); // where there are none
    connect(recentModel_, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!recent_->currentIndex().isValid())
            recent_->setCurrentIndex(recentModel_->index(0, 0));
    });
    return box;
}

QListView *StartPage::makeList(const char *name, const QString &accessibleName,
                               QAbstractItemModel *model)
{
    auto *list = new QListView;
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(accessibleName);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegate(new ArticleDelegate(list));
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->viewport()->setAutoFillBackground(false);
    list->setModel(model);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT chosen(index.data(ArticleList::PathRole).toString());
    };
    connect(list, &QListView::activated, this, choose); // Enter
    connect(list, &QListView::clicked, this, choose);
    return list;
}

QWidget *StartPage::makeFolder()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addLayout(makeFolderHeading());
    column->addWidget(makeFilter());
    articles_ = makeList("folderList", tr("Articles"), filtered_);
    column->addWidget(articles_, 1);
    return box;
}

QLayout *StartPage::makeFolderHeading()
{
    folderHeading_ = new ElidedLabel;
    folderHeading_->setFont(headingFont());
    folderHeading_->setElideMode(Qt::ElideMiddle);
    count_ = new QLabel;
    count_->setObjectName(QStringLiteral("folderCount"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("folderClose"));
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("close"), Tint::Muted));
    close->setToolTip(tr("Back to the recent articles"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, [this] { showFolder({}); });
    auto *row = new QHBoxLayout;
    row->addWidget(folderHeading_, 1);
    row->addWidget(count_);
    row->addWidget(close);
    return row;
}

QLineEdit *StartPage::makeFilter()
{
    filter_ = new QLineEdit;
    filter_->setObjectName(QStringLiteral("folderFilter"));
    filter_->setPlaceholderText(tr("Filter by title or file name"));
    filter_->setAccessibleName(tr("Filter articles"));
    filter_->setClearButtonEnabled(true);
    filter_->installEventFilter(this);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString &text) {
        filtered_->setWords(text);
        articles_->setCurrentIndex(filtered_->index(0, 0));
        updateCount();
    });
    return filter_;
}

void StartPage::refresh()
{
    const QStringList files = settings::recentFiles();
    recentModel_->read(files);
    recentHeading_->setText(files.isEmpty() ? tr("Or drag a Markdown file into this window.")
                                            : tr("Recent articles"));
    recentHeading_->setFont(files.isEmpty() ? font() : headingFont());
    recentHeading_->setForegroundRole(files.isEmpty() ? QPalette::PlaceholderText
                                                      : QPalette::WindowText);
    recent_->setVisible(!files.isEmpty());
    if (isCutShort_)
        readFolder();
}

void StartPage::stopReading()
{
    isCutShort_ = isCutShort_ || model_->isScanning();
    model_->stop();
    recentModel_->stop();
}

void StartPage::readFolder()
{
    isCutShort_ = false;
    model_->scan(folder_);
    updateCount();
}

void StartPage::showFolder(const QString &path)
{
    folder_ = path;
    lists_->setCurrentIndex(path.isEmpty() ? 0 : 1);
    if (path.isEmpty()) {
        refresh();
    } else {
        filter_->clear();
        folderHeading_->setText(QDir(path).dirName());
        readFolder();
    }
    takeFocus();
}

void StartPage::takeFocus()
{
    if (!folder_.isEmpty())
        filter_->setFocus(Qt::OtherFocusReason);
    else if (!recent_->isHidden())
        recent_->setFocus(Qt::OtherFocusReason);
    else if (auto *first = findChild<StartButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

QString StartPage::countOfArticles() const
{
    const int all = model_->rowCount();
    const int found = filtered_->rowCount();
    const QString number = QLocale().toString(all);
    if (model_->isScanning())
        return tr("Reading… %1").arg(number);
    if (all == 0)
        return tr("No articles here");
    if (found < all)
        return tr("%1 of %2").arg(QLocale().toString(found), number);
    return all == 1 ? tr("1 article") : tr("%1 articles").arg(number);
}

void StartPage::updateCount()
{
    const int broken = model_->brokenCount();
    count_->setText(broken > 0
                        ? tr("%1, %2 broken").arg(countOfArticles(), QLocale().toString(broken))
                        : countOfArticles());
    if (!articles_->currentIndex().isValid())
        articles_->setCurrentIndex(filtered_->index(0, 0));
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    // Arrows and Enter work on the list while the words are typed.
    if (watched == filter_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown ||
            key == Qt::Key_PageUp || key == Qt::Key_Return || key == Qt::Key_Enter) {
            QCoreApplication::sendEvent(articles_, event);
            return true;
        }
        if (key == Qt::Key_Escape && !filter_->text().isEmpty()) {
            filter_->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Look::current().colours().surface);
}

} // namespace galley::ui
