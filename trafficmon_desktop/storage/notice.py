"""What the user must be told although the work goes on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

#: Progress of long work: what is done of what there is; it may raise ``Cancelled``.
Report = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """A report nobody listens to."""


@dataclass(frozen=True)
class Notice:
    """A finding or warning: the text ``error.<key>`` with safe values."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
