#include "ui/shell/image_choice.h"

#include "ui/actions/command_registry.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/settings.h"

#include <QApplication>

namespace galley::ui {

ImageChoice::ImageChoice(CommandRegistry &commands, RemoteImages *images, QObject *parent)
    : QObject(parent)
    , commands_(commands)
    , images_(images)
{
    images->setRemembered(settings::remoteImages());
    connect(images, &RemoteImages::changed, this, &ImageChoice::followImages);
    connect(images, &RemoteImages::chosen, this, &ImageChoice::remember);
    connectCommands();
    followImages();
}

void ImageChoice::connectCommands()
{
    commands_.onTriggered(Command::AskForImages, images_, &RemoteImages::askAgain);
    commands_.onTriggered(Command::AlwaysLoadImages, images_, &RemoteImages::loadAlways);
    commands_.onTriggered(Command::LoadImages, images_, &RemoteImages::loadHere);
    commands_.onTriggered(Command::ForgetImageHosts, images_, &RemoteImages::forgetHosts);
}

void ImageChoice::followImages()
{
    const RememberedImages &remembered = images_->remembered();
    commands_.setChecked(remembered.always ? Command::AlwaysLoadImages : Command::AskForImages,
                         true);
    commands_.setEnabled(Command::ForgetImageHosts, !remembered.hosts.isEmpty());
}

void ImageChoice::remember(const RememberedImages &chosen)
{
    settings::setRemoteImages(chosen);
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        for (const PreviewView *page : window->findChildren<PreviewView *>())
            page->remoteImages()->setRemembered(chosen);
    }
}

} // namespace galley::ui
