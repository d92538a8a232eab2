"""Bringing a spreadsheet over, step by step: file, columns, values, check, brought in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.backups import back_up_before
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.moving_in.bringing import Brought, Reading, bring, read
from trafficmon_desktop.services.moving_in.plan import Plan, first_plan
from trafficmon_desktop.services.moving_in.tables import Table, read_tables
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.moving_in_check import MovingInCheck
from trafficmon_desktop.ui.pages.moving_in_columns import MovingInColumns
from trafficmon_desktop.ui.pages.moving_in_done import MovingInDone
from trafficmon_desktop.ui.pages.moving_in_values import MovingInValues
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.pages.settings_views import SettingsView
from trafficmon_desktop.ui.tasks import Report, Task
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.steps import Steps
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text


class MovingInView(SettingsView):
    """See :class:`SettingsView`. Nothing is written before the last step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._task: Task | None = None
        self.plan: Plan | None = None
        self.reading: Reading | None = None
        self._page = ScrollPage(margin=theme.HUGE, widest=1000)
        back = Button(self.tr("Settings"), "chevron-left", Weight.QUIET)
        back.setObjectName("back_to_settings")
        back.clicked.connect(self._on_back)
        body = self._page.body
        body.addLayout(across(back, None))
        body.addWidget(heading(self.tr("Bring in a spreadsheet"), 1.6))
        names = (
            self.tr("File"),
            self.tr("Columns"),
            self.tr("Values"),
            self.tr("Check"),
            self.tr("Brought in"),
        )
        self._steps = Steps(names)
        body.addWidget(self._steps)
        self._wrong = Banner("danger")
        self._wrong.setObjectName("moving_in_wrong")
        body.addWidget(self._wrong)
        self.shown: QWidget = QWidget()
        body.addWidget(self.shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        self.show_file()

    def focus_first(self) -> None:
        """Puts the focus on the way on."""
        for button in self.shown.findChildren(Button):
            if button.is_primary:
                button.setFocus()

    def _on_back(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self.closed.emit()

    def _show(self, widget: QWidget, step: int) -> None:
        body = self._page.body
        body.replaceWidget(self.shown, widget)
        self.shown.hide()
        self.shown.deleteLater()
        self.shown = widget
        self._steps.show_step(step)
        self._wrong.say("")
        self._page.verticalScrollBar().setValue(0)
        self.focus_first()

    # --- file -----------------------------------------------------------------------------------

    def show_file(self) -> None:
        """The first step."""
        self.plan = self.reading = None
        card = Card()
        words = self.tr(
            "A workbook (XLSX) or a CSV file in which a row tells of a person: the columns may "
            "have any names. The file is only read; nothing is written before you have seen what "
            "would come in, and one Undo takes all of it back."
        )
        card.body.addWidget(text(words))
        choose = Button(self.tr("Choose a file…"), "folder-open", Weight.PRIMARY)
        choose.setObjectName("choose_file")
        choose.clicked.connect(self._on_choose)
        card.body.addLayout(across(choose, None))
        self._show(card, 0)

    def _on_choose(self) -> None:
        kinds = self.tr("Spreadsheets") + " (*.xlsx *.csv)"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Reads the sheets of a file."""
        self._run(self.tr("Reading the file…"), lambda _report: read_tables(path), self._on_tables)

    def _on_tables(self, found: tuple[list[Table], Problems]) -> None:
        tables, problems = found
        if not tables:
            self.show_file()
            said = [problem.sentence(self._desk.terms) for problem in problems]
            self._wrong.say(" ".join(said) or self.tr("There is nothing in this file."))
        elif len(tables) == 1:
            self.choose_table(tables[0])
        else:
            self._show_sheets(tables)

    def _show_sheets(self, tables: list[Table]) -> None:
        card = Card()
        card.body.addWidget(text(self.tr("Which sheet?"), bold=True))
        flow = FlowBox(theme.SMALL)
        for table in tables:
            rows = self._desk.terms.count("moving_in.rows", len(table.rows))
            button = Button(f"{table.name} ({rows})", "table-2")
            button.clicked.connect(lambda _=False, table=table: self.choose_table(table))
            flow.add(button)
        card.body.addWidget(flow)
        self._show(card, 0)

    # --- columns and values ---------------------------------------------------------------------

    def choose_table(self, table: Table, header: int | None = None) -> None:
        """Shows what the columns of a table are taken for."""
        self.plan = first_plan(self._desk.keeper.vault, table, header)
        self.show_columns()

    def show_columns(self) -> None:
        """The second step."""
        if self.plan is None:
            return
        columns = MovingInColumns(self.plan, self._desk.terms)
        columns.header_asked.connect(lambda row: self.choose_table(columns.plan.table, row))
        columns.onward.connect(self._on_columns)
        columns.back.connect(self.show_file)
        self._show(columns, 1)

    def _on_columns(self, plan: Plan) -> None:
        self.plan = plan
        missing = plan.missing_parents()
        if missing:
            terms = self._desk.terms
            names = ", ".join(terms.records(each) for each in missing)
            self._wrong.say(terms.text("moving_in.missing_parents", records=names))
        elif plan.texts_without_value() or plan.unclear_orders():
            self.show_values()
        else:
            self.check()

    def show_values(self) -> None:
        """The third step."""
        if self.plan is None:
            return
        values = MovingInValues(self.plan, self._desk.terms)
        values.onward.connect(self._on_values)
        values.back.connect(self.show_columns)
        self._show(values, 2)

    def _on_values(self, plan: Plan) -> None:
        self.plan = plan
        self.check()

    # --- check ----------------------------------------------------------------------------------

    def check(self) -> None:
        """Reads every row and compares people; writes nothing."""
        vault, plan = self._desk.keeper.vault, self.plan
        if plan is not None:
            words = self.tr("Reading the rows and comparing people…")
            self._run(words, lambda report: read(vault, plan, report), self._on_read)

    def _on_read(self, reading: Reading) -> None:
        if self.plan is None:
            return
        self.reading = reading
        check = MovingInCheck(reading, self.plan, self._desk)
        check.onward.connect(self.bring)
        check.back.connect(self.show_columns)
        self._show(check, 3)

    def bring(self, decisions: dict[int, str]) -> None:
        """Writes what was read, as one act."""
        keeper, plan, reading = self._desk.keeper, self.plan, self.reading
        if plan is None or reading is None:
            return

        def work(report: Report) -> Brought:
            back_up_before(keeper.vault, report)
            return bring(keeper.vault, plan, reading, decisions, report)

        self._run(self.tr("Bringing the rows in…"), work, self._on_brought)

    def _on_brought(self, brought: Brought) -> None:
        self._desk.keeper.written_elsewhere()
        if self.plan is not None:
            done = MovingInDone(brought, self.plan, self._desk)
            done.again.connect(self.show_file)
            self._show(done, 4)

    # --- long work ------------------------------------------------------------------------------

    def _run(self, words: str, work: Callable[[Any], Any], on_done: Callable[[Any], None]) -> None:
        progress = ProgressCard(words)
        progress.cancel_asked.connect(self._on_cancel)
        self._show(progress, 0 if self.plan is None else 3)
        self._on_done = on_done
        writes = on_done == self._on_brought
        task = self._desk.tasks.start(work, self._on_answer, must_finish=writes)
        task.progressed.connect(progress.show_progress)
        task.cancelled.connect(self._on_stopped)
        task.failed.connect(self._on_failed)
        task.crashed.connect(self._on_crashed)
        self._task = task

    def _on_answer(self, found: Any) -> None:
        self._task = None
        self._on_done(found)

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_stopped(self) -> None:
        self._task = None
        self.show_file() if self.plan is None else self.show_columns()

    def _on_crashed(self, _kind: str) -> None:
        self._on_failed(UserError("bug"))

    def _on_failed(self, error: UserError) -> None:
        self._on_stopped()
        self._wrong.say(self._desk.terms.message(error))
