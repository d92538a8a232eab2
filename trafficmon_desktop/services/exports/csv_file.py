"""The summary as one CSV file in long form: a row a cell."""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.exports.stamp import COLUMN, YES, is_stamped
from trafficmon_desktop.services.terms import Terms

HEADER = (
    "table", "population", "unit",
    "variable_1", "category_1", "variable_2", "category_2", "value", "hidden", "percent",
)  # fmt: skip


def write(summary: Mapping[str, Any], terms: Terms, path: Path) -> None:
    """Writes UTF-8 with a byte-order mark, so that Excel reads both scripts.

    Serbian Excel expects semicolons. Codes stand as they are; a hidden cell has no value and
    ``yes`` in the column ``hidden``.
    """
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter="," if terms.language == "en" else ";", lineterminator="\r\n"
    )
    stamp = [YES] if is_stamped(summary) else []
    writer.writerow([*HEADER, *(COLUMN for _ in stamp)])
    writer.writerows([*row, *stamp] for row in _rows(summary))
    path.write_bytes(text.getvalue().encode("utf-8-sig"))


def _rows(summary: Mapping[str, Any]) -> Iterator[list[Any]]:
    shares = {
        (each["table"], *sorted(each["key"].items())): each["percent"]
        for each in summary.get("percentages", ())
    }
    for table in summary["tables"]:
        dims = [*table["dims"], "", ""][:2]
        for cell in table["cells"]:
            pairs = [
                part for dim in dims for part in (dim, cell["key"].get(dim, "*") if dim else "")
            ]
            hidden = cell["value"] is None
            yield [
                table["id"],
                table["population"],
                table["unit"],
                *pairs,
                "" if hidden else cell["value"],
                "yes" if hidden else "no",
                shares.get((table["id"], *sorted(cell["key"].items())), ""),
            ]
    for measure in summary.get("measures", ()):
        counted = summary["populations"][measure["population"]]["unit"]
        yield from _measure_rows(measure, counted)
    for late in summary.get("late_entries", ()):
        yield _late_row(late, summary["populations"][late["population"]]["unit"])


def _late_row(late: Mapping[str, Any], counted: str) -> list[Any]:
    period = f"{late['period']['from']}/{late['period']['to']}"
    named = ["late_entries", late["population"], counted]
    return [*named, "period", period, "", "", late["value"], "no", ""]


def _measure_rows(measure: Mapping[str, Any], counted: str) -> Iterator[list[Any]]:
    """The value with its unit and how many it rests on, as categories of ``statistic``."""
    pairs = [*measure.get("key", {}).items(), ("", "")][0]
    for statistic, unit, value in (
        (measure["statistic"], measure["unit"], measure["value"]),
        ("valid_n", counted, measure.get("valid_n", "")),
    ):
        named = [measure["id"], measure["population"], unit]
        yield [*named, *pairs, "statistic", statistic, value, "no", ""]
