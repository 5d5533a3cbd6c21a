// Lets the tests in Python call the engine thousands of times a second: one request a line on
// standard input, its answer a line on standard output, both JSON. Bytes travel as base64.
//
//   {"do":"read","file":F}                       what the front matter says and where
//   {"do":"set","file":F,"key":K,"value":V}      the edits, or the refusal
//   {"do":"remove","file":F,"key":K}
//   {"do":"source","file":F,"key":K}             the source of an entry
//   {"do":"setsource","file":F,"key":K,"value":S}
//   {"do":"repair","file":F}
//   {"do":"reload","file":F}                     the bytes after decode() and encode()
//
// A value is ["string", base64], ["list", [value...]], ["map", [[base64, value]...]], or
// [type, base64] for the other scalars.
#include "app/frontmatter/edit.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/repair.h"
#include "app/frontmatter/source.h"
#include "app/text/text_format.h"

#include <QByteArray>
#include <nlohmann/json.hpp>

#include <array>
#include <iostream>
#include <stdexcept>

using namespace galley;
using Json = nlohmann::json;

namespace {

std::string toBase64(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .toBase64()
        .toStdString();
}

std::string fromBase64(const Json &text)
{
    return QByteArray::fromBase64(QByteArray::fromStdString(text.get<std::string>())).toStdString();
}

constexpr std::array typeNames = {"null", "boolean", "integer", "float",
                                  "date", "string",  "list",    "map"};
constexpr std::array styleNames = {"empty",     "plain",    "single",   "double",
                                   "literal",   "folded",   "flowlist", "flowmap",
                                   "blocklist", "blockmap", "other"};

Json toJson(const Value &value)
{
    const std::string type = typeNames.at(static_cast<std::size_t>(value.type()));
    if (value.isScalar())
        return {type, toBase64(value.text())};
    Json parts = Json::array();
    for (const Value &item : value.items())
        parts.push_back(toJson(item));
    for (const auto &[key, field] : value.fields())
        parts.push_back({toBase64(key), toJson(field)});
    return {type, parts};
}

Value fromJson(const Json &json)
{
    const std::string type = json.at(0);
    if (type == "string")
        return Value::string(fromBase64(json.at(1)));
    if (type == "list") {
        std::vector<Value> items;
        for (const Json &item : json.at(1))
            items.push_back(fromJson(item));
        return Value::list(std::move(items));
    }
    if (type == "map") {
        std::vector<std::pair<std::string, Value>> fields;
        for (const Json &field : json.at(1))
            fields.emplace_back(fromBase64(field.at(0)), fromJson(field.at(1)));
        return Value::map(std::move(fields));
    }
    return type == "null" ? Value::null() : Value::plain(fromBase64(json.at(1)));
}

Json toJson(ByteRange range)
{
    return {range.begin, range.end};
}

Json toJson(const Edits &edits)
{
    Json list = Json::array();
    for (const ByteEdit &edit : edits)
        list.push_back({edit.range.begin, edit.range.end, toBase64(edit.replacement)});
    return list;
}

Json toJson(const Findings &findings)
{
    Json list = Json::array();
    for (const Finding &finding : findings) {
        list.push_back({{"rule", finding.rule},
                        {"severity", static_cast<int>(finding.severity)},
                        {"range", toJson(finding.range)},
                        {"field", toBase64(finding.field)},
                        {"message", toBase64(finding.message)},
                        {"fix", finding.fix ? toJson(finding.fix->edits) : Json()}});
    }
    return list;
}

Json toJson(const frontmatter::Entry &entry)
{
    return {{"key", toBase64(entry.key)},
            {"value", toJson(entry.value)},
            {"style", styleNames.at(static_cast<std::size_t>(entry.style))},
            {"whole", toJson(entry.whole)},
            {"keyRange", toJson(entry.keyRange)},
            {"valueRange", toJson(entry.valueRange)},
            {"faulty", entry.faulty},
            {"locked", toBase64(entry.locked)}};
}

Json read(const std::string &file)
{
    const frontmatter::FrontMatter found = frontmatter::read(file);
    const frontmatter::Fences &fences = found.fences;
    Json entries = Json::array();
    for (const frontmatter::Entry &entry : found.entries)
        entries.push_back(toJson(entry));
    return {{"format", static_cast<int>(fences.format)},
            {"before", toJson(fences.before)},
            {"opening", toJson(fences.opening)},
            {"content", toJson(fences.content)},
            {"closing", toJson(fences.closing)},
            {"body", toJson(fences.body)},
            {"entries", entries},
            {"findings", toJson(found.findings)},
            {"valid", found.valid},
            {"locked", toBase64(found.locked)}};
}

Json answer(const Result<Edits> &edits)
{
    return edits ? Json{{"edits", toJson(*edits)}}
                 : Json{{"refused", toBase64(edits.error().message)}};
}

Json source(const std::string &file, const std::string &key)
{
    const frontmatter::FrontMatter found = frontmatter::read(file);
    const frontmatter::Entry *entry = found.find(key);
    return {{"source", entry ? Json(toBase64(frontmatter::sourceOf(file, *entry))) : Json()}};
}

Json setSource(const std::string &file, const std::string &key, const std::string &yaml)
{
    const auto edits = frontmatter::setSource(file, key, yaml);
    return edits ? Json{{"edits", toJson(*edits)}}
                 : Json{{"refused", toBase64(edits.error().message)}};
}

Json repair(const std::string &file)
{
    const frontmatter::Repair repair = frontmatter::repair(file);
    return {{"edits", toJson(repair.edits)},
            {"repaired", toJson(repair.repaired)},
            {"left", toJson(repair.left)}};
}

Json reload(const std::string &file)
{
    const DecodedText decoded = decode(file);
    return {{"file", toBase64(encode(decoded.text, decoded.format, decoded.lineEnds))},
            {"problem", decoded.problem.toStdString()}};
}

Json answer(const Json &request)
{
    const std::string task = request.at("do");
    const std::string file = fromBase64(request.at("file"));
    if (task == "read")
        return read(file);
    if (task == "repair")
        return repair(file);
    if (task == "reload")
        return reload(file);
    const std::string key = fromBase64(request.at("key"));
    if (task == "remove")
        return answer(frontmatter::remove(file, key));
    if (task == "set")
        return answer(frontmatter::set(file, key, fromJson(request.at("value"))));
    if (task == "source")
        return source(file, key);
    if (task == "setsource")
        return setSource(file, key, fromBase64(request.at("value")));
    throw std::invalid_argument("no such task: " + task);
}

} // namespace

int main()
{
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);)
        std::cout << answer(Json::parse(line)).dump() << '\n' << std::flush;
    return 0;
}
