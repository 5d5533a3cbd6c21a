#include "app/page/drawing.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>

namespace galley::page {

namespace {

constexpr qsizetype deepest = 100;          ///< elements in each other, or references in a row
constexpr std::uint64_t filterWeight = 100; ///< a step of a filter works on every pixel

/// An element with an id, or the drawing itself: what it has in it and what it refers to.
struct Part
{
    std::uint64_t elements = 0;
    QStringList references;
    bool counting = false; ///< its weight is being counted: whoever refers to it makes a circle
    bool isCounted = false;
    std::uint64_t weight = 0;
};

QStringList referencesIn(QStringView text)
{
    static const QRegularExpression url(QStringLiteral("url\\(\\s*[\"']?#([^)\"']*)"));
    QStringList names;
    for (auto found = url.globalMatch(text.toString()); found.hasNext();)
        names.append(found.next().captured(1).trimmed());
    return names;
}

/// Reads a drawing once, into parts that stand for its elements with an id.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : xml_(bytes)
    {
    }

    DrawingFault read();

private:
    void begin();
    void refer(const QXmlStreamAttributes &attributes);
    void note(const QString &name);
    std::uint64_t weightOf(const QString &name, int depth);

    QXmlStreamReader xml_;
    QHash<QString, Part> parts_; ///< by id; the whole drawing has an empty one
    QStringList open_;           ///< ids of the elements that are open; empty where they have none
    QStringList styled_;         ///< what style elements refer to, for any element
    bool entities_ = false;
};

DrawingFault Reader::read()
{
    parts_.insert(QString(), {});
    bool root = false;
    while (!xml_.atEnd()) {
        switch (xml_.readNext()) {
        case QXmlStreamReader::DTD:
            if (!xml_.entityDeclarations().isEmpty() || xml_.text().contains(u"<!ENTITY"))
                return DrawingFault::Entities;
            break;
        case QXmlStreamReader::StartElement:
            if (!root && xml_.name() != u"svg")
                return DrawingFault::Broken;
            root = true;
            begin();
            if (open_.size() > deepest || parts_[QString()].elements > plainElements)
                return DrawingFault::TooComplex;
            break;
        case QXmlStreamReader::EndElement:
            open_.removeLast();
            break;
        case QXmlStreamReader::Characters:
            styled_ += referencesIn(xml_.text());
            break;
        default:
            break;
        }
    }
    if (xml_.hasError() || !root)
        return DrawingFault::Broken;
    std::uint64_t weight = weightOf(QString(), 0);
    for (const QString &name : styled_)
        weight += parts_[QString()].elements * weightOf(name, 0);
    return weight > plainElements ? DrawingFault::TooComplex : DrawingFault::None;
}

void Reader::begin()
{
    const QXmlStreamAttributes attributes = xml_.attributes();
    open_.append(attributes.value(QStringLiteral("id")).toString());
    const std::uint64_t weight = xml_.name().startsWith(u"fe") ? filterWeight : 1;
    parts_[QString()].elements += weight;
    for (const QString &name : open_) {
        if (!name.isEmpty())
            parts_[name].elements += weight;
    }
    refer(attributes);
}

void Reader::refer(const QXmlStreamAttributes &attributes)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == u"href" && attribute.value().trimmed().startsWith(u'#'))
            note(attribute.value().trimmed().mid(1).toString());
        else
            for (const QString &name : referencesIn(attribute.value()))
                note(name);
    }
}

/// Counts for every open element: whoever refers to one of them gets it all.
void Reader::note(const QString &name)
{
    parts_[QString()].references.append(name);
    for (const QString &id : open_) {
        if (!id.isEmpty())
            parts_[id].references.append(name);
    }
}

std::uint64_t Reader::weightOf(const QString &name, int depth)
{
    const auto found = parts_.find(name);
    if (found == parts_.end() || found->counting)
        return 0;
    if (depth > deepest)
        return plainElements + 1;
    if (found->isCounted)
        return found->weight;
    found->counting = true;
    std::uint64_t weight = found->elements;
    for (const QString &reference : QStringList(found->references))
        weight = std::min(plainElements + 1, weight + weightOf(reference, depth + 1));
    Part &part = parts_[name];
    part.counting = false;
    part.isCounted = true;
    return part.weight = weight;
}

} // namespace

bool isDrawing(const QByteArray &beginning)
{
    static const QRegularExpression ahead(
        QStringLiteral("^\\x{feff}?(?:\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE\\s+svg[^>\\[]*"
                       "(?:\\[.*?\\]\\s*)?>)*<(?:svg:)?svg[\\s>/]"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    return ahead
        .match(
            QString::fromUtf8(beginning.first(std::min<qsizetype>(beginning.size(), drawingBytes))))
        .hasMatch();
}

DrawingFault faultOfDrawing(const QByteArray &bytes)
{
    return Reader(bytes).read();
}

} // namespace galley::page
