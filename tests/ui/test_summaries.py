"""Summaries: figures inside, a release step by step, the register."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.records import Identification, Victim
from trafficmon_desktop.services.leak_scan import Finding, LeakScan
from trafficmon_desktop.services.release_preview import Attacked, FileView, Preview
from trafficmon_desktop.services.releases import list_releases
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.release_files import ReleaseFiles
from trafficmon_desktop.ui.pages.release_view import ReleaseView
from trafficmon_desktop.ui.pages.summaries_page import SummariesPage
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.period_chooser import Choice, PeriodChooser, last_ended

LONG = 60_000


@pytest.fixture
def page(opened: Stage, qtbot: QtBot) -> SummariesPage:
    """The page of a vault with some cases; its figures are counted."""
    with opened.workspace.desk.keeper.vault.write("fill") as unit:
        for records in sample(12, 7).values():
            store.insert_all(unit, records)
    shown = opened.workspace.show_place("summaries")
    assert isinstance(shown, SummariesPage)
    idle(opened, qtbot)
    return shown


def idle(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not stage.workspace.desk.tasks.busy, timeout=LONG)


def release_view(page: SummariesPage) -> ReleaseView:
    page.show_part("release")
    assert isinstance(page.part, ReleaseView)
    page.part.order.chooser.show_choice(Choice("year", 2024, 1))
    for name in ("xlsx", "csv", "pdf"):
        page.part.order.findChild(QAbstractButton, f"format_{name}").setChecked(False)
    return page.part


def click(within: QWidget, name: str) -> None:
    button = within.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def banner(within: QWidget, name: str) -> str:
    found = within.findChild(Banner, name)
    assert found is not None, name
    return found.words


def test_from_asking_to_the_register(
    page: SummariesPage, opened: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    view = release_view(page)
    view.order.recipient.setText("Coordinator of the test")
    click(view, "check_release")
    idle(opened, qtbot)
    assert "nothing" in banner(view, "attack_result").lower()
    click(view, "see_files")
    assert banner(view, "leak_result").startswith("0 of ")
    click_write(view, tmp_path / "out")
    idle(opened, qtbot)
    assert "release 1" in banner(view, "written")
    assert "byte for byte" in banner(view, "compared")
    (file,) = (tmp_path / "out").iterdir()
    digest = sha256(file.read_bytes()).hexdigest()
    (remembered,) = list_releases(opened.workspace.desk.keeper.vault)
    assert (remembered.sha256, remembered.recipient) == (digest, "Coordinator of the test")
    page.show_part("register")
    table = page.findChild(QTableView, "releases")
    shown = [table.model().index(0, column).data() for column in range(5, 9)]
    assert shown == ["0", "–", "safe", digest[:16]]


def click_write(view: ReleaseView, folder: Path) -> None:
    button = view.findChild(QAbstractButton, "write_files")
    assert not button.isEnabled()
    view.findChild(QLineEdit, "target_folder").setText(str(folder))
    assert button.isEnabled()
    button.click()


def test_what_is_too_close_to_a_release_is_refused_in_one_sentence(
    page: SummariesPage, opened: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    """Almost all reports of the year are those of a quarter."""
    vault = opened.workspace.desk.keeper.vault
    with vault.write("fill") as unit:
        for number in range(20):
            code, day = f"V-X{number:04}", exact_date(date(2024, 5, 1 + number))
            store.insert_all(unit, [Victim(code=code)])
            store.insert_all(unit, [Identification(code=f"I-{code}", victim=code, reported_on=day)])
    view = release_view(page)
    click(view, "check_release")
    idle(opened, qtbot)
    click(view, "see_files")
    click_write(view, tmp_path / "out")
    idle(opened, qtbot)
    view.begin()
    view.order.chooser.show_choice(Choice("quarter", 2024, 2))
    click(view, "check_release")
    idle(opened, qtbot)
    assert "Beside release 1 " in banner(view, "refused")
    assert view.order.isVisible()
    assert len(list_releases(vault)) == 1


def test_a_period_under_way_is_warned_of(page: SummariesPage) -> None:
    view = release_view(page)
    assert banner(view, "unended") == ""
    click(view, "period_month")
    view.order.chooser.show_choice(Choice("month", 2025, 1))
    view.order.chooser.changed.emit()
    assert "31" in banner(view, "unended")
    click(view, "period_year")
    assert banner(view, "unended") == ""


def test_the_focus_goes_with_the_steps(page: SummariesPage, opened: Stage, qtbot: QtBot) -> None:
    view = release_view(page)
    button = view.findChild(QAbstractButton, "check_release")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    idle(opened, qtbot)
    focused = view.focusWidget()
    assert isinstance(focused, Button)
    assert focused.isVisible()
    assert focused.is_primary


def test_no_format_is_refused(page: SummariesPage, opened: Stage, qtbot: QtBot) -> None:
    view = release_view(page)
    view.order.findChild(QAbstractButton, "format_json").setChecked(False)
    click(view, "check_release")
    idle(opened, qtbot)
    assert "at least one format" in banner(view, "refused")


def test_stopped_work_leaves_nothing(page: SummariesPage, opened: Stage, qtbot: QtBot) -> None:
    view = release_view(page)
    click(view, "check_release")
    click(view, "cancel")
    idle(opened, qtbot)
    assert view.order.isVisible()
    assert list_releases(opened.workspace.desk.keeper.vault) == []


def test_a_leak_stops_the_writing(qtbot: QtBot, tmp_path: Path) -> None:
    leaks = LeakScan(100, 0, (Finding("summary.json", "victim", "family_name"),))
    file = FileView("summary.json", b"{}", sha256(b"{}").hexdigest(), ())
    files = ReleaseFiles(Preview({}, (file,), {}, leaks, False, Attacked(0, 0, 0)), Terms("en"))
    qtbot.addWidget(files)
    assert banner(files, "leak_result").startswith("1 of 100")
    files.folder.setText(str(tmp_path))
    assert not files.findChild(QAbstractButton, "write_files").isEnabled()
    words = [label.text() for label in files.findChildren(QLabel)]
    assert "summary.json: Person, Family name" in words


def test_the_report_speaks_another_language_than_the_screen(page: SummariesPage) -> None:
    view = release_view(page)
    assert view.order.report_terms.language == "en"
    click(view, "language_sr-Cyrl")
    assert view.order.report_terms.language == "sr-Cyrl"
    click(view, "profile_public")
    assert view.order.request.profile == "public"
    assert view.order.request.formats == ("json",)


@pytest.mark.parametrize(
    ("kind", "today", "first", "last"),
    [
        ("month", date(2025, 1, 20), date(2024, 12, 1), date(2024, 12, 31)),
        ("quarter", date(2025, 5, 2), date(2025, 1, 1), date(2025, 3, 31)),
        ("half_year", date(2025, 8, 1), date(2025, 1, 1), date(2025, 6, 30)),
        ("year", date(2025, 1, 1), date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_the_last_period_that_is_over(kind: str, today: date, first: date, last: date) -> None:
    period = last_ended(kind, today).period
    assert (period.first, period.last) == (first, last)
    assert period.calendar_kind == kind


def test_presets(qtbot: QtBot) -> None:
    chooser = PeriodChooser(Terms("en"), date(2025, 1, 20))
    qtbot.addWidget(chooser)
    assert chooser.choice == Choice("year", 2024, 1)
    with qtbot.waitSignal(chooser.changed):
        click(chooser, "period_quarter")
    assert chooser.choice == Choice("quarter", 2024, 4)


def test_codes_of_people_stand_in_no_table(page: SummariesPage, opened: Stage) -> None:
    codes = [each.code for each in opened.workspace.desk.keeper.all_of(Victim)]
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert not [code for code in codes if code in words]


def test_a_page_built_anew_survives_the_work_of_the_old_one(
    page: SummariesPage, opened: Stage, qtbot: QtBot
) -> None:
    view = release_view(page)
    click(view, "check_release")
    opened.program.show_work(opened.workspace.standing)
    idle(opened, qtbot)
    assert list_releases(opened.workspace.desk.keeper.vault) == []
    assert opened.workspace.show_place("summaries") is not page
    idle(opened, qtbot)
