"""Small files to import, written as people write them."""

from pathlib import Path

from trafficmon_desktop.services.imports import ImportResult, import_files
from trafficmon_desktop.storage.vault import Vault


def write(folder: Path, **files: str) -> Path:
    """Writes ``victim="code,given_name\\n…"`` and so on as CSV files."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def bring(vault: Vault, folder: Path, **files: str) -> ImportResult:
    """Writes and imports; expects no problem."""
    result = import_files(vault, write(folder, **files))
    assert result.problems == []
    return result


def refused(
    vault: Vault, folder: Path, **files: str
) -> list[tuple[str, int | None, str | None, str]]:
    """Writes and imports; the problems as (file, row, column, key)."""
    result = import_files(vault, write(folder, **files))
    assert result.added == {}
    return [(each.file, each.row, each.column, each.key) for each in result.problems]
