"""A document shown above the page: pictures, plain text and PDF, read within limits."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages.document_pages import Pages, PagesOverlay
from trafficmon_desktop.ui.widgets.buttons import icon_button
from trafficmon_desktop.ui.widgets.line_edit import TextBlock
from trafficmon_desktop.ui.widgets.overlay import Overlay
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars
from trafficmon_desktop.ui.widgets.surfaces import across, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.attachments import Attachment

#: A picture of more pixels, or one that needs more memory, is a trap or a mistake.
_MOST_PIXELS = 120_000_000
_MOST_MEGABYTES = 256

#: Longest side to which a picture is made smaller while it is read.
_SIDE = 2400

_MOST_LETTERS = 300_000


def read_picture(content: bytes, media_type: str) -> QImage:
    """A picture, decoded as what its first bytes say it is and as nothing else.

    Raises UserError ``attachment_not_shown`` where it is damaged or beyond the limits.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(media_type.partition("/")[2].encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MOST_MEGABYTES)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        raise UserError("attachment_not_shown")
    if max(size.width(), size.height()) > _SIDE:
        reader.setScaledSize(size.scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise UserError("attachment_not_shown")
    return picture


def readable_text(content: bytes) -> str:
    """Plain text without characters that control or turn round what is shown."""
    words = content.decode("utf-8-sig", "replace")[:_MOST_LETTERS]
    return "".join(each for each in words if each in "\n\t" or each.isprintable())


def show_document(attachment: "Attachment", desk: Desk, window: QWidget) -> None:
    """Reads a document beside the screen and opens it above the page."""
    from trafficmon_desktop.services import attachments

    vault = desk.keeper.vault
    kind = attachments.shown_as(attachment.media_type)

    def work(_report: object) -> QImage | str | Pages:
        content = attachments.content(vault, attachment)
        if kind is attachments.Shown.PAGES:
            return Pages(content)
        if kind is attachments.Shown.IMAGE:
            return read_picture(content, attachment.media_type)
        return readable_text(content)

    task = desk.tasks.start(work)
    task.finished.connect(lambda shown: _open(attachment.name, shown, desk, window))
    task.failed.connect(lambda error: desk.messages.error(error, desk.terms))


def _open(name: str, shown: QImage | str | Pages, desk: Desk, window: QWidget) -> None:
    overlay: PagesOverlay | DocumentOverlay
    if isinstance(shown, Pages):
        overlay = PagesOverlay(name, shown, desk, window)
    else:
        overlay = DocumentOverlay(name, shown, window)
    overlay.open(overlay.first)


class DocumentOverlay(Overlay):
    """Esc, the button or a click beside it leads back; the document is in memory only."""

    def __init__(self, name: str, shown: QImage | str, over: QWidget) -> None:
        super().__init__(over, name, 1100)
        self.setObjectName("document_shown")
        close = icon_button("x", self.tr("Close"))
        close.clicked.connect(lambda: self.close_over())
        self.panel.body.addLayout(across(text(name, bold=True), close))
        room = over.height() - theme.scaled(190)
        wide = over.width() - 4 * theme.LARGE
        self.first = self._text(shown) if isinstance(shown, str) else self._picture(shown, wide)
        self.first.setAccessibleName(name)
        self.first.setFixedHeight(max(room, theme.scaled(160)))
        self.panel.body.addWidget(self.first)

    def _text(self, words: str) -> QWidget:
        block = TextBlock()
        block.setPlainText(words)
        block.setReadOnly(True)
        return block

    def _picture(self, picture: QImage, room: int) -> QWidget:
        width = min(theme.scaled(1100), room) - 3 * theme.LARGE
        if picture.width() > width:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(width, smooth)
        label = QLabel()
        label.setPixmap(QPixmap.fromImage(picture))
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        use_slim_bars(area)
        area.setWidget(label)
        return area
