// A month to pick a day from.
#pragma once

#include <QCalendarWidget>
#include <QFrame>

namespace galley::ui {

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

/// Deletes itself when it closes; Escape closes it without a pick.
class CalendarPopup : public QFrame
{
    Q_OBJECT

public:
    /// Shows the month of `date`, or the present one when it is null.
    explicit CalendarPopup(QDate date, QWidget *parent);

    void openBelow(const QWidget *field);

Q_SIGNALS:
    void picked(QDate date);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void pick(QDate date);

    Calendar *calendar_;
};

} // namespace galley::ui
