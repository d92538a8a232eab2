"""The coordinator's work: files of several organisations in, one joint report out.

Nothing here touches a vault: files are read, files are written. The joint report has a format of
its own, ``trafficmon-joint/1``, one JSON object:

* ``format``, ``program``, ``period`` (from, to), ``as_of`` (the latest of the files),
  ``threshold`` (the largest of the files);
* ``files``: organisation, as_of, profile, threshold, ``sha256`` of the bytes received, ``sealed``
  (whether the file carried a hash of its content, which then was right);
* ``domains``, ``groups``: as in a summary, for the variables of the tables;
* ``populations``: by name unit, period_rule, ``contributors`` (organisations), ``missing``
  (organisation and reason: not_published or absent), ``may_count_twice``;
* ``tables``: id, population, unit, dims, ``without`` (organisations whose file lacks the table) and
  ``cells``: key, ``value`` (null where only an interval is certain), ``lo``, ``hi`` (null = no
  bound), ``contributors`` (how many organisations may have something there), ``printed`` and
  ``intervals`` (numbers, from 0, of the files whose printed count or whose interval went in) and,
  where one person or case may stand in several files, ``distinct`` (lo, hi);
* ``not_given``: table, population, reason (contributors, remainder) and the keys of the cells;
* ``content_sha256``: as in a summary.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from trafficmon_desktop.disclosure.fitting import check_alone, check_together, plain_name
from trafficmon_desktop.disclosure.json_input import parse_bytes
from trafficmon_desktop.disclosure.merged import Coverage, Merged, MergedCell, MergedTable
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.seal import SEAL, sealed
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.bundles.received import load_summary
from trafficmon_desktop.services.bundles.secret_keys import OwnKeys
from trafficmon_desktop.services.disclosure_errors import told_to_user
from trafficmon_desktop.services.summary_document import PROGRAM
from trafficmon_desktop.storage.notice import Report, silent

JOINT_FORMAT = "trafficmon-joint/1"


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it came: ``sha256`` is that of the bytes of the summary.

    ``signer``: the public key with which it was signed, where it came as a signed file.
    """

    name: str
    sha256: str
    publication: Publication
    sealed: bool
    signer: bytes | None = None

    @property
    def organisation(self) -> str:
        """Who sent it."""
        return self.publication.organisation


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and whether it can be added up with those before it; ``problem`` says why not."""

    name: str
    received: Received | None
    problem: UserError | None = None


def read_received(path: Path, keys: OwnKeys | None = None) -> Received:
    """Reads and checks one file, bare or signed; ``keys`` open one that is encrypted.

    Raises ``UserError`` and ``DamagedError`` naming the place.
    """
    content, opened = load_summary(path, keys)
    signer = opened.manifest.signer if opened else None
    with told_to_user():
        data = parse_bytes(content, path.name)
        publication = publication_from_json(data, path.name)
    return Received(path.name, sha256(content).hexdigest(), publication, SEAL in data, signer)


def sort_out(paths: Sequence[Path], keys: OwnKeys | None = None) -> list[Checked]:
    """Reads the files in their order and says of each whether it fits those that fit before it."""
    found: list[Checked] = []
    fitting: list[Received] = []
    for path in paths:
        received = None
        try:
            received = read_received(path, keys)
            with told_to_user():
                check_alone(received.publication, received.name)
                others = [each.publication for each in fitting]
                check_together(received.publication, received.name, others)
        except UserError as problem:
            found.append(Checked(path.name, received, problem))
        else:
            fitting.append(received)
            found.append(Checked(path.name, received))
    return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """All files with what is wrong with each, and the joint report of those that fit.

    ``problem`` says why there is no joint report.
    """

    checked: tuple[Checked, ...]
    document: Mapping[str, Any] | None = None
    merged: Merged | None = None
    problem: UserError | None = None

    @property
    def fitting(self) -> int:
        """How many files can be added up."""
        return sum(each.problem is None for each in self.checked)


def weigh(paths: Sequence[Path], report: Report = silent, keys: OwnKeys | None = None) -> Outcome:
    """What can be made of some files; nothing is written. ``report`` may raise to cancel."""
    checked = tuple(sort_out(paths, keys))
    fitting = [each.received for each in checked if each.received and not each.problem]
    try:
        document, merged = add_up(fitting, report)
    except UserError as problem:
        return Outcome(checked, problem=problem)
    return Outcome(checked, document, merged)


def add_up(received: Sequence[Received], report: Report = silent) -> tuple[dict[str, Any], Merged]:
    """The joint report as an object of its format, and with whose share each cell was made.

    The order of the files does not matter. Raises ``RefusedError`` and ``DamagedError``.
    """
    from trafficmon_desktop.disclosure.merge import merge  # 20 MB of solver, for this alone

    ordered = sorted(received, key=lambda each: (plain_name(each.organisation), each.sha256))
    with told_to_user():
        names = [each.name for each in ordered]
        merged = merge([each.publication for each in ordered], names, report)
    return _document(ordered, merged), merged


def _document(received: Sequence[Received], merged: Merged) -> dict[str, Any]:
    period = received[0].publication.period or ("", "")
    twice = {each.population.name for each in merged.coverage if each.may_count_twice}
    return sealed(
        {
            "format": JOINT_FORMAT,
            "program": PROGRAM,
            "period": dict(zip(("from", "to"), period, strict=True)),
            "as_of": max(each.publication.as_of for each in received),
            "threshold": merged.threshold,
            "files": [_file(each) for each in received],
            "domains": {name: list(listed) for name, listed in merged.domains.items()},
            "groups": {
                name: {group: list(members) for group, members in groups.items()}
                for name, groups in merged.groups.items()
            },
            "populations": {each.population.name: _population(each) for each in merged.coverage},
            "tables": [
                _table(table, merged.organisations, twice=table.population in twice)
                for table in merged.tables
            ],
            "not_given": [
                {
                    "table": each.table,
                    "population": each.population,
                    "reason": each.reason,
                    "cells": [dict(zip(each.dims, cell, strict=True)) for cell in each.cells],
                }
                for each in merged.withheld
            ],
        }
    )


def _file(received: Received) -> dict[str, Any]:
    publication = received.publication
    return {
        "organisation": publication.organisation,
        "as_of": publication.as_of,
        "profile": publication.profile,
        "threshold": publication.threshold,
        "sha256": received.sha256,
        "sealed": received.sealed,
    }


def _population(coverage: Coverage) -> dict[str, Any]:
    population = coverage.population
    written: dict[str, Any] = {"unit": population.unit, "period_rule": population.period_rule}
    if population.open:
        written["open"] = True
    return written | {
        "contributors": list(coverage.contributors),
        "missing": [
            {"organisation": organisation, "reason": reason}
            for organisation, reason in coverage.missing
        ],
        "may_count_twice": coverage.may_count_twice,
    }


def _table(table: MergedTable, organisations: Sequence[str], *, twice: bool) -> dict[str, Any]:
    return {
        "id": table.id,
        "population": table.population,
        "unit": table.unit,
        "dims": list(table.dims),
        "without": list(table.without),
        "cells": [
            {"key": dict(zip(table.dims, cell.categories, strict=True))}
            | _cell(cell, organisations, twice=twice)
            for cell in table.cells
        ],
    }


def _cell(cell: MergedCell, organisations: Sequence[str], *, twice: bool) -> dict[str, Any]:
    low, high = cell.ends
    numbers = {name: number for number, name in enumerate(organisations)}
    written: dict[str, Any] = {
        "value": cell.value,
        "lo": low,
        "hi": high,
        "contributors": cell.contributors,
        "printed": [numbers[part.organisation] for part in cell.parts if part.printed],
        "intervals": [numbers[part.organisation] for part in cell.parts if not part.printed],
    }
    if twice:
        written["distinct"] = dict(zip(("lo", "hi"), cell.distinct, strict=True))
    return written
