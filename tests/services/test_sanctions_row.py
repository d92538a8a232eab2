"""The row of sanctions holds several: editing the line changes what was edited and no other."""

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Sanction
from trafficmon_desktop.services.case_lines import reading, writing
from trafficmon_desktop.services.case_lines.changes import sanctions_changes
from trafficmon_desktop.services.terms import Terms

ENGLISH = Terms("en")


def imprisonment(code: str, months: int, day: str) -> Sanction:
    return Sanction(
        code=code,
        defendant="D-1",
        instance="first",
        kind="imprisonment",
        months=months,
        imposed_on=parse_edtf(day),
    )


FIRST = imprisonment("L-1", 42, "2026-03-12")
SECOND = imprisonment("L-2", 12, "2026-04-01")


def changes(typed: str) -> list[tuple[Sanction | None, Sanction | None]]:
    read = reading.read_sanctions(typed)
    return sanctions_changes(read, "D-1", "first", [FIRST, SECOND])  # type: ignore[return-value]


def test_the_line_as_it_is_shown_changes_nothing() -> None:
    assert changes(writing.sanctions_line([FIRST, SECOND], ENGLISH)) == []


def test_taking_the_first_away_leaves_the_second_as_it_is() -> None:
    assert changes("imprisonment 1y; 12 March 2026") == [(FIRST, None)]


def test_a_changed_day_is_for_the_sanctions_of_the_day_that_was_shown() -> None:
    changed = changes("imprisonment 3y 6m; imprisonment 1y; 13 March 2026")
    assert [(before, after.imposed_on) for before, after in changed if after is not None] == [
        (FIRST, parse_edtf("2026-03-13"))
    ]
