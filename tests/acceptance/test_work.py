"""The places: what needs attention, people, permits, proceedings, summaries, settings."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QWidget

from tests.acceptance.hands import Hands
from tests.ui import due_cases
from tests.ui.test_proceedings import CASE
from trafficmon_desktop.domain.dates import exact_date, parse_edtf
from trafficmon_desktop.domain.records import PermitApplication, PermitDecision, Record, Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.charge_table import ChargeTable
from trafficmon_desktop.ui.pages.figure_card import FigureCard
from trafficmon_desktop.ui.pages.record_block import RecordBlock
from trafficmon_desktop.ui.pages.today_page import TodayPage
from trafficmon_desktop.ui.pages.work_line import WorkLine
from trafficmon_desktop.ui.widgets.chain import Chain
from trafficmon_desktop.ui.widgets.money_bar import MoneyBar
from trafficmon_desktop.ui.widgets.timeline import Timeline

SATURDAY: list[Record] = [
    PermitApplication(
        code="P-00009",
        victim="V-00001",
        kind="humanitarian",
        lodged_on=parse_edtf("2024-11-20"),
    ),
    PermitDecision(  # 15 days later is Saturday 25 January 2025
        code="R-00009",
        application="P-00009",
        instance="first",
        kind="on_application",
        outcome="refused",
        decided_on=parse_edtf("2025-01-08"),
        served_on=parse_edtf("2025-01-10"),
    ),
    PermitApplication(
        code="P-00010", victim="V-00001", kind="humanitarian", lodged_on=parse_edtf("2024-12-01")
    ),
]


@pytest.fixture
def due(hands: Hands) -> Hands:
    """Something of everything is due around 20 January 2025."""
    due_cases.fill(hands.stage)
    vault = hands.work.desk.keeper.vault
    with vault.write("fill") as unit:
        store.insert_all(unit, SATURDAY)
    granted = records.get(vault, "R-00001")
    assert isinstance(granted, PermitDecision)
    stay = replace(granted, valid_from=parse_edtf("2024-04-02"), valid_to=parse_edtf("2025-02-01"))
    records.save(vault, stay)
    records.save(vault, Victim(given_name="Ana", status="open"))
    hands.work.desk.keeper.written_elsewhere()
    hands.settle()
    return hands


def line(hands: Hands, subject: str) -> str:
    hands.go("today")
    (found,) = hands.in_sight(WorkLine, f"line_deadline_{subject}")
    return hands.words(found)


def test_23_deadlines_say_how_they_came_about(due: Hands) -> None:
    """A deadline says date, days left, rule, source, who confirmed, from what; Saturday both."""
    said = line(due, "R-00002")
    for part in (
        "28 January 2025", "8 days left", "Served 13 January 2025, 15 days", "Source:",
        "To be confirmed",
    ):  # fmt: skip
        assert part in said, part
    assert "Saturday" not in said, "the control"
    day, other = exact_date(date(2025, 1, 25)), exact_date(date(2025, 1, 27))
    for language in (*LANGUAGES[1:], "en"):
        due.prefer(language=language)
        said, terms = line(due, "R-00009"), due.work.desk.terms
        assert terms.date(day) in said, "the earlier reading, by which is worked"
        assert terms.date(other).removesuffix(".") in said, "and the other one"
    assert "Saturday is disputed" in said
    group = due.find(QWidget, "group_no_next_step")
    assert "Open cases without a next step" in due.words(group)


GROUPS = ("overdue", "soon", "waiting", "consents", "no_next_step", "unusual", "gaps")


def test_28_today_shows_what_needs_attention(due: Hands) -> None:
    """Stays ending, time limits, hearings, waiting, no next step, gaps, the state of backups."""
    page = due.go("today")
    assert isinstance(page, TodayPage)
    shown = [name for name in GROUPS if due.in_sight(QWidget, f"group_{name}")]
    assert set(GROUPS) - set(shown) <= {"consents"}, "only what holds something is shown"
    soon = due.words(due.find(QWidget, "group_soon"))
    for part in ("1 February 2025", "28 January 2025", "10:30", "Ring the shelter"):
        assert part in soon, part
    assert "P-00010" in due.words(due.find(QWidget, "group_waiting"))
    assert due.find(QLabel, "backup_state").text().startswith("No backup yet")
    titles = [each.text() for each in due.in_sight(QLabel, "group_title")]
    assert titles[0].startswith("Overdue"), "the most pressing first"


PARTS = {
    "timeline": (Timeline, ()),
    "identification": (RecordBlock, ("add_identification", "add_exploitation")),
    "residence": (RecordBlock, ("add_permit_application",)),
    "proceedings": (RecordBlock, ("add_participation",)),
    "support": (RecordBlock, ("add_consent", "add_support")),
    "notes": (RecordBlock, ("add_note", "add_task")),
}


def people_show_the_whole_file(hands: Hands) -> None:
    hands.go("people").open_code_of("V-00001")
    assert hands.in_sight(Timeline), "the summary ends with the latest events"
    for part, (kind, adding) in PARTS.items():
        hands.click(f"part_{part}")
        assert hands.in_sight(kind), part
        for name in adding:
            assert hands.in_sight(QAbstractButton, name), name


def permits_show_the_chain(hands: Hands) -> None:
    hands.go("permits")
    assert len(hands.rows(hands.find(QAbstractItemView, "records"))) == 5, "a row an application"
    hands.page.open_code_of("P-00002")
    chain = hands.words(hands.find(Chain))
    for step in (
        "Application for residence", "First instance", "Refused", "Served on", "Until 28 January",
    ):  # fmt: skip
        assert step in chain
    assert hands.in_sight(QAbstractButton, "add_next")


def proceedings_show_the_case(hands: Hands) -> None:
    hands.go("proceedings")
    assert len(hands.rows(hands.find(QAbstractItemView, "records"))) == 1, "a row a case"
    hands.page.open_code_of("K-00001")
    grid = hands.find(ChargeTable)
    assert grid.model().rowCount() >= 3, "defendants by charges"
    assert grid.model().columnCount() >= 4, "by instances"
    said = hands.words(hands.page)
    for part in ("Criminal complaint  May 2024", "V-00001", "1,500 RSD"):
        assert part in said, part
    assert hands.in_sight(MoneyBar)
    hands.press("Ctrl+G", "F2")
    assert hands.in_sight(QLineEdit, within=grid), "the grid is typed into"
    hands.press("Esc", "Esc")


def test_29_people_permits_proceedings(due: Hands) -> None:
    """A person's whole file, an application with its chain, a case with its grid and claims."""
    with due.work.desk.keeper.vault.write("fill") as unit:
        known = {each.code for each in due_cases.DUE}
        store.insert_all(unit, [each for each in CASE if each.code not in known])
        stage = next(each for each in CASE if each.code == "H-00001")
        store.insert_all(unit, [replace(stage, code="H-00009")])
    due.work.desk.keeper.written_elsewhere()
    people_show_the_whole_file(due)
    permits_show_the_chain(due)
    proceedings_show_the_case(due)


def test_30_summaries_and_settings(hands: Hands) -> None:
    """Figures inside are marked, releases registered; settings hold what each office decides."""
    hands.go("summaries")
    assert "Do not pass it on" in hands.find(Banner).words, "unprotected, and marked so"
    assert hands.in_sight(FigureCard)
    hands.click("part_release")
    assert hands.in_sight(QAbstractButton, "check_release")
    hands.click("part_register")
    hands.settle()
    assert hands.words(hands.page)
    hands.go("settings")
    for name in (
        "choose_sr-Cyrl", "choose_dark", "choose_150", "choose_5", "show_backups",
        "show_rules", "show_lists", "show_activities", "show_moving_in", "show_about",
    ):  # fmt: skip
        assert hands.in_sight(QAbstractButton, name), name
    assert hands.in_sight(QLineEdit, "organisation")
    hands.click("choose_15")
    hands.settle()
    assert hands.stage.program.preferences.lock_minutes == 15
