// The page in step with the text: what it is told of the text, and what it tells.
#pragma once

#include "ui/common/clicked_word.h"

#include <QObject>

namespace galley::ui {

class LivePage;

/// Lines are those of the article's body, from 1, with what of a block is above given as a
/// fraction. They name the place that the page's scrolling stands for: that at its upper edge, but
/// that of the text's beginning at the page's beginning, and that of its end at its end
/// (resources/preview/step.js).
class PageStep : public QObject
{
    Q_OBJECT

public:
    /// `live` must outlive it.
    explicit PageStep(LivePage *live, QObject *parent = nullptr);

    /// Keeps this line in its place, also while the layout changes, until the reader scrolls or the
    /// article changes.
    void scrollToLine(double line);
    /// The line that the page's beginning stands for: 1, or 0 while the text shows its front
    /// matter.
    void setFirstLine(double line);
    /// Brings the block of a line into view, without leading the text there.
    void showLine(int line);
    /// Marks the block of a line; 0 marks none.
    void markLine(int line);

Q_SIGNALS:
    /// The reader has scrolled the page. At most once a frame; never what answers a scrollToLine(),
    /// or is older than the last of them.
    void scrolledByReader(double line);
    /// A double click in the body.
    void wordActivated(const galley::ui::ClickedWord &word);
    /// The page was loaded: it has to be told the lines again.
    void renewed();

private:
    void take(const QString &name, const QString &value);
    void renew();
    void takeLine(const QString &value);
    void takeWord(const QString &value);

    LivePage *live_;
    int question_ = 0; ///< counts scrollToLine(); the page tells by it what it has heard
};

} // namespace galley::ui
