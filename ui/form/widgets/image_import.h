// Pictures from outside the site, brought into it.
#pragma once

#include "app/page/image_file.h"
#include "ui/form/widgets/form_context.h"

#include <tl/expected.hpp>

#include <QImage>
#include <QString>

namespace galley::ui {

/// The reference, or why there is none, as a whole sentence.
using Imported = tl::expected<QString, QString>;

/// Writes a picture to where the collection keeps those of that field, under a name that is
/// safe in an address and made of `name`, and answers what the article is to call it. Nothing is
/// ever overwritten: a file of that name with the same bytes is taken as it is, beside another one
/// a number is added. Undoing the edit leaves the file.
Imported importImage(const page::Image &image, const QString &name, const schema::FieldPath &field,
                     const FormContext &context);

/// The same for a file, with the limits that the page has for one (app/page/image_file.h).
Imported importImageFile(const QString &file, const schema::FieldPath &field,
                         const FormContext &context);

/// The same for a picture of the clipboard: written as PNG, and named after the article.
Imported importPicture(const QImage &picture, const schema::FieldPath &field,
                       const FormContext &context);

} // namespace galley::ui
