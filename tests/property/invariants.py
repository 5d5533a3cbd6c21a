"""The invariants of lossless editing, each checked on one document and what is done to it.

A check yields (number, sentence) for every promise that it finds broken; the numbers are those of
the table. T is the file's bytes, E(T, k, v) sets key k to v, R(T) repairs."""
import re

import second
from engine import Refused, Value, apply, scalar, string, strings

TABLE = {
    1: "join(split(T)) = T for every byte string",
    2: "load, then save, is identical",
    3: "E(T, k, get(T, k)) = T",
    4: "what differs lies inside k's entry; the body never does",
    5: "parsing E(T, k, v) gives v for k, with its type",
    6: "every other key keeps value, tag, style, order and comments; anchors still resolve",
    7: "E(E(T, k, a), k, b) = E(T, k, b) where a and b share a style",
    8: "E(E(T, k, v), k, old) = T where v and old share a style",
    9: "inserting adds one span with the file's line end and indent; removing it again gives T",
    10: "removing takes k's entry and its own comments only; an anchor still in use stays",
    11: "edits of different keys commute",
    12: "what is not parsed, is no map, has k twice, or is not proven: refused",
    13: "every edit is guarded: a field that a form may edit can be set, and keeps 4 to 6",
    14: "hostile values never make another key or a fence",
    15: "E(BOM + T) = BOM + E(T), and E(crlf(T)) = crlf(E(T))",
    16: "repair: valid files stay, idempotent, parses, faulty lines only, all tokens and the body kept",
    17: "a second parser (libyaml) reads what the engine read and wrote",
}

HOSTILE = [
    "a: b", "a #b", "# a", "---", "...", "\n---\n", "a\n---\nb: c\n", "x\nauthor: y", "x\n\nauthor: y\n",
    "'", "''", '"', "\\", "\\'", "it's", "it's \"both\"", "'quoted'", '"quoted"', " lead", "trail ", "  both  ",
    "\ttab", "a\tb", "tab\t", "\n", "\n\n", "a\n", "a\nb", "a\n\nb\n\n", "\n a\n", "  a\n b\n", "a \nb", "a\r\nb", "a\rb", "\0", "a\0b", "\x01\x1b\x7f",
    "\u0085", "a\u0085b", "\u2028", "a\u2028b\u2029c", "\ufeff", "a\ufeffb", "\ufffe", "\u00a0", "🗼", "👩‍👩‍👧‍👦", "灯塔: 光 #1", "größe",
    "", "~", "null", "Null", "true", "no", "Yes", "off", "y", "012", "0o14", "0x1F", "1_000", "1e5", "1:30", ".5", ".inf",
    ".nan", "-", "-1", "- a", "? a", ": a", ":", "?", "-a", "2025-02-02", "2025-02-02 10:00:00", "=", "<<", "[a]", "{a: b}", "[", "]",
    "{", "}", ",", "a, b", "&a", "*a", "!a", "!!str a", "%a", "@a", "`a`", "|", ">", "|\n", ">-\n a", "{{ x }}", "<b>&amp;",
    "key: 'v' # c", "a:", "a: ", " #", "#", "--- a", "x" * 3000, "word " * 600, "é" * 2000, "a\n" * 300,
]
LONG = "0123456789abcdef: '#\n" * (1024 * 1024 // 21)  # 1 MB
OTHERS = [scalar("integer", "7"), scalar("integer", "-40"), scalar("boolean", "true"),
          scalar("boolean", "false"), Value("null", b""), scalar("date", "2025-06-01"),
          scalar("float", "2.5"), strings(["fog", "light"]), strings([]),
          strings(["a, b", "c: d", "it's", "# x", "", "no", "- y", "]", "a\nb", " z "])]
VALUES = [string(text) for text in HOSTILE] + OTHERS


class Facts:
    """What is known of a document before anything is done to it."""

    def __init__(self, engine, document):
        self.file = file = document.file
        self.read = engine.read(file)
        self.parts, found = second.of_file(file)
        self.accepted = self.parts is not None and second.accepts(self.parts.content)
        self.entries = found or []
        self.disputed = self.parts is not None and (
            second.is_disputed(self.parts.content, self.entries) or self._suite_differs(document))
        self.valid = found is not None
        self.ordinary = self.valid and document.ordinary

    def _suite_differs(self, document):
        """Whether libyaml errs, by the YAML project's own word on this front matter."""
        whole = document.file.endswith(self.parts.content + b"---\nbody\n")
        return document.suite is not None and whole and document.suite != self.accepted

    def unique(self):
        names = [entry.key for entry in self.entries]
        return [entry for entry in self.entries if names.count(entry.key) == 1]


def attempt(action, *arguments):
    """The file after an edit; None where it was refused."""
    try:
        return action(*arguments)[0]
    except Refused:
        return None


# ---- 1, 2: what the bytes are --------------------------------------------------------------------

def parts_join(facts):
    read, file = facts.read, facts.file
    at = len(second.BOM) if file.startswith(second.BOM) else 0
    for name in ("before", "opening", "content", "closing", "body"):
        begin, end = getattr(read, name)
        if begin == end:
            continue
        if begin != at or end < begin:
            yield 1, f"{name} is {begin}..{end}, and what is before it ends at {at}"
        at = end
    if at != len(file):
        yield 1, f"the parts end at {at} of {len(file)}"
    if facts.valid and not facts.disputed:
        yield from same_fences(facts)
    if not read.locked:
        yield from entries_in_order(read)


def same_fences(facts):
    read, parts = facts.read, facts.parts
    content = (len(parts.opening), len(parts.opening) + len(parts.content))
    if read.format != 1 or read.content != content or read.body[0] != content[1] + len(parts.closing):
        yield 1, f"the content is {content}, and the engine says {read.content}, body {read.body}"


def entries_in_order(read):
    at = read.content[0]
    for entry in read.entries:
        begin, end = entry.whole
        inner = [] if entry.locked else [*entry.key_range, *entry.value_range]
        places = [at, begin, *inner, end, read.content[1]]
        if places != sorted(places):
            yield 1, f"the entry {entry.key!r} is {entry.whole}, key {entry.key_range}, value {entry.value_range}, behind {at}"
        at = end


def saves_what_it_loaded(engine, file):
    saved, problem = engine.reload(file)
    try:
        file.decode()
        utf8 = b"\0" not in file
    except UnicodeError:
        utf8 = False
    if utf8 and problem:
        yield 2, f"said to be no text: {problem}"
    if utf8 and saved != file:
        yield 2, f"saved as {saved!r:.200}"
    if not utf8 and not problem and saved != file:
        yield 2, "is no UTF-8, and opens to be edited"


# ---- 3, 17: reading -------------------------------------------------------------------------------

def reads_as_second(facts):
    if not facts.valid:
        return
    if facts.read.locked:
        return
    ours, theirs = [entry.key.decode("utf-8", "replace") for entry in facts.read.entries], [entry.key for entry in facts.entries]
    if ours != theirs:
        yield 17, f"the engine reads the keys {ours}, libyaml {theirs}"
        return
    for entry, other in zip(facts.read.entries, facts.entries):
        if entry.locked and not other.simple:
            continue
        fault = second.agrees(other, entry.value)
        if fault:
            yield 17, f"{other.key!r} is read as {entry.value}; {fault}"
    if not facts.read.valid and len(facts.unique()) == len(facts.entries):
        yield 17, f"libyaml accepts it, the engine does not: {[f.message for f in facts.read.findings]}"


def forms_may_edit(facts):
    """What has no anchors, aliases or tags is never locked in an ordinary file, whatever its depth."""
    if not facts.ordinary:
        return
    unique = {entry.key for entry in facts.unique()}
    for entry, other in zip(facts.read.entries, facts.entries):
        if other.ordinary and other.key in unique and (entry.locked or facts.read.locked):
            yield 13, f"{other.key!r} is locked: {entry.locked or facts.read.locked}"


def setting_the_same(engine, facts):
    for entry in facts.read.entries:
        changed = attempt(engine.set, facts.file, entry.key, entry.value)
        if changed is not None and changed != facts.file:
            yield 3, f"setting {entry.key!r} to the {entry.value} that it has changes the file"
        elif not facts.read.locked and facts.read.entries.count(entry) == 1:
            yield from setting_the_same_source(engine, facts, entry)


def setting_the_same_source(engine, facts, entry):
    """What an entry's source is says the same at the margin of a file of its own."""
    written = engine.source(facts.file, entry.key)
    changed = attempt(engine.set_source, facts.file, entry.key, written)
    if changed is not None and changed != facts.file:
        yield 3, f"setting the source {written!r} of {entry.key!r} changes the file: {changed!r:.300}"
    if changed is None and facts.ordinary and [e.key for e in facts.read.entries].count(entry.key) == 1:
        yield 13, f"the source {written!r} of {entry.key!r} cannot be set"
    again = attempt(engine.set_source, b"---\nk: 1\n---\n", b"k", written)
    entries = second.of_file(again)[1] if again else None
    other = second.find(facts.entries, entry.key.decode("utf-8", "replace")) if facts.valid else None
    if facts.ordinary and other and other.ordinary and (not entries or entries[0].events != other.events):
        yield 3, f"the source {written!r} of {entry.key!r} says {entries} elsewhere, and here {other}"


# ---- 4, 5, 6, 14, 17: setting ---------------------------------------------------------------------

def setting(engine, facts, key, value):
    """Sets a key that is there once, and looks at all that may have changed."""
    try:
        file, edits = engine.set(facts.file, key.encode(), value)
    except Refused as refusal:
        entry = second.find(facts.entries, key)
        if facts.ordinary and entry and entry.ordinary and is_text(value):
            yield 13, f"{key!r} cannot be set to {value}: {refusal}"
        return
    if not facts.valid:
        if not facts.parts and facts.read.format == 0:
            return
        yield 12, f"is no valid front matter, and {key!r} was set"
        return
    if key in (entry.key for entry in facts.unique()):
        yield from only_inside(facts, key, edits)
        yield from comment_stays(facts, key, file)
    yield from only_that_key(facts, file, key, value)


def is_text(value):
    """Whether YAML can hold it: no NUL, no bytes that are no characters."""
    try:
        return all(re.search("[\0\ufffe\uffff]", text.decode()) is None for text in second.texts_of(value))
    except UnicodeError:
        return False


def line_begin(content, at):
    return max(content.rfind(b"\n", 0, at), content.rfind(b"\r", 0, at)) + 1


def line_end(content, at):
    """The end of the line that holds the byte before `at`, with its line end."""
    if at and content[at - 1:at] in (b"\n", b"\r"):
        return at
    match = re.compile(rb"\r\n|\n|\r").search(content, at)
    return match.end() if match else len(content)


def lines_of(facts, key):
    """The bytes of the file that are the lines of k's entry, by libyaml's marks."""
    entry = second.find(facts.entries, key)
    content, start = facts.parts.content, len(facts.parts.opening)
    return start + line_begin(content, entry.begin), start + line_end(content, entry.end)


def only_inside(facts, key, edits):
    begin, end = lines_of(facts, key)
    end = max(end, facts.read.find(key.encode()).whole[1])  # comments below that are its own
    for edit in edits:
        if not (begin <= edit[0] and edit[1] <= end):
            yield 4, f"the edit {edit} is outside of {key!r}'s entry {begin}..{end}"


def comment_stays(facts, key, file):
    """The comment behind a value of one line is still somewhere in the entry's lines."""
    entry = second.find(facts.entries, key)
    content = facts.parts.content
    rest = content[entry.end:line_end(content, entry.end)].strip()
    if b"\n" not in content[entry.begin:entry.end] and rest.startswith(b"#") and rest not in file:
        yield 6, f"the comment {rest!r} behind {key!r} is gone"


def only_that_key(facts, file, key, value):
    parts, entries = second.of_file(file)
    hostile = 14 if value.type in ("string", "list", "map") else 6
    if parts is None or (facts.parts and parts.body != facts.parts.body):
        yield hostile, f"after setting {key!r} to {value} the fences are elsewhere"
        return
    if facts.parts and (parts.opening, parts.closing) != (facts.parts.opening, facts.parts.closing):
        yield 4, f"setting {key!r} to {value} changes a fence"
    if entries is None:
        yield 17, f"after setting {key!r} to {value} libyaml refuses the file: {parts.content!r:.300}"
        return
    names, before = [entry.key for entry in entries], [entry.key for entry in facts.entries]
    if names != (before if key in before else before + [key]) and sorted(names) != sorted(before + [key]):
        yield hostile, f"after setting {key!r} to {value} the keys are {names}"
        return
    old = second.find(facts.entries, key)
    for entry in entries:
        if entry.key == key:
            fault = second.says(entry, value, old.plain_texts if old else ())
            if fault and not (file == facts.file and second.agrees(entry, value) is None):
                yield 5, f"{key!r} was set to {value}; {fault}"
        elif entry.events != second.find(facts.entries, entry.key).events and before.count(entry.key) == 1:
            yield 6, f"setting {key!r} to {value} changes {entry.key!r} to {entry.events}"


# ---- 7, 8: setting twice --------------------------------------------------------------------------

def style_of(file, key):
    """Quote or kind of collection; of a block scalar its whole header, of a list its items' too."""
    parts, entries = second.of_file(file)
    entry = second.find(entries or [], key)
    if entry is None:
        return None
    if entry.style in ("|", ">"):
        return re.search(rb":\s*([|>]\S*)", parts.content[entry.begin:entry.end]).group(1)
    return entry.style, frozenset(event[3] for event in entry.events if event[0] == "scalar")


def is_canonical(facts, key):
    """Whether there is one way only to write the value in its style: on one line, escapes for
    quotes and backslashes alone, and nothing plain that a reader may take for a number."""
    entry = second.find(facts.entries, key)
    if entry.scalar is None:
        return False
    written = facts.parts.content[entry.begin:entry.end]
    return is_canonical_scalar(written, entry.events[0], facts.read.find(key.encode()).value.type)


def is_canonical_scalar(written, event, kind):
    """`written` may have a key ahead; `kind` is the type that the engine reads."""
    text, style = event[2:4]
    if b"\n" in written or b"\r" in written or style in ("|", ">"):
        return False
    if style == "" and text in ("", "~", "null", "Null", "NULL"):
        return False
    if second.BOM in written or b"\t" in written or re.match(rb"(?:[^:]*:\s*)?0[xob]", written):
        return False
    if style == "" and re.fullmatch(r"[+\-.]*\d[\d_.:+\-eETtZz ]*", text):
        return False  # Galley quotes it, though few readers would take it for a number
    if not second.is_string_for_everybody(event):
        return kind != "string"
    escapes = re.sub(rb'\\["\\]', b"", written)
    return style != '"' or b"\\" not in escapes


def mixes_styles(file, key):
    """Whether the value is a map, or a list with texts in several styles: a new part takes that of
    the one beside it."""
    entry = second.find(second.of_file(file)[1] or [], key)
    return (any(event[0].endswith("map") for event in entry.events) or
            (len(entry.events) > 1 and len({event[3] for event in entry.events if event[0] == "scalar"}) > 1))


def setting_twice(engine, facts, key, first, then):
    """An item that both lists have takes its bytes along, and what is new among lists and maps is
    written as they are: both are left out."""
    name = key.encode()
    once, other = attempt(engine.set, facts.file, name, first), attempt(engine.set, facts.file, name, then)
    if once is None or other is None:
        return
    entry = second.find(facts.entries, key)
    shared = first.type == then.type == "list" and set(first.content) & set(then.content)
    nested = not entry.simple or any(part.type in ("list", "map") for value in (first, then) if value.type == "list"
                                     for part in value.content)
    if not shared and not nested and not mixes_styles(once, key) and other != facts.file and style_of(once, key) == style_of(other, key):
        again = attempt(engine.set, once, name, then)
        if again != other:
            yield 7, f"{key!r} to {first}, then to {then}: {again!r:.200} and not {other!r:.200}"
    yield from setting_back(engine, facts, key, once)


def setting_back(engine, facts, key, once):
    if style_of(once, key) != style_of(facts.file, key) or not is_canonical(facts, key):
        return
    entry = facts.read.find(key.encode())
    back = attempt(engine.set, once, entry.key, entry.value)
    if back != facts.file:
        yield 8, f"{key!r} from {once!r:.200} back to {entry.value}: {back!r:.200}"


# ---- 9, 10: inserting and removing ----------------------------------------------------------------

def inserting(engine, facts, value, key="brand_new"):
    try:
        file, edits = engine.set(facts.file, key.encode(), value)
    except Refused as refusal:
        if facts.ordinary and is_text(value):
            yield 9, f"{key!r} cannot be inserted: {refusal}"
        return
    if not facts.parts:
        return
    if not facts.valid:
        yield 12, "is no valid front matter, and a key was inserted"
        return
    yield from only_that_key(facts, file, key, value)
    if len(edits) != 1 or edits[0][0] != edits[0][1]:
        yield 9, f"inserting {key!r} is {edits}"
    ends = set(re.findall(rb"\r\n|\n|\r", facts.parts.opening + facts.parts.content)) or {b"\n"}
    if not set(re.findall(rb"\r\n|\n|\r", edits[0][2])) <= ends:
        yield 9, f"inserting {key!r} brings other line ends: {edits}"
    back = attempt(engine.remove, file, key.encode())
    if back != facts.file:
        yield 9, f"inserting {key!r} and removing it again gives {back!r:.300}"


def removing(engine, facts, key):
    try:
        file, edits = engine.remove(facts.file, key.encode())
    except Refused as refusal:
        entry = second.find(facts.entries, key)
        if facts.ordinary and entry and entry.ordinary and is_alone(facts, entry):
            yield 10, f"{key!r} cannot be removed: {refusal}"
        return
    if not facts.valid:
        if file != facts.file:
            yield 12, f"is no valid front matter, and {key!r} was removed"
        return
    if [entry.key for entry in facts.entries].count(key) > 1:
        yield 12, f"{key!r} is there twice, and was removed"
        return
    yield from only_own_lines(facts, key, edits)
    parts, entries = second.of_file(file)
    expected = [(e.key, e.events) for e in facts.entries if e.key != key]
    if entries is None or parts.body != facts.parts.body or [(e.key, e.events) for e in entries] != expected:
        yield 10, f"removing {key!r} leaves {file!r:.300}"


def is_alone(facts, entry):
    """Whether the others say the same without its lines: an alias may need it, and so may a block
    scalar above that keeps the blank lines below."""
    begin, end = lines_of(facts, entry.key)
    above = re.search(rb"(?:^[ \t]*#[^\r\n]*(?:\r\n|\n|\r))*\Z", facts.file[:begin], re.M)
    others = [(e.key, e.events) for e in facts.entries if e.key != entry.key]
    blank = re.search(rb"(?:(?<=[\r\n])[ \t]*(?:\r\n|\n|\r))*\Z", facts.file[begin:end])
    for kept in (facts.file[:begin], facts.file[:above.start()]):
        _, entries = second.of_file(kept + facts.file[begin + blank.start():])
        if entries is None or [(e.key, e.events) for e in entries] != others:
            return False
    return True


def indent_of(file, begin):
    return re.compile(rb" *").match(file, begin).group()


def only_own_lines(facts, key, edits):
    begin, end = lines_of(facts, key)
    first, last = edits[0][0], edits[-1][1]
    if len(edits) != 1 or edits[0][2] or first > begin or facts.file[last:end].strip():
        yield 10, f"removing {key!r} in {begin}..{end} is {edits}"
    above, below = facts.file[first:begin], facts.file[end:last]
    # Below, comments that are indented deeper than the key are the nested value's own.
    own = re.compile(rb"\s*\Z|" + re.escape(indent_of(facts.file, begin)) + rb"[ \t]+#")
    if any(not line.lstrip().startswith(b"#") for line in above.splitlines()) or not all(
            own.match(line) for line in below.splitlines()):
        yield 10, f"removing {key!r} takes {above!r} and {below!r} with it"


# ---- 11: two keys ---------------------------------------------------------------------------------

def commuting(engine, facts, one, other):
    """`one` and `other` are (key, value); without a value the key is removed."""
    def make(file, edit):
        if file is None:
            return None
        key, value = edit[0].encode(), edit[1]
        return attempt(engine.remove, file, key) if value is None else attempt(engine.set, file, key, value)

    there, back = make(make(facts.file, one), other), make(make(facts.file, other), one)
    if there is not None and back is not None and there != back:
        yield 11, f"{one} and {other} in one order give {there!r:.300}, in the other {back!r:.300}"


# ---- 12: refusals ---------------------------------------------------------------------------------

def refusing(engine, facts):
    if facts.valid:
        names = [entry.key for entry in facts.entries]
        wrong = sorted({name for name in names if names.count(name) > 1})
        why = "is there twice"
    elif facts.parts:
        wrong = [entry.key.decode("utf-8", "replace") for entry in facts.read.entries] + ["brand_new"]
        why = "is in front matter that is no valid map"
    else:
        return
    for key in wrong:
        changed = attempt(engine.set, facts.file, key.encode(), string("changed"))
        if changed is not None and changed != facts.file:
            yield 12, f"{key!r} {why}, and was set"


# ---- 15: line ends and BOM ------------------------------------------------------------------------

def crlf(data):
    return data.replace(b"\n", b"\r\n")


def with_other_bytes(engine, facts, key, value):
    file = facts.file
    plain = attempt(engine.set, file, key.encode(), value)
    if plain is None:
        return
    if not file.startswith(second.BOM):
        marked = attempt(engine.set, second.BOM + file, key.encode(), value)
        if marked != second.BOM + plain:
            yield 15, f"with a BOM {key!r} to {value} gives {marked!r:.300}"
    if b"\r" not in file and b"\\\n" not in file:
        ended = attempt(engine.set, crlf(file), key.encode(), value)
        if ended != crlf(plain):
            yield 15, f"with CRLF {key!r} to {value} gives {ended!r:.300} and not {crlf(plain)!r:.300}"


# ---- 16: repair -----------------------------------------------------------------------------------

def repairing(engine, facts):
    repair = engine.repair(facts.file)
    alone = len(facts.unique()) == len(facts.entries)
    if facts.valid and alone and repair.edits and second.loads(facts.parts.content):
        yield 16, f"a valid file is changed: {repair.edits}"
    file = apply(facts.file, repair.edits)
    again = engine.repair(file)
    if again.edits:
        yield 16, f"repaired twice: {repair.edits}, then {again.edits}"
    if facts.parts:
        yield from repaired_well(facts, file, repair)
    if is_text(string(facts.file)):
        yield from nothing_lost(facts.file, file, repair)


def means(engine, document):
    """What is read from a damaged file, and what its repair says to libyaml, is what was meant."""
    meant = document.meant["fields"]
    read = {entry.key.decode(): entry.value.content for entry in engine.read(document.file).entries}
    for key, text in meant.items():
        if read.get(key) != text.encode():
            yield 16, f"{key} was meant as {text!r}, and is read as {read.get(key, b'').decode()!r}"
    repair = engine.repair(document.file)
    _, entries = second.of_file(apply(document.file, repair.edits))
    if entries is None:
        yield 16, f"is not repaired: {[finding.message for finding in repair.left]}"
        return
    for entry in entries:
        if not entry.scalar or entry.scalar[1] != meant.get(entry.key):
            yield 16, f"{entry.key} was meant as {meant.get(entry.key)!r}, and is repaired to {entry.events}"


def repaired_well(facts, file, repair):
    parts = second.split(file)
    if not facts.accepted and is_text(string(facts.file)) and not any(finding.severity == 0 for finding in repair.left):
        if parts is None or not second.accepts(parts.content):
            yield 16, f"nothing is left to mend, and libyaml refuses {file!r:.300}"
    if not file.endswith(facts.file[facts.read.body[0]:]):
        yield 16, f"the repair {repair.edits} changes the body"
    for begin, end, replacement in repair.edits:
        if replacement.strip() != b"---" and not any(touches(facts, (begin, end), finding)
                                                     for finding in repair.repaired):
            yield 16, f"the repair {(begin, end, replacement)} is in a line without a fault"


def touches(facts, edit, finding):
    """Whether the edit lies in the lines of what was found, or in the lines of its field."""
    ranges = [finding.range]
    entry = facts.read.find(finding.field)
    if entry:
        ranges.append(entry.whole)
    return any(line_begin(facts.file, begin) <= edit[0] and
               edit[1] <= line_end(facts.file, max(end, begin + 1)) for begin, end in ranges)


def nothing_lost(before, after, repair):
    """Every letter is still there, but for a line that says again what another line says."""
    letters = re.compile(r"\w")
    for begin, end, replacement in reversed(repair.edits):
        again = before[begin:end].strip()
        if not replacement and again and (before[:begin] + before[end:]).find(again) >= 0:
            before = before[:begin] + before[end:]
    old, new = (letters.findall(data.decode("utf-8", "replace")) for data in (before, after))
    rest = iter(new)
    for letter in old:
        if letter not in rest:
            yield 16, f"the repair {repair.edits} loses {letter!r}"
            return
