#include "app/page/page.h"

#include "app/page/dates.h"
#include "app/page/figure.h"
#include "app/page/image_address.h"
#include "app/page/templates.h"

#include <QFile>

namespace galley::page {

namespace {

using kainjow::mustache::data;

std::string trimmed(std::string_view text)
{
    static constexpr std::string_view blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(blanks) + 1 - begin));
}

std::string textOf(const Value &value);

std::string textOfMap(const Value &value)
{
    for (const std::string_view name : {"name", "src", "url", "title", "text"}) {
        for (const auto &[key, field] : value.fields()) {
            if (key == name && field.isScalar())
                return textOf(field);
        }
    }
    return {};
}

std::string textOf(const Value &value)
{
    if (value.isScalar())
        return trimmed(value.text());
    if (value.type() == Value::Type::Map)
        return textOfMap(value);
    std::string joined;
    for (const Value &item : value.items()) {
        const std::string text = item.type() == Value::Type::List ? std::string() : textOf(item);
        if (!text.empty())
            joined += (joined.empty() ? "" : ", ") + text;
    }
    return joined;
}

void addDate(data &values, const std::string &name, const std::string &written)
{
    if (written.empty())
        return;
    data date = data::type::object;
    const auto day = dayOf(written);
    date.set("text", day ? peopleText(*day) : written);
    if (day)
        date.set("iso", isoText(*day));
    values.set(name, date);
}

void addText(data &values, const std::string &name, const std::string &text)
{
    if (!text.empty())
        values.set(name, text);
}

/// An article that was created on the day of its publication says that day once.
std::string createdDateToShow(const Header &header)
{
    const auto created = dayOf(header.createdDate);
    const bool same =
        created ? created == dayOf(header.publishDate) : header.createdDate == header.publishDate;
    return same ? std::string() : header.createdDate;
}

/// The template writes "By" itself.
std::string authorToShow(std::string_view author)
{
    if (author.starts_with("By ") || author.starts_with("by "))
        author.remove_prefix(3);
    return trimmed(author);
}

data headerData(const Header &header, UnusableImage unusable)
{
    data values = data::type::object;
    const std::string address = imageAddress(header.heroImage);
    addText(values, "heroImage", address);
    if (unusable == UnusableImage::Named && address.empty() && !header.heroImage.empty())
        values.set("unusableImage", true);
    addText(values, "title", header.title);
    addText(values, "subtitle", header.subtitle);
    data byline = data::type::object;
    addText(byline, "author", authorToShow(header.author));
    addDate(byline, "publishDate", header.publishDate);
    addDate(byline, "createdDate", createdDateToShow(header));
    addText(byline, "readTime", readTimeText(header.readTime));
    if (!byline.is_empty_object())
        values.set("byline", byline);
    return values;
}

/// What search engines and the cards of social networks read.
void addMetadata(data &values, const Header &header)
{
    addText(values, "title", header.title);
    addText(values, "description",
            header.description.empty() ? header.subtitle : header.description);
    addText(values, "author", authorToShow(header.author));
    if (const auto day = dayOf(header.publishDate))
        values.set("published", isoText(*day));
    const std::string image = imageAddress(header.heroImage);
    if (image.starts_with("http:") || image.starts_with("https:"))
        values.set("image", image);
}

/// What a style sheet needs to know of a block's contents and cannot ask itself.
std::string_view kindOf(std::string_view html)
{
    if (html.starts_with("<table"))
        return "table";
    if (html.starts_with("<figure"))
        return "figure";
    if (html.size() > 2 && html.starts_with("<h") && html[2] >= '1' && html[2] <= '6')
        return "heading";
    return {};
}

} // namespace

Header headerOf(const frontmatter::FrontMatter &frontMatter)
{
    const auto text = [&](std::string_view key) {
        const frontmatter::Entry *entry = frontMatter.find(key);
        return entry ? textOf(entry->value) : std::string();
    };
    return {text("title"),        text("subtitle"),  text("description"),
            text("author"),       text("read_time"), text("publish_date"),
            text("created_date"), text("heroImage"), text("cta")};
}

std::string headerHtml(const Header &header, UnusableImage unusable)
{
    const data values = headerData(header, unusable);
    return values.is_empty_object() ? std::string() : renderTemplate("header.html", values);
}

std::string footerHtml(const Header &header)
{
    if (header.cta.empty())
        return {};
    data values = data::type::object;
    values.set("cta", header.cta);
    return renderTemplate("footer.html", values);
}

std::string sectionHtml(const markdown::Block &block)
{
    const std::string content = withFigure(block.html);
    std::string html = "<section class=\"block\"";
    if (const std::string_view kind = kindOf(content); !kind.empty())
        html.append(" data-kind=\"").append(kind).append("\"");
    if (block.raw)
        return html + " data-raw=\"" + kainjow::mustache::html_escape(content) + "\"></section>\n";
    return html + ">\n" + content + "</section>\n";
}

std::string blocksHtml(const std::vector<markdown::Block> &blocks)
{
    static constexpr std::string_view open = "<section class=\"block\"";
    std::string html;
    std::string_view above;
    for (const markdown::Block &block : blocks) {
        const std::string section = sectionHtml(block);
        html += open;
        if (html.size() == open.size())
            html += " data-lead";
        if (!above.empty())
            html.append(" data-after=\"").append(above).append("\"");
        html += std::string_view(section).substr(open.size());
        above = kindOf(withFigure(block.html));
    }
    return html;
}

/// "<\/" is the same to CSS (CSS Syntax 3, §4.3.7) wherever "</" may stand, and no end to HTML.
static std::string withoutEndTags(std::string_view css)
{
    std::string safe;
    for (const char c : css) {
        if (c == '/' && safe.ends_with('<'))
            safe += '\\';
        safe += c;
    }
    return safe;
}

std::string styleSheet(std::string_view theme, std::string_view siteStyle)
{
    const QString path =
        QStringLiteral(":/themes/%1/theme.css")
            .arg(QString::fromUtf8(theme.data(), static_cast<qsizetype>(theme.size())));
    const bool known = theme.find('/') == std::string_view::npos && QFile::exists(path);
    const std::string css =
        resourceText(QStringLiteral(":/themes/common.css")) +
        resourceText(known ? path : QStringLiteral(":/themes/magazine/theme.css")) +
        resourceText(QStringLiteral(":/themes/print.css"));
    return siteStyle.empty() ? css : css + "\n" + withoutEndTags(siteStyle);
}

std::string pageHtml(const Header &header, const std::vector<markdown::Block> &blocks,
                     const Options &options)
{
    return pageOfParts(header, Parts{headerHtml(header), blocksHtml(blocks), footerHtml(header)},
                       options);
}

std::string pageOfParts(const Header &header, const Parts &parts, const Options &options)
{
    data values = data::type::object;
    addMetadata(values, header);
    addText(values, "language", options.language);
    addText(values, "colorScheme", options.colorScheme);
    addText(values, "contentSecurityPolicy", options.contentSecurityPolicy);
    values.set("style", styleSheet(options.theme, options.siteStyle));
    values.set("header", parts.header);
    values.set("body", parts.body);
    values.set("footer", parts.footer);
    return renderTemplate("page.html", values);
}

} // namespace galley::page
