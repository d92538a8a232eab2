"""What was read of a line, and what was not."""

from dataclasses import dataclass, field
from typing import Any

from trafficmon_desktop.domain.date_input import read_date
from trafficmon_desktop.domain.dates import HonestDate, NotADateError
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.case_lines.offences import Named
from trafficmon_desktop.services.case_lines.phrases import Meaning, fillers
from trafficmon_desktop.services.case_lines.typed_line import Part, TypedLine


@dataclass(frozen=True, slots=True)
class LineRead:
    """``values`` are fields of the record of the cell, ``sanctions`` fields of one each.

    ``unread`` holds what was not understood, ``doubts`` what may be several things: such a line
    is not taken.
    """

    values: dict[str, Any] = field(default_factory=dict)
    sanctions: tuple[dict[str, Any], ...] = ()
    unread: tuple[str, ...] = ()
    doubts: tuple[Named, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether all of the line was understood."""
        return not self.unread and not self.doubts

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that says anything."""
        return self.is_clear and not self.values and not self.sanctions


class Gathering:
    """Values as they are found; one that contradicts another is not understood."""

    def __init__(self, line: TypedLine) -> None:
        self._line = line
        self.values: dict[str, Any] = {}
        self.unread: list[str] = []
        self.doubts: list[Named] = []

    def add(self, name: str, value: object, part: Part) -> None:
        """Notes a value, once."""
        if self.values.setdefault(name, value) != value:
            self.refuse(part)

    def refuse(self, part: Part) -> None:
        """Notes that a part was not understood."""
        self.unread.append(self._line.text[part.start : part.end])

    def add_offence(self, name: str, named: Named) -> None:
        """Notes an offence, or the doubt which one is meant."""
        if len(named.codes) == 1:
            self.add(name, named.codes[0], named.part)
        else:
            self.doubts.append(named)

    def read(self, sanctions: tuple[dict[str, Any], ...] = ()) -> LineRead:
        """What was gathered."""
        return LineRead(self.values, sanctions, tuple(self.unread), tuple(self.doubts))


def take_dates(line: TypedLine, gathering: Gathering) -> list[tuple[Part, HonestDate]]:
    """The dates among what is left of a line; all else there was not understood."""
    found = []
    for part, words in line.rest():
        for piece_part, piece in _pieces(part, words):
            if all(word in fillers() for word in fold(piece).split()):
                continue
            when = _date(piece)
            if when is None:
                gathering.refuse(piece_part)
            else:
                found.append((piece_part, when))
    return found


def _pieces(part: Part, words: str) -> list[tuple[Part, str]]:
    """The run as it is where that is a date, else what stands between its commas."""
    if "," not in words or _date(words) is not None:
        return [(part, words)]
    pieces, at = [], part.start
    for piece in words.split(","):
        pieces.append((Part(at, at + len(piece)), piece.strip()))
        at += len(piece) + 1
    return pieces


def _date(words: str) -> HonestDate | None:
    typed = words.split()
    while typed:
        try:
            return read_date(" ".join(typed))
        except NotADateError:
            pass
        if fold(typed[0]) in fillers():
            typed = typed[1:]
        elif fold(typed[-1]) in fillers():
            typed = typed[:-1]
        else:
            break
    return None


def only(meanings: tuple[Meaning, ...], *kinds: str) -> Meaning:
    """The meaning of the first of ``kinds`` that a phrase has; its first one otherwise."""
    for kind in kinds:
        for meaning in meanings:
            if meaning.kind == kind:
                return meaning
    return meanings[0]
