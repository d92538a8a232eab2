"""Two files of one person become one, with all that hangs on both: one transaction, one undo."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Kind, Record, fields_of
from trafficmon_desktop.domain.merging import Difference, Side, differences, filled, united
from trafficmon_desktop.domain.records import Consent, Participation, PermitApplication, Victim
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.journal import recorded
from trafficmon_desktop.services.own_values import hand_over
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.moving import move_memory
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Vault

__all__ = [
    "Conflict", "Difference", "Merged", "Prospect", "Side", "differences", "merge", "prospect",
    "united",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two records that say the same of one person, one from each file.

    Taking one side makes them one record, filled with what only the other says (of consents the
    other one goes); ``may_be_both``: they can also stay two.
    """

    kept: Record
    other: Record
    proposed: Side
    may_be_both: bool


@dataclass(frozen=True, slots=True)
class Prospect:
    """What merging would do. ``moving`` and ``staying`` count what hangs on each, by record."""

    kept: Victim
    other: Victim
    differences: tuple[Difference, ...]
    conflicts: tuple[Conflict, ...]
    moving: Mapping[str, int]
    staying: Mapping[str, int]

    @property
    def contested(self) -> tuple[Difference, ...]:
        """Fields of which both files say something else."""
        return tuple(each for each in self.differences if each.is_contested)

    @property
    def single(self) -> tuple[Difference, ...]:
        """Fields of which only one file says something."""
        return tuple(each for each in self.differences if not each.is_contested)


@dataclass(frozen=True, slots=True)
class Merged:
    """What was done: ``moved`` counts what went over, ``joined`` the codes that are no more."""

    kept: Victim
    moved: Mapping[str, int]
    joined: tuple[str, ...]


def prospect(vault: Vault, keep: str, other: str) -> Prospect:
    """What differs, and what would go where. Raises ``UserError`` where one is no person."""
    with vault.read() as connection:
        people = [store.fetch(connection, Victim, code) for code in (keep, other)]
        mine, yours = (store.referring(connection, code) for code in (keep, other))
    kept, gone = (_person(found, code) for found, code in zip(people, (keep, other), strict=True))
    return Prospect(
        kept,
        gone,
        tuple(differences(kept, gone)),
        tuple(_conflicts(mine, yours)),
        _counted(yours),
        _counted(mine),
    )


def merge(
    vault: Vault,
    keep: str,
    other: str,
    chosen: Mapping[str, Side] | None = None,
    decided: Mapping[str, Side] | None = None,
) -> Merged:
    """Makes two files one: the code ``keep`` stays, all that hangs on ``other`` goes over to it.

    ``chosen``: field to side; ``decided``: code of the other record of a conflict to side; what
    is proposed holds for the rest. The code ``other`` leads to the kept file from now on. One
    act of the journal. Raises ``UserError`` where the file that would come of it has problems.
    """
    if keep == other:
        raise UserError("merge_with_itself")
    today = vault.today
    with recorded(vault, "merge", keep) as unit:
        plan = prospect(vault, keep, other)
        result = united(plan.kept, plan.other, chosen or {})
        wrong = checks.problems(result, today)
        if wrong:
            raise UserError("record_has_problems", fields=", ".join(wrong))
        store.update_record(unit, plan.kept, result)
        hand_over(unit, plan.other, plan.kept, result)
        work = _Work(unit, today.isoformat())
        for conflict in plan.conflicts:
            side = (decided or {}).get(conflict.other.code, conflict.proposed)
            if side is not Side.BOTH or not conflict.may_be_both:
                work.join(conflict, side)
        moved = work.replace_by(plan.other, keep)
        return Merged(result, moved, tuple(work.joined))


@dataclass
class _Work:
    unit: Unit
    day: str
    joined: list[str] = field(default_factory=list)

    def join(self, conflict: Conflict, side: Side) -> None:
        """Makes the two records of a conflict one, under the code of the kept one."""
        other = conflict.other
        kept = store.fetch(self.unit.connection, type(conflict.kept), conflict.kept.code)
        assert kept is not None  # noqa: S101 - nothing of the kept file goes
        one = kept if side is not Side.OTHER else _under(other, kept)
        if not isinstance(kept, Consent):
            one = filled(one, _under(other, kept) if one is kept else kept)
        store.update_record(self.unit, kept, one)
        hand_over(self.unit, other, kept, one)
        self.replace_by(other, kept.code)

    def replace_by(self, gone: Record, code: str) -> Counter[str]:
        """All that refers to a record refers to ``code``; the record goes. Counts what moved."""
        referring = store.referring(self.unit.connection, gone.code)
        for record in referring:
            store.update_record(self.unit, record, _pointing(record, gone.code, code))
        move_memory(self.unit, gone.code, code, self.day)
        store.delete_record(self.unit, gone)
        self.joined.append(gone.code)
        return _counted(referring)


def _pointing(record: Record, old: str, new: str) -> Record:
    changes = {
        each.name: new
        for each in fields_of(type(record))
        if each.spec.kind is Kind.REF and getattr(record, each.name) == old
    }
    return replace(record, **changes)


def _under(other: Record, kept: Record) -> Record:
    """What the other record says, as a record of the kept person under the kept code."""
    return replace(other, code=kept.code, victim=getattr(kept, "victim", None))  # type: ignore[call-arg]


def _person(found: Victim | None, code: str) -> Victim:
    if found is None:
        raise UserError("record_unknown", code=code)
    return found


def _counted(records: list[Record]) -> Counter[str]:
    return Counter(record.NAME for record in records)


# --- what both files say -------------------------------------------------------------------

#: By what two records are the same; nothing where a record cannot be told.
_SAME: dict[type[Record], Callable[[Any], object]] = {
    Consent: lambda each: (each.scope, fold(each.recipient or "")) if each.scope else None,
    Participation: lambda each: each.proceeding,
    PermitApplication: lambda each: fold(each.authority_reference or "").replace(" ", "") or None,
}


def _conflicts(mine: list[Record], yours: list[Record]) -> list[Conflict]:
    """Each record of the other file with the first of the kept one that says the same."""
    first: dict[tuple[str, object], Record] = {}
    for record in reversed(mine):
        first[record.NAME, _sameness(record)] = record
    found = []
    for record in yours:
        same = _sameness(record)
        kept = first.get((record.NAME, same)) if same is not None else None
        if kept is not None:
            found.append(_conflict(kept, record))
    return found


def _sameness(record: Record) -> object:
    tell = _SAME.get(type(record))
    return None if tell is None else tell(record)


def _conflict(kept: Record, other: Record) -> Conflict:
    if isinstance(kept, Consent):
        proposed = Side.KEPT if _under(other, kept) == kept else Side.BOTH
        return Conflict(kept, other, proposed, may_be_both=True)
    return Conflict(kept, other, Side.KEPT, may_be_both=isinstance(kept, PermitApplication))
