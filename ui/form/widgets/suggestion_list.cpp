#include "ui/form/widgets/suggestion_list.h"

#include "ui/common/look.h"
#include "ui/form/widgets/popup.h"
#include "ui/form/widgets/row_delegate.h"

#include <QListView>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int mostVisible = 8;
constexpr int leastWidth = 160;

} // namespace

SuggestionList::SuggestionList(QWidget *parent)
    : QFrame(parent, Qt::ToolTip)
    , model_(new QStringListModel(this))
    , view_(new QListView(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Suggestions"));
    view_->setModel(model_);
    view_->setItemDelegate(new RowDelegate(view_));
    view_->setFrameShape(QFrame::NoFrame);
    view_->setFocusPolicy(Qt::NoFocus);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setTextElideMode(Qt::ElideRight);
    view_->setUniformItemSizes(true);
    view_->setMinimumHeight(1); // else no less than two rows and a half
    view_->setMouseTracking(true);
    view_->setAccessibleName(tr("Suggestions"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, grid::half, 1, grid::half);
    layout->addWidget(view_);
    connect(view_, &QListView::clicked, this, [this](const QModelIndex &index) {
        view_->setCurrentIndex(index);
        Q_EMIT clicked();
    });
}

void SuggestionList::setTexts(const QStringList &texts)
{
    if (model_->stringList() != texts)
        model_->setStringList(texts);
    view_->setCurrentIndex({});
}

int SuggestionList::count() const
{
    return model_->rowCount();
}

int SuggestionList::current() const
{
    return view_->currentIndex().isValid() ? view_->currentIndex().row() : -1;
}

void SuggestionList::setCurrent(int row)
{
    view_->setCurrentIndex(row < 0 ? QModelIndex() : model_->index(row));
}

QString SuggestionList::textAt(int row) const
{
    return row < 0 ? QString() : model_->stringList().value(row);
}

void SuggestionList::openBelow(const QWidget *field)
{
    const int row = std::max(view_->sizeHintForRow(0), 1);
    const int rows = std::min(count(), mostVisible);
    resize(std::max(field->width(), leastWidth), rows * std::max(row, 1) + 2 * grid::half + 2);
    popup::placeBelow(this, field);
    if (!isVisible())
        show();
}

void SuggestionList::paintEvent(QPaintEvent *)
{
    popup::paintGround(this);
}

} // namespace galley::ui
