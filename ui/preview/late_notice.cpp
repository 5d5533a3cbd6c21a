#include "ui/preview/late_notice.h"

#include "app/document/article_document.h"
#include "ui/common/message_bar.h"
#include "ui/preview/page/live_page.h"

#include <chrono>

namespace galley::ui {

using namespace std::chrono_literals;

LateNotice::LateNotice(const ArticleDocument *document, const ArticleRenderer *renderer,
                       const LivePage *live, MessageBar *bar, QObject *parent)
    : QObject(parent)
    , bar_(bar)
{
    patience_.setSingleShot(true);
    patience_.setInterval(2s);
    connect(&patience_, &QTimer::timeout, this, &LateNotice::say);
    connect(document, &ArticleDocument::changed, this, [this](const ChangeEvent &event) {
        if (event.cause == ChangeEvent::Cause::Load)
            settle();
        expect();
    });
    connect(live, &LivePage::leaving, this, &LateNotice::expect);
    connect(live, &LivePage::shown, this, [this, document](int revision) {
        settle();
        if (revision != document->revision())
            expect();
    });
    connect(live, &LivePage::gaveUp, this, &LateNotice::settle);
    connect(renderer, &ArticleRenderer::problemFound, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            settle();
    });
}

void LateNotice::expect()
{
    if (!isSaid_ && !patience_.isActive())
        patience_.start();
}

void LateNotice::settle()
{
    patience_.stop();
    isSaid_ = false;
    bar_->hide();
}

void LateNotice::say()
{
    isSaid_ = true;
    bar_->say(MessageBar::Kind::Notice,
              tr("The page is still being made. You can go on writing meanwhile."));
}

} // namespace galley::ui
