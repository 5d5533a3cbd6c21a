#include "app/schema/survey.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace galley::schema {

namespace {

/// Also one without its scheme: site.example/a.png.
bool isWebAddress(std::string_view text)
{
    const std::string_view first = text.substr(0, text.find('/'));
    const bool host = first.size() < text.size() && first.find_first_not_of('.') != std::string_view::npos
        && first.find('.') != std::string_view::npos;
    return host || text.find("://") != std::string_view::npos || text.starts_with("//") || text.starts_with("data:");
}

/// The folders that a file is in, from the outermost on: "", "/", "/images/" of "/images/a.jpg".
std::vector<std::string> foldersOf(std::string_view file)
{
    std::vector<std::string> folders = {""};
    for (std::size_t slash = file.find('/'); slash != std::string_view::npos; slash = file.find('/', slash + 1))
        folders.emplace_back(file.substr(0, slash + 1));
    return folders;
}

} // namespace

void Survey::add(const frontmatter::FrontMatter &article)
{
    ++articles_;
    std::unordered_set<std::string_view> seen;
    for (const frontmatter::Entry &entry : article.entries) {
        const std::size_t place = seen.size();
        if (!seen.insert(entry.key).second)
            continue;
        if (FieldSurvey *field = fields_.at(entry.key, room_))
            field->add(entry.value, place, room_);
    }
}

std::vector<std::string> Survey::keys() const
{
    std::vector<std::string> keys;
    for (const FieldSurvey *field : fields_.ordered())
        keys.push_back(field->key());
    return keys;
}

/// Of a list the fields of its items.
const FieldSurvey *Survey::find(const FieldPath &path) const
{
    const FieldSurvey *field = nullptr;
    for (const std::string &key : path.keys) {
        const FieldSurvey *const inner = (field ? field->fields() : fields_).find(key);
        field = inner || !field || !field->items() ? inner : field->items()->fields().find(key);
        if (!field)
            return nullptr;
    }
    return field;
}

std::size_t Survey::countOf(const FieldPath &path) const
{
    const FieldSurvey *field = find(path);
    return field ? field->count() : 0;
}

std::vector<std::string> Survey::textsOf(const FieldPath &path) const
{
    const FieldSurvey *field = find(path);
    if (!field)
        return {};
    std::vector<std::pair<std::size_t, std::string>> counted;
    for (const auto &[text, count] : field->texts())
        counted.emplace_back(count, text);
    std::sort(counted.begin(), counted.end(), [](const auto &one, const auto &other) {
        return one.first != other.first ? one.first > other.first : one.second < other.second;
    });
    std::vector<std::string> texts;
    for (auto &[count, text] : counted)
        texts.push_back(std::move(text));
    return texts;
}

Value::Type Survey::typeOf(const FieldPath &path) const
{
    const FieldSurvey *field = find(path);
    if (!field)
        return Value::Type::Null;
    Value::Type most = Value::Type::Null;
    std::size_t count = 0;
    for (const auto type : {Value::Type::String, Value::Type::List, Value::Type::Map, Value::Type::Date,
                            Value::Type::Boolean, Value::Type::Integer, Value::Type::Float}) {
        if (field->count(type) > count) {
            most = type;
            count = field->count(type);
        }
    }
    return most;
}

Value Survey::sampleOf(const FieldPath &path) const
{
    const FieldSurvey *field = find(path);
    return field ? field->sample() : Value::null();
}

std::optional<std::string> Survey::folderOf(const FieldPath &path) const
{
    const FieldSurvey *field = find(path);
    std::size_t files = 0;
    std::map<std::string, std::size_t> counts;
    for (const auto &[text, count] : field ? field->texts() : std::unordered_map<std::string, std::size_t>()) {
        if (isWebAddress(text))
            continue;
        files += count;
        for (const std::string &folder : foldersOf(text))
            counts[folder] += count;
    }
    std::optional<std::string> deepest;
    for (const auto &[folder, count] : counts) {
        if (2 * count >= files && (!deepest || folder.size() > deepest->size()))
            deepest = folder;
    }
    return deepest;
}

} // namespace galley::schema
