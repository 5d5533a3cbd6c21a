#include "ui/form/widgets/text_row.h"

#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <limits>

namespace galley::ui {

TextRow::TextRow(QWidget *parent)
    : QWidget(parent)
    , line_(new QLineEdit(this))
    , remove_(new QToolButton(this))
{
    line_->setMaxLength(std::numeric_limits<int>::max());
    remove_->setIcon(icon(QStringLiteral("close"), Tint::Muted));
    remove_->setAutoRaise(true);
    remove_->setFocusPolicy(Qt::NoFocus);
    remove_->setToolTip(tr("Remove this line (Backspace in an empty one)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(line_, 1);
    layout->addWidget(remove_);
}

} // namespace galley::ui
