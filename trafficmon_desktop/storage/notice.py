"""What the user must be told although the work goes on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

#: Progress of long work: what is done of what there is; it may raise ``Cancelled``.
Report = Callable[[int, int], None]

_SHARES = 1000


def silent(done: int, total: int) -> None:
    """A report nobody listens to."""


def phase(report: Report, number: int, of: int) -> Report:
    """The report of one of several steps that take about as long, numbered from 0."""

    def told(done: int, total: int) -> None:
        share = _SHARES * done // total if total else 0
        report(number * _SHARES + share, of * _SHARES)

    return told


@dataclass(frozen=True)
class Notice:
    """A finding or warning: the text ``error.<key>`` with safe values."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
