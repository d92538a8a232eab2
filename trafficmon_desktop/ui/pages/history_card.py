"""Who changed which field of a record when, from what to what: a table with a filter by field."""

from typing import TYPE_CHECKING, Any

from trafficmon_desktop.domain.records import RECORD_TYPES, field_of
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence, value_text
from trafficmon_desktop.ui.pages.opener_words import opener_words
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.dropdown import Dropdown
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.words_table import WordsTable

if TYPE_CHECKING:  # the database is loaded after the first paint
    from trafficmon_desktop.services.history import Step

#: So many rows are shown at a time.
_FIRST = 40

#: Longer values are cut in the table; the whole stands in the record.
_LONGEST = 160

#: Letters that are shown of a long file name.
_BEGINNING, _END = 10, 8

_NAMES = frozenset({"given_name", "family_name", "other_names"})


class HistoryDrawer(Card):
    """Where the history is not a part of its own: opened by a button, and read only then."""

    def __init__(self, code: str, below: list[str], desk: Desk) -> None:
        super().__init__()
        self._given = code, below, desk
        self._open = Button(self.tr("Show the history"), "history", Weight.QUIET)
        self._open.setObjectName("show_history")
        self._open.clicked.connect(self._show)
        self.body.addLayout(across(self._open, None))

    def _show(self) -> None:
        self._open.hide()
        card = HistoryCard(*self._given, framed=False)
        self.body.addWidget(card)
        card.setFocus()


class HistoryCard(Card):
    """Read beside the screen; ``code`` is the record, ``below`` the codes of what hangs on it."""

    def __init__(self, code: str, below: list[str], desk: Desk, *, framed: bool = True) -> None:
        super().__init__(edge="line" if framed else None)
        if not framed:
            self.body.setContentsMargins(0, 0, 0, 0)
        self._desk, self._code = desk, code
        self._steps: list[Step] = []
        self._shown = _FIRST
        self.table: WordsTable | None = None
        self.body.addWidget(heading(self.tr("History"), 1.1))
        self._words = text(self.tr("Reading…"), "muted")
        self.body.addWidget(self._words)
        self._filter = Dropdown()
        self._filter.setObjectName("history_field")
        self._filter.setAccessibleName(self.tr("Show changes of"))
        self._filter.hide()
        flow = FlowBox(theme.SMALL)
        flow.add(self._filter)
        self.body.addWidget(flow)
        self._more = Button(self.tr("Show more"), "chevron-down", Weight.QUIET)
        self._more.setObjectName("more_history")
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        self.body.addWidget(self._more)
        vault = desk.keeper.vault
        work = desk.tasks.start(lambda _report: _read(vault, code, below))
        work.finished.connect(self._on_read)

    def _on_read(self, steps: "list[Step]") -> None:
        self._steps = steps
        words = self.tr(
            "Kept in this vault only, and erased with the record. Who it was is the name of "
            "the key with which the vault was opened."
        )
        self._words.setText(words if steps else self.tr("Nothing was changed yet."))
        self._offer_fields()
        self._show()

    def _offer_fields(self) -> None:
        found = {(each.record, each.name): self._subject(each) for each in self._steps}
        self._filter.addItem(self.tr("All changes"), None)
        for key, words in sorted(found.items(), key=lambda pair: pair[1]):
            self._filter.addItem(words, key)
        self._filter.currentIndexChanged.connect(self._on_filter)
        self._filter.setVisible(len(found) > 1)

    def _on_filter(self) -> None:
        self._shown = _FIRST
        self._show()

    def _show_more(self) -> None:
        self._shown += 5 * _FIRST
        self._show()
        if self.table is not None:
            self.table.setFocus()

    def _show(self) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        key = self._filter.currentData()
        wanted = [each for each in self._steps if key is None or (each.record, each.name) == key]
        self._more.setVisible(len(wanted) > self._shown)
        if not wanted:
            return
        heads = (
            self.tr("When"),
            self.tr("Who"),
            self.tr("What"),
            self.tr("Before"),
            self.tr("After"),
        )
        rows = [self._row(each) for each in wanted[: self._shown]]
        self.table = WordsTable(heads, rows, shares=[1, 1, 2, 2, 2], least=[92, 70, 120, 90, 90])
        self.table.setObjectName("history")
        self.table.setAccessibleName(self.tr("History"))
        self.body.insertWidget(self.body.count() - 1, self.table)

    def _row(self, step: "Step") -> tuple[str, ...]:
        local = step.when.astimezone()
        when = f"{self._desk.terms.day(local.date())} {local:%H:%M}"
        return (
            when,
            opener_words(step.who, self._desk.terms),
            self._what(step),
            self._value(step, step.before),
            self._value(step, step.after),
        )

    def _subject(self, step: "Step", code: str = "") -> str:
        """The field with its record, or the record alone; ``code`` tells it from its like."""
        terms = self._desk.terms
        if step.record not in RECORD_TYPES:
            return sentence(terms.text(f"history.{step.what}"))
        record = " ".join(part for part in (sentence(terms.record(step.record)), code) if part)
        return f"{record}: {terms.field(step.record, step.name)}" if step.name else record

    def _what(self, step: "Step") -> str:
        terms = self._desk.terms
        done = terms.text(f"history.{step.what}")
        if step.how:
            done = terms.text(f"history.{step.how}", what=done)
        if step.record not in RECORD_TYPES:
            return sentence(done)
        subject = self._subject(step, step.code if step.code != self._code else "")
        return subject if step.name and not step.how else f"{subject}: {done}"

    def _value(self, step: "Step", value: Any) -> str:
        if value is None:
            return ""
        if step.name in _NAMES and not self._desk.names_shown():
            return "•••"
        if not step.name:
            return _short(str(value))
        field = field_of(RECORD_TYPES[step.record], step.name)
        terms = self._desk.terms
        words = value_text(field, value, terms, lambda code: code)
        return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _short(name: str) -> str:
    """The name of a file with its end, which tells what it is; names have no place to break."""
    most = _BEGINNING + _END + 1
    return name if len(name) <= most else f"{name[:_BEGINNING]}…{name[-_END:]}"


def _read(vault: Any, code: str, below: list[str]) -> "list[Step]":
    from trafficmon_desktop.services.history import history_of

    return history_of(vault, code, below)
