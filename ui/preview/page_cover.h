// What is seen in the page's place while another page is loaded.
#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>

class QWebEngineView;

namespace galley::ui {

class LivePage;

/// Each page that is loaded has a surface of its own, which is white until its first picture and
/// bare after it. The cover lies over it until the article can be seen: the picture of the page
/// before, and after a moment, so that nobody takes that for the new one, the ground that pages
/// have. It lets the mouse through, never has the keyboard, and does not outlast a page that has
/// been made, whether or not that says that it is in view.
class PageCover : public QWidget
{
    Q_OBJECT

public:
    /// Lies beside `web`, in its parent. All must outlive it.
    PageCover(QWebEngineView *web, LivePage *live);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void cover();
    void dropPicture();

    QWebEngineView *web_;
    QPixmap picture_; ///< of the page before; none where that was not seen, or a moment ago
    QTimer moment_;   ///< for which the picture is shown
    QTimer limit_;    ///< until the cover goes unasked
};

} // namespace galley::ui
