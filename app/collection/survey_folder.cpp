#include "app/collection/survey_folder.h"

#include "app/collection/scan.h"
#include "app/frontmatter/front_matter.h"
#include "app/storage/file.h"
#include "app/text/text_format.h"
#include "app/text/utf8.h"

#include <QDir>

#include <filesystem>

namespace galley::collection {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t startSize = 64 * 1024; ///< more than any front matter that was seen

/// The article up to its body; nothing when it has no YAML front matter.
Result<std::string> readUpToBody(const std::string &path)
{
    auto bytes = storage::readStart(path, startSize);
    if (!bytes)
        return bytes;
    frontmatter::Fences fences = frontmatter::findFences(*bytes);
    const bool whole = std::int64_t(bytes->size()) < startSize;
    if (!whole && fences.format == frontmatter::Format::Yaml &&
        (!fences.closed() || fences.closing.end == bytes->size())) {
        bytes = storage::readStart(path, storage::maximumSize);
        if (!bytes)
            return bytes;
        fences = frontmatter::findFences(*bytes);
    }
    if (fences.format != frontmatter::Format::Yaml)
        return std::string();
    if (fences.closed())
        bytes->resize(fences.closing.end);
    if (!isValidUtf8(*bytes))
        return decode(*bytes).text.toStdString();
    return bytes;
}

bool holdsHomes(const std::string &folder)
{
    const auto withSlash = [](QString path) { return path.endsWith(u'/') ? path : path + u'/'; };
    const QString home = withSlash(QDir(QDir::homePath()).canonicalPath());
    const QString canonical = QDir(QString::fromStdString(folder)).canonicalPath();
    return !canonical.isEmpty() && home.startsWith(withSlash(canonical));
}

/// The articles right in the folder.
void visitFolder(const std::string &folder, const std::function<bool()> &goesOn,
                 const std::function<void(const std::string &)> &visit)
{
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator() && goesOn(); entry.increment(error)) {
        if (isArticleName(entry->path()))
            visit(entry->path().native());
    }
}

} // namespace

schema::Survey surveyFolder(const std::string &folder, const std::function<bool()> &goesOn)
{
    schema::Survey survey;
    std::size_t visited = 0;
    std::size_t surveyed = 0;
    const auto isWanted = [&] {
        return ++visited <= mostVisited && surveyed < mostSurveyed && goesOn();
    };
    const auto add = [&](const std::string &path) {
        const auto text = readUpToBody(path);
        if (!text || text->empty())
            return;
        survey.add(frontmatter::read(*text));
        ++surveyed;
    };
    if (holdsHomes(folder))
        visitFolder(folder, isWanted, add);
    else
        walk(folder, isWanted, add);
    return survey;
}

} // namespace galley::collection
