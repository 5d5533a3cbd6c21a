#include "app/renderer/runs_json.h"

#include "app/page/page.h"
#include "app/renderer/protocol.h"

#include <string_view>

namespace galley::renderer {

namespace {

/// RFC 8259 §7. By hand, because it is most of what a large article costs here.
void appendString(QByteArray &json, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (c == '\n') {
            json += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00";
            json += digits[static_cast<unsigned char>(c) >> 4];
            json += digits[c & 0xf];
        } else {
            json += c;
        }
    }
    json += '"';
}

quint8 needsOf(const markdown::Block &block)
{
    const auto has = [&](std::string_view text) {
        return block.html.find(text) != block.html.npos;
    };
    quint8 needs = block.raw ? NeedsFilter : 0;
    if (has("<code class=\"language-"))
        needs |= NeedsCode;
    if (has("class=\"math\""))
        needs |= NeedsFormulas;
    return needs;
}

} // namespace

void RunsJson::add(const markdown::BlockRun &run, const std::vector<markdown::Block> &added)
{
    std::string html;
    QByteArray lines;
    for (const markdown::Block &block : added) {
        html += page::sectionHtml(block);
        needs_ |= needsOf(block);
        for (const LineNumber line : {block.firstLine, block.lastLine}) {
            lines += lines.isEmpty() ? "" : ",";
            lines += QByteArray::number(static_cast<qulonglong>(line));
        }
    }
    runs_ += runs_.isEmpty() ? "{\"first\":" : ",{\"first\":";
    runs_ += QByteArray::number(static_cast<qulonglong>(run.first)) +
             ",\"removed\":" + QByteArray::number(static_cast<qulonglong>(run.removed)) +
             ",\"shift\":" + QByteArray::number(static_cast<qlonglong>(run.shift)) +
             ",\"lines\":[" + lines + "],\"html\":";
    appendString(runs_, html);
    runs_ += '}';
}

QByteArray RunsJson::take()
{
    const QByteArray body = runs_.isEmpty() ? QByteArray() : "{\"runs\":[" + runs_ + "]}";
    runs_.clear();
    needs_ = 0;
    return body;
}

} // namespace galley::renderer
