"""``worklist``: what needs attention, as on the page Today."""

import argparse
import json
from pathlib import Path
from typing import Any

from trafficmon_desktop.commands.days import day_from
from trafficmon_desktop.commands.secrets import add_secret_options, open_named_vault
from trafficmon_desktop.services.terms import Terms


def register(subparsers: Any) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("worklist")
    parser.add_argument("--vault", metavar="DIR")
    parser.add_argument("--today", metavar="D")
    parser.add_argument("--calendar", metavar="FILE.ics", type=Path)
    add_secret_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, terms: Terms) -> int:
    """Prints the groups that hold anything, a line each, or everything as JSON."""
    from trafficmon_desktop.services.calendar_file import write_calendar
    from trafficmon_desktop.services.worklist import worklist
    from trafficmon_desktop.services.worklist_text import as_json

    today = None if args.today is None else day_from(args.today, "--today")
    with open_named_vault(args, terms) as vault:
        found = worklist(vault, today or vault.today)
        written = args.calendar and write_calendar(vault, found, args.calendar, terms)
    if args.json:
        print(json.dumps(as_json(found, terms), ensure_ascii=False))
        return 0
    _print_groups(found, terms)
    if args.calendar:
        print(terms.count("calendar.written", written))
    return 0


def _print_groups(found: Any, terms: Terms) -> None:
    from trafficmon_desktop.services.deadline_sentences import footer
    from trafficmon_desktop.services.worklist import GROUPS
    from trafficmon_desktop.services.worklist_text import (
        day_in_words,
        days_in_words,
        group_title,
        line_basis,
        line_name,
        line_sentence,
    )

    filled = [group for group in GROUPS if found.lines[group]]
    for group in filled:
        print(f"{group_title(group, terms)} ({len(found.lines[group])})")
        for line in found.lines[group]:
            parts = (
                line.code,
                day_in_words(line, terms),
                days_in_words(line, found.today, terms),
                line_name(line, terms),
            )
            heading = "  ".join(part for part in parts if part)
            told = [f"  {heading}"] if heading else []
            said = [line_sentence(line, terms), line_basis(line, terms)]
            print("\n".join([*told, *(f"      {each}" for each in said if each)]))
        print()
    if not filled:
        print(terms.text("worklist.empty"))
    if found.older:
        print(terms.count("worklist.older", found.older))
    print(footer(terms))
