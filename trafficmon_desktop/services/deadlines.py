"""The deadlines of a vault, and what its users note about them."""

from collections.abc import Sequence
from datetime import date

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.deadlines.collection import outstanding
from trafficmon_desktop.domain.deadlines.deadline import CLOSING, Deadline, DeadlineNote, NoteKind
from trafficmon_desktop.domain.deadlines.everything import collect
from trafficmon_desktop.domain.deadlines.reminders import OWN_RULES
from trafficmon_desktop.domain.errors import UsageError, UserError
from trafficmon_desktop.domain.records import RECORDS, Note
from trafficmon_desktop.services.deadline_rules import law_of
from trafficmon_desktop.storage import deadline_notes
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Vault


def deadlines_of(vault: Vault, today: date) -> list[Deadline]:
    """What is neither done nor closed, by the day to work by; without a date at the end."""
    return outstanding(all_deadlines(vault, today))


def all_deadlines(vault: Vault, today: date) -> list[Deadline]:
    """The same with what is done or closed."""
    return collect(whole_book(vault), law_of(vault), today, notes_of(vault))


def whole_book(vault: Vault) -> Casebook:
    """All records as they stand in the vault but for the notes of the case workers."""
    with vault.read() as connection:
        return Casebook(
            {each.NAME: store.fetch_all(connection, each) for each in RECORDS if each is not Note}
        )


def notes_of(vault: Vault) -> Sequence[DeadlineNote]:
    """Every note about a deadline, in the order in which they were made."""
    with vault.read() as connection:
        return deadline_notes.all_notes(connection)


def close_deadline(
    vault: Vault,
    subject: str,
    rule: str,
    kind: NoteKind,
    *,
    on: date,
    by: str = "",
    person_told: str = "",
    day: HonestDate | None = None,
    reason: str = "",
) -> DeadlineNote:
    """Closes a deadline as lodged, decided not to, or missed.

    ``day``: when it was lodged, or the end of the obstacle of a missed one, from which the limit
    of asking for restitution runs. A decision not to act must say who decided (``by``) and
    whether the person was told. Raises ``UsageError`` ``deadline_needs_decider`` and what
    :func:`switch_on` raises.
    """
    if kind not in CLOSING:
        raise ValueError("closes nothing")
    if kind is NoteKind.DECIDED_NOT_TO and not (by.strip() and person_told.strip()):
        raise UsageError("deadline_needs_decider")
    note = DeadlineNote(0, subject, rule, kind, on, day, by, person_told, reason)
    return _add(vault, "close_deadline", note)


def override_deadline(
    vault: Vault, subject: str, rule: str, day: HonestDate, *, reason: str, by: str, on: date
) -> DeadlineNote:
    """Another last day holds. Raises ``UsageError`` ``deadline_needs_reason`` without a reason."""
    if not reason.strip():
        raise UsageError("deadline_needs_reason")
    note = DeadlineNote(0, subject, rule, NoteKind.OVERRIDE, on, day, by, "", reason)
    return _add(vault, "override_deadline", note)


def switch_on(
    vault: Vault, subject: str, rule: str, *, on: date, day: HonestDate | None = None, by: str = ""
) -> DeadlineNote:
    """Switches a rule on for a record, from a date that no field holds.

    Without ``day`` it runs from the field the rule names. Raises ``UserError``
    ``deadline_unknown`` where there is no such rule or record.
    """
    note = DeadlineNote(0, subject, rule, NoteKind.START, on, day, by)
    return _add(vault, "switch_on_deadline", note)


def _add(vault: Vault, action: str, note: DeadlineNote) -> DeadlineNote:
    _check_rule(vault, note)
    with vault.write(action) as unit:
        _check_subject(unit, note)
        return deadline_notes.add_note(unit, note)


def _check_rule(vault: Vault, note: DeadlineNote) -> None:
    law = law_of(vault)
    known = {each.code for each in (*law.rules, *law.restitution, *OWN_RULES)}
    if note.rule not in known:
        raise UserError("deadline_unknown", rule=note.rule, code=note.subject)


def _check_subject(unit: Unit, note: DeadlineNote) -> None:
    if store.type_of(unit.connection, note.subject) is None:
        raise UserError("deadline_unknown", rule=note.rule, code=note.subject)
