#include "app/collection/run.h"
#include "tests/support/catch.h"

#include <atomic>
#include <stdexcept>

using namespace galley;

TEST_CASE("results come in order whichever is ready first", "[collection]")
{
    std::vector<std::size_t> squares;
    collection::runInOrder(
        1000,
        [](std::size_t index) {
            if (index % 7 == 0)
                std::this_thread::yield();
            return index * index;
        },
        [&](std::size_t index, std::size_t square) {
            CHECK(index == squares.size());
            squares.push_back(square);
        });
    REQUIRE(squares.size() == 1000);
    CHECK(squares.front() == 0);
    CHECK(squares.back() == 998001);
}

TEST_CASE("only some results are kept while one is waited for", "[collection]")
{
    std::atomic<std::size_t> done = 0;
    std::size_t most = 0;
    collection::runInOrder(
        5000, [&](std::size_t) { return ++done; },
        [&](std::size_t index, std::size_t) { most = std::max(most, done.load() - index); });
    CHECK(done == 5000);
    CHECK(most <= 16 * std::max(1U, std::thread::hardware_concurrency()) + 1);
}

TEST_CASE("nothing to do is done at once", "[collection]")
{
    collection::runInOrder(
        0, [](std::size_t) { return 0; }, [](std::size_t, int) { FAIL(); });
}

TEST_CASE("a taker that gives up ends the work", "[collection]")
{
    std::atomic<std::size_t> done = 0;
    CHECK_THROWS_AS(collection::runInOrder(
                        100000, [&](std::size_t) { return ++done; },
                        [](std::size_t, std::size_t) { throw std::runtime_error("enough"); }),
                    std::runtime_error);
    CHECK(done < 100000);
}
