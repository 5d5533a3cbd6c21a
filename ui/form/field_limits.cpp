#include "ui/form/field_limits.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace galley::ui {

namespace {

using schema::Field;
using schema::FieldType;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FormView)
};

/// "5 tags", "1 item"
QString counted(const Field &field, std::size_t count)
{
    const QString number = QLocale().toString(qulonglong(count));
    if (field.type == FieldType::Tags)
        return count == 1 ? Words::tr("1 tag") : Words::tr("%1 tags").arg(number);
    return count == 1 ? Words::tr("1 item") : Words::tr("%1 items").arg(number);
}

QString countOf(const Field &field)
{
    const std::size_t least = field.minItems.value_or(0);
    const auto &most = field.maxItems;
    if (most && *most == least)
        return least > 0 ? counted(field, least) : QString();
    if (most && least > 0)
        //: %1 is a number, %2 for example "5 tags"
        return Words::tr("%1 to %2")
            .arg(QLocale().toString(qulonglong(least)), counted(field, *most));
    if (most)
        return Words::tr("At most %1").arg(counted(field, *most));
    return least > 0 ? Words::tr("At least %1").arg(counted(field, least)) : QString();
}

/// Of tags, none can be put in twice.
QString uniqueness(const Field &field)
{
    return field.unique && field.type != FieldType::Tags ? Words::tr("No item twice") : QString();
}

bool isOfTexts(const Field &field)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Boolean:
    case FieldType::Choice:
    case FieldType::Group:
    case FieldType::Groups:
        return false;
    default:
        return true;
    }
}

} // namespace

QString limitsOf(const Field &field)
{
    QStringList limits{countOf(field), uniqueness(field)};
    if (isOfTexts(field))
        limits.append(QString::fromStdString(field.form));
    limits.removeAll(QString());
    return limits.join(QStringLiteral(". "));
}

} // namespace galley::ui
