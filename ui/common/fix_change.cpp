#include "ui/common/fix_change.h"

#include "ui/common/look.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::Findings)
};

constexpr std::size_t around = 32;  ///< bytes that are shown on each side of what differs
constexpr std::size_t widest = 240; ///< bytes from the first place that differs to the last
constexpr qsizetype mostLines = 4;  ///< of each side
const std::string ellipsis = "\u2026";

bool isInsideCharacter(std::string_view text, std::size_t at)
{
    return at < text.size() && (text[at] & 0xC0) == 0x80;
}

/// The part of the text that is shown: whole lines, or less of them.
ByteRange shownOf(std::string_view text, const Edits &edits)
{
    const std::size_t first = edits.front().range.begin;
    std::size_t last = edits.front().range.end;
    for (const ByteEdit &edit : edits) {
        if (edit.range.end <= first + widest)
            last = std::max(last, edit.range.end);
    }
    last = std::min(last, first + widest);
    std::size_t begin = first == 0 ? 0 : text.rfind('\n', first - 1) + 1; // npos + 1 is 0
    std::size_t end = std::min(text.find('\n', last > first ? last - 1 : last), text.size());
    end = std::max(end, last);
    if (first - begin > 2 * around)
        begin = first - around;
    if (end > last + 2 * around)
        end = last + around;
    while (isInsideCharacter(text, begin))
        --begin;
    while (isInsideCharacter(text, end))
        ++end;
    return {begin, std::max(begin, end)};
}

bool isAtLineStart(std::string_view text, std::size_t at)
{
    return at == 0 || text[at - 1] == '\n';
}

bool isAtLineEnd(std::string_view text, std::size_t at)
{
    return at >= text.size() || text[at] == '\n' || isAtLineStart(text, at);
}

/// Only what differs of each edit.
Edits narrowed(std::string_view text, const Edits &edits)
{
    Edits narrow;
    for (const ByteEdit &edit : edits) {
        for (ByteEdit &part : trimmed(text, edit))
            narrow.push_back(std::move(part));
    }
    return narrow;
}

/// The edits within what is shown, from its begin; one that goes beyond its end is cut, with as
/// much of what replaces it.
Edits within(ByteRange shown, const Edits &edits, bool &cut)
{
    Edits near;
    for (const ByteEdit &edit : edits) {
        const auto [begin, end] = edit.range;
        if (begin < shown.begin || begin > shown.end)
            break;
        cut = end > shown.end;
        std::size_t length = edit.replacement.size();
        if (cut)
            length = std::min(length, shown.end - begin);
        while (isInsideCharacter(edit.replacement, length))
            ++length;
        near.push_back({{begin - shown.begin, std::min(end, shown.end) - shown.begin},
                        edit.replacement.substr(0, length)});
        if (cut)
            break;
    }
    return near;
}

/// An ellipsis at the sides where a line is cut.
void markCuts(ChangedLines &change, bool ahead, bool behind)
{
    const auto mark = [&](std::string &text, std::vector<ByteRange> &ranges) {
        if (ahead) {
            text.insert(0, ellipsis);
            for (ByteRange &range : ranges)
                range = {range.begin + ellipsis.size(), range.end + ellipsis.size()};
        }
        if (behind)
            text += ellipsis;
    };
    mark(change.before, change.removed);
    mark(change.after, change.added);
}

QString escaped(const std::string &text)
{
    QString html = QString::fromStdString(text).toHtmlEscaped();
    return html.replace(QLatin1Char('\n'), QStringLiteral("<br>  "));
}

QString marked(const std::string &text, const std::vector<ByteRange> &marks, const QColor &colour)
{
    QString html;
    std::size_t done = 0;
    for (ByteRange mark : marks) {
        mark = {std::min(mark.begin, text.size()), std::min(mark.end, text.size())}; // a line's end
        html += escaped(text.substr(done, mark.begin - done));
        html += QStringLiteral("<b style='background-color:%1'>").arg(colour.name()) +
                escaped(text.substr(mark.begin, mark.size())) + QStringLiteral("</b>");
        done = mark.end;
    }
    return html + escaped(text.substr(done));
}

QString firstLines(const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    return lines.size() <= mostLines
               ? text
               : lines.mid(0, mostLines).join(QLatin1Char('\n')) + QChar(0x2026);
}

} // namespace

ChangedLines changeOf(std::string_view text, const Fix &fix)
{
    const Edits edits = narrowed(text, fix.edits);
    if (edits.empty())
        return {};
    const ByteRange shown = shownOf(text, edits);
    bool cut = false;
    const auto changes =
        changedLines(text.substr(shown.begin, shown.size()), within(shown, edits, cut));
    if (changes.empty())
        return {};
    ChangedLines change = changes.front();
    markCuts(change, !isAtLineStart(text, shown.begin), cut || !isAtLineEnd(text, shown.end));
    return change;
}

QString plainChange(const ChangedLines &change)
{
    QStringList lines;
    if (!change.before.empty())
        lines += QStringLiteral("\u2212 ") + firstLines(QString::fromStdString(change.before));
    if (!change.after.empty())
        lines += QStringLiteral("+ ") + firstLines(QString::fromStdString(change.after));
    return lines.join(QLatin1Char('\n'));
}

QString richChange(const ChangedLines &change)
{
    const Colours &colours = Look::current().colours();
    QStringList lines;
    if (!change.before.empty())
        lines += QStringLiteral("\u2212 ") + marked(change.before, change.removed, colours.removed);
    if (!change.after.empty())
        lines += QStringLiteral("+ ") + marked(change.after, change.added, colours.added);
    return QStringLiteral("<div style='white-space:pre-wrap'>%1</div>")
        .arg(lines.join(QStringLiteral("<br>")));
}

QString spokenChange(const ChangedLines &change)
{
    if (change.before.empty() && change.after.empty())
        return {};
    const QString before = firstLines(QString::fromStdString(change.before)).simplified();
    const QString after = firstLines(QString::fromStdString(change.after)).simplified();
    if (after.isEmpty())
        //: %1 is a line of text
        return Words::tr("Takes out: %1").arg(before);
    //: %1 and %2 are a line of text as it is and as it will be
    return before.isEmpty() ? Words::tr("Puts in: %1").arg(after)
                            : Words::tr("Before: %1 After: %2").arg(before, after);
}

} // namespace galley::ui
