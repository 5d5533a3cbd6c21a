// What the reader chose about images on other computers: in the menu, in the settings, and in every
// window.
#pragma once

#include "ui/preview/remote/remote_images.h"

#include <QObject>

namespace galley::ui {

class CommandRegistry;

/// A choice made in one window is remembered and holds in all of them.
class ImageChoice : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ImageChoice(CommandRegistry &commands, RemoteImages *images, QObject *parent);

private:
    void connectCommands();
    void followImages();
    void remember(const RememberedImages &chosen);

    CommandRegistry &commands_;
    RemoteImages *images_;
};

} // namespace galley::ui
