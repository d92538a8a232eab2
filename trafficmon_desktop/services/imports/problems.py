"""What is wrong in the files of an import: where it stands, and what may be said about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

#: Problems beyond this many are counted, not listed.
LISTED = 1_000


class Words(Protocol):
    """The part of ``Terms`` that is needed to say a problem."""

    def text(self, key: str, **values: object) -> str:
        """The text of a key."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    ``row`` counts as a spreadsheet does (the header is row 1) and is ``None`` where the whole
    file is meant; ``column`` is a field name or a column letter. ``key`` names the text
    ``import.problem.<key>``, or that of a check where it begins with ``check.``. ``values``
    never hold what is personal.
    """

    file: str
    row: int | None
    column: str | None
    key: str
    values: dict[str, object] = field(default_factory=dict)

    def sentence(self, terms: Words) -> str:
        """The problem in one sentence, with its place before it."""
        own = not self.key.startswith("check.")
        what = terms.text(f"import.problem.{self.key}" if own else self.key, **self.values)
        if self.row is None:
            return terms.text("import.at_file", file=self.file, what=what)
        row = str(self.row)  # as the spreadsheet shows it, not grouped by thousands
        if self.column is None:
            return terms.text("import.at_row", file=self.file, row=row, what=what)
        return terms.text("import.at_cell", file=self.file, row=row, column=self.column, what=what)


class Problems:
    """Collects problems; lists the first :data:`LISTED` and counts all."""

    def __init__(self) -> None:
        self.listed: list[Problem] = []
        self.total = 0

    def __bool__(self) -> bool:
        return self.total > 0

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.listed)

    def add(
        self, file: str, row: int | None, column: str | None, key: str, **values: object
    ) -> None:
        """Adds one."""
        self.total += 1
        if len(self.listed) < LISTED:
            self.listed.append(Problem(file, row, column, key, values))
