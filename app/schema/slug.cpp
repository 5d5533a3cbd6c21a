#include "app/schema/derive.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <unordered_map>

namespace galley::schema {

namespace {

/// Letters that are not a plain one with a mark (Unicode decomposes none of them).
QStringView spelledOut(char32_t letter)
{
    static const std::unordered_map<char32_t, QStringView> letters = {
        {U'ß', u"ss"}, {U'æ', u"ae"}, {U'œ', u"oe"}, {U'ø', u"o"}, {U'ł', u"l"}, {U'đ', u"d"},
        {U'ð', u"d"},  {U'þ', u"th"}, {U'ı', u"i"},  {U'ŋ', u"n"}, {U'ħ', u"h"}, {U'ŧ', u"t"},
    };
    const auto found = letters.find(letter);
    return found == letters.end() ? QStringView() : found->second;
}

bool isApostrophe(char32_t letter) { return letter == U'\'' || letter == U'’' || letter == U'ʼ' || letter == U'‘'; }

bool takesNoMarks(char32_t letter)
{
    const QChar::Script script = QChar::script(letter);
    return script == QChar::Script_Latin || script == QChar::Script_Greek;
}

QString withGermanVowels(QString text)
{
    return text.replace(QChar(u'ä'), QLatin1String("ae"))
        .replace(QChar(u'ö'), QLatin1String("oe"))
        .replace(QChar(u'ü'), QLatin1String("ue"));
}

bool isGerman(std::string_view language)
{
    return language.size() >= 2 && (language[0] | 0x20) == 'd' && (language[1] | 0x20) == 'e'
        && (language.size() == 2 || language[2] == '-' || language[2] == '_');
}

/// Takes the letters of a title in and puts hyphens between words.
class Slug
{
public:
    /// A part of the title, in lower case, that begins with no mark of the part ahead.
    void add(const QString &part)
    {
        const qsizetype begin = text_.size();
        for (const uint letter : part.normalized(QString::NormalizationForm_D).toUcs4())
            add(char32_t(letter));
        const QString added = text_.mid(begin).normalized(QString::NormalizationForm_C);
        text_.truncate(begin);
        text_ += added;
    }

    std::string text() const { return text_.toStdString(); }

private:
    void add(char32_t letter)
    {
        if (QChar::isMark(letter)) {
            if (!withoutMarks_ && !inGap_)
                text_ += QChar::fromUcs4(letter);
        } else if (QChar::isLetterOrNumber(letter)) {
            addLetter(letter);
        } else if (!isApostrophe(letter) && QChar::category(letter) != QChar::Other_Format) {
            inGap_ = true;
        }
    }

    void addLetter(char32_t letter)
    {
        if (inGap_ && !text_.isEmpty())
            text_ += QLatin1Char('-');
        inGap_ = false;
        withoutMarks_ = takesNoMarks(letter);
        const QStringView spelled = spelledOut(letter);
        if (spelled.isEmpty())
            text_ += QChar::fromUcs4(letter);
        else
            text_ += spelled;
    }

    QString text_;
    bool inGap_ = true;
    bool withoutMarks_ = true; ///< of the letter that marks may follow
};

/// Where a part that begins at `begin` ends: soon, as Qt composes and decomposes in a time that
/// grows with the square of the length, and ahead of a letter or a blank if there is one.
qsizetype endOfPart(const QString &text, qsizetype begin)
{
    qsizetype end = std::min(begin + 500, text.size());
    const qsizetype latest = std::min(begin + 1000, text.size());
    while (end < latest && !text[end].isLetter() && !text[end].isSpace())
        ++end;
    const bool inPair = end < text.size() && text[end].isLowSurrogate();
    return inPair ? end + 1 : end;
}

} // namespace

std::string slugOf(std::string_view title, std::string_view language)
{
    const QString text = QString::fromUtf8(title.data(), qsizetype(title.size()));
    const bool german = isGerman(language);
    Slug slug;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = endOfPart(text, begin);
        const QString part = text.mid(begin, end - begin).normalized(QString::NormalizationForm_C).toLower();
        slug.add(german ? withGermanVowels(part) : part);
        begin = end;
    }
    return slug.text();
}

} // namespace galley::schema
