// Asking before an address of an article is opened.
#pragma once

#include <QUrl>

namespace galley::ui {

class MessageBar;

/// Says where a link leads. For http, https and mailto a button named "openLink" opens it in the
/// user's own program; any other address is only told.
void askToOpen(MessageBar &bar, const QUrl &address);

} // namespace galley::ui
