"""A table as it is read, free of any format: what a page, a sheet, a screen and a chart show."""

from collections.abc import Mapping
from dataclasses import dataclass, field

#: How every hidden cell is printed: one sign for all of them.
HIDDEN = "#"

ALL = "*"

Cell = int | None


@dataclass(frozen=True)
class TableView:
    """A table as it is read: one row a category, one column a category of the other dimension.

    ``cells`` has one row more than categories: the last row and column are the totals.
    ``dims`` are the variables down and across, ``row_keys`` and ``column_keys`` their categories.
    ``intervals`` says by row and column what stands in place of the sign where a cell is no number
    but more is known of it than that it is hidden. ``shares`` are the whole per cent of each row
    in the total, where the summary gives any.
    """

    id: str
    title: str
    unit: str
    rule: str
    reading: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    dims: tuple[str, ...] = ()
    row_keys: tuple[str, ...] = ()
    column_keys: tuple[str, ...] = ()
    intervals: Mapping[tuple[int, int], str] = field(default_factory=dict)
    shares: tuple[int | None, ...] = ()

    def without_number(self, row: int, column: int) -> str:
        """What stands in a cell that has no number."""
        return self.intervals.get((row, column), HIDDEN)

    def key_of(self, row: int, column: int) -> dict[str, str]:
        """The category of each variable in a cell; ``*`` where it is a total."""
        return dict(zip(self.dims, (self.row_keys[row], *self.column_keys[column:]), strict=False))

    @property
    def hidden(self) -> int:
        """How many cells are hidden."""
        return sum(cell is None for row in self.cells for cell in row)
