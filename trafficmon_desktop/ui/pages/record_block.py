"""A record to be read: its filled fields, what hangs on it, and ways to change it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.fields import Kind, Record, fields_of
from trafficmon_desktop.domain.records import PARENT_OF, RECORDS, field_of
from trafficmon_desktop.services.own_codes import shown_value
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.clipboard import SECONDS
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.choices import Choices
from trafficmon_desktop.ui.forms.naming import TELLING, record_title, sentence, value_text
from trafficmon_desktop.ui.pages.facts import Fact, Facts
from trafficmon_desktop.ui.widgets.buttons import Button, Weight, icon_button
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, one_line, text


@dataclass(frozen=True)
class Actions:
    """What a block asks its page to do."""

    edit: Callable[[Record], None]
    add: Callable[[type[Record], dict[str, str]], None]


def children_of(record: Record, file: Iterable[Record]) -> list[Record]:
    """The records of a file that hang directly on this one, by date."""
    found = [
        each
        for each in file
        if each.NAME in PARENT_OF and getattr(each, PARENT_OF[each.NAME]) == record.code
    ]
    found.sort(key=lambda each: (RECORDS.index(type(each)), ordered(first_date(each)), each.code))
    return found


def first_date(record: Record) -> HonestDate | None:
    """The first date a record holds, in the order of its fields."""
    dates = (
        getattr(record, field.name)
        for field in fields_of(type(record))
        if field.spec.kind is Kind.DATE
    )
    return next((each for each in dates if each is not None), None)


def child_types(record: Record) -> list[type[Record]]:
    """The record types that hang on this one; a decision comes before what is done against it."""
    found = [
        each
        for each in RECORDS
        if each.NAME in PARENT_OF
        and field_of(each, PARENT_OF[each.NAME]).spec.refers_to == record.NAME
    ]
    return sorted(found, key=lambda each: each.NAME == "permit_remedy")


def facts(record: Record, names: Iterable[str], desk: Desk) -> QWidget:
    """Labels and values beside each other, in as many columns as fit two."""
    choices = Choices(desk.keeper, desk.terms)
    found = []
    for name in names:
        field = field_of(type(record), name)
        value = shown_value(desk.terms, record, name)
        words = value_text(field, value, desk.terms, choices.name_of)
        if words:
            is_word = field.spec.codes or field.spec.kind is Kind.YES_NO
            label = sentence(desk.terms.field(record.NAME, name))
            is_long = field.spec.kind is Kind.LONG_TEXT
            found.append(Fact(label, sentence(words) if is_word else words, is_long))
    shown = Facts(found)
    shown.copied.connect(partial(_tell_copied, desk))
    return shown


def _tell_copied(desk: Desk, label: str) -> None:
    words = QCoreApplication.translate("RecordBlock", "Copied: %1. Cleared in %2 seconds.")
    desk.messages.toast(words.replace("%1", label).replace("%2", str(SECONDS)))


def filled(record: Record) -> list[str]:
    """Names of the filled fields that are not known from the place of the record."""
    above = PARENT_OF.get(record.NAME)
    return [
        field.name
        for field in fields_of(type(record))
        if field.spec.kind is not Kind.KEY
        and field.name != above
        and getattr(record, field.name) not in (None, ())
    ]


class RecordBlock(Card):
    """One record in a card; what hangs on it stands beneath, separated by a line."""

    def __init__(
        self,
        record: Record,
        file: list[Record],
        desk: Desk,
        actions: Actions,
        known: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self._known = known
        self.setObjectName(record.code)
        self._desk, self._actions = desk, actions
        self.body.setSpacing(10)
        self._add_record(record, self.body)
        for child in children_of(record, file):
            self.body.addWidget(Rule())
            self._add_child(child, file)
        types = child_types(record)
        if types:
            self.body.addWidget(Rule())
            self.body.addLayout(self._adders(record, types))

    def _add_record(self, record: Record, into: QVBoxLayout) -> None:
        terms = self._desk.terms
        title = text(sentence(record_title(record, terms)), bold=True)
        edit = icon_button("pencil", self.tr("Edit"))
        edit.setAccessibleName(f"{edit.accessibleName()}: {terms.record(record.NAME)}")
        edit.clicked.connect(lambda: self._actions.edit(record))
        head = across()
        head.addWidget(title, 1)
        gaps = len(checks.missing(record))
        if gaps:
            head.addWidget(Mark(self.tr("Incomplete"), "warning_tint", "triangle-alert"))
        head.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        into.addLayout(head)
        told = {*TELLING.get(record.NAME, ()), *self._known}
        rest = [name for name in filled(record) if name not in told]
        if rest:
            into.addWidget(facts(record, rest, self._desk))

    def _add_child(self, record: Record, file: list[Record]) -> None:
        into = QVBoxLayout()
        into.setContentsMargins(theme.LARGE, 0, 0, 0)
        into.setSpacing(theme.SMALL)
        kind = sentence(self._desk.terms.record(record.NAME))
        into.addWidget(one_line(kind, "accent", 0.88, bold=True))
        self._add_record(record, into)
        for grandchild in children_of(record, file):
            self._nest(grandchild, into)
        types = child_types(record)
        if types:
            into.addLayout(self._adders(record, types))
        self.body.addLayout(into)

    def _nest(self, record: Record, into: QVBoxLayout) -> None:
        deeper = QVBoxLayout()
        deeper.setContentsMargins(theme.LARGE, 0, 0, 0)
        kind = sentence(self._desk.terms.record(record.NAME))
        deeper.addWidget(one_line(kind, "accent", 0.88, bold=True))
        self._add_record(record, deeper)
        for child in children_of(record, self._desk.keeper.referring(record.code)):
            self._nest(child, deeper)
        types = child_types(record)
        if types:
            deeper.addLayout(self._adders(record, types))
        into.addLayout(deeper)

    def _adders(self, record: Record, types: list[type[Record]]) -> QVBoxLayout:
        rows = QVBoxLayout()
        row = across()
        for record_type in types:
            button = add_button(record_type, self._desk)
            above = {PARENT_OF[record_type.NAME]: record.code}
            button.clicked.connect(
                lambda _=False, kind=record_type, above=above: self._actions.add(kind, above)
            )
            row.addWidget(button)
        row.addStretch(1)
        rows.addLayout(row)
        return rows


def add_button(record_type: type[Record], desk: Desk) -> Button:
    """A quiet button that adds a record of one type."""
    words = sentence(desk.terms.record(record_type.NAME))
    button = Button(words, "plus", Weight.QUIET)
    verb = QCoreApplication.translate("RecordBlock", "Add")
    button.setAccessibleName(f"{verb}: {words}")
    button.setToolTip(f"{verb}: {words}")
    return button
