#include "ui/shell/file_questions.h"

#include "ui/common/look.h"
#include "ui/common/sheet.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FileQuestions)
};

Sheet *makeSheet(const char *name, QWidget *area, const QString &heading, const QString &text)
{
    auto *sheet = new Sheet(heading, area);
    sheet->setObjectName(QLatin1String(name));
    sheet->addText(text);
    QObject::connect(sheet, &Sheet::cancelled, sheet, &QObject::deleteLater);
    return sheet;
}

QPushButton *addAnswer(Sheet *sheet, const char *name, const QString &text, const Answer &answer)
{
    QPushButton *button = sheet->addButton(QLatin1String(name), text);
    QObject::connect(button, &QPushButton::clicked, sheet, [sheet, answer] {
        sheet->dismiss();
        sheet->deleteLater();
        answer();
    });
    return button;
}

void addTyped(Sheet *sheet, const QString &typed)
{
    constexpr qsizetype most = 200;
    const QString text = typed.size() > most ? typed.left(most) + QChar(0x2026) : typed;
    sheet->addText(text)->setFont(Look::current().monospaceFont());
}

Sheet *open(Sheet *sheet, QPushButton *first)
{
    first->setDefault(true);
    sheet->open(first);
    return sheet;
}

} // namespace

Sheet *askAboutUnsaved(QWidget *area, const QString &title, bool wasNeverSaved, const Answer &save,
                       const Answer &discard)
{
    Sheet *sheet = makeSheet(
        "unsavedSheet", area, Words::tr("Save the changes to “%1”?").arg(title),
        wasNeverSaved ? Words::tr("This article has never been saved. Without saving it is lost.")
                      : Words::tr("Without saving, what you changed since the last save is lost."));
    addAnswer(sheet, "unsavedDiscard", Words::tr("&Discard"), discard);
    addAnswer(sheet, "unsavedCancel", Words::tr("&Cancel"), [] {});
    return open(sheet, addAnswer(sheet, "unsavedSave", Words::tr("&Save"), save));
}

Sheet *askAboutDrafts(QWidget *area, const QList<TypedText> &drafts, const Answer &keep,
                      const Answer &throwAway)
{
    constexpr qsizetype mostShown = 3;
    const QString count = area->locale().toString(drafts.size());
    const QString heading =
        drafts.size() == 1 ? Words::tr("Throw away what is typed in “%1”?").arg(drafts[0].field)
                           : Words::tr("Throw away what is typed in %1 fields?").arg(count);
    Sheet *sheet = makeSheet("draftSheet", area, heading,
                             Words::tr("It is not in the article yet, and would be lost:"));
    for (const TypedText &draft : drafts.mid(0, mostShown)) {
        if (drafts.size() > 1)
            sheet->addText(draft.field);
        addTyped(sheet, draft.text);
    }
    if (const auto more = drafts.size() - mostShown; more > 0)
        sheet->addText(Words::tr("and %1 more").arg(area->locale().toString(more)));
    addAnswer(sheet, "draftThrowAway", Words::tr("&Throw Away"), throwAway);
    return open(sheet, addAnswer(sheet, "draftKeep", Words::tr("&Keep Editing"), keep));
}

Sheet *askToReplace(QWidget *area, const QString &fileName, const Answer &replace)
{
    Sheet *sheet = makeSheet("replaceSheet", area, Words::tr("Replace “%1”?").arg(fileName),
                             Words::tr("There is a file of this name. What is in it is lost."));
    QPushButton *cancel = addAnswer(sheet, "replaceCancel", Words::tr("&Cancel"), [] {});
    addAnswer(sheet, "replaceFile", Words::tr("&Replace"), replace);
    return open(sheet, cancel);
}

} // namespace galley::ui
