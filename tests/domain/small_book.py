"""Small casebooks written out in a test: one line a record, codes by themselves."""

from dataclasses import replace
from datetime import date
from typing import Any

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.consent_gate import ConsentPolicy
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.fields import Kind, fields_of
from trafficmon_desktop.domain.indicators import Counted, CountingPolicy, count_all
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.domain.records import RECORD_TYPES, Record

YEAR = ("2024-01-01", "2024-12-31")


class Book:
    """``add`` takes dates, amounts and lists as text and gives back the code."""

    def __init__(self) -> None:
        self.records: dict[str, list[Record]] = {}

    def add(self, name: str, code: str = "", /, **values: Any) -> str:
        record_type = RECORD_TYPES[name]
        found = self.records.setdefault(name, [])
        read = {}
        for field in fields_of(record_type):
            value = values.pop(field.name, None)
            if value is None:
                continue
            kind = field.spec.kind
            if kind is Kind.DATE:
                value = parse_edtf(value)
            elif kind is Kind.MONEY:
                value = Money.parse(value)
            elif kind is Kind.CODES:
                value = tuple(value.split())
            read[field.name] = value
        assert not values, f"{name} has no {sorted(values)}"
        code = code or f"{record_type.PREFIX}-{len(found) + 1:05}"
        found.append(replace(record_type(code=code), **read))
        return code

    def victim(self, born: str | None = "1990-05-05", **values: Any) -> str:
        return self.add("victim", birth_date=born, **values)

    def identified(self, victim: str, on: str | None, **values: Any) -> str:
        return self.add(
            "identification", victim=victim, outcome="identified", decided_on=on, **values
        )

    def defendant(self, proceeding: str | None = None, **values: Any) -> str:
        proceeding = proceeding or self.add("proceeding", kind="criminal")
        values.setdefault("kind", "natural_person")
        return self.add("defendant", proceeding=proceeding, **values)

    def charge(self, defendant: str, offence: str | None, *decisions: str, **values: Any) -> str:
        """A decision is ``instance outcome [offence] [day] [final [day]]``; ``-`` = empty."""
        charge = self.add("charge", defendant=defendant, offence=offence, **values)
        for text in decisions:
            self.decide(charge, text)
        return charge

    def decide(self, charge: str, text: str) -> str:
        words = [None if word == "-" else word for word in text.split()]
        instance, outcome, offence, day, final, final_day = (*words, *[None] * 6)[:6]
        return self.add(
            "charge_decision",
            charge=charge,
            instance=instance,
            outcome=outcome,
            offence=offence,
            decided_on=day,
            final=True if final == "final" else None,
            final_on=final_day,
        )

    def count(
        self,
        period: tuple[str, str] = YEAR,
        as_of: str = "2025-06-30",
        consent: ConsentPolicy | None = None,
        *,
        kosovo_internal: bool = True,
    ) -> Counted:
        first, last = (date.fromisoformat(each) for each in period)
        return count_all(
            Casebook(self.records),
            Period(first, last),
            date.fromisoformat(as_of),
            CountingPolicy(kosovo_internal, consent),
        )


def cells(counted: Counted, table: str) -> dict[tuple[str, ...], int]:
    """The inner cells of a table that are not 0."""
    return {key: count for key, count in counted.tables[table].items() if count and "*" not in key}


def total(counted: Counted, table: str) -> int:
    """The grand total of a table."""
    dims = len(next(iter(counted.tables[table])))
    return counted.tables[table][("*",) * dims]
