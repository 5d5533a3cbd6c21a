#include "ui/shell/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::Arguments)
};

} // namespace

Arguments readArguments(const QStringList &commandLine)
{
    const QCommandLineOption layout(QStringLiteral("layout"),
                                    Words::tr("Arrange the window: write, edit or review."),
                                    QStringLiteral("layout"));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  Words::tr("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     Words::tr("Show the version."));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Editor and previewer for Markdown articles with front matter."));
    parser.addOptions({layout, help, version});
    parser.addPositionalArgument(
        QStringLiteral("paths"),
        Words::tr("Articles to open, each in a window, or a folder of them."),
        Words::tr("[FILE or FOLDER]..."));
    Arguments found;
    const auto refuse = [&](const QString &reason) {
        found.wrong = true;
        found.answer = QStringLiteral("galley: ") + reason;
        return found;
    };
    if (!parser.parse(commandLine))
        return refuse(parser.errorText());
    if (parser.isSet(help)) {
        found.answer = parser.helpText().replace(u"<executable_name>"_qs, u"galley"_qs);
    } else if (parser.isSet(version)) {
        found.answer = QStringLiteral("galley " GALLEY_VERSION);
    } else if (parser.isSet(layout)) {
        found.arrangement = arrangementOf(parser.value(layout));
        if (!found.arrangement)
            return refuse(Words::tr("--layout takes write, edit or review, not \"%1\"")
                              .arg(parser.value(layout)));
    }
    found.paths = parser.positionalArguments();
    return found;
}

} // namespace galley::ui
