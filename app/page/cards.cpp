#include "app/page/cards.h"

#include "app/page/dates.h"
#include "app/page/image_address.h"
#include "app/page/templates.h"

#include <QDir>
#include <QFileInfo>

#include <initializer_list>
#include <utility>

namespace galley::page {

namespace {

using kainjow::mustache::data;

constexpr TextRoom searchTitle{20, false, 600, 1};
constexpr TextRoom searchDescription{14, false, 920, 1};
constexpr TextRoom largeTitle{16, true, 468, 2};
constexpr TextRoom largeDescription{14, false, 468, 1};
constexpr TextRoom smallTitle{16, true, 324, 2};
constexpr TextRoom smallDescription{14, false, 324, 2};

/// "Feb 5, 2025"
std::string shortDate(const std::string &written)
{
    const auto day = dayOf(written);
    if (!day)
        return {};
    const std::string date = peopleText(*day);
    return date.substr(0, 3) + date.substr(date.find(' '));
}

std::string placeOf(const std::string &path)
{
    if (path.empty())
        return {};
    const QFileInfo file(QString::fromStdString(path));
    return QStringLiteral("%1 › %2")
        .arg(file.absoluteDir().dirName(), file.completeBaseName())
        .toStdString();
}

/// The date takes its part of the room.
TextRoom roomBeside(const std::string &date)
{
    TextRoom room = searchDescription;
    if (!date.empty())
        room.width -= widthOf(QString::fromStdString(date + " — "), room.size, room.bold);
    return room;
}

std::string filled(const std::string &sentence, const CutText &text)
{
    return QString::fromStdString(sentence)
        .replace(QStringLiteral("%1"), QString::number(text.shownCount))
        .replace(QStringLiteral("%2"), QString::number(text.count))
        .toStdString();
}

/// Nothing for an empty text.
void add(data &values, const std::string &name, const CutText &text, const std::string &whole,
         const std::string &cut)
{
    if (text.count == 0)
        return;
    data part = data::type::object;
    part.set("shown", text.shown);
    part.set("count", filled(text.isCut() ? cut : whole, text));
    if (text.isCut())
        part.set("rest", text.rest);
    values.set(name, part);
}

void addTexts(data &values, const Cards &cards, const CardWords &words)
{
    const auto title = [&](const char *name, const CutText &text) {
        add(values, name, text, words.wholeTitle, words.cutTitle);
    };
    const auto description = [&](const char *name, const CutText &text) {
        add(values, name, text, words.wholeDescription, words.cutDescription);
    };
    title("searchTitle", cards.searchTitle);
    title("largeTitle", cards.largeTitle);
    title("smallTitle", cards.smallTitle);
    description("searchDescription", cards.searchDescription);
    description("largeDescription", cards.largeDescription);
    description("smallDescription", cards.smallDescription);
}

std::string sourceHint(DescriptionSource source, const CardWords &words)
{
    switch (source) {
    case DescriptionSource::Subtitle:
        return words.fromSubtitle;
    case DescriptionSource::None:
        return words.fromNowhere;
    case DescriptionSource::Description:
        break;
    }
    return {};
}

} // namespace

Cards cardsOf(const Header &header, const std::string &path)
{
    const bool described = !header.description.empty();
    const std::string &description = described ? header.description : header.subtitle;
    Cards cards;
    cards.source = described                 ? DescriptionSource::Description
                   : header.subtitle.empty() ? DescriptionSource::None
                                             : DescriptionSource::Subtitle;
    cards.date = shortDate(header.publishDate);
    cards.searchTitle = cutToFit(header.title, searchTitle);
    cards.searchDescription = cutToFit(description, roomBeside(cards.date));
    cards.largeTitle = cutToFit(header.title, largeTitle);
    cards.largeDescription = cutToFit(description, largeDescription);
    cards.smallTitle = cutToFit(header.title, smallTitle);
    cards.smallDescription = cutToFit(description, smallDescription);
    cards.image = imageAddress(header.heroImage);
    cards.place = placeOf(path);
    return cards;
}

std::string cardsHtml(const Cards &cards, const CardWords &words)
{
    data values = data::type::object;
    addTexts(values, cards, words);
    for (const auto &[name, text] : std::initializer_list<std::pair<const char *, std::string>>{
             {"search", words.search},
             {"large", words.large},
             {"small", words.small},
             {"noTitle", words.noTitle},
             {"noDescription", words.noDescription},
             {"noImage", words.noImage},
             {"unseenImage", words.unseenImage},
             {"littleImage", words.littleImage},
             {"site", words.site},
             {"sitePlace", cards.place.empty() ? "" : " › " + cards.place},
             {"date", cards.date},
             {"image", cards.image},
             {"sourceHint", sourceHint(cards.source, words)}}) {
        if (!text.empty())
            values.set(name, text);
    }
    return renderTemplate("cards.html", values);
}

std::string cardsStyleSheet()
{
    return resourceText(QStringLiteral(":/templates/cards.css"));
}

} // namespace galley::page
