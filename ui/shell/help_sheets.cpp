#include "ui/shell/help_sheets.h"

#include "ui/actions/command_registry.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/sheet.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::HelpSheets)
};

/// A sheet that is gone when it is closed.
Sheet *makeSheet(const char *name, const QString &heading, QWidget *area)
{
    auto *sheet = new Sheet(heading, area);
    sheet->setObjectName(QLatin1String(name));
    QPushButton *close = sheet->addButton(QStringLiteral("sheetClose"), Words::tr("&Close"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, sheet, [sheet] {
        sheet->dismiss();
        sheet->deleteLater();
    });
    QObject::connect(sheet, &Sheet::cancelled, sheet, &QObject::deleteLater);
    return sheet;
}

QList<QAction *> withKeys(const CommandRegistry &commands)
{
    QList<QAction *> found;
    const QList<QAction *> all = commands.actions();
    for (QAction *action : all) {
        if (!action->shortcut().isEmpty())
            found.append(action);
    }
    return found;
}

/// As high as its contents where there is room, and scrolled by the keyboard where there is not.
class ShortcutList : public QScrollArea
{
public:
    QSize sizeHint() const override { return widget()->sizeHint(); }
};

} // namespace

void openAboutSheet(QWidget *area)
{
    Sheet *sheet =
        makeSheet("aboutSheet", Words::tr("Galley %1").arg(QStringLiteral(GALLEY_VERSION)), area);
    sheet->setCardWidth(440);
    auto *picture = new QLabel;
    picture->setPixmap(applicationIcon().pixmap(QSize(64, 64), area->devicePixelRatioF()));
    sheet->contents()->addWidget(picture);
    sheet->addText(Words::tr("Writes, mends and shows articles: Markdown with front matter. What "
                             "you do not edit stays as it is, to the byte."));
    QLabel *rights = sheet->addText(Words::tr("Free software under the MIT licence. Built on Qt, "
                                              "cmark-gfm, yaml-cpp, DOMPurify, highlight.js and "
                                              "KaTeX."));
    rights->setForegroundRole(QPalette::PlaceholderText);
    sheet->open();
}

/// Two columns of commands and their keys.
static QWidget *makeTable(const QList<QAction *> &actions)
{
    auto *rows = new QWidget;
    auto *table = new QGridLayout(rows);
    table->setContentsMargins(0, 0, grid::gap, 0); // the scroll bar's
    table->setHorizontalSpacing(grid::page);
    table->setVerticalSpacing(grid::unit);
    const auto half = (actions.size() + 1) / 2;
    for (qsizetype index = 0; index < actions.size(); ++index) {
        const int row = int(index % half);
        const int column = index < half ? 0 : 2;
        const QAction *action = actions.at(index);
        auto *key = new QLabel(action->shortcut().toString(QKeySequence::NativeText));
        key->setForegroundRole(QPalette::PlaceholderText);
        table->addWidget(new QLabel(QString(action->text()).remove(u'&').remove(u'…')), row,
                         column);
        table->addWidget(key, row, column + 1);
    }
    return rows;
}

void openShortcutsSheet(const CommandRegistry &commands, QWidget *area)
{
    Sheet *sheet = makeSheet("shortcutsSheet", Words::tr("Keyboard shortcuts"), area);
    sheet->setCardWidth(720);
    QWidget *table = makeTable(withKeys(commands));
    auto *scroll = new ShortcutList;
    scroll->setObjectName(QStringLiteral("shortcutList"));
    scroll->setAccessibleName(Words::tr("Keyboard shortcuts"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(table);
    table->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    sheet->contents()->addWidget(scroll);
    sheet->open(sheet->findChild<QPushButton *>(QStringLiteral("sheetClose")));
}

} // namespace galley::ui
