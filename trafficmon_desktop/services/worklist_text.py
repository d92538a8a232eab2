"""The worklist in words, and as JSON for machines.

The JSON changes only by adding. Top: ``today``; ``footer``; ``older_overdue`` (how many deadlines
lapsed more than a year before); ``groups``, each with ``group`` (overdue, soon, waiting, consents,
no_next_step, unusual, gaps, reminders), ``title`` and ``lines``. Every line has all of:

- ``kind``: deadline, waiting_first, waiting_remedy, waiting_identification, consent_ends,
  consent_over, no_next_person, no_next_proceeding, gap_fields, gap_served, gap_planned, gap_stay,
  unusual, backup_due, backup_never, rehearsal_due
- ``code``: person, application or proceeding; ``person``: the person, if it is one person's;
  ``record`` and ``subject``: type and code of the record the line hangs on
- ``what``: its name in words; ``sentence``: the computation or the finding in one sentence;
  ``basis``: source, confidence and who confirmed it
- ``date``: the day to work by, or since when; ``last_date``: the last day it can be;
  ``days_left`` until ``date``, negative once it is over; ``other_reading``: the day if Saturday
  is no working day, where that differs
- ``rule``, ``role``, ``state``, ``source``, ``confidence``, ``confirmed``: of a deadline
- ``fields``: the empty fields of a gap, the field of what is unusual

What does not apply is ``null``. Dates are ISO 8601.
"""

from datetime import date
from typing import Any

from trafficmon_desktop.domain.deadlines.deadline import Deadline
from trafficmon_desktop.domain.deadlines.rules import Role
from trafficmon_desktop.services import plausibility
from trafficmon_desktop.services.deadline_sentences import (
    basis,
    deadline_name,
    footer,
    sentence,
    tidy,
)
from trafficmon_desktop.services.legal_data import working_days
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.services.worklist import GROUPS, HORIZON, Line, Worklist


def group_title(group: str, terms: Terms, horizon: int = HORIZON) -> str:
    """What a group is called."""
    return terms.text(f"worklist.group.{group}", n=horizon)


def line_name(line: Line, terms: Terms) -> str:
    """What a line is about: the deadline, or the kind of the record."""
    if line.kind == "deadline":
        return deadline_name(line.deadlines[0], terms)
    return "" if line.record == "vault" else terms.record(line.record)


def line_sentence(line: Line, terms: Terms) -> str:
    """The computation of a deadline, or what was found, in one sentence."""
    if line.kind == "deadline":
        return sentence(line.deadlines[0], terms, working_days())
    if line.kind == "unusual":
        return plausibility.sentence(terms, line.values["finding"])
    values = dict(line.values)
    if "what" in values:
        codes, code = values["what"]
        values["what"] = terms.code(codes, code) if code else terms.record(line.record)
    if "fields" in values:
        names = (terms.field(line.record, name) for name in values["fields"])
        values["fields"] = ", ".join(names)
    if "since" in values:
        values["day"] = values.pop("since")
    parts = [terms.text(f"worklist.line.{line.kind}", **values)]
    if line.kind.startswith("waiting"):
        parts += [said for each in line.deadlines if (said := _timing(each, terms))]
    return tidy(", ".join(parts), terms)


def line_basis(line: Line, terms: Terms) -> str:
    """Where the rule of a deadline comes from and whether it is confirmed; else nothing."""
    return basis(line.deadlines[0].rule, terms) if line.kind == "deadline" else ""


def _timing(deadline: Deadline, terms: Terms) -> str:
    """How long an authority may take, and what silence makes possible."""
    day = deadline.work_by
    if day is None:
        return ""
    key = {
        Role.DECISION_DUE: "due",
        Role.OPENS: "silence",
        Role.OPENS_AFTER: deadline.rule.code,
        Role.LAST_DAY: "silence_until",
    }.get(deadline.role)
    if not key:
        return ""
    last = deadline.over_after
    if deadline.role is Role.OPENS and last not in (None, day):
        return terms.text("worklist.line.silence_between", day=day, last=last)
    doubtful = f"worklist.line.{key}_{deadline.hint}"
    if deadline.hint and terms.has(doubtful):
        return terms.text(doubtful, day=day)
    return terms.text(f"worklist.line.{key}", day=day)


def days_left(line: Line, today: date) -> int | None:
    """Days until the day to work by, negative once it is over."""
    day = line.on or line.last
    return None if day is None else (day - today).days


def day_in_words(line: Line, terms: Terms) -> str:
    """The day to work by, or the date as far as it is known; nothing without one."""
    if line.when is not None and not line.when.exact:
        return terms.date(line.when)
    day = line.on or line.last
    return "" if day is None else terms.day(day)


def days_in_words(line: Line, today: date, terms: Terms) -> str:
    """``3 days left``, ``today``, ``2 days ago``; nothing without an exact day."""
    left = days_left(line, today)
    if left is None or (line.when is not None and not line.when.exact):
        return ""
    if left == 0:
        return terms.text("deadline.today")
    return terms.count("deadline.days_left" if left > 0 else "deadline.days_late", abs(left))


def as_json(found: Worklist, terms: Terms) -> dict[str, Any]:
    """The whole list as JSON can hold it; see the head of this module."""
    return {
        "today": found.today.isoformat(),
        "footer": footer(terms),
        "older_overdue": found.older,
        "groups": [
            {
                "group": group,
                "title": group_title(group, terms),
                "lines": [_as_json(each, found.today, terms) for each in found.lines[group]],
            }
            for group in GROUPS
        ],
    }


def _as_json(line: Line, today: date, terms: Terms) -> dict[str, Any]:
    deadline = line.deadlines[0] if line.kind == "deadline" else None
    common = {
        "kind": line.kind,
        "code": line.code or None,
        "person": line.person,
        "record": line.record,
        "subject": line.subject or None,
        "what": line_name(line, terms),
        "sentence": line_sentence(line, terms),
        "basis": line_basis(line, terms) or None,
        "date": _iso(line.on),
        "last_date": _iso(line.last),
        "days_left": days_left(line, today),
        "fields": list(line.values["fields"]) if "fields" in line.values else None,
    }
    return common | _of_deadline(deadline)


def _of_deadline(deadline: Deadline | None) -> dict[str, Any]:
    names = ("rule", "role", "state", "source", "confidence", "confirmed", "other_reading")
    if deadline is None:
        return dict.fromkeys(names)
    computation = deadline.computation
    earliest = None if computation is None else computation.earliest
    values = (
        deadline.rule.code,
        deadline.role.value,
        deadline.state.value,
        deadline.rule.source or None,
        deadline.rule.confidence,
        deadline.rule.confirmed,
        _iso(earliest.other) if earliest is not None and earliest.disputed else None,
    )
    return dict(zip(names, values, strict=True))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
