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
    /// Shows them anew, pictures that were not there included: what the page may load, or what is
    /// on the disk, has changed.
    void update();

private:
    void send(bool again);

    PreviewPage *page_;
    ArticleDocument *document_;
    bool shown_ = false;
};

} // namespace galley::ui
