"""``template``, ``sample``, ``import`` and ``export-records``."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from trafficmon_desktop.commands.secrets import add_secret_options, open_named_vault
from trafficmon_desktop.domain.errors import Cancelled, UsageError
from trafficmon_desktop.services.terms import Terms

FORMATS = ("csv", "xlsx")

#: Problems printed before the rest is only counted.
PRINTED = 50


def register(subparsers: Any) -> None:
    """Adds the commands about files of records."""
    template = subparsers.add_parser("template")
    template.add_argument("--out", metavar="DIR", type=Path, required=True)
    template.add_argument("--format", choices=FORMATS, default="csv")
    template.set_defaults(run=run_template)
    sample = subparsers.add_parser("sample")
    sample.add_argument("--cases", metavar="N", type=int, required=True)
    sample.add_argument("--seed", metavar="S", type=int, required=True)
    sample.add_argument("--out", metavar="DIR", type=Path, required=True)
    sample.add_argument("--format", choices=FORMATS, default="csv")
    sample.set_defaults(run=run_sample)
    bring = subparsers.add_parser("import")
    bring.add_argument("path", metavar="FILE_OR_DIR", type=Path)
    bring.add_argument("--vault", metavar="DIR")
    bring.add_argument("--dry-run", action="store_true")
    bring.add_argument("--date-order", choices=("dmy", "mdy"))
    add_secret_options(bring)
    bring.set_defaults(run=run_import)
    export = subparsers.add_parser("export-records")
    export.add_argument("--vault", metavar="DIR")
    export.add_argument("--out", metavar="DIR", type=Path, required=True)
    export.add_argument("--format", choices=FORMATS, default="csv")
    export.add_argument("--yes", action="store_true")
    add_secret_options(export)
    export.set_defaults(run=run_export)


def run_template(args: argparse.Namespace, terms: Terms) -> int:
    """Writes empty import files with their explanation."""
    from trafficmon_desktop.services.exports.templates import write_templates

    names = write_templates(args.out, args.format, terms)
    if args.json:
        print(json.dumps({"files": names}))
    else:
        print(terms.count("template.written", len(names)))
    return 0


def run_sample(args: argparse.Namespace, terms: Terms) -> int:
    """Writes invented cases as import files."""
    from trafficmon_desktop.services.samples import write_sample

    counts = write_sample(args.out, args.cases, args.seed, args.format)
    _tell_counts(args, terms, {"written": counts}, "sample.written")
    return 0


def run_import(args: argparse.Namespace, terms: Terms) -> int:
    """Imports all or nothing; every problem is a line on standard error (exit code 1)."""
    from trafficmon_desktop.services.backups import back_up_before
    from trafficmon_desktop.services.imports import ImportResult, import_files

    with open_named_vault(args, terms) as vault:
        if not args.dry_run:
            back_up_before(vault)
        result: ImportResult = import_files(
            vault, args.path, date_order=args.date_order, dry_run=args.dry_run
        )
    if result.problems:
        for problem in result.problems[:PRINTED]:
            print(problem.sentence(terms), file=sys.stderr)
        more = result.problem_count - min(len(result.problems), PRINTED)
        if more:
            print(terms.count("import.more_problems", more), file=sys.stderr)
        print(terms.count("import.refused", result.problem_count), file=sys.stderr)
        if args.json:
            print(json.dumps(_problems_as_json(result, terms), ensure_ascii=False))
        return 1
    answer = {"added": result.added, "known": result.known, "dry_run": args.dry_run}
    _tell_counts(args, terms, answer, "import.would_add" if args.dry_run else "import.added")
    if not args.json and result.known:
        print(terms.count("import.known", result.known))
    return 0


def _problems_as_json(result: Any, terms: Terms) -> dict[str, object]:
    listed = [
        {
            "file": each.file,
            "row": each.row,
            "column": each.column,
            "problem": each.key,
            "text": each.sentence(terms),
        }
        for each in result.problems
    ]
    return {"added": {}, "problem_count": result.problem_count, "problems": listed}


def _tell_counts(
    args: argparse.Namespace, terms: Terms, answer: dict[str, Any], summary: str
) -> None:
    """All as JSON, or the sum and a line for each record."""
    if args.json:
        print(json.dumps(answer, ensure_ascii=False))
        return
    counts: dict[str, int] = answer.get("added", answer.get("written", {}))
    print(terms.count(summary, sum(counts.values())))
    for name, count in counts.items():
        print(f"  {terms.records(name)}: {terms.number(count)}")


def run_export(args: argparse.Namespace, terms: Terms) -> int:
    """Writes everything without protection, after asking twice."""
    from trafficmon_desktop.services.exports.records import export_records
    from trafficmon_desktop.services.moved_releases import FOLDER

    if not args.yes:
        _ask_twice(terms)
    with open_named_vault(args, terms) as vault:
        counts = export_records(vault, args.out, args.format)
    _tell_counts(args, terms, {"written": counts}, "export.written")
    if (args.out / FOLDER).is_dir():
        print(terms.text("export.releases", folder=FOLDER), file=sys.stderr)
    print(terms.text("export.unprotected"), file=sys.stderr)
    return 0


def _ask_twice(terms: Terms) -> None:
    """Raises ``Cancelled`` on anything but two yeses, ``UsageError`` where nobody can answer."""
    if not sys.stdin.isatty():
        raise UsageError("export_needs_yes")
    for key in ("export.ask", "export.ask_again"):
        print(terms.text(key), end=" ", flush=True)
        answer = sys.stdin.readline().strip().casefold()
        if answer not in {"yes", terms.text("answer.yes").casefold()}:
            raise Cancelled
