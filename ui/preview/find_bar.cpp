#include "ui/preview/find_bar.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPointer>
#include <QSignalBlocker>
#include <QToolButton>
#include <QWebEngineFindTextResult>
#include <QWebEnginePage>
#include <QWebEngineScript>

namespace galley::ui {

namespace {
constexpr int fieldWidth = 320; ///< at most
constexpr int narrow = 360;     ///< below this width what can be done by keys has no button
} // namespace

FindBar::FindBar(QWebEnginePage *page, QWidget *parent)
    : QFrame(parent)
    , page_(page)
    , words_(new QLineEdit(this))
    , count_(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find in the page"));
    hide();
    build();
    connect(words_, &QLineEdit::textChanged, this, &FindBar::findAnew);
    connect(sameCase_, &QToolButton::toggled, this, &FindBar::findAnew);
}

void FindBar::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::unit, grid::unit, grid::unit, grid::unit);
    row->setSpacing(grid::half);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    words_->setObjectName(QStringLiteral("findWords"));
    words_->setAccessibleName(tr("Words to find"));
    words_->setPlaceholderText(tr("Find in the page"));
    words_->setMinimumWidth(64);
    words_->setMaximumWidth(fieldWidth);
    setFixedHeight(grid::control + 2 * grid::unit);
    row->addWidget(words_, 1);
    count_->setObjectName(QStringLiteral("findCount"));
    count_->setFont(Look::current().smallFont());
    count_->setForegroundRole(QPalette::PlaceholderText);
    row->addSpacing(grid::half);
    row->addWidget(count_);

    sameCase_ = addButton("findCase", nullptr, tr("Same capitals"));
    sameCase_->setText(QStringLiteral("Aa"));
    sameCase_->setCheckable(true);
    previous_ = addButton("findPrevious", "chevron-up", tr("Previous place"));
    QToolButton *next = addButton("findNext", "chevron-down", tr("Next place"));
    row->addStretch();
    QToolButton *shut = addButton("findClose", "close", tr("Close"));
    connect(previous_, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
}

QToolButton *FindBar::addButton(const char *name, const char *symbol, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setIconSize({grid::toolIcon, grid::toolIcon});
    if (symbol)
        button->setIcon(icon(QLatin1String(symbol)));
    layout()->addWidget(button);
    return button;
}

void FindBar::open()
{
    const QString selected = page_->selectedText().simplified();
    QWidget::show();
    if (selected.isEmpty())
        findAnew();
    else
        findFromSelection(selected);
    words_->setFocus(Qt::ShortcutFocusReason);
    words_->selectAll();
}

/// Chromium looks behind the selection, and what is selected is to be the first place.
void FindBar::findFromSelection(const QString &selected)
{
    const QSignalBlocker later(words_);
    words_->setText(selected);
    page_->runJavaScript(QStringLiteral("getSelection().collapseToStart()"),
                         QWebEngineScript::ApplicationWorld,
                         [bar = QPointer<FindBar>(this)](const QVariant &) {
                             if (bar)
                                 bar->findAnew();
                         });
}

void FindBar::findNext()
{
    if (isHidden())
        open();
    else
        find(false);
}

void FindBar::findPrevious()
{
    if (isHidden())
        open();
    else
        find(true);
}

void FindBar::forgetCount()
{
    count_->clear();
}

/// Chromium goes on from the last place when it is asked for the same words again.
void FindBar::findAnew()
{
    if (isHidden())
        return;
    page_->findText({});
    find(false);
}

void FindBar::find(bool backward)
{
    const int question = ++asked_;
    if (words_->text().isEmpty()) {
        count_->clear();
        return;
    }
    QWebEnginePage::FindFlags flags;
    flags.setFlag(QWebEnginePage::FindBackward, backward);
    flags.setFlag(QWebEnginePage::FindCaseSensitively, sameCase_->isChecked());
    page_->findText(words_->text(), flags,
                    [bar = QPointer<FindBar>(this), question](const auto &result) {
                        if (bar && question == bar->asked_)
                            bar->show(result);
                    });
}

void FindBar::show(const QWebEngineFindTextResult &result)
{
    const QLocale locale;
    const int count = result.numberOfMatches();
    count_->setText(
        count == 0
            ? tr("Not found")
            : tr("%1 of %2").arg(locale.toString(result.activeMatch()), locale.toString(count)));
    count_->setAccessibleDescription(count_->text());
}

void FindBar::close()
{
    ++asked_;
    page_->findText({});
    // The focus goes first: left to itself, Qt would take it to the page as the Tab key does, and
    // the page would scroll up to the first field of its head.
    Q_EMIT closed();
    hide();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (enter && words_->hasFocus())
        find(event->modifiers() & Qt::ShiftModifier);
    else
        QFrame::keyPressEvent(event);
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    sameCase_->setVisible(width() >= narrow);
    previous_->setVisible(width() >= narrow);
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = Look::current().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.fillRect(0, 0, width(), 1, colours.hairline);
}

} // namespace galley::ui
