"""Proceedings: charges by instance, victims, claims and what was paid."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Claim,
    Defendant,
    Participation,
    Payment,
    ProceedingEvent,
    Record,
    Sanction,
)
from trafficmon_desktop.services.case_lines.saying import length_words
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui.pages.charge_rows import rows_of
from trafficmon_desktop.ui.pages.charge_table import ChargeTable
from trafficmon_desktop.ui.pages.person_view import PersonView
from trafficmon_desktop.ui.pages.proceeding_cards import sums_of
from trafficmon_desktop.ui.pages.proceeding_view import ProceedingView
from trafficmon_desktop.ui.pages.proceedings_page import ProceedingsPage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.widgets.money_bar import MoneyBar

CASE: list[Record] = [
    Defendant(code="D-00001", proceeding="K-00001", kind="natural_person", label="D1", sex="male"),
    Defendant(code="D-00002", proceeding="K-00001", kind="legal_person", label="D2"),
    Charge(code="C-00001", defendant="D-00001", offence="388_1_2009"),
    Charge(code="C-00002", defendant="D-00001", offence="194"),
    ChargeDecision(
        code="J-00001",
        charge="C-00001",
        instance="first",
        outcome="convicted_requalified",
        offence="184_1",
        decided_on=parse_edtf("2024-11"),
    ),
    ChargeDecision(
        code="J-00002",
        charge="C-00001",
        instance="appeal",
        outcome="convicted_requalified",
        appeal_effect="confirmed",
        offence="184_1",
        decided_on=parse_edtf("2024-12-12"),
        final=True,
        final_on=parse_edtf("2024-12-12"),
    ),
    Sanction(code="X-00001", defendant="D-00001", instance="first", kind="imprisonment", months=18),
    ProceedingEvent(
        code="H-00001",
        proceeding="K-00001",
        stage="criminal_complaint",
        happened_on=parse_edtf("2024-05"),
        state="held",
    ),
    Claim(code="L-00001", participation="A-00001", victim="V-00001", kind="property_claim"),
    Payment(code="Y-00001", claim="L-00001", paid=Money(Decimal(1000), "RSD")),
    Payment(code="Y-00002", claim="L-00001", paid=Money(Decimal(500), "RSD")),
]


def fill(stage: Stage, records: list[Record]) -> None:
    """Stores records with their codes."""
    with stage.workspace.desk.keeper.vault.write("fill") as unit:
        store.insert_all(unit, records)


@pytest.fixture
def page(opened: Stage) -> ProceedingsPage:
    """The page with one case open."""
    fill(opened, CASE)
    shown = opened.workspace.show_place("proceedings")
    assert isinstance(shown, ProceedingsPage)
    shown.open_code_of("K-00001")
    return shown


def charges(page: ProceedingsPage) -> ChargeTable:
    assert page.current is not None
    table = page.current.findChild(ChargeTable, "charges")
    assert table is not None
    return table


def cell(table: ChargeTable, row: int, column: int) -> QModelIndex:
    return table.model().index(row, column)


def edited(page: ProceedingsPage) -> Record:
    assert isinstance(page.current, RecordEditor)
    return page.current.record


def test_rows_are_grouped_by_defendant(page: ProceedingsPage) -> None:
    table = charges(page)
    words = [cell(table, row, 1).data() for row in range(table.model().rowCount())]
    assert [bool(each) for each in words] == [True, True, True, False]
    assert words[2] == "Sanctions"
    assert table.rowSpan(0, 0) == 3
    assert cell(table, 2, 2).data() == "Imprisonment, 1 year 6 months"


def test_requalification_is_said_once(page: ProceedingsPage) -> None:
    table = charges(page)
    first, appeal = cell(table, 0, 2).data(), cell(table, 0, 3).data()
    assert "→" in first
    assert "→" not in appeal
    assert cell(table, 0, 4).data() == "12 December 2024"


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (0, 0, "D-00001"),
        (0, 1, "C-00001"),
        (0, 2, "J-00001"),
        (0, 3, "J-00002"),
        (2, 2, "X-00001"),
    ],
)
def test_alt_enter_opens_the_form_of_a_cell(
    page: ProceedingsPage, qtbot: QtBot, row: int, column: int, code: str
) -> None:
    table = charges(page)
    table.setCurrentIndex(cell(table, row, column))
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert edited(page).code == code


def test_an_empty_cell_begins_its_decision(page: ProceedingsPage, qtbot: QtBot) -> None:
    table = charges(page)
    table.setCurrentIndex(cell(table, 1, 2))
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    record = edited(page)
    assert isinstance(record, ChargeDecision)
    assert (record.code, record.charge, record.instance) == ("", "C-00002", "first")


def test_the_units_are_named(page: ProceedingsPage) -> None:
    line = page.findChild(QLabel, "unit_line")
    assert line.text() == "Counted as: 2 defendants, 2 charges, 1 proceeding, 1 victim"


def test_money_claimed_awarded_and_received(page: ProceedingsPage) -> None:
    bar = page.findChild(MoneyBar, "money_L-00001")
    nothing = "claimed nothing recorded, awarded nothing recorded"
    assert bar.accessibleName() == f"{nothing}, received 1,500 RSD"
    page.findChild(QAbstractButton, "add_payment_L-00001").click()
    assert getattr(edited(page), "claim", "") == "L-00001"


def test_sums_are_kept_apart_by_currency() -> None:
    paid = [Payment(paid=Money(Decimal(each), "EUR")) for each in (1, 2)]
    paid.append(Payment(paid=Money(Decimal(5), "RSD")))
    assert [str(each.amount) for each in sums_of([*paid, Payment()])] == ["3", "5"]


def test_a_claim_of_the_only_victim_knows_whose_it_is(page: ProceedingsPage) -> None:
    page.findChild(QAbstractButton, "add_claim").click()
    record = edited(page)
    assert isinstance(record, Claim)
    assert (record.participation, record.victim) == ("A-00001", "V-00001")


@pytest.mark.parametrize(
    ("button", "field", "value"),
    [
        ("add_proceeding_event", "proceeding", "K-00001"),
        ("add_participation", "proceeding", "K-00001"),
        ("add_sanction", "defendant", "D-00001"),
    ],
)
def test_what_is_added_knows_its_place(
    page: ProceedingsPage, button: str, field: str, value: str
) -> None:
    page.findChild(QAbstractButton, button).click()
    assert getattr(edited(page), field) == value


def test_a_protected_witness_is_shown_only_when_asked_for(
    page: ProceedingsPage, opened: Stage
) -> None:
    place = opened.workspace.desk.keeper.save(
        Participation(
            proceeding="K-00001",
            victim="V-00002",
            pseudonym="Witness 7",
            capacities=("protected_witness",),
        )
    )
    who = page.findChild(QAbstractButton, f"reveal_{place.code}")
    assert who.text() == "Witness 7"
    everything = " ".join(each.text() for each in page.findChildren(QAbstractButton))
    assert "V-00002" not in everything
    who.click()
    assert who.text().startswith("V-00002")
    who.click()
    assert opened.workspace.page.open_code == "V-00002"


def test_undo_shows_the_case_as_it_was(
    page: ProceedingsPage, opened: Stage, stored: Callable[[str], Record]
) -> None:
    opened.workspace.desk.keeper.remove("D-00001")
    assert charges(page).model().rowCount() == 1
    opened.workspace.undo()
    assert charges(page).model().rowCount() == 4
    assert stored("J-00001").code == "J-00001"


def test_a_case_without_anything_opens(opened: Stage) -> None:
    page = opened.workspace.show_place("proceedings")
    page.open_code_of("K-00001")
    assert isinstance(page, ProceedingsPage)
    assert isinstance(page.current, ProceedingView)
    table = charges(page)
    assert [cell(table, 0, column).data() for column in range(2)] == ["", ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lengths_in_words(language: str) -> None:
    words = length_words(30, 10, Terms(language))
    assert words[0] == "2"
    assert "6" in words
    assert "10" in words
    assert length_words(None, None, Terms(language)) == ""


def test_no_rows_without_defendants() -> None:
    assert rows_of([]) == []


def test_the_file_of_a_protected_witness_names_no_case(opened: Stage) -> None:
    keeper = opened.workspace.desk.keeper
    place = keeper.find("A-00001")
    assert isinstance(place, Participation)
    fill(opened, CASE[:8])
    for capacities, named in ((("witness",), True), (("witness", "protected_witness"), False)):
        keeper.save(replace(place, capacities=capacities))
        for part in ("timeline", "proceedings"):
            view = PersonView("V-00001", part, opened.workspace.desk)
            buttons = [each.text() for each in view.findChildren(QAbstractButton)]
            rows = [
                each.model().index(row, 0).data()
                for each in view.findChildren(QListView)
                for row in range(each.model().rowCount())
            ]
            words = " ".join([*buttons, *rows]).lower()
            assert ("case one" in words or "criminal complaint" in words) is named, part
            view.deleteLater()


def test_what_stands_around_is_not_read_once_the_vault_is_locked(
    opened: Stage, qtbot: QtBot
) -> None:
    page = opened.workspace.show_place("proceedings")
    assert isinstance(page, ProceedingsPage)
    page.open_code_of("K-00001")
    view = page.current
    assert isinstance(view, ProceedingView)
    view.show_stored()
    with qtbot.captureExceptions() as raised:
        opened.program.close_vault()
        view._later.timeout.emit()  # it may come before the view goes
    assert raised == []


def test_the_form_leads_back_to_where_the_case_was_read(
    page: ProceedingsPage, qtbot: QtBot
) -> None:
    read = page._scrolled()
    assert read is not None
    bar = read.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(400)
    page.edit()
    assert isinstance(page.current, RecordEditor)
    page.current.leave()
    again = page._scrolled()
    assert again is not None
    assert again is not read
    qtbot.waitUntil(lambda: again.verticalScrollBar().value() == 400)
