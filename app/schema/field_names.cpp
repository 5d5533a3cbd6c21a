#include "app/schema/field_names.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace galley::schema {

namespace {

using Names = std::unordered_set<std::string_view>;

/// In lower case and without what divides words: hero_image and heroImage are one name.
std::string plainName(std::string_view key)
{
    std::string name;
    for (const char c : key) {
        if (c >= 'A' && c <= 'Z')
            name += char(c - 'A' + 'a');
        else if (c != '_' && c != '-' && c != ' ')
            name += c;
    }
    return name;
}

/// Whether words are divided ahead of `i`: seo|Title, SEO|Title, but not within SEO.
bool beginsWord(const QString &key, qsizetype i)
{
    const bool upper = key[i].isUpper();
    const bool afterLower = i > 0 && (key[i - 1].isLower() || key[i - 1].isDigit());
    const bool lastOfCapitals = i > 0 && key[i - 1].isUpper() && i + 1 < key.size() && key[i + 1].isLower();
    return upper && (afterLower || lastOfCapitals);
}

QStringList wordsOf(const QString &key)
{
    QString divided;
    for (qsizetype i = 0; i < key.size(); ++i) {
        const QChar c = key[i];
        if (beginsWord(key, i))
            divided += QLatin1Char(' ');
        divided += c == QLatin1Char('_') || c == QLatin1Char('-') || c == QLatin1Char('.') ? QLatin1Char(' ') : c;
    }
    return divided.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList wordsOf(std::string_view key)
{
    return wordsOf(QString::fromUtf8(key.data(), qsizetype(key.size())));
}

/// A key in its two readings: "heroImage" is "heroimage" and ends with the word "image".
struct Name {
    explicit Name(std::string_view key)
        : whole(plainName(key))
    {
        const QStringList words = wordsOf(key);
        if (!words.isEmpty()) {
            first = words.first().toLower().toStdString();
            last = words.last().toLower().toStdString();
        }
    }

    bool endsWith(std::initializer_list<std::string_view> ends) const
    {
        return std::any_of(ends.begin(), ends.end(), [&](auto end) { return whole.ends_with(end); });
    }

    std::string whole, first, last;
};

bool isNameOfImage(const Name &name)
{
    static const Names words = {"cover", "thumb", "banner", "photo", "picture", "avatar", "logo"};
    return words.contains(name.last) || name.endsWith({"image", "img", "imageurl", "imagesrc", "thumbnail"});
}

bool isNameOfText(const Name &name)
{
    static const Names names = {"summary", "excerpt", "abstract", "cta", "calltoaction", "intro",
                                "introduction", "teaser", "lead", "blurb", "bio", "standfirst"};
    return names.contains(name.whole) || name.endsWith({"description"});
}

bool isNameOfUrl(const Name &name)
{
    static const Names words = {"link", "website", "homepage"};
    return words.contains(name.last) || name.endsWith({"url"}) || name.first == "canonical";
}

bool isNameOfColour(const Name &name)
{
    return name.last == "colour" || name.last == "color" || name.endsWith({"colour", "themecolor"});
}

bool isAbbreviation(const QString &word)
{
    static const Names known = {"seo", "url", "id", "og", "cta", "rss", "html", "css", "faq", "api", "pdf"};
    const bool capitals = word.size() > 1 && word == word.toUpper() && word != word.toLower();
    return capitals || known.contains(word.toLower().toStdString());
}

std::string spelledOut(std::string_view key)
{
    QStringList words = wordsOf(key);
    for (QString &word : words)
        word = isAbbreviation(word) ? word.toUpper() : word.toLower();
    QString title = words.join(QLatin1Char(' '));
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title.isEmpty() ? std::string(key) : title.toStdString();
}

} // namespace

std::string titleOf(std::string_view key)
{
    static const std::unordered_map<std::string_view, const char *> titles = {
        {"pubdate", "Published"},
        {"publishdate", "Published"},
        {"publisheddate", "Published"},
        {"publishedat", "Published"},
        {"datepublished", "Published"},
        {"createddate", "Created"},
        {"createdat", "Created"},
        {"datecreated", "Created"},
        {"updateddate", "Updated"},
        {"updatedat", "Updated"},
        {"dateupdated", "Updated"},
        {"modifieddate", "Updated"},
        {"lastmodified", "Updated"},
        {"lastmod", "Updated"},
        {"readingtime", "Read time"},
        {"readtime", "Read time"},
        {"cta", "Call to action"},
        {"calltoaction", "Call to action"},
    };
    const auto found = titles.find(plainName(key));
    return found == titles.end() ? spelledOut(key) : found->second;
}

std::optional<FieldType> typeByName(std::string_view key)
{
    static const Names authors = {"author", "authors", "authorname", "byline", "writer"};
    static const Names lines = {"title", "subtitle", "headline", "subheading", "heading", "name"};
    const Name name(key);
    if (name.whole == "slug" || name.whole == "permalink")
        return FieldType::Slug;
    if (authors.contains(name.whole))
        return FieldType::Author;
    if (name.whole == "readtime" || name.whole == "readingtime")
        return FieldType::ReadTime;
    if (isNameOfImage(name))
        return FieldType::Image;
    if (isNameOfText(name))
        return FieldType::Text;
    if (isNameOfUrl(name))
        return FieldType::Url;
    if (isNameOfColour(name))
        return FieldType::Colour;
    return lines.contains(name.whole) ? std::optional(FieldType::Line) : std::nullopt;
}

bool isNameOfDate(std::string_view key)
{
    static const Names names = {"pubdate", "lastmod", "lastmodified", "createdat", "publishedat", "updatedat"};
    const Name name(key);
    return names.contains(name.whole) || name.first == "date" || name.last == "date";
}

bool isNameOfTags(std::string_view key)
{
    static const Names names = {"tags", "tag", "categories", "category", "keywords", "topics",
                                "authors", "author", "labels", "series"};
    return names.contains(plainName(key));
}

} // namespace galley::schema
