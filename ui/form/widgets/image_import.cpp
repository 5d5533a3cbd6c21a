#include "ui/form/widgets/image_import.h"

#include "app/base/result.h"
#include "app/page/image_place.h"
#include "app/schema/derive.h"
#include "app/storage/file.h"
#include "ui/common/findings.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::ImageEditor)
};

constexpr int mostNames = 1000; ///< that are tried
constexpr qsizetype longestName = 80;

QString sentenceOf(page::ImageFault fault)
{
    switch (fault) {
    case page::ImageFault::Missing:
        return Words::tr("There is no such file.");
    case page::ImageFault::Unreadable:
        return Words::tr("The image file cannot be read.");
    case page::ImageFault::TooLarge:
    case page::ImageFault::TooManyPixels:
    case page::ImageFault::LargeDrawing:
        return Words::tr("The image is too large for a page.");
    case page::ImageFault::NoImage:
        return Words::tr("This file is no image that a page can show.");
    case page::ImageFault::BrokenDrawing:
        return Words::tr("The drawing is damaged.");
    case page::ImageFault::HostileDrawing:
        return Words::tr("The drawing would keep the page busy, and is not shown there.");
    }
    return {};
}

/// What is safe in an address and on any disk.
QString safeName(const QString &name)
{
    QString safe = QString::fromStdString(schema::slugOf(name.toStdString())).left(longestName);
    while (safe.endsWith(QLatin1Char('-')))
        safe.chop(1);
    return safe.isEmpty() ? QStringLiteral("image") : safe;
}

std::optional<QString> commonFolder(const schema::FieldPath &field, const FormContext &context)
{
    const auto folder = context.survey ? context.survey->folderOf(field) : std::nullopt;
    return folder ? std::optional(QString::fromStdString(*folder)) : std::nullopt;
}

bool hasBytes(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo(path).size() != bytes.size())
        return false;
    const auto contents = storage::readFile(path);
    return contents && contents->bytes == bytes.toStdString();
}

/// The file's name in the folder; another one's is passed over.
Result<QString> store(const QByteArray &bytes, const QString &folder, const QString &name,
                      const QString &suffix)
{
    for (int i = 1; i <= mostNames; ++i) {
        const QString number = i > 1 ? QStringLiteral("-%1").arg(i) : QString();
        const QString file = name + number + QLatin1Char('.') + suffix;
        const QString path = QDir(folder).filePath(file);
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
            if (hasBytes(path, bytes))
                return file;
            continue;
        }
        const auto written = storage::createFile(path, bytes.toStdString());
        if (written)
            return file;
        if (!QFileInfo::exists(path))
            return tl::make_unexpected(written.error());
    }
    return failure("there are too many files of that name");
}

} // namespace

Imported importImage(const page::Image &image, const QString &name, const schema::FieldPath &field,
                     const FormContext &context)
{
    const auto place = page::placeForImages(context.articlePath, commonFolder(field, context));
    if (!place)
        return tl::make_unexpected(
            Words::tr("Save the article first: an image is named by its place from there."));
    const QString shown = QDir::toNativeSeparators(place->folder);
    if (!QDir().mkpath(place->folder))
        return tl::make_unexpected(Words::tr("The folder %1 cannot be made.").arg(shown));
    const auto file =
        store(image.bytes, place->folder, safeName(name), page::imageSuffix(image.type));
    if (!file)
        //: %1 is a folder, %2 a sentence with the reason
        return tl::make_unexpected(Words::tr("The image was not copied to %1: %2")
                                       .arg(shown, ui::sentenceOf(file.error())));
    return place->reference + *file;
}

Imported importImageFile(const QString &file, const schema::FieldPath &field,
                         const FormContext &context)
{
    const auto image = page::readImage(file);
    if (!image)
        return tl::make_unexpected(sentenceOf(image.error()));
    return importImage(*image, QFileInfo(file).completeBaseName(), field, context);
}

Imported importPicture(const QImage &picture, const schema::FieldPath &field,
                       const FormContext &context)
{
    if (quint64(picture.width()) * quint64(picture.height()) > page::mostPixels)
        return tl::make_unexpected(sentenceOf(page::ImageFault::TooManyPixels));
    page::Image image{QByteArrayLiteral("image/png"), {}};
    QBuffer buffer(&image.bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return tl::make_unexpected(Words::tr("The picture cannot be written as PNG."));
    if (image.bytes.size() > page::largestImage)
        return tl::make_unexpected(sentenceOf(page::ImageFault::TooLarge));
    return importImage(image, QFileInfo(context.articlePath).completeBaseName(), field, context);
}

} // namespace galley::ui
