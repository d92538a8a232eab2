"""What a column can mean: a field of a record, found by the name that stands above the column."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from trafficmon_desktop.domain.fields import Field, Kind, field_of, fields_of
from trafficmon_desktop.domain.records import RECORD_TYPES
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.moving_in.tables import Table
from trafficmon_desktop.services.terms import LANGUAGES, Terms

#: Records a row about a person can hold, each after the one it hangs on.
RECORDS = (
    "victim",
    "identification",
    "exploitation",
    "consent",
    "support",
    "permit_application",
    "permit_decision",
    "permit_remedy",
    "penalisation",
    "note",
)

#: Both names in one cell; which comes first is for the user to say.
GIVEN_FIRST, FAMILY_FIRST = "given_name family_name", "family_name given_name"

_ROWS_LOOKED_AT = 15
_NEAR_ENOUGH = 90


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """A field of a record, or both names of a person (:data:`GIVEN_FIRST`)."""

    record: str
    field: str

    @property
    def is_both_names(self) -> bool:
        """Whether the cell holds a given and a family name."""
        return " " in self.field

    @property
    def declared(self) -> Field:
        """The declaration of the field; of the first one where there are two."""
        return field_of(RECORD_TYPES[self.record], self.field.split()[0])

    def __str__(self) -> str:
        return f"{self.record}.{self.field}"


@cache
def targets() -> tuple[Target, ...]:
    """Everything a column can mean, in the order in which it is offered."""
    found = [Target("victim", GIVEN_FIRST), Target("victim", FAMILY_FIRST)]
    found += [
        Target(record, field.name)
        for record in RECORDS
        for field in fields_of(RECORD_TYPES[record])
        if field.spec.kind not in (Kind.KEY, Kind.REF)
    ]
    return tuple(found)


def target_named(text: str) -> Target | None:
    """The target that :meth:`Target.__str__` wrote, where there still is one."""
    return next((each for each in targets() if str(each) == text), None)


def header_row(table: Table) -> int:
    """The row that most looks like names of columns; counts within ``rows``."""

    def likeness(row: int) -> tuple[int, int, int]:
        texts = [table.text(row, column) for column in range(table.width)]
        named = [text for text in texts if text and not text[0].isdigit()]
        return len(guessed(texts, {})), len(named), -row

    return max(range(min(len(table.rows), _ROWS_LOOKED_AT)), key=likeness, default=0)


def guessed(headers: Sequence[str], remembered: Mapping[str, str]) -> dict[int, Target]:
    """Column -> what it means, for the columns of which that is plain; each meaning once.

    ``remembered`` maps folded headers to targets as the user chose them the last time; an empty
    one means that the column is left out.
    """
    found: dict[int, Target] = {}
    for column, header in enumerate(headers):
        key = fold(header)
        if not key:
            continue
        target = target_named(remembered[key]) if key in remembered else _meant(key)
        if target is not None and target not in found.values():
            found[column] = target
    return found


def _meant(key: str) -> Target | None:
    names = _names()
    if key in names:
        return names[key]
    near = process.extract(
        key, names.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR_ENOUGH, limit=5
    )
    meant = {names[name] for name, _score, _place in near}
    return meant.pop() if len(meant) == 1 else None


@cache
def _names() -> dict[str, Target]:
    """Folded names to targets: words people write above columns, then labels of fields after
    their record and alone. A name that several fields have is the first one's."""
    every = [Terms(language) for language in LANGUAGES]
    names: dict[str, Target] = {}
    for naming in (_usual, _full, _label):
        for target in targets():
            for terms in every:
                for name in naming(target, terms):
                    names.setdefault(fold(name), target)
    return names


def _usual(target: Target, terms: Terms) -> Iterable[str]:
    key = f"moving_in.names.{target.record}.{target.field.replace(' ', '_')}"
    return terms.text(key).split("; ") if terms.has(key) else ()


def _full(target: Target, terms: Terms) -> Iterable[str]:
    if target.is_both_names:
        return ()
    return str(target), f"{terms.record(target.record)} {terms.field(target.record, target.field)}"


def _label(target: Target, terms: Terms) -> Iterable[str]:
    return () if target.is_both_names else (terms.field(target.record, target.field),)
