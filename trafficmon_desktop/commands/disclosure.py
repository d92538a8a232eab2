"""``attack`` and ``protect``: disclosure control on files of the public format, without a vault."""

import argparse
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trafficmon_desktop.commands.secrets import add_secret_options, keys_from
from trafficmon_desktop.domain.errors import DamagedError, RefusedError, UsageError, UserError
from trafficmon_desktop.services.disclosure_errors import told_to_user
from trafficmon_desktop.services.terms import Terms

if TYPE_CHECKING:
    from trafficmon_desktop.disclosure.attack import AttackResult, Finding, HiddenCell
    from trafficmon_desktop.disclosure.publication import Publication

REFUSED = RefusedError.exit_code
LEAST_THRESHOLD = 3
#: Seconds, unless the user gives others; what is undecided by then is not safe.
TIME_LIMIT = 600.0
ATTACK_FORMAT = "trafficmon-attack/1"


def register(subparsers: Any) -> None:
    """Adds the two commands."""
    attack = subparsers.add_parser("attack")
    attack.add_argument("files", nargs="+", metavar="FILE.json")
    attack.add_argument("--internal", action="store_true")
    attack.add_argument("--time-limit", metavar="S")
    attack.add_argument("--vault", metavar="DIR")
    add_secret_options(attack)
    attack.set_defaults(run=run_attack)
    protect = subparsers.add_parser("protect")
    protect.add_argument("tables", metavar="TABLES.json")
    protect.add_argument("--out", required=True, metavar="FILE.json")
    protect.add_argument("--threshold", metavar="K")
    protect.add_argument("--released", nargs="+", action="extend", default=[], metavar="FILE.json")
    protect.add_argument("--key", metavar="HEX")
    protect.add_argument("--time-limit", metavar="S")
    protect.set_defaults(run=run_protect)


def run_attack(args: argparse.Namespace, terms: Terms) -> int:
    """Prints the interval of every hidden cell; 3 if one of them, or anything else, is unsafe."""
    from trafficmon_desktop.commands.signers import signer_lines, signers_to_json
    from trafficmon_desktop.disclosure.attack import attack, needs_internal
    from trafficmon_desktop.services.coordinator import read_received

    limit = _positive(args.time_limit, "--time-limit", float) or TIME_LIMIT
    keys = keys_from(args, terms)
    with told_to_user():
        received = [read_received(Path(name), keys) for name in args.files]
        publications = [each.publication for each in received]
        for name, publication in zip(args.files, publications, strict=True):
            if needs_internal(publication) and not args.internal:
                raise UsageError("attack_internal", file=Path(name).name)
        with _naming(args.files):
            result = attack(publications, time_limit=limit)
    if args.json:
        signed = {"signed": signers_to_json(received)}
        print(json.dumps(attack_to_json(result) | signed, ensure_ascii=False))
    else:
        for line in (*signer_lines(received, terms), *attack_lines(result, terms)):
            print(line)
    return 0 if result.safe else REFUSED


def run_protect(args: argparse.Namespace, terms: Terms) -> int:
    """Writes the protected tables. Raises UserError; 3 where no safe pattern exists."""
    from trafficmon_desktop.disclosure.suppress import protect

    limit = _positive(args.time_limit, "--time-limit", float) or TIME_LIMIT
    asked = _positive(args.threshold, "--threshold", int)
    if asked is not None and asked < LEAST_THRESHOLD:
        raise UsageError("protection_threshold", threshold=asked, least=LEAST_THRESHOLD)
    key = _key(args.key)
    inputs = {Path(name).resolve() for name in (args.tables, *args.released)}
    if Path(args.out).resolve() in inputs:
        raise UsageError("protect_over_input", file=Path(args.out).name)
    with told_to_user():
        publication = _read(args.tables)
        released = [_read(name) for name in args.released]
        named = [
            _named_file(*each) for each in enumerate(zip(args.released, released, strict=True))
        ]
        publication = replace(publication, previous=tuple(named) or publication.previous)
        _check_input(publication, Path(args.tables).name)
        threshold = int(asked or publication.threshold)
        _check_threshold(threshold, released)
        protected = protect(
            publication, threshold=threshold, key=key, released=released, time_limit=limit
        )
    if not protected.tables:
        raise RefusedError("protect_nothing_left", file=Path(args.tables).name)
    _write(protected, Path(args.out))
    _tell(protected, args, terms)
    return 0


@contextmanager
def _naming(files: Sequence[str]) -> Iterator[None]:
    """Counts that contradict each other across tables have no one place: the files are named."""
    from trafficmon_desktop.disclosure.errors import MalformedFileError

    try:
        yield
    except MalformedFileError as error:
        if error.key != "summary_inconsistent":
            raise
        names = ", ".join(Path(name).name for name in files)
        raise DamagedError("merge_inconsistent", file=names) from None


def attack_to_json(result: "AttackResult") -> dict[str, Any]:
    """The answer for machines; ``hi`` null = no bound."""
    return {
        "format": ATTACK_FORMAT,
        "threshold": result.threshold,
        "safe": result.safe,
        "cells": [
            _place(cell) | {"verdict": cell.verdict, "exact": cell.exact} for cell in result.cells
        ],
        "findings": [_place(entry) | {"kind": entry.kind} for entry in result.findings],
        "notes": [_place(entry) | {"kind": entry.kind} for entry in result.notes],
    }


def attack_lines(result: "AttackResult", terms: Terms) -> Iterator[str]:
    """The answer for people: a line a hidden cell, the findings, a closing sentence."""
    several = len({(cell.organisation, cell.period) for cell in result.cells}) > 1
    for cell in result.cells:
        yield terms.text(
            f"attack.{cell.verdict}",
            tables=", ".join(cell.tables),
            cell=_named(cell, terms, in_full=several),
            interval=_interval(cell, terms),
        )
    for entry in result.findings:
        name, interval = _named(entry, terms, in_full=True), _interval(entry, terms)
        yield terms.text(f"attack.finding.{entry.kind}", cell=name, interval=interval)
    if result.notes:
        yield terms.count("attack.notes", len(result.notes), threshold=result.threshold)
    if result.safe:
        yield terms.count("attack.closing_safe", len(result.cells), threshold=result.threshold)
    else:
        number = len(result.failing) + len(result.findings)
        yield terms.count("attack.closing_unsafe", number, threshold=result.threshold)


def _place(entry: "HiddenCell | Finding") -> dict[str, Any]:
    return {
        "organisation": entry.organisation,
        "tables": list(entry.tables),
        "population": entry.population,
        "period": entry.period,
        "key": dict(sorted(entry.key)),
        "lo": entry.lo,
        "hi": entry.hi,
    }


def _named(entry: "HiddenCell | Finding", terms: Terms, *, in_full: bool) -> str:
    pairs = ", ".join(f"{name}={value}" for name, value in sorted(entry.key))
    period = f" {entry.period}" if in_full and entry.period else ""
    owner = f"{entry.organisation}, " if in_full and entry.organisation else ""
    return f"{owner}{entry.population}{period} [{pairs or terms.text('attack.total')}]"


def _interval(entry: "HiddenCell | Finding", terms: Terms) -> str:
    if entry.hi is None:
        return terms.text("attack.at_least", lo=entry.lo)
    if entry.lo == entry.hi:
        return terms.text("attack.exactly", lo=entry.lo)
    return terms.text("attack.between", lo=entry.lo, hi=entry.hi)


def _read(name: str) -> "Publication":
    from trafficmon_desktop.disclosure.tables import read_file

    return read_file(Path(name))


def _named_file(place: int, given: "tuple[str, Publication]") -> dict[str, Any]:
    """How a file names an earlier one: its number (otherwise its place), hash and period."""
    name, publication = given
    release = publication.extra.get("release")
    number = release.get("number") if isinstance(release, dict) else None
    named: dict[str, Any] = {
        "id": str(number if type(number) is int else place + 1),
        "sha256": sha256(Path(name).read_bytes()).hexdigest(),
    }
    if publication.period is not None:
        named["period"] = dict(zip(("from", "to"), publication.period, strict=True))
    return named


def _positive(given: str | None, option: str, kind: Callable[[str], float]) -> Any:
    if given is None:
        return None
    try:
        value = kind(given)
    except ValueError:
        value = 0
    if not 0 < value < 10**9:
        raise UsageError("option_number", option=option)
    return value


def _key(given: str | None) -> bytes | None:
    if given is None:
        return None
    try:
        key = bytes.fromhex(given)
    except ValueError:
        key = b""
    if not key:
        raise UsageError("protect_key")
    return key


def _check_input(publication: "Publication", name: str) -> None:
    from trafficmon_desktop.disclosure.fitting import check_categories

    check_categories(publication, name)
    for table in publication.tables:
        if any(value is None for value in table.cells.values()):
            raise DamagedError("protect_hidden_value", file=name, table=table.id)


def _check_threshold(threshold: int, released: "Sequence[Publication]") -> None:
    highest = max((publication.threshold for publication in released), default=0)
    if threshold < highest:
        raise RefusedError("protect_threshold_lowered", threshold=threshold, highest=highest)


def _write(protected: "Publication", path: Path) -> None:
    """All of the file or nothing, written beside its place and moved there."""
    from trafficmon_desktop.disclosure.seal import sealed
    from trafficmon_desktop.disclosure.tables import to_json

    text = json.dumps(sealed(to_json(protected)), ensure_ascii=False, indent=1) + "\n"
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".protect-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError:
        raise UserError("protect_not_written", file=path.name) from None


def _tell(protected: "Publication", args: argparse.Namespace, terms: Terms) -> None:
    hidden = sum(value is None for table in protected.tables for value in table.cells.values())
    if args.json:
        answer = {"out": str(args.out), "hidden": hidden, "tables": len(protected.tables),
                  "not_published": list(protected.not_published)}  # fmt: skip
        print(json.dumps(answer, ensure_ascii=False))
        return
    print(terms.count("protect.done", hidden, file=Path(args.out).name))
    if protected.not_published:
        print(terms.text("protect.left_out", populations=", ".join(protected.not_published)))
