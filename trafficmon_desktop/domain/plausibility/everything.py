"""All checks together."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.plausibility import (
    applications,
    charges,
    claims,
    gaps,
    identifications,
    judgments,
    participations,
    permit_decisions,
    permit_remedies,
    person,
    proceedings,
    sanctions,
)
from trafficmon_desktop.domain.plausibility.finding import AnyCheck, Case, Check, Level, Unusual
from trafficmon_desktop.domain.records import RECORDS

_MODULES = (
    person, identifications, applications, permit_decisions, permit_remedies, proceedings,
    charges, judgments, sanctions, participations, claims, gaps,
)  # fmt: skip

#: Every check in the order in which its findings are shown.
CHECKS: tuple[AnyCheck, ...] = tuple(
    each for module in _MODULES for each in vars(module).values() if isinstance(each, Check)
)

_WEIGHT = {Level.CONTRADICTION: 0, Level.UNUSUAL: 1, Level.MISSING: 2}


def unusual(book: Casebook, today: date, only: Collection[str] | None = None) -> list[Unusual]:
    """What is unusual in the records of a book, contradictions first.

    ``only``: the codes of the records that are asked about; the others are merely looked at.
    """
    case = Case(book, today)
    by_name: dict[str, list[AnyCheck]] = defaultdict(list)
    for each in CHECKS:
        by_name[each.record_type.NAME].append(each)
    found = [
        finding
        for record_type in RECORDS
        for record in book.every(record_type)
        if only is None or record.code in only
        for each in by_name[record_type.NAME]
        if (finding := each.look(case, record)) is not None
    ]
    return sorted(found, key=lambda each: _WEIGHT[each.level])
