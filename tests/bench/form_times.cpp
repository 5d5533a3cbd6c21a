// How long the form takes to show an article, seen from within: from the call that opens it to the
// end of the painting that shows all its values.
//
// Use: form_times FIELDS ROUNDS [BYTES]
// Makes a schema of FIELDS fields of all kinds and two articles that have them all, with a body of
// BYTES bytes. Prints the medians of: a form that is made for the schema, another article in the
// form that is there, and a key typed into a field.
#include "app/document/article_document.h"
#include "app/schema/reading/json_schema.h"
#include "ui/common/look.h"
#include "ui/form/form_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace {

using namespace galley;

struct Kind
{
    const char *rules; ///< of its JSON Schema
    const char *value; ///< as it is written, with %1 for a number
};

constexpr std::array kinds{
    Kind{R"("type": "string", "maxLength": 90)", "'A line of text, number %1'"},
    Kind{R"("type": "string", "maxLength": 400)", "'Running text that takes a line or two, %1'"},
    Kind{R"("type": "string", "format": "date")", "'2025-02-0%1'"},
    Kind{R"("type": "boolean")", "true"},
    Kind{R"("type": "integer", "minimum": 0)", "%1"},
    Kind{R"("type": "string", "enum": ["one", "two", "three"])", "two"},
    Kind{R"("type": "array", "items": {"type": "string"})", "[one, two, number %1]"},
    Kind{R"("type": "string", "format": "uri")", "https://example.com/%1"},
    Kind{
        R"("type": "object", "properties": {"name": {"type": "string"}, "page": {"type": "string"}})",
        "{name: Ann %1, page: /ann}"},
    Kind{R"("type": "string", "x-widget": "color")", "'#1b7f7%1'"},
};

QString keyOf(int field)
{
    return QStringLiteral("field_%1").arg(field);
}

std::shared_ptr<const schema::Schema> makeSchema(int fields)
{
    QString json = QStringLiteral(R"({"type": "object", "properties": {)");
    for (int i = 0; i < fields; ++i)
        json += QStringLiteral("%1\"%2\": {%3}")
                    .arg(i ? QStringLiteral(", ") : QString(), keyOf(i),
                         QLatin1String(kinds[std::size_t(i) % kinds.size()].rules));
    const auto read =
        schema::readJsonSchema((json + QStringLiteral("}}")).toStdString(), schema::Origin::File);
    if (!read) {
        std::fprintf(stderr, "%s\n", read.error().message.c_str());
        std::exit(3);
    }
    return std::make_shared<const schema::Schema>(*read);
}

QString makeArticle(int fields, int number, int bodyBytes)
{
    QString text = QStringLiteral("---\n");
    for (int i = 0; i < fields; ++i) {
        QString value = QLatin1String(kinds[std::size_t(i) % kinds.size()].value);
        text += keyOf(i) + QStringLiteral(": ") +
                value.replace(QStringLiteral("%1"), QString::number(number)) + QLatin1Char('\n');
    }
    text += QStringLiteral("---\n\nText.\n");
    const QString line = QStringLiteral("A line of the body, which no field touches.\n");
    return text + line.repeated(bodyBytes / int(line.size()));
}

class Times
{
public:
    explicit Times(const char *what)
        : what_(what)
    {
    }

    template <class Task>
    void measure(Task &&task)
    {
        QElapsedTimer clock;
        clock.start();
        task();
        all_.push_back(double(clock.nsecsElapsed()) / 1e6);
    }

    void print()
    {
        std::sort(all_.begin(), all_.end());
        std::printf("%-28s median %8.2f ms, longest %8.2f ms\n", what_, all_[all_.size() / 2],
                    all_.back());
    }

private:
    const char *what_;
    std::vector<double> all_;
};

/// Lays out and paints what has changed.
void show(QWidget &form)
{
    form.show();
    QCoreApplication::sendPostedEvents();
    form.repaint();
    QCoreApplication::processEvents();
}

void press(int key, const QString &text)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() < 3) {
        std::fputs("Usage: form_times FIELDS ROUNDS [BYTES]\n", stderr);
        return 2;
    }
    ui::Look::install(application);
    const int fields = words[1].toInt();
    const auto schema = makeSchema(fields);
    const int bytes = words.size() > 3 ? words[3].toInt() : 0;
    const std::array articles{makeArticle(fields, 1, bytes), makeArticle(fields, 2, bytes)};
    Times made("form made and filled");
    Times another("another article");
    Times typed("key into a field");
    for (int round = 0; round < words[2].toInt(); ++round) {
        ArticleDocument document;
        document.setSchema(schema);
        std::unique_ptr<ui::FormView> form;
        made.measure([&] {
            document.startNew(articles[0]);
            form = std::make_unique<ui::FormView>(&document);
            form->resize(480, 900);
            show(*form);
        });
        another.measure([&] {
            document.startNew(articles[1]);
            show(*form);
        });
        form->activateWindow();
        while (!form->isActiveWindow())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        form->focusField(keyOf(0));
        show(*form);
        typed.measure([&] {
            press(Qt::Key_A, QStringLiteral("a"));
            show(*form);
        });
    }
    std::printf("%d fields\n", fields);
    made.print();
    another.print();
    typed.print();
    return 0;
}
