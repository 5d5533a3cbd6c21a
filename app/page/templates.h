// The page's templates and themes among the resources. For app/page alone.
#pragma once

#include <QString>

#include <kainjow/mustache.hpp>

#include <string>

namespace galley::page {

/// The text of a resource; that it is there is asserted.
std::string resourceText(const QString &path);

/// A file of resources/templates with these values, escaped.
std::string renderTemplate(const char *name, const kainjow::mustache::data &values);

} // namespace galley::page
