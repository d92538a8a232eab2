"""``self-test``: the installed program proves itself."""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from trafficmon_desktop.services.terms import Terms

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
        for step in run_self_test(Path(folder)):
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
