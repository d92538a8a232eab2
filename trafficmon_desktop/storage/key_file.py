"""The key file: 64 random bytes that open a slot together with a passphrase, never alone."""

import secrets
from pathlib import Path

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.platform_files import write_new_file

BYTES = 64


def write_key_file(path: Path) -> bytes:
    """Write a new key file, readable by its owner only; what it holds.

    Raises UserError ``key_file_exists``: a key file in use must not be overwritten.
    """
    content = secrets.token_bytes(BYTES)
    with file_errors(path):
        write_new_file(path, content, "key_file_exists")
    return content


def read_key_file(path: Path) -> bytes:
    """What the key file holds; UserError ``key_file_foreign`` if it cannot be one."""
    with file_errors(path), path.open("rb") as file:
        content = file.read(BYTES + 1)
    if len(content) != BYTES:
        raise UserError("key_file_foreign", file=path.name)
    return content
