"""A table as it is read, free of any format: what a page, a sheet, a screen and a chart show."""

from dataclasses import dataclass

#: How every hidden cell is printed: one sign for all of them.
HIDDEN = "#"

ALL = "*"

Cell = int | None


@dataclass(frozen=True)
class TableView:
    """A table as it is read: one row a category, one column a category of the other dimension.

    ``cells`` has one row more than categories: the last row and column are the totals.
    ``dims`` are the variables down and across, ``row_keys`` and ``column_keys`` their categories.
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

    def key_of(self, row: int, column: int) -> dict[str, str]:
        """The category of each variable in a cell; ``*`` where it is a total."""
        return dict(zip(self.dims, (self.row_keys[row], *self.column_keys[column:]), strict=False))

    @property
    def hidden(self) -> int:
        """How many cells are hidden."""
        return sum(cell is None for row in self.cells for cell in row)
