#include "ui/form/add_field.h"

#include "ui/common/look.h"
#include "ui/form/widgets/link_button.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace galley::ui {

AddField::AddField(QWidget *parent)
    : QWidget(parent)
    , link_(new LinkButton(tr("Add a field…"), this))
    , entry_(new QWidget(this))
    , name_(new QLineEdit(entry_))
    , type_(new QComboBox(entry_))
    , add_(new QPushButton(tr("Add"), entry_))
{
    link_->setObjectName(QStringLiteral("addField"));
    buildEntry();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(link_, 0, Qt::AlignLeft);
    layout->addWidget(entry_);
    connect(link_, &QPushButton::clicked, this, [this] { setOpen(true); });
    connect(name_, &QLineEdit::returnPressed, this, &AddField::add);
    connect(add_, &QPushButton::clicked, this, &AddField::add);
    connect(name_, &QLineEdit::textChanged, this,
            [this](const QString &text) { add_->setEnabled(!text.trimmed().isEmpty()); });
}

void AddField::buildEntry()
{
    name_->setObjectName(QStringLiteral("addField.name"));
    name_->setAccessibleName(tr("Name of the new field"));
    name_->setPlaceholderText(tr("Name"));
    type_->setObjectName(QStringLiteral("addField.type"));
    type_->setAccessibleName(tr("What the new field holds"));
    type_->addItem(tr("Text"), int(Value::Type::String));
    type_->addItem(tr("List"), int(Value::Type::List));
    type_->addItem(tr("Number"), int(Value::Type::Integer));
    type_->addItem(tr("Yes or no"), int(Value::Type::Boolean));
    type_->addItem(tr("Date"), int(Value::Type::Date));
    add_->setObjectName(QStringLiteral("addField.add"));
    add_->setAutoDefault(false);
    add_->setEnabled(false);
    auto *layout = new QHBoxLayout(entry_);
    layout->setContentsMargins({});
    layout->setSpacing(grid::unit);
    layout->addWidget(name_, 1);
    layout->addWidget(type_);
    layout->addWidget(add_);
    entry_->hide();
}

void AddField::setOpen(bool open)
{
    entry_->setVisible(open);
    link_->setVisible(!open);
    if (open)
        name_->setFocus();
    else
        link_->setFocus();
}

void AddField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || entry_->isHidden())
        return QWidget::keyPressEvent(event);
    setOpen(false);
}

Value AddField::firstValue() const
{
    switch (Value::Type(type_->currentData().toInt())) {
    case Value::Type::List:
        return Value::list({});
    case Value::Type::Integer:
        return Value::integer(0);
    case Value::Type::Boolean:
        return Value::boolean(false);
    case Value::Type::Date:
        return Value::plain(QDate::currentDate().toString(Qt::ISODate).toStdString());
    default:
        return Value::string({});
    }
}

void AddField::add()
{
    const QString key = name_->text().trimmed();
    if (key.isEmpty())
        return;
    Q_EMIT added(key, firstValue());
}

void AddField::finish()
{
    name_->clear();
    setOpen(false);
}

QList<QWidget *> AddField::focusChain() const
{
    return {link_, name_, type_, add_};
}

} // namespace galley::ui
