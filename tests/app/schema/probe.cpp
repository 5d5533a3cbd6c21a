#include "app/schema/rules.h"
#include "app/schema/validate.h"
#include "tests/support/catch.h"
#include <nlohmann/json.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
namespace fs = std::filesystem;
using namespace galley;
using namespace galley::schema;
static std::string readAll(const fs::path &p) { std::ifstream f(p, std::ios::binary); std::stringstream s; s << f.rdbuf(); return s.str(); }
TEST_CASE("sweep", "[.sweep]")
{
    for (const char *name : {"astro5-news", "astro6-news"}) {
        Schema schema;
        schema.fields = builtIn().fields;
        schema.origin = Origin::Astro;
        schema.rules = makeRules(nlohmann::json::parse(readAll(std::string("/work/shared/corpus/schemas/") + name + ".schema.json")), schema.problems);
        for (auto &p : schema.problems) std::cout << "PROBLEM " << p << "\n";
        std::map<std::string, int> kinds;
        int files = 0;
        double total = 0, most = 0;
        for (const char *dir : {"news", "seeds"})
        for (auto &e : fs::directory_iterator(fs::path("/work/shared/corpus") / dir)) {
            if (e.path().extension() != ".md") continue;
            ++files;
            const std::string text = readAll(e.path());
            const auto fm = frontmatter::read(text);
            auto t = std::chrono::steady_clock::now();
            auto found = validate(schema, text, fm);
            double us = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - t).count();
            total += us; most = std::max(most, us);
            for (auto &f : found) { kinds[f.rule + " " + f.field]++; std::cout << e.path().filename().string() << ": " << f.rule << ": " << f.message << (f.fix ? " [" + f.fix->title + "]" : "") << "\n"; }
        }
        std::cout << name << " " << files << " files, mean " << total / files << " us, most " << most << "\n";
        for (auto &[k, n] : kinds) std::cout << "KIND " << k << " " << n << "\n";
    }
}
