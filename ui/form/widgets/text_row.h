// A line of a list of texts, with the button that takes it out.
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace galley::ui {

class TextRow : public QWidget
{
    Q_OBJECT

public:
    explicit TextRow(QWidget *parent);

    QLineEdit *line() const { return line_; }
    QToolButton *removeButton() const { return remove_; }

private:
    QLineEdit *line_;
    QToolButton *remove_;
};

} // namespace galley::ui
