#include "ui/form/form_group.h"

#include "ui/common/look.h"
#include "ui/form/columns_layout.h"

#include <QLabel>
#include <QVBoxLayout>

namespace galley::ui {

namespace {

/// Room for a date with its calendar.
constexpr int columnWidth = 136;

} // namespace

FormGroup::FormGroup(const QString &name, const QString &heading, QWidget *parent)
    : QWidget(parent)
    , rows_(new QVBoxLayout)
{
    setObjectName(QStringLiteral("group.") + name);
    rows_->setContentsMargins({});
    rows_->setSpacing(grid::gap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid::unit + grid::half);
    if (!heading.isEmpty()) {
        auto *label = new QLabel(heading, this);
        QFont font = Look::current().interfaceFont();
        font.setWeight(QFont::DemiBold);
        label->setFont(font);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    layout->addLayout(rows_);
}

void FormGroup::insert(int index, QWidget *row)
{
    rows_->insertWidget(index, row);
}

void FormGroup::addColumns(const QList<QWidget *> &rows)
{
    auto *columns = new ColumnsLayout(columnWidth, grid::gap, grid::gap);
    for (QWidget *row : rows)
        columns->addWidget(row);
    rows_->addLayout(columns);
}

} // namespace galley::ui
