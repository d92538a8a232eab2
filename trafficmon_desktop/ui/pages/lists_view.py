"""The lists of values that fields offer: which there are, and the one that is open."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from trafficmon_desktop.domain.fields import fields_of
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.domain.text import fold, sort_key
from trafficmon_desktop.services.own_codes import CHANGEABLE, OwnCodes, own_codes
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.list_values import ListValues
from trafficmon_desktop.ui.pages.settings_views import SettingsView
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.line_edit import SearchEdit
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.words_table import WordsTable

_MOST_USES = 2


class ListsView(SettingsView):
    """See :class:`SettingsView`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.values: ListValues | None = None
        self.table: WordsTable | None = None
        self.names: list[str] = []
        self._page = ScrollPage(margin=theme.HUGE, widest=960)
        self._back = Button(self.tr("Settings"), "chevron-left", Weight.QUIET)
        self._back.setObjectName("back_to_settings")
        self._back.clicked.connect(self._on_back)
        body = self._page.body
        body.addLayout(across(self._back, None))
        body.addWidget(heading(self.tr("Lists of values"), 1.6))
        words = self.tr(
            "Add a value your organisation needs, give one another name, or no longer offer it. "
            "An own value always stands for a shipped one: that is what is counted and what "
            "leaves. Nothing is deleted."
        )
        body.addWidget(text(words, "muted"))
        self.search = SearchEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.tr("Field or value"))
        self.search.setAccessibleName(self.tr("Search lists"))
        self.search.setMaximumWidth(theme.scaled(340))
        self.search.textChanged.connect(self.load)
        body.addWidget(self.search)
        self._card = Card()
        body.addWidget(self._card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        self.load()

    def focus_first(self) -> None:
        """Puts the cursor into the search."""
        self.search.setFocus()

    def load(self) -> None:
        """Reads the lists anew."""
        if self.values is not None:
            self.values.load()
            return
        terms, said = self._desk.terms, own_codes(self._desk.keeper.vault)
        titles = {name: list_title(name, terms) for name in CHANGEABLE}
        words = fold(self.search.text()).split()
        found = [name for name in CHANGEABLE if _fits(name, titles[name], said, terms, words)]
        self.names = sorted(found, key=lambda name: sort_key(titles[name]))
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        heads = (self.tr("List"), self.tr("Values"), self.tr("Own"), self.tr("No longer offered"))
        rows = [self._row(name, titles[name], said) for name in self.names]
        self.table = WordsTable(heads, rows, shares=[4, 1, 1, 1], least=[220, 72, 72, 96])
        self.table.setObjectName("lists")
        self.table.setAccessibleName(self.tr("Lists of values"))
        self.table.opened.connect(self._on_opened)
        self._card.body.addWidget(self.table)

    def _row(self, name: str, title: str, said: OwnCodes) -> tuple[str, ...]:
        number = self._desk.terms.number
        own = said.of_list(name)
        retired = [each for each in said.said if each.list_name == name and each.retired]
        counts = (len(said.offered(name)), len(own), len(retired))
        return (title, *(number(each) if each else "–" for each in counts))

    def _on_opened(self, index: QModelIndex) -> None:
        self.open_list(self.names[index.row()])

    def open_list(self, name: str) -> None:
        """Shows the values of one list in place of the lists."""
        self.values = ListValues(name, list_title(name, self._desk.terms), self._desk)
        self._back.setText(self.tr("Lists of values"))
        self._card.hide()
        self.search.hide()
        self._page.body.insertWidget(self._page.body.indexOf(self._card), self.values)
        self._page.verticalScrollBar().setValue(0)
        self.values.focus_first()

    def _on_back(self) -> None:
        if self.values is None:
            self.closed.emit()
            return
        name = self.values.name
        self.values.hide()
        self.values.deleteLater()
        self.values = None
        self._back.setText(self.tr("Settings"))
        self._card.show()
        self.search.show()
        self.load()
        if self.table is not None and name in self.names:
            self.table.setCurrentIndex(self.table.model().index(self.names.index(name), 0))
            self.table.setFocus()


def list_title(name: str, terms: Terms) -> str:
    """A list is called after the fields that offer it, each after its record."""
    uses: dict[str, None] = {}
    for record_type in RECORDS:
        for field in fields_of(record_type):
            if field.spec.codes == name:
                record = sentence(terms.record(record_type.NAME))
                uses.setdefault(f"{record}: {terms.field(record_type.NAME, field.name).lower()}")
    shown = list(uses)[:_MOST_USES]
    return "; ".join(shown) + (" …" if len(uses) > _MOST_USES else "")


def _fits(name: str, title: str, said: OwnCodes, terms: Terms, words: list[str]) -> bool:
    if not words:
        return True
    labels = " ".join(terms.code(name, code) for code in said.offered(name))
    within = f" {fold(f'{title} {labels}')}"
    return all(f" {word}" in within for word in words)
