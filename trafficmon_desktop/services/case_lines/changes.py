"""What a line changes in the records of a case; what belongs together is one list."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Defendant,
    Record,
    Sanction,
)
from trafficmon_desktop.services.case_lines.line_read import LineRead

#: A record as it was and as it becomes; ``None`` where there was or will be none.
Change = tuple[Record | None, Record | None]

_OF_DECISION = ("outcome", "appeal_effect", "offence", "decided_on")


def defendant_changes(read: LineRead, defendant: Defendant) -> list[Change]:
    """The line holds label, kind and sex; the rest of the defendant stays."""
    return _changed(defendant, {name: read.values.get(name) for name in ("label", "kind", "sex")})


def charge_changes(read: LineRead, charge: Charge) -> list[Change]:
    """The line holds the offences and the day of the indictment."""
    names = ("offence_reported", "offence", "charged_on")
    return _changed(charge, {name: read.values.get(name) for name in names})


def decision_changes(
    read: LineRead, decision: ChargeDecision, defendant: str, sanctions: Sequence[Sanction]
) -> list[Change]:
    """The decision, and the sanctions that the same line names.

    ``sanctions`` are those of the defendant at that instance. They belong to all charges, so a line
    of one charge never changes what stands there: the same sanction typed twice punishes once (and
    learns the day or whether it is final where that is unknown), another is added beside it.
    """
    values: dict[str, Any] = {name: read.values.get(name) for name in _OF_DECISION}
    values |= {name: read.values[name] for name in ("final", "final_on") if name in read.values}
    known = {name: read.values[name] for name in ("final",) if name in read.values}
    if "decided_on" in read.values:
        known["imposed_on"] = read.values["decided_on"]
    changes = _changed(decision, values)
    for fields in read.sanctions:
        same = next((each for each in sanctions if _is_said_again(each, fields, read)), None)
        if same is None:
            blank = Sanction(defendant=defendant, instance=decision.instance)
            changes += _changed(blank, _LENGTHS | known | fields)
        else:
            unknown = {name: each for name, each in known.items() if getattr(same, name) is None}
            changes += _changed(same, unknown)
    return changes


_LENGTHS: dict[str, Any] = {"months": None, "days": None, "amount": None}


def standing_beside(read: LineRead, sanctions: Sequence[Sanction]) -> list[Sanction]:
    """Those of ``sanctions`` beside which a line of a charge adds another of the same kind."""
    added = {
        fields["kind"]
        for fields in read.sanctions
        if not any(_is_said_again(each, fields, read) for each in sanctions)
    }
    return [each for each in sanctions if each.kind in added]


def _is_said_again(sanction: Sanction, fields: dict[str, Any], read: LineRead) -> bool:
    """Whether the line names this very sanction; its kind alone says no other length."""
    day = read.values.get("decided_on")
    if sanction.kind != fields["kind"] or (day and sanction.imposed_on not in (None, day)):
        return False
    if _LENGTHS.keys().isdisjoint(fields):
        return True
    wanted = _LENGTHS | fields
    return all(getattr(sanction, name) == wanted[name] for name in _LENGTHS)


def sanctions_changes(
    read: LineRead, defendant: str, instance: str, sanctions: Sequence[Sanction]
) -> list[Change]:
    """The line holds all sanctions of the instance: what it does not name is removed.

    It shows one day, the first that is known; a sanction of another day keeps its own.
    """
    shown = next((each.imposed_on for each in sanctions if each.imposed_on is not None), None)
    typed = {name: read.values[name] for name in ("final",) if name in read.values}
    named = _named(read, sanctions)
    changes: list[Change] = []
    for fields, same in named:
        day = read.values.get("imposed_on")
        if same is not None and same.imposed_on not in (None, shown):
            day = same.imposed_on
        record = same or Sanction(defendant=defendant, instance=instance)
        changes += _changed(record, _LENGTHS | typed | {"imposed_on": day} | fields)
    kept = {same.code for _, same in named if same is not None}
    return [*changes, *((each, None) for each in sanctions if each.code not in kept)]


def _named(
    read: LineRead, sanctions: Sequence[Sanction]
) -> list[tuple[dict[str, Any], Sanction | None]]:
    """What the line names, each with the sanction it means: one it repeats, else the next of its
    kind, so that taking one of two away does not change the other."""
    left = list(sanctions)
    meant: list[Sanction | None] = [None] * len(read.sanctions)
    for repeats in (True, False):
        for at, fields in enumerate(read.sanctions):
            if meant[at] is not None:
                continue
            wanted = _LENGTHS | fields if repeats else {"kind": fields["kind"]}
            meant[at] = next(
                (
                    each
                    for each in left
                    if all(getattr(each, name) == value for name, value in wanted.items())
                ),
                None,
            )
            if meant[at] is not None:
                left.remove(meant[at])  # type: ignore[arg-type]
    return list(zip(map(dict, read.sanctions), meant, strict=True))


def final_changes(read: LineRead, last: Sequence[ChargeDecision | Sanction]) -> list[Change]:
    """Whether and since when the last decision, or the sanctions with it, are final."""
    changes: list[Change] = []
    for record in last:
        values: dict[str, Any] = {"final": read.values.get("final")}
        if isinstance(record, ChargeDecision):
            values["final_on"] = read.values.get("final_on")
        changes += _changed(record, values)
    return changes


def as_above(
    decision: ChargeDecision, above: ChargeDecision, *, same_offence: bool
) -> list[Change]:
    """Outcome, effect and day of the decision in the row above.

    Its offence too where both charges are of one paragraph: else it would say another thing.
    """
    names = [name for name in _OF_DECISION if name != "offence" or same_offence]
    return _changed(decision, {name: getattr(above, name) for name in names})


def _changed(record: Record, values: dict[str, Any]) -> list[Change]:
    after = replace(record, **values)
    if not record.code:
        return [(None, after)]
    return [] if after == record else [(record, after)]
