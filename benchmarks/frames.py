"""What every key and click costs: a letter typed into the search, a frame of a list, a form."""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QListView, QWidget

from benchmarks.measure import Comparison, timed
from benchmarks.vaults import people_vault
from benchmarks.window import end, program_on
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services.people import people
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.workspace import Standing

TYPED = ("j", "jo", "jov", "jova", "")


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with people_vault(folder, cases) as vault:
        program = program_on(app, folder, vault)
        program.show_work(Standing(place="people"))
        assert program.workspace is not None
        page, desk = program.workspace.page, program.workspace.desk
        assert isinstance(page, PeoplePage)
        app.processEvents()
        size = page.view.size()
        names = [row.name for row in people(vault).search()]
        plain, model = QListView(), QStringListModel(names)
        plain.setModel(model)
        plain.resize(size)
        yield Comparison(
            f"letter typed to painted list, p95, {cases} people",
            "scan of a list and one frame",
            2.0,
            floor=lambda: type_all(lambda typed: scan(plain, model, names, typed)),
            ours=lambda: type_all(lambda typed: search(page, typed)),
        )
        table, items = QListView(), QStandardItemModel()
        table.setModel(items)
        table.resize(size)
        for name in names:
            items.appendRow(QStandardItem(name))
        yield Comparison(
            "frame of the list",
            "QStandardItemModel",
            1.6,
            floor=lambda: timed(table.grab),
            ours=lambda: timed(page.view.grab),
        )
        yield form(desk)
        end(program)


def form(desk: Desk) -> Comparison:
    def ours() -> RecordForm:
        return RecordForm(Victim(code=""), desk.keeper, desk.terms, desk.today)

    fields = len(ours().rows)
    return Comparison(
        f"form of {fields} fields",
        "bare widgets",
        2.0,
        floor=lambda: timed(lambda: bare_form(fields).grab()),
        ours=lambda: timed(lambda: ours().grab()),
    )


def type_all(each: Callable[[str], None]) -> float:
    seconds = [timed(lambda typed=typed: each(typed)) for typed in TYPED * 4]
    return quantiles(seconds, n=20)[-1]


def scan(view: QListView, model: QStringListModel, names: list[str], typed: str) -> None:
    model.setStringList([name for name in names if typed in name.casefold()])
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
