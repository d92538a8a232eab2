"""What every page is given: the vault's keeper, words, messages and a thread for long work."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.keeper import Keeper
from trafficmon_desktop.ui.messages import Messages
from trafficmon_desktop.ui.tasks import TaskRunner


@dataclass(frozen=True)
class Desk:
    """``open_record(code)`` shows a record wherever it belongs."""

    keeper: Keeper
    terms: Terms
    messages: Messages
    tasks: TaskRunner
    today: date
    practice: bool
    open_record: Callable[[str], None]
    names_shown: Callable[[], bool]
