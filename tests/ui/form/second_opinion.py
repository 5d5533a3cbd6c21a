#!/usr/bin/env python3
"""Judges edits that were made through the form by libyaml, which shares no line with the engine.

Usage: second_opinion.py FILE — a JSON object a line: where, before, after, key, and value (left out
where the entry is gone). Prints a line for each edit of which libyaml thinks otherwise. Exit code 3
where there is no PyYAML with libyaml."""
import base64
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "property"))
try:
    from yaml import CSafeLoader  # noqa: F401
    import second
    from engine import Value
except ImportError:
    sys.exit(3)


def value_of(data):
    kind, content = data
    if kind == "list":
        return Value(kind, tuple(value_of(item) for item in content))
    if kind == "map":
        return Value(kind, tuple((base64.b64decode(key), value_of(part)) for key, part in content))
    return Value(kind, base64.b64decode(content))


def objection(edit):
    before, after = base64.b64decode(edit["before"]), base64.b64decode(edit["after"])
    parts, old = second.of_file(before)
    new_parts, new = second.of_file(after)
    if parts is not None and (old is None or second.is_disputed(parts.content, old)):
        return None
    old = old or []
    if new_parts is None or new is None:
        return "libyaml reads no front matter, or refuses it"
    if second.is_disputed(new_parts.content, new):
        return None
    key = edit["key"]
    for one, other in zip([e for e in old if e.key != key], [e for e in new if e.key != key], strict=False):
        if (one.key, one.events) != (other.key, other.events):
            return f"libyaml reads {one.key!r} otherwise"
    if len([e for e in old if e.key != key]) != len([e for e in new if e.key != key]):
        return "libyaml reads another number of entries"
    entry = second.find(new, key)
    if "value" not in edit:
        return "libyaml still reads the entry" if entry else None
    if entry is None:
        return "libyaml does not read the entry"
    was = second.find(old, key)
    known = was.plain_texts if was else ()
    return second.says(entry, value_of(edit["value"]), known)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            edit = json.loads(line)
            fault = objection(edit)
            if fault:
                print(f"{edit['where']}: {fault}".replace("\n", " "))


main()
