// What the window is told of an edit by the process that renders.
#include "app/renderer/renderer.h"

#include "tests/support/catch.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace galley;
using namespace galley::renderer;

namespace {

std::vector<Reply> answers(Renderer &renderer, const Request &request)
{
    std::vector<Reply> replies;
    renderer.answer(request, [&](const Reply &reply) { replies.push_back(reply); });
    return replies;
}

Request whole(const QByteArray &text, bool wantsAll = true)
{
    Request request;
    request.number = 1;
    request.isWhole = true;
    request.wantsAll = wantsAll;
    request.text = text;
    return request;
}

Request edit(quint32 first, quint32 removed, const QByteArray &text)
{
    Request request;
    request.number = 2;
    request.first = first;
    request.removed = removed;
    request.text = text;
    return request;
}

QJsonArray runsOf(const Reply &reply)
{
    return QJsonDocument::fromJson(reply.body).object()[QStringLiteral("runs")].toArray();
}

} // namespace

TEST_CASE("a message arrives as it was sent, in whatever pieces", "[renderer]")
{
    Request request = edit(7, 2, "Größe\n");
    request.linesBefore = 11;
    const Reply reply{
        3, false, true, true, NeedsFilter | NeedsFormulas, "{}", QStringLiteral("no")};
    MessageReader requests;
    const QByteArray bytes = toMessage(request) + toMessage(whole("a"));
    for (const char byte : bytes.chopped(1))
        requests.add(QByteArray(1, byte));
    CHECK(requests.takeRequest() == request);
    CHECK_FALSE(requests.takeRequest());
    requests.add(bytes.right(1));
    CHECK(requests.takeRequest() == whole("a"));
    CHECK_FALSE(requests.takeRequest());
    CHECK_FALSE(requests.isBroken());
    MessageReader replies;
    replies.add(toMessage(reply));
    CHECK(replies.takeReply() == reply);
}

TEST_CASE("what is no message is refused", "[renderer]")
{
    MessageReader reader;
    reader.add(QByteArray("\xff\xff\xff\xff nonsense"));
    CHECK_FALSE(reader.takeReply());
    CHECK(reader.isBroken());
    MessageReader shorter;
    shorter.add(QByteArray::fromHex("00000002abcd"));
    CHECK_FALSE(shorter.takeRequest());
    CHECK(shorter.isBroken());
}

TEST_CASE("an edit is answered with the blocks that it changes", "[renderer]")
{
    Renderer renderer;
    const auto first = answers(renderer, whole("One\n\n## Two\n\nthree\n"));
    REQUIRE(first.size() == 1);
    CHECK(first[0].isAll);
    CHECK(first[0].isLast);
    CHECK_FALSE(first[0].isEmpty);
    const auto second = answers(renderer, edit(3, 1, "## \"Two\"\\\n\n"));
    REQUIRE(second.size() == 1);
    CHECK(second[0].number == 2);
    CHECK_FALSE(second[0].isAll);
    CHECK(second[0].needs == 0);
    CHECK(second[0].body ==
          "{\"runs\":[{\"first\":1,\"removed\":1,\"shift\":1,\"lines\":[3,3],\"html\":\"<section "
          "class=\\\"block\\\" data-kind=\\\"heading\\\">\\n<h2 "
          "id=\\\"two\\\">&quot;Two&quot;\\\\</h2>\\n</section>\\n\"}]}");
    const auto third = answers(renderer, edit(1, 5, ""));
    CHECK_FALSE(third[0].isEmpty);
    CHECK(answers(renderer, edit(1, 9, ""))[0].isEmpty);
}

TEST_CASE("a long article comes in parts, its beginning first", "[renderer]")
{
    Renderer renderer;
    const auto replies = answers(renderer, whole(QByteArray("word\n\n").repeated(4000)));
    REQUIRE(replies.size() == 3);
    qint64 next = 0;
    for (const Reply &reply : replies) {
        CHECK(reply.isLast == (&reply == &replies.back()));
        CHECK(reply.isAll == (&reply == &replies.front()));
        const QJsonObject run = runsOf(reply)[0].toObject();
        CHECK(run[QStringLiteral("first")].toInteger() == next);
        next += run[QStringLiteral("lines")].toArray().size() / 2;
    }
    CHECK(next == 4000);
    CHECK(runsOf(replies[0])[0].toObject()[QStringLiteral("lines")].toArray().size() == 300);
}

TEST_CASE("a reply says what its HTML needs to be shown", "[renderer]")
{
    Renderer renderer;
    CHECK(answers(renderer, whole("a\n"))[0].needs == 0);
    CHECK(answers(renderer, whole("a <b>b</b>\n"))[0].needs == NeedsFilter);
    CHECK(answers(renderer, whole("```js\nx\n```\n"))[0].needs == NeedsCode);
    CHECK(answers(renderer, whole("```\nx\n```\n"))[0].needs == 0);
}

TEST_CASE("a body that is refused leaves the blocks, and says why until it can be read",
          "[renderer]")
{
    const QByteArray wide =
        QByteArray("|a").repeated(300) + "|\n" + QByteArray("|-").repeated(300) + "|\n";
    const QString sentence =
        QStringLiteral("its Markdown has a table of more than 256 columns in line 2");
    Renderer renderer;
    CHECK_FALSE(answers(renderer, whole(wide))[0].isAll); // the page keeps what it has
    answers(renderer, whole("one\n"));
    const auto refused = answers(renderer, whole(wide, false));
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].problem == sentence);
    CHECK(refused[0].body.isEmpty());
    Request again;
    again.wantsAll = true;
    const auto all = answers(renderer, again);
    CHECK(all[0].problem == sentence);
    CHECK(all[0].isAll);
    CHECK(all[0].body.contains("<p>one</p>"));
    again.linesBefore = 3;
    CHECK(answers(renderer, again)[0].problem ==
          QStringLiteral("its Markdown has a table of more than 256 columns in line 5"));
    CHECK(answers(renderer, edit(1, 2, "two\n"))[0].problem.isEmpty());
}
