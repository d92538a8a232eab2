"""The words of a typed line: labels of codes and fields in every language, and short ones."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.own_codes import NO_OWN_CODES, OwnCodes, own_labels
from trafficmon_desktop.services.terms import LANGUAGES, Terms

#: A label may be cut short, but not to less than this.
_SHORTEST = 3

#: So many words of a line are compared with labels at once.
_LONGEST = 10


@dataclass(frozen=True, slots=True, order=True)
class Meaning:
    """``kind`` is a list of codes, ``verb``, ``unit`` or ``field``; ``value`` one of its names."""

    kind: str
    value: str

    @property
    def key(self) -> str:
        """By which a choice among several names it."""
        return f"{self.kind}.{self.value}"


@dataclass(frozen=True, slots=True)
class Word:
    """A typed word, how it is compared, and where it stands in the line."""

    typed: str
    folded: str
    start: int


def words_of(line: str) -> tuple[Word, ...]:
    """The words of a line between its spaces."""
    found = re.finditer(r"\S+", line)
    return tuple(Word(each[0], fold(each[0]), each.start()) for each in found)


def meant(
    words: Sequence[Word], at: int, kinds: Iterable[str], own: OwnCodes = NO_OWN_CODES
) -> tuple[int, tuple[Meaning, ...]]:
    """The longest phrase that begins at a word, and what it can mean; (at, ()) for none.

    A phrase is a whole label, or the beginning of labels: "temporary residence" for "temporary
    residence of a victim". A cut phrase does not end in a small word that may belong to what
    follows, as in "granted on 5.3.2025.". ``own`` are the organisation's values, which are meant
    by their labels too; one of them is the value ``standard~own``.
    """
    known = [_whole(kind, own.about(kind)) for kind in kinds]
    for end in range(min(len(words), at + _LONGEST), at, -1):
        text = " ".join(word.folded for word in words[at:end] if word.folded)
        found = {each for labels in known for each in labels.get(text, ())}
        if not found and _may_be_cut(text):
            found = {each for labels in known for each in _cut(labels, text)}
        if found:
            return end, tuple(sorted(found))
    return at, ()


def is_filler(word: Word) -> bool:
    """Whether the word says nothing of its own."""
    return not word.folded or word.folded in _fillers()


def short_words(record: str, terms: Terms) -> list[str]:
    """A few words with which a line about such a record may go on."""
    keys = {
        "victim": ("permit_outcome.granted", "permit_outcome.refused", "verb.application"),
        "permit_application": ("permit_outcome.granted", "permit_outcome.refused", "verb.served"),
        "permit_decision": ("verb.served",),
        "proceeding": ("proceeding_stage.main_hearing",),
    }.get(record, ())
    wanted = (*keys, "verb.note", "verb.task")
    return [terms.text(f"quick.{key}").partition("|")[0] for key in wanted]


def _may_be_cut(text: str) -> bool:
    last = text.rpartition(" ")[2]
    return len(last) >= _SHORTEST and not last.isdigit() and last not in _fillers()


def _cut(labels: Mapping[str, tuple[Meaning, ...]], text: str) -> Iterator[Meaning]:
    for label, meanings in labels.items():
        if label.startswith(text):
            yield from meanings


@cache
def _fillers() -> frozenset[str]:
    return frozenset(_alternatives("quick.filler"))


@cache
def _whole(kind: str, own: OwnCodes) -> dict[str, tuple[Meaning, ...]]:
    """Folded label -> what it means. A short word that two codes share means both."""
    found: dict[str, set[Meaning]] = {}
    for value, label in (*_labels(kind), *own_labels(kind, own)):
        if label:
            found.setdefault(label, set()).add(Meaning(kind.partition(":")[0], value))
    return {label: tuple(sorted(meanings)) for label, meanings in found.items()}


def _labels(kind: str) -> Iterator[tuple[str, str]]:
    """``field:permit_decision`` gives the labels of the fields of a record."""
    if kind in CODE_LISTS:
        for code in CODE_LISTS[kind].offered:
            for language in LANGUAGES:
                yield code, fold(Terms(language).code(kind, code))
            yield from ((code, each) for each in _alternatives(f"quick.{kind}.{code}"))
        return
    kind, _, record = kind.partition(":")
    if kind == "field":
        yield from _field_labels(record)
        return
    for value in _named(kind):
        yield from ((value, each) for each in _alternatives(f"quick.{kind}.{value}"))


def _field_labels(record: str) -> Iterator[tuple[str, str]]:
    from trafficmon_desktop.domain.records import RECORD_TYPES, fields_of

    for field in fields_of(RECORD_TYPES[record]):
        for language in LANGUAGES:
            yield field.name, fold(Terms(language).field(record, field.name))
        yield from ((field.name, each) for each in _alternatives(f"quick.field.{field.name}"))


def _named(kind: str) -> tuple[str, ...]:
    return {
        "verb": ("application", "note", "served", "task"),
        "unit": ("days", "months", "years"),
    }[kind]


def _alternatives(key: str) -> list[str]:
    every = (Terms(language) for language in LANGUAGES)
    texts = [terms.text(key) for terms in every if terms.has(key)]
    return [fold(each) for text in texts for each in text.split("|")]
