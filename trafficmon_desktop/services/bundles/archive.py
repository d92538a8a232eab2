"""The zip of a bundle: its bytes follow from its contents, and no other bytes are accepted.

Members are stored, not packed: XLSX and PDF are packed already, and what is not packed cannot
burst. After reading, the zip is written again and compared, so that a changed bit is noticed
also where the signature does not reach: in the directory, a date, between two members.
"""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from trafficmon_desktop.domain.errors import DamagedError

MANIFEST, SIGNATURE, SUMMARY = "manifest.json", "manifest.sig", "summary.json"

#: All that may stand in a bundle, in this order.
MEMBERS = (MANIFEST, SIGNATURE, SUMMARY, "summary.xlsx", "summary.csv", "summary.pdf")

_BEGINNING, _END, _END_BYTES = b"PK\x03\x04", b"PK\x05\x06", 22

#: Bytes; the directory of all six members has about 400.
_LONGEST_DIRECTORY = 1024

_EPOCH, _UNIX, _PRIVATE = (1980, 1, 1, 0, 0, 0), 3, 0o100600 << 16


def is_archive(content: bytes) -> bool:
    """Whether it begins as a zip does."""
    return content.startswith(_BEGINNING)


def packed(members: Mapping[str, bytes]) -> bytes:
    """The zip of these members; the same members give the same bytes, whatever their order."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name in MEMBERS:
            if name in members:
                info = zipfile.ZipInfo(name, _EPOCH)
                info.create_system, info.external_attr = _UNIX, _PRIVATE
                archive.writestr(info, members[name])
    return stream.getvalue()


def unpacked(content: bytes, name: str) -> dict[str, bytes]:
    """The members by name. Raises ``DamagedError`` for every zip that ``packed`` did not write.

    Needs no more than twice the memory of ``content``, whatever the zip says of itself.
    """
    if not _is_small_directory(content):
        raise DamagedError("bundle_damaged", file=name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            infos = archive.infolist()
            _check(infos, len(content), name)
            members = {info.filename: archive.read(info) for info in infos}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise DamagedError("bundle_damaged", file=name) from None
    if packed(members) != content:
        raise DamagedError("bundle_damaged", file=name)
    return members


def _is_small_directory(content: bytes) -> bool:
    """Looked at before anything else reads it: a directory may name millions of members."""
    end = content[-_END_BYTES:]
    length = int.from_bytes(end[12:16], "little")
    start = int.from_bytes(end[16:20], "little")
    whole = start + length + _END_BYTES == len(content)
    return end.startswith(_END) and whole and length <= _LONGEST_DIRECTORY


def _check(infos: list[zipfile.ZipInfo], size: int, name: str) -> None:
    names = [info.filename for info in infos]
    ours = [each for each in MEMBERS if each in names]
    stored = all(info.compress_type == zipfile.ZIP_STORED for info in infos)
    if names != ours or not stored or sum(info.file_size for info in infos) > size:
        raise DamagedError("bundle_damaged", file=name)
    if not {MANIFEST, SIGNATURE, SUMMARY} <= set(names):
        raise DamagedError("bundle_damaged", file=name)
