"""A value of the organisation's own is typed into the grid of charges, stored and shown."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.records import Charge, ChargeDecision, Defendant, Record, Sanction
from trafficmon_desktop.services.own_codes import add_value, chosen
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui.pages.charge_table import ChargeTable
from trafficmon_desktop.ui.pages.proceedings_page import ProceedingsPage

CASE: list[Record] = [
    Defendant(code="D-00001", proceeding="K-00001", label="D1", kind="natural_person"),
    Charge(code="C-00001", defendant="D-00001", offence="388_1_2009"),
    ChargeDecision(code="J-00001", charge="C-00001", instance="first", outcome="acquitted"),
]


@pytest.fixture
def table(opened: Stage) -> ChargeTable:
    """The grid of a case whose one charge ended with an acquittal."""
    keeper = opened.workspace.desk.keeper
    with keeper.vault.write("fill") as unit:
        store.insert_all(unit, CASE)
    with keeper.act("local_code"):
        add_value(keeper.vault, "charge_outcome", "acquitted", label_en="Cleared of all",
                  label_sr="Ослобођен у целости")  # fmt: skip
        add_value(keeper.vault, "sanction_kind", "fine", label_en="Daily fine")
    keeper.changed.emit("")
    page = opened.workspace.show_place("proceedings")
    assert isinstance(page, ProceedingsPage)
    page.open_code_of("K-00001")
    assert page.current is not None
    found = page.current.findChild(ChargeTable, "charges")
    assert found is not None
    return found


def type_decision(table: ChargeTable, line: str) -> str:
    """Types a line over the decision of the first instance; what is shown there afterwards."""
    column = next(
        at
        for at in range(table.model().columnCount())
        if "instance" in str(table.model().headerData(at, Qt.Orientation.Horizontal)).lower()
    )
    table.setCurrentIndex(table.model().index(0, column))
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.typing.editor
    assert editor is not None
    editor.line.setText(line)
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    return str(table.model().index(0, column).data())


def own(stage: Stage, code: str) -> dict[tuple[str, str], list[str]]:
    return chosen(stage.workspace.desk.keeper.vault, [code])


@pytest.mark.parametrize("words", ["cleared of all", "oslobođen u celosti", "Ослобођен у целости"])
def test_it_is_stored_beside_the_shipped_value_and_shown(
    table: ChargeTable, opened: Stage, stored: Callable[[str], Record], words: str
) -> None:
    shown = type_decision(table, f"{words} 5.11.2024.")
    assert own(opened, "J-00001") == {("J-00001", "outcome"): ["own-1"]}
    assert getattr(stored("J-00001"), "outcome", None) == "acquitted"
    assert shown.startswith("Cleared of all")
    opened.workspace.undo()
    assert own(opened, "J-00001") == {}


def test_a_shipped_value_typed_over_it_takes_it_back(table: ChargeTable, opened: Stage) -> None:
    type_decision(table, "cleared of all")
    assert own(opened, "J-00001")
    assert type_decision(table, "acquitted").startswith("Acquitted")
    assert own(opened, "J-00001") == {}


def test_what_stands_in_the_cell_is_understood_again(table: ChargeTable, opened: Stage) -> None:
    type_decision(table, "cleared of all")
    type_decision(table, "cleared of all, 6.11.2024.")
    assert own(opened, "J-00001") == {("J-00001", "outcome"): ["own-1"]}


def test_a_sanction_of_the_organisation_stands_beside_the_decision(
    table: ChargeTable, opened: Stage
) -> None:
    type_decision(table, "convicted, daily fine 100.000 RSD")
    sanctions = opened.workspace.desk.keeper.all_of(Sanction)
    assert [each.kind for each in sanctions] == ["fine"]
    code = sanctions[0].code
    assert own(opened, code) == {(code, "kind"): ["own-1"]}
