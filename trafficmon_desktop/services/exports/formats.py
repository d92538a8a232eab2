"""The formats of a summary: adding one is adding a module and a line here."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.terms import Terms

Write = Callable[[Mapping[str, Any], Terms, Path], None]


def _writer(module: str) -> Write:
    """The ``write`` of a module here, imported when it is first needed."""

    def write(summary: Mapping[str, Any], terms: Terms, path: Path) -> None:
        import_module(f"trafficmon_desktop.services.exports.{module}").write(summary, terms, path)

    return write


#: ending of the file -> what writes it
FORMATS: dict[str, Write] = {
    "json": _writer("json_file"),
    "xlsx": _writer("xlsx_file"),
    "csv": _writer("csv_file"),
    "pdf": _writer("pdf_file"),
}
