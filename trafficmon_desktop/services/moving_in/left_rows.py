"""The rows that were not brought in, as they stood in the spreadsheet, with the reason."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

from trafficmon_desktop.services.imports.problems import Problem
from trafficmon_desktop.services.moving_in.plan import Plan
from trafficmon_desktop.services.moving_in.rows import RowRecords
from trafficmon_desktop.services.record_cells import escape_formula
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.file_errors import file_errors


def write_left_rows(plan: Plan, left: Sequence[RowRecords], path: Path, terms: Terms) -> None:
    """Writes an XLSX file: the reason in the first column, then the row as it was.

    The file holds what the spreadsheet held and is not encrypted. Raises ``UserError`` where it
    cannot be written.
    """
    cells = dict(plan.table.rows)
    with file_errors(path), xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        book.set_properties({"created": date(2000, 1, 1)})  # no clock of this computer
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        sheet = book.add_worksheet()
        for column, header in enumerate((terms.text("moving_in.reason"), *plan.headers)):
            sheet.write_string(0, column, escape_formula(header))
        for line, row in enumerate(left, start=1):
            reasons = [_reason(problem, terms) for problem in row.problems]
            sheet.write_string(line, 0, "; ".join(reasons) or terms.text("moving_in.parked"))
            for column, cell in enumerate(cells[row.row], start=1):
                if isinstance(cell, date):
                    sheet.write_datetime(line, column, cell, day)
                elif isinstance(cell, (bool, float)):
                    sheet.write(line, column, cell)
                elif cell:
                    sheet.write_string(line, column, escape_formula(cell))


def _reason(problem: Problem, terms: Terms) -> str:
    own = not problem.key.startswith("check.")
    what = terms.text(f"import.problem.{problem.key}" if own else problem.key, **problem.values)
    return f"{problem.column}: {what}" if problem.column else what
