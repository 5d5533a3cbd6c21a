"""The engine under test, spoken to through the driver: bytes in, edits and values out."""
import base64
import json
import subprocess
from dataclasses import dataclass


def _pack(data):
    return base64.b64encode(data).decode("ascii")


def _unpack(text):
    return base64.b64decode(text)


@dataclass(frozen=True)
class Value:
    """A field's value; `content` is bytes, for a list a tuple of values, for a map one of pairs."""
    type: str
    content: object

    def __str__(self):
        if self.type == "list":
            return "[" + ", ".join(str(item) for item in self.content) + "]"
        return f"{self.type} {self.content!r:.200}"

    __repr__ = __str__


def string(text):
    return Value("string", text if isinstance(text, bytes) else text.encode())


def scalar(kind, text):
    return Value(kind, text.encode())


def strings(texts):
    return Value("list", tuple(string(text) for text in texts))


def _value_to_json(value):
    if value.type == "list":
        return ["list", [_value_to_json(item) for item in value.content]]
    if value.type == "map":
        return ["map", [[_pack(key), _value_to_json(field)] for key, field in value.content]]
    return [value.type, _pack(value.content)]


def _value_from_json(data):
    kind, content = data
    if kind == "list":
        return Value(kind, tuple(_value_from_json(item) for item in content))
    if kind == "map":
        return Value(kind, tuple((_unpack(key), _value_from_json(field)) for key, field in content))
    return Value(kind, _unpack(content))


@dataclass(frozen=True)
class Entry:
    key: bytes
    value: Value
    style: str
    whole: tuple
    key_range: tuple
    value_range: tuple
    faulty: bool
    locked: str


@dataclass(frozen=True)
class Finding:
    rule: str
    severity: int  # 0 error, 1 warning, 2 hint
    range: tuple
    field: bytes
    message: str
    fix: object


@dataclass(frozen=True)
class FrontMatter:
    format: int  # 0 none, 1 YAML, 2 TOML, 3 JSON
    before: tuple
    opening: tuple
    content: tuple
    closing: tuple
    body: tuple
    entries: tuple
    findings: tuple
    valid: bool
    locked: str

    def find(self, key):
        return next((entry for entry in self.entries if entry.key == key), None)


@dataclass(frozen=True)
class Repair:
    edits: tuple
    repaired: tuple
    left: tuple


class Refused(Exception):
    """The engine did not make an edit, and said why."""


class EngineFault(Exception):
    """The engine broke a promise of its interface, or ended."""


def apply(file, edits):
    """The bytes after `edits`, which must be sorted, apart from one another, and inside the file."""
    parts, done = [], 0
    for begin, end, replacement in edits:
        if not done <= begin <= end <= len(file):
            raise EngineFault(f"edits overlap or leave the file: {edits}")
        parts += [file[done:begin], replacement]
        done = end
    return b"".join(parts + [file[done:]])


class Engine:
    def __init__(self, driver):
        self._command = driver
        self.calls = 0
        self._start()

    def _start(self):
        self._process = subprocess.Popen([self._command], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE)

    def close(self):
        self._process.stdin.close()
        return self._process.wait()

    def _ask(self, request):
        self.calls += 1
        try:
            self._process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = b""
        if not line:
            status = self._process.wait()
            self._start()
            raise EngineFault(f"the engine ended with {status} on {request['do']}")
        return json.loads(line)

    def read(self, file):
        answer = self._ask({"do": "read", "file": _pack(file)})
        entries = tuple(
            Entry(_unpack(e["key"]), _value_from_json(e["value"]), e["style"], tuple(e["whole"]),
                  tuple(e["keyRange"]), tuple(e["valueRange"]), e["faulty"],
                  _sentence(e["locked"]))
            for e in answer["entries"])
        ranges = (tuple(answer[name]) for name in ("before", "opening", "content", "closing", "body"))
        return FrontMatter(answer["format"], *ranges, entries, _findings(answer["findings"]),
                           answer["valid"], _sentence(answer["locked"]))

    def set(self, file, key, value):
        """The file after the edit, and the edits; raises Refused."""
        return self._edit(file, {"do": "set", "key": _pack(key), "value": _value_to_json(value)})

    def remove(self, file, key):
        return self._edit(file, {"do": "remove", "key": _pack(key)})

    def source(self, file, key):
        """The YAML source of an entry."""
        return _unpack(self._ask({"do": "source", "file": _pack(file), "key": _pack(key)})["source"])

    def set_source(self, file, key, yaml):
        return self._edit(file, {"do": "setsource", "key": _pack(key), "value": _pack(yaml)})

    def _edit(self, file, request):
        answer = self._ask({"file": _pack(file), **request})
        if "refused" in answer:
            raise Refused(_sentence(answer["refused"]))
        edits = _edits(answer["edits"])
        return apply(file, edits), edits

    def repair(self, file):
        answer = self._ask({"do": "repair", "file": _pack(file)})
        return Repair(_edits(answer["edits"]), _findings(answer["repaired"]),
                      _findings(answer["left"]))

    def reload(self, file):
        """The bytes after loading and saving, and why the file is read-only (or nothing)."""
        answer = self._ask({"do": "reload", "file": _pack(file)})
        return _unpack(answer["file"]), answer["problem"]


def _edits(data):
    return tuple((begin, end, _unpack(replacement)) for begin, end, replacement in data)


def _sentence(text):
    try:
        return _unpack(text).decode()
    except UnicodeError:
        raise EngineFault(f"a sentence is no UTF-8: {_unpack(text)!r}") from None


def _findings(data):
    return tuple(
        Finding(f["rule"], f["severity"], tuple(f["range"]), _unpack(f["field"]),
                _sentence(f["message"]),
                None if f["fix"] is None else _edits(f["fix"]))
        for f in data)
