// A month to pick a day from.
#pragma once

#include <QCalendarWidget>
#include <QFrame>
#include <QTime>

class QLabel;
class QLineEdit;

namespace galley::ui {

/// What somebody types for a time of day: 9:30, 09.30, 0930, 9; null where it is none.
QTime timeOf(const QString &typed);

/// A calendar in the look of the window.
class Calendar : public QCalendarWidget
{
    Q_OBJECT

public:
    explicit Calendar(QWidget *parent = nullptr);

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override;

private:
    void dress();
    void dressNavigation();
};

/// Deletes itself when it closes; Escape closes it without a pick. With a time below the month it
/// is typed there as one likes (9:30, 0930); Enter takes it, and none where the line is empty.
class CalendarPopup : public QFrame
{
    Q_OBJECT

public:
    /// Shows the month of `date`, or the present one when it is null.
    explicit CalendarPopup(QDate date, QWidget *parent);

    /// Adds the line for a time, which may be null. Not called, a pick has none.
    void askTime(QTime time);
    void openBelow(const QWidget *field);

Q_SIGNALS:
    /// `time` is null where there is to be none.
    void picked(QDate date, QTime time);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void pick(QDate date);
    void pickTime();
    bool isTimeRight() const;

    Calendar *calendar_;
    QLineEdit *time_ = nullptr;
    QLabel *timeRemark_ = nullptr;
};

} // namespace galley::ui
