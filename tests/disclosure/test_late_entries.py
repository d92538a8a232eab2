"""Late entries, a population of their own: printed where they are enough, bound to all counts."""

from dataclasses import replace
from typing import Any

import pytest

from tests.disclosure.small_tables import summary, table
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.late import with_recounts
from trafficmon_desktop.disclosure.ledger import check_agreement
from trafficmon_desktop.disclosure.publication import Late, Publication
from trafficmon_desktop.disclosure.suppress import protect
from trafficmon_desktop.disclosure.tables import publication_from_json, to_json

DOMAINS = {"kind": ["first", "other"]}
FIRST, SECOND = ("2024-01-01", "2024-03-31"), ("2024-04-01", "2024-06-30")
HALF = ("2024-01-01", "2024-06-30")


def counted(period: tuple[str, str], as_of: str, first: int, other: int, *late: int) -> Publication:
    """Decisions of a period, with what was entered late for the first quarter."""
    file = summary(
        DOMAINS,
        [table("t", ["kind"], DOMAINS, [first, other], population="decisions")],
        period=dict(zip(("from", "to"), period, strict=True)),
        as_of=as_of,
        organisation="Test",
        populations={"decisions": {"unit": "decision", "period_rule": "flow"}},
        late_entries=[
            {"population": "decisions", "period": {"from": FIRST[0], "to": FIRST[1]}, "value": each}
            for each in late
        ],
    )
    return publication_from_json(file)


QUARTER = protect(counted(FIRST, "2024-04-20", 20, 30))


@pytest.mark.parametrize(("late", "printed"), [(12, True), (5, True), (4, False), (0, False)])
def test_late_entries_are_printed_where_they_are_enough(late: int, *, printed: bool) -> None:
    found = protect(counted(SECOND, "2024-07-20", 25, 35, late), released=[QUARTER])
    expected = (Late("decisions", FIRST, late),)
    assert found.late == (expected if printed else ())
    assert attack([QUARTER, found]).safe
    assert publication_from_json(to_json(found)).late == found.late


def test_few_late_entries_that_are_printed_are_found() -> None:
    """The control, with the earlier file and without it."""
    second = counted(SECOND, "2024-07-20", 25, 35, 3)
    assert not attack([second]).safe
    assert {found.kind for found in attack([QUARTER, second]).findings} >= {"printed"}
    assert attack([QUARTER, replace(second, late=())]).safe


def test_what_is_late_counts_for_the_longer_period_too() -> None:
    """Of 124 in the half-year 110 were in its quarters and 12 came late: two are left over."""
    second = protect(counted(SECOND, "2024-07-20", 25, 35, 12), released=[QUARTER])
    half = counted(HALF, "2024-07-25", 54, 70)
    assert attack([QUARTER, replace(second, late=()), half]).safe
    together = attack([QUARTER, second, half])
    assert [(each.kind, each.lo, each.hi) for each in together.findings if not each.key] == [
        ("difference", 2, 2)
    ]
    assert second.late
    kept = protect(counted(HALF, "2024-07-25", 61, 71), released=[QUARTER, second])
    assert attack([QUARTER, second, kept]).safe


def test_late_entries_that_would_give_another_count_away_are_not_printed() -> None:
    """The half-year is out already: 14 more than its quarters. Twelve of them would leave two."""
    second = protect(counted(SECOND, "2024-07-10", 25, 35), released=[QUARTER])
    half = protect(counted(HALF, "2024-07-20", 52, 72), released=[QUARTER, second])
    assert half.tables[0].cells["*",] == 124
    year = ("2024-07-01", "2024-09-30")
    later = counted(year, "2024-07-19", 30, 40, 12)
    found = protect(later, released=[QUARTER, second, half])
    assert found.late == ()
    assert not attack([QUARTER, second, half, replace(found, late=later.late)]).safe


def test_a_second_count_grows_with_each_release() -> None:
    second = counted(SECOND, "2024-07-20", 25, 35, 12)
    third = counted(("2024-07-01", "2024-09-30"), "2024-10-20", 25, 35, 8)
    files = with_recounts([QUARTER, second, third])
    counts = [file.tables[0].cells.get(()) for file in files if file.period == FIRST]
    assert counts == [None, 62, 70]
    assert with_recounts(files) == files
    check_agreement([QUARTER, second, third])


@pytest.mark.parametrize(
    "change",
    [{"value": -1}, {"value": 5.0}, {"period": {"from": "2", "to": "1"}}, {"population": 1}],
)
def test_wrong_late_entries_are_refused(change: dict[str, Any]) -> None:
    file = to_json(counted(SECOND, "2024-07-20", 25, 35, 12))
    file["late_entries"][0] |= change
    with pytest.raises(MalformedFileError):
        publication_from_json(file)
