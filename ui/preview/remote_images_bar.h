// The bar that counts the images which were not loaded, and loads them when asked to.
#pragma once

#include "ui/common/message_bar.h"
#include "ui/preview/page/page_images.h"

class QMenu;

namespace galley::ui {

/// There while images are held back, until the reader puts it away for this article. Its buttons
/// are "loadRemoteImages", which loads them once, and "alwaysRemoteImages" with a menu of what may
/// be remembered; for hosts in the reader's own network there is only the former.
class RemoteImagesBar : public MessageBar
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RemoteImagesBar(PageImages *page, RemoteImages *images, QWidget *parent = nullptr);

    /// Another article: what the reader put away counts no more.
    void reset();

private:
    void follow();
    void sayHeld();
    QString sentenceFor(const QList<HeldImages> &held) const;
    void addLoadButton(const QList<HeldImages> &held);
    void addAlwaysButton(const QList<HeldImages> &held);

    PageImages *page_;
    RemoteImages *images_;
    bool away_ = false;
};

} // namespace galley::ui
