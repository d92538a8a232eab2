"""The second step of a release: why each cell is hidden, and what other ways would show."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.test_summaries import banner, click, click_write, idle
from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.services import alternatives
from trafficmon_desktop.services.alternatives import Alternative
from trafficmon_desktop.services.releases import list_releases
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui.pages.release_alternatives import ReleaseAlternatives
from trafficmon_desktop.ui.pages.release_files import ReleaseFiles
from trafficmon_desktop.ui.pages.release_table import ReleaseTable
from trafficmon_desktop.ui.pages.release_view import ReleaseView
from trafficmon_desktop.ui.pages.summaries_page import SummariesPage
from trafficmon_desktop.ui.widgets.period_chooser import Choice


@pytest.fixture
def view(opened: Stage, qtbot: QtBot) -> ReleaseView:
    """The safety of the second half of 2024, in which some cells are hidden."""
    with opened.workspace.desk.keeper.vault.write("fill") as unit:
        for name, records in sample(300, 7).items():
            if name in ("victim", "identification"):
                store.insert_all(unit, records)
    page = opened.workspace.show_place("summaries")
    assert isinstance(page, SummariesPage)
    page.show_part("release")
    idle(opened, qtbot)
    assert isinstance(page.part, ReleaseView)
    page.part.order.chooser.show_choice(Choice("half_year", 2024, 2))
    for name in ("xlsx", "csv", "pdf"):
        page.part.order.findChild(QAbstractButton, f"format_{name}").setChecked(False)
    click(page.part, "check_release")
    idle(opened, qtbot)
    return page.part


def hidden_tables(view: ReleaseView) -> list[ReleaseTable]:
    return [each for each in view.findChildren(ReleaseTable) if each.hidden_cells()]


def test_the_reason_follows_the_arrow_keys(view: ReleaseView, qtbot: QtBot) -> None:
    (table, *_) = hidden_tables(view)
    index = table.hidden_cells()[0]
    grid = table.grid
    grid.setCurrentIndex(grid.model().index(index.row(), index.column() - 1))
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.currentIndex() == index
    words = table.findChildren(QLabel, f"why_{table.table.id}")[0].text()
    assert "Hidden" in words
    spoken = grid.model().data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert words.partition(": ")[2] in spoken
    assert grid.model().data(index) == "#"


def test_every_hidden_cell_says_why(view: ReleaseView) -> None:
    for table in hidden_tables(view):
        for index in table.hidden_cells():
            told = table.grid.model().data(index, Qt.ItemDataRole.ToolTipRole)
            assert "Hidden " in told
            assert "as in the release" not in told


def test_another_way_is_priced_and_taken_with_a_key(
    view: ReleaseView,
    opened: Stage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(alternatives, "MOST_TABLES", 1)
    click(view, "compare_ways")
    idle(opened, qtbot)
    card = view.findChild(ReleaseAlternatives)
    kinds = [each.alternative.kind for each in card.found]
    assert {"period", "without"} <= set(kinds)
    at = kinds.index("without")
    taken = card.found[at]
    grid = view.findChild(QTableView, "ways")
    shown = grid.model().index(at + 1, 1).data()
    assert str(taken.price.shown) in shown
    grid.setCurrentIndex(grid.model().index(at + 1, 0))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    idle(opened, qtbot)
    summary = view._preview.summary
    assert taken.alternative.name not in [table["id"] for table in summary["tables"]]
    hidden = summary["protection"]["hidden_cells"]
    assert hidden == taken.price.hidden, "the price that was told is the price"
    click(view, "see_files")
    click_write(view, tmp_path / "out")
    idle(opened, qtbot)
    assert "attacked" in banner(view, "attacked")
    assert banner(view, "searched").startswith("0 of ")
    (written,) = list_releases(opened.workspace.desk.keeper.vault)
    assert f'"id": "{taken.alternative.name}"' not in written.canonical_json
    assert not view.order.request.without, "the next release is asked for in full"


def test_back_to_what_was_asked_for(view: ReleaseView, opened: Stage, qtbot: QtBot) -> None:
    ids = [table["id"] for table in view._preview.summary["tables"]]
    asked = replace(view.order.request, without=ids[:1])
    view.findChild(ReleaseAlternatives).chosen.emit(Alternative("without", ids[0], asked))
    idle(opened, qtbot)
    assert [table["id"] for table in view._preview.summary["tables"]] == ids[1:]
    click(view, "as_asked")
    idle(opened, qtbot)
    assert [table["id"] for table in view._preview.summary["tables"]] == ids
    assert view.findChild(QAbstractButton, "as_asked") is None


def test_comparing_can_be_stopped(view: ReleaseView, opened: Stage, qtbot: QtBot) -> None:
    click(view, "compare_ways")
    click(view, "cancel")
    idle(opened, qtbot)
    card = view.findChild(ReleaseAlternatives)
    assert card.found == []
    assert view.findChild(QAbstractButton, "compare_ways").isVisible()


def test_leaving_the_step_drops_the_comparison(
    view: ReleaseView, opened: Stage, qtbot: QtBot
) -> None:
    click(view, "compare_ways")
    view.show_files()
    idle(opened, qtbot)
    assert view.findChild(QAbstractButton, "write_files") is not None


def test_the_button_counts_what_will_be_written(
    view: ReleaseView, opened: Stage, qtbot: QtBot
) -> None:
    assert view._preview is not None
    view._preview = replace(view._preview, files=view._preview.files * 3)
    view.show_files()
    assert view.findChild(QAbstractButton, "write_files").text() == "Write 3 files"
    view.order.sealing.findChild(QAbstractButton, "format_bundle").setChecked(True)
    view.show_files()
    shown = view.findChildren(ReleaseFiles)[-1]  # the one before goes with the next event
    assert shown.findChild(QAbstractButton, "write_files").text() == "Write 1 file"


def test_who_imported_is_asked_once(opened: Stage, qtbot: QtBot) -> None:
    vault = opened.workspace.desk.keeper.vault
    with vault.write("import") as unit:
        store.insert_all(unit, sample(2, 7)["victim"])
    page = opened.workspace.show_place("summaries")
    page.show_part("release")
    view = page.part
    assert "published" in banner(view, "memory_question")
    view.memory.bring([])
    idle(opened, qtbot)
    with vault.write("confirm_releases") as unit:
        unit.note("release", "", None, {"day": str(exact_date(opened.workspace.desk.today))})
    view.begin()
    assert view.memory.isHidden()
