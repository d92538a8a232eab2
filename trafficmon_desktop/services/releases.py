"""Releasing a summary and the memory of what was released.

Writing the files and the entry in the memory is one act: the files are made in a folder beside
the target, then the entry is stored, then they are moved. What fails in between leaves an entry
without a file, never a file without an entry; releasing again then gives the same bytes.
"""

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from trafficmon_desktop.disclosure.seal import sealed
from trafficmon_desktop.domain.errors import RefusedError, UserError
from trafficmon_desktop.services.bundles.packing import pack
from trafficmon_desktop.services.exports.formats import FORMATS
from trafficmon_desktop.services.exports.json_file import canonical_json
from trafficmon_desktop.services.released import Before, document_of_release, first_of_each
from trafficmon_desktop.services.summary import ProtectedSummary, counted, protected
from trafficmon_desktop.services.summary_measures import for_profile
from trafficmon_desktop.services.summary_request import SummaryRequest, check_request
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.platform_files import private_file
from trafficmon_desktop.storage.releases import (
    StoredRelease,
    add_release,
    all_releases,
    is_in_doubt,
    is_whole,
    was_moved,
)
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Vault, timestamp

__all__ = [
    "Release",
    "StoredRelease",
    "check_memory",
    "confirm_none",
    "list_releases",
    "prepare",
    "prepared",
    "release",
]


@dataclass(frozen=True)
class Release:
    """What was written: ``number`` is ``None`` for internal figures, which are no release.

    ``again``: the same release as an earlier one, byte for byte. ``contents``: SHA-256 of what
    stands in the signed file, by name, where it left as one.
    """

    number: int | None
    files: tuple[Path, ...]
    summary: Mapping[str, Any]
    again: bool = False
    contents: Mapping[str, str] = field(default_factory=dict)


def list_releases(vault: Vault) -> list[StoredRelease]:
    """Every release in the order of the numbers."""
    with vault.read() as connection:
        return all_releases(connection)


def prepare(vault: Vault, request: SummaryRequest, report: Report = silent) -> dict[str, Any]:
    """What would be written: exactly what :func:`release` writes for the same request.

    A period that was released already gives the numbers that were released, whatever has been
    entered since. Raises ``UsageError`` and ``RefusedError``: see :func:`check_request`; no safe
    pattern, by itself or beside the earlier releases.
    """
    return prepared(vault, request, report).document


def prepared(vault: Vault, request: SummaryRequest, report: Report = silent) -> ProtectedSummary:
    """As :func:`prepare`, with the steps and reasons, of which there are none for old numbers."""
    check_request(request)
    if request.internal:
        return ProtectedSummary(counted(vault, request))
    check_memory(vault)
    earlier = list_releases(vault)
    same = _same_release(earlier, request)
    if same is not None:
        return ProtectedSummary(document_of_release(same), again=True)
    first, previous = first_of_each(earlier), _reference_list(earlier)
    numbers = _same_numbers(first, request)
    if numbers is None:
        found = protected(vault, request, report, Before(previous, first))
    else:
        document = document_of_release(numbers) | {"profile": request.profile}
        document["measures"] = for_profile(document)
        document["protection"] |= {"audited_with": [each["id"] for each in previous]}
        found = ProtectedSummary(document, again=True)
    return replace(found, document=_numbered(vault, request, found.document, earlier))


def _numbered(
    vault: Vault,
    request: SummaryRequest,
    document: dict[str, Any],
    earlier: list[StoredRelease],
) -> dict[str, Any]:
    """The document as the next release, sealed."""
    document["previous"] = _reference_list(earlier)
    document["release"] = {
        "number": _number(earlier, request),
        "released_at": request.released_at or timestamp(vault.clock)[:10],
    }
    return sealed(document)


def release(
    vault: Vault,
    request: SummaryRequest,
    folder: Path,
    terms: Terms,
    report: Report = silent,
    *,
    prepared: Mapping[str, Any] | None = None,
) -> Release:
    """Writes the summary into ``folder`` in the formats asked for and remembers it.

    ``prepared`` is the answer of :func:`prepare` to the same request, as shown to the user.
    Internal figures leave an entry in the audit trail and no release.
    """
    check_request(request)
    summary = prepare(vault, request, report) if prepared is None else prepared
    name = "internal" if request.internal else "summary"
    with _rendered(summary, request, folder, terms, name, report) as files:
        if request.internal:
            _refuse_other_files(files, folder)
            with vault.write("internal_summary") as unit:
                unit.note("summary", "internal", None, _asked(request))
            return Release(None, _move(files, folder), summary)
        with vault.write("release") as unit:
            entry, again = _entry(vault, unit, request, summary)
            add_release(unit, entry)
            contents: dict[str, str] = {}
            if request.bundled:
                bundle, contents = pack(unit, request, summary, files, terms)
                files = [bundle]
            _refuse_other_files(files, folder)
        return Release(entry.number, _move(files, folder), summary, again, contents)


def confirm_none(vault: Vault) -> None:
    """The organisation says that nothing was released that this vault does not remember."""
    if _is_older(vault):
        vault.acknowledge_older()
    with vault.write("confirm_releases") as unit:
        unit.note("release", "", None, {"confirmed": "none"})


def _is_older(vault: Vault) -> bool:
    return vault.lacks_changes


def check_memory(vault: Vault) -> None:
    """Raises ``RefusedError`` where the memory of releases may be older than what was released,
    or is not whole."""
    with vault.read() as connection:
        doubted, moved = is_in_doubt(connection), was_moved(connection)
        lost = not is_whole(connection) or _is_older(vault)
    if doubted and moved and not lost:
        raise RefusedError("release_memory_moved")
    if doubted or lost:
        raise RefusedError("release_memory_in_doubt")


def _same_release(earlier: list[StoredRelease], request: SummaryRequest) -> StoredRelease | None:
    """The stored release of this period and profile."""
    same = (each for each in earlier if _is_of_period(each, request))
    return next((each for each in same if each.profile == request.profile), None)


def _same_numbers(earlier: list[StoredRelease], request: SummaryRequest) -> StoredRelease | None:
    """The stored release of this period, whose numbers another profile only arranges anew."""
    return next((each for each in earlier if _is_of_period(each, request)), None)


def _is_of_period(release: StoredRelease, request: SummaryRequest) -> bool:
    days = request.period_from.isoformat(), request.period_to.isoformat()
    return (release.period_from, release.period_to) == days


def _reference_list(earlier: list[StoredRelease]) -> list[dict[str, Any]]:
    return [_reference(each) for each in first_of_each(earlier)]


def _reference(release: StoredRelease) -> dict[str, Any]:
    return {
        "id": str(release.number),
        "sha256": release.sha256,
        "period": {"from": release.period_from, "to": release.period_to},
    }


def _number(earlier: list[StoredRelease], request: SummaryRequest) -> int:
    """The number asked for, or the next. Raises ``UserError`` where it is taken."""
    taken = {each.number for each in earlier}
    if request.release_number in taken:
        raise UserError("release_number_taken", number=request.release_number)
    return request.release_number or max(taken, default=0) + 1


def _entry(
    vault: Vault, unit: Unit, request: SummaryRequest, summary: Mapping[str, Any]
) -> tuple[StoredRelease, bool]:
    """What is remembered, and whether it is an earlier release again.

    Raises ``RefusedError`` where another was stored meanwhile.
    """
    earlier = all_releases(unit.connection)
    text = canonical_json(summary)
    same = _same_release(earlier, request)
    if same is not None and same.canonical_json != text:
        raise RefusedError(
            "release_period_taken",
            number=same.number,
            first=request.period_from,
            last=request.period_to,
        )
    if same is None and _reference_list(earlier) != list(summary["previous"]):
        raise RefusedError("release_others_meanwhile")
    taken = [each.number for each in earlier]
    number = max(taken, default=0) + 1 if same else int(summary["release"]["number"])
    if number in taken:
        raise UserError("release_number_taken", number=number)
    entry = StoredRelease(
        number=number,
        period_from=summary["period"]["from"],
        period_to=summary["period"]["to"],
        as_of=summary["as_of"],
        profile=summary["profile"],
        recipient=request.recipient,
        sha256=sha256(text.encode()).hexdigest(),
        previous_sha256=earlier[-1].sha256 if earlier else None,
        canonical_json=text,
        policy=json.dumps(
            {
                "threshold": summary["protection"]["threshold"],
                "consent": summary["consent_policy"],
                "kosovo_internal": summary["kosovo_internal"],
            }
        ),
        released_at=request.released_at or timestamp(vault.clock),
    )
    return entry, same is not None


def _asked(request: SummaryRequest) -> dict[str, str]:
    return {
        "period_from": request.period_from.isoformat(),
        "period_to": request.period_to.isoformat(),
        "as_of": request.as_of.isoformat(),
        "formats": ",".join(request.formats),
    }


@contextmanager
def _rendered(
    summary: Mapping[str, Any],
    request: SummaryRequest,
    folder: Path,
    terms: Terms,
    name: str,
    report: Report,
) -> Iterator[list[Path]]:
    """The files in a hidden folder inside the target, gone when the block ends.

    Raises ``UserError`` where the folder cannot be written to or holds other such files.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".unfinished-") as unfinished:
            files = []
            for ending in request.renderings:
                path = Path(unfinished, f"{name}.{ending}")
                FORMATS[ending](summary, terms, path, report)
                if request.internal:
                    private_file(path)
                files.append(path)
            yield files
    except OSError:
        raise UserError("summary_cannot_write", folder=folder.name) from None


def _refuse_other_files(files: list[Path], folder: Path) -> None:
    """Raises ``UserError`` where a file of that name and other content is in the folder."""
    for each in files:
        target = folder / each.name
        if target.is_dir() or (target.exists() and target.read_bytes() != each.read_bytes()):
            raise UserError("files_exist", file=each.name)


def _move(files: list[Path], folder: Path) -> tuple[Path, ...]:
    return tuple(each.replace(folder / each.name) for each in files)
