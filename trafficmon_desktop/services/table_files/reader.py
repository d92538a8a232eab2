"""The process that reads tables: asked over standard input, it answers over standard output.

A request is a line of JSON (``kind``, ``size``, ``names``) and then ``size`` bytes. An answer is
lines: ``sheet`` with a name, ``rows`` followed by a line of rows, ``refused`` with the key of a
problem, and ``end`` after each request.
"""

import codecs
import json
import sys
from collections.abc import Iterator
from typing import Any

from trafficmon_desktop.services.table_files import limits
from trafficmon_desktop.services.table_files.cells import Rows, UnreadableTableError, as_lines
from trafficmon_desktop.services.table_files.delimited import read_delimited
from trafficmon_desktop.services.table_files.workbook import read_workbook

#: The one argument that makes this process out of the program.
ARGUMENT = "read-tables"

WORKBOOK, DELIMITED = "workbook", "delimited"


def main() -> int:
    """Answers until nobody asks any more."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    give_up_rights()
    while line := asked.readline():
        request = json.loads(line)
        for answer in _answers(request, asked.read(request["size"])):
            answers.write(answer)
        answers.write(b'["end"]\n')
        answers.flush()
    return 0


def give_up_rights() -> None:
    """From here on the process opens nothing, writes nothing, starts nothing, and stays small.

    The operating system holds it to that, so that it also binds what is not written in Python.
    Windows has no such limits for a process that is on its own; there the time limit of the one
    that asks remains.
    """
    for codec in ("cp437", "utf-8-sig", "latin-1"):  # what is loaded later would be refused
        codecs.lookup(codec)
    sys.addaudithook(_refuse)
    try:
        import resource
    except ImportError:
        return
    for limit, most in (
        (resource.RLIMIT_AS, limits.READER_BYTES),
        (resource.RLIMIT_CPU, limits.READER_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 3),
    ):
        hard = resource.getrlimit(limit)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (most, most))


def _refuse(event: str, _arguments: tuple[Any, ...]) -> None:
    if event == "open" or event.startswith(("socket.", "subprocess.", "os.")):
        raise PermissionError


def _answers(request: dict[str, Any], raw: bytes) -> Iterator[bytes]:
    try:
        for name, rows in _sheets(request, raw):
            yield json.dumps(["sheet", name]).encode() + b"\n"
            for line in as_lines(rows):
                yield b'["rows"]\n' + line
    except UnreadableTableError as error:
        yield json.dumps(["refused", error.key, error.row]).encode() + b"\n"


def _sheets(request: dict[str, Any], raw: bytes) -> list[tuple[str, Rows]]:
    if request["kind"] == WORKBOOK:
        return read_workbook(raw)
    return [("", read_delimited(raw, frozenset(request["names"])))]
