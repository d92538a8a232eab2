"""Defendants, their charges and what each instance decided, as rows of one table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from trafficmon_desktop.domain.dates import ordered
from trafficmon_desktop.domain.indicators.domains import DOMAINS
from trafficmon_desktop.domain.indicators.lead import offence_group
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Defendant,
    Record,
    Sanction,
)
from trafficmon_desktop.services.case_lines.saying import offence_in_short, sanction_words
from trafficmon_desktop.services.own_codes import shown_value
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

    @property
    def key(self) -> tuple[str, str]:
        """Tells the row from every other, whatever stands in it; new ones have empty parts."""
        charge = self.charge.code if self.charge is not None else ""
        return self.defendant.code, "sanctions" if self.is_sanctions else charge

    @property
    def is_new(self) -> bool:
        """Whether nothing of it is stored yet but perhaps the defendant."""
        return self.charge is None and not self.is_sanctions


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
    charges.sort(key=lambda each: (ordered(each.charged_on), _gravity(each), each.code))
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


def _gravity(charge: Charge) -> int:
    return list(DOMAINS["offence_group"]).index(offence_group(charge.offence))


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
    """The instances that have a column: the two usual ones and every other that occurs.

    What was set aside goes back to the first instance: a column waits for it.
    """
    occurring = {instance for row in rows for instance in row.found}
    appeals = [each for row in rows for each in row.found.get("appeal", ())]
    if any(getattr(each, "outcome", "") == "annulled_retrial" for each in appeals):
        occurring.add("retrial")
    return tuple(each for each in INSTANCES if each in _ALWAYS | occurring)


def defendant_words(defendant: Defendant, terms: Terms) -> str:
    """Label or code, and what tells defendants apart; the name only where it is switched on."""
    parts = [defendant.label or defendant.code]
    if defendant.kind == "legal_person":
        parts.append(terms.code("defendant_kind", shown_value(terms, defendant, "kind")))
    elif defendant.sex:
        parts.append(terms.code("sex", shown_value(terms, defendant, "sex")))
    return "\n".join(parts)


def charge_words(row: ChargeRow, terms: Terms) -> str:
    """The offence as charged; what was reported too, where that was another."""
    if row.is_sanctions:
        return sentence(terms.records("sanction"))
    charge = row.charge
    if charge is None:
        return ""
    if not charge.offence:
        return charge.code
    offence = shown_value(terms, charge, "offence")
    words = sentence(terms.code("offence", offence))
    if charge.offence_reported and charge.offence_reported != charge.offence:
        reported = offence_in_short(shown_value(terms, charge, "offence_reported"), terms)
        return f"{reported} → {offence_in_short(offence, terms)}\n{words}"
    return words


def cell_words(row: ChargeRow, instance: str, terms: Terms) -> str:
    """What one instance decided, in as many lines as it needs."""
    return "\n".join(_one(each, row, terms) for each in row.found.get(instance, ()))


def _one(record: Record, row: ChargeRow, terms: Terms) -> str:
    if isinstance(record, Sanction):
        return _sanction_words(record, terms)
    assert isinstance(record, ChargeDecision)  # noqa: S101 - tells the type checker
    outcome = []
    if record.outcome:
        outcome.append(
            sentence(terms.code("charge_outcome", shown_value(terms, record, "outcome")))
        )
    if record.appeal_effect and record.appeal_effect != record.outcome:
        outcome.append(terms.code("appeal_effect", shown_value(terms, record, "appeal_effect")))
    lines = [", ".join(outcome)] if outcome else []
    if record.offence and record.offence != _offence_before(record, row):
        offence = shown_value(terms, record, "offence")
        lines.append(f"→ {offence_in_short(offence, terms)}")
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
    fields = {name: getattr(sanction, name) for name in ("kind", "months", "days", "amount")}
    fields["kind"] = shown_value(terms, sanction, "kind")
    return sentence(sanction_words(fields, terms)) or sanction.code


def final_words(row: ChargeRow, terms: Terms) -> str:
    """Since when the last decision is final; a dash while none is."""
    found = [record for records in row.found.values() for record in records]
    final = [each for each in found if getattr(each, "final", None)]
    if not final:
        return "–"
    since = getattr(final[-1], "final_on", None) or getattr(final[-1], "imposed_on", None)
    return terms.date(since) if since else terms.text("answer.yes")
