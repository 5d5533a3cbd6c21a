// What is wrong with the site's own style sheet, in a bar.
#pragma once

#include "app/page/site_style.h"

#include <QObject>

namespace galley::ui {

class MessageBar;
class PreviewPage;
class SiteStyleWatch;

/// Says the first fault: one that keeps the style sheet from being read or taken apart, else one
/// that the browser passes over, such as a property that it does not know. The bar goes when the
/// fault does.
class StyleNotice : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    StyleNotice(const SiteStyleWatch *style, PreviewPage *page, MessageBar *bar,
                QObject *parent = nullptr);

private:
    void follow();
    void askBrowser();
    void say(const page::StyleFault &fault);

    const SiteStyleWatch *style_;
    PreviewPage *page_;
    MessageBar *bar_;
};

} // namespace galley::ui
