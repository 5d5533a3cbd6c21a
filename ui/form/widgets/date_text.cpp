#include "ui/form/widgets/date_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::DateText)
};

QRegularExpressionMatch match(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::UseUnicodePropertiesOption)
        .match(text);
}

bool isMonthFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(QLatin1Char('M')) < format.indexOf(QLatin1Char('d'));
}

QString figure(int value, bool padded)
{
    return QStringLiteral("%1").arg(value, padded ? 2 : 1, 10, QLatin1Char('0'));
}

} // namespace

DateText::DateText(const QString &text, const QLocale &locale)
    : text_(text)
{
    if (text.trimmed().isEmpty()) {
        reading_ = Reading::Empty;
        return;
    }
    if (readYearFirst() || readYearLast(locale))
        return;
    monthLocale_ = locale;
    monthNamed_ =
        readMonthName(QStringLiteral("\\s*([0-9]{1,2})\\.?\\s+(\\p{L}+)\\.?,?\\s+([0-9]{4})\\s*"),
                      1, 2) ||
        readMonthName(QStringLiteral("\\s*(\\p{L}+)\\.?\\s+([0-9]{1,2}),?\\s+([0-9]{4})\\s*"), 2,
                      1);
}

bool DateText::readYearFirst()
{
    const auto found =
        match(text_, QStringLiteral("\\s*([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})"
                                    "((?:[Tt]|\\s+)[0-9]{1,2}:[0-9]{2}.*?)?\\s*"));
    if (!found.hasMatch())
        return false;
    conclude(found, 1, 3, 4);
    const bool timed = found.capturedLength(5) > 0;
    isoTime_ = {timed ? found.capturedStart(5) : found.capturedEnd(4), found.capturedLength(5)};
    return true;
}

bool DateText::readYearLast(const QLocale &locale)
{
    const auto found =
        match(text_, QStringLiteral("\\s*([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})\\s*"));
    if (!found.hasMatch())
        return false;
    const bool dotted = found.captured(2) == QLatin1String(".");
    const int first = found.captured(1).toInt();
    const int second = found.captured(3).toInt();
    bool monthFirst = !dotted && isMonthFirst(locale);
    if (first > 12 && second <= 12)
        monthFirst = false;
    else if (second > 12 && first <= 12)
        monthFirst = true;
    conclude(found, 4, monthFirst ? 1 : 3, monthFirst ? 3 : 1);
    return true;
}

bool DateText::readMonthName(const QString &pattern, int dayGroup, int monthGroup)
{
    const auto found = match(text_, pattern);
    if (!found.hasMatch() || !findMonth(found.captured(monthGroup)))
        return false;
    conclude(found, 3, monthGroup, dayGroup);
    return true;
}

/// The month of a name, in the locale's language or another that sites are often written in, in
/// full or short.
bool DateText::findMonth(const QString &name)
{
    const std::array locales{monthLocale_,
                             QLocale::c(),
                             QLocale(QLocale::German),
                             QLocale(QLocale::French),
                             QLocale(QLocale::Spanish),
                             QLocale(QLocale::Italian),
                             QLocale(QLocale::Portuguese),
                             QLocale(QLocale::Dutch)};
    for (const QLocale &locale : locales) {
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (int month = 1; month <= 12; ++month) {
                QString known = locale.monthName(month, format);
                if (known.endsWith(QLatin1Char('.')))
                    known.chop(1);
                if (known.compare(name, Qt::CaseInsensitive) != 0)
                    continue;
                monthNumber_ = month;
                monthLocale_ = locale;
                monthFormat_ = format;
                return true;
            }
        }
    }
    return false;
}

void DateText::conclude(const QRegularExpressionMatch &found, int year, int month, int day)
{
    const auto part = [&](int group) {
        return Part{found.capturedStart(group), found.capturedLength(group)};
    };
    year_ = part(year);
    month_ = part(month);
    day_ = part(day);
    if (monthNumber_ == 0)
        monthNumber_ = number(month_);
    date_ = QDate(number(year_), monthNumber_, number(day_));
    reading_ = date_.isValid() ? Reading::Date : Reading::Impossible;
}

QString DateText::written(Part part) const
{
    return text_.mid(part.start, part.length);
}

int DateText::number(Part part) const
{
    return written(part).toInt();
}

/// Whether the figures below ten have a 0 ahead; where it cannot be seen, two wide figures side by
/// side have one.
bool DateText::isPadded() const
{
    if (written(day_).startsWith(QLatin1Char('0')) || written(month_).startsWith(QLatin1Char('0')))
        return true;
    return !monthNamed_ && day_.length == 2 && month_.length == 2;
}

QString DateText::problem() const
{
    if (reading_ != Reading::Impossible)
        return {};
    if (monthNumber_ < 1 || monthNumber_ > 12)
        return Words::tr("There is no month %1.").arg(monthNumber_);
    const QDate first(number(year_), monthNumber_, 1);
    if (!first.isValid())
        return Words::tr("There is no year %1.").arg(number(year_));
    return Words::tr("%1 %2 has no day %3.")
        .arg(QLocale().standaloneMonthName(monthNumber_))
        .arg(number(year_))
        .arg(number(day_));
}

QDate DateText::nearestDate() const
{
    if (reading_ != Reading::Impossible)
        return date_;
    const int month = std::clamp(monthNumber_, 1, 12);
    const QDate first(number(year_), month, 1);
    const int days = first.daysInMonth();
    return first.isValid() ? first.addDays(std::clamp(number(day_), 1, days) - 1) : QDate();
}

QString DateText::monthAs(int month) const
{
    if (!monthNamed_)
        return figure(month, isPadded());
    QString name = monthLocale_.monthName(month, monthFormat_);
    if (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    const QString before = written(month_);
    if (before == before.toUpper())
        return name.toUpper();
    return before == before.toLower() ? name.toLower() : name;
}

QString DateText::withDate(QDate date) const
{
    if (reading_ != Reading::Date && reading_ != Reading::Impossible)
        return date.toString(Qt::ISODate);
    struct Change
    {
        Part part;
        QString text;
    };
    std::array changes{
        Change{year_, QString::number(date.year())},
        Change{month_, monthAs(date.month())},
        Change{day_, figure(date.day(), isPadded())},
    };
    std::sort(changes.begin(), changes.end(),
              [](const Change &a, const Change &b) { return a.part.start > b.part.start; });
    QString text = text_;
    for (const Change &change : changes)
        text.replace(change.part.start, change.part.length, change.text);
    return text;
}

namespace {

/// A time with its separator ahead: hour, minute, the seconds, and what comes behind them.
QRegularExpressionMatch matchTime(const QString &written)
{
    static const QRegularExpression time(
        QStringLiteral("^([Tt]|\\s+)([0-9]{1,2}):([0-9]{2})(:[0-9]{2})?([.,][0-9]+)?(.*)$"));
    return time.match(written);
}

} // namespace

QTime DateText::time() const
{
    const auto found = matchTime(written(isoTime_));
    return found.hasMatch() ? QTime(found.captured(2).toInt(), found.captured(3).toInt()) : QTime();
}

QString DateText::withTime(QTime time) const
{
    if (!takesTime() || time == this->time())
        return text_;
    const auto found = matchTime(written(isoTime_));
    QString written = QStringLiteral("T%1:%2:00");
    if (found.hasMatch())
        written = found.captured(1) + QStringLiteral("%1:%2") +
                  (found.capturedLength(4) > 0 ? QStringLiteral(":00") : QString()) +
                  found.captured(6);
    const bool padded = !found.hasMatch() || found.capturedLength(2) == 2;
    QString text = text_;
    return text.replace(isoTime_.start, isoTime_.length,
                        written.arg(figure(time.hour(), padded), figure(time.minute(), true)));
}

QString DateText::withoutTime() const
{
    QString text = text_;
    return takesTime() ? text.remove(isoTime_.start, isoTime_.length) : text;
}

} // namespace galley::ui
