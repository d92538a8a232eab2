"""What happened to the pages of a damaged database, as far as it can be told.

Each page of SQLCipher ends with a MAC over its content and its number, so that a page that was
moved is told from one that was changed. (Form of the page: SQLCipher 4, sqlcipher.net/design.)
"""

import hashlib
import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trafficmon_desktop.domain.errors import DamagedError
from trafficmon_desktop.storage import engine
from trafficmon_desktop.storage.engine import PAGE_BYTES, SALT_BYTES
from trafficmon_desktop.storage.notice import Notice

MAC_BYTES = 64
_MAC_SALT_MASK = 0x3A
_MAC_KEY_ROUNDS = 2
MOST_NAMED = 5
_EMPTY = bytes(PAGE_BYTES)


@contextmanager
def naming_damage(path: Path, key: bytes, salt: bytes) -> Iterator[None]:
    """Say what happened to the file in place of ``vault_damaged``, where it can be told."""
    try:
        yield
    except DamagedError as problem:
        found = damage_of(path, key, salt) if problem.key == "vault_damaged" else []
        if not found:
            raise
        raise DamagedError(found[0].key, **found[0].values) from None


def refuse_cut(path: Path) -> None:
    """Raise DamagedError ``vault_cut`` where the last page is no whole one.

    SQLite opens such a file; a log that a crash left would be about to mend it.
    """
    if path.stat().st_size % PAGE_BYTES:
        raise DamagedError("vault_cut", file=path.name)


def damage_of(path: Path, key: bytes, salt: bytes) -> list[Notice]:
    """The findings about the pages of the file: cut, emptied, moved or changed ones.

    Empty where every page stands where it was written and none is missing.
    """
    check = _PageCheck(key, salt)
    wrong = {number: page for number, page in _pages(path) if not check.is_at(page, number)}
    found = []
    for number, page in wrong.items():
        if page == _EMPTY:
            found.append(Notice("vault_page_emptied", {"page": number}))
        elif any(check.is_at(page, other) for other in wrong if other != number):
            found.append(Notice("vault_page_moved", {"page": number}))
        else:
            found.append(Notice("vault_page_damaged", {"page": number}))
    size = path.stat().st_size
    if not size or size % PAGE_BYTES or (not found and not _opens(path, key, salt)):
        found.insert(0, Notice("vault_cut", {"file": path.name}))
    return found[:MOST_NAMED]


def _opens(path: Path, key: bytes, salt: bytes) -> bool:
    """SQLite opens no file that is shorter than its first page says."""
    try:
        engine.connect(path, key, salt).close()
    except engine.DatabaseError:
        return False
    return True


class _PageCheck:
    """Whether a page is the one that was written under a number."""

    def __init__(self, key: bytes, salt: bytes) -> None:
        mac_salt = bytes(byte ^ _MAC_SALT_MASK for byte in salt)
        mac_key = hashlib.pbkdf2_hmac("sha512", key, mac_salt, _MAC_KEY_ROUNDS, len(key))
        self._begun = hmac.new(mac_key, digestmod=hashlib.sha512)

    def is_at(self, page: bytes, number: int) -> bool:
        """The first page begins with the salt, which is not covered."""
        start = SALT_BYTES if number == 1 else 0
        mac = self._begun.copy()
        mac.update(page[start:-MAC_BYTES])
        mac.update(number.to_bytes(4, "little"))
        return hmac.compare_digest(mac.digest(), page[-MAC_BYTES:])


def _pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """The whole pages and their numbers; what is left of a cut one is not counted."""
    with path.open("rb") as file:
        number = 0
        while len(page := file.read(PAGE_BYTES)) == PAGE_BYTES:
            number += 1
            yield number, page
