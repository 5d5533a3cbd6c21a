#include "ui/editor/inline_style.h"

#include <algorithm>
#include <array>

namespace galley::ui {

namespace {

/// More runs of * _ ~ than this in one line are left unmarked: matching them is quadratic.
constexpr std::size_t mostRuns = 400;

struct Run
{
    qsizetype at;
    int length;
    int original;
    QChar sign;
    bool opens;
    bool closes;
};

struct Bracket
{
    qsizetype at;
    bool image;
};

bool isSpace(QStringView line, qsizetype at)
{
    return at < 0 || at >= line.size() || line[at].isSpace();
}

bool isPunctuation(QStringView line, qsizetype at)
{
    return at >= 0 && at < line.size() && (line[at].isPunct() || line[at].isSymbol());
}

class InlineStyler
{
public:
    InlineStyler(QStringView line, LineStyles &styles)
        : line_(line)
        , styles_(styles)
    {
    }

    void run(qsizetype begin)
    {
        for (qsizetype at = begin; at < line_.size();)
            at = step(at);
        matchRuns();
    }

private:
    qsizetype step(qsizetype at)
    {
        switch (line_[at].unicode()) {
        case u'\\':
            return escape(at);
        case u'`':
            return code(at);
        case u'<':
            return angle(at);
        case u'[':
            return openBracket(at);
        case u']':
            return closeBracket(at);
        case u'*':
        case u'_':
        case u'~':
            return emphasis(at);
        case u'h':
        case u'w':
            return bareAddress(at);
        default:
            return at + 1;
        }
    }

    void put(qsizetype begin, qsizetype end, TextStyles style) { mark(styles_, begin, end, style); }

    qsizetype runLength(qsizetype at) const
    {
        qsizetype end = at;
        while (end < line_.size() && line_[end] == line_[at])
            ++end;
        return end - at;
    }

    qsizetype escape(qsizetype at)
    {
        if (!isPunctuation(line_, at + 1))
            return at + 1;
        put(at, at + 1, TextStyle::Marker);
        return at + 2;
    }

    // CommonMark 0.29 §6.3
    qsizetype code(qsizetype at)
    {
        const qsizetype ticks = runLength(at);
        const auto known = static_cast<std::size_t>(std::min<qsizetype>(ticks, 31));
        for (qsizetype end = at + ticks; !unclosed_[known] && end < line_.size();) {
            if (line_[end] != u'`') {
                ++end;
                continue;
            }
            const qsizetype closing = runLength(end);
            if (closing == ticks) {
                put(at, end + closing, TextStyle::Code);
                put(at, at + ticks, TextStyle::Marker);
                put(end, end + closing, TextStyle::Marker);
                return end + closing;
            }
            end += closing;
        }
        unclosed_[known] = true;
        return at + ticks;
    }

    // §6.8 and §6.10
    qsizetype angle(qsizetype at)
    {
        const qsizetype end = line_.indexOf(u'>', at + 1);
        if (end < 0 || at + 1 >= end)
            return at + 1;
        const QStringView inside = line_.sliced(at + 1, end - at - 1);
        const bool spaced =
            std::any_of(inside.begin(), inside.end(), [](QChar c) { return c.isSpace(); });
        if (!spaced &&
            (inside.contains(u"://") || (inside.contains(u'@') && !inside.contains(u'"')))) {
            put(at, end + 1, TextStyle::Link);
            put(at, at + 1, TextStyle::Marker);
            put(end, end + 1, TextStyle::Marker);
            return end + 1;
        }
        const QChar first = inside.front();
        if (!first.isLetter() && first != u'/' && first != u'!' && first != u'?')
            return at + 1;
        put(at, end + 1, TextStyle::Html);
        return end + 1;
    }

    qsizetype openBracket(qsizetype at)
    {
        if (line_.sliced(at).startsWith(u"[^")) {
            const qsizetype end = line_.indexOf(u']', at);
            if (end > at + 2) {
                put(at, end + 1, TextStyle::Footnote);
                return end + 1;
            }
        }
        brackets_.push_back({at, at > 0 && line_[at - 1] == u'!'});
        return at + 1;
    }

    // §6.6
    qsizetype closeBracket(qsizetype at)
    {
        if (brackets_.empty())
            return at + 1;
        const Bracket open = brackets_.back();
        brackets_.pop_back();
        const QChar next = at + 1 < line_.size() ? line_[at + 1] : QChar();
        if (next != u'(' && next != u'[')
            return at + 1;
        const qsizetype end = next == u'(' ? matching(at + 1) : line_.indexOf(u']', at + 2);
        if (end < 0)
            return at + 1;
        put(open.at + 1, at, TextStyle::Link);
        put(open.image ? open.at - 1 : open.at, open.at + 1, TextStyle::Marker);
        put(at, at + 2, TextStyle::Marker);
        put(at + 2, end, TextStyle::Address);
        put(end, end + 1, TextStyle::Marker);
        return end + 1;
    }

    /// The parenthesis that closes the one at `at`, or -1.
    qsizetype matching(qsizetype at) const
    {
        int depth = 0;
        for (; at < line_.size(); ++at) {
            if (line_[at] == u'\\')
                ++at;
            else if (line_[at] == u'(')
                ++depth;
            else if (line_[at] == u')' && --depth == 0)
                return at;
        }
        return -1;
    }

    // GFM 0.29 §6.9
    qsizetype bareAddress(qsizetype at)
    {
        const QStringView rest = line_.sliced(at);
        const bool address =
            rest.startsWith(u"http://") || rest.startsWith(u"https://") || rest.startsWith(u"www.");
        if (!address || (at > 0 && line_[at - 1].isLetterOrNumber()))
            return at + 1;
        qsizetype end = at;
        while (end < line_.size() && !line_[end].isSpace() && line_[end] != u'<')
            ++end;
        while (end > at && QStringView(u"?!.,:*_~'\")").contains(line_[end - 1]))
            --end;
        put(at, end, TextStyle::Link);
        return end;
    }

    // §6.4: which runs may open and close
    qsizetype emphasis(qsizetype at)
    {
        const qsizetype length = runLength(at);
        const qsizetype end = at + length;
        const bool left =
            !isSpace(line_, end) &&
            (!isPunctuation(line_, end) || isSpace(line_, at - 1) || isPunctuation(line_, at - 1));
        const bool right =
            !isSpace(line_, at - 1) &&
            (!isPunctuation(line_, at - 1) || isSpace(line_, end) || isPunctuation(line_, end));
        const bool word = line_[at] == u'_';
        const bool tilde = line_[at] == u'~';
        if (runs_.size() < mostRuns && (!tilde || length <= 2)) {
            runs_.push_back({at, static_cast<int>(length), static_cast<int>(length), line_[at],
                             left && (!word || !right || isPunctuation(line_, at - 1)),
                             right && (!word || !left || isPunctuation(line_, end))});
        }
        return end;
    }

    static bool fits(const Run &open, const Run &close)
    {
        if (!open.opens || open.length == 0 || open.sign != close.sign)
            return false;
        if (open.sign == u'~')
            return open.length == close.length;
        const bool both = open.closes || close.opens;
        return !both || (open.original + close.original) % 3 != 0 ||
               (open.original % 3 == 0 && close.original % 3 == 0);
    }

    void matchRuns()
    {
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            for (std::size_t j = i; runs_[i].closes && runs_[i].length > 0 && j-- > 0;) {
                if (!fits(runs_[j], runs_[i]))
                    continue;
                join(runs_[j], runs_[i]);
                for (std::size_t between = j + 1; between < i; ++between)
                    runs_[between].length = 0;
                ++j;
            }
        }
    }

    void join(Run &open, Run &close)
    {
        const int used = std::min({open.length, close.length, 2});
        const qsizetype begin = open.at + open.length - used;
        const TextStyle style = open.sign == u'~' ? TextStyle::Struck
                                : used == 2       ? TextStyle::Strong
                                                  : TextStyle::Emphasis;
        put(begin, close.at + used, style);
        put(begin, begin + used, TextStyle::Marker);
        put(close.at, close.at + used, TextStyle::Marker);
        open.length -= used;
        close.length -= used;
        close.at += used;
    }

    QStringView line_;
    LineStyles &styles_;
    std::vector<Run> runs_;
    std::vector<Bracket> brackets_;
    std::array<bool, 32> unclosed_{};
};

} // namespace

void styleInline(QStringView line, qsizetype begin, LineStyles &styles)
{
    InlineStyler(line, styles).run(begin);
}

} // namespace galley::ui
