"""Asks the reading process for the rows of a file, and believes nothing it did not check."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

import trafficmon_desktop
from trafficmon_desktop.services.table_files import limits
from trafficmon_desktop.services.table_files.cells import Rows, UnreadableTableError, rows_of
from trafficmon_desktop.services.table_files.reader import ARGUMENT, DELIMITED, WORKBOOK

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
        self._command = command or _own_command()
        self._process: subprocess.Popen[bytes] | None = None

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
        self._end()

    def _asked(self, raw: bytes, kind: str, names: Iterable[str] = ()) -> list[tuple[str, Rows]]:
        request = {"kind": kind, "size": len(raw), "names": sorted(names)}
        try:
            with self._limited() as process:
                _send(process, json.dumps(request).encode() + b"\n" + raw)
                return list(_sheets(_lines(process)))
        except UnreadableTableError:
            raise
        except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError):
            self._end()
            raise UnreadableTableError(GAVE_UP) from None

    @contextmanager
    def _limited(self) -> Iterator[subprocess.Popen[bytes]]:
        """The process, which is ended when an answer takes too long."""
        process = self._process = self._process or _started(self._command)
        timer = Timer(limits.READER_SECONDS, process.kill)
        timer.daemon = True
        timer.start()
        try:
            yield process
        finally:
            timer.cancel()
            timer.join()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # what it no longer takes is still to be flushed
                if stream is not None:
                    stream.close()
        process.wait()


def _own_command() -> Sequence[str]:
    """The program itself; nothing that lies in the current folder is taken for a part of it."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-P", "-m", "trafficmon_desktop"]
    return [*program, ARGUMENT]


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """The process that reads; it inherits no secret."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("TRAFFICMON")}
    environment["PYTHONPATH"] = str(Path(trafficmon_desktop.__file__).parents[1])
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _send(process: subprocess.Popen[bytes], content: bytes) -> None:
    asked = cast("BinaryIO", process.stdin)  # both are pipes, as it was started
    asked.write(content)
    asked.flush()


def _lines(process: subprocess.Popen[bytes]) -> Iterator[bytes]:
    """The lines of one answer; a reader that ends before it has ended the answer gave up."""
    answers = cast("BinaryIO", process.stdout)
    while line := answers.readline(_LONGEST_LINE):
        yield line
    raise UnreadableTableError(GAVE_UP)


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
            raise UnreadableTableError(GAVE_UP)
        if said[0] == "refused":
            refused = UnreadableTableError(said[1] if said[1] in REFUSALS else GAVE_UP, said[2])
        if said[0] == "sheet":
            name, rows = str(said[1]), Rows()
        if said[0] == "end":
            break
    if refused is not None:
        raise refused
