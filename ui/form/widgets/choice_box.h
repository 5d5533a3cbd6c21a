// A combo box that changes nothing until its list is open.
#pragma once

#include <QComboBox>

namespace galley::ui {

/// Up, Down, Space, Enter, F4 and letters open the list; letters also search in it. The wheel is
/// left to what scrolls around it.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    /// The present item is none that was chosen: it is drawn as a placeholder.
    void setQuiet(bool quiet);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool quiet_ = false;
};

} // namespace galley::ui
