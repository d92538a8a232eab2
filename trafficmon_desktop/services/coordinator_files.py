"""Writing the joint report: all of its files or none, and never over another one."""

import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from trafficmon_desktop.domain.errors import UsageError, UserError
from trafficmon_desktop.services.exports.formats import JOINT_FORMATS
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import Report, silent


def check_formats(formats: Collection[str]) -> None:
    """Raises ``UsageError`` for a format there is not, and for none."""
    for name in formats:
        if name not in JOINT_FORMATS:
            raise UsageError("summary_format_unknown", format=name)
    if not formats:
        raise UsageError("summary_format_none")


def write_joint(
    document: Mapping[str, Any],
    folder: Path,
    formats: Collection[str],
    terms: Terms,
    report: Report = silent,
) -> tuple[Path, ...]:
    """Writes ``joint.json`` and its renderings. The same files received give the same bytes.

    Raises ``UserError`` where the folder cannot be written to or holds another joint report;
    ``report`` may raise to cancel, and then nothing is left.
    """
    check_formats(formats)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".unfinished-") as unfinished:
            files = []
            for ending in dict.fromkeys(formats):
                path = Path(unfinished, f"joint.{ending}")
                JOINT_FORMATS[ending](document, terms, path, report)
                files.append(path)
            for each in files:
                target = folder / each.name
                if target.is_dir() or (
                    target.exists() and target.read_bytes() != each.read_bytes()
                ):
                    raise UserError("files_exist", file=each.name)
            return tuple(each.replace(folder / each.name) for each in files)
    except OSError:
        raise UserError("merge_cannot_write", folder=folder.name) from None
