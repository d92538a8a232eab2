"""The process that reads tables: asked over standard input, it answers over standard output.

A request is a line of JSON (``kind``, ``size``, ``names``) and then ``size`` bytes. An answer is
lines: ``sheet`` with a name, ``rows`` followed by a line of rows, ``refused`` with the key of a
problem, and ``end`` after each request.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

from trafficmon_desktop.services.limited_process.rights import give_up_rights
from trafficmon_desktop.services.table_files.cells import Rows, UnreadableTableError, as_lines
from trafficmon_desktop.services.table_files.delimited import read_delimited
from trafficmon_desktop.services.table_files.reading import WORKBOOK
from trafficmon_desktop.services.table_files.workbook import read_workbook


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
