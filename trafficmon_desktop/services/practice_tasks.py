"""Twelve tasks for the practice vault, and how the program sees by itself that each is done.

Nobody reports anything: a task is done when the vault shows it. Only what leaves no trace there,
a search and a look at a figure, is noted in one setting.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from trafficmon_desktop.domain.records import (
    ChargeDecision,
    Identification,
    Payment,
    PermitApplication,
    PermitDecision,
    Record,
    SetDeadline,
    Victim,
)
from trafficmon_desktop.domain.text import fold, matches
from trafficmon_desktop.services.deadline_rules import law_of
from trafficmon_desktop.services.practice import MADE, NAMESAKES
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import desk_tables, ledger_tables
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.settings import read_setting, write_setting
from trafficmon_desktop.storage.trail import Done, done_since
from trafficmon_desktop.storage.vault import Vault

#: The setting that remembers what leaves no trace.
NOTED = "practice_noted"

#: What is noted there.
FOUND, LOOKED = "found_in_other_script", "looked_behind_figure"

#: Nothing was begun yet; other reasons say what is still missing (``practice.<task>.<reason>``).
TO_DO = "to_do"
DONE = ""

_FEWEST_LETTERS = 3


@dataclass(frozen=True)
class Work:
    """What was done in a practice vault since it was made.

    ``now``: what was touched and is still there, by code. ``kept_apart``: two people were said
    not to be the same.
    """

    done: Sequence[Done]
    now: Mapping[str, Record]
    noted: frozenset[str] = frozenset()
    answered: bool = False
    confirmed: bool = False
    kept_apart: bool = False
    released: bool = False

    @cached_property
    def new(self) -> Mapping[str, Record]:
        """The records that began since then; one that was removed and came back is none."""
        first: dict[str, Done] = {}
        for each in self.done:
            first.setdefault(each.change.record_code, each)
        return {code: record for code, record in self.now.items() if first[code].began}

    def new_of(self, record_type: type[Record]) -> list[Record]:
        """Those of one type."""
        return [record for record in self.new.values() if isinstance(record, record_type)]


Check = Callable[[Work], str]


@dataclass(frozen=True)
class PracticeTask:
    """``place`` and ``widget`` say where it is done: a place of the window, what to press there."""

    name: str
    place: str
    widget: str
    missing: Check


@dataclass(frozen=True)
class Progress:
    """How far a task is: ``missing`` is empty where it is done."""

    task: PracticeTask
    missing: str

    @property
    def done(self) -> bool:
        """Whether nothing is missing."""
        return self.missing == DONE

    def title(self, terms: Terms) -> str:
        """What is to be done."""
        return terms.text(f"practice.{self.task.name}.title")

    def how(self, terms: Terms) -> str:
        """What to do next: how it is begun, or what is still missing."""
        reason = "how" if self.missing in (DONE, TO_DO) else self.missing
        first, second = (" ".join(name) for name in NAMESAKES)
        return terms.text(f"practice.{self.task.name}.{reason}", first=first, second=second)


def _if(done: bool) -> str:
    return DONE if done else TO_DO


def _person(work: Work) -> str:
    added = [each for each in work.new_of(Victim) if isinstance(each, Victim)]
    if not added:
        return TO_DO
    dates = [each.birth_date for each in added if each.birth_date is not None]
    if not dates:
        return "no_date"
    return DONE if any(not each.exact for each in dates) else "too_exact"


def _application(work: Work) -> str:
    added = {each.code for each in work.new_of(PermitApplication)}
    if not added:
        return TO_DO
    decided = {getattr(each, "application", "") for each in work.new_of(PermitDecision)}
    return DONE if added & decided else "no_decision"


def _deadline(work: Work) -> str:
    """Noted about a deadline of the law, or the day on which one that an authority set was met."""
    met = any(isinstance(each, SetDeadline) and each.met_on for each in work.now.values())
    return _if(work.answered or met)


def _judgment(work: Work) -> str:
    changed = any(
        each.change.record_type == ChargeDecision.NAME and not each.began and not each.ended
        for each in work.done
    )
    return _if(changed or bool(work.new_of(ChargeDecision)))


def _undone(work: Work) -> str:
    gone: set[str] = set()
    for each in work.done:
        if each.ended:
            gone.add(each.change.record_code)
        elif each.began and each.change.record_code in gone:
            return DONE
    return "not_taken_back" if gone else TO_DO


def _same(work: Work) -> str:
    return _if(work.kept_apart or any(each.action == "merge" for each in work.done))


TASKS: tuple[PracticeTask, ...] = (
    PracticeTask("find", "people", "search", lambda work: _if(FOUND in work.noted)),
    PracticeTask("person", "people", "new_person", _person),
    PracticeTask(
        "identification", "people", "", lambda work: _if(bool(work.new_of(Identification)))
    ),
    PracticeTask("application", "permits", "", _application),
    PracticeTask("deadline", "today", "", _deadline),
    PracticeTask("judgment", "proceedings", "", _judgment),
    PracticeTask("payment", "proceedings", "", lambda work: _if(bool(work.new_of(Payment)))),
    PracticeTask("undo", "people", "", _undone),
    PracticeTask("same", "people", "", _same),
    PracticeTask("rule", "settings", "show_rules", lambda work: _if(work.confirmed)),
    PracticeTask("figure", "summaries", "", lambda work: _if(LOOKED in work.noted)),
    PracticeTask("release", "summaries", "", lambda work: _if(work.released)),
)


def progress(vault: Vault) -> tuple[Progress, ...]:
    """How far each task is, in their order."""
    work = work_in(vault)
    return tuple(Progress(task, task.missing(work)) for task in TASKS)


def work_in(vault: Vault) -> Work:
    """What was done in the vault since it was made."""
    with vault.read() as connection:
        done = list(done_since(connection, MADE))
        touched = {each.change.record_code for each in done}
        now = {}
        for code in touched:
            record_type = store.type_of(connection, code)
            record = None if record_type is None else store.fetch(connection, record_type, code)
            if record is not None:
                now[code] = record
        noted = read_setting(connection, NOTED) or ""
        tables = (
            ledger_tables.DEADLINE_NOTE,
            desk_tables.NOT_SAME,
            ledger_tables.RELEASE,
        )
        answered, kept_apart, released = (
            connection.execute(table.select().limit(1)).first() is not None for table in tables
        )
    confirmed = any(rule.confirmed_by for rule in law_of(vault).rules)
    return Work(
        done,
        now,
        frozenset(noted.split()),
        answered=answered,
        confirmed=confirmed,
        kept_apart=kept_apart,
        released=released,
    )


def note(vault: Vault, what: str) -> None:
    """Remembers what leaves no trace, once."""
    with vault.read() as connection:
        noted = (read_setting(connection, NOTED) or "").split()
    if what not in noted:
        with vault.write("note_practice") as unit:
            write_setting(unit, NOTED, " ".join([*noted, what]))


def note_found(vault: Vault, typed: str, person: Victim) -> None:
    """A person was opened while something was searched: was it typed in the other script?"""
    if in_other_script(typed, f"{person.given_name or ''} {person.family_name or ''}"):
        note(vault, FOUND)


def in_other_script(typed: str, name: str) -> bool:
    """Whether ``typed`` finds ``name``, and one is in Cyrillic and the other in Latin letters."""
    letters = sum(letter.isalpha() for letter in typed)
    if letters < _FEWEST_LETTERS or not matches(fold(typed), fold(name)):
        return False
    return _is_cyrillic(typed) != _is_cyrillic(name)


def _is_cyrillic(text: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in text)
