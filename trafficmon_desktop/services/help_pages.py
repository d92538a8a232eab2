"""The built-in help: one short page for each place and each thing that needs saying, and a search.

The pages are a small part of Markdown: one title (``#``), headings (``##``), points (``-``) and
paragraphs; within a line ``**bold**``, `` `keys` `` and ``[words](page)``. They are written in
English and in Serbian Cyrillic; the Latin is generated, as everywhere.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from trafficmon_desktop.domain.text import fold, matches
from trafficmon_desktop.paths import translations_dir
from trafficmon_desktop.services.terms import LANGUAGES, generated_latin

#: The pages in their order. Those of the places bear the names of the places.
PAGES = (
    "start",
    "today",
    "people",
    "permits",
    "proceedings",
    "summaries",
    "coordinator",
    "settings",
    "dates",
    "releases",
    "sending",
    "documents",
    "erasing",
    "vault",
    "backups",
    "recovery",
    "access",
    "practice",
    "keys",
    "limits",
)

_MARKS = re.compile(r"\*\*(?P<bold>.+?)\*\*|`(?P<key>[^`]+)`|\[(?P<link>[^]]+)\]\((?P<page>\w+)\)")
_STARTS = {"# ": "title", "## ": "heading", "- ": "point"}

#: So many letters are shown around what was found.
_EXCERPT = 110


class Look(StrEnum):
    """How a piece of a line is shown."""

    PLAIN = "plain"
    BOLD = "bold"
    KEY = "key"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike; ``page`` is where a link leads."""

    words: str
    look: Look = Look.PLAIN
    page: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A line of its own: ``title``, ``heading``, ``point`` or ``text``."""

    kind: str
    runs: tuple[Run, ...]

    @property
    def words(self) -> str:
        """What it says, without marks."""
        return "".join(run.words for run in self.runs)


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page; the first block is its title."""

    name: str
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.blocks[0].words

    def runs(self, look: Look) -> Iterator[Run]:
        """Every run that looks so."""
        return (run for block in self.blocks for run in block.runs if run.look is look)


@dataclass(frozen=True, slots=True)
class Found:
    """A page in which every word was found, and the first passage that says one of them."""

    page: HelpPage
    passage: str


@cache
def help_pages(language: str, folder: Path | None = None) -> tuple[HelpPage, ...]:
    """All pages in ``language``. Raises ``ValueError`` for a language there is none of."""
    if language not in LANGUAGES:
        raise ValueError("no such language")
    source = (folder or translations_dir()) / "help" / ("en" if language == "en" else "sr_Cyrl")
    texts = ((name, (source / f"{name}.md").read_text(encoding="utf-8")) for name in PAGES)
    if language == "sr-Latn":
        texts = ((name, generated_latin(text)) for name, text in texts)
    return tuple(HelpPage(name, blocks_of(text)) for name, text in texts)


def page_for(name: str, language: str) -> HelpPage:
    """The page ``name``, or the first one where a place has none of its own."""
    pages = help_pages(language)
    return next((page for page in pages if page.name == name), pages[0])


def blocks_of(text: str) -> tuple[Block, ...]:
    """Reads a page; lines that follow each other belong together."""
    return tuple(_block(each) for each in _joined(text.splitlines()))


def _joined(lines: Iterable[str]) -> Iterator[str]:
    gathered = ""
    for line in (*lines, ""):
        starts_anew = not line.strip() or line.startswith(tuple(_STARTS))
        if gathered and starts_anew:
            yield gathered
            gathered = ""
        gathered = f"{gathered} {line.strip()}".strip() if line.strip() else ""


def _block(line: str) -> Block:
    for start, kind in _STARTS.items():
        if line.startswith(start):
            return Block(kind, tuple(_runs(line.removeprefix(start))))
    return Block("text", tuple(_runs(line)))


def _runs(line: str) -> Iterator[Run]:
    at = 0
    for mark in _MARKS.finditer(line):
        if mark.start() > at:
            yield Run(line[at : mark.start()])
        look = next(each for each in (Look.BOLD, Look.KEY, Look.LINK) if mark[each.value])
        yield Run(mark[look.value], look, mark["page"] or "")
        at = mark.end()
    if at < len(line):
        yield Run(line[at:])


def search(pages: Sequence[HelpPage], typed: str) -> list[Found]:
    """The pages in which every word typed begins a word, in either script and without accents.

    Pages that have the words in their title come first; nothing typed finds every page.
    """
    wanted = fold(typed)
    found = []
    for page in pages:
        in_title = matches(wanted, fold(page.title))
        if in_title or matches(wanted, fold(" ".join(each.words for each in page.blocks))):
            found.append((not in_title, Found(page, _passage(page, wanted))))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def _passage(page: HelpPage, wanted: str) -> str:
    words = wanted.split()
    said = [block.words for block in page.blocks[1:]]
    best = max(said, key=lambda each: sum(matches(word, fold(each)) for word in words), default="")
    if len(best) <= _EXCERPT:
        return best
    return best[:_EXCERPT].rsplit(" ", 1)[0] + " …"
