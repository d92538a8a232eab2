"""How values of records are kept in columns: as text that can be read by eye and compared."""

from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from trafficmon_desktop.domain.dates import HonestDate, parse_edtf
from trafficmon_desktop.domain.money import Money


class HonestDateText(TypeDecorator[HonestDate]):
    """An honest date as its text; what it means is computed, never stored."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: HonestDate | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.edtf

    def process_result_value(self, value: Any | None, dialect: Dialect) -> HonestDate | None:  # noqa: ARG002
        return None if value is None else parse_edtf(value)


class CodesText(TypeDecorator[tuple[str, ...]]):
    """Several codes in their order, separated by ``|``; the empty text is no code."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:  # noqa: ARG002
        return join_codes(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...]:  # noqa: ARG002
        return split_codes(value)


class MoneyText(TypeDecorator[Money]):
    """An amount and its currency."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Money | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else str(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Money | None:  # noqa: ARG002
        return None if value is None else Money.parse(value)


def join_codes(codes: tuple[str, ...] | None) -> str:
    """Codes as they stand in a column."""
    return "|".join(codes or ())


def split_codes(text: str | None) -> tuple[str, ...]:
    """The codes in a column."""
    return tuple(text.split("|")) if text else ()
