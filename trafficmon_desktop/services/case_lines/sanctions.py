"""Sanctions of one line: each kind with the length or the sum that belongs to it."""

from typing import Any

from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.services.case_lines.amounts import Length
from trafficmon_desktop.services.case_lines.line_read import Gathering
from trafficmon_desktop.services.case_lines.typed_line import Part

#: Kinds that last; the others have a sum or nothing.
LASTING = frozenset(
    {
        "imprisonment", "house_detention", "suspended_sentence", "community_service",
        "juvenile_measure", "juvenile_prison", "expulsion", "no_contact",
        "other_security_measure", "imprisonment_30_40",
    }
)  # fmt: skip
PAID = frozenset({"fine", "confiscation_of_proceeds", "confiscation_of_assets"})

Found = tuple[Part, str | Length | Money]


def gather_sanctions(found: list[Found], gathering: Gathering) -> tuple[dict[str, Any], ...]:
    """Joins kinds, lengths and sums in the order in which they stand.

    A length without a kind is imprisonment: "convicted, 6 years" says so. Whatever finds no place
    was not understood.
    """
    made: list[dict[str, Any]] = []
    loose: Found | None = None
    for part, what in sorted(found, key=lambda each: each[0].start):
        if isinstance(what, str):
            if loose is not None and what not in LASTING:
                made.append(_imprisonment(loose))
                loose = None
            made.append({"kind": what, **(_fields(loose[1]) if loose is not None else {})})
            loose = None
        elif made and _belongs(what, made[-1]):
            made[-1] |= _fields(what)
        elif isinstance(what, Length) and loose is None:
            loose = (part, what)
        else:
            gathering.refuse(part)
    if loose is not None:
        made.append(_imprisonment(loose))
    return tuple(made)


def _belongs(what: Length | Money, sanction: dict[str, Any]) -> bool:
    if isinstance(what, Length):
        return sanction["kind"] in LASTING and not {"months", "days"} & sanction.keys()
    return sanction["kind"] in PAID and "amount" not in sanction


def _fields(what: str | Length | Money) -> dict[str, Any]:
    if isinstance(what, Length):
        pairs = (("months", what.months), ("days", what.days))
        return {name: value for name, value in pairs if value is not None}
    return {"amount": what}


def _imprisonment(loose: Found) -> dict[str, Any]:
    return {"kind": "imprisonment", **_fields(loose[1])}
