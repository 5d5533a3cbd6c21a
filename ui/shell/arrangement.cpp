#include "ui/shell/arrangement.h"

namespace galley::ui {

QString nameOf(Arrangement arrangement)
{
    switch (arrangement) {
    case Arrangement::Write:
        return QStringLiteral("write");
    case Arrangement::Edit:
        return QStringLiteral("edit");
    case Arrangement::Review:
        break;
    }
    return QStringLiteral("review");
}

std::optional<Arrangement> arrangementOf(const QString &name)
{
    for (const auto arrangement : {Arrangement::Write, Arrangement::Edit, Arrangement::Review}) {
        if (name.compare(nameOf(arrangement), Qt::CaseInsensitive) == 0)
            return arrangement;
    }
    return std::nullopt;
}

bool isShownAtFirst(Arrangement arrangement, Pane pane)
{
    switch (arrangement) {
    case Arrangement::Write:
        return pane != Pane::Form;
    case Arrangement::Edit:
        return true;
    case Arrangement::Review:
        break;
    }
    return pane == Pane::Page;
}

} // namespace galley::ui
