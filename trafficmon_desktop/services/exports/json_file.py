"""The summary as JSON: the public format, of which everything else is a rendering."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.terms import Terms


def write(summary: Mapping[str, Any], terms: Terms, path: Path) -> None:  # noqa: ARG001
    """Writes UTF-8 without a byte-order mark; the same summary gives the same bytes."""
    path.write_bytes(canonical_json(summary).encode())


def canonical_json(summary: Mapping[str, Any]) -> str:
    """The text of the file: fields in the order given, one line a table, cell or statement."""
    return "{\n" + ",\n".join(_fields(summary)) + "\n}\n"


def _fields(summary: Mapping[str, Any]) -> Iterator[str]:
    for name, value in summary.items():
        if name == "tables":
            text = "[\n" + ",\n".join(_table(each) for each in value) + "\n]"
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            text = "[\n" + ",\n".join(_plain(each) for each in value) + "\n]"
        else:
            text = _plain(value)
        yield f"{_plain(name)}: {text}"


def _table(table: Mapping[str, Any]) -> str:
    head = [f"{_plain(name)}: {_plain(table[name])}" for name in table if name != "cells"]
    cells = ",\n".join(_plain(cell) for cell in table["cells"])
    return "{" + ", ".join(head) + ', "cells": [\n' + cells + "\n]}"


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
