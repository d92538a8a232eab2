"""What every key and click costs: a letter typed into the search, a frame of a list, a form."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLineEdit,
    QListView,
    QTableView,
    QWidget,
)

from benchmarks.measure import Comparison, timed
from benchmarks.stage import end, program_on
from benchmarks.vaults import people_vault
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.storage.people_keys import texts_in_order
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.field_group import Fold
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.standing import Standing

TYPED = ("j", "jo", "jov", "jova", "")


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with people_vault(folder, cases) as vault:
        yield from frames(app, folder, vault)
        program = program_on(app, folder, vault)
        program.show_work(Standing(place="people"))
        assert program.workspace is not None
        yield from forms(program.workspace.desk)
        end(program)


def frames(app: QApplication, folder: Path, vault: Vault) -> Iterator[Comparison]:
    """A letter typed into the search, and a frame of the list of people."""
    program = program_on(app, folder, vault)
    program.show_work(Standing(place="people"))
    while program.tasks.busy or not program.workspace:
        app.processEvents()
    page = program.workspace.page
    assert isinstance(page, PeoplePage)
    size = page.view.size()
    with vault.read() as connection:
        folded = texts_in_order(connection)
    plain, model = QListView(), QStringListModel()
    plain.setModel(model)
    plain.resize(size)
    yield Comparison(
        f"letter typed to painted list, p95, {len(folded)} people",
        "scan of a list and one frame",
        2.0,
        floor=lambda: type_all(lambda typed: scan(plain, model, folded, typed)),
        ours=lambda: type_all(lambda typed: search(page, typed)),
    )
    table, items = QTableView(), QStandardItemModel()
    for code, _ in folded:
        items.appendRow(QStandardItem(code))
    table.setModel(items)
    table.resize(size)
    yield Comparison(
        f"frame of the list, {len(folded)} people",
        "QStandardItemModel",
        1.6,
        floor=lambda: timed(table.grab),
        ours=lambda: timed(page.view.grab),
    )
    end(program)


def forms(desk: Desk) -> Iterator[Comparison]:
    """A form against as many bare lines as it offers fields, those in folded groups included.

    It opens with some groups folded, whose fields are made when they are opened; so it is measured
    as it opens, and with every group open.
    """

    def ours(*, unfolded: bool = False) -> RecordForm:
        form = RecordForm(Victim(code=""), desk.keeper, desk.terms, desk.today)
        for fold in form.findChildren(Fold) if unfolded else ():
            fold.setChecked(True)
        return form

    made, offered = len(ours().rows), len(ours(unfolded=True).rows)
    for name, unfolded in (
        (f"form offering {offered} fields, {made} open", False),
        (f"form of {offered} fields, all open", True),
    ):
        yield Comparison(
            name,
            f"{offered} bare lines",
            2.0,
            floor=lambda: timed(lambda: bare_form(offered).grab()),
            ours=partial(timed, partial(_paint, partial(ours, unfolded=unfolded))),
        )


def _paint(make: Callable[[], QWidget]) -> None:
    make().grab()


def type_all(each: Callable[[str], None]) -> float:
    """The time of the slowest letters, in seconds (95 of 100 are faster)."""
    seconds = []
    for typed in TYPED * 4:
        start = time.perf_counter()
        each(typed)
        seconds.append(time.perf_counter() - start)
    return quantiles(seconds, n=20)[-1]


def scan(
    view: QListView, model: QStringListModel, folded: list[tuple[str, str]], typed: str
) -> None:
    """The text of everybody is looked at, and the first hundred are shown by Qt alone."""
    found = [code for code, text in folded if typed in text]
    model.setStringList(found[:100])
    view.grab()


def search(page: PeoplePage, typed: str) -> None:
    page.search.setText(typed)
    page.view.grab()


def bare_form(fields: int) -> QWidget:
    form = QWidget()
    layout = QFormLayout(form)
    for number in range(fields):
        layout.addRow(f"Field {number}", QLineEdit())
    return form
