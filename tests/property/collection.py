#!/usr/bin/env python3
"""What galley-cli does to whole collections: a real one where it stands beside the project, and our
own articles with the same faults. What an author meant is found without the engine: by python3-yaml
where the line is valid, from the raw line where it is not, and from the JSON beside our own.

Usage: collection.py GALLEY-CLI [--every N]"""
import argparse
import datetime
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

import documents
import second


def plain(value):
    """As JSON has it: dates as they are written."""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(field) for key, field in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def load(text):
    """What python3-yaml makes of it: a dict, or None when it rejects it or it is no map."""
    try:
        loaded = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return None
    return plain(loaded) if isinstance(loaded, dict) else {} if loaded is None else None


def values_of(file):
    """The fields as python3-yaml reads them; None when it rejects the file."""
    parts = second.split(file)
    return {} if parts is None else load(parts.content.decode())


def unquoted(text):
    """The text that somebody meant who put single quotes around it and cared no further: between
    the first and the last quote, each apostrophe once, however it was protected. A backslash before
    a double quote is protection too, in a text that is no YAML anyway."""
    inner = text[1:text.rindex("'")]
    return inner.replace("'\\''", "'").replace("\\'", "'").replace('\\"', '"').replace("''", "'")


def meant_by_line(line):
    """The fields of one line of front matter, and whether it is at fault."""
    loaded = load(line)
    if loaded is not None:
        return loaded, False
    key, _, text = line.partition(":")
    text = text.strip()
    assert text.startswith("'") and text.rindex("'") > 0, f"an unknown fault: {line!r}"
    return {key: unquoted(text)}, True


class Article:
    """A file, the fields that its author meant, the lines at fault (numbers from 0, None where that
    is not known), and whether the meaning is so certain that a repair must find it."""

    def __init__(self, name, file, valid, meant, faulty, certain=True):
        self.name, self.file, self.valid, self.meant = name, file, valid, meant
        self.faulty_lines, self.certain = faulty, certain


def real(document):
    """A real article: one entry a line, and what is wrong in it is wrong in its line."""
    meant = values_of(document.file)
    if meant is not None:
        return Article(document.name, document.file, True, meant, set())
    meant, faulty = {}, set()
    for number, line in enumerate(second.split(document.file).content.decode().splitlines()):
        fields, wrong = meant_by_line(line) if line.strip() else ({}, False)
        meant.update(fields)
        if wrong:
            faulty.add(number + 1)
    return Article(document.name, document.file, False, meant, faulty)


def own(document):
    meant = {**document.meant["fields"], **document.meant.get("written", {})}
    valid = document.meant["valid"]
    return Article(document.name, document.file, valid, meant, set() if valid else None,
                   document.meant.get("certain", True))


class Collection:
    """Articles in a folder of their own, and galley-cli run over it."""

    def __init__(self, cli, folder, articles, every):
        self.cli, self.folder, self.articles, self.every = cli, folder, articles, every
        self.failures = []
        for article in articles:
            self.path(article).parent.mkdir(parents=True, exist_ok=True)
            self.path(article).write_bytes(article.file)

    def path(self, article):
        return self.folder / article.name

    def run(self, *arguments, allowed=(0,)):
        done = subprocess.run([self.cli, *map(str, arguments)], capture_output=True)
        if done.returncode not in allowed:
            self.failures.append(f"{' '.join(map(str, arguments))} ends with {done.returncode}: "
                                 f"{done.stderr.decode()[:300]}")
        return done.stdout

    def expect(self, article, condition, sentence):
        if not condition:
            self.failures.append(f"{article.name}: {sentence}")

    def reported(self, path):
        return str(Path(path).resolve().relative_to(self.folder.resolve()))


def check_reports_what_yaml_rejects(collection):
    report = json.loads(collection.run("check", "--format", "json", collection.folder, allowed=(0, 1)))
    wrong = {collection.reported(f["path"]) for f in report["findings"] if f["severity"] == "error"}
    for article in collection.articles:
        collection.expect(article, article.valid == (article.name not in wrong),
                          f"python3-yaml {'accepts' if article.valid else 'rejects'} it, and check says otherwise")


def list_recovers_every_field(collection):
    listed = json.loads(collection.run("list", "--format", "json", collection.folder, allowed=(0, 1)))
    found = {collection.reported(entry["path"]): entry for entry in listed}
    for article in collection.articles:
        entry = found.get(article.name)
        collection.expect(article, entry is not None, "is not listed")
        if entry is None:
            continue
        collection.expect(article, entry["valid"] == article.valid, f"is listed as valid: {entry['valid']}")
        for key, meant in article.meant.items():
            got = entry["fields"].get(key, "nothing")
            collection.expect(article, same(got, meant), f"{key} is listed as {got!r} and was meant as {meant!r}")
        collection.expect(article, set(entry["fields"]) == set(article.meant),
                          f"the fields are listed as {sorted(entry['fields'])}")


def same(got, meant):
    """Equal, or a scalar that is no string and is given as it was written."""
    if isinstance(meant, (list, dict)) or isinstance(got, (list, dict)):
        return got == meant
    return got == meant or (got is None and meant == "") or str(got).lower() == str(meant).lower()


def repair_mends_faulty_lines_only(collection):
    collection.run("repair", collection.folder, allowed=(0, 1))
    for article in collection.articles:
        repaired = collection.path(article).read_bytes()
        if article.valid:
            collection.expect(article, repaired == article.file, "is valid, and was changed by repair")
        elif article.certain:
            collection.expect(article, same_fields(values_of(repaired), article.meant),
                              f"is repaired to {values_of(repaired)} and was meant as {article.meant}")
            only_faulty_lines(collection, article, repaired)


def same_fields(got, meant):
    return got is not None and got.keys() == meant.keys() and all(same(got[key], meant[key]) for key in got)


def only_faulty_lines(collection, article, repaired):
    if article.faulty_lines is None:
        return
    before, after = article.file.splitlines(True), repaired.splitlines(True)
    changed = {number for number, lines in enumerate(zip(before, after)) if lines[0] != lines[1]}
    collection.expect(article, len(before) == len(after) and changed == article.faulty_lines,
                      f"lines {sorted(changed)} are changed, and {sorted(article.faulty_lines)} were faulty")


def settable(file):
    """The keys of texts that stand on one line, without an anchor or a tag."""
    parts, entries = second.of_file(file)
    return [entry.key for entry in entries or [] if entry.simple and entry.scalar and
            second.is_string_for_everybody(entry.events[0]) and
            b"\n" not in parts.content[entry.begin:entry.end]]


def set_changes_one_line(collection):
    """Sets one field of each article, another each time, to a text with everything in it."""
    text = "The Keeper's \"Log\": 灯塔 # 1"
    for number, article in enumerate(collection.articles):
        if number % collection.every:
            continue
        path = collection.path(article)
        before = path.read_bytes()
        values, keys = values_of(before), settable(before)
        if not keys:
            continue
        key = keys[number % len(keys)]
        collection.run("set", path, f"{key}={text}")
        after = path.read_bytes()
        changed = sum(a != b for a, b in zip(before.splitlines(True), after.splitlines(True)))
        collection.expect(article, values_of(after) == {**values, key: text}, f"{key} was set, and reads {values_of(after)}")
        collection.expect(article, changed == 1 and before.count(b"\n") == after.count(b"\n"),
                          f"setting {key} changes {changed} lines")


PROMISES = [check_reports_what_yaml_rejects, list_recovers_every_field, repair_mends_faulty_lines_only,
            set_changes_one_line]


def collections():
    found = documents.own_articles()
    yield "our own articles", [own(document) for document in found]
    folder = documents.corpus()
    if folder:
        yield "real articles", [real(document) for document in documents.real_articles(folder)]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("cli")
    arguments.add_argument("--every", type=int, default=1, help="set a field in each Nth article alone")
    chosen, failed = arguments.parse_args(), 0
    for name, articles in collections():
        folder = Path(tempfile.mkdtemp(prefix="galley-collection."))
        collection = Collection(chosen.cli, folder, articles, chosen.every)
        broken = sum(not article.valid for article in articles)
        print(f"{len(articles)} {name}, {broken} of them broken")
        for promise in PROMISES:
            collection.failures = []
            promise(collection)
            print(f"  {'FAILED' if collection.failures else 'ok    '} {promise.__name__.replace('_', ' ')}")
            for failure in collection.failures[:20]:
                print(f"    {failure:.600}")
            failed += bool(collection.failures)
        shutil.rmtree(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
