"""Charts as data, free of any way to draw: the screen and the PDF draw the same object.

A chart is made of cells of the tables it stands for. Nothing is added up: a total is drawn only
where it is printed, a hidden cell is ``None`` and stays ``None``, and the categories keep their
published order whatever their size.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from trafficmon_desktop.services.exports.table_view import Cell, TableView
from trafficmon_desktop.services.terms import Terms

#: More parts than this in one bar cannot be told apart.
MOST_PARTS = 6

#: Up to so many categories those that count 0 are drawn too.
_ALWAYS_ALL = 4

#: The steps of the two ways through a case: each the total of a table, counted by its own day.
WAYS: dict[str, tuple[str, ...]] = {
    "residence": ("V1", "V2a", "P1", "P3p"),
    "justice": ("J5", "J7", "J8"),
}


class Form(StrEnum):
    """How a chart is drawn."""

    BAR = "bar"
    STACKED = "stacked"
    PAIRED = "paired"
    LINE = "line"
    FUNNEL = "funnel"


@dataclass(frozen=True, slots=True)
class Mark:
    """One number of a chart and the cell it stands for.

    ``key`` holds the categories of the cell, ``*`` for a total; empty where nothing stands
    behind it. ``period`` says which of the periods of the chart it belongs to, counted from 0.
    ``words`` say what is known of a cell that has no number but is not simply hidden.
    """

    value: Cell
    table: str = ""
    key: tuple[tuple[str, str], ...] = ()
    period: int = 0
    words: str = ""


@dataclass(frozen=True)
class Chart:
    """``marks`` has a row for each of ``categories`` and a column for each of ``series``.

    ``styles`` numbers the look of each series by its place in the published list, so that a
    category looks the same in every period. ``totals`` has one mark a category, or none.
    """

    id: str
    title: str
    form: Form
    corner: str
    categories: tuple[str, ...]
    series: tuple[str, ...]
    marks: tuple[tuple[Mark, ...], ...]
    styles: tuple[int, ...] = (0,)
    totals: tuple[Mark, ...] = ()
    note: str = ""

    @property
    def largest(self) -> int:
        """The longest that is drawn, in counts; at least 1. Hidden cells take no part in it."""
        if self.form is Form.STACKED:
            sums = (sum(mark.value or 0 for mark in row) for row in self.marks)
            return max([1, *sums])
        return max([1, *(mark.value or 0 for row in self.marks for mark in row)])

    @property
    def is_empty(self) -> bool:
        """Whether every number is a printed 0."""
        shown = (*(mark for row in self.marks for mark in row), *self.totals)
        return all(mark.value == 0 for mark in shown)

    def name_of(self, row: int, column: int) -> str:
        """What a mark stands for, in words; ``column`` after the last is the total."""
        if self.form in (Form.BAR, Form.FUNNEL) or column >= len(self.series):
            return self.categories[row]
        return f"{self.categories[row]}, {self.series[column]}"


def chart_of(view: TableView, terms: Terms) -> Chart:
    """The chart of a table: bars, split where the other variable has few categories.

    Where most parts are hidden, whole bars say more than gaps; so they do where cells are
    intervals, which nothing within a bar can show.
    """
    split = None
    if view.intervals:
        return _whole(view, terms)
    if len(view.column_keys) > 1:
        if len(view.column_keys) - 1 <= MOST_PARTS:
            split = _split(view, terms)
        elif len(view.row_keys) - 1 <= MOST_PARTS:
            split = _split(_turned(view), terms)
    return split if split is not None and _shows_enough(split) else _whole(view, terms)


def _shows_enough(chart: Chart) -> bool:
    parts = [mark.value for row in chart.marks for mark in row if mark.value != 0]
    return parts.count(None) * 2 <= len(parts)


def _whole(view: TableView, terms: Terms) -> Chart:
    column = len(view.columns) - 1
    chart = Chart(
        id=view.id,
        title=view.title,
        form=Form.BAR,
        corner=view.corner.split(" / ")[0],
        categories=view.rows[:-1],
        series=(view.columns[-1],),
        marks=tuple((_mark(view, row, column),) for row in range(len(view.rows) - 1)),
    )
    return _without_zeros(chart, terms)


def _split(view: TableView, terms: Terms) -> Chart:
    rows, columns = range(len(view.rows) - 1), range(len(view.columns) - 1)
    chart = Chart(
        id=view.id,
        title=view.title,
        form=Form.STACKED,
        corner=view.corner,
        categories=view.rows[:-1],
        series=view.columns[:-1],
        marks=tuple(tuple(_mark(view, row, column) for column in columns) for row in rows),
        styles=tuple(columns),
        totals=tuple(_mark(view, row, len(columns)) for row in rows),
    )
    return _without_zeros(chart, terms)


def _mark(view: TableView, row: int, column: int) -> Mark:
    key = view.key_of(row, column) if view.dims else {}
    words = view.intervals.get((row, column), "")
    return Mark(view.cells[row][column], view.id, tuple(key.items()), words=words)


def _turned(view: TableView) -> TableView:
    """The table with its rows as columns."""
    return replace(
        view,
        corner=" / ".join(reversed(view.corner.split(" / "))),
        columns=view.rows,
        rows=view.columns,
        cells=tuple(zip(*view.cells, strict=True)),
        dims=tuple(reversed(view.dims)),
        row_keys=view.column_keys,
        column_keys=view.row_keys,
    )


def _without_zeros(chart: Chart, terms: Terms, *, all_series: bool = False) -> Chart:
    """Leaves out what is a printed 0 throughout, and says so; the order stays."""
    rows = _rows_that_count(chart)
    columns = [at for at in range(len(chart.series)) if _counts(row[at] for row in chart.marks)]
    if all_series or not columns:
        columns = list(range(len(chart.series)))
    left_out = len(rows) < len(chart.categories)
    return replace(
        chart,
        categories=tuple(chart.categories[at] for at in rows),
        series=tuple(chart.series[at] for at in columns),
        styles=tuple(chart.styles[at] for at in columns),
        marks=tuple(tuple(chart.marks[row][at] for at in columns) for row in rows),
        totals=tuple(chart.totals[at] for at in rows) if chart.totals else (),
        note=terms.text("chart.zeros_left_out") if left_out else "",
    )


def _rows_that_count(chart: Chart) -> list[int]:
    everything = list(range(len(chart.categories)))
    if len(everything) <= _ALWAYS_ALL:
        return everything
    kept = [
        at for at in everything if _counts(chart.marks[at]) or _counts(chart.totals[at : at + 1])
    ]
    return kept or everything


def _counts(marks: Iterable[Mark]) -> bool:
    return any(mark.value != 0 for mark in marks)


def way_of(way: str, views: Mapping[str, TableView], terms: Terms) -> Chart | None:
    """A way through a case in printed totals; ``None`` where fewer than two steps are printed.

    The steps are not the same people: each counts what happened in the period, in its own unit,
    and says so. A step whose table is not published is left out.
    """
    steps = [views[each] for each in WAYS[way] if each in views]
    if len(steps) < 2:
        return None
    return Chart(
        id=way,
        title=terms.text(f"chart.way.{way}"),
        form=Form.FUNNEL,
        corner=terms.text("chart.step"),
        categories=tuple(terms.text(f"chart.step.{view.id}") for view in steps),
        series=(terms.text("report.count"),),
        marks=tuple((_mark(view, len(view.rows) - 1, len(view.columns) - 1),) for view in steps),
        note=terms.text("chart.way_note"),
    )


def paired(now: TableView, before: TableView, names: tuple[str, str], terms: Terms) -> Chart:
    """The totals of the rows of a table in two periods, beside each other."""
    column = len(now.columns) - 1
    marks = tuple(
        (_mark(now, row, column), _in_period(_mark(before, row, column), 1))
        for row in range(len(now.rows) - 1)
    )
    chart = Chart(
        id=now.id,
        title=now.title,
        form=Form.PAIRED,
        corner=now.corner.split(" / ")[0],
        categories=now.rows[:-1],
        series=names,
        marks=marks,
        styles=(0, 1),
    )
    return _without_zeros(chart, terms, all_series=True)


def _in_period(mark: Mark, period: int) -> Mark:
    return Mark(mark.value, mark.table, mark.key, period)


def trend(
    tables: Sequence[str],
    periods: Sequence[tuple[str, Mapping[str, TableView]]],
    terms: Terms,
) -> Chart:
    """The totals of some tables over periods, the earliest first: (name, tables by id) each."""
    marks = tuple(
        tuple(
            _in_period(_mark(views[table], len(views[table].rows) - 1, -1), at) for table in tables
        )
        for at, (_, views) in enumerate(periods)
    )
    return Chart(
        id="trend",
        title=terms.text("chart.trend"),
        form=Form.LINE,
        corner=terms.text("report.period"),
        categories=tuple(name for name, _ in periods),
        series=tuple(terms.text(f"chart.step.{table}") for table in tables),
        marks=marks,
        styles=tuple(range(len(tables))),
    )


def table_of(chart: Chart) -> TableView:
    """What a chart shows as a table, where it is not the chart of one table."""
    return TableView(
        id=chart.id,
        title=chart.title,
        unit="",
        rule="",
        reading="",
        corner=chart.corner,
        columns=chart.series,
        rows=chart.categories,
        cells=tuple(tuple(mark.value for mark in row) for row in chart.marks),
    )
