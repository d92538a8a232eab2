"""What can go wrong for a user, each with a message key and an exit code.

Everything else that is raised is a bug. ``values`` are shown and may be logged, so they hold
names of files, columns, codes and numbers, never anything about a person.
"""

from typing import ClassVar


class UserError(Exception):
    """Content or situation of the user (exit code 1). ``key`` names the text ``error.<key>``."""

    exit_code: ClassVar[int] = 1

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class UsageError(UserError):
    """Wrong arguments, a reversed period included (exit code 2)."""

    exit_code = 2


class RefusedError(UserError):
    """Refused for confidentiality, consent or memory of releases (exit code 3)."""

    exit_code = 3


class DamagedError(UserError):
    """A damaged, altered, foreign or inconsistent file (exit code 4)."""

    exit_code = 4


class Cancelled(Exception):  # noqa: N818 - not an error: the user stopped the work
    """The user stopped a long piece of work; nothing was written (exit code 130)."""
