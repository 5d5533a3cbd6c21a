"""A second opinion on front matter, which shares no line with the engine: fences by a regular
expression, YAML by libyaml (python3-yaml), types by YAML 1.1 and by the core schema of YAML 1.2."""
import re
from dataclasses import dataclass

import yaml

from engine import Value

BOM = b"\xef\xbb\xbf"
_OPENING = re.compile(rb"---[ \t]*(?:\r\n|\n|\r|\Z)")
_CLOSING = re.compile(rb"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)")
_RESOLVER = yaml.resolver.Resolver()
_STRING = "tag:yaml.org,2002:str"

# YAML 1.2 §10.3.2, the scalars of the core schema that are no strings.
_CORE = re.compile(r"null|Null|NULL|~||true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|"
                   r"0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|"
                   r"[-+]?(?:\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN")


@dataclass(frozen=True)
class Parts:
    """A file that begins with a fence and has a second one; joined they are the file."""
    opening: bytes
    content: bytes
    closing: bytes
    body: bytes


def split(file):
    """The parts, or None when the file has no front matter between two fences at its beginning."""
    start = len(BOM) if file.startswith(BOM) else 0
    opening = _OPENING.match(file, start)
    if not opening:
        return None
    closing = _CLOSING.search(file, opening.end())
    if not closing:
        return None
    return Parts(file[:opening.end()], file[opening.end():closing.start()], closing.group(),
                 file[closing.end():])


@dataclass(frozen=True)
class Entry:
    key: str
    begin: int       # bytes of the content: where the key begins,
    end: int         # and where the value ends
    events: tuple    # what libyaml says of the value, without its place

    @property
    def scalar(self):
        """(tag, text, style) of a value that is one scalar, else None."""
        return self.events[0][1:4] if len(self.events) == 1 and self.events[0][0] == "scalar" else None

    @property
    def style(self):
        """What the value is written as: a scalar's quote, or the kind of its collection."""
        first = self.events[0]
        return first[3] if first[0] == "scalar" else first[0]

    @property
    def simple(self):
        """A scalar or a list of scalars, with no anchor, alias or tag: what a form must edit."""
        kinds = {event[0] for event in self.events}
        return (kinds <= {"scalar", "flow list", "block list", "end"} and
                all(event[-1] is None for event in self.events) and
                sum(event[0].endswith("list") for event in self.events) <= 1 and
                not any(event[-2] for event in self.events if event[0] != "end"))

    @property
    def ordinary(self):
        """Scalars, lists and maps of any depth, with no anchor, alias or tag, and no key twice: what
        the engine must edit."""
        return (all(event[0] != "alias" and event[-1] is None for event in self.events) and
                not any(event[-2] for event in self.events if event[0] != "end") and _has_plain_keys(self.events))

    @property
    def plain_texts(self):
        """The texts of its scalars without quotes, where it is a list or map."""
        return frozenset(event[2] for event in self.events if event[0] == "scalar" and event[3] == ""
                         and len(self.events) > 1)

    def anchors(self):
        return {event[-1] for event in self.events if event[0] != "alias" and event[-1]}

    def aliases(self):
        return {event[1] for event in self.events if event[0] == "alias"}


def _has_plain_keys(events):
    """Whether each key is a scalar of one line that is text for everybody, there once in its map."""
    maps = []  # for each open collection: None, or [whether a key comes, the keys]
    for event in events:
        top = maps[-1] if maps else None
        if event[0] == "end":
            maps.pop()
            continue
        if top is not None:
            is_key, keys = top
            if is_key and (event[0] != "scalar" or event[2] in keys or event[3] in ("|", ">") or "\n" in event[2]
                           or not is_string_for_everybody(event)):
                return False
            if is_key:
                keys.add(event[2])
            top[0] = not is_key
        if event[0] != "scalar":
            maps.append([True, set()] if event[0].endswith("map") else None)
    return True


def _signature(event):
    """An event without its place: kind, then what it says, the anchor last."""
    if isinstance(event, yaml.ScalarEvent):
        tag = event.tag or _RESOLVER.resolve(yaml.ScalarNode, event.value, event.implicit)
        return ("scalar", tag, event.value, event.style or "", event.tag, event.anchor)
    if isinstance(event, yaml.AliasEvent):
        return ("alias", event.anchor, None)
    if isinstance(event, yaml.SequenceStartEvent):
        return ("flow list" if event.flow_style else "block list", event.tag, event.anchor)
    if isinstance(event, yaml.MappingStartEvent):
        return ("flow map" if event.flow_style else "block map", event.tag, event.anchor)
    return ("end", None)


def _one_node(events, at):
    """The index behind the node that begins at `at`."""
    depth = 0
    while True:
        event = events[at]
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        at += 1
        if depth == 0:
            return at


def _has_unknown_alias(events):
    known = set()
    for event in events:
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in known:
                return True
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            known.add(event.anchor)
    return False


def accepts(content):
    """Whether libyaml takes it for one document of YAML, map or not."""
    try:
        text = content.decode()
        events = list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except (yaml.YAMLError, UnicodeError):
        return False
    documents = sum(isinstance(event, yaml.DocumentStartEvent) for event in events)
    return documents <= 1 and not _has_unknown_alias(events)


def _objection(content):
    try:
        list(yaml.parse(content.decode(), Loader=yaml.CSafeLoader))
        return ""
    except (yaml.YAMLError, UnicodeError) as error:
        return str(getattr(error, "problem", error))


def loads(content):
    """Whether python3-yaml makes values of it, which takes more than a right syntax."""
    try:
        yaml.load(content.decode(), Loader=yaml.CSafeLoader)
        return True
    except (yaml.YAMLError, UnicodeError, ValueError):
        return False


def is_disputed(content, found):
    """Whether libyaml's word on it proves nothing. It takes characters for line ends that are none
    in YAML 1.2, refuses tabs where they may separate, and lets a quoted text or a flow list go on
    in a line that is not indented."""
    if re.search(rb"\xc2\x85|\xe2\x80[\xa8\xa9]|(?:\A|[\r\n]) *\t[ \t]*(?:#|[\r\n]|\Z)", content):
        return True
    if _objection(content).endswith("found character '\\t' that cannot start any token"):
        return True
    return any(entry.style in ("'", '"', "flow list", "flow map") and
               re.search(rb"[\r\n][^ \t\r\n]", content[entry.begin:entry.end]) for entry in found)


def _bytes_before(text, index):
    return len(text[:index].encode())


def entries(content):
    """The entries of the map that `content` is, [] for nothing at all, None when libyaml does not
    accept it or it is no map in block style with plain text for keys."""
    try:
        text = content.decode()
        events = list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except (yaml.YAMLError, UnicodeError):
        return None
    if _has_unknown_alias(events):
        return None
    events = events[1:-1]
    if not events:
        return []
    if sum(isinstance(event, yaml.DocumentStartEvent) for event in events) != 1:
        return None
    events = events[1:-1]
    if not isinstance(events[0], yaml.MappingStartEvent) or events[0].flow_style:
        empty = len(events) == 1 and isinstance(events[0], yaml.ScalarEvent) and events[0].value == ""
        return [] if empty and not events[0].style else None
    return _pairs(text, events)


def _end_of(events):
    """Where a node ends. libyaml ends a block collection where the next thing begins: there the
    last thing in it counts."""
    for event in reversed(events):
        if not isinstance(event, yaml.CollectionEndEvent) or event.start_mark.index < event.end_mark.index:
            return event.end_mark.index
    return events[0].end_mark.index


def _pairs(text, events):
    found, at = [], 1
    while not isinstance(events[at], yaml.MappingEndEvent):
        key, behind = events[at], _one_node(events, at)
        if not isinstance(key, yaml.ScalarEvent):
            return None
        after = _one_node(events, behind)
        found.append(Entry(key.value, _bytes_before(text, key.start_mark.index),
                           _bytes_before(text, _end_of(events[behind:after])),
                           tuple(_signature(event) for event in events[behind:after])))
        at = after
    return found


def of_file(file):
    """(parts, entries): both None without front matter, entries None when it is broken."""
    parts = split(file)
    return (parts, entries(parts.content)) if parts else (None, None)


def find(found, key):
    return next((entry for entry in found if entry.key == key), None)


@dataclass(frozen=True)
class Leaf:
    path: tuple   # the indices that lead to it from the entry's value
    begin: int    # bytes of the content
    end: int
    event: tuple

    @property
    def style(self):
        return self.event[3]


def leaves(content, key):
    """The scalars within the value of a key that is there once, if that is a list or map."""
    text = content.decode()
    events = list(yaml.parse(text, Loader=yaml.CSafeLoader))[3:]
    at = 0
    while not isinstance(events[at], yaml.MappingEndEvent):
        behind = _one_node(events, at)
        if events[at].value == key:
            return list(_leaves(text, events, behind, ()))
        at = _one_node(events, behind)
    return []


def _leaves(text, events, at, path):
    node, at, index = events[at], at + 1, 0
    while isinstance(node, yaml.CollectionStartEvent) and not isinstance(events[at], yaml.CollectionEndEvent):
        if isinstance(node, yaml.MappingStartEvent):
            at = _one_node(events, at)
        event, inner = events[at], path + (index,)
        if isinstance(event, yaml.ScalarEvent):
            yield Leaf(inner, _bytes_before(text, event.start_mark.index), _bytes_before(text, event.end_mark.index),
                       _signature(event))
        else:
            yield from _leaves(text, events, at, inner)
        at, index = _one_node(events, at), index + 1


def is_string_for_everybody(event):
    """Whether YAML 1.1 and YAML 1.2 both take the scalar for text."""
    _, tag, text, style, written_tag, _ = event
    return tag == _STRING and (style != "" or written_tag or not _CORE.fullmatch(text))


def says(entry, value, known=()):
    """Why libyaml's reading of the entry is not `value`; None when it is. Texts that are `known` stood
    there before, without quotes, and need be texts for one version of YAML only."""
    fault, rest = _says_node(list(entry.events), value, known)
    return fault or (f"libyaml reads {rest} behind it" if rest else None)


def _says_node(events, value, known):
    """(why the node that begins there is not `value`, or None; the events behind it)"""
    first, rest = events[0], events[1:]
    if value.type not in ("list", "map"):
        return (_says_scalar(first, value, known) if first[0] == "scalar" else f"libyaml reads {first}"), rest
    if not first[0].endswith(value.type):
        return f"libyaml reads {first}", rest
    for part in value.content:
        if value.type == "map":
            fault, rest = _says_node(rest, Value("string", part[0]), known)
            if fault:
                return "of a key " + fault, rest
            part = part[1]
        fault, rest = _says_node(rest, part, known)
        if fault:
            return fault, rest
    return (None if rest[0][0] == "end" else f"libyaml reads {rest[0]} more"), rest[1:]


def _says_scalar(event, value, known):
    _, _, text, style, _, _ = event
    if value.type == "null":
        return None if style == "" and text in ("", "~", "null", "Null", "NULL") else f"libyaml reads {event}"
    if text.encode("utf-8", "surrogatepass") != value.content:
        return f"libyaml reads {event}"
    if value.type == "string":
        return None if is_string_for_everybody(event) or (style == "" and text in known) else f"{event} is no string for every parser"
    return None if style == "" else f"{event} is quoted"


def agrees(entry, value):
    """As says(), for a value that the engine read: plain text may be a string for one version of
    YAML and a number for the other."""
    if value.type in ("list", "map") or len(entry.events) != 1 or entry.events[0][0] != "scalar":
        return _says_texts(entry, value)
    text = entry.events[0][2]
    if value.type == "null":
        return None if entry.events[0][3] == "" and text in ("", "~", "null", "Null", "NULL") else f"libyaml reads {text!r}"
    return None if text.encode("utf-8", "surrogatepass") == value.content else f"libyaml reads {text!r}"


def _says_texts(entry, value):
    if any(event[0] == "alias" for event in entry.events):
        return None
    texts = [event[2].encode("utf-8", "surrogatepass") for event in entry.events if event[0] == "scalar"]
    ours = list(texts_of(value))
    nothing = (b"", b"~", b"null", b"Null", b"NULL")
    same = len(texts) == len(ours) and all(a == b or (b == b"" and a in nothing) for a, b in zip(texts, ours))
    return None if same else f"libyaml reads {texts}"


def texts_of(value):
    """The texts of all scalars of a value, keys among them, in their order."""
    if value.type == "list":
        for item in value.content:
            yield from texts_of(item)
    elif value.type == "map":
        for key, field in value.content:
            yield key
            yield from texts_of(field)
    else:
        yield value.content
