"""Casebooks of random records: any code in any field, so that no rule is spared."""

import random
from typing import Any

from tests.domain.small_book import Book
from trafficmon_desktop.domain.codes import codes_of
from trafficmon_desktop.domain.fields import Field, Kind, fields_of
from trafficmon_desktop.domain.records import RECORD_TYPES

_AMOUNTS = ("100 RSD", "50 RSD", "100 EUR")
_NUMBERS = {
    "victim": 30,
    "identification": 40,
    "exploitation": 40,
    "consent": 20,
    "support": 40,
    "penalisation": 20,
    "permit_application": 50,
    "permit_remedy": 30,
    "permit_decision": 80,
    "proceeding": 25,
    "proceeding_event": 40,
    "defendant": 40,
    "charge": 60,
    "charge_decision": 120,
    "sanction": 50,
    "participation": 40,
    "claim": 40,
    "payment": 40,
    "activity": 10,
}


def random_book(seed: int) -> Book:
    """The same book for the same seed; about a tenth of the fields are empty."""
    dice = random.Random(seed)
    book = Book()
    codes = {
        name: [f"{RECORD_TYPES[name].PREFIX}-{number:05}" for number in range(count)]
        for name, count in _NUMBERS.items()
    }
    for name, found in codes.items():
        for code in found:
            values = {
                field.name: _value(dice, field, codes, code)
                for field in fields_of(RECORD_TYPES[name])
                if field.spec.kind is not Kind.KEY
            }
            book.add(name, code, **values)
    return book


def _value(dice: random.Random, field: Field, codes: dict[str, list[str]], code: str) -> Any:
    spec = field.spec
    if dice.random() < 0.1 or (field.name in ("continues", "split_from") and dice.random() < 0.7):
        return None
    match spec.kind:
        case Kind.REF:
            return dice.choice(codes.get(spec.refers_to or "", [code]))
        case Kind.CODE:
            return dice.choice(codes_of(spec.codes or ""))
        case Kind.CODES:
            return " ".join(dice.choices(codes_of(spec.codes or ""), k=dice.randint(1, 2)))
        case Kind.DATE:
            return _date(dice, field.name)
        case Kind.YES_NO:
            return dice.random() < 0.7
        case Kind.COUNT:
            return dice.randint(0, 80)
        case Kind.MONEY:
            return dice.choice(_AMOUNTS)
    return "x"


def _date(dice: random.Random, name: str) -> str:
    year = dice.randint(1995, 2015) if name == "birth_date" else dice.randint(2022, 2026)
    month = f"{year}-{dice.randint(1, 12):02}"
    day = f"{month}-{dice.randint(1, 28):02}"
    return dice.choice(
        [day, day, day, day, month, str(year), f"../{month}", f"{month}/..", f"{month}~"]
    )
