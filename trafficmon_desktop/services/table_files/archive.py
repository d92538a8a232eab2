"""Opens a workbook's archive within limits, before anything else reads it.

The sizes an archive states can lie, so every member is unpacked here under a bound and packed
again: what parses the workbook sees only what was measured.
"""

import io
import re
import zipfile
from collections.abc import Mapping

from trafficmon_desktop.services.table_files import limits


class UnsafeArchiveError(Exception):
    """The archive is damaged, nested or out of proportion; ``key`` names the problem."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


_NEEDED = re.compile(r"(?:\[Content_Types\]\.xml|_rels/\.rels|xl/.*\.(?:xml|rels))", re.IGNORECASE)
_NESTED = (".zip", ".xlsx", ".xlsm", ".xlsb", ".gz", ".7z", ".bz2", ".xz", ".docx")


def unpack(raw: bytes) -> dict[str, bytes]:
    """The members a workbook needs, by name. Raises :class:`UnsafeArchiveError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            infos = archive.infolist()
            _check(infos)
            return {
                info.filename: _read(archive, info)
                for info in infos
                if _NEEDED.fullmatch(info.filename)
            }
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, OSError, ValueError):
        raise UnsafeArchiveError("broken_workbook") from None
    except (EOFError, RuntimeError):  # cut short, or a password on a member
        raise UnsafeArchiveError("broken_workbook") from None


def repack(members: Mapping[str, bytes]) -> io.BytesIO:
    """The members as an archive that states its true sizes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    buffer.seek(0)
    return buffer


def _check(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > limits.ARCHIVE_MEMBERS:
        raise UnsafeArchiveError("workbook_too_large")
    if sum(info.file_size for info in infos) > limits.ARCHIVE_BYTES:
        raise UnsafeArchiveError("workbook_too_large")
    names = [info.filename for info in infos]
    if len(set(names)) != len(names):
        raise UnsafeArchiveError("broken_workbook")
    for info in infos:
        if info.filename.casefold().endswith(_NESTED):
            raise UnsafeArchiveError("workbook_nested")
        large = info.file_size > limits.MEGABYTE
        if large and info.file_size > limits.ARCHIVE_RATIO * max(info.compress_size, 1):
            raise UnsafeArchiveError("workbook_too_large")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    # zipfile stops at the stated size and then compares the checksum
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)
    # no workbook defines entities or is written in UTF-16, which would hide them
    if len(content) != info.file_size or b"<!DOCTYPE" in content or b"\0" in content:
        raise UnsafeArchiveError("broken_workbook")
    return content
