// What is kept of fields that are not shown, and where it goes when items change places.
#include "tests/support/catch.h"
#include "ui/form/item_moves.h"
#include "ui/form/widgets/draft_store.h"

using namespace galley;
using namespace galley::ui;

namespace {

const FieldPlace links{QStringLiteral("links")};

ParkedDraft draftAt(const QString &pointer, const QString &text, int kind = 0)
{
    return {{QStringLiteral("links"), pointer}, QStringLiteral("Links"), kind, {text}};
}

QStringList kept(const DraftStore &store)
{
    QStringList kept;
    for (const ParkedDraft &parked : store.all())
        kept.append(parked.place.pointer + QStringLiteral(": ") + parked.draft.text);
    return kept;
}

std::vector<Value> items(const std::string &letters)
{
    std::vector<Value> items;
    for (const char letter : letters)
        items.push_back(Value::string(std::string(1, letter)));
    return items;
}

} // namespace

TEST_CASE("drafts of one field in widgets of different kinds are kept beside each other", "[form]")
{
    DraftStore store;
    store.park(draftAt({}, QStringLiteral("tag"), 1));
    store.park(draftAt({}, QStringLiteral("["), 2));
    store.park(draftAt({}, QStringLiteral("{"), 2));
    CHECK(store.all().size() == 2);
    CHECK(store.take(links, 1)->text == QStringLiteral("tag"));
    CHECK_FALSE(store.take(links, 1));
    CHECK(store.take(links, 2)->text == QStringLiteral("{"));
    CHECK(store.isEmpty());
}

TEST_CASE("a field is forgotten with those within it, and no other", "[form]")
{
    DraftStore store;
    store.park(draftAt(QStringLiteral("/1"), QStringLiteral("a")));
    store.park(draftAt(QStringLiteral("/1/data"), QStringLiteral("b")));
    store.park(draftAt(QStringLiteral("/10/data"), QStringLiteral("c")));
    store.forget(links / QStringLiteral("1"));
    CHECK(kept(store) == QStringList{QStringLiteral("/10/data: c")});
}

TEST_CASE("drafts go where their items go", "[form]")
{
    DraftStore store;
    store.park(draftAt(QStringLiteral("/0/data"), QStringLiteral("a")));
    store.park(draftAt(QStringLiteral("/1/data"), QStringLiteral("b")));
    store.park(draftAt(QStringLiteral("/2/in/0"), QStringLiteral("c")));
    store.park(draftAt(QStringLiteral("/3/data"), QStringLiteral("d")));
    store.park(draftAt({}, QStringLiteral("e")));
    store.moveItems(links, {2, -1, 0});
    CHECK(kept(store) == QStringList{QStringLiteral("/2/data: a"), QStringLiteral("/0/in/0: c"),
                                     QStringLiteral("/3/data: d"), QStringLiteral(": e")});
}

TEST_CASE("a key is told from a path with its letters", "[form]")
{
    const FieldPlace odd = FieldPlace{QStringLiteral("a")} / QStringLiteral("b/~c");
    CHECK(odd.pointer == QStringLiteral("/b~1~0c"));
    CHECK_FALSE(FieldPlace{QStringLiteral("a")}.contains({QStringLiteral("a.b")}));
}

TEST_CASE("the items of a list are followed by what they hold", "[form]")
{
    using To = std::vector<int>;
    CHECK(itemMoves(items("abc"), items("abc")) == To{0, 1, 2});
    CHECK(itemMoves(items("abc"), items("bac")) == To{1, 0, 2});
    CHECK(itemMoves(items("abc"), items("axc")) == To{0, 1, 2});
    CHECK(itemMoves(items("abc"), items("bc")) == To{-1, 0, 1});
    CHECK(itemMoves(items("bc"), items("abc")) == To{1, 2});
    CHECK(itemMoves(items("abc"), items("ab")) == To{0, 1, 2});
    CHECK(itemMoves(items("abc"), {}) == To{0, 1, 2});
    CHECK(itemMoves({}, items("ab")) == To{});
    CHECK(itemMoves(items("aa"), items("a")) == To{0, 1});
}
