"""The joint report as one CSV file in long form: a row a cell, with both ends of its interval."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.terms import Terms

COUNTS = ("value", "lo", "hi", "contributors", "distinct_lo", "distinct_hi")


def write(joint: Mapping[str, Any], terms: Terms, path: Path) -> None:
    """Writes UTF-8 with a byte-order mark; Serbian Excel expects semicolons.

    Codes stand as they are. ``value`` is empty where only an interval is certain, ``hi`` where
    the interval has no upper end.
    """
    text = io.StringIO()
    separator = "," if terms.language == "en" else ";"
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    most = max([2, *(len(table["dims"]) for table in joint["tables"])])
    pairs = [f"{part}_{at + 1}" for at in range(most) for part in ("variable", "category")]
    writer.writerow(["table", "population", "unit", *pairs, *COUNTS])
    for table in joint["tables"]:
        dims = [*table["dims"], *[""] * (most - len(table["dims"]))]
        for cell in table["cells"]:
            named = [part for dim in dims for part in (dim, cell["key"].get(dim, ""))]
            distinct = cell.get("distinct", {})
            ends = (cell["value"], cell["lo"], cell["hi"], cell["contributors"])
            counts = (*ends, distinct.get("lo"), distinct.get("hi"))
            shown = ["" if each is None else each for each in counts]
            writer.writerow([table["id"], table["population"], table["unit"], *named, *shown])
    path.write_bytes(text.getvalue().encode("utf-8-sig"))
