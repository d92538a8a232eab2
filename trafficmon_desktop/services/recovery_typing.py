"""What is being typed of a recovery code or of shares, read as far as it goes.

Loaded at the locked screen, so it needs neither the database nor a vault.
"""

from collections.abc import Callable
from dataclasses import dataclass

from trafficmon_desktop.storage import recovery_code, share_sheets
from trafficmon_desktop.storage.recovery_code import plain_letters


@dataclass(frozen=True)
class Typed:
    """``done`` of ``groups`` are right so far; ``wrong`` is the first that is not, from 1, or 0.

    ``share`` is 0 for a recovery code, else the number of the share that is being typed.
    ``needed``: how many shares are needed, 0 while that is not known.
    """

    done: int
    groups: int
    wrong: int
    share: int = 0
    needed: int = 0

    @property
    def whole(self) -> bool:
        """Whether all of it is there and each group is right."""
        enough = not self.share or 0 < self.needed <= self.share
        return not self.wrong and self.done == self.groups and enough


def read_typed(text: str) -> Typed:
    """How far what is typed can be right, group by group, as soon as each is complete."""
    letters = plain_letters(text)
    size = share_sheets.GROUP_CHARACTERS
    groups = [letters[at : at + size] for at in range(0, len(letters), size)]
    if groups and len(groups[0]) == size and share_sheets.is_group(0, groups[0]):
        return _shares(groups)
    right = _right(groups, recovery_code.is_group)
    wrong = right + 1 if right < len(groups) and len(groups[right]) == size else 0
    if len(groups) > recovery_code.GROUPS and not wrong:
        wrong = recovery_code.GROUPS + 1
    return Typed(min(right, recovery_code.GROUPS), recovery_code.GROUPS, wrong)


def _shares(groups: list[str]) -> Typed:
    most = share_sheets.GROUPS
    parts = [groups[at : at + most] for at in range(0, len(groups), most)]
    for number, part in enumerate(parts, 1):
        right = _right(part, share_sheets.is_group)
        complete = right < len(part) and len(part[right]) == share_sheets.GROUP_CHARACTERS
        if right < most:
            return Typed(right, most, right + 1 if complete else 0, number, _needed(groups))
    return Typed(most, most, 0, len(parts), _needed(groups))


def _needed(groups: list[str]) -> int:
    first = groups[: share_sheets.GROUPS]
    return share_sheets.shares_needed("".join(first)) if len(first) == share_sheets.GROUPS else 0


def _right(groups: list[str], is_group: Callable[[int, str], bool]) -> int:
    for place, group in enumerate(groups):
        if not is_group(place, group):
            return place
    return len(groups)
