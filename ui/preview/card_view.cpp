#include "ui/preview/card_view.h"

#include "app/document/article_document.h"
#include "app/page/cards.h"
#include "ui/preview/page/preview_page.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace galley::ui {

static page::CardWords cardWords()
{
    const auto utf8 = [](const QString &text) { return text.toStdString(); };
    page::CardWords words;
    words.search = utf8(CardView::tr("In a search"));
    words.large = utf8(CardView::tr("As a shared link, with a large picture"));
    words.small = utf8(CardView::tr("As a shared link, with a small picture"));
    words.noTitle = utf8(CardView::tr("No title"));
    words.noDescription = utf8(CardView::tr("No description"));
    words.noImage =
        utf8(CardView::tr("There is no hero image: the link is shared without a picture."));
    words.unseenImage = utf8(CardView::tr("The hero image cannot be shown: see the page."));
    words.littleImage = utf8(
        CardView::tr("The picture has %1 × %2 pixels. With fewer than 600 × 315, networks show "
                     "it small or not at all."));
    words.site = utf8(CardView::tr("example.com"));
    words.wholeTitle = utf8(CardView::tr("The whole title, %2 characters"));
    words.cutTitle = utf8(CardView::tr("%1 of the title's %2 characters; cut off:"));
    words.wholeDescription = utf8(CardView::tr("The whole description, %2 characters"));
    words.cutDescription = utf8(CardView::tr("%1 of the description's %2 characters; cut off:"));
    words.fromSubtitle =
        utf8(CardView::tr("There is no description: the subtitle stands in for it."));
    words.fromNowhere =
        utf8(CardView::tr("There is no description: a search takes words of the article."));
    return words;
}

CardView::CardView(PreviewPage *page, ArticleDocument *document, QObject *parent)
    : QObject(parent)
    , page_(page)
    , document_(document)
{
    connect(document, &ArticleDocument::changed, this, [this](const ChangeEvent &event) {
        if (shown_ && (event.frontMatter || event.cause == ChangeEvent::Cause::Load))
            send(false);
    });
    connect(document, &ArticleDocument::pathChanged, this, &CardView::update);
    connect(page, &QWebEnginePage::loadFinished, this, &CardView::update);
}

void CardView::setShown(bool shown)
{
    if (shown == shown_)
        return;
    shown_ = shown;
    send(true);
}

void CardView::update()
{
    if (shown_)
        send(true);
}

/// A page that is not ready does nothing; it gets the cards when it was loaded, behind its script.
void CardView::send(bool again)
{
    QJsonDocument argument;
    if (shown_) {
        const page::Header header = page::headerOf(*document_->frontMatter());
        const page::Cards cards = page::cardsOf(header, document_->path().toStdString());
        argument = QJsonDocument(QJsonObject{
            {QStringLiteral("html"), QString::fromStdString(page::cardsHtml(cards, cardWords()))},
            {QStringLiteral("style"), QString::fromStdString(page::cardsStyleSheet())},
            {QStringLiteral("again"), again}});
    }
    const QString json = shown_ ? QString::fromUtf8(argument.toJson(QJsonDocument::Compact))
                                : QStringLiteral("null");
    page_->run(QStringLiteral("globalThis.galley?.showCards?.(%1)").arg(json));
}

} // namespace galley::ui
