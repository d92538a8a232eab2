"""Makes the editor of a field from its declaration."""

from typing import Any

from trafficmon_desktop.domain.fields import Field, Kind, Record
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.forms.choices import BY_ALPHABET, Choices
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit
from trafficmon_desktop.ui.widgets.codes_picker import CodesPicker
from trafficmon_desktop.ui.widgets.date_edit import DateEdit
from trafficmon_desktop.ui.widgets.text_edits import (
    BlockTextEdit,
    CountEdit,
    LineTextEdit,
    MoneyEdit,
)
from trafficmon_desktop.ui.widgets.yes_no_edit import YesNoEdit


def make_editor(field: Field, record: Record, terms: Terms, choices: Choices) -> Any:
    """A widget that meets :class:`~trafficmon_desktop.ui.forms.reading.Editor`."""
    kind, codes = field.spec.kind, field.spec.codes or ""
    if kind is Kind.CODE:
        offered, label_of = choices.codes(codes), choices.label_of(codes)
        return ChoiceEdit(offered, label_of, sure_only=codes in BY_ALPHABET, goes_on=True)
    if kind is Kind.CODES:
        return CodesPicker(
            choices.codes(codes), choices.label_of(codes), sure_only=codes in BY_ALPHABET
        )
    if kind is Kind.REF:
        known = choices.records(field, record)
        return ChoiceEdit(known, choices.name_of, sure_only=True, goes_on=True)
    if kind is Kind.DATE:
        return DateEdit(terms.date)
    if kind is Kind.MONEY:
        return MoneyEdit(terms)
    plain = {
        Kind.TEXT: LineTextEdit,
        Kind.LONG_TEXT: BlockTextEdit,
        Kind.COUNT: CountEdit,
        Kind.YES_NO: YesNoEdit,
    }
    editor = plain[kind]()
    if isinstance(editor, BlockTextEdit):
        editor.setPlaceholderText(terms.help(record.NAME, field.name))
    return editor
