"""A page of help as it is read: titles, points, keys and links; it loads nothing from anywhere."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser

from trafficmon_desktop.services.help_pages import Block, HelpPage, Look, Run
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars

#: Size of the letters and distance above, by kind of block.
_SHAPES = {
    "title": (1.5, 0),
    "heading": (1.12, theme.LARGE),
    "text": (1.0, theme.MEDIUM),
    "point": (1.0, theme.SMALL),
}
_INDENT = 18
_BULLET = "•"


class HelpText(QTextBrowser):
    """``page_asked`` carries the name of the page to which a link leads."""

    page_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(theme.LARGE)
        self.document().setUndoRedoEnabled(False)
        use_slim_bars(self)
        self.anchorClicked.connect(lambda url: self.page_asked.emit(url.toString()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded, neither from the disk nor from elsewhere."""
        return None

    def show_page(self, page: HelpPage) -> None:
        """Shows a page from its beginning."""
        self.clear()
        cursor = QTextCursor(self.document())
        for at, block in enumerate(page.blocks):
            shape = _shape(block)
            if at:
                cursor.insertBlock(shape)
            else:
                cursor.setBlockFormat(shape)
            self._write(cursor, block)
        self.setAccessibleName(page.title)
        self.setTextCursor(QTextCursor(self.document()))  # or the end would be scrolled to

    def _write(self, cursor: QTextCursor, block: Block) -> None:
        size, _ = _SHAPES[block.kind]
        bold = block.kind in ("title", "heading")
        if block.kind == "point":
            cursor.insertText(f"{_BULLET}\t", _letters(Run(""), size, bold=False))
        for run in block.runs:
            words = f"\u00a0{run.words}\u00a0" if run.look is Look.KEY else run.words
            cursor.insertText(words, _letters(run, size, bold=bold))


def _shape(block: Block) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setTopMargin(theme.scaled(_SHAPES[block.kind][1]))
    shape.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if block.kind == "point":
        indent = theme.scaled(_INDENT)
        shape.setLeftMargin(indent)
        shape.setTextIndent(-indent)
        stop = QTextOption.Tab(indent, QTextOption.TabType.LeftTab)
        shape.setTabPositions([stop])
    return shape


def _letters(run: Run, size: float, *, bold: bool) -> QTextCharFormat:
    look = theme.colours()
    letters = QTextCharFormat()
    heavy = bold or run.look in (Look.BOLD, Look.KEY)
    letters.setFont(
        theme.font(size, weight=QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    )
    letters.setForeground(look.of("text"))
    if run.look is Look.KEY:
        letters.setForeground(look.of("on_tint"))
        letters.setBackground(look.of("tint"))
    if run.look is Look.LINK:
        letters.setAnchor(True)
        letters.setAnchorHref(run.page)
        letters.setForeground(look.of("accent"))
        letters.setFontUnderline(True)
    return letters
