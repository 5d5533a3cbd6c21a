// The invariants of lossless editing, through the form: random fields of random articles are edited
// as a person does, whatever their widget. GALLEY_SEED and GALLEY_ROUNDS choose another run.
#include "tests/support/catch.h"
#include "tests/ui/form/form_run.h"

#include <cstdlib>
#include <iostream>

using namespace galley::tests;

namespace {

constexpr std::uint64_t usualSeed = 20250202;
constexpr int usualRounds = 60;
constexpr std::size_t mostFaults = 12;

std::uint64_t fromEnvironment(const char *name, std::uint64_t usual)
{
    const char *chosen = std::getenv(name);
    return chosen ? std::strtoull(chosen, nullptr, 10) : usual;
}

} // namespace

TEST_CASE("random edits of random fields hold every invariant of lossless editing", "[form]")
{
    const std::uint64_t seed = fromEnvironment("GALLEY_SEED", usualSeed);
    const int rounds = int(fromEnvironment("GALLEY_ROUNDS", usualRounds));
    INFO("GALLEY_SEED=" << seed);
    Report report;
    const Complaints complaints;
    {
        Run run(report, seed);
        for (int i = 0; i < rounds && report.faults.size() < mostFaults; ++i)
            run.round(i);
    }
    for (const std::string &disagreement : report.opinion.disagreements())
        report.faults.push_back(disagreement);
    if (std::getenv("GALLEY_ROUNDS")) {
        std::cout << report.edits << " edits, " << report.opinion.count()
                  << " of them judged twice\n";
        for (const auto &[widget, count] : report.widgets)
            std::cout << "  " << widget.toStdString() << ": " << count << '\n';
        for (const auto &[sentence, count] : report.refusals)
            std::cout << "  refused " << count << " times: " << sentence.toStdString() << '\n';
    }
    for (const std::string &fault : report.faults)
        FAIL_CHECK(fault);
    CHECK(report.edits > rounds);
}
