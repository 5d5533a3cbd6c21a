// The cards of an article in place of its page.
#pragma once

#include <QObject>

#include <string>

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class PreviewPage;

/// Shows how the article looks as a search result and as a shared link, and follows the typing.
class CardView : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    CardView(PreviewPage *page, ArticleDocument *document, QObject *parent = nullptr);

    bool isShown() const { return shown_; }
    void setShown(bool shown);
    /// Shows them anew: what the page may load has changed.
    void update();

private:
    void send();

    PreviewPage *page_;
    ArticleDocument *document_;
    bool shown_ = false;
};

} // namespace galley::ui
