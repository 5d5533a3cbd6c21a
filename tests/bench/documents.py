"""The articles that are measured: bodies of a given size, with a first line of their own to type in."""

import pathlib
import random
import re

FRONT_MATTER = """---
title: 'A page beside the keys'
subtitle: 'What a writer waits for'
description: 'An article of a given size, made to be measured.'
author: 'The Night Desk'
read_time: '8 mins'
publish_date: '2025-02-10'
created_date: '2025-02-10'
cta: 'Read on.'
---
"""

FIRST_LINE = "Start here\n\n"

WORDS = """page ink letter editor margin column headline desk paper proof print draft line word night
morning reader story question answer city river window light the a of and to in that with for while
under over between because after before every another quiet early plain long small""".split()


def made_up(randomly):
    """One part of an article: a heading, and prose, a list, code or a table."""

    def words(count):
        return " ".join(randomly.choice(WORDS) for _ in range(count))

    def sentence():
        text = words(randomly.randint(6, 22)).capitalize()
        return text.replace(" the ", " *the* ", 1) if randomly.random() < 0.2 else text

    yield f"## {words(4).capitalize()}"
    for _ in range(randomly.randint(2, 4)):
        yield ". ".join(sentence() for _ in range(randomly.randint(3, 6))) + "."
    kind = randomly.randrange(4)
    if kind == 0:
        yield "\n".join(f"- **{words(2)}**: {sentence()}." for _ in range(5))
    elif kind == 1:
        yield "```c\n" + "\n".join(f"int {randomly.choice(WORDS)} = {n};" for n in range(6)) + "\n```"
    elif kind == 2:
        rows = "\n".join(f"| {words(2)} | {words(3)} |" for _ in range(4))
        yield "| one | other |\n| --- | --- |\n" + rows
    else:
        yield f"> {sentence()}.\n> See [{words(2)}](https://example.org/{randomly.choice(WORDS)})."


def articles_of(folder):
    """The bodies of the articles in a folder, without their pictures."""
    for path in sorted(folder.glob("*.md")):
        found = re.match(r"---[ \t]*\n.*?\n---[ \t]*\n(.*)", path.read_text(encoding="utf-8"), re.S)
        if found:
            yield re.sub(r"!\[[^\]]*\]\([^)]*\)", "", found.group(1)).strip()


def prose(size, corpus):
    """Text of at least `size` characters: the corpus's articles, again and again, or made-up ones."""
    parts, length = [], 0
    randomly = random.Random(1)
    while length < size:
        source = articles_of(corpus) if corpus.is_dir() else made_up(randomly)
        for part in source:
            parts.append(part + "\n\n")
            length += len(parts[-1])
            if length >= size:
                break
    return "".join(parts)


def write(folder, size, corpus):
    """Writes body.md (no front matter) and article.md (with it) of about `size` bytes."""
    text = prose(size, corpus).encode("utf-8")[: size - len(FIRST_LINE)].decode("utf-8", "ignore")
    body = FIRST_LINE + text.rstrip() + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "body.md").write_text(body, encoding="utf-8")
    (folder / "article.md").write_text(FRONT_MATTER + body, encoding="utf-8")
