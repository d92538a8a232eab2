"""What can go wrong in disclosure control, each with a message key and an exit code.

The family has the shape of the program's other errors (``key`` names the text ``error.<key>``,
``values`` are safe to show), but stands alone, so that this package needs nothing of the rest.
"""

from typing import ClassVar


class DisclosureError(Exception):
    """Base of the family; ``values`` hold names of files, tables, categories and numbers only."""

    exit_code: ClassVar[int] = 1

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class WrongUseError(DisclosureError):
    """The caller asked for something impossible, for instance a threshold below 3 (exit 2)."""

    exit_code = 2


class UnsafeError(DisclosureError):
    """Refused for confidentiality: no safe pattern, undecided or out of time (exit 3)."""

    exit_code = 3


class UnreadableFileError(DisclosureError):
    """A file that is not there or cannot be opened (exit 1)."""


class MalformedFileError(DisclosureError):
    """A file that is no summary, or contradicts itself or another file (exit 4)."""

    exit_code = 4


class SolverError(DisclosureError):
    """The solver gave no usable answer; whatever rests on it counts as unsafe (exit 3)."""

    exit_code = 3
