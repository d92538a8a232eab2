"""``search TEXT``: what the search field finds."""

import argparse
import json
from typing import Any

from trafficmon_desktop.commands.secrets import add_secret_options, open_named_vault
from trafficmon_desktop.services.terms import Terms


def register(subparsers: Any) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("search")
    parser.add_argument("text")
    parser.add_argument("--vault", metavar="DIR")
    add_secret_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, terms: Terms) -> int:
    """Prints one line a person, in the order of the list."""
    from trafficmon_desktop.services.people import people

    with open_named_vault(args, terms) as vault:
        rows = list(people(vault).search(args.text))
    if args.json:
        found = [{"code": row.code, "name": row.name, "status": row.status} for row in rows]
        print(json.dumps(found, ensure_ascii=False))
        return 0
    for row in rows:
        print(f"{row.code}  {row.name}")
    print(terms.count("search.found", len(rows)))
    return 0
