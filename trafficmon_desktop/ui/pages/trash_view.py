"""The trash: what was removed in the last thirty days, to be brought back or erased for good."""

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import RECORD_TYPES
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import record_title, sentence
from trafficmon_desktop.ui.pages.erased_words import erased_words
from trafficmon_desktop.ui.pages.opener_words import opener_words
from trafficmon_desktop.ui.pages.settings_views import SettingsView
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.empty_state import EmptyState
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.focus import focus_into
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.trash import Removed

#: So many things are shown at a time.
_FIRST = 25


class TrashView(SettingsView):
    """See :class:`SettingsView`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = _FIRST
        self.items: list[Removed] = []
        self._page = ScrollPage(margin=theme.HUGE, widest=860)
        self._back = Button(self.tr("Settings"), "chevron-left", Weight.QUIET)
        self._back.setObjectName("back_to_settings")
        self._back.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        head = across(self._back, None)
        head.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, 0)
        layout.addLayout(head)
        layout.addWidget(self._page, 1)
        self.load()

    def focus_first(self) -> None:
        """On the first thing that can be brought back."""
        first = self._page.findChild(Button)
        (first or self._back).setFocus()

    def load(self) -> None:
        """Reads anew what there is."""
        from trafficmon_desktop.services.trash import removed

        had_focus = self._page.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.items = removed(self._desk.keeper.vault)
        self._page.empty()
        body = self._page.body
        body.addWidget(heading(self.tr("Trash"), 1.6))
        if not self.items:
            words = self.tr(
                "What you remove lies here for 30 days and can be brought back with all that hung "
                "on it."
            )
            body.addWidget(EmptyState("trash-2", self.tr("The trash is empty"), words))
            return
        self._show_items(body)
        if had_focus:
            focus_into(self._page)

    def _show_items(self, body: QVBoxLayout) -> None:
        words = self.tr(
            "What was removed can be brought back for 30 days, with all that hung on it. After "
            "that, or when you empty the trash, it is erased with its whole history."
        )
        body.addWidget(text(words, "muted"))
        empty = Button(self.tr("Empty the trash…"), "trash-2", Weight.DANGER)
        empty.setObjectName("empty_trash")
        empty.clicked.connect(lambda: self._ask_erase(self.items))
        for each in self.items[: self._shown]:
            body.addWidget(self._card(each))
        if len(self.items) > self._shown:
            more = Button(self.tr("Show more"), "chevron-down", Weight.QUIET)
            more.clicked.connect(self._show_more)
            body.addWidget(more)
        last = FlowBox()
        last.add(empty)
        body.addWidget(last)

    def _card(self, item: "Removed") -> Card:
        terms = self._desk.terms
        card = Card()
        card.setObjectName(f"removed_{item.key}")
        card.body.setSpacing(theme.TINY)
        title = self._title(item)
        card.body.addWidget(text(title, bold=True))
        local = item.when.astimezone()
        when = f"{terms.day(local.date())} {local:%H:%M}"
        words = self.tr("Removed on %1 by %2").replace("%1", when)
        words = words.replace("%2", opener_words(item.by, terms))
        left = max(ceil((item.until - self._desk.keeper.vault.clock()) / timedelta(days=1)), 0)
        card.body.addWidget(text(f"{words} · {terms.count('trash.days', left)}", "muted", 0.92))
        hanging = self._hanging(item)
        if hanging:
            with_it = self.tr("With it: %1").replace("%1", hanging)
            card.body.addWidget(text(with_it, "muted", 0.92))
        flow = FlowBox(theme.SMALL)
        restore = Button(self.tr("Bring back"), "undo-2")
        restore.setObjectName("restore")
        restore.setAccessibleName(f"{restore.text()}: {title}")
        restore.clicked.connect(lambda: self._restore(item))
        erase = Button(self.tr("Erase for good…"), "trash-2", Weight.QUIET)
        erase.setObjectName("erase")
        erase.setAccessibleName(f"{erase.text()}: {title}")
        erase.clicked.connect(lambda: self._ask_erase([item]))
        flow.add(restore)
        flow.add(erase)
        card.body.addWidget(flow)
        return card

    def _title(self, item: "Removed") -> str:
        stored = item.stored
        if stored is None:
            return self._subject(item)
        told = record_title(stored, self._desk.terms)
        return self._subject(item) + (f": {told}" if told != item.code else "")

    def _subject(self, item: "Removed") -> str:
        terms = self._desk.terms
        if item.stored is None:
            kind = sentence(terms.text("removed.attachment"))
            return f"{kind}: {item.values['name']} ({item.code})"
        return f"{sentence(terms.record(item.record))} {item.code}"

    def _hanging(self, item: "Removed") -> str:
        terms = self._desk.terms
        parts = []
        for name, number in item.hanging.items():
            if name in RECORD_TYPES:
                words = terms.record(name) if number == 1 else terms.records(name)
                parts.append(words if number == 1 else f"{words} ({terms.number(number)})")
            else:
                parts.append(terms.count("documents.count", number))
        return ", ".join(parts)

    def _show_more(self) -> None:
        self._shown += _FIRST
        self.load()

    def _restore(self, item: "Removed") -> None:
        from trafficmon_desktop.services import trash

        keeper, messages = self._desk.keeper, self._desk.messages
        try:
            with keeper.act("restore", item.code):
                trash.restore(keeper.vault, item)
        except UserError as error:
            messages.error(error, self._desk.terms)
            return
        words = self.tr("%1 is back.").replace("%1", item.code)
        code = item.code
        way = (self.tr("Open"), lambda: self._desk.open_record(code))
        again = self.tr("Undo")
        messages.toast(words, keeper.undo, undo_words=again, more=way)

    def _ask_erase(self, items: "list[Removed]") -> None:
        documents = sum(each.hanging.get("attachment", 0) for each in items)
        subjects = [self._subject(each) for each in items]
        words = erased_words(subjects, documents, self._desk.terms)
        title = self.tr("Erase for good?")
        if self._desk.messages.confirmed(title, words, self.tr("Erase for good")):
            self.erase(items)

    def erase(self, items: "list[Removed]") -> None:
        """Erases things for good, off the screen's thread."""
        from trafficmon_desktop.services import trash

        keeper, messages, terms = self._desk.keeper, self._desk.messages, self._desk.terms
        self._page.setEnabled(False)
        words = self.tr("Erased for good: %1")
        task = self._desk.tasks.start(lambda _report: trash.erase(keeper.vault, items))
        task.finished.connect(
            lambda n: messages.toast(words.replace("%1", terms.count("trash.count", n)))
        )
        task.failed.connect(lambda error: messages.error(error, terms))
        task.ended.connect(keeper.written_elsewhere)
        task.ended.connect(self._on_erased)

    def _on_erased(self) -> None:
        self._page.setEnabled(True)
        self.focus_first()
