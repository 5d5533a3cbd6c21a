// The place of the page in its pane: as wide as the device that it is looked at for.
#pragma once

#include <QSize>
#include <QWidget>

class QWebEngineView;

namespace galley::ui {

/// The width that the page is laid out for.
enum class PageWidth
{
    Fit, ///< whatever the pane has
    Phone,
    Tablet,
    Desktop
};

/// Where a page stands in a pane, in device-independent pixels.
struct PagePlace
{
    int left = 0;
    int width = 0;
    double scale = 1; ///< device-independent pixels a CSS pixel
    friend bool operator==(const PagePlace &, const PagePlace &) = default;
};

/// A phone's page is 390 CSS pixels wide, a tablet's 820, a desktop's 1280 or more. It is shown at
/// `zoom` where the pane has room for it, and smaller where it has not; the page that fits the pane
/// always has room.
PagePlace placeOfPage(PageWidth width, double zoom, int paneWidth);

/// Holds a web view, which it takes over, in the middle of a quiet ground. Ctrl and the wheel zoom.
class DeviceFrame : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceFrame(QWebEngineView *web, QWidget *parent = nullptr);

    PageWidth pageWidth() const { return pageWidth_; }
    void setPageWidth(PageWidth width);

    double zoom() const { return zoom_; }
    void setZoom(double zoom);
    /// Does nothing where the page has no room to be larger.
    void zoomIn() { step(1); }
    void zoomOut() { step(-1); }
    /// The nearest that a page can have; 1 for what is no number.
    static double possibleZoom(double zoom);

    /// What the page is shown at: the zoom, or less where its width has no room.
    double scale() const { return scale_; }
    bool hasRoom() const;

Q_SIGNALS:
    /// The user has another zoom by now.
    void zoomChanged();
    void scaleChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int direction);
    void place();
    bool zoomByWheel(int turn);

    QWebEngineView *web_;
    PageWidth pageWidth_ = PageWidth::Fit;
    double zoom_ = 1;
    double scale_ = 1;
    int turned_ = 0; ///< of the wheel, in eighths of a degree, since the last step
};

} // namespace galley::ui
