"""Bringing released files back into the memory of a vault that forgot them."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeGuard

from trafficmon_desktop.disclosure.errors import DisclosureError
from trafficmon_desktop.disclosure.json_input import load_bytes, parse_bytes
from trafficmon_desktop.disclosure.publication import SUMMARY_FORMAT, Publication
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.services.summary_request import INTERNAL, PROFILES
from trafficmon_desktop.storage.releases import StoredRelease, add_release, all_releases
from trafficmon_desktop.storage.vault import Vault

__all__ = ["import_releases"]

#: The largest number the program itself gives to a release.
MOST_NUMBER = 999_999_999


def import_releases(vault: Vault, files: Sequence[Path]) -> list[StoredRelease]:
    """Brings released files back into the memory; one that is known already adds nothing.

    Raises ``DamagedError`` for a file that is no summary or not one of ours, ``UserError``
    where its number is taken by another.
    """
    read = [_imported(path) for path in files]
    added = []
    if any(notice.key == "vault_older" for notice in vault.notices):
        vault.acknowledge_older()
    with vault.write("import_releases") as unit:
        for each in sorted(read, key=lambda entry: entry.number):
            known = all_releases(unit.connection)
            if any(entry.sha256 == each.sha256 for entry in known):
                continue
            if any(entry.number == each.number for entry in known):
                raise UserError("release_number_taken", number=each.number)
            add_release(unit, each)
            added.append(each)
        unit.note("release", "", None, {"imported": len(added)})
    return added


def _imported(path: Path) -> StoredRelease:
    try:
        content = load_bytes(path)
        document = parse_bytes(content, path.name)
        publication = publication_from_json(document, path.name)
    except DisclosureError as error:
        kind = DamagedError if error.exit_code == DamagedError.exit_code else UserError
        raise kind(error.key, **error.values) from None
    given = document.get("release")
    period = publication.period
    if publication.format != SUMMARY_FORMAT or period is None or not _is_ours(given, publication):
        raise DamagedError("release_file_foreign", file=path.name)
    return StoredRelease(
        number=given["number"],
        period_from=period[0],
        period_to=period[1],
        as_of=publication.as_of,
        profile=publication.profile,
        recipient=None,
        sha256=sha256(content).hexdigest(),
        previous_sha256=None,
        canonical_json=content.decode("utf-8"),
        policy=json.dumps({"imported": True}),
        released_at=given["released_at"],
    )


def _is_ours(release: object, publication: Publication) -> TypeGuard[dict[str, Any]]:
    """Whether the file says of itself what this program writes into every release."""
    if not isinstance(release, dict):
        return False
    number, moment = release.get("number"), release.get("released_at")
    if type(number) is not int or not 1 <= number <= MOST_NUMBER or not isinstance(moment, str):
        return False
    try:
        datetime.fromisoformat(moment)
        date.fromisoformat(publication.as_of)
    except ValueError:
        return False
    return publication.profile in PROFILES and publication.profile != INTERNAL
