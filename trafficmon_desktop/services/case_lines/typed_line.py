"""A typed line of which part after part is read; what is left was not understood."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from trafficmon_desktop.domain.text import fold

V = TypeVar("V")

#: What stands where something was read: no letter, no digit, no space.
_READ = "\0"
_WORD = re.compile(r"[^\W_]+")
_AROUND = " \t,.;:·|–—()„“”\"'"


@dataclass(frozen=True, slots=True)
class Part:
    """Something that was read, and where it stood in the line."""

    start: int
    end: int


class TypedLine:
    """``left`` is the line with a sign of the same length in place of whatever was read."""

    def __init__(self, text: str) -> None:
        self.text = self.left = text

    def take(self, start: int, end: int) -> str:
        """Marks a part as read and returns it."""
        self.left = self.left[:start] + _READ * (end - start) + self.left[end:]
        return self.text[start:end]

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern stands in what is left; a match may be taken before the next is asked."""
        at = 0
        while (found := pattern.search(self.left, at)) is not None:
            yield found
            at = found.end()

    def take_phrases(self, phrases: Mapping[tuple[str, ...], V]) -> list[tuple[Part, V]]:
        """Takes the longest phrases, whole words only, from left to right."""
        words = [(each, fold(each[0])) for each in _WORD.finditer(self.left)]
        longest = max((len(each) for each in phrases), default=0)
        found: list[tuple[Part, V]] = []
        at = 0
        while at < len(words):
            for count in range(min(longest, len(words) - at), 0, -1):
                meant = phrases.get(tuple(word for _, word in words[at : at + count]))
                start, end = words[at][0].start(), words[at + count - 1][0].end()
                if meant is not None and _READ not in self.left[start:end]:
                    self.take(start, end)
                    found.append((Part(start, end), meant))
                    at += count
                    break
            else:
                at += 1
        return found

    def rest(self) -> list[tuple[Part, str]]:
        """The runs of what is left, without the signs around them."""
        runs = []
        for run in re.finditer(f"[^{_READ};]+", self.left):
            words = run[0].strip(_AROUND + "\n")
            if words:
                start = run.start() + run[0].index(words)
                runs.append((Part(start, start + len(words)), run[0].strip(" \t,;:·|\n")))
        return runs
