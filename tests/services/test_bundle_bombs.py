"""Files made to exhaust the computer are refused quickly and in little memory."""

import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from tests.services.signed_bundles import bundle_of, new_keys
from trafficmon_desktop.domain.errors import DamagedError
from trafficmon_desktop.services.bundles.archive import MANIFEST, packed, unpacked
from trafficmon_desktop.services.bundles.bundle import open_bundle
from trafficmon_desktop.services.bundles.manifest import Recipient

SECONDS, MEGABYTE = 2.0, 1 << 20


def packed_zeros() -> bytes:
    """A hundred megabytes in a hundred kilobytes."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("summary.json", "w") as member,
    ):
        for _ in range(100):
            member.write(bytes(MEGABYTE))
    return stream.getvalue()


def many_members() -> bytes:
    """A directory of a million entries that it does not mention."""
    entry = struct.pack(
        "<4s4B4HL2L5H2L",
        b"PK\x01\x02",
        *[0] * 18,
    )[:46]
    directory = entry * (10 * MEGABYTE // 46)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), 4, 0)
    return b"PK\x03\x04" + directory + end


def lying_size() -> bytes:
    """A member that says it is four gigabytes long."""
    content = bytearray(bundle_of(new_keys()))
    at = content.index(b"PK\x01\x02")
    content[at + 20 : at + 28] = b"\xf0\xff\xff\xff" * 2
    return bytes(content)


def overlapping() -> bytes:
    """Two members in the directory that are the same bytes of the file."""
    content = bytearray(bundle_of(new_keys()))
    second = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    content[second + 42 : second + 46] = bytes(4)
    return bytes(content)


def nested() -> bytes:
    """A zip in a zip, under a name that is none of ours."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("inner.zip", packed_zeros())
    return stream.getvalue()


def climbing() -> bytes:
    """A member that wants to be written elsewhere."""
    return bundle_of(new_keys()).replace(b"summary.json", b"../../mm.json")[:-1]


@pytest.mark.parametrize(
    "bomb", [packed_zeros, many_members, lying_size, overlapping, nested, climbing]
)
def test_a_zip_bomb_is_refused_at_once(bomb: Callable[[], bytes]) -> None:
    content = bomb()
    tracemalloc.start()
    start = time.perf_counter()
    with pytest.raises(DamagedError, match="bundle_damaged"):
        unpacked(content, "x")
    assert time.perf_counter() - start < SECONDS
    assert tracemalloc.get_traced_memory()[1] < 2 * len(content) + MEGABYTE
    tracemalloc.stop()


def test_control_zip_alone_unpacks_it() -> None:
    with zipfile.ZipFile(io.BytesIO(packed_zeros())) as archive:
        assert archive.getinfo("summary.json").file_size == 100 * MEGABYTE


def test_an_endless_list_of_recipients_is_not_tried() -> None:
    receiver = new_keys()
    content = bundle_of(new_keys(), Recipient(None, receiver.address))
    first, stanza, rest = content.partition(b"-> X25519 ")
    line = stanza + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    crowded = first + line * 60_000 + stanza + rest
    start = time.perf_counter()
    with pytest.raises(DamagedError, match="bundle_not_for_us"):
        open_bundle(crowded, "x", receiver)
    assert time.perf_counter() - start < SECONDS


def test_a_deep_manifest_is_refused() -> None:
    members = unpacked(bundle_of(new_keys()), "x")
    deep = b'{"format": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    with pytest.raises(DamagedError):
        open_bundle(packed(members | {MANIFEST: deep}), "x")
