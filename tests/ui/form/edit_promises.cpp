#include "tests/ui/form/edit_promises.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>

#include <algorithm>
#include <iostream>
#include <optional>

namespace galley::tests {

namespace {

std::string bytesOf(const std::string &file, ByteRange range)
{
    return file.substr(range.begin, range.size());
}

/// The content without the entries of a key.
std::string contentWithout(const std::string &file, const frontmatter::FrontMatter &read,
                           const std::string &key)
{
    std::string rest;
    std::size_t at = read.fences.content.begin;
    for (const frontmatter::Entry &entry : read.entries) {
        if (entry.key != key)
            continue;
        rest += file.substr(at, entry.whole.begin - at);
        at = entry.whole.end;
    }
    return rest + file.substr(at, read.fences.content.end - at);
}

std::vector<std::string> entriesBesides(const std::string &file,
                                        const frontmatter::FrontMatter &read,
                                        const std::string &key)
{
    std::vector<std::string> entries;
    for (const frontmatter::Entry &entry : read.entries) {
        if (entry.key != key)
            entries.push_back(entry.key + '\n' + bytesOf(file, entry.whole));
    }
    return entries;
}

using Fields = std::vector<std::pair<std::string, Value>>;

/// The parts of a list or map with their keys or places; none of a value that is neither.
Fields partsOf(const Value *value)
{
    if (!value || value->type() != Value::Type::List)
        return value ? value->fields() : Fields{};
    Fields parts;
    for (const Value &item : value->items())
        parts.emplace_back(std::to_string(parts.size()), item);
    return parts;
}

/// Takes the part of that name out, and answers it.
std::optional<Value> take(Fields &parts, const std::string &name)
{
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](const auto &part) { return part.first == name; });
    if (found == parts.end())
        return std::nullopt;
    std::optional<Value> part = found->second;
    parts.erase(found);
    return part;
}

bool isSameFrom(const Value *before, const Value *after, const std::vector<std::string> &path,
                std::size_t depth)
{
    if (depth == path.size())
        return true;
    Fields old = partsOf(before);
    Fields now = partsOf(after);
    const std::optional<Value> oldPart = take(old, path[depth]);
    const std::optional<Value> nowPart = take(now, path[depth]);
    return old == now && isSameFrom(oldPart ? &*oldPart : nullptr, nowPart ? &*nowPart : nullptr,
                                    path, depth + 1);
}

QJsonArray toJson(const Value &value)
{
    static const char *const names[] = {"null", "boolean", "integer", "float",
                                        "date", "string",  "list",    "map"};
    const QString name = QString::fromLatin1(names[int(value.type())]);
    const auto packed = [](const std::string &text) {
        return QString::fromLatin1(QByteArray::fromStdString(text).toBase64());
    };
    QJsonArray parts;
    for (const Value &item : value.items())
        parts.append(toJson(item));
    for (const auto &[key, part] : value.fields())
        parts.append(QJsonArray{packed(key), toJson(part)});
    if (value.isScalar())
        return {name, packed(value.text())};
    return {name, parts};
}

} // namespace

std::string brokenBesides(const std::string &before, const std::string &after,
                          const std::string &key)
{
    const frontmatter::FrontMatter old = frontmatter::read(before);
    const frontmatter::FrontMatter now = frontmatter::read(after);
    if (bytesOf(before, old.fences.body) != bytesOf(after, now.fences.body))
        return "the body is another";
    if (old.valid && !now.valid)
        return "the front matter is no YAML any more";
    if (entriesBesides(before, old, key) != entriesBesides(after, now, key))
        return "another entry is not what it was";
    if (old.fences.format == frontmatter::Format::None)
        return {}; // it has a front matter now
    if (bytesOf(before, old.fences.opening) != bytesOf(after, now.fences.opening) ||
        bytesOf(before, old.fences.closing) != bytesOf(after, now.fences.closing))
        return "a fence is not what it was";
    if (contentWithout(before, old, key) != contentWithout(after, now, key))
        return "something between the entries is not what it was";
    return {};
}

bool isSameBesides(const Value *before, const Value *after, const std::vector<std::string> &path)
{
    return isSameFrom(before, after, path, 0);
}

std::string firstDifference(const std::string &before, const std::string &after)
{
    const auto [old, now] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto begin = std::size_t(old - before.begin());
    std::size_t tail = 0;
    while (tail < std::min(before.size(), after.size()) - begin &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const auto part = [&](const std::string &text) {
        const std::size_t from = begin < 60 ? 0 : begin - 60;
        return text.substr(from, std::min<std::size_t>(text.size() - tail + 40 - from, 500));
    };
    return "at byte " + std::to_string(begin) + ":\n<<<\n" + part(before) + "\n===\n" +
           part(after) + "\n>>>";
}

std::string withCrlf(const std::string &file)
{
    return QByteArray::fromStdString(file).replace("\n", "\r\n").toStdString();
}

void SecondOpinion::add(const QString &where, const std::string &before, const std::string &after,
                        const std::string &key, const Value *value)
{
    const auto packed = [](const std::string &text) {
        return QString::fromLatin1(QByteArray::fromStdString(text).toBase64());
    };
    QJsonObject line{{QStringLiteral("where"), where},
                     {QStringLiteral("before"), packed(before)},
                     {QStringLiteral("after"), packed(after)},
                     {QStringLiteral("key"), QString::fromStdString(key)}};
    if (value)
        line.insert(QStringLiteral("value"), toJson(*value));
    lines_ += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    ++count_;
}

std::vector<std::string> SecondOpinion::disagreements()
{
    QTemporaryFile batch;
    if (!batch.open() || batch.write(lines_) != lines_.size() || !batch.flush())
        return {"the batch could not be written"};
    QProcess python;
    const QString script = QStringLiteral(GALLEY_SOURCE_DIR "/tests/ui/form/second_opinion.py");
    python.start(QStringLiteral("python3"), {QStringLiteral("-B"), script, batch.fileName()});
    if (!python.waitForFinished(120'000) || python.exitCode() == 3) {
        std::cout << "No python3 with PyYAML and libyaml: the second opinion is left out.\n";
        return {};
    }
    std::vector<std::string> found;
    if (python.exitCode() != 0)
        found.push_back(python.readAllStandardError().toStdString());
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            found.push_back(line.toStdString());
    }
    return found;
}

} // namespace galley::tests
