#include "ui/shell/file_questions.h"

#include "ui/common/look.h"
#include "ui/common/sheet.h"

#include <QCoreApplication>
#include <QLabel>
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

Sheet *askAboutDraft(QWidget *area, const QString &field, const QString &typed, const Answer &keep,
                     const Answer &throwAway)
{
    constexpr qsizetype most = 200;
    const QString text = typed.size() > most ? typed.left(most) + QChar(0x2026) : typed;
    Sheet *sheet =
        makeSheet("draftSheet", area, Words::tr("Throw away what is typed in “%1”?").arg(field),
                  Words::tr("It is not in the article yet, and would be lost:"));
    sheet->addText(text)->setFont(Look::current().monospaceFont());
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
