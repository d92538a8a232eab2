"""Editors of text, whole numbers and amounts of money."""

import re
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trafficmon_desktop.domain.money import CURRENCIES, Money, read_amount
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.reading import Reading
from trafficmon_desktop.ui.widgets.dropdown import Dropdown
from trafficmon_desktop.ui.widgets.line_edit import LineEdit, TextBlock


class LineTextEdit(LineEdit):
    """One line of text."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.editingFinished.connect(self.left)

    def read(self) -> Reading:
        words = self.text().strip()
        return Reading(words or None)

    def show_value(self, value: Any) -> None:
        self.setText(value or "")
        self.setCursorPosition(0)

    def show_draft(self, text: str) -> None:
        self.setText(text)


class BlockTextEdit(TextBlock):
    """Several lines of text."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        self.left.emit()

    def read(self) -> Reading:
        return Reading(self.toPlainText().strip() or None)

    def show_value(self, value: Any) -> None:
        if self.toPlainText() != (value or ""):  # the cursor stays where one types
            self.setPlainText(value or "")

    def show_draft(self, text: str) -> None:
        self.setPlainText(text)


class CountEdit(LineTextEdit):
    """A whole number of 0 or more."""

    def read(self) -> Reading:
        typed = self.text().strip()
        if not typed:
            return Reading()
        plain = re.sub(r"(?<=\d)[.\s](?=\d{3}\b)", "", typed)
        if not plain.isdecimal():
            return Reading(None, self.tr("This is not a whole number."), typed)
        return Reading(int(plain))

    def show_value(self, value: Any) -> None:
        self.setText("" if value is None else str(value))


class _AmountLine(LineEdit):
    """Grouped by thousands while it is read, plain while one types."""

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._terms = terms

    def write(self, amount: Decimal | None) -> None:
        """Shows an amount as the field needs it now."""
        grouped = not self.hasFocus()
        self.setText("" if amount is None else self._terms.amount(amount, grouped=grouped))

    def focusInEvent(self, event: QFocusEvent) -> None:
        amount = read_amount(self.text())
        if amount is not None:  # what cannot be read stays as it was typed
            self.write(amount)
        super().focusInEvent(event)


class MoneyEdit(QWidget):
    """An amount and its currency; decimal comma and point are both understood."""

    left = Signal()

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._amount = _AmountLine(terms)
        self._currency = Dropdown()
        self._currency.addItems(CURRENCIES)
        self._currency.setAccessibleName(self.tr("Currency"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self._amount, 1)
        layout.addWidget(self._currency)
        self.setFocusProxy(self._amount)
        self._amount.editingFinished.connect(self.left)
        self._currency.activated.connect(self.left)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._amount.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTipChange:
            self._amount.setToolTip(self.toolTip())
        return super().event(event)

    def read(self) -> Reading:
        typed = self._amount.text().strip()
        if not typed:
            return Reading()
        amount = read_amount(typed)
        if amount is None:
            return Reading(None, self.tr("This is not an amount."), typed)
        return Reading(Money(amount, self._currency.currentText()))

    def show_value(self, value: Any) -> None:
        self._amount.write(None if value is None else value.amount)
        if value is not None:
            if self._currency.findText(value.currency) < 0:
                self._currency.addItem(value.currency)
            self._currency.setCurrentText(value.currency)

    def show_draft(self, text: str) -> None:
        self._amount.setText(text)

    def set_mark(self, mark: str) -> None:
        """Colours the frame."""
        self._amount.set_mark(mark)
