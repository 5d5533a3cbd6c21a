#include "ui/shell/workspace.h"

#include "ui/common/look.h"
#include "ui/editor/editor_view.h"
#include "ui/form/form_view.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int narrowest[] = {240, 220, 240};
constexpr Pane panes[] = {Pane::Form, Pane::Editor, Pane::Page};

/// The form's at first: a third of the window where the form comes first, as far as it serves the
/// eye, on the grid.
int formWidth(Arrangement arrangement, int window)
{
    constexpr int least = 360;
    constexpr int most = 560;
    if (arrangement != Arrangement::Edit)
        return least;
    return std::clamp(window / 3 / grid::unit * grid::unit, least, most);
}

} // namespace

Workspace::Workspace(ArticleDocument *document, QWidget *parent)
    : QWidget(parent)
    , form_(new FormView(document))
    , editor_(new EditorView(document))
    , page_(new PreviewView(document))
    , splitter_(new QSplitter(Qt::Horizontal, this))
    , arrangement_(settings::arrangement())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter_);
    splitter_->setObjectName(QStringLiteral("panes"));
    splitter_->setChildrenCollapsible(false);
    for (const Pane pane : panes) {
        QWidget *widget = widgetOf(pane);
        widget->setMinimumWidth(narrowest[int(pane)]);
        splitter_->addWidget(widget);
        splitter_->setStretchFactor(int(pane), pane == Pane::Form ? 0 : 1);
    }
    form_->setAccessibleName(tr("Form"));
    editor_->setAccessibleName(tr("Text"));
    page_->setAccessibleName(tr("Page"));
}

void Workspace::arrange(Arrangement arrangement)
{
    if (isVisible())
        rememberWidths();
    arrangement_ = arrangement;
    putPanes([arrangement](Pane pane) { return settings::isPaneShown(arrangement, pane); });
}

bool Workspace::isPaneShown(Pane pane) const
{
    return !widgetOf(pane)->isHidden();
}

void Workspace::setPaneShown(Pane pane, bool shown)
{
    int count = 0;
    for (const Pane other : panes)
        count += isPaneShown(other);
    if (isPaneShown(pane) == shown || (!shown && count == 1)) {
        Q_EMIT arranged();
        return;
    }
    settings::setPaneShown(arrangement_, pane, shown);
    putPane(pane, shown);
}

void Workspace::showPane(Pane pane)
{
    if (!isPaneShown(pane))
        putPane(pane, true);
}

void Workspace::putPane(Pane pane, bool visible)
{
    putPanes([&](Pane other) { return other == pane ? visible : isPaneShown(other); });
}

/// Left to itself, Qt gives the focus of a pane that goes away to the next one as the Tab key does,
/// and the page then marks the first field of its head.
void Workspace::putPanes(const std::function<bool(Pane)> &isShown)
{
    QWidget *focus = QApplication::focusWidget();
    bool loses = false;
    for (const Pane pane : panes)
        loses = loses || (!isShown(pane) && widgetOf(pane)->isAncestorOf(focus));
    if (loses)
        focus->clearFocus();
    for (const Pane pane : panes)
        widgetOf(pane)->setVisible(isShown(pane));
    setWidths();
    if (loses)
        focusFirst();
    Q_EMIT arranged();
}

void Workspace::focusPane(Pane pane)
{
    showPane(pane);
    switch (pane) {
    case Pane::Form:
        form_->focusFirst();
        break;
    case Pane::Editor:
        editor_->textEdit()->setFocus(Qt::OtherFocusReason);
        break;
    case Pane::Page:
        page_->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void Workspace::focusFirst()
{
    if (isPaneShown(Pane::Editor))
        focusPane(Pane::Editor);
    else
        focusPane(isPaneShown(Pane::Form) ? Pane::Form : Pane::Page);
}

void Workspace::rememberWidths() const
{
    settings::setPaneWidths(arrangement_, splitter_->sizes());
}

void Workspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setWidths();
}

/// The form keeps its width; text and page share the rest as they did before. A pane that was away
/// has no width of its own to come back to and gets a fair one.
void Workspace::setWidths()
{
    if (!isVisible())
        return;
    QList<int> before = settings::paneWidths(arrangement_);
    if (before.isEmpty())
        before = {0, 0, 0};
    const auto shown = [&](Pane pane) { return isPaneShown(pane) ? 1 : 0; };
    const bool alone = !shown(Pane::Editor) && !shown(Pane::Page);
    const int usual = formWidth(arrangement_, width());
    const int form = shown(Pane::Form) * (before.at(0) > 0 && !alone ? before.at(0) : usual);
    const int rest = std::max(0, width() - form);
    const bool known = before.at(1) > 0 && before.at(2) > 0;
    const double share = known ? double(before.at(1)) / (before.at(1) + before.at(2)) : 0.5;
    const int text = shown(Pane::Page) ? int(rest * share) : rest;
    splitter_->setSizes({form, shown(Pane::Editor) * text, shown(Pane::Page) * (rest - text)});
}

QWidget *Workspace::widgetOf(Pane pane) const
{
    const std::array<QWidget *, 3> widgets = {form_, editor_, page_};
    return widgets.at(std::size_t(pane));
}

} // namespace galley::ui
