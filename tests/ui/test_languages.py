"""Nothing on the screen is said in another language than the one that was chosen."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    Qt,
    QTranslator,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.first_run_page import FirstRunPage
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.person_view import PARTS
from trafficmon_desktop.ui.pages.release_view import ReleaseView
from trafficmon_desktop.ui.pages.summaries_page import SummariesPage
from trafficmon_desktop.ui.shortcut_sheet import ShortcutSheet

LONG = 60_000
LATIN_WORD = re.compile(r"[A-Za-zÀ-ž][A-Za-zÀ-ž'-]*")

#: Written in Latin in every language: the program's name, formats, keys, what languages call
#: themselves, and what stands in the vault of the tests.
IN_LATIN = re.compile(
    r"⟦[^⟧]*⟧"  # said through the catalogues
    r"|\b(?:(?:Ctrl|Shift|Alt)\+)+(?:[A-Z]\b|Enter|F\d+)?|\b(?:Enter|Esc|Tab|Del|F\d+|Caps Lock)\b"
    r"|\b(?:Beleg|Qt|Excel|PDF|XLSX|CSV|JSON|SHA-256|KB|MB|tmsum|[A-Z]{3}|HTCDS|English|srpski)\b"
    r"|\bsummary\.\w+|/[\w/.-]+|\b[0-9a-f]{8,64}\b"  # files, folders, sums of files
    r"|\b[A-Z]-[0-9A-Z]{5}\b|\b[A-Z]\d{1,2}[a-z]?\b"  # codes of records and of tables
    r"|\b(?:Jelena|Đorđević|Case one|Test|agreed|vault)\b|J\. Đ\.|č ć š ž đ"
)


class Marking(QTranslator):
    """Marks everything that is asked of the catalogues."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{source}⟧"


def words_of(widget: QWidget) -> Iterator[str]:
    """All that is read in a widget or heard of it."""
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        for at in range(widget.count()):
            yield widget.itemText(at)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from words_of_model(widget.model())


def words_of_model(model: QAbstractItemModel) -> Iterator[str]:
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    for way, length in (
        (Qt.Orientation.Horizontal, columns),
        (Qt.Orientation.Vertical, min(model.rowCount(top), 50)),
    ):
        for at in range(length):
            yield str(model.headerData(at, way) or "")
    for row in range(min(model.rowCount(top), 50)):
        for column in range(columns):
            for role in roles:
                yield str(model.index(row, column).data(role) or "")


def unmarked(root: QWidget) -> set[str]:
    """What is said past the catalogues and the vocabulary."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = set()
    for widget in [root, *root.findChildren(QWidget)]:
        for words in words_of(widget):
            plain = re.sub(r"<[^>]*>|&\w+;", " ", words)
            if LATIN_WORD.search(IN_LATIN.sub("", plain)):
                found.add(f"{type(widget).__name__} {widget.objectName()}: {words}")
    return found


@pytest.fixture(params=["catalogues", "marks"])
def serbian(request: pytest.FixtureRequest, locked: Stage, qapp: QApplication) -> Iterator[Stage]:
    """The program in Cyrillic; once more with a mark around all that the catalogues are asked."""
    locked.program.use_language("sr-Cyrl")
    marking = Marking()
    if request.param == "marks":
        qapp.installTranslator(marking)
    yield locked
    qapp.removeTranslator(marking)
    locked.program.use_language("en")


@pytest.fixture
def work(serbian: Stage, opened: Stage) -> Stage:
    """The same at work on a vault: the pages are built after the language was chosen."""
    assert serbian is opened
    return opened


def test_what_is_hard_coded_is_found(serbian: Stage, qtbot: QtBot) -> None:
    label = QLabel("Hard coded")
    qtbot.addWidget(label)
    assert unmarked(label)
    label.setText(serbian.program.window.practice_organisation())
    assert not unmarked(label)


def test_locked_screen_and_first_run(serbian: Stage) -> None:
    page = serbian.program.show_unlock(serbian.folder)
    page.show_failure(serbian.program.terms.text("error.vault_wrong_passphrase"))
    assert unmarked(page) == set()
    serbian.program.show_first_run()
    first_run = serbian.program.window.page
    assert isinstance(first_run, FirstRunPage)
    for step in range(5):
        first_run.go(step)
    secrets = [*first_run.passphrase.phrase.split(), *first_run.recovery.code.split("-")]
    said = unmarked(first_run)
    assert [each for each in said if not each.endswith(tuple(secrets))] == []


def test_every_place(work: Stage, qtbot: QtBot) -> None:
    workspace, said = work.workspace, set()
    for place in workspace.places():
        page = workspace.show_place(place.name)
        qtbot.waitUntil(lambda: not workspace.desk.tasks.busy, timeout=LONG)
        said |= unmarked(workspace)
        for code in page.codes()[:2]:
            page.open_code_of(code)
            said |= unmarked(page)
            page.edit_open()
            said |= unmarked(page)
            page.leave()
        if place.name != "coordinator":  # there it asks for files, in a dialog of the system
            page.add_new()
        said |= unmarked(page)
        page.leave()
    assert said == set()


def test_every_part_of_a_file(work: Stage) -> None:
    workspace, said = work.workspace, set()
    page = workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    workspace.show_names()
    page.open_code_of("V-00001")
    for part in ("timeline", *PARTS):
        page.findChild(QAbstractButton, f"part_{part}").click()
        said |= unmarked(page)
    page.findChild(QLineEdit, "search").setText("nobody is called this")
    said |= unmarked(page)
    assert said == set()


def test_every_form(work: Stage) -> None:
    desk, said = work.workspace.desk, set()
    for record_type in RECORDS:
        form = RecordForm(record_type(), desk.keeper, desk.terms, desk.today)
        said |= unmarked(form)
        form.deleteLater()
    assert said == set()


def test_a_release(work: Stage, qtbot: QtBot) -> None:
    workspace = work.workspace
    page = workspace.show_place("summaries")
    assert isinstance(page, SummariesPage)
    said = set()
    for part in ("figures", "register", "release"):
        page.show_part(part)
        qtbot.waitUntil(lambda: not workspace.desk.tasks.busy, timeout=LONG)
        said |= unmarked(page)
    view = page.part
    assert isinstance(view, ReleaseView)
    for name in ("xlsx", "pdf"):
        view.order.findChild(QAbstractButton, f"format_{name}").setChecked(False)
    view.check()
    said |= unmarked(page)
    qtbot.waitUntil(lambda: view.findChild(QAbstractButton, "see_files") is not None, timeout=LONG)
    said |= unmarked(page)
    view.show_files()
    said |= unmarked(page)
    assert said == set()


def test_dialogs_and_messages(work: Stage) -> None:
    workspace = work.workspace
    sheet = ShortcutSheet(workspace, workspace.desk.terms)
    assert unmarked(sheet) == set()
    assert not LATIN_WORD.search(IN_LATIN.sub("", sheet.windowTitle()))
    sheet.deleteLater()
    workspace.undo()
    workspace.warn_idle(10)
    assert unmarked(work.program.window) == set()
