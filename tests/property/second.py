"""A second opinion on front matter, which shares no line with the engine: fences by a regular
expression, YAML by libyaml (python3-yaml), types by YAML 1.1 and by the core schema of YAML 1.2."""
import re
from dataclasses import dataclass

import yaml

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

    def anchors(self):
        return {event[-1] for event in self.events if event[0] != "alias" and event[-1]}

    def aliases(self):
        return {event[1] for event in self.events if event[0] == "alias"}


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


def is_string_for_everybody(event):
    """Whether YAML 1.1 and YAML 1.2 both take the scalar for text."""
    _, tag, text, style, written_tag, _ = event
    return tag == _STRING and (style != "" or written_tag or not _CORE.fullmatch(text))


def says(entry, value):
    """Why libyaml's reading of the entry is not `value`; None when it is."""
    if value.type == "list":
        return _says_list(entry, value)
    if value.type == "map":
        return None
    if len(entry.events) != 1 or entry.events[0][0] != "scalar":
        return f"libyaml reads {entry.events}"
    return _says_scalar(entry.events[0], value)


def _says_list(entry, value):
    if not entry.events[0][0].endswith("list"):
        return f"libyaml reads {entry.events}"
    items = entry.events[1:-1]
    if len(items) != len(value.content):
        return f"libyaml reads {len(items)} items"
    for event, item in zip(items, value.content):
        if event[0] != "scalar":
            return f"libyaml reads {event} in the list"
        fault = _says_scalar(event, item)
        if fault:
            return fault
    return None


def _says_scalar(event, value):
    _, _, text, style, _, _ = event
    if value.type == "null":
        return None if style == "" and text in ("", "~", "null", "Null", "NULL") else f"libyaml reads {event}"
    if text.encode("utf-8", "surrogatepass") != value.content:
        return f"libyaml reads {event}"
    if value.type == "string":
        return None if is_string_for_everybody(event) else f"{event} is no string for every parser"
    return None if style == "" else f"{event} is quoted"


def agrees(entry, value):
    """As says(), for a value that the engine read: plain text may be a string for one version of
    YAML and a number for the other."""
    if value.type in ("list", "map") or len(entry.events) != 1 or entry.events[0][0] != "scalar":
        return None if value.type != "list" else _says_texts(entry, value)
    text = entry.events[0][2]
    if value.type == "null":
        return None if entry.events[0][3] == "" and text in ("", "~", "null", "Null", "NULL") else f"libyaml reads {text!r}"
    return None if text.encode("utf-8", "surrogatepass") == value.content else f"libyaml reads {text!r}"


def _says_texts(entry, value):
    if any(event[0] == "alias" for event in entry.events):
        return None
    texts = [event[2].encode("utf-8", "surrogatepass") for event in entry.events if event[0] == "scalar"]
    flat = [item.content for item in value.content if item.type not in ("list", "map")]
    if len(flat) != len(value.content):
        return None
    return None if len(texts) == len(flat) and all(
        a == b or (b == b"" and a in (b"~", b"null")) for a, b in zip(texts, flat)) else f"libyaml reads {texts}"
