// A date as somebody wrote it, read without ever being rewritten.
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

class QRegularExpressionMatch;

namespace galley::ui {

/// The day that a text names, and the same text naming another day. Known are dates in figures with
/// the year at either end (2025-02-02, also with a time behind it, 2.2.2025, 02/02/2025) and with
/// the month's name in the locale's language or one of seven others (2 February 2025, Feb 2, 2025,
/// 2. Februar 2025). Figures are 0 to 9. No time zone is ever applied: the day is the one that is
/// written.
class DateText
{
public:
    enum class Reading
    {
        Empty,
        Date,
        Impossible, ///< written like a date, but there is no such day
        Unknown,    ///< not written in a way that is known here
    };

    /// `locale` tells which of 02/03/2025 is the month, where the figures leave it open.
    explicit DateText(const QString &text, const QLocale &locale = QLocale());

    Reading reading() const { return reading_; }
    QDate date() const { return date_; } ///< null unless the reading is Date
    /// The day that is written; where there is none, the last one of the month, or of the year,
    /// that is. Null where even the year is none.
    QDate nearestDate() const;
    /// Why there is no such day, as a sentence; empty unless the reading is Impossible.
    QString problem() const;
    /// The text with another day and all else as it is; ISO 8601 where the way is not known.
    QString withDate(QDate date) const;

    /// Whether a time can stand behind the day: the year comes first.
    bool takesTime() const { return isoTime_.start >= 0; }
    /// The time that is written behind the day, whatever its zone; null where there is none.
    QTime time() const;
    /// The text with another hour and minute, its seconds none, and its zone as it is; ISO 8601
    /// without a zone where it had no time.
    QString withTime(QTime time) const;
    QString withoutTime() const;

private:
    struct Part
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };

    bool readYearFirst();
    bool readYearLast(const QLocale &locale);
    bool readMonthName(const QString &pattern, int dayGroup, int monthGroup);
    bool findMonth(const QString &name);
    void conclude(const QRegularExpressionMatch &found, int year, int month, int day);
    QString monthAs(int month) const;
    bool isPadded() const;
    QString written(Part part) const;
    int number(Part part) const;

    QString text_;
    Part year_, month_, day_;
    Part isoTime_{-1, 0}; ///< all behind the day, but for blanks at the end
    int monthNumber_ = 0;
    QLocale monthLocale_ = QLocale::c();
    QLocale::FormatType monthFormat_ = QLocale::LongFormat;
    bool monthNamed_ = false;
    Reading reading_ = Reading::Unknown;
    QDate date_;
};

} // namespace galley::ui
