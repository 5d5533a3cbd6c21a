#include "ui/preview/page_export.h"

#include "app/document/article_document.h"
#include "app/page/page.h"
#include "ui/preview/formula_style.h"
#include "ui/preview/image_embedding.h"
#include "ui/preview/page/preview_page.h"
#include "ui/preview/pdf_details.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPageLayout>
#include <QPointer>
#include <QPrinter>
#include <QUuid>
#include <QWebEngineView>

#include <utility>

namespace galley::ui {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 imagesOfFile = 48 * mebibyte;     ///< in a file of HTML
constexpr qint64 imagesOfClipboard = 8 * mebibyte; ///< what mail programs still take

constexpr auto notThere = "the page is not there to be saved";

constexpr int imageTime = 15'000; ///< milliseconds, after which a page is printed without them

/// The file may be opened anywhere: it runs nothing, and asks nobody for anything but the images of
/// other sites that the article shows.
constexpr auto contentSecurityPolicy =
    "default-src 'none'; img-src * data: file:; font-src data:; style-src 'unsafe-inline'; "
    "form-action 'none'; base-uri 'none'";

/// Nothing that an article can have in it.
QString newToken()
{
    return QStringLiteral("galley-image-%1-")
        .arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QString call(const QString &function, const QString &token)
{
    return QStringLiteral("galley.%1('%2')").arg(function, token);
}

QPageLayout paper()
{
    const bool american = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    constexpr QMarginsF margins(20, 20, 20, 20); // millimetres
    return {QPageSize(american ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, margins,
            QPageLayout::Millimeter};
}

std::string textOf(const QVariantMap &map, const char *name)
{
    return map.value(QLatin1String(name)).toString().toStdString();
}

} // namespace

PageExport::PageExport(QWebEngineView *web, PreviewPage *page, ArticleDocument *document,
                       QObject *parent)
    : QObject(parent)
    , web_(web)
    , page_(page)
    , document_(document)
{
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, &PageExport::goOn);
    connect(page, &PreviewPage::told, this, [this](const QString &name) {
        if (name == u"imagesLoaded")
            goOn();
    });
}

void PageExport::setStyle(const QString &theme, const std::string &siteStyle)
{
    theme_ = theme;
    siteStyle_ = siteStyle;
}

void PageExport::asHtml(const Answer &answer)
{
    const QString token = newToken();
    ask(call(QStringLiteral("exportPage"), token),
        [this, token, answer](const QVariant &parts) { answer(fileOf(parts.toMap(), token)); });
}

/// Nothing comes from a page that is dead, or dies over the question.
void PageExport::ask(const QString &script, const std::function<void(const QVariant &)> &answer)
{
    if (page_->renderProcessPid() == 0)
        return answer({});
    const auto dying = std::make_shared<QMetaObject::Connection>();
    const auto once = [self = QPointer(this), dying, answer](const QVariant &value) {
        if (self && disconnect(*dying))
            answer(value);
    };
    *dying = connect(page_, &QWebEnginePage::renderProcessTerminated, this, [once] { once({}); });
    page_->run(script, once);
}

Result<PageExport::File> PageExport::fileOf(const QVariantMap &parts, const QString &token) const
{
    if (parts.isEmpty())
        return failure(notThere);
    page::Options options;
    options.theme = theme_.toStdString();
    options.siteStyle =
        formulaStyle(parts.value(QStringLiteral("formulas")).toStringList()) + siteStyle_;
    options.contentSecurityPolicy = contentSecurityPolicy;
    const page::Header header = page::headerOf(document_->snapshot()->frontMatter);
    const page::Parts html{textOf(parts, "header"), textOf(parts, "body"), textOf(parts, "footer")};
    const EmbeddedHtml embedded =
        embedImages(QString::fromStdString(page::pageOfParts(header, html, options)), token,
                    parts.value(QStringLiteral("images")).toList(), page::Site(document_->path()),
                    imagesOfFile);
    return File{.bytes = embedded.html.toUtf8(),
                .missing = embedded.missing,
                .elsewhere = parts.value(QStringLiteral("elsewhere")).toInt()};
}

void PageExport::asPdf(const Answer &answer)
{
    whenImagesAreThere([this, answer] {
        ask(QStringLiteral("galley.countPlaceholders()"), [this, answer](const QVariant &count) {
            if (count.isValid())
                printToPdf(count.toMap(), answer);
            else
                answer(failure(notThere));
        });
    });
}

/// With what is known to be left out of it.
void PageExport::printToPdf(const QVariantMap &left, const Answer &answer)
{
    const auto take = [self = QPointer(this), left, answer](const QByteArray &bytes) {
        if (!self)
            return;
        if (bytes.isEmpty())
            return answer(failure("the page could not be turned into a PDF"));
        const page::Header header = page::headerOf(self->document_->snapshot()->frontMatter);
        answer(File{.bytes = withDetails(bytes, {QString::fromStdString(header.title),
                                                 QString::fromStdString(header.author)}),
                    .missing = left.value(QStringLiteral("missing")).toInt(),
                    .held = left.value(QStringLiteral("held")).toInt()});
    };
    page_->printToPdf(take, paper());
}

void PageExport::print(const std::shared_ptr<QPrinter> &printer, const Done &done)
{
    whenImagesAreThere([this, printer, done] {
        if (page_->renderProcessPid() == 0)
            return done(false);
        connect(
            web_, &QWebEngineView::printFinished, this,
            [printer, done](bool printed) { done(printed); }, Qt::SingleShotConnection);
        web_->print(printer.get());
    });
}

void PageExport::whenImagesAreThere(const std::function<void()> &then)
{
    waiting_.push_back(then);
    patience_.start(imageTime);
    ask(QStringLiteral("galley.loadAllImages(); true"), [this](const QVariant &asked) {
        if (!asked.isValid())
            goOn();
    });
}

void PageExport::goOn()
{
    patience_.stop();
    for (const auto &step : std::exchange(waiting_, {}))
        step();
}

void PageExport::copyAsRichText(const Done &done)
{
    const QString token = newToken();
    copy(token, done, [this, token](const QVariantMap &text, QMimeData &clipboard) {
        const EmbeddedHtml embedded =
            embedImages(text.value(QStringLiteral("html")).toString(), token,
                        text.value(QStringLiteral("images")).toList(),
                        page::Site(document_->path()), imagesOfClipboard);
        clipboard.setHtml(embedded.html);
        clipboard.setText(text.value(QStringLiteral("text")).toString());
    });
}

void PageExport::copyAsHtml(const Done &done)
{
    copy({}, done, [](const QVariantMap &text, QMimeData &clipboard) {
        clipboard.setText(text.value(QStringLiteral("html")).toString());
    });
}

void PageExport::copy(const QString &token, const Done &done,
                      const std::function<void(const QVariantMap &, QMimeData &)> &fill)
{
    ask(call(QStringLiteral("exportText"), token), [done, fill](const QVariant &answer) {
        const QVariantMap text = answer.toMap();
        if (!text.isEmpty()) {
            auto clipboard = std::make_unique<QMimeData>();
            fill(text, *clipboard);
            QGuiApplication::clipboard()->setMimeData(clipboard.release());
        }
        done(!text.isEmpty());
    });
}

} // namespace galley::ui
