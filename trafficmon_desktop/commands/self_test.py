"""``self-test``: the installed program proves itself."""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.terms import LANGUAGES, Terms

#: A program that cannot prove itself is damaged.
FAILED = 4


def register(subparsers: Any) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("self-test")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, terms: Terms) -> int:
    """Prints one line a step; exit code 4 if one fails."""
    from trafficmon_desktop.services.self_test import run_self_test

    results = {}
    with tempfile.TemporaryDirectory() as folder:
        for step in run_self_test(Path(folder), {"window": _shows_its_window}):
            results[step.name] = step.passed
            if not args.json:
                answer = terms.text("self_test.yes" if step.passed else "self_test.no")
                print(f"{answer:<8} {terms.text(f'self_test.{step.name}')}", flush=True)
    if args.json:
        print(json.dumps(results))
    if all(results.values()):
        return 0
    print(terms.text("self_test.failed"), file=sys.stderr)
    return FAILED


def _shows_its_window(folder: Path) -> bool:
    """The locked screen and the work are painted, out of sight, in the words of each language."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from trafficmon_desktop.app import Program, Surroundings
    from trafficmon_desktop.services.self_test import open_vault
    from trafficmon_desktop.ui.standing import Standing

    app = QApplication(["self-test"])
    around = Surroundings(
        preferences=folder / "look.json",
        state=folder / "state",
        practice=folder / "practice",
        first_vault=folder / "first",
        restart=lambda _vault, _practice: None,
    )
    program = Program(app, around)
    titles, painted = set(), []
    for language in LANGUAGES:
        program.use_language(language)
        program.show_unlock()
        painted.append(not program.window.grab().isNull())
        program.open_vault(open_vault(folder))
        program.show_work(Standing())
        painted.append(not program.window.grab().isNull())
        titles.add(program.workspace.title if program.workspace else "")
        program.close_vault()
    program.window.close()
    return all(painted) and len(titles) == len(LANGUAGES)
