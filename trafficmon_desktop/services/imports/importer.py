"""Imports files: everything is read and checked before anything is written; all or nothing."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.services.imports.matching import Matched, match
from trafficmon_desktop.services.imports.practice_files import refuse_mixing
from trafficmon_desktop.services.imports.problems import Problem, Problems
from trafficmon_desktop.services.imports.rows import Draft, read_drafts
from trafficmon_desktop.services.imports.sheet import Sheet
from trafficmon_desktop.services.imports.sheets import read_sheets
from trafficmon_desktop.services.journal import recorded
from trafficmon_desktop.services.moved_releases import doubt_moved
from trafficmon_desktop.services.practice import is_practice
from trafficmon_desktop.storage import origins as store
from trafficmon_desktop.storage import records as record_store
from trafficmon_desktop.storage.merged_codes import merged_codes
from trafficmon_desktop.storage.vault import Vault

#: Told how much is done of how much; raises ``Cancelled`` where the user has stopped it.
Report = Callable[[int, int], None]


@dataclass(frozen=True)
class ImportResult:
    """``added`` counts by record name (what would be added, in a dry run); with ``problems``
    nothing was written. ``problem_count`` counts beyond the listed ones."""

    added: dict[str, int] = field(default_factory=dict)
    known: int = 0
    problems: list[Problem] = field(default_factory=list)
    problem_count: int = 0


def import_files(
    vault: Vault,
    path: Path,
    *,
    date_order: str | None = None,
    dry_run: bool = False,
    undoable: bool = False,
    report: Report | None = None,
) -> ImportResult:
    """Brings a file or a folder of files into the vault, in one transaction.

    ``date_order`` (``dmy`` or ``mdy``) says how columns with dates such as 03/04/2024 are
    meant. The same file a second time adds nothing. ``undoable``: it can be taken back as one act.
    """
    tell = report or (lambda _done, _total: None)
    problems = Problems()
    today = vault.today
    sheets = read_sheets(path, problems)
    refuse_mixing(sheets, practice=is_practice(vault))
    drafts = _drafts(sheets, today, date_order, problems, tell)
    unread = {code: sheet.record_type.NAME for sheet in sheets for code in sheet.unread}
    matched = _matched(vault, drafts, unread, problems)
    if problems:
        return ImportResult({}, 0, problems.listed, problems.total)
    total = len(drafts)
    if matched.origins and not dry_run:
        doubt_moved(vault, path)
        with recorded(vault, "import") if undoable else vault.write("import") as unit:
            record_store.insert_all(unit, matched.new)
            store.add_origins(unit, matched.origins)
    tell(3 * total, 3 * total)
    return ImportResult(_counts(matched.new), matched.known)


def _drafts(
    sheets: list[Sheet], today: date, date_order: str | None, problems: Problems, tell: Report
) -> list[Draft]:
    """Rows of all sheets, in the order of the records. Reading is the first third of the work."""
    order = {record_type: position for position, record_type in enumerate(RECORDS)}
    total = sum(len(sheet.rows) for sheet in sheets)
    drafts: list[Draft] = []
    done = 0
    for sheet in sorted(sheets, key=lambda sheet: order[sheet.record_type]):
        drafts += read_drafts(sheet, today, date_order, problems)
        done += len(sheet.rows)
        tell(done, 3 * total)
    return drafts


def _matched(
    vault: Vault, drafts: list[Draft], unread: dict[str, str], problems: Problems
) -> Matched:
    with vault.read() as connection:
        taken = store.records_by_code(connection)
        return match(
            drafts,
            unread,
            taken,
            store.origins(connection),
            lambda record_type: record_store.fetch_all(connection, record_type),
            problems,
            {old: kept for old, kept in merged_codes(connection).items() if kept in taken},
        )


def _counts(records: list[Record]) -> dict[str, int]:
    counts = Counter(record.NAME for record in records)
    return {
        record_type.NAME: counts[record_type.NAME]
        for record_type in RECORDS
        if counts[record_type.NAME]
    }
