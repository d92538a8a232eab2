"""The words by which a value is typed: labels of all three languages, codes, everyday words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.terms import LANGUAGES, Terms

_BETWEEN = ";"


@dataclass(frozen=True, slots=True)
class Meaning:
    """``kind`` is a code list, or a name of its own such as ``final``; ``value`` a code of it."""

    kind: str
    value: str


@cache
def phrases_of(*kinds: str) -> Mapping[tuple[str, ...], tuple[Meaning, ...]]:
    """All phrases that mean something of these kinds."""
    found: dict[tuple[str, ...], dict[Meaning, None]] = {}
    for kind in kinds:
        for words, value in _of_kind(kind):
            folded = tuple(fold(words).split())
            if folded:
                found.setdefault(folded, {})[Meaning(kind, value)] = None
    return {words: tuple(meanings) for words, meanings in found.items()}


def _of_kind(kind: str) -> Iterator[tuple[str, str]]:
    values: Iterable[str] = CODE_LISTS[kind].offered if kind in CODE_LISTS else ("",)
    for value in values:
        key = f"typed.{kind}.{value}" if value else f"typed.{kind}"
        if value:
            yield value, value
        for language in LANGUAGES:
            terms = Terms(language)
            if value:
                yield terms.code(kind, value), value
            if terms.has(key):
                for words in terms.text(key).split(_BETWEEN):
                    yield words, value


@cache
def words_of(prefix: str, *values: str) -> Mapping[str, str]:
    """Single folded words -> the one of ``values`` that they mean, as in ``typed.unit.years``."""
    return {
        fold(words): value
        for value in values
        for language in LANGUAGES
        for words in Terms(language).text(f"typed.{prefix}.{value}").split(_BETWEEN)
    }


@cache
def fillers() -> frozenset[str]:
    """Words that join others and say nothing of their own."""
    return frozenset(
        fold(words)
        for language in LANGUAGES
        for words in Terms(language).text("typed.filler").split(_BETWEEN)
    )
