"""What would leave, before it leaves: the finished files, why cells are hidden, the leak scan."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.exports.formats import FORMATS
from trafficmon_desktop.services.exports.json_file import canonical_json
from trafficmon_desktop.services.exports.report import build_report
from trafficmon_desktop.services.finished_text import parts_of
from trafficmon_desktop.services.leak_scan import LeakScan, scan
from trafficmon_desktop.services.releases import prepare
from trafficmon_desktop.services.summary import count_for
from trafficmon_desktop.services.summary_document import document_of
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.vault import Vault

#: Called with the name of the step that begins: protecting, rendering, scanning.
Say = Callable[[str], None]


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
class Hidden:
    """How many cells of a table are hidden for their own size, and how many to protect those."""

    small: int
    others: int


@dataclass(frozen=True, slots=True)
class Preview:
    """``summary`` is what :func:`trafficmon_desktop.services.releases.release` is to write.

    ``hidden`` is for the eyes of the organisation only: which numbers are small is never
    published. It is empty for a release that is sent again.
    """

    summary: Mapping[str, Any]
    files: tuple[FileView, ...]
    hidden: Mapping[str, Hidden]
    leaks: LeakScan
    again: bool


def preview(
    vault: Vault,
    request: SummaryRequest,
    terms: Terms,
    report: Report = silent,
    say: Say = unsaid,
) -> Preview:
    """Makes everything and stores nothing. Raises what ``prepare`` raises."""
    say("protecting")
    summary = prepare(vault, request, report)
    figures = document_of(count_for(vault, request), request.profile, "")
    say("rendering")
    files = _rendered(summary, request, terms, report)
    say("scanning")
    leaks = scan(
        vault,
        {file.name: file.content for file in files},
        _ordinary(vault, request, summary, terms),
        report,
    )
    hidden = _hidden(summary, figures)
    return Preview(summary, files, hidden or {}, leaks, again=hidden is None)


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


def _hidden(summary: Mapping[str, Any], figures: Mapping[str, Any]) -> dict[str, Hidden] | None:
    """``None`` where the figures are no longer those that were released."""
    threshold = int(summary["protection"]["threshold"])
    true = {
        (table["id"], _key(cell)): cell["value"]
        for table in figures["tables"]
        for cell in table["cells"]
    }
    hidden = {}
    for table in summary["tables"]:
        small = others = 0
        for cell in table["cells"]:
            value = true.get((table["id"], _key(cell)))
            if cell["value"] is not None and cell["value"] != value:
                return None
            if cell["value"] is None:
                is_small = value is not None and 0 < value < threshold
                small, others = small + is_small, others + (not is_small)
        hidden[table["id"]] = Hidden(small, others)
    return hidden


def _key(cell: Mapping[str, Any]) -> frozenset[tuple[str, str]]:
    return frozenset(cell["key"].items())
