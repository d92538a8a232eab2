"""The content hash of a file of the public format: whoever edits a number breaks it.

The hash is over the content, not the bytes: JSON with sorted names, no spaces, only ASCII, without
the field itself. So a file that was only laid out anew still fits, and anybody can compute it with
any JSON library. It is no signature: it tells of slips and hand edits, not of forgery.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from trafficmon_desktop.disclosure.errors import MalformedFileError

SEAL = "content_sha256"


def content_hash(data: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical content, in hexadecimal digits."""
    content = {name: value for name, value in data.items() if name != SEAL}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return sha256(text.encode("ascii")).hexdigest()


def sealed(data: Mapping[str, Any]) -> dict[str, Any]:
    """The same object with the hash of its content as the last field."""
    content = {name: value for name, value in data.items() if name != SEAL}
    return content | {SEAL: content_hash(content)}


def check_seal(data: Mapping[str, Any], name: str) -> bool:
    """Whether the file carries a hash. Raises MalformedFileError where its content is another."""
    if SEAL not in data:
        return False
    try:
        found = content_hash(data)
    except RecursionError:
        found = ""
    if data[SEAL] != found:
        raise MalformedFileError("summary_edited", file=name)
    return True
