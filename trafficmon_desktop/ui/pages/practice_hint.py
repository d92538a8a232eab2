"""The sentence that leads from an empty place to the practice vault."""

from PySide6.QtCore import QCoreApplication

from trafficmon_desktop.ui.actions import first_key
from trafficmon_desktop.ui.desk import Desk


def practice_hint(desk: Desk) -> str:
    """How to look around among invented cases; empty within the practice vault itself."""
    if desk.practice:
        return ""
    words = QCoreApplication.translate(
        "PracticeHint",
        "To look around first, lock with %1 and open the practice vault with its invented cases.",
    )
    return words.replace("%1", first_key("lock"))
