"""``summary`` and ``releases``: what is published, and the memory of it."""

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trafficmon_desktop.commands.days import day_from
from trafficmon_desktop.commands.secrets import add_secret_options, open_named_vault
from trafficmon_desktop.domain.errors import UsageError, UserError
from trafficmon_desktop.services.terms import Terms

if TYPE_CHECKING:
    from trafficmon_desktop.services.bundles.public_keys import PublicKeys
    from trafficmon_desktop.services.releases import Release, StoredRelease
    from trafficmon_desktop.services.summary_request import SummaryRequest

#: No release has a longer number.
MOST_DIGITS = 9


def register(subparsers: Any) -> None:
    """Adds the two commands."""
    summary = subparsers.add_parser("summary")
    summary.add_argument("--vault", metavar="DIR")
    summary.add_argument("--from", dest="date_from", metavar="D", required=True)
    summary.add_argument("--to", dest="date_to", metavar="D", required=True)
    summary.add_argument("--out", metavar="DIR", type=Path, required=True)
    summary.add_argument("--profile", default="coordinator")
    summary.add_argument("--formats", default="json,xlsx,csv,pdf")
    summary.add_argument("--as-of", metavar="D")
    summary.add_argument("--recipient", metavar="NAME")
    summary.add_argument("--encrypt-to", metavar="KEYFILE", type=Path)
    summary.add_argument("--release-number", metavar="N")
    summary.add_argument("--released-at", metavar="T")
    add_secret_options(summary)
    summary.set_defaults(run=run_summary)
    memory = subparsers.add_parser("releases").add_subparsers(required=True)
    for name, run in (
        ("list", run_list),
        ("show", run_show),
        ("import", run_import),
        ("confirm-none", run_confirm_none),
    ):
        command = memory.add_parser(name)
        if name == "show":
            command.add_argument("number", metavar="N")
        if name == "import":
            command.add_argument("files", metavar="FILE.json", nargs="+", type=Path)
        command.add_argument("--vault", metavar="DIR")
        add_secret_options(command)
        command.set_defaults(run=run)


def run_summary(args: argparse.Namespace, terms: Terms) -> int:
    """Writes the summary and records the release. Exit 2 and 3: see ``check_request``."""
    from trafficmon_desktop.services.releases import release
    from trafficmon_desktop.services.summary_request import check_request

    request = _request(args)
    check_request(request)
    with open_named_vault(args, terms) as vault:
        written = release(vault, request, args.out, terms)
    if args.json:
        print(json.dumps(_as_json(written), ensure_ascii=False))
    else:
        _tell(written, request, terms)
    return 0


def _request(args: argparse.Namespace) -> "SummaryRequest":
    from trafficmon_desktop.services.summary_request import SummaryRequest

    as_of, addressee = args.as_of, _addressee(args.encrypt_to)
    return SummaryRequest(
        period_from=day_from(args.date_from, "--from"),
        period_to=day_from(args.date_to, "--to"),
        as_of=day_from(as_of, "--as-of") if as_of else datetime.now(UTC).astimezone().date(),
        profile=args.profile,
        recipient=args.recipient or (addressee.organisation if addressee else None) or None,
        release_number=_number(args.release_number),
        released_at=args.released_at,
        formats=tuple(each.strip() for each in args.formats.split(",") if each.strip()),
        encrypt_to=addressee.age if addressee else None,
    )


def _addressee(file: Path | None) -> "PublicKeys | None":
    if file is None:
        return None
    from trafficmon_desktop.services.bundles.public_keys import read_key_file

    return read_key_file(file)


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > MOST_DIGITS:
        raise UsageError("release_number", number=text[:20])
    return int(text)


def _as_json(written: "Release") -> dict[str, Any]:
    return {
        "release": written.number,
        "again": written.again,
        "files": [str(path) for path in written.files],
        "hidden_cells": _hidden(written.summary),
        "not_published": list(written.summary["not_published"]),
    }


def _hidden(summary: Mapping[str, Any]) -> int:
    return sum(cell["value"] is None for table in summary["tables"] for cell in table["cells"])


def _tell(written: "Release", request: "SummaryRequest", terms: Terms) -> None:
    for path in written.files:
        print(terms.text("summary.file", file=path))
    if request.internal:
        print(terms.text("summary.internal_written"))
        return
    key = "summary.again" if written.again else "summary.released"
    print(terms.text(key, number=written.number))
    print(terms.count("report.hidden_cells", _hidden(written.summary)))
    left_out = [terms.text(f"population.{name}") for name in written.summary["not_published"]]
    if left_out:
        print(terms.text("summary.not_published", populations="; ".join(left_out)))


def run_list(args: argparse.Namespace, terms: Terms) -> int:
    """Lists the releases, the oldest first."""
    from trafficmon_desktop.services.releases import list_releases

    with open_named_vault(args, terms) as vault:
        found = list_releases(vault)
    if args.json:
        print(json.dumps([_listed(each) for each in found], ensure_ascii=False))
        return 0
    for each in found:
        print(
            terms.text(
                "releases.line",
                number=each.number,
                first=date.fromisoformat(each.period_from),
                last=date.fromisoformat(each.period_to),
                profile=terms.text(f"profile.{each.profile}"),
                recipient=each.recipient or "–",
                sha256=each.sha256[:16],
            )
        )
    if not found:
        print(terms.text("releases.none"))
    return 0


def _listed(release: "StoredRelease") -> dict[str, Any]:
    return {
        "number": release.number,
        "period": {"from": release.period_from, "to": release.period_to},
        "as_of": release.as_of,
        "profile": release.profile,
        "recipient": release.recipient,
        "sha256": release.sha256,
        "previous_sha256": release.previous_sha256,
        "policy": json.loads(release.policy),
        "released_at": release.released_at,
    }


def run_show(args: argparse.Namespace, terms: Terms) -> int:
    """Prints a release as it was published, byte for byte."""
    from trafficmon_desktop.services.releases import list_releases

    wanted = _number(args.number)
    with open_named_vault(args, terms) as vault:
        found = [each for each in list_releases(vault) if each.number == wanted]
    if not found:
        raise UserError("release_unknown", number=wanted)
    sys.stdout.write(found[0].canonical_json)
    return 0


def run_import(args: argparse.Namespace, terms: Terms) -> int:
    """Brings released files back into the memory."""
    from trafficmon_desktop.services.release_import import import_releases

    with open_named_vault(args, terms) as vault:
        added = import_releases(vault, args.files)
    if args.json:
        print(json.dumps({"imported": [each.number for each in added]}))
    else:
        print(terms.count("releases.imported", len(added)))
    return 0


def run_confirm_none(args: argparse.Namespace, terms: Terms) -> int:
    """Confirms that nothing was released that the vault does not remember."""
    from trafficmon_desktop.services.releases import confirm_none

    with open_named_vault(args, terms) as vault:
        confirm_none(vault)
    if not args.json:
        print(terms.text("releases.confirmed"))
    return 0
