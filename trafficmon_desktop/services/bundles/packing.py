"""A release as one signed file, made within the unit of work that remembers it."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.bundles.bundle import make_bundle
from trafficmon_desktop.services.bundles.keys import keys_within
from trafficmon_desktop.services.bundles.manifest import Recipient
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.unit import Unit

#: What the one file of a release is called.
BUNDLE_NAME = "summary.tmsum"


def pack(
    unit: Unit,
    request: SummaryRequest,
    summary: Mapping[str, Any],
    files: Sequence[Path],
    terms: Terms,
) -> tuple[Path, dict[str, str]]:
    """Puts the finished files into one that is written beside them.

    Returns its path and the SHA-256 of each of them by name. The keys are made here where there
    are none yet.
    """
    contents = {path.name: path.read_bytes() for path in files}
    recipient = None
    if request.recipient or request.encrypt_to:
        recipient = Recipient(request.recipient or None, request.encrypt_to)
    bundle = files[0].with_name(BUNDLE_NAME)
    bundle.write_bytes(make_bundle(summary, contents, keys_within(unit), recipient, terms.language))
    return bundle, {name: sha256(content).hexdigest() for name, content in contents.items()}
