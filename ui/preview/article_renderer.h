// Turns a document's revisions into what the page shows, away from the window's thread.
#pragma once

#include "app/markdown/blocks.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <string>
#include <vector>

namespace galley {
class ArticleDocument;
struct Snapshot;
} // namespace galley

namespace galley::ui {

/// One revision as the parts of its page.
struct RenderedArticle
{
    int revision = 0;
    std::string title;  ///< of the window's page, as text
    std::string header; ///< HTML, as the two below
    std::vector<markdown::Block> blocks;
    std::string footer;
    std::string
        problem; ///< why the body cannot be shown, as a sentence's end; then blocks is empty

    bool isEmpty() const { return header.empty() && blocks.empty() && footer.empty(); }
};

RenderedArticle renderArticle(const Snapshot &article);

/// Follows one document, which must outlive it. While a revision is rendered, those that come are
/// not queued up: the newest of them is rendered next. Lives on the document's thread.
class ArticleRenderer : public QObject
{
    Q_OBJECT

public:
    explicit ArticleRenderer(ArticleDocument *document, QObject *parent = nullptr);
    ~ArticleRenderer() override;

    /// Renders the present revision, after the one in work.
    void render();

Q_SIGNALS:
    /// Revisions come in rising order; some are left out, never the last.
    void rendered(const std::shared_ptr<const RenderedArticle> &article);

private:
    void start();
    void finish();

    using Result = std::shared_ptr<const RenderedArticle>;

    ArticleDocument *document_;
    QFutureWatcher<Result> work_;
    bool busy_ = false; ///< until finish() was called, not only until the worker is done
    bool again_ = false;
};

} // namespace galley::ui
