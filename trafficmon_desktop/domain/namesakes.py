"""Who of many people is like one: an index by the words of the names, then the rule itself.

It leaves nobody out whom :func:`trafficmon_desktop.domain.likeness.likeness` would find in all
of them: names that agree share two words that sound alike, a single name is looked up beside
the day of birth, a number of a document on its own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from trafficmon_desktop.domain.likeness import (
    NEARLY,
    Likelihood,
    Likeness,
    Name,
    Portrait,
    likeness,
    may_agree,
)


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who may be the same person."""

    code: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who may be the same person; ``first`` < ``second``."""

    first: str
    second: str
    likeness: Likeness


class Namesakes:
    """People by their codes. Not for two threads at once."""

    def __init__(self, people: Iterable[tuple[str, Portrait]] = ()) -> None:
        self._people: list[tuple[str, Portrait] | None] = []
        self._place: dict[str, int] = {}
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._single: defaultdict[str, list[int]] = defaultdict(list)
        self._by_document: defaultdict[str, list[int]] = defaultdict(list)
        self._alike: dict[str, list[str]] = {}
        self._words: list[str] = []
        for code, portrait in people:
            self.put(code, portrait)

    def __len__(self) -> int:
        return len(self._place)

    def portrait(self, code: str) -> Portrait | None:
        """What is compared of this person."""
        place = self._place.get(code)
        found = None if place is None else self._people[place]
        return None if found is None else found[1]

    def remove(self, code: str) -> None:
        """Forgets a person; one who is not there stays away."""
        place = self._place.pop(code, None)
        if place is not None:
            self._people[place] = None

    def put(self, code: str, portrait: Portrait) -> None:
        """Takes a person in, in place of what was known under this code."""
        self.remove(code)
        place = len(self._people)
        self._people.append((code, portrait))
        self._place[code] = place
        keys: set[str] = set()
        for name in portrait.names:
            keys |= name.keys()
            if len(name.words) == 1:
                self._single[name.words[0]].append(place)
        for key in keys:
            if key not in self._by_word:
                self._words.append(key)
                self._alike.clear()
            self._by_word[key].append(place)
        if portrait.document:
            self._by_document[portrait.document].append(place)

    def like(self, portrait: Portrait, *, beside: str = "") -> list[Match]:
        """Who may be the same person, the likeliest first; ``beside`` is the code left out."""
        found = []
        for place in self._candidates(portrait):
            person = self._people[place]
            if person is None or person[0] == beside:
                continue
            alike = likeness(portrait, person[1])
            if alike is not None:
                found.append(Match(person[0], alike))
        return sorted(found, key=lambda match: _order(match.likeness, match.code))

    def pairs(self, report: Callable[[int, int], None] = lambda _done, _all: None) -> list[Pair]:
        """All pairs who may be one person, the likeliest first. ``report`` may raise to stop."""
        found = []
        for done, (code, place) in enumerate(list(self._place.items())):
            if done % 64 == 0:
                report(done, len(self._place))
            portrait = self.portrait(code)
            if portrait is not None:
                for match in self._later(place, portrait):
                    first, second = sorted((code, match.code))
                    found.append(Pair(first, second, match.likeness))
        return sorted(found, key=lambda pair: _order(pair.likeness, pair.first, pair.second))

    def _later(self, place: int, portrait: Portrait) -> Iterator[Match]:
        """Each pair once: only those who stand behind."""
        for other in self._candidates(portrait):
            person = self._people[other] if other > place else None
            alike = None if person is None else likeness(portrait, person[1])
            if person is not None and alike is not None:
                yield Match(person[0], alike)

    # --- who is worth comparing -------------------------------------------------------------

    def _candidates(self, portrait: Portrait) -> set[int]:
        found = set(self._by_document.get(portrait.document, ())) if portrait.document else set()
        for name in portrait.names:
            found |= self._sharing_two_words(name)
            found.update(self._with_one_word(name, portrait))
        return found

    def _sharing_two_words(self, name: Name) -> set[int]:
        of_word = [self._sounding_like(key) for key in sorted(name.keys())]
        found: set[int] = set()
        for one, other in combinations(of_word, 2):
            found |= one & other
        return found

    def _with_one_word(self, name: Name, portrait: Portrait) -> Iterator[int]:
        words = set(name.words)
        held = self._by_word if len(words) == 1 else self._single
        for word in words:
            for place in held.get(word, ()):
                person = self._people[place]
                if person is not None and may_agree(portrait.birth, person[1].birth):
                    yield place

    def _sounding_like(self, key: str) -> set[int]:
        if key not in self._alike:
            near = process.extract(
                key, self._words, scorer=JaroWinkler.similarity, score_cutoff=NEARLY, limit=None
            )
            self._alike[key] = [word for word, _, _ in near]
        return set().union(*(self._by_word[word] for word in self._alike[key]))


def _order(alike: Likeness, *codes: str) -> tuple[object, ...]:
    return (alike.level is not Likelihood.VERY_LIKELY, -len(alike.reasons), *codes)
