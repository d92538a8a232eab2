"""Asks the reading process for the rows of a file, and believes nothing it did not check."""

import json
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any, BinaryIO, Self

from trafficmon_desktop.services.limited_process.limited import GaveUpError, LimitedProcess
from trafficmon_desktop.services.table_files import limits
from trafficmon_desktop.services.table_files.cells import Rows, UnreadableTableError, rows_of

#: What the program is called with to be that process, and what it can be asked for.
ARGUMENT = "read-tables"
WORKBOOK, DELIMITED = "workbook", "delimited"

#: What a file can be refused for by the one who reads it.
REFUSALS = frozenset({
    "broken_csv", "broken_workbook", "no_header", "sheet_too_large", "workbook_nested",
    "workbook_too_large", "wrong_encoding",
})  # fmt: skip
#: The reader was ended, or said what it should not: the limits of memory and time.
GAVE_UP = "reader_gave_up"

_LONGEST_LINE = 512 * limits.MEGABYTE


class TableReader:
    """A reading process, for as long as the ``with`` lasts; it is started when first needed.

    ``command`` is what to start instead of the program itself.
    """

    def __init__(self, command: Sequence[str] = ()) -> None:
        self._process = LimitedProcess(ARGUMENT, command)

    def workbook(self, raw: bytes) -> list[tuple[str, Rows]]:
        """The sheets of an XLSX workbook by name. Raises :class:`UnreadableTableError`."""
        return self._asked(raw, WORKBOOK)

    def delimited(self, raw: bytes, names: Iterable[str] = ()) -> Rows:
        """The rows of a CSV file, never none; ``names`` are column names that are expected.

        Raises :class:`UnreadableTableError`.
        """
        sheets = self._asked(raw, DELIMITED, names)
        if len(sheets) != 1 or not sheets[0][1]:
            raise UnreadableTableError(GAVE_UP)
        return sheets[0][1]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.end()

    def _asked(self, raw: bytes, kind: str, names: Iterable[str] = ()) -> list[tuple[str, Rows]]:
        request = {"kind": kind, "size": len(raw), "names": sorted(names)}
        try:
            with self._process.asked(json.dumps(request).encode() + b"\n" + raw) as answers:
                return list(_sheets(_lines(answers)))
        except GaveUpError:
            raise UnreadableTableError(GAVE_UP) from None


def _lines(answers: BinaryIO) -> Iterator[bytes]:
    """The lines of one answer; a reader that ends before it has ended the answer gave up."""
    while line := answers.readline(_LONGEST_LINE):
        yield line
    raise ValueError("no end of the answer")


def _sheets(lines: Iterator[bytes]) -> Iterator[tuple[str, Rows]]:
    """What one answer says, read to its end so that the next one begins where it should."""
    name, rows, left, refused = None, Rows(), limits.CELLS, None
    for line in lines:
        said: list[Any] = json.loads(line)
        if said[0] == "rows":
            more = rows_of(next(lines))
            left -= sum(len(cells) for _, cells in more)
            rows += more
        elif name is not None:
            yield name, rows
            name = None
        if left < 0:
            raise ValueError("more cells than any table holds")
        if said[0] == "refused":
            refused = UnreadableTableError(said[1] if said[1] in REFUSALS else GAVE_UP, said[2])
        if said[0] == "sheet":
            name, rows = str(said[1]), Rows()
        if said[0] == "end":
            break
    if refused is not None:
        raise refused
