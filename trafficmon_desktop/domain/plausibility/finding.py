"""What a check finds: unusual, not impossible; asked once, and never in the way of saving."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Any, Generic, NamedTuple, TypeVar

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.money import Money

R = TypeVar("R", bound=Record)


class Level(StrEnum):
    """How much a finding weighs."""

    UNUSUAL = "unusual"
    """Possible, but seldom so: is it right?"""
    CONTRADICTION = "contradiction"
    """Two records, or two fields, cannot both be right."""
    MISSING = "missing"
    """Without it the summary cannot tell, or a deadline cannot be computed."""


class Choice(NamedTuple):
    """A code of a list, to be shown by its label."""

    codes: str
    code: str


Value = str | int | date | HonestDate | Money | Choice | tuple[Choice, ...] | None
Values = Mapping[str, Value]


@dataclass(frozen=True)
class Unusual:
    """One finding: ``key`` names the check and its sentence.

    ``record`` is the code of the record it is about, ``name`` its type, ``field`` where it is
    shown. ``values`` holds all that the check looked at: what the sentence names, and what makes
    an answer outdated when it changes.
    """

    key: str
    level: Level
    record: str
    name: str
    field: str
    values: Values

    @property
    def fingerprint(self) -> str:
        """SHA-256 in hex of the values looked at; another one as soon as one of them changes."""
        seen = [f"{name}={_written(value)}" for name, value in sorted(self.values.items())]
        return sha256("\x1f".join([self.key, self.field, *seen]).encode()).hexdigest()


def _written(value: Value) -> str:
    if isinstance(value, Choice):
        return f"{value.codes}:{value.code}"
    if isinstance(value, tuple):
        return "|".join(_written(each) for each in value)
    return "" if value is None else str(value)


@dataclass(frozen=True)
class Case:
    """What a check may look at: the records of a file (or of the vault), and the day it is."""

    book: Casebook
    today: date


@dataclass(frozen=True)
class Check(Generic[R]):
    """One check of the records of a type. ``find`` gives the values looked at, or ``None``."""

    key: str
    level: Level
    record_type: type[R]
    field: str
    find: Callable[[Case, R], Values | None]

    def look(self, case: Case, record: R) -> Unusual | None:
        """What is unusual about the record, or ``None``."""
        values = self.find(case, record)
        if values is None:
            return None
        return Unusual(self.key, self.level, record.code, record.NAME, self.field, values)


def check(
    record_type: type[R], field: str, level: Level = Level.UNUSUAL
) -> Callable[[Callable[[Case, R], Values | None]], Check[R]]:
    """Makes a check of a function; its name is the key."""

    def made(find: Callable[[Case, R], Values | None]) -> Check[R]:
        return Check(find.__name__, level, record_type, field, find)

    return made


AnyCheck = Check[Any]
