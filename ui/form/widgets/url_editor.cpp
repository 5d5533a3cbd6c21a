#include "ui/form/widgets/url_editor.h"

#include "ui/common/icons.h"
#include "ui/common/outer_address.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace galley::ui {

namespace {

bool isOpening(const QKeyEvent &key)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return enter && (key.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

} // namespace

UrlEditor::UrlEditor(const FieldSpec &spec, QWidget *parent)
    : CompletedLine(spec, parent)
    , open_(line()->addAction(icon(QStringLiteral("outside"), Tint::Muted),
                              QLineEdit::TrailingPosition))
{
    open_->setObjectName(QStringLiteral("field.%1.open").arg(spec.name));
    line()->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    connect(open_, &QAction::triggered, this, &UrlEditor::open);
    connect(line(), &QLineEdit::textChanged, this, &UrlEditor::follow);
    follow({});
}

void UrlEditor::follow(const QString &text)
{
    const std::optional<QUrl> address = outerAddress(text);
    const bool mail = address && address->scheme() == u"mailto";
    open_->setVisible(address.has_value());
    open_->setText(mail ? tr("Write a mail") : tr("Open in the browser"));
    open_->setToolTip(mail ? tr("Write a mail (Ctrl+Enter)")
                           : tr("Open in the browser (Ctrl+Enter)"));
}

void UrlEditor::open()
{
    if (const std::optional<QUrl> address = outerAddress(text()))
        QDesktopServices::openUrl(*address);
}

void UrlEditor::addMenuActions(QMenu &menu)
{
    menu.addAction(open_);
    menu.addSeparator();
    CompletedLine::addMenuActions(menu);
}

bool UrlEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != line() || !key || !isOpening(*static_cast<QKeyEvent *>(event)))
        return CompletedLine::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        open();
    return true;
}

} // namespace galley::ui
