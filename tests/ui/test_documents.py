"""Documents of a person in the window: added, dropped, shown, saved elsewhere, removed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from tests.storage.vault_files import refusal
from tests.ui.conftest import Stage
from trafficmon_desktop.services import attachments
from trafficmon_desktop.ui.pages.document_pages import PagesOverlay
from trafficmon_desktop.ui.pages.document_view import DocumentOverlay, read_picture, readable_text
from trafficmon_desktop.ui.pages.documents_card import DocumentsCard

PERSON = "V-00001"


@pytest.fixture
def card(opened: Stage) -> DocumentsCard:
    """The documents of the person."""
    opened.workspace.open_record(PERSON)
    return show_part(opened)


def show_part(stage: Stage) -> DocumentsCard:
    stage.workspace.page.findChild(QAbstractButton, "part_documents").click()
    return shown_card(stage)


def shown_card(stage: Stage) -> DocumentsCard:
    return stage.workspace.page.current.findChild(DocumentsCard)


def stored(stage: Stage) -> list[attachments.Attachment]:
    return attachments.documents_of(stage.workspace.desk.keeper.vault, [PERSON])


def picture(path: Path) -> Path:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(path))
    return path


def pdf(path: Path, *colours: str) -> Path:
    """A page of each colour."""
    canvas = Canvas(str(path))
    for colour in colours:
        canvas.setFillColor(colour)
        canvas.rect(0, 0, 2_000, 2_000, fill=1, stroke=0)
        canvas.showPage()
    canvas.save()
    return path


def press(card: QWidget, name: str) -> None:
    card.findChild(QAbstractButton, name).click()


def test_files_are_added_by_dropping(
    opened: Stage, card: DocumentsCard, bot: QtBot, tmp_path: Path
) -> None:
    file = picture(tmp_path / "scan.png")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/a.png")])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    card.dropEvent(QDropEvent(QPointF(5, 5), action, mime, button, none))
    bot.waitUntil(lambda: len(stored(opened)) == 1 and not opened.workspace.desk.tasks.busy)
    assert stored(opened)[0].media_type == "image/png"
    tab = opened.workspace.page.current.findChild(QAbstractButton, "part_documents")
    assert tab.text().endswith("1")
    assert file.is_file()


def test_a_picture_and_a_text_are_shown_inside(
    opened: Stage, card: DocumentsCard, bot: QtBot, tmp_path: Path
) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Поштовани\u202e,", encoding="utf-8")
    card.add_files([picture(tmp_path / "scan.png"), text])
    bot.waitUntil(lambda: len(stored(opened)) == 2 and not opened.workspace.desk.tasks.busy)
    for row in (each.code for each in stored(opened)):
        line = shown_card(opened).findChild(QWidget, f"document_{row}")
        press(line, "show_document")
        bot.waitUntil(lambda: opened.program.window.findChild(DocumentOverlay) is not None)
        overlay = opened.program.window.findChild(DocumentOverlay)
        block = overlay.findChild(QPlainTextEdit)
        assert block is None or block.toPlainText() == "Поштовани,"
        with bot.waitSignal(overlay.destroyed):
            bot.keyClick(overlay.first, Qt.Key.Key_Escape)


def test_a_pdf_is_shown_page_by_page(
    opened: Stage, card: DocumentsCard, bot: QtBot, tmp_path: Path
) -> None:
    card.add_files([pdf(tmp_path / "decision.pdf", "red", "blue")])
    bot.waitUntil(lambda: len(stored(opened)) == 1 and not opened.workspace.desk.tasks.busy)
    press(shown_card(opened), "show_document")
    bot.waitUntil(lambda: opened.program.window.findChild(PagesOverlay) is not None)
    overlay = opened.program.window.findChild(PagesOverlay)

    def colour() -> QColor:
        return overlay.findChild(QLabel, "paper").pixmap().toImage().pixelColor(9, 9)

    assert colour() == QColor("red")
    for key, expected in ((Qt.Key.Key_PageDown, "blue"), (Qt.Key.Key_PageUp, "red")):
        bot.keyClick(overlay.first, key)
        bot.waitUntil(lambda expected=expected: colour() == QColor(expected))
    with bot.waitSignal(overlay.destroyed):
        bot.keyClick(overlay.first, Qt.Key.Key_Escape)


def test_what_is_no_picture_is_refused_and_said(
    opened: Stage, card: DocumentsCard, bot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "broken.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    card.add_files([file])
    bot.waitUntil(lambda: len(stored(opened)) == 1 and not opened.workspace.desk.tasks.busy)
    press(shown_card(opened), "show_document")
    messages = opened.workspace.desk.messages
    bot.waitUntil(lambda: "cannot be shown" in messages.last_toast)


def test_too_large_a_picture_is_refused_before_it_is_decoded() -> None:
    """A picture that says it has 60,000 by 60,000 points would need 14 GB."""
    header = b"BM" + bytes(8) + (54).to_bytes(4, "little") + (40).to_bytes(4, "little")
    side = (60_000).to_bytes(4, "little")
    bomb = header + side + side + b"\x01\x00\x18\x00" + bytes(24)
    error = refusal(lambda: read_picture(bomb, "image/bmp"))
    assert error.key == "attachment_not_shown"


def test_a_picture_is_read_as_what_it_says_it_is(tmp_path: Path) -> None:
    content = picture(tmp_path / "scan.png").read_bytes()
    assert read_picture(content, "image/png").width() == 60
    assert refusal(lambda: read_picture(content, "image/gif")).key == "attachment_not_shown"


def test_a_text_shows_no_control_characters() -> None:
    assert readable_text("a\u202eb\x00\tc\n".encode()) == "ab\tc\n"


def test_a_document_is_removed_and_brought_back(
    opened: Stage, card: DocumentsCard, bot: QtBot, tmp_path: Path
) -> None:
    card.add_files([picture(tmp_path / "scan.png")])
    bot.waitUntil(lambda: len(stored(opened)) == 1 and not opened.workspace.desk.tasks.busy)
    press(shown_card(opened), "remove_document")
    assert stored(opened) == []
    opened.workspace.undo()
    assert len(stored(opened)) == 1


def test_a_copy_outside_is_asked_about_and_written(
    opened: Stage,
    card: DocumentsCard,
    bot: QtBot,
    tmp_path: Path,
) -> None:
    file = picture(tmp_path / "scan.png")
    card.add_files([file])
    bot.waitUntil(lambda: len(stored(opened)) == 1 and not opened.workspace.desk.tasks.busy)
    shown = shown_card(opened)
    with bot.waitSignal(shown.saved):
        shown.save_copy(stored(opened)[0], tmp_path / "copy.png")
    assert (tmp_path / "copy.png").read_bytes() == file.read_bytes()


def test_an_empty_file_is_refused_in_words(
    opened: Stage, card: DocumentsCard, bot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    card.add_files([tmp_path / "empty.txt"])
    messages = opened.workspace.desk.messages
    bot.waitUntil(lambda: "empty" in messages.last_toast)
    assert stored(opened) == []
