#include "app/schema/rules/effort.h"

namespace galley::schema {

namespace {

constexpr std::size_t most = 5'000'000;

struct Account {
    std::size_t left = 0;
    int efforts = 0;
    bool givenUp = false;
};
thread_local Account account;

} // namespace

Effort::Effort()
{
    if (account.efforts++ == 0) {
        account.left = most;
        account.givenUp = false;
    }
}

Effort::~Effort() { --account.efforts; }

bool Effort::spend(std::size_t work)
{
    if (work > account.left)
        return false;
    account.left -= work;
    return true;
}

std::size_t Effort::left() { return account.left; }

void Effort::giveUp() { account.givenUp = true; }

bool Effort::hasGivenUp() { return account.givenUp; }

} // namespace galley::schema
