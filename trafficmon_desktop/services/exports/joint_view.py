"""Joint tables as they are read, whatever their number of dimensions."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

from trafficmon_desktop.services.exports.report import category_or_key, text_or
from trafficmon_desktop.services.exports.table_view import ALL, TableView
from trafficmon_desktop.services.terms import Terms

BETWEEN = " · "
MOST_ACROSS = 9


def shown_interval(low: int, high: int | None, terms: Terms) -> str:
    """``44``, ``40–44``, or ``40+`` where there is no upper end."""
    if high is None:
        return f"{terms.number(low)}+"
    return terms.number(low) if low == high else f"{terms.number(low)}–{terms.number(high)}"


def joint_view(table: Mapping[str, Any], notes: str, terms: Terms) -> TableView:
    """One joint table; the last dimension goes across, unless it is by far the longer of two.

    ``notes`` follow the unit.
    """
    listed = _listed(table)
    dims = list(table["dims"])
    if len(dims) == 2 and len(listed[dims[1]]) > max(len(listed[dims[0]]), MOST_ACROSS + 1):
        dims.reverse()
    down, across = (dims[:-1], dims[-1:]) if len(dims) > 1 else (dims, [])
    rows = list(product(*(listed[dim] for dim in down)))
    columns = list(product(*(listed[dim] for dim in across)))
    found = {tuple(cell["key"][dim] for dim in dims): cell for cell in table["cells"]}
    cells = [[found.get((*row, *column), {"value": None}) for column in columns] for row in rows]
    return TableView(
        id=table["id"],
        title=text_or(terms, f"table.{table['id']}", table["id"]),
        unit=" ".join(each for each in (_unit(table, terms), notes) if each),
        rule=text_or(terms, f"table.{table['id']}.rule", ""),
        reading="",
        corner=" / ".join(text_or(terms, f"variable.{dim}", dim) for dim in dims),
        columns=tuple(_named(across, column, terms) for column in columns)
        if across
        else (terms.text("report.count"),),
        rows=tuple(_named(down, row, terms) for row in rows),
        cells=tuple(tuple(cell["value"] for cell in row) for row in cells),
        dims=(BETWEEN.join(down), *across),
        row_keys=tuple(BETWEEN.join(row) for row in rows),
        column_keys=tuple(BETWEEN.join(column) for column in columns) if across else (),
        intervals={
            (row, column): shown_interval(cell["lo"], cell["hi"], terms)
            for row, line in enumerate(cells)
            for column, cell in enumerate(line)
            if "lo" in cell and cell["value"] is None
        },
    )


def cell_at(table: Mapping[str, Any], key: Mapping[str, str]) -> Mapping[str, Any]:
    """The cell of a joint table that a view's ``key_of`` names."""
    pairs = {
        dim: category
        for dims, categories in key.items()
        for dim, category in zip(dims.split(BETWEEN), categories.split(BETWEEN), strict=True)
        if dim
    }
    found: Mapping[str, Any] = next(cell for cell in table["cells"] if cell["key"] == pairs)
    return found


def _listed(table: Mapping[str, Any]) -> dict[str, list[str]]:
    """The categories of each dimension in the order of the file, the total last."""
    return {
        dim: [*(each for each in dict.fromkeys(cell["key"][dim] for cell in table["cells"])
                if each != ALL), ALL]
        for dim in table["dims"]
    }  # fmt: skip


def _named(dims: Sequence[str], categories: Sequence[str], terms: Terms) -> str:
    """What a row or column is called; totals alone are a total."""
    parts = [category_or_key(terms, dim, each) for dim, each in zip(dims, categories, strict=True)]
    if set(categories) <= {ALL}:
        return terms.text("report.total")
    return BETWEEN.join(parts)


def _unit(table: Mapping[str, Any], terms: Terms) -> str:
    unit = table["unit"]
    if not unit:
        return ""
    return terms.text("report.unit", unit=text_or(terms, f"unit.{unit}", unit)) + "."
