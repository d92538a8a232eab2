"""``python3 dev.py bench [NAME ...] [--cases N] [--strict]``."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import burden, counting, disclosure, frames, moving, reports, saving, vault, window
from benchmarks.measure import HEADING, Comparison, compare

Measures = Callable[[Path, int], Iterator[Comparison]]

MEASURES: dict[str, Measures] = {
    "window": window.comparisons,
    "frames": frames.comparisons,
    "burden": burden.comparisons,
    "saving": saving.comparisons,
    "vault": vault.comparisons,
    "import": moving.comparisons,
    "counting": counting.comparisons,
    "summary": reports.comparisons,
    "disclosure": disclosure.comparisons,
}

RESULTS = Path(__file__).resolve().parent.parent / ".out" / "benchmarks.json"


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASURES))
    parser.add_argument("--cases", type=int, default=2000, help="size of the vault measured")
    parser.add_argument("--strict", action="store_true", help="exit code 1 if a goal is missed")
    args = parser.parse_args()
    unknown = set(args.names) - set(MEASURES)
    if unknown:
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    results = []
    print(HEADING)
    with tempfile.TemporaryDirectory() as folder:
        for name in args.names or MEASURES:
            for comparison in MEASURES[name](Path(folder), args.cases):
                results.append(compare(comparison))
                print(results[-1].line(), flush=True)
    RESULTS.parent.mkdir(exist_ok=True)
    written = {each.name: {"ratio": round(each.ratio, 3), "goal": each.goal} for each in results}
    RESULTS.write_text(json.dumps(written, indent=2) + "\n")
    return 1 if args.strict and not all(each.is_held for each in results) else 0


if __name__ == "__main__":
    sys.exit(main())
