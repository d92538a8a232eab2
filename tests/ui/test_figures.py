"""The figures inside: charts and tables that lead to records, compared and chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Identification
from trafficmon_desktop.services import figure_choice
from trafficmon_desktop.services.figures import FigureStore
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.figure_card import FigureCard
from trafficmon_desktop.ui.pages.figures_view import FiguresView
from trafficmon_desktop.ui.pages.summaries_page import SummariesPage
from trafficmon_desktop.ui.pages.table_chooser import TableChooser
from trafficmon_desktop.ui.widgets.chart import ChartView
from trafficmon_desktop.ui.widgets.chart_mark import ChartMark
from trafficmon_desktop.ui.widgets.period_chooser import Choice

LONG = 60_000


@pytest.fixture
def figures(opened: Stage, qtbot: QtBot) -> FiguresView:
    """The figures of a vault with some cases, counted."""
    with opened.workspace.desk.keeper.vault.write("fill") as unit:
        for records in sample(12, 7).values():
            store.insert_all(unit, records)
    opened.workspace.desk.keeper.save(
        Identification(
            code="",
            victim="V-00002",
            outcome="identified",
            reported_on=parse_edtf("2024-02-02"),
            decided_on=parse_edtf("2024-03-03"),
        )
    )
    page = opened.workspace.show_place("summaries")
    assert isinstance(page, SummariesPage)
    assert isinstance(page.part, FiguresView)
    idle(opened, qtbot)
    return page.part


def idle(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not stage.workspace.desk.tasks.busy, timeout=LONG)


def card_of(figures: FiguresView, chart: str) -> FigureCard:
    return next(card for card in figures.cards if card.chart.id == chart)


def marks_of(card: FigureCard) -> list[ChartMark]:
    view = card.findChild(ChartView)
    assert view is not None
    return list(view.marks.values())


def total_table(card: FigureCard) -> QTableView:
    card.findChild(QAbstractButton, "turn").click()
    table = next(each for each in card.findChildren(QTableView) if not each.isHidden())
    last = table.model().index(table.model().rowCount() - 1, table.model().columnCount() - 1)
    table.setCurrentIndex(last)
    return table


def test_the_first_screen_answers_the_first_questions(figures: FiguresView) -> None:
    said = [each.words for each in figures.findChildren(Banner)]
    assert any("Do not pass it on" in words for words in said)
    assert {card.chart.id for card in figures.cards} == set(figure_choice.FIRST)


def test_every_number_is_read_out(figures: FiguresView) -> None:
    names = [mark.accessibleName() for mark in marks_of(card_of(figures, "V2a"))]
    assert any(name.startswith("female, ") for name in names)
    assert all(": " in name for name in names)


def test_a_chart_is_one_tab_stop_and_walked_by_arrows(
    figures: FiguresView, opened: Stage, qtbot: QtBot
) -> None:
    marks = marks_of(card_of(figures, "C3"))
    stops = [mark for mark in marks if mark.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [marks[0]]
    marks[0].setFocus()
    qtbot.keyClick(marks[0], Qt.Key.Key_Down)
    assert opened.program.window.focusWidget() is marks[1]
    qtbot.keyClick(marks[1], Qt.Key.Key_End)
    assert opened.program.window.focusWidget() is marks[-1]
    qtbot.keyClick(marks[-1], Qt.Key.Key_Down)
    assert opened.program.window.focusWidget() is marks[-1]


def test_a_chart_is_a_real_table_too(figures: FiguresView) -> None:
    table = total_table(card_of(figures, "V2a"))
    model = table.model()
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("female, ")


def test_another_period_is_counted_anew(figures: FiguresView, opened: Stage, qtbot: QtBot) -> None:
    figures.chooser.show_choice(Choice("year", 2001, 1))
    figures.chooser.changed.emit()
    idle(opened, qtbot)
    assert card_of(figures, "V2a").chart.is_empty


def test_a_number_leads_to_its_records_and_back(
    figures: FiguresView, opened: Stage, qtbot: QtBot
) -> None:
    table = total_table(card_of(figures, "V2a"))
    wanted = int(table.currentIndex().data())
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert figures.sources is not None
    model = figures.sources.view.model()
    lines = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert len(lines) == wanted
    row = next(at for at, words in enumerate(lines) if words.startswith("V-00002"))
    figures.sources.view.setCurrentIndex(model.index(row, 0))
    figures.sources.view.activated.emit(model.index(row, 0))
    assert opened.workspace.page.open_code == "V-00002"
    opened.workspace.show_place("summaries")
    assert figures.sources is not None
    assert figures.sources.view.currentIndex().row() == row
    qtbot.keyClick(figures.sources.view, Qt.Key.Key_Escape)
    assert figures.sources is None


def test_enter_on_a_bar_opens_it_and_escape_leads_back_to_it(
    figures: FiguresView, opened: Stage, qtbot: QtBot
) -> None:
    card = card_of(figures, "V2a")
    mark = next(each for each in marks_of(card) if not each.accessibleName().endswith(": 0"))
    mark.setFocus()
    qtbot.keyClick(mark, Qt.Key.Key_Return)
    assert figures.sources is not None
    figures.leave_sources()
    assert opened.program.window.focusWidget() is mark


def test_two_periods_in_words_and_figures(
    figures: FiguresView, opened: Stage, qtbot: QtBot
) -> None:
    figures.head.compare_with("before")
    idle(opened, qtbot)
    card = card_of(figures, "V2a")
    assert card.chart.series == ("2024", "2023")
    rows = card.rows_to_copy()
    assert rows[0][1:] == ["2024", "2023", "Difference"]


def test_what_cannot_be_compared_is_named(
    figures: FiguresView, opened: Stage, qtbot: QtBot
) -> None:
    figures.head.compare_with("other")
    figures.head.other.show_choice(Choice("month", 2023, 3))
    figures.head.changed.emit()
    idle(opened, qtbot)
    said = [each.words for each in figures.findChildren(Banner) if each.isVisible()]
    # what is as on a day can be compared over any two days
    assert any("not of one length: all tables but P6" in words for words in said)


def test_a_change_is_counted_without_asking(
    figures: FiguresView, opened: Stage, qtbot: QtBot
) -> None:
    def reported() -> int | None:
        return card_of(figures, "residence").chart.marks[0][0].value

    before = reported()
    opened.workspace.desk.keeper.save(
        Identification(code="", victim="V-00002", reported_on=parse_edtf("2023-02-02"))
    )
    idle(opened, qtbot)
    assert figures.charts is not None
    assert reported() == before
    opened.workspace.desk.keeper.undo()
    idle(opened, qtbot)
    assert reported() == before


def test_what_was_counted_is_remembered(opened: Stage) -> None:
    desk = opened.workspace.desk
    counted = FigureStore(desk.keeper.vault, desk.terms, desk.today)
    period = Choice("year", 2024, 1).period
    first = counted.of(period)
    assert counted.of(period) is first
    counted.forget()
    assert counted.known(period) is None
    assert counted.of(period) is not first


def test_the_choice_is_searched_and_remembered(
    figures: FiguresView, opened: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: TableChooser) -> int:
        for box in dialog.findChildren(QAbstractButton):
            if box.isCheckable():
                box.setChecked(False)
        dialog._search.setText("kaznj")
        assert not any(box.isVisibleTo(dialog) for box in dialog._boxes.values())
        dialog._search.setText("GUARDIAN")
        shown = [each for each, box in dialog._boxes.items() if box.isVisibleTo(dialog)]
        assert shown == ["V7"]
        dialog.findChild(QAbstractButton, "show_V7").setChecked(True)
        return 1

    monkeypatch.setattr(TableChooser, "exec", choose)
    figures.head.findChild(QAbstractButton, "choose_tables").click()
    assert [card.chart.id for card in figures.cards] == ["V7"]
    assert figure_choice.chosen(opened.workspace.desk.keeper.vault) == ("V7",)
