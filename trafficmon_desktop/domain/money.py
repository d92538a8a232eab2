"""Amounts of money: one currency each, never added across currencies."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

#: The currencies that are offered first (ISO 4217).
CURRENCIES = ("RSD", "EUR", "BAM", "USD", "CHF")

_TEXT = re.compile(r"(-?\d{1,15}(?:\.\d{1,2})?)\s+([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Money:
    """``amount`` in units of ``currency`` (ISO 4217, three capitals)."""

    amount: Decimal
    currency: str

    @classmethod
    def parse(cls, text: str) -> "Money":
        """Reads ``1250000 RSD`` or ``1250000.50 RSD``. Raises ``ValueError`` for anything else."""
        match = _TEXT.fullmatch(text.strip())
        if match is None:
            raise ValueError("not an amount with its currency")
        return cls(Decimal(match[1]), match[2])

    def __str__(self) -> str:
        plain = self.amount.normalize()
        whole = plain == plain.to_integral_value()
        return f"{plain:.0f} {self.currency}" if whole else f"{self.amount:.2f} {self.currency}"


def read_amount(typed: str) -> Decimal | None:
    """``1.200.000,50``, ``1,200,000.50``, ``1200000`` as a number of at most two decimals."""
    plain = "".join(typed.split())  # spaces between thousands, no-break ones too
    decimals = re.fullmatch(r"(.*?)[.,](\d{1,2})", plain)
    whole, cents = decimals.groups() if decimals else (plain, "")
    if not re.fullmatch(r"\d{1,3}([.,]?\d{3})*|\d+", whole):
        return None
    try:
        return Decimal(re.sub(r"[.,]", "", whole) + (f".{cents}" if cents else ""))
    except InvalidOperation:
        return None
