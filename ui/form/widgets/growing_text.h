// An input of running text: it grows with what it holds, up to a limit, and scrolls from there on.
#pragma once

#include <QPlainTextEdit>

namespace galley::ui {

/// A plain text edit as high as its text; while all of it is seen the wheel is left to what scrolls
/// around it. Tab moves on. Enter moves on too, as the text is one
/// paragraph; where the value has lines already it makes another.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(QWidget *parent = nullptr);

    /// Lines that are always there, and those from which on it scrolls.
    void setLines(int least, int most);
    void setHasLines(bool lines) { hasLines_ = lines; }

    /// All characters as they are: QPlainTextEdit::toPlainText() makes a space of an NBSP.
    QString text() const;
    /// Replaces what differs, so that the cursor stays with the characters around it.
    void setText(const QString &text);
    void setCursor(int place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void initStyleOption(QStyleOptionFrame *option) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void updateHeight();
    int countLines() const;

    int least_ = 1;
    int most_ = 1;
    bool hasLines_ = false;
};

} // namespace galley::ui
