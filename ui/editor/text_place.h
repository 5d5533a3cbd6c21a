// Which line of the article's body a text edit is scrolled to, and the way there.
#pragma once

class QPlainTextEdit;

namespace galley::ui {

/// Lines count in the body from 1, with what of a line is above given as a fraction; the lines of
/// front matter that is shown share what is below 1.
///
/// The line of a place is the one at the viewport's upper edge; over the last screen the height
/// that counts moves down to the text's end, so that the text's end belongs to the last place. Each
/// place has its one line, and each line its one place. `firstOfBody` is the number of the body's
/// first QTextBlock.
class TextPlace
{
public:
    TextPlace(QPlainTextEdit &edit, int firstOfBody);

    /// Whether there is anything to scroll.
    bool hasCourse() const;
    double line() const;
    /// To the nearest place that there is: the pane scrolls by whole lines of the screen.
    void scrollTo(double line);

private:
    double rowOf(double line) const;
    double lineOf(double row) const;
    double tail() const;

    QPlainTextEdit &edit_;
    int firstOfBody_;
};

} // namespace galley::ui
