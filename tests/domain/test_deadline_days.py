"""Last days worked out by hand with a calendar, one a line: rule, start, counted end, day, other.

``other`` is the day by the reading that Saturday is no working day; left out where both agree.
"""

from datetime import date

import pytest

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.computation import Computation, compute
from trafficmon_desktop.services.legal_data import shipped_law

BY_HAND = """
# --- plain Sundays, Saturdays and working days
permit_appeal 2022-03-12 2022-03-27 2022-03-28
permit_appeal 2024-02-04 2024-02-19 2024-02-19
permit_appeal 2024-06-15 2024-06-30 2024-07-01
permit_appeal 2024-06-14 2024-06-29 2024-06-29 2024-07-01
permit_appeal 2025-03-14 2025-03-29 2025-03-29 2025-03-31
civil_appeal 2025-05-02 2025-05-17 2025-05-17 2025-05-19
asylum_lodge 2024-06-01 2024-06-16 2024-06-17
# --- leap years and ends of months
permit_appeal 2024-02-14 2024-02-29 2024-02-29
permit_appeal 2023-02-14 2023-03-01 2023-03-01
admin_dispute 2024-01-30 2024-02-29 2024-02-29
admin_dispute 2023-01-30 2023-03-01 2023-03-01
admin_dispute 2024-03-31 2024-04-30 2024-04-30
dismissal_suit 2024-01-01 2024-03-01 2024-03-01
permit_decision_due 2024-01-31 2024-03-01 2024-03-01
permit_decision_due_full 2020-01-01 2020-03-01 2020-03-01
objection_dismissal_not_notified 2024-01-31 2024-04-30 2024-04-30
objection_dismissal_not_notified 2023-11-30 2024-02-29 2024-02-29
objection_dismissal_not_notified 2022-11-30 2023-02-28 2023-02-28
permit_appeal_silence_until 2024-02-29 2025-02-28 2025-02-28
echr_after_2022 2024-10-31 2025-02-28 2025-02-28
echr_before_2022 2021-08-31 2022-02-28 2022-02-28
wage_limitation 2020-02-29 2023-02-28 2023-02-28
prosecution_388_1_relative 2010-02-28 2025-02-28 2025-02-28
prosecution_388_1_absolute 2012-02-29 2042-02-28 2042-02-28
prosecution_184_1_relative 2020-02-29 2025-02-28 2025-02-28
permanent_residence_from 2023-10-01 2026-10-01 2026-10-01
# --- New Year; a state holiday on a Sunday frees the next working day
permit_appeal 2023-12-17 2024-01-01 2024-01-03
permit_appeal 2023-12-16 2023-12-31 2024-01-03
permit_appeal 2023-12-15 2023-12-30 2023-12-30 2024-01-03
permit_appeal 2024-12-17 2025-01-01 2025-01-03
permit_appeal 2022-12-17 2023-01-01 2023-01-04
permit_appeal 2021-12-18 2022-01-02 2022-01-04
permit_appeal 2021-12-17 2022-01-01 2022-01-04
admin_dispute 2025-12-02 2026-01-01 2026-01-03 2026-01-05
objection_dismissal 2023-12-24 2024-01-01 2024-01-03
return_decision_appeal 2024-12-24 2025-01-01 2025-01-03
# --- Orthodox Christmas; one on a Sunday frees no other day
permit_appeal 2024-12-23 2025-01-07 2025-01-08
permit_appeal 2026-12-23 2027-01-07 2027-01-08
permit_appeal 2023-12-23 2024-01-07 2024-01-08
# --- Sretenje
permit_appeal 2024-01-31 2024-02-15 2024-02-17 2024-02-19
permit_appeal 2024-02-01 2024-02-16 2024-02-17 2024-02-19
permit_appeal 2024-02-02 2024-02-17 2024-02-17 2024-02-19
permit_appeal 2023-01-31 2023-02-15 2023-02-17
permit_appeal 2025-01-31 2025-02-15 2025-02-18
permit_appeal 2026-01-31 2026-02-15 2026-02-18
permit_appeal 2027-01-31 2027-02-15 2027-02-17
objection_dismissal 2024-02-07 2024-02-15 2024-02-19
takeover_prosecution 2026-02-07 2026-02-15 2026-02-18
takeover_prosecution_2001 2009-02-07 2009-02-15 2009-02-17
appeal_order 2025-02-12 2025-02-15 2025-02-18
data_subject_request 2025-01-16 2025-02-15 2025-02-18
# --- Labour Day and Easter: 5.5.2024, 20.4.2025, 12.4.2026, 2.5.2027, 16.4.2028
permit_appeal 2024-04-16 2024-05-01 2024-05-07
permit_appeal 2024-04-20 2024-05-05 2024-05-07
admin_dispute 2024-04-06 2024-05-06 2024-05-07
objection_dismissal 2024-04-24 2024-05-02 2024-05-07
objection_dismissal_not_notified 2024-02-03 2024-05-03 2024-05-07
permit_appeal 2025-04-03 2025-04-18 2025-04-22
permit_appeal 2025-04-06 2025-04-21 2025-04-22
appeal_judgment_summary 2025-04-10 2025-04-18 2025-04-22
permit_appeal 2026-03-26 2026-04-10 2026-04-14
permit_appeal 2027-04-15 2027-04-30 2027-05-05
permit_appeal 2028-03-30 2028-04-14 2028-04-18
# --- Armistice Day: Monday 2024, Sunday 2018, still a working Friday in 2011
permit_appeal 2024-10-27 2024-11-11 2024-11-12
constitutional_complaint 2024-10-12 2024-11-11 2024-11-12
appeal_order 2024-11-08 2024-11-11 2024-11-12
permit_appeal 2018-10-27 2018-11-11 2018-11-13
permit_appeal 2011-10-27 2011-11-11 2011-11-11
# --- served on a holiday: the count begins the day after all the same
permit_appeal 2024-01-07 2024-01-22 2024-01-22
permit_appeal 2024-05-06 2024-05-21 2024-05-21
# --- the codes of criminal procedure move a Saturday to Monday
objection_dismissal 2024-05-17 2024-05-25 2024-05-27
appeal_judgment_regular 2024-06-14 2024-06-29 2024-07-01
protection_of_legality 2026-04-11 2026-05-11 2026-05-11
# --- what never moves, and what is counted back
recovery_end 2026-12-06 2026-12-06 2026-12-06
stay_end 2025-01-01 2025-01-01 2025-01-01
extension_last 2024-05-05 2024-05-05 2024-05-05
extension_best_by 2024-03-31 2024-03-01 2024-03-01
extension_best_by 2024-03-30 2024-02-29 2024-02-29
extension_best_by 2023-03-30 2023-02-28 2023-02-28
extension_best_by 2025-01-15 2024-12-16 2024-12-16
permit_appeal_silence_from 2024-03-01 2024-03-02 2024-03-02
permit_appeal_silence_until 2024-05-18 2025-05-18 2025-05-19
admin_dispute_silence_from 2024-12-26 2025-01-02 2025-01-02
guardian_for_child_warning 2024-12-28 2025-01-04 2025-01-04
data_breach_notice 2024-12-30 2025-01-02 2025-01-02
"""

CASES = [line.split() for line in BY_HAND.splitlines() if line and not line.startswith("#")]


def computed(code: str, start: str) -> Computation:
    law = shipped_law()
    rule = law.rule(code)
    assert rule is not None
    assert isinstance(rule.amount, int)
    return compute(parse_edtf(start), rule.amount, rule.unit, rule.day_rule, law.days)


def test_there_are_at_least_sixty_cases() -> None:
    assert len(CASES) >= 60
    assert len({tuple(each[:2]) for each in CASES}) == len(CASES)


@pytest.mark.parametrize("line", CASES, ids=lambda line: f"{line[0]}-{line[1]}")
def test_last_day_is_the_one_worked_out_by_hand(line: list[str]) -> None:
    code, start, counted, day, *other = line
    found = computed(code, start)
    assert found.known
    assert found.exact
    last = found.earliest
    assert last is not None
    expected = [date.fromisoformat(each) for each in (counted, day, *(other or [day]))]
    assert [last.counted, last.day, last.other] == expected


HONEST = [
    ("2024-03", "2024-03-16", "2024-04-15"),
    ("2024", "2024-01-16", "2025-01-15"),
    ("2024-02~", "2024-01-16", "2024-04-15"),
    ("2024-05-05~", "2024-05-20", "2024-05-21"),
    ("2024-02-01/2024-02-03", "2024-02-17", "2024-02-19"),
    ("../2024-03", None, "2024-04-15"),
    ("2024-03/..", "2024-03-16", None),
]


@pytest.mark.parametrize(("start", "work_by", "over_after"), HONEST)
def test_an_honest_start_gives_a_range_of_last_days(
    start: str, work_by: str | None, over_after: str | None
) -> None:
    found = computed("permit_appeal", start)
    assert str(found.work_by) == str(work_by)
    assert str(found.over_after) == str(over_after)
    assert not found.exact


def test_beyond_the_table_of_holidays_it_says_so() -> None:
    assert not computed("permit_appeal", "2046-05-05").known
    assert not computed("permit_appeal", "2002-05-05").known
    assert computed("prosecution_388_1_absolute", "2020-05-05").known, "nothing moves there"


def test_beyond_the_calendar_nothing_is_computed() -> None:
    assert computed("prosecution_388_1_absolute", "9990-01-01").earliest is None
