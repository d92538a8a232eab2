"""What would leave, before it leaves: the finished files, why cells are hidden, the leak scan."""

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trafficmon_desktop.disclosure.publication import MARGIN
from trafficmon_desktop.disclosure.seal import SEAL
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.disclosure_errors import told_to_user
from trafficmon_desktop.services.exports.formats import FORMATS
from trafficmon_desktop.services.exports.json_file import canonical_json
from trafficmon_desktop.services.exports.report import build_report
from trafficmon_desktop.services.finished_text import parts_of
from trafficmon_desktop.services.leak_scan import LeakScan, scan
from trafficmon_desktop.services.released import Before, document_of_release, first_of_each
from trafficmon_desktop.services.releases import list_releases, prepared
from trafficmon_desktop.services.summary import ProtectedSummary, count_for
from trafficmon_desktop.services.summary_document import document_of
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from trafficmon_desktop.disclosure.ladder import Step

#: Called with the name of the step that begins: protecting, rendering, attacking, scanning.
Say = Callable[[str], None]

#: The pairs (variable, category) of a cell, totals left out.
CellKey = frozenset[tuple[str, str]]


def unsaid(_step: str) -> None:
    """Nobody is told of the steps."""


@dataclass(frozen=True, slots=True)
class FileView:
    """A finished file. ``parts`` are its sheets by name or its pages by number."""

    name: str
    content: bytes
    sha256: str
    parts: tuple[str, ...]

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class Attacked:
    """What a reader makes of the finished file and ``beside`` earlier releases: of ``hidden``
    numbers ``found`` can be narrowed down to a small one, or follow otherwise."""

    hidden: int
    beside: int
    found: int


@dataclass(frozen=True, slots=True)
class Preview:
    """``summary`` is what :func:`trafficmon_desktop.services.releases.release` is to write.

    ``why`` gives the reason of each hidden cell by table and :func:`cell_key`, ``steps`` what the
    protection cost beyond cells. Both are for the eyes of the organisation only: which numbers
    are small is never published. There are none for a release that is sent ``again``.
    """

    summary: Mapping[str, Any]
    files: tuple[FileView, ...]
    why: Mapping[str, Mapping[CellKey, str]]
    leaks: LeakScan
    again: bool
    attacked: Attacked
    steps: "tuple[Step, ...]" = ()

    @property
    def may_leave(self) -> bool:
        """Whether neither the attack nor the search for leaks found anything."""
        return self.leaks.clean and not self.attacked.found


def preview(
    vault: Vault,
    request: SummaryRequest,
    terms: Terms,
    report: Report = silent,
    say: Say = unsaid,
) -> Preview:
    """Makes everything and stores nothing. Raises what ``prepare`` raises."""
    say("protecting")
    found = prepared(vault, request, report)
    summary = found.document
    say("rendering")
    files = _rendered(summary, request, terms, report)
    say("attacking")
    attacked = _attacked(vault, summary, report)
    say("scanning")
    leaks = scan(
        vault,
        {file.name: file.content for file in files},
        _ordinary(vault, request, summary, terms),
        report,
    )
    return Preview(
        summary, files, _why(found), leaks, again=found.again, attacked=attacked, steps=found.steps
    )


def _attacked(vault: Vault, summary: Mapping[str, Any], report: Report) -> Attacked:
    """The finished file as anybody reads it, beside everything that left before."""
    from trafficmon_desktop.disclosure.attack import attack  # 20 MB of solver, for this alone

    earlier = [
        each
        for each in first_of_each(list_releases(vault))
        if document_of_release(each).get(SEAL) != summary.get(SEAL)
    ]
    own = publication_from_json(json.loads(canonical_json(summary)), "summary.json")
    with told_to_user():
        files = [*Before(releases=earlier).publications(), own]
        result = attack(files, exact=False, report=report)
    hidden = sum(cell.period.partition("@")[0] == own.period_name for cell in result.cells)
    found = len(result.findings) + len(result.failing)
    return Attacked(hidden, len(earlier), found)


def _rendered(
    summary: Mapping[str, Any], request: SummaryRequest, terms: Terms, report: Report
) -> tuple[FileView, ...]:
    """The files as they will be written, read back; nothing stays on the disk.

    Where the system offers a folder in memory, they are made there.
    """
    memory = Path("/dev/shm")  # noqa: S108 - a folder in memory, taken only where there is one
    folder = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    endings = request.renderings
    views = []
    with tempfile.TemporaryDirectory(dir=folder) as unfinished:
        for done, ending in enumerate(endings):
            tell = partial(_tell_share, report, done, len(endings))
            tell(0, 1)
            path = Path(unfinished, f"summary.{ending}")
            FORMATS[ending](summary, terms, path, tell)
            content = path.read_bytes()
            digest = sha256(content).hexdigest()
            views.append(FileView(path.name, content, digest, parts_of(path.name, content)))
            path.unlink()
    return tuple(views)


def _tell_share(report: Report, done: int, files: int, part: int, parts: int) -> None:
    """Tells of a part of one file as a part of all of them."""
    report(done * parts + part, files * parts)


def _ordinary(
    vault: Vault, request: SummaryRequest, summary: Mapping[str, Any], terms: Terms
) -> Iterator[str]:
    """The texts of the same report of a vault without any record."""
    nothing = Casebook({record_type.NAME: () for record_type in RECORDS})
    found = count_for(vault, request, nothing)
    document = document_of(found, request.profile, vaults.organisation(vault))
    document["protection"] = summary["protection"]
    document["consent_policy"] = summary["consent_policy"]
    yield canonical_json(document)
    yield from _strings(build_report(document, terms))


def _strings(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _strings(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _strings(getattr(part, field.name))


def _why(found: ProtectedSummary) -> dict[str, dict[CellKey, str]]:
    """The reasons by table, as far as there are any."""
    why: dict[str, dict[CellKey, str]] = {}
    reasons = {(cell.population, cell.key): reason for cell, reason in found.reasons.items()}
    for table in found.document["tables"]:
        for cell in table["cells"]:
            reason = reasons.get((table["population"], cell_key(cell["key"])))
            if cell["value"] is None and reason is not None:
                why.setdefault(table["id"], {})[cell_key(cell["key"])] = reason
    return why


def cell_key(key: Mapping[str, str]) -> CellKey:
    """What a cell is called in :attr:`Preview.why`: its categories without totals."""
    return frozenset((name, value) for name, value in key.items() if value != MARGIN)
