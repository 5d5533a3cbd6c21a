// The letters that go to a field together with Alt.
#pragma once

#include <QString>

namespace galley::ui {

/// Hands out each letter once. Those of the window's menu bar are taken from the start.
class Mnemonics
{
public:
    /// A letter of `title`, of the first of a word if possible; a null character when none is left.
    QChar take(const QString &title);

private:
    bool claim(QChar letter);

    QString taken_ = QStringLiteral("feovh");
};

} // namespace galley::ui
