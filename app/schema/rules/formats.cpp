#include "app/schema/rules/formats.h"

#include "app/schema/rules/days.h"
#include "app/schema/rules/patterns.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace galley::schema {

namespace {

/// Longer texts are no address, name or number of any kind.
constexpr std::size_t longest = 64 * 1024;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool isIn(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

template<class Is>
bool all(std::string_view text, Is is)
{
    return std::all_of(text.begin(), text.end(), is);
}

// RFC 1123 §2.1: labels of letters, digits and hyphens, 63 at most
bool isHostName(std::string_view text)
{
    if (text.empty() || text.size() > 253)
        return false;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('.', at), text.size());
        const std::string_view label = text.substr(at, end - at);
        const auto fits = [](char c) { return isLetter(c) || isDigit(c) || c == '-' || !isAscii(c); };
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-'
            || !all(label, fits))
            return false;
        at = end + 1;
    }
    return true;
}

// RFC 2673 §3.2: four numbers to 255, without zeros ahead
bool isIpv4(std::string_view text)
{
    int parts = 0;
    for (std::size_t at = 0; at <= text.size(); ++parts) {
        const std::size_t end = std::min(text.find('.', at), text.size());
        const std::string_view part = text.substr(at, end - at);
        if (part.empty() || part.size() > 3 || !all(part, isDigit) || (part.size() > 1 && part[0] == '0')
            || std::stoi(std::string(part)) > 255)
            return false;
        at = end + 1;
    }
    return parts == 4;
}

// RFC 5321 §4.1.2, without quoted names and addresses in brackets, which no author has
bool isEmail(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos || at == 0 || at > 64)
        return false;
    const std::string_view name = text.substr(0, at);
    const auto fits = [](char c) {
        return isLetter(c) || isDigit(c) || !isAscii(c) || isIn(c, ".!#$%&'*+/=?^_`{|}~-");
    };
    return all(name, fits) && name.front() != '.' && name.back() != '.'
        && name.find("..") == std::string_view::npos && isHostName(text.substr(at + 1));
}

bool hasGoodEscapes(std::string_view text)
{
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
        if (at + 2 >= text.size() || !isHex(text[at + 1]) || !isHex(text[at + 2]))
            return false;
    }
    return true;
}

// RFC 3986 §2; what is beyond ASCII (RFC 3987) is escaped by whoever uses the address
bool hasOnlyUriCharacters(std::string_view text)
{
    const auto fits = [](char c) {
        return isLetter(c) || isDigit(c) || isIn(c, "-._~:/?#[]@!$&'()*+,;=%") || !isAscii(c);
    };
    return all(text, fits) && std::count(text.begin(), text.end(), '#') <= 1 && hasGoodEscapes(text);
}

bool hasScheme(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const auto fits = [](char c) { return isLetter(c) || isDigit(c) || isIn(c, "+-."); };
    return colon != std::string_view::npos && colon > 0 && isLetter(text[0])
        && all(text.substr(0, colon), fits);
}

bool isUriReference(std::string_view text)
{
    return text.size() <= longest && hasOnlyUriCharacters(text)
        && QUrl(QString::fromUtf8(text.data(), qsizetype(text.size())), QUrl::StrictMode).isValid()
        == !text.empty();
}

bool isUri(std::string_view text) { return hasScheme(text) && isUriReference(text); }

// What a browser would open: characters beyond ASCII and blanks are escaped by it.
bool isWebAddress(std::string_view text)
{
    if (text.size() > longest || !hasScheme(text))
        return false;
    const QUrl url(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return url.isValid() && (!url.host().isEmpty() || !url.scheme().startsWith(QStringLiteral("http")));
}

// RFC 4122 §3
bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool hyphen = at == 8 || at == 13 || at == 18 || at == 23;
        if (hyphen ? text[at] != '-' : !isHex(text[at]))
            return false;
    }
    return true;
}

// CSS Color 4: #rgb, #rrggbb and both with an alpha, a name, or a function
bool isColour(std::string_view text)
{
    if (text.starts_with('#')) {
        const std::size_t digits = text.size() - 1;
        return (digits == 3 || digits == 4 || digits == 6 || digits == 8) && all(text.substr(1), isHex);
    }
    const std::size_t bracket = text.find('(');
    if (bracket != std::string_view::npos)
        return bracket > 0 && all(text.substr(0, bracket), isLetter) && text.ends_with(')');
    return text.size() >= 3 && text.size() <= 24 && all(text, isLetter);
}

// RFC 6901 §3
bool isJsonPointer(std::string_view text)
{
    if (!text.empty() && text[0] != '/')
        return false;
    for (std::size_t at = text.find('~'); at != std::string_view::npos; at = text.find('~', at + 1)) {
        if (at + 1 == text.size() || !isIn(text[at + 1], "01"))
            return false;
    }
    return true;
}

bool isRelativeJsonPointer(std::string_view text)
{
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || (digits > 1 && text[0] == '0'))
        return false;
    return text.substr(digits) == "#" || isJsonPointer(text.substr(digits));
}

struct Format {
    std::string_view name;
    bool (*has)(std::string_view);
    std::string_view words;
};

constexpr std::string_view day = "a date such as 2025-02-01";
constexpr std::string_view webAddress = "a web address such as https://example.com/page";
constexpr std::string_view address = "an address: one of a page, or a path without blanks";
constexpr std::string_view mail = "an e-mail address such as name@example.com";

const std::array formats = {
    Format{"date", isFullDate, day},
    Format{"date-time", isDateOrTime, day},
    Format{"time", isTime, "a time such as 09:30"},
    Format{"email", isEmail, mail},
    Format{"idn-email", isEmail, mail},
    Format{"uri", isUri, webAddress},
    Format{"url", isWebAddress, webAddress},
    Format{"iri", isUri, webAddress},
    Format{"uri-reference", isUriReference, address},
    Format{"iri-reference", isUriReference, address},
    Format{"hostname", [](std::string_view text) { return all(text, isAscii) && isHostName(text); },
           "the name of a computer such as www.example.com"},
    Format{"ipv4", isIpv4, "the number of a computer such as 192.0.2.1"},
    Format{"uuid", isUuid, "a UUID such as 2eb8aa08-aa98-11ea-b4aa-73b441d16380"},
    Format{"regex", [](std::string_view text) { return isPattern(text); }, "a regular expression"},
    Format{"color", isColour, "a colour such as #336699"},
    Format{"json-pointer", isJsonPointer, "a JSON Pointer such as /title"},
    Format{"relative-json-pointer", isRelativeJsonPointer, "a relative JSON Pointer such as 1/title"},
};

const Format *find(std::string_view name)
{
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const Format &format) { return format.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

} // namespace

bool knowsFormat(std::string_view format) { return find(format) != nullptr; }

bool hasFormat(std::string_view text, std::string_view format)
{
    const Format *known = find(format);
    return !known || known->has(text);
}

std::string_view formatInWords(std::string_view format)
{
    const Format *known = find(format);
    return known ? known->words : std::string_view();
}

bool isDateFormat(std::string_view format) { return format == "date" || format == "date-time"; }

} // namespace galley::schema
