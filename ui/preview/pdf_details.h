// What Qt WebEngine leaves out of a PDF.
#pragma once

#include <QByteArray>
#include <QString>

namespace galley::ui {

struct PdfDetails
{
    QString title;  ///< what a viewer shows in its title bar; none when empty
    QString author; ///< none when empty
};

/// The same PDF with its title and author, and with a number at the foot of each page where there
/// are several. They stand in an update behind the file as it was (ISO 32000-1 §7.5.6). A file that
/// is not made as Chromium makes them comes back as it is.
QByteArray withDetails(const QByteArray &pdf, const PdfDetails &details);

} // namespace galley::ui
