// That the page is on its way, in a bar, when it is long in coming.
#pragma once

#include <QObject>
#include <QTimer>

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class ArticleRenderer;
class LivePage;
class MessageBar;

/// Says so when a revision waits to be shown and nothing has come for two seconds, once until
/// something comes. What goes well is faster, but for the opening of an article of many megabytes.
/// The bar goes when the newest revision is in view, and when none will come: that is said
/// elsewhere.
class LateNotice : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    LateNotice(const ArticleDocument *document, const ArticleRenderer *renderer,
               const LivePage *live, MessageBar *bar, QObject *parent = nullptr);

private:
    void expect();
    void settle();
    void say();

    MessageBar *bar_;
    QTimer patience_;
    bool isSaid_ = false; ///< and may have been closed
};

} // namespace galley::ui
