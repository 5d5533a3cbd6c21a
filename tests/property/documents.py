"""What the tests run over: real articles, the project's own, the YAML project's test cases, and
documents made at random from a seed."""
import json
import os
from dataclasses import dataclass
from pathlib import Path

import yaml

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Document:
    name: str
    file: bytes
    meant: object = None    # the values by key, where somebody has written them out
    suite: object = None    # what the YAML project says: is it valid?
    ordinary: bool = False  # as people write it: no form may refuse to edit its simple values


def corpus():
    """The folder of real input that may stand beside the project; None, with a line, without it."""
    folder = Path(os.environ.get("GALLEY_CORPUS") or PROJECT.parent / "shared" / "corpus")
    if folder.is_dir():
        return folder
    print(f"No corpus in {folder}: the tests over it are left out.")
    return None


def real_articles(folder):
    paths = sorted((folder / "news").iterdir()) + sorted((folder / "seeds").iterdir())
    return [Document(f"{path.parent.name}/{path.name}", path.read_bytes(), ordinary=True) for path in paths]


def own_articles():
    """Every NAME.md of tests/cases/articles with its NAME.json beside it."""
    found = []
    for path in sorted((PROJECT / "tests/cases/articles").glob("*.md")):
        found.append(Document(path.name, path.read_bytes(),
                              json.loads(path.with_suffix(".json").read_text("utf-8")),
                              ordinary=True))
    assert found, "tests/cases/articles has no articles"
    return found


_MARKS = {"␣": " ", "»": "\t", "—": "", "←": "\r", "⇔": "\ufeff", "↵": "", "∎\n": ""}


def yaml_suite(folder):
    """Each test case of the YAML project, put between fences."""
    found = []
    for path in sorted((folder / "yaml-test-suite").glob("*.yaml")):
        for number, case in enumerate(yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)):
            text = case["yaml"]
            for mark, meaning in _MARKS.items():
                text = text.replace(mark, meaning)
            if not text.endswith("\n"):
                text += "\n"
            found.append(Document(f"{path.stem}-{number}", f"---\n{text}---\nbody\n".encode(),
                                  suite=not case.get("fail", False)))
    return found


# ---- made at random ------------------------------------------------------------------------------

WORDS = ("tide lamp proof galley keeper ink press case margin fog sort rule lead stet page desk light "
         "harbour paper quoin größe 灯塔 é 🗼 it's don't a#b a:b 12 x-y e.g. (sic) 'n' \"q\"").split()
KEYS = ["title", "subtitle", "description", "author", "read_time", "publish_date", "created_date",
        "heroImage", "cta", "tags", "draft", "weight", "key with spaces", "größe", "标题", "x-y", "a.b"]
PLAIN = ["true", "no", "~", "null", "3", "-7", "0.5", "1e3", "012", "1_000", "0x1F", "2025-02-02",
         "2025-02-02T10:00:00Z", "12:30:45", "yes", "off", "", "plain words", "it's", "a#b", "a:b",
         "https://example.org/a?b=c#d", "a 'quoted' word", "x, y", "a]b", "v1.10", "50%", "größer"]
ESCAPES = ['\\"', "\\\\", "\\t", "\\u00e9", "\\x41", "\\n", "\\/", "\\ ", "\\0", "\\U0001F5FC"]
COMMENTS = ["# note", "# it's 'quoted", '# "half', "# key: value", "#", "# größe 灯", "# ---"]
BODIES = ["", "\nText.\n", "\n# Head\n\n---\n\ntitle: no field\n\n---\nEnd", "text at once",
          "\n\n```yaml\n---\na: 'b\n---\n```\n", "\n\u00a0NBSP \u2028 and more\n", "---\n", "\n...\n"]


class Maker:
    """Front matter in every style that people and programs write it in."""

    def __init__(self, random):
        self.r = random

    def words(self, low=1, high=6):
        return " ".join(self.r.choice(WORDS) for _ in range(self.r.randint(low, high)))

    def plain(self):
        if self.r.random() < 0.7:
            return self.r.choice(PLAIN)
        words = self.words().lstrip("'\"")
        return words or "word"

    def single(self):
        return "'" + self.words().replace("'", "''") + "'"

    def double(self):
        text = self.words().replace('"', '\\"')
        if self.r.random() < 0.3:
            text += self.r.choice(ESCAPES) + self.words(0, 2).replace('"', '\\"')
        return f'"{text}"'

    def lines_of(self, quote):
        """A flow scalar that runs over lines."""
        text = self.words(2, 4) + self.r.choice(["\n", "\n\n"]) + "  " + self.words(2, 4)
        if quote == "'":
            return "'" + text.replace("'", "''") + "'"
        if quote == '"':
            return '"' + text.replace('"', '\\"') + '"'
        return "word " + text.replace("#", "")

    def block(self):
        indent = self.r.choice([1, 2, 2, 2, 4])
        header = self.r.choice("|>") + self.r.choice(["", "", "-", "+"])
        if self.r.random() < 0.1:
            header = header[0] + str(indent) + header[1:]
        if self.r.random() < 0.1:
            header += " # about the block"
        lines = []
        for number in range(self.r.randint(1, 4)):
            extra = "  " if number and self.r.random() < 0.2 else ""
            lines.append(" " * indent + extra + self.words())
            if self.r.random() < 0.15:
                lines.append("")
        return header + "\n" + "\n".join(lines)

    def item(self):
        return self.r.choice([self.single, self.double, lambda: self.r.choice(["fog", "light", "3", "no", "a b"])])()

    def flow_list(self):
        items = [self.item() for _ in range(self.r.randint(0, 4))]
        comma = self.r.choice([", ", ",", ",\n  "])
        end = self.r.choice(["", "", ","]) if items else ""
        return "[" + comma.join(items) + end + "]"

    def block_list(self):
        indent = " " * self.r.choice([0, 2, 2, 4])
        return "".join(f"\n{indent}- {self.item()}{self.comment(0.1)}" for _ in range(self.r.randint(1, 4)))

    def nested(self):
        if self.r.random() < 0.3:
            return self.brackets(2)
        column = self.r.choice([1, 2, 2, 2, 4])
        if self.r.random() < 0.5:
            return "\n" + self.fields(column, 2)
        return "\n" + self.items(self.r.choice([0, column]), 2)

    def inner_key(self):
        return self.r.choice(["label", "url", "name", "key with spaces", "größe", "'it''s'", '"a: b"', "a.b", "x-y"])

    def lines_around(self, column):
        """A blank line or a comment ahead of a part."""
        kind = self.r.random()
        if kind < 0.1:
            return "\n"
        return " " * column + self.r.choice(COMMENTS) + "\n" if kind < 0.2 else ""

    def fields(self, column, depth, first=None):
        """The lines of a map at that column, without the last line end; `first` is the first one's indent."""
        lines = []
        for name in dict.fromkeys(self.inner_key() for _ in range(self.r.randint(1, 4))):
            around = self.lines_around(column) if lines or first is None else ""
            indent = " " * column if lines or first is None else first
            lines.append(around + indent + name + ":" + self.part(column, depth, " "))
        return "\n".join(lines)

    def items(self, column, depth, first=None):
        lines = []
        width = self.r.choice([1, 1, 1, 3])
        for _ in range(self.r.randint(1, 4)):
            around = self.lines_around(column) if lines or first is None else ""
            indent = " " * column if lines or first is None else first
            lines.append(around + indent + "-" + self.part(column, depth, " " * width, width + 1))
        return "\n".join(lines)

    def part(self, column, depth, blanks, behind=0):
        """What stands behind a colon, or behind a dash from `behind` columns on."""
        kind = self.r.choice(["scalar"] * 4 + ["block", "brackets", "nothing"] + ["fields", "items"] * (depth > 0))
        deeper = column + self.r.choice([2, 2, 4])
        if kind == "nothing":
            return self.comment(0.3)
        if kind == "brackets":
            return blanks + self.brackets(1) + self.comment(0.2)
        if kind == "block":
            header, _, text = self.block().partition("\n")
            if header[1:2].isdigit():
                header = header[0] + header[2:]
            return blanks + header + "\n" + "\n".join(" " * (column + 2) + line if line else "" for line in text.split("\n"))
        if kind == "scalar":
            return blanks + self.item() + self.comment(0.2)
        make = self.fields if kind == "fields" else self.items
        if behind and self.r.random() < 0.7:
            return blanks + make(column + behind, depth - 1, "")
        return self.comment(0.1) + "\n" + make(deeper, depth - 1)

    def brackets(self, depth):
        parts = [self.brackets(depth - 1) if depth and self.r.random() < 0.3 else self.item()
                 for _ in range(self.r.randint(0, 3))]
        if self.r.random() < 0.5:
            return "[" + ", ".join(parts) + "]"
        names = self.r.sample(["label", "'url'", '"a, b"', "key with spaces"], len(parts))
        return "{" + ", ".join(f"{name}: {part}" for name, part in zip(names, parts)) + "}"

    def comment(self, chance):
        if self.r.random() >= chance:
            return ""
        return self.r.choice([" ", "  ", "\t"]) + self.r.choice(COMMENTS)

    def value(self):
        kind = self.r.choices(
            ["plain", "single", "double", "run-on", "block", "flow", "list", "nested"],
            [25, 25, 20, 6, 10, 6, 6, 12])[0]
        if kind == "run-on":
            return self.lines_of(self.r.choice(["'", '"', ""]))
        if kind == "block":
            return self.block()
        made = {"plain": self.plain, "single": self.single, "double": self.double,
                "flow": self.flow_list, "list": self.block_list, "nested": self.nested}[kind]()
        return made + (self.comment(0.15) if "\n" not in made else "")

    def entry(self, key):
        above = "".join(self.r.choice(["\n", *(c + "\n" for c in COMMENTS)])
                        for _ in range(self.r.choice([0, 0, 0, 0, 1, 2])))
        if self.r.random() < 0.05:
            key = self.r.choice([f"'{key}'", f'"{key}"'])
        value = self.value()
        colon = ":" if value == "" or value.startswith("\n") else self.r.choice([": ", ": ", ": ", ":  ", " : "])
        return f"{above}{key}{colon}{value}\n"

    def anchored(self):
        """Entries that lean on one another."""
        return self.r.choice(["base: &one 'The Desk'\nagain: *one\n",
                              "base: &list\n  - a\n  - b\nagain: *list\nthird: *list\n",
                              "typed: !!str 12\n"])

    def content(self):
        keys = self.r.sample(KEYS, self.r.randint(0, 7))
        text = "".join(self.entry(key) for key in keys)
        if self.r.random() < 0.1:
            text += self.anchored()
        if self.r.random() < 0.15:
            text += self.r.choice(["# at the end\n", "\n", "\n# at the end\n", "  # set in\n"])
        return text

    def file(self):
        closing = self.r.choice(["---", "---", "---", "---  ", "---\t", "..."])
        text = f"---{self.r.choice(['', '', '', ' ', '  '])}\n{self.content()}{closing}"
        body = self.r.choice(BODIES)
        text += "\n" + body if body or self.r.random() < 0.7 else ""
        return self.oddities(text).encode()

    def oddities(self, text):
        ends = self.r.choices(["lf", "crlf", "mixed"], [70, 20, 10])[0]
        if ends == "crlf":
            text = text.replace("\n", "\r\n")
        elif ends == "mixed":
            text = "".join(line.replace("\n", self.r.choice(["\n", "\r\n"]))
                           for line in text.splitlines(keepends=True) if line != "") if "\u2028" not in text else text
        return "\ufeff" + text if self.r.random() < 0.1 else text


def made(random, count):
    maker = Maker(random)
    return [Document(f"made {number}", maker.file(), ordinary=True) for number in range(count)]


class Damager:
    """Front matter as people get it wrong, with what they meant."""

    def __init__(self, random):
        self.r = random

    def text(self):
        plain = "tide lamp proof galley größe 灯塔 light, 12 (sic) – harbour".split()
        risky = "keeper's don't it's printers' o'clock".split()
        words = [self.r.choice(plain + risky) for _ in range(self.r.randint(1, 7))]
        return " ".join(["The", *words, "end"])

    def single(self, text):
        """Apostrophes lone, doubled, or with a backslash."""
        marks = ["'", "'", "''", "\\'"]
        return "'" + "".join(self.r.choice(marks) if c == "'" else c for c in text) + "'"

    def double(self, text):
        word = self.r.choice(text.split()[1:-1])
        return text.replace(word, f'"{word}"', 1), '"' + text.replace(word, f'"{word}"', 1) + '"'

    def field(self):
        """(what was meant, what was written)"""
        text = self.text()
        kind = self.r.randrange(6)
        if kind < 3:
            return text, self.single(text)
        if kind == 3:
            return self.double(text)
        if kind == 4:
            return text + ": more", text + ": more"
        return text, "'" + text.replace("'", "''") + "' " + self.r.choice(["// 低潮", "<!-- 低潮 -->"])

    def document(self, name):
        fields = {}
        lines = []
        for key in self.r.sample(KEYS[:9], self.r.randint(1, 9)):
            fields[key], written = self.field()
            lines.append(f"{key}: {written}\n")
        file = "---\n" + "".join(lines) + "---\n" + self.r.choice(BODIES)
        return Document(name, file.encode(), {"fields": fields})


def damaged(random, count):
    damager = Damager(random)
    return [damager.document(f"damaged {number}") for number in range(count)]


SCRAPS = [b"---\n", b"---\r\n", b"---", b"...\n", b"\n", b"\n", b"\r\n", b"\r", b"a: ", b"b: ", b"title: ",
          b"'", b'"', b"'it's'", b"x", b"two words", b" ", b"  ", b"\t", b"# c", b" # c", b"- ", b"|", b">-",
          b"{", b"}", b"[", b"]", b", ", b": ", b"? ", b"&a ", b"*a", b"!t ", b"!!str ", b"%YAML 1.2\n",
          b"\\", b"\xc3\xa9", b"\xff", b"\x00", b"\xe2\x80\xa8", b"\xc2\x85", b"\xef\xbb\xbf", b"~", b"1",
          b"<<: ", b"@", b"`", b"\xe2\x80\x99", b"+++\n", b"{{ x }}"]


def scraps(random, count):
    """Heaps of syntax: most are no YAML, and some are YAML that few parsers agree on."""
    found = []
    for number in range(count):
        heap = b"".join(random.choice(SCRAPS) for _ in range(random.randint(0, 14)))
        if random.random() < 0.8:
            heap = b"---\n" + heap + random.choice([b"\n---\n", b"\n---\nbody\n", b"\n---", b""])
        found.append(Document(f"heap {number}", heap))
    return found


def bent(random, documents, count):
    """Documents with one or two scraps put in, or a few bytes taken out."""
    found = []
    for number in range(count):
        file = random.choice(documents).file
        for _ in range(random.randint(1, 2)):
            at = random.randint(0, min(len(file), 400))
            gone = random.choice([0, 0, 1, 1, 2, 6])
            file = file[:at] + random.choice([b"", *SCRAPS]) + file[at + gone:]
        found.append(Document(f"bent {number}", file))
    return found
