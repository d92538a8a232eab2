"""Defendants, their charges and what each instance decided, as rows of one table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from trafficmon_desktop.domain.dates import ordered
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Defendant,
    Record,
    Sanction,
)
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.forms.naming import sentence

#: All instances in the order in which a case passes them.
INSTANCES = ("prosecutor", "first", "retrial", "appeal", "third", "extraordinary")

_ALWAYS = frozenset({"first", "appeal"})


@dataclass(frozen=True, slots=True)
class ChargeRow:
    """One charge, or the sanctions of a defendant where ``charge`` is empty.

    ``found`` holds the decisions, or the sanctions, by instance.
    """

    defendant: Defendant
    charge: Charge | None
    is_first: bool
    is_sanctions: bool = False
    found: dict[str, list[Record]] = field(default_factory=dict)


def rows_of(file: Sequence[Record]) -> list[ChargeRow]:
    """Grouped by defendant, in the order of their labels; the sanctions last in each group."""
    rows: list[ChargeRow] = []
    defendants = [each for each in file if isinstance(each, Defendant)]
    for defendant in sorted(defendants, key=lambda each: (each.label or "~", each.code)):
        rows += _group(defendant, file)
    return rows


def _group(defendant: Defendant, file: Sequence[Record]) -> list[ChargeRow]:
    charges = [
        each for each in file if isinstance(each, Charge) and each.defendant == defendant.code
    ]
    charges.sort(key=lambda each: (ordered(each.charged_on), each.code))
    rows = [
        ChargeRow(defendant, charge, at == 0, found=_decisions(charge, file))
        for at, charge in enumerate(charges)
    ]
    sanctions = _by_instance(
        [each for each in file if isinstance(each, Sanction) and each.defendant == defendant.code]
    )
    if sanctions:
        rows.append(ChargeRow(defendant, None, not charges, is_sanctions=True, found=sanctions))
    return rows or [ChargeRow(defendant, None, is_first=True)]


def _decisions(charge: Charge, file: Sequence[Record]) -> dict[str, list[Record]]:
    found = [
        each for each in file if isinstance(each, ChargeDecision) and each.charge == charge.code
    ]
    found.sort(key=lambda each: (ordered(each.decided_on), each.code))
    return _by_instance(found)


def _by_instance(records: Sequence[ChargeDecision | Sanction]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in records:
        found.setdefault(record.instance or "first", []).append(record)
    return found


def instances_of(rows: Sequence[ChargeRow]) -> tuple[str, ...]:
    """The instances that have a column: the two usual ones and every other that occurs."""
    occurring = {instance for row in rows for instance in row.found}
    return tuple(each for each in INSTANCES if each in _ALWAYS | occurring)


def defendant_words(defendant: Defendant, terms: Terms) -> str:
    """Label or code, and what tells defendants apart; the name only where it is switched on."""
    parts = [defendant.label or defendant.code]
    if defendant.kind == "legal_person":
        parts.append(terms.code("defendant_kind", "legal_person"))
    elif defendant.sex:
        parts.append(terms.code("sex", defendant.sex))
    return "\n".join(parts)


def charge_words(row: ChargeRow, terms: Terms) -> str:
    """The offence as charged; what was reported too, where that was another."""
    if row.is_sanctions:
        return sentence(terms.records("sanction"))
    charge = row.charge
    if charge is None:
        return ""
    offence = terms.code("offence", charge.offence) if charge.offence else charge.code
    if charge.offence_reported and charge.offence_reported != charge.offence:
        return f"{terms.code('offence', charge.offence_reported)} → {offence}"
    return sentence(offence)


def cell_words(row: ChargeRow, instance: str, terms: Terms) -> str:
    """What one instance decided, in as many lines as it needs."""
    return "\n".join(_one(each, row, terms) for each in row.found.get(instance, ()))


def _one(record: Record, row: ChargeRow, terms: Terms) -> str:
    if isinstance(record, Sanction):
        return _sanction_words(record, terms)
    assert isinstance(record, ChargeDecision)  # noqa: S101 - tells the type checker
    outcome = []
    if record.outcome:
        outcome.append(sentence(terms.code("charge_outcome", record.outcome)))
    if record.appeal_effect:
        outcome.append(terms.code("appeal_effect", record.appeal_effect))
    lines = [", ".join(outcome)] if outcome else []
    if record.offence and record.offence != _offence_before(record, row):
        lines.append(f"→ {terms.code('offence', record.offence)}")
    if record.decided_on:
        lines.append(terms.date(record.decided_on))
    return "\n".join(lines) or record.code


def _offence_before(decision: ChargeDecision, row: ChargeRow) -> str | None:
    """The qualification with which the charge came to this decision."""
    offence = row.charge.offence if row.charge is not None else None
    for instance in INSTANCES:
        for record in row.found.get(instance, ()):
            if record.code == decision.code:
                return offence
            offence = getattr(record, "offence", None) or offence
    return offence


def _sanction_words(sanction: Sanction, terms: Terms) -> str:
    words = sentence(terms.code("sanction_kind", sanction.kind)) if sanction.kind else sanction.code
    length = length_words(sanction.months, sanction.days, terms)
    amount = terms.money(sanction.amount) if sanction.amount else ""
    return ", ".join(part for part in (words, length, amount) if part)


def length_words(months: int | None, days: int | None, terms: Terms) -> str:
    """A length as it is pronounced: years and months; days where there are any."""
    parts = []
    if months:
        years, rest = divmod(months, 12)
        parts += [terms.count("length.years", years)] if years else []
        parts += [terms.count("length.months", rest)] if rest else []
    if days:
        parts.append(terms.count("length.days", days))
    return " ".join(parts)


def final_words(row: ChargeRow, terms: Terms) -> str:
    """Since when the last decision is final; a dash while none is."""
    found = [record for records in row.found.values() for record in records]
    final = [each for each in found if getattr(each, "final", None)]
    if not final:
        return "–"
    since = getattr(final[-1], "final_on", None) or getattr(final[-1], "imposed_on", None)
    return terms.date(since) if since else terms.text("answer.yes")
