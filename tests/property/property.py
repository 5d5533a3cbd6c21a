#!/usr/bin/env python3
"""Checks the invariants of lossless editing (invariants.py has the table) on real articles, our own,
the YAML project's test cases, and documents made at random.

Usage: property.py DRIVER [--seed N] [--count N] [--every N] [--only NUMBER]"""
import argparse
import random
import sys
import time

import documents
import invariants
import nested
import second
from engine import Engine, EngineFault, Value, string

SHOWN = 4  # violations of one check that are printed


class Run:
    def __init__(self, engine, rng):
        self.engine, self.rng = engine, rng
        self.violations, self.checks = {}, 0

    def check(self, document, check, *arguments):
        """Runs one check on a document, and keeps what it finds."""
        self.checks += 1
        try:
            found = list(check(*arguments))
        except EngineFault as fault:
            found = [(1, str(fault))]
        for number, sentence in found:
            self.violate(number, check.__name__, document, sentence)

    def violate(self, number, check, document, sentence):
        self.violations.setdefault(number, {}).setdefault(check, []).append((document, sentence))

    def everything(self, document, tries):
        """All invariants on one document; those of edits with `tries` values for each key."""
        engine = self.engine
        try:
            facts = invariants.Facts(engine, document)
        except EngineFault as fault:
            self.violate(1, "read", document, str(fault))
            return
        self.check(document, invariants.parts_join, facts)
        self.check(document, invariants.saves_what_it_loaded, engine, document.file)
        if facts.disputed:
            return
        self.check(document, invariants.reads_as_second, facts)
        self.check(document, invariants.forms_may_edit, facts)
        self.check(document, invariants.setting_the_same, engine, facts)
        self.check(document, invariants.refusing, engine, facts)
        self.check(document, invariants.repairing, engine, facts)
        self.check(document, invariants.inserting, engine, facts, self.value())
        for entry in facts.unique() if facts.valid else []:
            self.entry(document, facts, entry, tries)
        if not facts.valid:
            for entry in facts.read.entries[:3]:
                self.check(document, invariants.setting, engine, facts, entry.key.decode("utf-8", "replace"), self.value())

    def entry(self, document, facts, entry, tries):
        engine = self.engine
        self.check(document, invariants.removing, engine, facts, entry.key)
        read = facts.read.find(entry.key.encode())
        if facts.ordinary and entry.ordinary and nested.is_nested(read.value):
            for _ in range(3 * tries):
                self.check(document, nested.changing_a_scalar, engine, facts, entry.key, self.rng)
                self.check(document, nested.changing_parts, engine, facts, entry.key, self.rng)
        for _ in range(tries):
            value = self.value()
            self.check(document, invariants.setting, engine, facts, entry.key, value)
            self.check(document, invariants.setting_twice, engine, facts, entry.key, value, self.value())
            self.check(document, invariants.with_other_bytes, engine, facts, entry.key, value)
            other = self.rng.choice(facts.unique())
            if other.key != entry.key:
                pair = [(entry.key, self.rng.choice([value, None])), (other.key, self.rng.choice([self.value(), None]))]
                self.check(document, invariants.commuting, engine, facts, *pair)

    def value(self):
        return self.rng.choice(invariants.VALUES) if self.rng.random() < 0.8 else nested.values(self.rng)

    def hostile(self, document):
        """Every hostile value on every key of one document."""
        facts = invariants.Facts(self.engine, document)
        for entry in facts.unique():
            for value in [*invariants.VALUES, Value("string", b"\xff\xfe"), Value("string", b"a\xc3")]:
                self.check(document, invariants.setting, self.engine, facts, entry.key, value)
        first = next((entry for entry in facts.unique() if entry.simple), None)
        if first:
            self.check(document, invariants.setting, self.engine, facts, first.key, string(invariants.LONG))


def report(run, only):
    failed = 0
    for number, promise in invariants.TABLE.items():
        if only and number != only:
            continue
        found = run.violations.get(number, {})
        print(f"{number:2} {'FAILED' if found else 'ok    '} {promise}")
        failed += bool(found)
        for check, cases in found.items():
            print(f"   {check}: {len(cases)} times, the shortest:")
            cases.sort(key=lambda case: len(case[0].file))
            for document, sentence in cases[:SHOWN]:
                print(f"     {document.name}: {sentence:.600}\n       in {document.file!r:.500}")
    return failed


def groups(rng, count, every):
    """(name, documents, values to try for each key)"""
    own = documents.own_articles()
    made = documents.made(rng, count)
    folder = documents.corpus()
    if folder:
        yield "real articles", documents.real_articles(folder)[::every], 1
        yield "the YAML project's cases", documents.yaml_suite(folder), 3
    yield "our own articles", own, 6
    yield "documents made at random", made, 1
    yield "documents bent at random", documents.bent(rng, [*own, *made], 2 * count), 1
    yield "heaps of syntax", documents.scraps(rng, 2 * count), 1


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("driver")
    arguments.add_argument("--seed", type=int, default=20250202)
    arguments.add_argument("--count", type=int, default=600)
    arguments.add_argument("--every", type=int, default=1, help="of the real articles every Nth")
    arguments.add_argument("--only", type=int)
    chosen = arguments.parse_args()
    print(f"seed {chosen.seed}, {chosen.count} documents made")
    rng = random.Random(chosen.seed)
    run = Run(Engine(chosen.driver), rng)
    for name, found, tries in groups(rng, chosen.count, chosen.every):
        began, before = time.monotonic(), run.checks
        for document in found:
            run.everything(document, tries)
        print(f"{len(found):5} {name}: {run.checks - before} checks in {time.monotonic() - began:.1f} s", flush=True)
    for document in documents.damaged(rng, chosen.count):
        run.check(document, invariants.means, run.engine, document)
    for document in documents.own_articles():
        if second.of_file(document.file)[1]:
            run.hostile(document)
    if run.engine.close() != 0:
        run.violate(1, "close", documents.Document("", b""), "the engine did not end well")
    failed = report(run, chosen.only)
    print(f"{run.checks} checks, {run.engine.calls} calls of the engine: "
          f"{len(invariants.TABLE) - failed} invariants held, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
