"""The window: without a command, and ``practice``."""

import argparse
import sys
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.terms import Terms


def register(subparsers: Any) -> None:
    """Adds ``practice``; the window itself needs no command."""
    practice = subparsers.add_parser("practice")
    practice.add_argument("--vault", metavar="DIR", type=Path)
    practice.add_argument("--locked", action="store_true", help=argparse.SUPPRESS)
    practice.set_defaults(run=run_practice)


def run(args: argparse.Namespace, _terms: Terms) -> int:
    """Opens the window at the locked screen."""
    from trafficmon_desktop.app import run_window

    folder = Path(args.vault) if args.vault else None
    return run_window(folder, _asked_for())


def run_practice(args: argparse.Namespace, _terms: Terms) -> int:
    """Opens the practice vault, making it where there is none."""
    from trafficmon_desktop.app import run_window
    from trafficmon_desktop.paths import data_dir

    place = Path(args.vault) if args.vault else data_dir() / "practice"
    return run_window(None, _asked_for(), practice=place, locked=args.locked)


def _asked_for() -> str:
    """The language of the command line; none where the user's own choice is to count."""
    from trafficmon_desktop.commands.parser import language_of

    return language_of(sys.argv[1:]) or ""
