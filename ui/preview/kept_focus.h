// The keyboard stays where it is while a page that died comes back.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QWebEngineView;

namespace galley::ui {

/// Chromium gives the focus to a page that it loads in the place of one whose process ended,
/// whoever is typing. This gives it back, from the end of the process until the page is loaded.
class KeptFocus : public QObject
{
    Q_OBJECT

public:
    /// Follows the page that the view has now. The view becomes its parent.
    explicit KeptFocus(QWebEngineView *view);

private:
    void begin();
    void end();
    void follow(QWidget *now);
    bool isInPage(const QWidget *widget) const;

    QWebEngineView *view_;
    QPointer<QWidget> owner_; ///< who is typing; nobody, or somebody in the page, is null
    QMetaObject::Connection changes_;
};

} // namespace galley::ui
