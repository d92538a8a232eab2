"""Chapter proceedings, up to the first instance; finals stand in ``finals``."""

from collections.abc import Iterator

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.indicators import person
from trafficmon_desktop.domain.indicators.domains import UNKNOWN
from trafficmon_desktop.domain.indicators.lead import (
    Ruling,
    highest_group,
    lead_of,
    newest,
    read_ruling,
)
from trafficmon_desktop.domain.indicators.pools import (
    COURT_KINDS,
    Pool,
    indicted_on,
)
from trafficmon_desktop.domain.indicators.question import Question, Unit
from trafficmon_desktop.domain.indicators.spans import age_class, duration_class, earliest
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Defendant,
    Participation,
    Proceeding,
    ProceedingEvent,
    Victim,
)

_YES_NO = {True: "yes", False: "no", None: UNKNOWN}


def proceedings_reported(q: Question) -> Iterator[Unit]:
    """Proceedings reported in the period; one split from another is not counted again."""
    for each in q.book.every(Proceeding):
        if each.kind not in COURT_KINDS or each.split_from is not None:
            continue
        if q.holds(each.reported_on, "proceedings_reported", each.code):
            yield Unit(
                each.code,
                {
                    "proceeding_source": each.source or UNKNOWN,
                    "organised_crime": _YES_NO[each.organised_crime],
                },
            )


def proceedings_investigated(q: Question) -> Iterator[Unit]:
    """Root proceedings in which an investigation was ordered in the period."""
    ordered_in: dict[str, None] = {}
    for event in q.book.every(ProceedingEvent):
        if (
            event.stage == "investigation_ordered"
            and event.state == "held"
            and event.proceeding is not None
            and q.holds(event.happened_on, "proceedings_investigated", event.code)
        ):
            ordered_in[event.proceeding] = None
    charged: dict[str, list[Pool]] = {each: [] for each in ordered_in}
    for pool in q.pools:
        if pool.root.proceeding in charged:
            charged[pool.root.proceeding].append(pool)
    for code in ordered_in:
        proceeding = q.book.find(Proceeding, code)
        if proceeding is None or proceeding.split_from or proceeding.kind not in COURT_KINDS:
            continue
        yield Unit(
            code,
            {
                "exploitation": _forms(q, proceeding),
                "offence_group": _reported_group(charged[code]),
            },
        )


def _forms(q: Question, proceeding: Proceeding) -> str:
    """Forms of the proceeding; where none is known those of its victims."""
    own = person.forms_group(proceeding.exploitation_forms)
    if own != UNKNOWN:
        return own
    return person.forms_group(
        form
        for part in q.book.of(Participation, "proceeding", proceeding.code)
        if part.victim is not None
        for form in person.forms_of(q.book, part.victim)
    )


def _reported_group(pools: list[Pool]) -> str:
    return highest_group(
        each.offence_reported or each.offence for pool in pools for each in pool.charges
    )


def defendants_indicted(q: Question) -> Iterator[Unit]:
    """Defendants whose first charge was brought in the period."""
    for pool in q.pools:
        if q.holds(indicted_on(q.book, pool), "defendants_indicted", pool.root.code):
            group = highest_group(_charged(q, each) for each in pool.charges)
            yield Unit(pool.root.code, {"offence_group": group, "defendant_sex": pool.sex})


def _charged(q: Question, charge: Charge) -> str | None:
    """The offence charged; where empty that of the first decision that names one."""
    if charge.offence is not None:
        return charge.offence
    decisions = q.book.of(ChargeDecision, "charge", charge.code)
    named = [each for each in decisions if each.offence is not None]
    first = min(named, key=lambda each: newest(each.decided_on, each), default=None)
    return None if first is None else first.offence


def defendants_first_instance(q: Question) -> Iterator[Unit]:
    """Defendants judged at first instance, retrials included, in the period."""
    for pool in q.pools:
        rulings = [
            ruling
            for charge in pool.charges
            if (ruling := _first_instance(q, pool, charge)) is not None
        ]
        if rulings:
            lead = lead_of(rulings)
            first = earliest(_first_decisions(q, pool))
            yield Unit(
                pool.root.code,
                {
                    "charge_outcome": lead.outcome,
                    "offence_group": lead.group,
                    "duration_class": duration_class(pool.charged_on, first),
                },
            )


def _first_instance(q: Question, pool: Pool, charge: Charge) -> Ruling | None:
    """The latest decision of first instance or retrial on the charge in the period."""
    found = [
        each
        for each in q.book.of(ChargeDecision, "charge", charge.code)
        if each.instance in ("first", "retrial")
        and q.holds(each.decided_on, "defendants_first_instance", pool.root.code)
    ]
    if not found:
        return None
    return read_ruling(charge, max(found, key=lambda each: newest(each.decided_on, each)))


def _first_decisions(q: Question, pool: Pool) -> Iterator[HonestDate | None]:
    for charge in pool.charges:
        for each in q.book.of(ChargeDecision, "charge", charge.code):
            if each.instance == "first":
                yield each.decided_on


def victims_in_proceedings(q: Question) -> Iterator[Unit]:
    """Places of victims in proceedings with a held event or a charge decision in the period."""
    active = _active(q)
    charged: dict[str, HonestDate | None] = {}
    for part in q.book.every(Participation):
        if part.proceeding is None or part.proceeding not in active:
            continue
        if part.proceeding not in charged:
            charged[part.proceeding] = _charged_on(q, part.proceeding)
        victim = q.book.find(Victim, part.victim)
        age = (
            part.age_group or UNKNOWN
            if victim is None
            else age_class(victim, charged[part.proceeding])
        )
        yield Unit(
            part.code,
            {
                "vulnerable_witness": part.vulnerable_witness or UNKNOWN,
                "age_in_proceeding": age,
                "representation": part.representation or UNKNOWN,
                "penalised": part.penalised or UNKNOWN,
            },
        )


def _charged_on(q: Question, proceeding: str) -> HonestDate | None:
    return earliest(
        charge.charged_on
        for defendant in q.book.of(Defendant, "proceeding", proceeding)
        for charge in q.book.of(Charge, "defendant", defendant.code)
    )


def _active(q: Question) -> set[str]:
    """The codes of the proceedings in which something happened in the period."""
    population = "victims_in_proceedings"
    active = {
        each.proceeding
        for each in q.book.every(ProceedingEvent)
        if each.state == "held"
        and each.proceeding is not None
        and q.holds(each.happened_on, population, each.code)
    }
    for decision in q.book.every(ChargeDecision):
        if q.holds(decision.decided_on, population, decision.code):
            charge = q.book.find(Charge, decision.charge)
            defendant = q.book.find(Defendant, charge.defendant) if charge else None
            if defendant is not None and defendant.proceeding is not None:
                active.add(defendant.proceeding)
    return active
