#include "app/text/text_format.h"

#include "app/text/line_index.h"
#include "app/text/utf8.h"

#include <QStringConverter>

#include <algorithm>
#include <array>
#include <optional>

namespace galley {

namespace {

constexpr std::string_view bomBytes = "\xEF\xBB\xBF";

/// The line end that begins at a place of a text.
std::optional<LineEnd> lineEndAt(QStringView text, qsizetype at)
{
    switch (text[at].unicode()) {
    case u'\n':
        return LineEnd::Lf;
    case u'\r':
        return at + 1 < text.size() && text[at + 1] == u'\n' ? LineEnd::CrLf : LineEnd::Cr;
    case 0x2029:
        return LineEnd::ParagraphSeparator;
    case 0xFDD0:
        return LineEnd::BeginningOfFrame;
    case 0xFDD1:
        return LineEnd::EndOfFrame;
    default:
        return std::nullopt;
    }
}

/// Takes the line ends out of a text, which keeps "\n" for each.
std::vector<LineEnd> takeLineEnds(QString &text)
{
    std::vector<LineEnd> ends;
    qsizetype kept = 0;
    QChar *units = text.data();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto end = lineEndAt(text, at);
        if (end)
            ends.push_back(*end);
        if (end == LineEnd::CrLf)
            ++at;
        units[kept++] = end ? QChar(u'\n') : units[at];
    }
    text.truncate(kept);
    return ends;
}

/// The most frequent of the line ends that a new line may get.
LineEnd mainLineEnd(const std::vector<LineEnd> &ends)
{
    std::array<std::size_t, 3> counts{};
    for (const LineEnd end : ends) {
        if (end <= LineEnd::Cr)
            ++counts[static_cast<std::size_t>(end)];
    }
    const std::size_t most = *std::max_element(counts.begin(), counts.end());
    const auto first = std::find_if(ends.begin(), ends.end(), [&](LineEnd end) {
        return end <= LineEnd::Cr && counts[static_cast<std::size_t>(end)] == most;
    });
    return most == 0 ? LineEnd::Lf : *first;
}

void setLineEnds(DecodedText &decoded, std::vector<LineEnd> ends)
{
    const LineEnd main = mainLineEnd(ends);
    decoded.format.lineEnd = main;
    decoded.format.mixed =
        std::any_of(ends.begin(), ends.end(), [&](LineEnd end) { return end != main; });
    if (decoded.format.mixed)
        decoded.lineEnds = std::move(ends);
}

/// UTF-16 without a BOM, told by NULs in one half of the units and none in the other: text in a
/// western language has them in four units of five.
std::optional<QStringConverter::Encoding> utf16ByItsNuls(std::string_view bytes)
{
    const std::string_view start = bytes.substr(0, 4096);
    std::array<std::size_t, 2> nuls{};
    for (std::size_t at = 0; at < start.size(); ++at)
        nuls[at % 2] += start[at] == '\0' ? 1 : 0;
    const bool most = std::max(nuls[0], nuls[1]) * 5 >= start.size() * 2;
    if (start.size() < 8 || bytes.size() % 2 != 0 || !most || std::min(nuls[0], nuls[1]) != 0)
        return std::nullopt;
    return nuls[1] != 0 ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
}

std::optional<QStringConverter::Encoding> utf16(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"))
        return QStringConverter::Utf16LE;
    if (bytes.starts_with("\xFE\xFF"))
        return QStringConverter::Utf16BE;
    return utf16ByItsNuls(bytes);
}

QString convert(std::string_view bytes, QStringConverter::Encoding encoding,
                QStringConverter::Flags flags = QStringConverter::Flag::Stateless)
{
    QStringDecoder decoder(encoding, flags);
    return decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

QString notUtf8(std::string_view bytes, std::size_t wrong)
{
    const LineIndex lines(bytes.substr(0, wrong));
    const LineNumber line = lines.lineOf(wrong);
    return QStringLiteral(
               "The file is not UTF-8: byte %1 of line %2 (0x%3) belongs to no character.")
        .arg(wrong - lines.line(line).begin + 1)
        .arg(static_cast<std::size_t>(line))
        .arg(static_cast<unsigned char>(bytes[wrong]), 2, 16, QLatin1Char('0'));
}

} // namespace

std::string_view bytesOf(LineEnd end)
{
    switch (end) {
    case LineEnd::Lf:
        return "\n";
    case LineEnd::CrLf:
        return "\r\n";
    case LineEnd::Cr:
        return "\r";
    case LineEnd::ParagraphSeparator:
        return "\xE2\x80\xA9";
    case LineEnd::BeginningOfFrame:
        return "\xEF\xB7\x90";
    case LineEnd::EndOfFrame:
        return "\xEF\xB7\x91";
    }
    return "\n";
}

DecodedText decode(std::string_view bytes)
{
    DecodedText decoded;
    if (const auto encoding = utf16(bytes)) {
        decoded.text = convert(bytes, *encoding);
        decoded.problem = QStringLiteral("The file is UTF-16, not UTF-8.");
    } else if (const std::size_t valid = validUtf8Length(bytes); valid < bytes.size()) {
        decoded.text = convert(bytes, QStringConverter::Latin1);
        decoded.problem = notUtf8(bytes, valid);
    } else {
        decoded.format.bom = bytes.starts_with(bomBytes);
        decoded.text = convert(bytes.substr(decoded.format.bom ? bomBytes.size() : 0),
                               QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    }
    setLineEnds(decoded, takeLineEnds(decoded.text));
    return decoded;
}

std::string encode(const QString &text, const TextFormat &format,
                   const std::vector<LineEnd> &lineEnds)
{
    const QByteArray utf8 = text.toUtf8();
    std::string_view rest(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    std::string bytes;
    bytes.reserve(rest.size() + rest.size() / 32 + bomBytes.size());
    if (format.bom)
        bytes += bomBytes;
    std::size_t line = 0;
    for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n'), ++line) {
        bytes += rest.substr(0, end);
        bytes += bytesOf(line < lineEnds.size() ? lineEnds[line] : format.lineEnd);
        rest.remove_prefix(end + 1);
    }
    return bytes.append(rest);
}

} // namespace galley
