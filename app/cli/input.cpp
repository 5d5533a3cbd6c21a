#include "app/cli/input.h"

#include "app/base/sentence.h"
#include "app/collection/scan.h"
#include "app/storage/file.h"
#include "app/text/text_format.h"
#include "app/text/utf8.h"

#include <cstdio>

namespace galley::cli {

namespace {

Result<std::string> readStandardInput()
{
    std::string bytes;
    std::string part(65536, '\0');
    while (const std::size_t size = std::fread(part.data(), 1, part.size(), stdin)) {
        bytes.append(part, 0, size);
        if (bytes.size() > static_cast<std::size_t>(storage::maximumSize))
            return failure("standard input is larger than " +
                           std::to_string(storage::maximumSize / (1024 * 1024)) + " MB");
    }
    if (std::ferror(stdin))
        return failure("standard input cannot be read");
    return bytes;
}

Result<std::string> readBytes(const std::string &path)
{
    if (path == standardInput)
        return readStandardInput();
    auto file = storage::readFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    return std::move(file->bytes);
}

/// Sets the text, and the problem with it. Valid UTF-8 without a NUL has none, and decode(), which
/// takes longer, need not be asked.
void setText(Article &article)
{
    DecodedText decoded;
    const bool plain = article.bytes.find('\0') == std::string::npos && isValidUtf8(article.bytes);
    if (!plain)
        decoded = decode(article.bytes);
    article.problem = decoded.problem.toStdString();
    article.text = article.problem.empty() ? article.bytes : decoded.text.toStdString();
}

} // namespace

std::string_view Article::body() const
{
    const ByteRange range = frontMatter.fences.body;
    return std::string_view(text).substr(range.begin, range.size());
}

Result<Article> readArticle(const std::string &path)
{
    auto bytes = readBytes(path);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    Article article;
    article.bytes = std::move(*bytes);
    setText(article);
    article.frontMatter = frontmatter::read(article.text);
    return article;
}

Error notEditable(const Article &article)
{
    return {"it cannot be edited: " + asClause(article.problem)};
}

Result<void> writeFile(const std::string &path, const std::string &bytes)
{
    const auto written = storage::writeFile(path, bytes);
    if (!written)
        return tl::make_unexpected(written.error());
    return {};
}

Result<void> replaceArticle(const std::string &path, const Article &read, const std::string &bytes)
{
    const auto now = readBytes(path);
    if (!now)
        return tl::make_unexpected(now.error());
    if (*now != read.bytes)
        return failure("another program has changed this file meanwhile");
    return writeFile(path, bytes);
}

std::vector<std::string> articlesOf(const std::vector<std::string> &paths, Console &console)
{
    collection::Scan scan = collection::scan(paths);
    for (const auto &[path, error] : scan.failures)
        console.complain(path, error);
    return std::move(scan.files);
}

} // namespace galley::cli
