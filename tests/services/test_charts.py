"""Charts say what their table says: nothing hidden, nothing added up, no order by size."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.graphics.shapes import Rect, String

from trafficmon_desktop.services.charts import Form, chart_of, paired, trend, way_of
from trafficmon_desktop.services.exports.page_style import register_fonts
from trafficmon_desktop.services.exports.pdf_chart import drawn
from trafficmon_desktop.services.exports.table_view import ALL, HIDDEN, TableView
from trafficmon_desktop.services.terms import LANGUAGES, Terms

TERMS = Terms("en")


def table(*rows: tuple[int | None, ...], name: str = "V2a") -> TableView:
    """A table of sex by age whose last row and column are totals."""
    rows_named = ("female", "male", "other", "unknown", "legal", "none")[: len(rows) - 1]
    columns = ("child", "adult")[: len(rows[0]) - 1]
    return TableView(
        id=name,
        title="Title",
        unit="",
        rule="",
        reading="",
        corner="Sex / Age",
        columns=(*columns, "Total") if columns else ("Number",),
        rows=(*rows_named, "Total"),
        cells=rows,
        dims=("sex", "age") if columns else ("sex",),
        row_keys=(*rows_named, ALL),
        column_keys=(*columns, ALL) if columns else (),
    )


FULL = table((1, 8, 9), (30, 2, 32), (0, 0, 0), (31, 10, 41))


def test_categories_keep_their_order_whatever_their_size() -> None:
    chart = chart_of(FULL, TERMS)
    assert chart.form is Form.STACKED
    assert chart.categories == ("female", "male", "other")
    turned = chart_of(replace(FULL, cells=(FULL.cells[1], FULL.cells[0], *FULL.cells[2:])), TERMS)
    assert turned.categories == chart.categories


def test_marks_are_cells_of_the_table() -> None:
    chart = chart_of(FULL, TERMS)
    for row, marks in enumerate(chart.marks):
        for column, mark in enumerate((*marks, chart.totals[row])):
            assert mark.value == FULL.cells[row][column]
            assert dict(mark.key) == FULL.key_of(row, column)


def test_zeros_are_left_out_of_long_lists_and_said() -> None:
    chart = chart_of(table((3,), (0,), (0,), (None,), (2,), (0,), (5,)), TERMS)
    assert chart.categories == ("female", "unknown", "legal")
    assert chart.note
    assert not chart_of(FULL, TERMS).note


def test_a_series_looks_the_same_when_another_is_empty() -> None:
    chart = chart_of(table((0, 8, 8), (0, 2, 2), (0, 10, 10)), TERMS)
    assert (chart.series, chart.styles) == (("adult",), (1,))


def test_hidden_cells_take_no_part_in_the_scale() -> None:
    shown = table((1, 8, 9), (30, 2, None), (31, 10, None))
    hidden = table((1, 8, 9), (30, None, None), (31, None, None))
    assert chart_of(shown, TERMS).largest == 32
    assert chart_of(hidden, TERMS).largest == 30


def test_where_most_is_hidden_whole_bars_are_drawn() -> None:
    chart = chart_of(table((None, None, 9), (None, None, 12), (None, 10, 21)), TERMS)
    assert chart.form is Form.BAR
    assert [row[0].value for row in chart.marks] == [9, 12]


def strings(view: TableView, value: int | None, total: int | None) -> tuple[list[str], int]:
    """What is written in the drawing with one cell changed, and how many bars there are."""
    cells = ((4, value, total), *view.cells[1:])
    drawing = drawn(chart_of(replace(view, cells=cells), TERMS), 300, TERMS)
    words = [each.text for each in drawing.contents if isinstance(each, String)]
    return words, sum(isinstance(each, Rect) for each in drawing.contents)


def test_a_hidden_cell_draws_nothing_but_its_sign() -> None:
    register_fonts()
    shown, bars = strings(FULL, 8, 12)
    hidden, fewer = strings(FULL, None, None)
    assert HIDDEN not in shown
    assert hidden.count(HIDDEN) == 2
    assert fewer == bars - 1
    assert "8" not in hidden
    assert "12" not in hidden


def test_every_number_drawn_is_printed_in_the_table() -> None:
    register_fonts()
    view = table((None, 8, None), (30, 2, 32), (0, 0, 0), (31, 10, None))
    drawing = drawn(chart_of(view, TERMS), 300, TERMS)
    printed = {str(cell) for row in view.cells for cell in row}
    for each in drawing.contents:
        if isinstance(each, String) and re.fullmatch(r"[\d.,]+", each.text):
            assert each.text in printed


def test_ways_are_printed_totals_and_leave_out_what_is_not_published() -> None:
    views = {name: replace(FULL, id=name) for name in ("V1", "V2a", "P3p")}
    chart = way_of("residence", views, TERMS)
    assert chart is not None
    assert len(chart.categories) == 3
    assert {row[0].value for row in chart.marks} == {41}
    assert way_of("justice", views, TERMS) is None


def test_two_periods_and_lines() -> None:
    before = table((1, 0, 1), (2, 2, 4), (0, 0, 0), (3, 2, 5))
    chart = paired(FULL, before, ("2024", "2023"), TERMS)
    assert [mark.value for mark in chart.marks[1]] == [32, 4]
    assert chart.marks[1][1].period == 1
    line = trend(("V2a",), [("2023", {"V2a": before}), ("2024", {"V2a": FULL})], TERMS)
    assert [row[0].value for row in line.marks] == [5, 41]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [200, 380])
def test_nothing_runs_out_of_the_drawing(language: str, width: int) -> None:
    register_fonts()
    chart = chart_of(table((1, 800, 801), (None, 2, 32), (31, 10, 833)), Terms(language))
    drawing = drawn(chart, width, Terms(language))
    left, low, right, high = drawing.getBounds()
    assert left >= -0.5
    assert low >= -0.5
    assert right <= width + 0.5
    assert high <= drawing.height + 0.5


def test_the_pdf_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    from reportlab.graphics import renderPDF

    register_fonts()
    made = []
    for number in (1, 2):
        path = tmp_path / f"{number}.pdf"
        renderPDF.drawToFile(drawn(chart_of(FULL, TERMS), 300, TERMS), str(path), invariant=1)
        made.append(path.read_bytes())
    assert made[0] == made[1]
    assert "female" in PdfReader(BytesIO(made[0])).pages[0].extract_text()


def test_sums_of_money_say_what_they_are() -> None:
    from trafficmon_desktop.services.exports.report import _measure

    sums = {"id": "C2m", "key": {}, "unit": "RSD", "value": 100}
    said = {_measure({**sums, "statistic": each}, TERMS)[1] for each in ("claimed", "received")}
    assert said == {"claimed", "received"}
