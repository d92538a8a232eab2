"""What the checks must know of offences: groups, least sentences, which court."""

from collections.abc import Iterator, Sequence

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.records import Charge, ChargeDecision, Defendant

CONVICTING = frozenset({"convicted", "convicted_requalified"})

#: Use of a victim is punished far milder than trafficking itself.
_USERS = frozenset({"388_8_2009", "388_9_2009"})

#: The least sentence in months where mitigation below it is barred (art. 388 since 2009).
LEAST_MONTHS = {
    "388_1_2009": 36,
    "388_2_2009": 36,
    "388_3_2009": 60,
    "388_4_2009": 60,
    "388_5_2009": 120,
    "388_6_2009": 60,
    "388_7_2009": 120,
}


def is_trafficking(offence: str | None) -> bool:
    """Art. 388 in any version, but not the use of a victim."""
    return offence is not None and offence.startswith("388") and offence not in _USERS


def before_higher_court(offence: str | None) -> bool:
    """Whether a higher court tries the offence, or may: what is joined to it follows."""
    return is_trafficking(offence) or offence in (
        "389", "390", "246", "245", "346", "350", "351", "178_182", "214", "111b_2003", "other",
    )  # fmt: skip


def charges_of(book: Casebook, proceeding: str) -> Iterator[Charge]:
    """All charges of a proceeding."""
    for defendant in book.of(Defendant, "proceeding", proceeding):
        yield from book.of(Charge, "defendant", defendant.code)


def decisions_of(book: Casebook, defendant: str) -> Iterator[tuple[Charge, ChargeDecision]]:
    """All decisions on the charges of a defendant."""
    for charge in book.of(Charge, "defendant", defendant):
        for decision in book.of(ChargeDecision, "charge", charge.code):
            yield charge, decision


def decided_offence(charge: Charge, decision: ChargeDecision) -> str | None:
    """The offence of a conviction: what the decision says, else what was charged."""
    if decision.outcome not in CONVICTING:
        return None
    if decision.offence is None and decision.outcome == "convicted":
        return charge.offence
    return decision.offence


def convictions(book: Casebook, defendant: str, instance: str | None) -> Sequence[str]:
    """The offences of which an instance convicted a defendant, in order, each once."""
    found = {
        decided_offence(charge, decision): None
        for charge, decision in decisions_of(book, defendant)
        if decision.instance == instance
    }
    return sorted(each for each in found if each is not None)
