#include "ui/form/mnemonics.h"

namespace galley::ui {

QChar Mnemonics::take(const QString &title)
{
    for (const bool wordsOnly : {true, false}) {
        for (qsizetype i = 0; i < title.size(); ++i) {
            const bool begins = i == 0 || title[i - 1] == QLatin1Char(' ');
            if ((begins || !wordsOnly) && claim(title[i].toLower()))
                return title[i];
        }
    }
    return {};
}

bool Mnemonics::claim(QChar letter)
{
    if (!letter.isLetter() || taken_.contains(letter))
        return false;
    taken_.append(letter);
    return true;
}

} // namespace galley::ui
