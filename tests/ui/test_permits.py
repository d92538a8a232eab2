"""Applications: the list, the chain, what can be added."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import (
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    Record,
)
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui.pages.permit_chain import chain_of, in_rows
from trafficmon_desktop.ui.pages.permit_view import PermitView
from trafficmon_desktop.ui.pages.permits_page import PermitsPage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor

CHAIN: list[Record] = [
    PermitApplication(
        code="P-00002",
        victim="V-00001",
        kind="victim_residence",
        extends="P-00001",
        lodged_on=parse_edtf("2024-06-20"),
    ),
    PermitDecision(
        code="R-00002",
        application="P-00002",
        instance="first",
        kind="on_application",
        outcome="refused",
        decided_on=parse_edtf("2024-07-20"),
        served_on=parse_edtf("2024-07-25"),
    ),
    PermitRemedy(
        code="M-00001",
        application="P-00002",
        decision="R-00002",
        kind="appeal",
        lodged_on=parse_edtf("2024-08-05"),
        outcome="allowed",
    ),
    PermitDecision(
        code="R-00003",
        application="P-00002",
        instance="appeal",
        kind="on_application",
        remedy="M-00001",
        outcome="granted",
        decided_on=parse_edtf("2024-10-05"),
    ),
]


def permits_page(stage: Stage) -> PermitsPage:
    page = stage.workspace.show_place("permits")
    assert isinstance(page, PermitsPage)
    return page


@pytest.fixture
def chained(opened: Stage) -> PermitsPage:
    """The page with one application that goes all the way."""
    with opened.workspace.desk.keeper.vault.write("fill") as unit:
        store.insert_all(unit, CHAIN)
    page = permits_page(opened)
    page.open_code_of("P-00002")
    return page


def current(page: PermitsPage) -> QWidget:
    assert page.current is not None
    return page.current


def click(page: PermitsPage, name: str) -> None:
    button = current(page).findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def test_the_chain_in_its_order(chained: PermitsPage) -> None:
    file = chained._desk.keeper.case_file("V-00001")
    application = chained._desk.keeper.find("P-00002")
    assert isinstance(application, PermitApplication)
    links = chain_of(application, file)
    assert [link.key for link in links] == [
        "P-00001",
        "R-00001",
        "P-00002",
        "R-00002",
        "R-00002.served",
        "M-00001",
        "R-00003",
    ]
    assert [len(row) for row in in_rows(links)] == [2, 5]


def test_a_circle_of_extensions_ends() -> None:
    one = PermitApplication(code="P-1", victim="V", extends="P-2")
    two = PermitApplication(code="P-2", victim="V", extends="P-1")
    links = chain_of(one, [one, two])
    assert {link.key for link in links if not link.is_waiting} == {"P-1", "P-2"}


def test_a_step_is_looked_at_then_edited(chained: PermitsPage, qtbot: QtBot) -> None:
    click(chained, "step_R-00002")
    shown = current(chained).findChild(QWidget, "step_shown")
    words = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert "Decision on residence" in words
    card = current(chained).findChild(QAbstractButton, "step_R-00002")
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert isinstance(chained.current, RecordEditor)
    assert chained.current.record.code == "R-00002"


def test_a_step_of_another_application_opens_it(chained: PermitsPage) -> None:
    click(chained, "step_R-00001")
    assert chained.open_code == "P-00001"


@pytest.mark.parametrize(
    ("step", "button", "expected"),
    [
        ("P-00002", "add_decision", {"application": "P-00002", "remedy": None}),
        ("M-00001", "add_decision", {"application": "P-00002", "remedy": "M-00001"}),
        ("R-00002", "add_remedy", {"application": "P-00002", "decision": "R-00002"}),
        ("P-00002", "add_extension", {"victim": "V-00001", "extends": "P-00002"}),
        ("P-00002", "add_set_deadline", {"subject": "P-00002"}),
    ],
)
def test_what_is_added_knows_its_place(
    chained: PermitsPage, step: str, button: str, expected: dict[str, str | None]
) -> None:
    click(chained, f"step_{step}")
    click(chained, button)
    editor = chained.current
    assert isinstance(editor, RecordEditor)
    assert {name: getattr(editor.record, name) for name in expected} == expected
    assert editor.record.code == ""


def test_a_recovery_period_is_followed_by_a_ground_that_is_open(
    chained: PermitsPage, qtbot: QtBot
) -> None:
    chained.open_code_of("P-00001")
    assert current(chained).findChild(QAbstractButton, "add_extension") is None
    click(chained, "add_next")
    names = [
        each.objectName()
        for each in current(chained).findChildren(QAbstractButton)
        if each.objectName().startswith("ground_")
    ]
    assert names == [
        "ground_zos_2018_victim",
        "ground_zos_2018_humanitarian",
        "ground_asylum_2018",
        "ground_other_residence",
        "ground_permanent_residence",
    ]
    first = current(chained).findChild(QAbstractButton, names[0])
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    editor = chained.current
    assert isinstance(editor, RecordEditor)
    made = editor.record
    assert isinstance(made, PermitApplication)
    assert (made.kind, made.legal_basis) == ("victim_residence", "zos_2018_victim")
    assert made.extends == "P-00001"


def test_an_application_without_a_decision_waits_in_the_chain(opened: Stage) -> None:
    keeper = opened.workspace.desk.keeper
    made = keeper.save(
        PermitApplication(victim="V-00002", kind="humanitarian", lodged_on=parse_edtf("2025-01-10"))
    )
    page = permits_page(opened)
    page.open_code_of(made.code)
    step = current(page).findChild(QAbstractButton, f"step_{made.code}.waiting")
    assert step.accessibleName() == "Decision on residence, No decision yet, for 10 days"
    step.setFocus()
    QTest.keyClick(step, Qt.Key.Key_Return)
    assert isinstance(page.current, RecordEditor)
    assert isinstance(page.current.record, PermitDecision)


def test_a_gap_is_said_at_its_step(chained: PermitsPage) -> None:
    made = chained._desk.keeper.save(PermitDecision(application="P-00002", instance="first"))
    step = current(chained).findChild(QAbstractButton, f"step_{made.code}")
    gaps = ", ".join(
        chained._desk.terms.field("permit_decision", name)
        for name in ("kind", "outcome", "decided_on")
    )
    assert step.accessibleName().endswith(f"missing: {gaps}")


@pytest.mark.parametrize(
    ("chip", "codes"),
    [
        ("waiting", ["P-00002"]),
        ("open", ["P-00002"]),
        ("incomplete", []),
        ("ends_soon", []),
        ("no_next_step", ["P-00002"]),
    ],
)
def test_filter_chips(opened: Stage, chip: str, codes: list[str]) -> None:
    with opened.workspace.desk.keeper.vault.write("fill") as unit:
        store.insert_all(unit, CHAIN[:1])
    page = permits_page(opened)
    click_chip(page, chip)
    assert [line.code for line in page._model.lines] == codes
    click_chip(page, chip)
    assert page._model.rowCount() == 2


def click_chip(page: PermitsPage, name: str) -> None:
    chip = page.findChild(QAbstractButton, f"filter_{name}")
    assert chip is not None
    chip.click()


def test_a_new_decision_is_stored_and_shown(
    chained: PermitsPage, stored: Callable[[str], Record]
) -> None:
    click(chained, "add_decision")
    editor = chained.current
    assert isinstance(editor, RecordEditor)
    field = editor.form.rows["outcome"].editor
    field.setText("refused on the merits")
    field.left.emit()
    code = editor.record.code
    assert getattr(stored(code), "application", "") == "P-00002"
    editor.leave()
    assert isinstance(chained.current, PermitView)
    assert current(chained).findChild(QAbstractButton, f"step_{code}") is not None


def test_a_new_application_asks_for_the_person_first(opened: Stage) -> None:
    page = permits_page(opened)
    page.add_new()
    who = current(page).findChild(QWidget, "victim")
    assert who is not None
    who.picked.emit("V-00002")  # type: ignore[attr-defined]
    assert isinstance(page.current, RecordEditor)
    assert getattr(page.current.record, "victim", "") == "V-00002"


def test_the_person_is_a_link_and_masked(chained: PermitsPage, opened: Stage) -> None:
    link = current(chained).findChild(QAbstractButton, "open_person")
    assert "Jelena" not in link.text()
    assert link.text().startswith("V-00001")
    link.click()
    assert opened.workspace.page.open_code == "V-00001"


def test_found_by_the_persons_code(chained: PermitsPage) -> None:
    chained.search.setText("p-00002")
    assert chained.view.model().rowCount() == 1
    chained.search.setText("nothing like it")
    assert chained.view.model().rowCount() == 0


def test_the_arrow_keys_keep_the_focus_in_the_chain(chained: PermitsPage, qtbot: QtBot) -> None:
    click(chained, "step_P-00002")
    for key in ("R-00002", "R-00002.served", "M-00001"):
        qtbot.keyClick(chained.focusWidget(), Qt.Key.Key_Right)
        assert current(chained).findChild(QWidget, f"step_{key}").hasFocus()


def test_what_was_added_is_looked_at_and_answered(opened: Stage) -> None:
    page = permits_page(opened)
    page.open_code_of("P-00001")
    page.add(PermitRemedy, {"application": "P-00001", "decision": "R-00001", "kind": "appeal"})
    editor = current(page)
    assert isinstance(editor, RecordEditor)
    assert editor.focusWidget().objectName() == "lodged_on"
    editor.form.rows["lodged_on"].editor.setText("5.5.2024.")
    editor.leave()
    click(page, "add_decision")
    editor = current(page)
    assert isinstance(editor, RecordEditor)
    assert editor.record.remedy is not None
    assert editor.record.instance == "appeal"
