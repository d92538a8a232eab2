"""What the people's page knows of possible duplicates: the hint, the list and the merge page."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.likely_people import LikelyPeople
from trafficmon_desktop.ui.pages.duplicates_page import DuplicatesPage
from trafficmon_desktop.ui.pages.likely_card import LikelyCard
from trafficmon_desktop.ui.pages.merge_page import MergePage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.split_page import SplitPage
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import across


class DuplicateDesk(QObject):
    """``left`` carries the code of the person to show next, empty for the one that was open."""

    left = Signal(str)

    def __init__(self, page: SplitPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._likely = LikelyPeople(desk, self)
        self._likely.pairs_changed.connect(self._show_count)
        self.button = Button("", "users", Weight.QUIET)
        self.button.setObjectName("show_duplicates")
        self.button.clicked.connect(self.show_list)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._likely.pairs or ())
        words = self._desk.terms.count("likeness.count", count)
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setVisible(count > 0)
        self.button.updateGeometry()

    @property
    def is_shown(self) -> bool:
        """Whether the list or the merge page is open; they follow changes themselves."""
        return isinstance(self._page.current, (DuplicatesPage, MergePage))

    def watch(self, editor: RecordEditor) -> None:
        """While a person is written down, tells at the foot of the form who may be here."""
        layout = editor.layout()
        if layout is None or not isinstance(editor.record, Victim):
            return
        card = LikelyCard(editor.record, self._likely, self._desk)
        card.setParent(editor)
        editor.form.saved.connect(card.follow)
        card.instead_asked.connect(partial(self._open_instead, editor, not editor.record.code))
        card.compare_asked.connect(self.compare)
        foot = QWidget()
        line = across(card)
        line.setContentsMargins(theme.LARGE, 0, theme.LARGE, theme.SMALL)
        foot.setLayout(line)
        layout.addWidget(foot)

    def _open_instead(self, editor: RecordEditor, begun_new: bool, code: str) -> None:
        """The file that is here already; what was begun as a new one is taken out again."""
        editor.form.leave()
        begun = editor.record.code
        if begun_new and begun:
            editor.form.stop()
            keeper = self._desk.keeper
            keeper.remove(begun)
        self.left.emit(code)
        if begun_new and begun:
            words = self.tr("The new entry was taken out.")
            self._desk.messages.toast(words, self._desk.keeper.undo)

    def show_list(self) -> None:
        """The pairs, side by side."""
        page = DuplicatesPage(self._likely, self._desk)
        page.compare_asked.connect(self.compare)
        page.closed.connect(self.left)
        self._page.show_main(page, is_record=True)
        page.focus_first()

    def compare(self, keep: str, other: str) -> None:
        """Two people field by field."""
        current = self._page.current
        if isinstance(current, RecordEditor):
            current.form.leave()
        page = MergePage(keep, other, self._likely, self._desk)
        page.closed.connect(self.left)
        page.exchange_asked.connect(self.compare)
        page.list_asked.connect(self.show_list)
        self._page.show_main(page, is_record=True)
        page.focus_first()
