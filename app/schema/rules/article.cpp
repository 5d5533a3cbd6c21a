#include "app/schema/rules/article.h"

#include "app/schema/field_names.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <unordered_map>

namespace galley::schema {

namespace {

constexpr int deepest = 64;

/// Of what lies deeper within one another, a name leaves out the middle.
constexpr std::size_t farthest = 3;

const Value *memberOf(const Value &value, const Step &step)
{
    if (step.isItem()) {
        const auto item = std::size_t(step.item);
        return item < value.items().size() ? &value.items()[item] : nullptr;
    }
    for (const auto &[key, field] : value.fields()) {
        if (key == step.key)
            return &field;
    }
    return nullptr;
}

} // namespace

Article::Article(const Schema &schema, const frontmatter::FrontMatter &frontMatter) : schema_(schema)
{
    std::unordered_set<std::string_view> keys;
    for (const frontmatter::Entry &entry : frontMatter.entries) {
        const bool isNew = keys.insert(entry.key).second;
        const bool tooDeep = isDeeper(entry.value, deepest);
        if (!isNew || entry.faulty || tooDeep)
            uncertain_.insert(entry.key);
        if (!isNew)
            continue;
        entries_.push_back(&entry);
        json_[entry.key] = tooDeep ? Json() : toJson(entry.value);
    }
}

const Value *Article::at(const Path &path) const
{
    if (path.empty() || !isCertain(path[0].key))
        return nullptr;
    const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const auto *one) { return one->key == path[0].key; });
    const Value *value = entry == entries_.end() ? nullptr : &(*entry)->value;
    for (auto step = path.begin() + 1; value && step != path.end(); ++step)
        value = memberOf(*value, *step);
    return value;
}

const Field *Article::fieldAt(const Path &path) const
{
    const std::vector<Field> *fields = &schema_.fields;
    const Field *field = nullptr;
    for (const Step &step : path) {
        if (step.isItem())
            continue;
        const auto found = std::find_if(fields->begin(), fields->end(),
                                        [&](const Field &one) { return one.key == step.key; });
        if (found == fields->end())
            return nullptr;
        field = &*found;
        fields = &found->fields;
    }
    return path.empty() || path.back().isItem() ? nullptr : field;
}

std::string Article::ownTitleOf(const Path &path) const
{
    const Step &last = path.back();
    if (last.isItem())
        return "Item " + std::to_string(last.item + 1);
    const Field *field = fieldAt(path);
    const std::string title =
        forSentence(field && !field->title.empty() ? field->title : schema::titleOf(last.key));
    return title.empty() ? "The field " + inQuotes(last.key) : title;
}

std::string Article::titleOf(const Path &path) const
{
    if (path.empty())
        return "The front matter";
    std::string title = ownTitleOf(path);
    for (std::size_t length = path.size() - 1; length > 0; --length) {
        const bool far = path.size() - length > farthest && length > 1;
        if (far) {
            title += " of …";
            length = 1;
        }
        std::string parent = ownTitleOf(Path(path.begin(), path.begin() + std::ptrdiff_t(length)));
        if (path[length - 1].isItem())
            parent[0] = 'i';
        title += " of " + parent;
    }
    return title;
}

std::string Article::titleWithin(const Path &path) const
{
    std::string title = titleOf(path);
    if (path.empty() || path.back().isItem())
        title[0] = path.empty() ? 't' : 'i';
    return title;
}

} // namespace galley::schema
