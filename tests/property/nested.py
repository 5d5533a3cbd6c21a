"""The invariants of lossless editing (invariants.py has the table) for what lies within groups and
lists: single scalars, items and fields of a nested value are changed by setting the whole new one."""
import re
from collections import Counter

import invariants
import second
from engine import Refused, Value, scalar, string, strings

TEXTS = ["tide", "it's", "a: b", "no", "x #y", "2025-02-02", "", " lead", "灯塔", "line\nline\n", "- a", "{x}", "a, b"]
SCALARS = [string(text) for text in TEXTS] + [scalar("integer", "7"), scalar("boolean", "true"), Value("null", b"")]
NAMES = [b"label", b"url", b"name", b"on", b"a: b", b"1", "größe".encode(), b"it's", b"", b"- x", b"a, b"]


def values(rng, depth=2):
    """A value of any kind, nested at most so deep."""
    kind = rng.choice(["scalar", "scalar", "list", "map", "texts"]) if depth else "scalar"
    if kind == "scalar":
        return rng.choice(SCALARS)
    if kind == "texts":
        return strings(rng.sample(TEXTS, rng.randint(0, 3)))
    parts = [values(rng, depth - 1) for _ in range(rng.randint(0, 3))]
    if kind == "list":
        return Value("list", tuple(parts))
    return Value("map", tuple(zip(rng.sample(NAMES, len(parts)), parts)))


def parts_of(value):
    """The values directly within one; none of a scalar."""
    if value.type == "list":
        return list(value.content)
    return [part for _, part in value.content] if value.type == "map" else []


def with_parts(value, parts):
    """As `value`, with other values for its parts, which are as many."""
    if value.type == "list":
        return Value("list", tuple(parts))
    return Value("map", tuple((key, part) for (key, _), part in zip(value.content, parts)))


def at(value, path):
    for index in path:
        value = parts_of(value)[index]
    return value


def replaced(value, path, new):
    if not path:
        return new
    parts = parts_of(value)
    parts[path[0]] = replaced(parts[path[0]], path[1:], new)
    return with_parts(value, parts)


def collections(value, path=()):
    """The paths of all lists and maps that have parts."""
    parts = parts_of(value)
    found = [path] if parts else []
    for index, part in enumerate(parts):
        found += collections(part, path + (index,))
    return found


def is_nested(value):
    return any(part.type in ("list", "map") for part in parts_of(value)) or value.type == "map"


def comments_of(content):
    """The comments of front matter in which no text can be taken for one."""
    return Counter(re.findall(rb"(?:^|[ \t])(#[^\r\n]*)", content, re.M))


def is_plain_about_comments(content):
    """Whether each # is a comment or within a word: no quotes and no block scalar has one."""
    return not re.search(rb"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?[\r\n]|^[^#\r\n]*['\"][^\r\n]*#", content, re.M)


def changing_a_scalar(engine, facts, key, rng):
    """One scalar within a value is set: nothing but its own bytes changes."""
    value = facts.read.find(key.encode()).value
    leaves = second.leaves(facts.parts.content, key)
    if not leaves:
        return
    leaf = rng.choice(leaves)
    new = rng.choice(SCALARS)
    name = key.encode()
    try:
        file, edits = engine.set(facts.file, name, replaced(value, leaf.path, new))
    except Refused as refusal:
        yield 13, f"{key!r} at {leaf.path} cannot be set to {new}: {refusal}"
        return
    yield from invariants.only_that_key(facts, file, key, replaced(value, leaf.path, new))
    start = len(facts.parts.opening)
    slack = 1 if leaf.begin == leaf.end else 0
    for begin, end, _ in edits:
        if not (start + leaf.begin - slack <= begin and end <= start + leaf.end + slack):
            yield 4, f"setting {key!r} at {leaf.path} to {new} is {edits}, outside of {leaf}"
    yield from setting_a_scalar_twice(engine, facts, key, leaf, value, rng, file)


def style_at(file, key, path):
    parts, _ = second.of_file(file)
    leaf = next((leaf for leaf in second.leaves(parts.content, key) if leaf.path == path), None)
    return leaf and leaf.style


def setting_a_scalar_twice(engine, facts, key, leaf, value, rng, once):
    name, then = key.encode(), replaced(value, leaf.path, rng.choice(SCALARS))
    other = invariants.attempt(engine.set, facts.file, name, then)
    if other is None:
        return
    style = style_at(once, key, leaf.path)
    if style not in ("|", ">") and other != facts.file and style == style_at(other, key, leaf.path):
        again = invariants.attempt(engine.set, once, name, then)
        if again != other:
            yield 7, f"{key!r} at {leaf.path} by way of {once!r:.200}: {again!r:.200} and not {other!r:.200}"
    written = facts.parts.content[leaf.begin:leaf.end]
    if style == leaf.style and invariants.is_canonical_scalar(written, leaf.event, at(value, leaf.path).type):
        back = invariants.attempt(engine.set, once, name, value)
        if back != facts.file:
            yield 8, f"{key!r} at {leaf.path} back from {once!r:.200} gives {back!r:.300}"


def changing_parts(engine, facts, key, rng):
    """Parts of a list or map within a value come, go and change places: the others keep their bytes."""
    value = facts.read.find(key.encode()).value
    paths = collections(value)
    if not paths:
        return
    path = rng.choice(paths)
    change = rng.choice([inserted, inserted, moved, removed, shuffled])
    new, gone = change(at(value, path), rng)
    wanted = replaced(value, path, new)
    try:
        file, edits = engine.set(facts.file, key.encode(), wanted)
    except Refused as refusal:
        if invariants.is_text(wanted):
            yield 13, f"{key!r} at {path} cannot be set to {new}: {refusal}"
        return
    yield from invariants.only_that_key(facts, file, key, wanted)
    yield from invariants.only_inside(facts, key, edits)
    before, after = facts.parts.content, second.of_file(file)[0].content
    # A block scalar that keeps blank lines may not stand where there are some.
    kept = Counter(before[leaf.begin:leaf.end].strip() for leaf in second.leaves(before, key)
                   if b"+" not in before[leaf.begin:leaf.end].partition(b"\n")[0] and not any(leaf.path[:len(path) + 1] == path + (index,) for index in gone))
    now = Counter(after[leaf.begin:leaf.end].strip() for leaf in second.leaves(after, key))
    if kept - now:
        yield 6, f"{change.__name__} in {key!r} at {path} rewrites {kept - now}: {file!r:.500}"
    if not gone and is_plain_about_comments(before):
        lost = comments_of(before) - comments_of(after)
        if lost:
            yield 6, f"{change.__name__} in {key!r} at {path} loses {lost}: {file!r:.500}"


def inserted(value, rng):
    """(the value with a new part, the indices of those that are gone)"""
    parts = list(value.content)
    new = values(rng, 1)
    if value.type == "map":
        free = [name for name in NAMES if name not in (key for key, _ in parts)]
        new = (rng.choice(free), new)
    parts.insert(rng.randint(0, len(parts)), new)
    return Value(value.type, tuple(parts)), []


def removed(value, rng):
    index = rng.randrange(len(value.content))
    return Value(value.type, value.content[:index] + value.content[index + 1:]), [index]


def moved(value, rng):
    parts = list(value.content)
    parts.insert(rng.randint(0, len(parts) - 1), parts.pop(rng.randrange(len(parts))))
    return Value(value.type, tuple(parts)), []


def shuffled(value, rng):
    return Value(value.type, tuple(rng.sample(value.content, len(value.content)))), []
