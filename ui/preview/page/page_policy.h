// What the preview's page is allowed to do.
#pragma once

#include <string>

namespace galley::ui {

/// A content security policy (CSP Level 3) for a page with this one style element: no script, no
/// frame, no form, no address to send anything to; images from the page server and out of data:
/// addresses only.
std::string pagePolicy(const std::string &style);

} // namespace galley::ui
