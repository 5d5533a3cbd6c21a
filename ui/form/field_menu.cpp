#include "ui/form/field_menu.h"

#include "app/document/article_document.h"
#include "ui/common/icons.h"
#include "ui/form/field_row.h"

#include <QCoreApplication>
#include <QMenu>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FormView)
};

/// Longer values are cut in a menu.
constexpr qsizetype longestValue = 30;

void addUndo(QMenu *menu, ArticleDocument *document)
{
    const auto add = [&](const QString &text, const char *image, QKeySequence::StandardKey key,
                         bool enabled, void (ArticleDocument::*step)()) {
        QAction *action = menu->addAction(icon(QLatin1String(image)), text, document, step);
        action->setShortcut(key);
        action->setEnabled(enabled);
    };
    add(Words::tr("&Undo"), "undo", QKeySequence::Undo, document->canUndo(),
        &ArticleDocument::undo);
    add(Words::tr("&Redo"), "redo", QKeySequence::Redo, document->canRedo(),
        &ArticleDocument::redo);
}

/// The values that a field can be given without typing.
void addValues(QMenu *menu, FieldRow *row)
{
    const FieldState &state = row->state();
    const schema::Field &field = row->spec().field;
    const auto add = [&](const QString &text, const Value &value) {
        QAction *action = menu->addAction(text, row, [row, value] {
            Q_EMIT row->left();
            Q_EMIT row->edited(value);
            Q_EMIT row->left();
        });
        action->setEnabled(!state.locked && state.value != value);
    };
    if (field.standard && field.standard->isScalar()) {
        QString value = QString::fromStdString(field.standard->text());
        if (value.size() > longestValue)
            value = value.left(longestValue) + QChar(0x2026);
        value.replace(QLatin1Char('&'), QLatin1String("&&"));
        //: %1 is a value
        add(Words::tr("Set to the &Default, “%1”").arg(value), *field.standard);
    }
    if (field.nullable)
        add(Words::tr("Set to &null"), Value::null());
}

} // namespace

void openFieldMenu(FieldRow *row, ArticleDocument *document, const QPoint &place)
{
    auto *menu = new QMenu(row);
    menu->setObjectName(QStringLiteral("field.%1.menu").arg(row->spec().name));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addUndo(menu, document);
    menu->addSeparator();
    row->editor()->addMenuActions(*menu);
    menu->addSeparator();
    addValues(menu, row);
    menu->addAction(Words::tr("Show the &Source"), row, &FieldRow::sourceRequested)
        ->setEnabled(row->state().hasSource);
    menu->addAction(Words::tr("Remove from the &Front Matter"), row,
                    [row] {
                        Q_EMIT row->left(); // a step of its own, whatever was typed ahead of it
                        Q_EMIT row->removeRequested();
                        Q_EMIT row->left();
                    })
        ->setEnabled(row->state().removable);
    menu->popup(place);
}

} // namespace galley::ui
