"""Bringing released files back into the memory of a vault that forgot them."""

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeGuard

from trafficmon_desktop.disclosure.errors import DisclosureError
from trafficmon_desktop.disclosure.json_input import load_bytes, parse_bytes
from trafficmon_desktop.disclosure.publication import SUMMARY_FORMAT, Publication
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.services.releases import list_releases
from trafficmon_desktop.services.summary_request import INTERNAL, PROFILES
from trafficmon_desktop.storage.releases import StoredRelease, add_release, all_releases
from trafficmon_desktop.storage.vault import Vault

__all__ = ["import_releases"]

#: The largest number the program itself gives to a release.
MOST_NUMBER = 999_999_999


def import_releases(vault: Vault, files: Sequence[Path]) -> list[StoredRelease]:
    """Brings released files back into the memory; one that is known already adds nothing.

    Files that add nothing settle no doubt about what the memory lacks. Raises ``DamagedError``
    for a file that is no summary or not one of ours, ``UserError`` where its number is taken by
    another or a release it names as earlier is neither known nor among the files.
    """
    read = [_imported(path) for path in files]
    known = {each.sha256 for each in list_releases(vault)}
    if known.issuperset(each.sha256 for each in read):
        return []
    for each in read:
        _refuse_gaps(each, known | {other.sha256 for other in read})
    added = []
    if any(notice.key == "vault_older" for notice in vault.notices):
        vault.acknowledge_older()
    with vault.write("import_releases") as unit:
        for each in sorted(read, key=lambda entry: entry.number):
            stored = all_releases(unit.connection)
            if any(entry.sha256 == each.sha256 for entry in stored):
                continue
            if any(entry.number == each.number for entry in stored):
                raise UserError("release_number_taken", number=each.number)
            add_release(unit, each)
            added.append(each)
        unit.note("release", "", None, {"imported": len(added)})
    return added


def _refuse_gaps(release: StoredRelease, known: Collection[str]) -> None:
    """Every release names those before it; one that is missing would go unaudited."""
    for earlier in json.loads(release.canonical_json.removeprefix("\ufeff")).get("previous", []):
        if not isinstance(earlier, dict) or earlier.get("sha256") not in known:
            number = earlier.get("id") if isinstance(earlier, dict) else None
            missing = str(number)[:9] if str(number).isascii() else "?"
            raise UserError("release_earlier_missing", number=release.number, missing=missing)


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
    listed = isinstance(document.get("previous"), list) and publication.format == SUMMARY_FORMAT
    if not listed or period is None or not _is_ours(given, publication):
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
