// An address that leads out of Galley: opened in the reader's own program, never in the window.
#pragma once

#include <QUrl>

#include <optional>

namespace galley::ui {

/// As it is opened and shown: without a name before the host, which would look like one.
QUrl honestAddress(const QUrl &address);

/// Where a text leads that may be opened: a web address (http, https) with a host, or a mail
/// address (mailto). Nothing for any other text, such as a page of the site or a file.
std::optional<QUrl> outerAddress(const QString &text);

} // namespace galley::ui
