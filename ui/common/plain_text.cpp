#include "ui/common/plain_text.h"

#include <QTextDocument>

namespace galley::ui {

namespace {

constexpr qsizetype longestToolTip = 1000;

} // namespace

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    const bool cut = text.size() > longestToolTip;
    return Qt::convertFromPlainText(cut ? text.first(longestToolTip) + QChar(0x2026) : text,
                                    Qt::WhiteSpaceNormal);
}

} // namespace galley::ui
