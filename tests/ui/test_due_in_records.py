"""Deadlines, dangers, questions and consents on the pages of the records themselves."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.due_cases import fill
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Consent, Record
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui.pages.deadline_start import DeadlineStart
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.work_line import WorkLine

LONG = 60_000


@pytest.fixture
def people(opened: Stage) -> PeoplePage:
    """A person's file with deadlines."""
    fill(opened)
    page = opened.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    page.open_code_of("V-00001")
    return page


def words(widget: QWidget | None) -> str:
    assert widget is not None
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def press(widget: QWidget | None, name: str) -> None:
    assert widget is not None
    button = widget.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def test_deadlines_on_the_person(people: PeoplePage) -> None:
    card = people.current.findChild(QWidget, "group_deadlines")
    shown = [each.line.subject for each in card.findChildren(WorkLine)]
    assert shown[:2] == ["R-00003", "B-00001"]
    assert "not legal advice" in words(card)


def test_the_last_day_of_the_remedy_in_the_chain(opened: Stage) -> None:
    fill(opened)
    page = opened.workspace.show_place("permits")
    page.open_code_of("P-00002")
    step = page.findChild(QAbstractButton, "step_R-00002.served")
    assert step is not None
    assert "Until 28 January 2025" in step.accessibleName()
    assert page.findChild(WorkLine, "line_deadline_R-00002") is not None


def test_the_hearing_in_the_proceeding(opened: Stage) -> None:
    fill(opened)
    page = opened.workspace.show_place("proceedings")
    page.open_code_of("K-00001")
    assert page.findChild(WorkLine, "line_deadline_H-00001") is not None


def test_a_task_about_the_record(
    people: PeoplePage, opened: Stage, stored: Callable[[str], Record]
) -> None:
    press(people.current, "quick_task")
    form = people.current.findChild(QWidget, "task_form")
    assert form is not None
    form.rows["title"].editor.setText("Write to the centre")  # type: ignore[attr-defined]
    form.rows["due_on"].editor.setText("1.2.2025.")  # type: ignore[attr-defined]
    press(form, "keep_task")
    assert "Write to the centre" in words(people.current)


# --- dangers --------------------------------------------------------------------------------------


def test_dangers_stand_before_the_contact(people: PeoplePage) -> None:
    dangers = people.current.findChild(QWidget, "dangers")
    contact = people.current.findChild(QWidget, "show_contact")
    assert "Do not contact this person" in words(dangers)
    assert "Do not inform" in words(dangers)
    top = dangers.mapTo(people, dangers.rect().bottomLeft()).y()
    assert top < contact.mapTo(people, contact.rect().topLeft()).y()


def test_no_danger_no_box(people: PeoplePage) -> None:
    people.open_code_of("V-00002")
    assert people.current.findChild(QWidget, "dangers").isHidden()


# --- what is unusual ------------------------------------------------------------------------------


def test_asked_once_and_remembered(people: PeoplePage, opened: Stage) -> None:
    people.open_code_of("V-00002")
    question = people.current.findChild(QWidget, "unusual_closed_without_day")
    assert question is not None
    keeper = opened.workspace.desk.keeper
    person = keeper.find("V-00002")
    assert "at least the year" in words(question)
    press(question, "correct")
    editor = people.current
    assert isinstance(editor, RecordEditor)
    assert editor.record == person
    assert editor.form.rows["closed_on"].editor.hasFocus()


def test_answered_at_the_field(opened: Stage, qtbot: QtBot) -> None:
    keeper = opened.workspace.desk.keeper
    with keeper.vault.write("fill") as unit:
        store.insert_all(
            unit,
            [
                Consent(
                    code="S-00009",
                    victim="V-00001",
                    scope="keep_record",
                    given_by="guardian",
                    given_on=parse_edtf("2024-05-05"),
                )
            ],
        )
    page = opened.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    page.open_code_of("V-00001")
    page.edit(keeper.find("S-00009"))
    editor = page.current
    assert isinstance(editor, RecordEditor)

    def asked() -> QAbstractButton | None:
        return editor.form.findChild(QAbstractButton, "it_is_right")

    qtbot.waitUntil(lambda: asked() is not None)
    button = asked()
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: asked() is None or not asked().isVisible())  # type: ignore[union-attr]
    opened.workspace.undo()
    qtbot.waitUntil(lambda: asked() is not None)


# --- consents -------------------------------------------------------------------------------------


def test_consents_say_how_they_stand(people: PeoplePage, opened: Stage, qtbot: QtBot) -> None:
    press(people, "part_support")
    mark = people.current.findChild(QLabel, "consent_share_statistics")
    assert "Valid" in mark.text()
    opened.workspace.open_record("V-00001")
    with opened.workspace.desk.keeper.vault.write("fill") as unit:
        store.insert_all(
            unit,
            [
                Consent(
                    code="S-00002",
                    victim="V-00001",
                    scope="share_statistics",
                    withdrawn_on=parse_edtf("2025-01-10"),
                )
            ],
        )
    press(people, "part_support")
    mark = people.current.findChild(QLabel, "consent_share_statistics")
    assert "Withdrawn or refused · 10 January 2025" in mark.text()
    qtbot.waitUntil(lambda: not opened.program.tasks.busy, timeout=LONG)
    assert "counted in no release" in words(people.current)


# --- a day that no field holds --------------------------------------------------------------------


def test_a_deadline_from_a_given_day(people: PeoplePage, opened: Stage) -> None:
    press(people.current, "start_deadline")
    form = people.current.findChild(DeadlineStart)
    assert form is not None
    form.keep()
    assert form.rows["rule"].below == "This is needed."
    form.rows["rule"].editor.show_value("echr_after_2022")
    form.rows["rule"].editor.left.emit()
    event = form.findChild(QLabel, "rule_event")
    assert "final domestic decision" in event.text().lower()
    form.rows["start"].editor.setText("2.1.2025.")
    form.keep()
    assert "European Court of Human Rights" in words(people.current)
    assert "2 May 2025" in words(people.current)
    opened.workspace.undo()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "European Court of Human Rights" not in words(people.current)
