#include "ui/preview/pdf_details.h"

#include "tests/support/catch.h"

#include <QList>

using namespace galley::ui;

namespace {

/// As Chromium writes one, with this many pages.
QByteArray pdfOf(int pages)
{
    QList<QByteArray> objects{"<</Producer (Skia/PDF m102)>>", "<</Type /Catalog\n/Pages 3 0 R>>"};
    QByteArray kids;
    for (int i = 0; i < pages; ++i)
        kids += QByteArray::number(4 + 2 * i) + " 0 R ";
    objects += "<</Type /Pages\n/Count " + QByteArray::number(pages) + "\n/Kids [" +
               kids.trimmed() + "]>>";
    for (int i = 0; i < pages; ++i) {
        objects += "<</Type /Page\n/Resources <</Font <</F4 9 0 R>>>>\n/MediaBox [0 0 600 800]\n"
                   "/Contents " +
                   QByteArray::number(5 + 2 * i) + " 0 R\n/Parent 3 0 R>>";
        objects += "<</Length 0>> stream\n\nendstream";
    }
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table =
        "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (int i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    return pdf + table + "trailer\n<</Size " + QByteArray::number(objects.size() + 1) +
           "\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n" + QByteArray::number(pdf.size()) + "\n%%EOF";
}

} // namespace

TEST_CASE("a PDF keeps its bytes, and has title and author behind them", "[preview]")
{
    const QByteArray pdf = pdfOf(1);
    const QByteArray added = withDetails(pdf, {QStringLiteral("\u00dcb"), QStringLiteral("A")});
    REQUIRE(added.startsWith(pdf));
    CHECK(added.mid(pdf.size())
              .startsWith("\n1 0 obj\n<</Producer (Skia/PDF m102)\n"
                          "/Title <FEFF00DC0062>\n/Author <FEFF0041>>>\n"
                          "endobj\nxref\n1 1\n"));
    CHECK(added.endsWith("%%EOF\n"));
    CHECK_FALSE(withDetails(pdf, {}).contains("/Title"));
}

TEST_CASE("a page alone has no number, several have one each", "[preview]")
{
    CHECK_FALSE(withDetails(pdfOf(1), {}).contains(" Tj"));
    const QByteArray pdf = withDetails(pdfOf(2), {});
    CHECK(pdf.contains("Q BT /GalleyNumber 8 Tf 0.4 g 292.22 28 Td (1 / 2) Tj ET"));
    CHECK(pdf.contains("(2 / 2) Tj"));
    CHECK(
        pdf.contains("4 0 obj\n<</Type /Page\n/Resources <</Font <</GalleyNumber 8 0 R /F4 9 0 R>>"
                     ">>\n/MediaBox [0 0 600 800]\n/Contents [9 0 R 5 0 R 10 0 R]\n"));
    CHECK(
        pdf.contains("6 0 obj\n<</Type /Page\n/Resources <</Font <</GalleyNumber 8 0 R /F4 9 0 R>>"
                     ">>\n/MediaBox [0 0 600 800]\n/Contents [9 0 R 7 0 R 11 0 R]\n"));
}

TEST_CASE("the table behind a PDF says where its objects are", "[preview]")
{
    const QByteArray pdf = withDetails(pdfOf(3), {QStringLiteral("A"), {}});
    const qsizetype table = pdf.lastIndexOf("xref\n", pdf.lastIndexOf("startxref") - 1) + 5;
    const QList<QByteArray> lines =
        pdf.mid(table, pdf.indexOf("trailer", table) - table).trimmed().split('\n');
    REQUIRE(lines.size() == 2 * 9); // details, font, three pages, three numbers, and what is ahead
    for (int i = 0; i < lines.size(); i += 2) {
        const QByteArray head = lines[i].split(' ').first() + " 0 obj\n";
        CHECK(pdf.mid(lines[i + 1].left(10).toLongLong()).startsWith(head));
    }
}

TEST_CASE("what is no such PDF comes back as it is", "[preview]")
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("%PDF-1.4\n"), pdfOf(2).chopped(30),
                                    pdfOf(2).replace("/Info 1", "/Info 7"),
                                    pdfOf(2).replace("xref\n0", "xref\n1"), pdfOf(0)}) {
        INFO(bytes.toStdString());
        CHECK(withDetails(bytes, {QStringLiteral("A"), {}}) == bytes);
    }
}
