"""All records of a vault side by side, with indexes: what counting and checking read.

A pure collection. It is built once, never changed, and builds each index when it is first asked.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Any, TypeVar, cast

from trafficmon_desktop.domain.claim import Claim, Payment
from trafficmon_desktop.domain.fields import Kind, Record, fields_of
from trafficmon_desktop.domain.permit import PermitApplication
from trafficmon_desktop.domain.proceeding import Participation
from trafficmon_desktop.domain.records import RECORD_TYPES

R = TypeVar("R", bound=Record)

#: What hangs directly on a person; what hangs on these follows.
_OF_A_PERSON = (
    "identification",
    "exploitation",
    "consent",
    "authorisation",
    "support",
    "penalisation",
    "permit_application",
    "participation",
)


class Casebook:
    """Records by name (``RECORDS``), each in the order given."""

    def __init__(self, records: Mapping[str, Sequence[Record]]) -> None:
        self._records = {name: tuple(found) for name, found in records.items()}
        self._by_code: dict[str, dict[str, Record]] = {}
        self._by_reference: dict[tuple[str, str], dict[str, list[Record]]] = {}

    def every(self, record_type: type[R]) -> tuple[R, ...]:
        """All records of a type."""
        return cast("tuple[R, ...]", self._records.get(record_type.NAME, ()))

    def find(self, record_type: type[R], code: str | None) -> R | None:
        """The record with this code, or ``None``."""
        if code is None:
            return None
        if record_type.NAME not in self._by_code:
            self._by_code[record_type.NAME] = {each.code: each for each in self.every(record_type)}
        return cast("R | None", self._by_code[record_type.NAME].get(code))

    def of(self, record_type: type[R], field: str, code: str) -> Sequence[R]:
        """The records of a type whose reference ``field`` names ``code``."""
        index = self._by_reference.get((record_type.NAME, field))
        if index is None:
            index = defaultdict(list)
            for each in self.every(record_type):
                index[getattr(each, field)].append(each)
            self._by_reference[record_type.NAME, field] = index
        return cast("Sequence[R]", index.get(code, ()))

    def claimant(self, claim: Claim) -> str | None:
        """The code of the person behind a claim; ``None`` where known only from a judgment."""
        if claim.victim is not None:
            return claim.victim
        part = self.find(Participation, claim.participation)
        return None if part is None else part.victim

    def without(self, victims: Collection[str]) -> "Casebook":
        """The same without these persons and all that hangs on them.

        Proceedings, defendants, charges and what is decided about them stay.
        """
        if not victims:
            return self
        kept = dict(self._records)
        kept["victim"] = tuple(each for each in self._get("victim") if each.code not in victims)
        for name in _OF_A_PERSON:
            kept[name] = _outside(self._get(name), "victim", victims)
        gone = {each.code for each in self.every(PermitApplication) if each.victim in victims}
        for name in ("permit_decision", "permit_remedy"):
            kept[name] = _outside(self._get(name), "application", gone)
        claims = {each.code for each in self.every(Claim) if self.claimant(each) in victims}
        kept[Claim.NAME] = tuple(each for each in self.every(Claim) if each.code not in claims)
        kept[Payment.NAME] = _outside(self._get("payment"), "claim", claims)
        return Casebook(kept)

    def as_of(self, day: date) -> "Casebook":
        """The same with every date that can only lie in the past bounded by ``day``."""
        bounded: dict[str, Sequence[Record]] = {}
        for name, records in self._records.items():
            dates = [
                each.name
                for each in fields_of(RECORD_TYPES[name])
                if each.spec.kind is Kind.DATE and each.spec.past
            ]
            bounded[name] = _bounded(records, dates, day) if dates else records
        return Casebook(bounded)

    def _get(self, name: str) -> tuple[Record, ...]:
        return self._records.get(name, ())


def _outside(records: tuple[Record, ...], field: str, codes: Collection[str]) -> tuple[Record, ...]:
    return tuple(each for each in records if getattr(each, field) not in codes)


def _bounded(records: Sequence[Record], dates: list[str], day: date) -> list[Record]:
    """The records with the dates bounded; few have one that reaches beyond the day."""
    changes: dict[int, dict[str, Any]] = defaultdict(dict)
    for name in dates:
        for place, when in enumerate(map(attrgetter(name), records)):
            if when is not None and (when.latest is None or when.latest > day):
                bounded = when.by(day)
                if bounded is not when:
                    changes[place][name] = bounded
    found = list(records)
    for place, changed in changes.items():
        found[place] = replace(found[place], **changed)
    return found
