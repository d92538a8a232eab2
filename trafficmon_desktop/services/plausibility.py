"""Asking about what is unusual, once; and what is dangerous, before the contact data."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from trafficmon_desktop.domain import dangers
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dangers import Danger
from trafficmon_desktop.domain.plausibility import Choice, Level, Unusual, Value, unusual
from trafficmon_desktop.domain.records import (
    RECORDS,
    Activity,
    Note,
    Proceeding,
    SetDeadline,
    Task,
    Victim,
)
from trafficmon_desktop.services.neighbourhood import Neighbourhood, around
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import answered_checks
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.answered_checks import AnsweredCheck
from trafficmon_desktop.storage.vault import Vault

__all__ = [
    "AnsweredCheck",
    "Danger",
    "Level",
    "Unusual",
    "all_unusual",
    "answers_of",
    "confirm",
    "dangers_of",
    "sentence",
    "unanswered",
    "unusual_by_case",
    "unusual_of",
]

#: Of no interest to any check.
_APART = (Activity, Note, SetDeadline, Task)

_Answered = set[tuple[str, str, str]]


def unusual_of(vault: Vault, code: str) -> list[Unusual]:
    """What is unusual about a record and all that hangs on it, and was not answered yet.

    The file of a person, of a proceeding, or any record. Raises ``UserError`` where there is no
    such record.
    """
    near = around(vault, code)
    found = unusual(near.book, vault.today, near.file)
    return _open(found, _answered(vault))


def all_unusual(vault: Vault) -> list[Unusual]:
    """The same for the whole vault, read once; contradictions first."""
    return unanswered(vault, _whole(vault), vault.today)


def unanswered(vault: Vault, book: Casebook, day: date) -> list[Unusual]:
    """What is unusual in a book that was read from the vault, and was not answered yet."""
    return _open(unusual(book, day), _answered(vault))


def unusual_by_case(vault: Vault, levels: Iterable[Level] = Level) -> dict[str, list[Unusual]]:
    """The same by the code of the person or proceeding concerned, for lists of what to do.

    What concerns a claim or a place in a proceeding stands with the person, if there is one.
    """
    wanted = set(levels)
    book = _whole(vault)
    everything = {each.code: each for record_type in RECORDS for each in book.every(record_type)}
    whole = Neighbourhood("", everything)
    found: dict[str, list[Unusual]] = defaultdict(list)
    for each in unanswered(vault, book, vault.today):
        if each.level in wanted:
            above = whole.above(each.record)
            found[above[0].code if above else each.record].append(each)
    return dict(found)


def confirm(vault: Vault, finding: Unusual, note: str = "") -> AnsweredCheck:
    """ "It is right": the check stays silent until one of the values it looked at changes."""
    answer = AnsweredCheck(
        0, finding.record, finding.key, finding.fingerprint, vault.today.isoformat(), note.strip()
    )
    with vault.write("confirm_unusual") as unit:
        return answered_checks.add_answer(unit, answer)


def answers_of(vault: Vault, code: str) -> list[AnsweredCheck]:
    """What was answered about one record."""
    with vault.read() as connection:
        return answered_checks.answers_about(connection, code)


def dangers_of(vault: Vault, code: str) -> list[Danger]:
    """The dangers to be shown at the head of a record, before any contact data.

    Of a person, of the person behind a record, or of a proceeding. Raises ``UserError`` where
    there is no such record.
    """
    near = around(vault, code)
    book, day = near.book, vault.today
    found: list[Danger] = []
    for each in near.above(code):
        if isinstance(each, Victim):
            found += dangers.dangers(book, each.code, day)
        elif isinstance(each, Proceeding):
            found += dangers.dangers_of_proceeding(book, each.code, day)
    return list({(each.key, each.record, each.field): each for each in found}.values())


def sentence(terms: Terms, found: Unusual | Danger) -> str:
    """What is unusual or dangerous and how to mend it, in one sentence or two."""
    kind = "danger" if isinstance(found, Danger) else "unusual"
    shown = {name: _shown(terms, value) for name, value in found.values.items()}
    return terms.text(f"{kind}.{found.key}", **shown)


def _shown(terms: Terms, value: Value) -> object:
    if isinstance(value, Choice):
        return terms.code(value.codes, value.code) if value.code else "–"
    if isinstance(value, tuple):
        return ", ".join(str(_shown(terms, each)) for each in value)
    return value


def _whole(vault: Vault) -> Casebook:
    with vault.read() as connection:
        return Casebook(
            {each.NAME: store.fetch_all(connection, each) for each in RECORDS if each not in _APART}
        )


def _answered(vault: Vault) -> _Answered:
    with vault.read() as connection:
        return {
            (each.subject, each.check_key, each.fingerprint)
            for each in answered_checks.all_answers(connection)
        }


def _open(found: list[Unusual], answered: _Answered) -> list[Unusual]:
    return [each for each in found if (each.record, each.key, each.fingerprint) not in answered]
