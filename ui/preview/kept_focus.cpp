#include "ui/preview/kept_focus.h"

#include <QApplication>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace galley::ui {

KeptFocus::KeptFocus(QWebEngineView *view)
    : QObject(view)
    , view_(view)
{
    connect(view->page(), &QWebEnginePage::renderProcessTerminated, this, &KeptFocus::begin);
    connect(view->page(), &QWebEnginePage::loadFinished, this, &KeptFocus::end);
}

bool KeptFocus::isInPage(const QWidget *widget) const
{
    return widget == view_ || view_->isAncestorOf(widget);
}

void KeptFocus::begin()
{
    end();
    QWidget *focus = QApplication::focusWidget();
    owner_ = isInPage(focus) ? nullptr : focus;
    changes_ = connect(qApp, &QApplication::focusChanged, this,
                       [this](QWidget *, QWidget *now) { follow(now); });
}

void KeptFocus::end()
{
    disconnect(changes_);
    owner_.clear();
}

void KeptFocus::follow(QWidget *now)
{
    if (!isInPage(now))
        owner_ = now;
    else if (owner_ && owner_->isVisible())
        owner_->setFocus(Qt::OtherFocusReason);
}

} // namespace galley::ui
