#include "ui/preview/pdf_details.h"

#include "app/page/text_width.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>

#include <optional>

namespace galley::ui {

namespace {

constexpr double numberSize = 8;  ///< points, of the letters of a page's number
constexpr double numberFoot = 28; ///< points, from the page's lower edge
constexpr int deepest = 32;       ///< page trees are flat

/// A part of a file, as text of one byte a letter.
QString textAt(const QByteArray &pdf, qsizetype begin, qsizetype length = -1)
{
    return QString::fromLatin1(pdf.mid(begin, length));
}

/// The objects of a PDF with one plain table of them.
class Objects
{
public:
    explicit Objects(const QByteArray &pdf)
        : pdf_(pdf)
    {
        static const QRegularExpression end(
            QStringLiteral("trailer\\s*<<(.*?)>>\\s*startxref\\s+(\\d+)\\s+%%EOF\\s*$"),
            QRegularExpression::DotMatchesEverythingOption);
        constexpr qsizetype longestTrailer = 1024;
        const auto match =
            end.match(textAt(pdf, std::max<qsizetype>(0, pdf.size() - longestTrailer)));
        trailer_ = match.captured(1);
        table_ = match.captured(2).toLongLong();
        readTable();
    }

    qint64 table() const { return table_; }
    int count() const { return int(places_.size()); }
    /// The object's contents; empty for one that is not there.
    QString object(int number) const
    {
        if (number < 0 || number >= places_.size())
            return {};
        const qsizetype begin = places_[number];
        const qsizetype end = pdf_.indexOf("endobj", begin);
        const QString text = textAt(pdf_, begin, end - begin);
        const QString head = QStringLiteral("%1 0 obj").arg(number);
        return end > begin && text.startsWith(head) ? text.mid(head.size()).trimmed() : QString();
    }
    int root() const { return reference(trailer_, "Root"); }
    int info() const { return reference(trailer_, "Info"); }

    static int reference(const QString &text, const char *key)
    {
        const QRegularExpression wanted(QStringLiteral("/%1 (\\d+) 0 R").arg(QLatin1String(key)));
        const auto match = wanted.match(text);
        return match.hasMatch() ? match.captured(1).toInt() : -1;
    }

private:
    void readTable()
    {
        static const QRegularExpression head(QStringLiteral("^xref\\s+0 (\\d+)\\s*?\\n"));
        const QString text = textAt(pdf_, table_);
        const auto match = head.match(text);
        constexpr int line = 20; // bytes, always
        const int count = match.captured(1).toInt();
        for (int i = 0; i < count && match.capturedEnd() + (i + 1) * line <= text.size(); ++i)
            places_.append(text.mid(match.capturedEnd() + i * line, 10).toLongLong());
    }

    const QByteArray &pdf_;
    QString trailer_;
    qint64 table_ = -1;
    QList<qsizetype> places_;
};

/// The numbers of the page objects, in the order of reading.
void addPages(const Objects &objects, int number, int depth, QList<int> &pages)
{
    static const QRegularExpression kids(QStringLiteral("/Kids \\[([^\\]]*)\\]"));
    static const QRegularExpression kid(QStringLiteral("(\\d+) 0 R"));
    const QString text = objects.object(number);
    const auto match = kids.match(text);
    if (!match.hasMatch() && text.contains(u"/Type /Page"))
        pages.append(number);
    if (depth > deepest)
        return;
    for (auto each = kid.globalMatch(match.captured(1)); each.hasNext();)
        addPages(objects, each.next().captured(1).toInt(), depth + 1, pages);
}

/// Objects behind a PDF, which take the place of those of the same number.
class Update
{
public:
    explicit Update(const QByteArray &pdf, int firstFree)
        : pdf_(pdf)
        , next_(firstFree)
    {
    }

    void put(int number, const QString &contents)
    {
        pdf_ += pdf_.endsWith('\n') ? "" : "\n";
        places_.append({number, pdf_.size()});
        pdf_ += QByteArray::number(number) + " 0 obj\n" + contents.toLatin1() + "\nendobj\n";
    }
    int add(const QString &contents)
    {
        put(next_, contents);
        return next_++;
    }
    int addStream(const QString &contents)
    {
        return add(QStringLiteral("<</Length %1>> stream\n%2\nendstream")
                       .arg(contents.size())
                       .arg(contents));
    }
    QByteArray finished(const Objects &before)
    {
        const qsizetype table = pdf_.size();
        pdf_ += "xref\n";
        for (const auto &[number, place] : places_)
            pdf_ += QByteArray::number(number) + " 1\n" +
                    QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
        return pdf_ + QStringLiteral("trailer\n<</Size %1\n/Root %2 0 R\n/Info %3 0 R\n/Prev %4>>\n"
                                     "startxref\n%5\n%%EOF\n")
                          .arg(next_)
                          .arg(before.root())
                          .arg(before.info())
                          .arg(before.table())
                          .arg(table)
                          .toLatin1();
    }

private:
    QByteArray pdf_;
    int next_;
    QList<std::pair<int, qsizetype>> places_;
};

/// In UTF-16 with its mark, as the standard wants it (§7.9.2.2).
QString hexText(const QString &text)
{
    QString hex = QStringLiteral("<FEFF");
    for (const QChar c : text)
        hex += QStringLiteral("%1").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
    return hex + u'>';
}

void addInfo(Update &update, const Objects &objects, const PdfDetails &details)
{
    QString info = objects.object(objects.info());
    const auto add = [&](const char *key, const QString &text) {
        if (!text.isEmpty())
            info.insert(info.lastIndexOf(u">>"),
                        QStringLiteral("\n/%1 %2").arg(QLatin1String(key), hexText(text)));
    };
    add("Title", details.title);
    add("Author", details.author);
    update.put(objects.info(), info);
}

/// Where a page's number stands, and how it is drawn there.
QString drawing(const QString &text, double pageWidth)
{
    const double left = (pageWidth - page::widthOf(text, numberSize, false)) / 2;
    return QStringLiteral("Q BT /GalleyNumber %1 Tf 0.4 g %2 %3 Td (%4) Tj ET")
        .arg(numberSize)
        .arg(left, 0, 'f', 2)
        .arg(numberFoot)
        .arg(text);
}

/// A page with one font and two streams more; empty when it is none that this knows.
QString numberedPage(QString page, int font, int before, int behind)
{
    static const QRegularExpression contents(QStringLiteral("/Contents (\\d+ 0 R)"));
    static const QString fonts = QStringLiteral("/Font <<");
    static const QString resources = QStringLiteral("/Resources <<");
    const auto match = contents.match(page);
    if (!match.hasMatch() || !page.contains(resources))
        return {};
    page.replace(match.capturedStart(), match.capturedLength(),
                 QStringLiteral("/Contents [%1 0 R %2 %3 0 R]")
                     .arg(before)
                     .arg(match.captured(1))
                     .arg(behind));
    const QString entry = QStringLiteral("/GalleyNumber %1 0 R ").arg(font);
    if (const qsizetype place = page.indexOf(fonts); place >= 0)
        return page.insert(place + fonts.size(), entry);
    return page.insert(page.indexOf(resources) + resources.size(),
                       fonts + entry + QStringLiteral(">>"));
}

void addNumbers(Update &update, const Objects &objects, const QList<int> &pages)
{
    static const QRegularExpression box(QStringLiteral("/MediaBox \\[\\S+ \\S+ (\\S+) \\S+\\]"));
    const int font =
        update.add(QStringLiteral("<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica>>"));
    const int before = update.addStream(QStringLiteral("q"));
    for (int i = 0; i < pages.size(); ++i) {
        const QString page = objects.object(pages[i]);
        const QString text = QStringLiteral("%1 / %2").arg(i + 1).arg(pages.size());
        const int behind = update.addStream(drawing(text, box.match(page).captured(1).toDouble()));
        const QString numbered = numberedPage(page, font, before, behind);
        if (!numbered.isEmpty())
            update.put(pages[i], numbered);
    }
}

} // namespace

QByteArray withDetails(const QByteArray &pdf, const PdfDetails &details)
{
    const Objects objects(pdf);
    const int tree = Objects::reference(objects.object(objects.root()), "Pages");
    QList<int> pages;
    addPages(objects, tree, 0, pages);
    if (pages.isEmpty() || !objects.object(objects.info()).endsWith(u">>"))
        return pdf;
    Update update(pdf, objects.count());
    addInfo(update, objects, details);
    if (pages.size() > 1)
        addNumbers(update, objects, pages);
    return update.finished(objects);
}

} // namespace galley::ui
