"""Today: groups, what is said of each line, closing, tasks, and what leaves the vault."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.due_cases import fill
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import NoteKind
from trafficmon_desktop.domain.records import Record, Task
from trafficmon_desktop.services.finished_text import text_of
from trafficmon_desktop.services.worklist import Line
from trafficmon_desktop.ui.pages.deadline_closing import DeadlineClosing
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.today_page import TodayPage
from trafficmon_desktop.ui.pages.work_line import WorkLine

LONG = 60_000


@pytest.fixture
def today(opened: Stage, qtbot: QtBot) -> TodayPage:
    """The page on a vault in which something is due."""
    fill(opened)
    page = opened.workspace.show_place("today")
    assert isinstance(page, TodayPage)
    page.load()
    settle(page, qtbot)
    return page


def settle(page: TodayPage, qtbot: QtBot) -> None:
    """Until the vault was read again."""
    qtbot.waitUntil(lambda: not page._stale and not page._desk.tasks.busy, timeout=LONG)
    forget_the_old()


def forget_the_old() -> None:
    """What was shown before is gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def line(page: TodayPage, subject: str) -> WorkLine:
    found = page.findChild(WorkLine, f"line_deadline_{subject}")
    assert found is not None, subject
    return found


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def press(widget: QWidget, name: str) -> None:
    button = widget.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def closing(page: TodayPage, subject: str, kind: NoteKind) -> DeadlineClosing:
    press(line(page, subject), "close")
    found = line(page, subject).findChild(DeadlineClosing)
    assert found is not None
    press(found, f"kind_{kind.value}")
    return found


def test_the_first_page_after_unlocking(opened: Stage) -> None:
    assert isinstance(opened.workspace.page, TodayPage)
    assert opened.program.window.windowTitle().startswith("Today")


def test_groups_and_their_lines(today: TodayPage) -> None:
    assert list(today.groups)[:2] == ["overdue", "soon"]
    assert "R-00003" in line(today, "R-00003").objectName()
    overdue = words(line(today, "R-00003"))
    assert "27 days ago" in overdue
    assert "Served 9 December 2024, 15 days" in overdue
    assert "Monday 20 January 2025" in words(today)


def test_a_line_says_days_computation_source_and_who_confirmed(today: TodayPage) -> None:
    said = words(line(today, "R-00002"))
    for part in ("28 January 2025", "8 days left", "15 days", "Source:", "To be confirmed"):
        assert part in said, part


def test_a_hearing_says_its_stage_time_and_room(today: TodayPage) -> None:
    said = words(line(today, "H-00001"))
    assert "10:30" in said
    assert "24" in said
    assert line(today, "H-00001").findChild(QAbstractButton, "close") is None


def test_names_are_masked_until_they_are_shown(today: TodayPage, opened: Stage) -> None:
    assert "V-00001 · J. Đ." in words(line(today, "R-00002"))
    opened.workspace.show_names()
    forget_the_old()
    assert "Jelena Đorđević" in words(line(today, "R-00002"))


def test_open_leads_to_the_record(today: TodayPage, opened: Stage) -> None:
    press(line(today, "R-00002"), "open")
    assert opened.workspace.page.open_code == "P-00002"


def test_a_task_is_done_with_one_click(
    today: TodayPage, opened: Stage, qtbot: QtBot, stored: Callable[[str], Record]
) -> None:
    press(line(today, "B-00001"), "done")
    assert str(getattr(stored("B-00001"), "done_on", "")) == "2025-01-20"
    settle(today, qtbot)
    assert today.findChild(WorkLine, "line_deadline_B-00001") is None
    opened.workspace.undo()
    settle(today, qtbot)
    assert line(today, "B-00001")


def test_a_legal_deadline_has_no_bare_done(today: TodayPage) -> None:
    buttons = {each.objectName() for each in line(today, "R-00002").findChildren(QAbstractButton)}
    assert buttons == {"close", "open"}


def test_lodged_asks_for_the_day(today: TodayPage, opened: Stage, qtbot: QtBot) -> None:
    asked = closing(today, "R-00002", NoteKind.LODGED)
    asked.keep()
    assert asked.rows["day"].below == "A date is needed."
    asked.rows["day"].editor.setText("17.1.2025.")
    asked.keep()
    settle(today, qtbot)
    assert today.findChild(WorkLine, "line_deadline_R-00002") is None
    opened.workspace.undo()
    settle(today, qtbot)
    assert line(today, "R-00002")


def test_tab_leads_through_what_is_asked_and_enter_keeps_it(today: TodayPage, qtbot: QtBot) -> None:
    asked = closing(today, "R-00002", NoteKind.LODGED)
    last_answer = asked.findChild(QAbstractButton, f"kind_{NoteKind.OVERRIDE.value}")
    assert last_answer is not None
    passed: list[QWidget] = []
    part = last_answer.nextInFocusChain()
    while part is not None and part.objectName() != "keep":
        if part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
            passed.append(part)
        part = part.nextInFocusChain()
    assert passed == [asked.rows["day"].editor, asked.rows["by"].editor]
    asked.rows["day"].editor.setText("17.1.2025.")
    qtbot.keyClick(asked.rows["day"].editor, Qt.Key.Key_Return)
    settle(today, qtbot)
    assert today.findChild(WorkLine, "line_deadline_R-00002") is None


def test_decided_not_to_asks_who_and_whether_the_person_knows(
    today: TodayPage, qtbot: QtBot
) -> None:
    asked = closing(today, "R-00002", NoteKind.DECIDED_NOT_TO)
    asked.keep()
    assert "who decided" in words(asked)
    asked.rows["by"].editor.setText("A. P.")
    asked.rows["person_told"].editor.show_value(True)
    asked.keep()
    settle(today, qtbot)
    assert today.findChild(WorkLine, "line_deadline_R-00002") is None


def test_missed_leads_to_restitution_and_its_limits(today: TodayPage, qtbot: QtBot) -> None:
    asked = closing(today, "R-00003", NoteKind.MISSED)
    assert "Restitution of the missed deadline" in words(asked)
    assert "3 months" in words(asked)
    asked.rows["day"].editor.setText("15.1.2025.")
    asked.keep()
    settle(today, qtbot)
    assert "Restitution of the missed deadline" in words(today.groups["soon"])
    assert "23 January 2025" in words(today.groups["soon"])


def test_another_date_needs_a_reason(today: TodayPage, qtbot: QtBot) -> None:
    asked = closing(today, "R-00002", NoteKind.OVERRIDE)
    asked.rows["day"].editor.setText("5.2.2025.")
    asked.keep()
    assert "why another date holds" in words(asked)
    asked.rows["reason"].editor.setText("agreed with the authority")
    asked.keep()
    settle(today, qtbot)
    said = words(line(today, "R-00002"))
    assert "5 February 2025" in said
    assert "agreed with the authority" in said


def test_what_is_no_date_is_not_noted(today: TodayPage) -> None:
    asked = closing(today, "R-00002", NoteKind.LODGED)
    asked.rows["day"].editor.setText("31.2.2025")
    asked.keep()
    assert "Not understood as a date" in asked.rows["day"].below


def test_a_task_is_added(today: TodayPage, opened: Stage, qtbot: QtBot) -> None:
    today.add_new()
    form = today._task
    assert form is not None
    form.keep()
    assert form.rows["title"].below == "This is needed."
    form.rows["title"].editor.setText("Ask for the opinion")
    form.rows["due_on"].editor.setText("25.1.2025.")
    form.keep()
    assert today._task is None
    titles = [each.title for each in opened.workspace.desk.keeper.all_of(Task)]
    assert "Ask for the opinion" in titles
    settle(today, qtbot)
    assert "Ask for the opinion" in words(today)


def test_the_printed_list_holds_codes_and_no_names(today: TodayPage, tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    today.write_list(path)
    printed = text_of(path.name, path.read_bytes())
    assert "V-00001" in printed
    assert "Confidential" in printed
    for name in ("Jelena", "Đorđević", "J. Đ.", "Ring the shelter"):
        assert name not in printed, name


def test_the_calendar_file_says_how_many_and_nothing_else(
    today: TodayPage, opened: Stage, tmp_path: Path
) -> None:
    path = tmp_path / "days.ics"
    today.write_calendar(path)
    written = path.read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20250128" in written
    for secret in ("V-00001", "P-00002", "Jelena", "Ring", "appeal"):
        assert secret not in written, secret
    assert opened.program.messages.last_toast


def test_a_file_that_cannot_be_written_is_said(
    today: TodayPage, opened: Stage, tmp_path: Path
) -> None:
    today.write_list(tmp_path / "no" / "list.pdf")
    assert "cannot be written" in opened.program.messages.last_toast


def test_a_copy_is_made_from_here_and_asked_for_no_more(
    today: TodayPage, opened: Stage, qtbot: QtBot
) -> None:
    state = today.findChild(QLabel, "backup_state")
    assert "No backup yet" in state.text()
    assert today.findChildren(QAbstractButton, "back_up") == []  # it is told once
    today.backup.make()
    qtbot.waitUntil(lambda: "verified" in opened.program.messages.last_toast, timeout=LONG)
    settle(today, qtbot)
    assert "Last backup" in state.text()


def test_more_lines_on_request(today: TodayPage) -> None:
    group = today.groups["gaps"]
    shown = len(group.findChildren(WorkLine))
    group.show_more(25)
    assert len(group.findChildren(WorkLine)) >= shown


def test_what_is_unusual_is_answered_or_corrected(
    today: TodayPage, opened: Stage, qtbot: QtBot
) -> None:
    def asked() -> list[WorkLine]:
        group = today.groups.get("unusual")
        return [] if group is None else group.findChildren(WorkLine)

    first = asked()[0]
    count = len(asked())
    press(first, "it_is_right")
    settle(today, qtbot)
    assert len(asked()) == count - 1
    opened.workspace.undo()
    settle(today, qtbot)
    assert len(asked()) == count
    record, field = asked()[0].line.subject, asked()[0].line.values["fields"][0]
    press(asked()[0], "correct")
    editor = opened.workspace.page.findChild(RecordEditor)
    assert editor is not None
    assert editor.record.code == record
    assert editor.form.rows[field].editor.hasFocus()


def test_an_empty_vault_teaches(opened: Stage, qtbot: QtBot) -> None:
    page = opened.workspace.show_place("today")
    assert isinstance(page, TodayPage)
    settle(page, qtbot)
    keeper = opened.workspace.desk.keeper
    for code in ("V-00001", "K-00001"):
        keeper.remove(code)
    known = {"sex": "female", "citizenships": ("RS",), "birth_date": parse_edtf("1990")}
    keeper.save(replace(keeper.find("V-00002"), closed_on=parse_edtf("2024"), **known))
    settle(page, qtbot)
    assert "Nothing is waiting" in words(page)
    assert "Tasks of your own" in words(page)
    keeper.remove("V-00002")
    settle(page, qtbot)
    assert "Nothing is recorded yet" in words(page)


def test_of_a_date_known_only_as_a_year_no_days_are_counted(opened: Stage) -> None:
    when = parse_edtf("2021")
    about = Line("waiting_first", "P-00001", "P-00001", "permit_application", "V-00001")
    shown = WorkLine(
        replace(about, on=when.earliest, last=when.latest, when=when, values={"since": when}),
        opened.workspace.desk,
    )
    said = words(shown)
    assert "2021" in said
    assert "1 January" not in said
    assert "ago" not in said
