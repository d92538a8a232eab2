"""The formats of a summary: adding one is adding a module and a line here."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import Report

#: What is told of the progress comes last; it may raise ``Cancelled``.
Write = Callable[[Mapping[str, Any], Terms, Path, Report], None]


def writer_of(module: str, function: str = "write", *, tells: bool = False) -> Write:
    """A function of a module here, imported when it is first needed.

    ``tells``: it takes so long that it tells of its progress.
    """

    def write(summary: Mapping[str, Any], terms: Terms, path: Path, report: Report) -> None:
        writer = import_module(f"trafficmon_desktop.services.exports.{module}")
        getattr(writer, function)(summary, terms, path, *([report] if tells else []))

    return write


#: ending of the file -> what writes it
FORMATS: dict[str, Write] = {
    "json": writer_of("json_file"),
    "xlsx": writer_of("xlsx_file"),
    "csv": writer_of("csv_file"),
    "pdf": writer_of("pdf_file", tells=True),
}

#: The same for the joint report of a coordinator.
JOINT_FORMATS: dict[str, Write] = {
    "json": writer_of("json_file"),
    "xlsx": writer_of("xlsx_file", "write_joint"),
    "csv": writer_of("joint_csv"),
    "pdf": writer_of("pdf_file", "write_joint", tells=True),
}
