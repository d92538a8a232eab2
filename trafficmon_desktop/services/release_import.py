"""Bringing released files back into the memory of a vault that forgot them.

Whoever wants the memory to be wrong can write a file that looks like ours, so a file is believed
only as far as it can be checked: its own hash, the exact bytes this program writes, the tables
and categories of its register, a safe pattern at a threshold that is allowed, the organisation,
the earlier releases it names, and no contradiction with anything that is remembered.
"""

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeGuard

from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.json_input import parse_bytes
from trafficmon_desktop.disclosure.ledger import check_agreement
from trafficmon_desktop.disclosure.publication import SUMMARY_FORMAT, Publication
from trafficmon_desktop.disclosure.seal import SEAL
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.bundles.keys import stored_keys
from trafficmon_desktop.services.bundles.received import load_summary
from trafficmon_desktop.services.bundles.secret_keys import OwnKeys
from trafficmon_desktop.services.disclosure_errors import told_to_user
from trafficmon_desktop.services.exports.json_file import canonical_json
from trafficmon_desktop.services.released import document_of_release
from trafficmon_desktop.services.releases import list_releases
from trafficmon_desktop.services.summary_document import is_of_register
from trafficmon_desktop.services.summary_request import INTERNAL, PROFILES
from trafficmon_desktop.storage.releases import StoredRelease, add_release, all_releases
from trafficmon_desktop.storage.settings import read_setting, write_setting
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Vault

__all__ = ["import_releases"]

#: The largest number the program itself gives to a release.
MOST_NUMBER = 999_999_999


def import_releases(vault: Vault, files: Sequence[Path]) -> list[StoredRelease]:
    """Brings released files back into the memory; one that is known already adds nothing.

    Files that add nothing settle no doubt about what the memory lacks. The vault takes over the
    highest threshold that was used. Raises ``DamagedError`` for a file that is no summary, not
    one of ours or contradicts what is remembered, ``UserError`` for one of another organisation,
    where its number is taken by another, or where a release it names as earlier is neither known
    nor among the files.
    """
    name = vaults.organisation(vault)
    keys = stored_keys(vault)
    read = [_imported(path, name, keys) for path in files]
    stored = list_releases(vault)
    known = {each.sha256 for each in stored}
    if known.issuperset(each.sha256 for each in read):
        return []
    everything = {each.sha256: each for each in (*stored, *read)}
    for each in read:
        _refuse_gaps(each, everything.values())
    with told_to_user():
        check_agreement([_publication(each) for each in everything.values()])
    added = []
    if vault.lacks_changes:
        vault.acknowledge_older()
    with vault.write("import_releases") as unit:
        for each in sorted(read, key=lambda entry: entry.number):
            present = all_releases(unit.connection)
            if any(entry.sha256 == each.sha256 for entry in present):
                continue
            if any(entry.number == each.number for entry in present):
                raise UserError("release_number_taken", number=each.number)
            add_release(unit, each)
            added.append(each)
        _take_over_threshold(unit, added)
        unit.note("release", "", None, {"imported": len(added)})
    return added


def _take_over_threshold(unit: Unit, added: Sequence[StoredRelease]) -> None:
    """What was released under one threshold is not followed by releases under a lower one."""
    now = int(read_setting(unit.connection, "threshold") or vaults.DEFAULT_THRESHOLD)
    highest = max((_publication(each).threshold for each in added), default=now)
    if highest > now:
        write_setting(unit, "threshold", str(highest))


def _publication(release: StoredRelease) -> Publication:
    return publication_from_json(document_of_release(release), str(release.number))


def _refuse_gaps(release: StoredRelease, known: Collection[StoredRelease]) -> None:
    """Every release names those before it; one that is missing would go unaudited."""
    by_hash = {each.sha256: each for each in known}
    for earlier in document_of_release(release).get("previous", []):
        found = by_hash.get(str(earlier.get("sha256")))
        if found is None:
            number = str(earlier.get("id"))
            missing = number[:9] if number.isascii() else "?"
            raise UserError("release_earlier_missing", number=release.number, missing=missing)
        period = {"from": found.period_from, "to": found.period_to}
        if earlier.get("id") != str(found.number) or earlier.get("period") != period:
            raise DamagedError("release_file_foreign", file=str(release.number))


def _imported(path: Path, organisation: str, keys: OwnKeys | None) -> StoredRelease:
    content = load_summary(path, keys)[0].removeprefix("\ufeff".encode())
    with told_to_user():
        document = parse_bytes(content, path.name)
        publication = publication_from_json(document, path.name)
    given, period = document.get("release"), publication.period
    is_written_here = SEAL in document and canonical_json(document).encode() == content
    if not is_written_here or period is None or not _is_ours(given, publication):
        raise DamagedError("release_file_foreign", file=path.name)
    if organisation and publication.organisation != organisation:
        raise UserError(
            "release_other_organisation", file=path.name, organisation=publication.organisation
        )
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
    """Whether the file says of itself what this program writes into every release, and is what
    this program would have let out."""
    if not isinstance(release, dict) or publication.format != SUMMARY_FORMAT:
        return False
    number, moment = release.get("number"), release.get("released_at")
    if type(number) is not int or not 1 <= number <= MOST_NUMBER or not isinstance(moment, str):
        return False
    try:
        datetime.fromisoformat(moment)
        date.fromisoformat(publication.as_of)
    except ValueError:
        return False
    if publication.profile not in PROFILES or publication.profile == INTERNAL:
        return False
    allowed = publication.threshold >= vaults.LOWEST_THRESHOLD
    return allowed and is_of_register(publication) and attack([publication], exact=False).safe
