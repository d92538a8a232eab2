"""Offences as lawyers type them: ``388(1)``, ``чл. 184 ст. 2``, ``388/1/2009``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.case_lines.phrases import Meaning, phrases_of
from trafficmon_desktop.services.case_lines.typed_line import Part, TypedLine

#: Article, paragraph and year of the version. Three digits: no day and no month has as many.
_ARTICLE = re.compile(
    r"(?:\b(?:čl|cl|чл|art|arts|član|члан|clan|article)\.?\s*)?"
    r"(?<![\w.,])(?P<article>\d{3}[a-zа-я]?)"
    r"(?:\s*[-–_]\s*(?P<last>\d{3})[a-zа-я]?)?"
    r"(?:\.?\s*(?:(?:st|ст|stav|став|para|par)\.?\s*|[(/_])\s*(?P<paragraph>\d{1,2})\s*\)?\.?)?"
    r"(?:\s*[/_]\s*(?P<version>(?:20)?\d{2})(?!\d))?"
    r"(?![\w])(?!\.?\d)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(\d{3}[a-z]?)(?:_(\d{1,2}))?(?:_(\d{3}))?(?:_(\d{4}))?")
ARROW = re.compile(r"-+>|=+>|→|⇒")


@dataclass(frozen=True, slots=True)
class Named:
    """The offences that a part of the line may name; one of them where it is clear."""

    part: Part
    typed: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Article:
    code: str
    first: str
    last: str
    paragraph: str
    version: str


@cache
def _articles() -> tuple[_Article, ...]:
    found = []
    for code in CODE_LISTS["offence"].offered:
        parts = _CODE.fullmatch(code)
        if parts is not None:
            first, paragraph, last, version = (part or "" for part in parts.groups())
            found.append(_Article(code, first, last or first, paragraph, version))
    return tuple(found)


def take_labels(line: TypedLine) -> list[Named]:
    """The offences that are called by their names."""
    return [
        Named(part, line.text[part.start : part.end], tuple(each.value for each in meanings))
        for part, meanings in line.take_phrases(_labels())
    ]


def take_articles(line: TypedLine) -> list[Named]:
    """The offences that are called by their articles; a number that is none is left."""
    found = []
    for match in line.matches(_ARTICLE):
        codes = tuple(_fitting(match))
        if codes:
            typed = line.take(match.start(), match.end())
            found.append(Named(Part(match.start(), match.end()), typed.strip(" ."), codes))
    return found


@cache
def _labels() -> dict[tuple[str, ...], tuple[Meaning, ...]]:
    """The labels, and the codes that are words; numbers alone are read as articles."""
    words = phrases_of("offence")
    return {key: meant for key, meant in words.items() if any(not w[0].isdigit() for w in key)}


def _fitting(match: re.Match[str]) -> Iterator[str]:
    """The offences of an article, the newest version first."""
    article, paragraph = fold(match["article"]), match["paragraph"] or ""
    version = match["version"] or ""
    if match["paragraph"] and len(match["paragraph"]) == 2:
        paragraph, version = "", match["paragraph"]  # 111b/03: no article has ten paragraphs
    for each in sorted(_articles(), key=lambda each: each.version or "0", reverse=True):
        if not _covers(each, article, match["last"]):
            continue
        if paragraph and each.paragraph and paragraph != each.paragraph:
            continue
        if version and not each.version.endswith(version):
            continue
        yield each.code


def _covers(each: _Article, article: str, last: str | None) -> bool:
    if last is not None:
        return (article, last) == (each.first, each.last)
    if article == each.first:
        return True
    return each.first != each.last and article.isdecimal() and each.first <= article <= each.last


@cache
def short_form(code: str) -> str:
    """How an offence is typed so that it is this one: ``388(1)/2009``; nothing for words."""
    own = next((each for each in _articles() if each.code == code), None)
    if own is None:
        return ""
    same = [each for each in _articles() if (each.first, each.last) == (own.first, own.last)]
    words = own.first if own.first == own.last else f"{own.first}-{own.last}"
    if own.paragraph:
        words += f"({own.paragraph})"
    if own.version and len([each for each in same if each.paragraph == own.paragraph]) > 1:
        words += f"/{own.version}"
    return words
