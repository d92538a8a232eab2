"""A summary as it was received: the bare file, or the one in a bundle that was checked."""

from pathlib import Path

from trafficmon_desktop.disclosure.json_input import load_bytes
from trafficmon_desktop.disclosure.publication import INTERNAL_FORMAT
from trafficmon_desktop.domain.errors import DamagedError, RefusedError
from trafficmon_desktop.services.bundles.bundle import Opened, is_bundle, open_bundle
from trafficmon_desktop.services.bundles.secret_keys import OwnKeys
from trafficmon_desktop.services.disclosure_errors import told_to_user

#: Bytes within which a summary names its format.
_HEAD = 200


def load_bundle(path: Path, keys: OwnKeys | None = None) -> Opened:
    """The checked bundle in a file.

    Raises what ``load_bytes`` and ``open_bundle`` raise, as errors of the program; for a file
    that is none ``DamagedError``, and ``RefusedError`` for bare internal figures.
    """
    with told_to_user():
        content = load_bytes(path)
    if is_bundle(content):
        return open_bundle(content, path.name, keys)
    if INTERNAL_FORMAT.encode() in content[:_HEAD]:
        raise RefusedError("bundle_internal", file=path.name)
    raise DamagedError("bundle_foreign", file=path.name)


def load_summary(path: Path, keys: OwnKeys | None = None) -> tuple[bytes, Opened | None]:
    """The bytes of ``summary.json`` and, where they came in one, the checked bundle.

    Raises what ``load_bytes`` and ``open_bundle`` raise, as errors of the program.
    """
    with told_to_user():
        content = load_bytes(path)
    if not is_bundle(content):
        return content, None
    opened = open_bundle(content, path.name, keys)
    return opened.files["summary.json"], opened
