"""The summary as one CSV file in long form: a row a cell."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.exports.stamp import COLUMN, YES, is_stamped
from trafficmon_desktop.services.terms import Terms

HEADER = (
    "table", "population", "unit",
    "variable_1", "category_1", "variable_2", "category_2", "value", "hidden",
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
    for table in summary["tables"]:
        dims = [*table["dims"], "", ""][:2]
        for cell in table["cells"]:
            pairs = [
                part for dim in dims for part in (dim, cell["key"].get(dim, "*") if dim else "")
            ]
            hidden = cell["value"] is None
            writer.writerow(
                [
                    table["id"],
                    table["population"],
                    table["unit"],
                    *pairs,
                    "" if hidden else cell["value"],
                    "yes" if hidden else "no",
                    *stamp,
                ]
            )
    path.write_bytes(text.getvalue().encode("utf-8-sig"))
