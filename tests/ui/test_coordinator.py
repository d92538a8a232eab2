"""Coordinator: files in, what is wrong with each, joint tables, the report; the vault unaware."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.disclosure.joint_files import file_of
from tests.disclosure.test_merge import SMALL, corner
from tests.ui.conftest import Stage
from trafficmon_desktop.services.releases import list_releases
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.coordinator_page import CoordinatorPage
from trafficmon_desktop.ui.pages.joint_order import JointOrder
from trafficmon_desktop.ui.pages.joint_tables import JointCard
from trafficmon_desktop.ui.widgets.empty_state import EmptyState
from trafficmon_desktop.ui.widgets.grid_table import GridTable


@pytest.fixture
def page(opened: Stage) -> CoordinatorPage:
    shown = opened.workspace.show_place("coordinator")
    assert isinstance(shown, CoordinatorPage)
    return shown


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three that fit."""
    made = [file_of("A"), file_of("B"), file_of("C", SMALL, hide=corner)]
    return [write(tmp_path / f"{each['organisation']}.json", each) for each in made]


def write(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def wait(page: CoordinatorPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.files.is_busy, timeout=20_000)


def state(page: CoordinatorPage, row: int) -> str:
    return str(page.part.findChild(GridTable, "received").model().index(row, 0).data())


def verdict(page: CoordinatorPage) -> str:
    return str(page.part.findChild(Banner, "verdict").words)


def entries(stage: Stage) -> int:
    """How many acts the trail of the vault holds."""
    with stage.workspace.desk.keeper.vault.read() as connection:
        counted = connection.exec_driver_sql("select count(*) from audit_entry")
        return int(counted.scalar_one())


def button(within: QWidget, name: str) -> QAbstractButton:
    found = within.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def test_an_empty_page_teaches(page: CoordinatorPage) -> None:
    assert isinstance(page.part, EmptyState)
    assert button(page, "add_files").isVisible()
    assert not page._tabs.isVisible()


def test_each_file_has_its_state(
    page: CoordinatorPage, qtbot: QtBot, files: list[Path], tmp_path: Path
) -> None:
    year = {"from": "2023-01-01", "to": "2023-12-31"}
    other = write(tmp_path / "other.json", file_of("D", period=year))
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    page.add_files([files[0], other, broken, files[1]])
    wait(page, qtbot)
    assert state(page, 0).startswith("Fits")
    assert "another period" in state(page, 1)
    assert "not valid JSON" in state(page, 2)
    assert "2 of at least 3" in verdict(page)
    assert not button(page.part, "see_tables").isEnabled()
    page.add_files([files[2], files[0]])
    wait(page, qtbot)
    assert len(page.files.paths) == 5
    assert "3 of 5" in verdict(page)


def test_a_file_is_put_aside(page: CoordinatorPage, qtbot: QtBot, files: list[Path]) -> None:
    page.add_files(files)
    wait(page, qtbot)
    table = page.part.findChild(GridTable, "received")
    table.setCurrentIndex(table.model().index(1, 0))
    button(page.part, "remove_file").click()
    wait(page, qtbot)
    assert [path.name for path in page.files.paths] == ["A.json", "C.json"]
    assert files[1].exists()


def test_enter_on_a_number_tells_what_each_file_gave(
    page: CoordinatorPage, qtbot: QtBot, files: list[Path]
) -> None:
    page.add_files(files)
    wait(page, qtbot)
    button(page.part, "see_tables").click()
    card = page.part.findChild(JointCard)
    grid = card.findChild(GridTable)
    assert grid.model().index(0, 1).data() == "40–50"
    assert grid.model().index(2, 1).data() == "150"
    grid.setCurrentIndex(grid.model().index(0, 1))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    said = [label.text() for label in card.provenance.findChildren(QLabel) if label.isVisible()]
    assert said[0] == "1, x"
    assert said[1].startswith("40–50 =")
    assert said[2:4] == ["A: 20, printed", "B: 20, printed"]
    assert said[4].startswith("C: 0–10, hidden")


def test_the_report_is_written_and_the_vault_unaware(
    page: CoordinatorPage, opened: Stage, qtbot: QtBot, files: list[Path], tmp_path: Path
) -> None:
    before = entries(opened)
    page.add_files(files)
    wait(page, qtbot)
    page.show_part("report")
    order = page.part
    assert isinstance(order, JointOrder)
    button(order, "joint_language_sr-Latn").click()
    for name in ("xlsx", "pdf"):
        button(order, f"joint_format_{name}").click()
    assert not button(order, "write_joint").isEnabled()
    order.folder.setText(str(tmp_path / "out"))
    button(order, "write_joint").click()
    qtbot.waitUntil(lambda: not opened.workspace.desk.tasks.busy, timeout=20_000)
    assert "joint.json" in order.findChild(Banner, "joint_state").words
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == ["joint.csv", "joint.json"]
    assert entries(opened) == before
    assert list_releases(opened.workspace.desk.keeper.vault) == []


def test_another_report_in_the_folder_stays(
    page: CoordinatorPage, opened: Stage, qtbot: QtBot, files: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "joint.json").write_text("another", encoding="utf-8")
    page.add_files(files)
    wait(page, qtbot)
    page.show_part("report")
    order = page.part
    assert isinstance(order, JointOrder)
    order.folder.setText(str(tmp_path))
    order.write()
    qtbot.waitUntil(lambda: not opened.workspace.desk.tasks.busy, timeout=20_000)
    assert "joint.json" in order.findChild(Banner, "joint_state").words
    assert (tmp_path / "joint.json").read_text(encoding="utf-8") == "another"
    assert sorted(tmp_path.glob("joint.*")) == [tmp_path / "joint.json"]


def test_the_files_stay_when_the_page_is_built_anew_and_go_with_the_vault(
    page: CoordinatorPage, opened: Stage, qtbot: QtBot, files: list[Path]
) -> None:
    page.add_files(files)
    wait(page, qtbot)
    opened.program.show_work(opened.workspace.standing)
    anew = opened.workspace.show_place("coordinator")
    assert isinstance(anew, CoordinatorPage)
    assert anew is not page
    assert "3 of 3" in verdict(anew)
    assert str(files[0].parent) not in opened.workspace.standing.as_text()


def test_work_that_is_stopped_keeps_the_files(
    page: CoordinatorPage, qtbot: QtBot, files: list[Path]
) -> None:
    page.add_files(files)
    button(page, "cancel").click()
    wait(page, qtbot)
    assert page.files.paths == files
    assert page.part.findChild(GridTable, "received") is not None
    button(page.part, "read_again").click()
    wait(page, qtbot)
    assert "3 of 3" in verdict(page)
