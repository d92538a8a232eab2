"""The formats of a summary: adding one is adding a module and a line here."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import Report

#: What is told of the progress comes last; it may raise ``Cancelled``.
Write = Callable[[Mapping[str, Any], Terms, Path, Report], None]


def _writer(module: str, *, tells: bool = False) -> Write:
    """The ``write`` of a module here, imported when it is first needed.

    ``tells``: it takes so long that it tells of its progress.
    """

    def write(summary: Mapping[str, Any], terms: Terms, path: Path, report: Report) -> None:
        writer = import_module(f"trafficmon_desktop.services.exports.{module}")
        writer.write(summary, terms, path, *([report] if tells else []))

    return write


#: ending of the file -> what writes it
FORMATS: dict[str, Write] = {
    "json": _writer("json_file"),
    "xlsx": _writer("xlsx_file"),
    "csv": _writer("csv_file"),
    "pdf": _writer("pdf_file", tells=True),
}
