"""``merge``: adds up the protected files of several organisations, without a vault."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trafficmon_desktop.commands.secrets import add_secret_options, keys_from
from trafficmon_desktop.domain.errors import UsageError
from trafficmon_desktop.services.terms import Terms


def register(subparsers: Any) -> None:
    """Adds the command."""
    merge = subparsers.add_parser("merge")
    merge.add_argument("files", nargs="+", metavar="FILE.json", type=Path)
    merge.add_argument("--out", required=True, metavar="DIR", type=Path)
    merge.add_argument("--formats", default="json,xlsx,csv,pdf")
    merge.add_argument("--vault", metavar="DIR")
    add_secret_options(merge)
    merge.set_defaults(run=run_merge)


def run_merge(args: argparse.Namespace, terms: Terms) -> int:
    """Writes the joint report. The first file that does not fit ends it, with its exit code."""
    from trafficmon_desktop.commands.signers import signer_lines, signers_to_json
    from trafficmon_desktop.services.coordinator import add_up, sort_out
    from trafficmon_desktop.services.coordinator_files import check_formats, write_joint

    formats = tuple(each.strip() for each in args.formats.split(",") if each.strip())
    check_formats(formats)
    if args.out.resolve() in {path.resolve() for path in args.files}:
        raise UsageError("protect_over_input", file=args.out.name)
    checked = sort_out(args.files, keys_from(args, terms))
    for each in checked:
        if each.problem is not None:
            raise each.problem
    received = [each.received for each in checked if each.received is not None]
    document, _ = add_up(received)
    written = write_joint(document, args.out, formats, terms)
    if args.json:
        answer = _as_json(document, written) | {"signed": signers_to_json(received)}
        print(json.dumps(answer, ensure_ascii=False))
    else:
        for line in signer_lines(received, terms):
            print(line)
        _tell(document, written, terms)
    return 0


def _as_json(document: Mapping[str, Any], written: tuple[Path, ...]) -> dict[str, Any]:
    return {
        "files": [str(path) for path in written],
        "organisations": [each["organisation"] for each in document["files"]],
        "threshold": document["threshold"],
        "tables": [table["id"] for table in document["tables"]],
        "intervals": _intervals(document),
        "not_given": document["not_given"],
        "missing": {
            name: population["missing"]
            for name, population in document["populations"].items()
            if population["missing"]
        },
    }


def _tell(document: Mapping[str, Any], written: tuple[Path, ...], terms: Terms) -> None:
    from trafficmon_desktop.services.exports.joint_report import coverage_lines, not_given_lines

    for path in written:
        print(terms.text("summary.file", file=path))
    print(terms.count("joint.done", len(document["files"]), tables=len(document["tables"])))
    print(terms.count("joint.done_intervals", _intervals(document)))
    for line in (*coverage_lines(document, terms), *not_given_lines(document, terms)):
        print(line)


def _intervals(document: Mapping[str, Any]) -> int:
    return sum(cell["value"] is None for table in document["tables"] for cell in table["cells"])
