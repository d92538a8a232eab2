"""What the tasks of the practice vault must know and the vault does not show; nothing elsewhere."""

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.ui.desk import Desk


def note_search(desk: Desk, typed: str, code: str) -> None:
    """A person was opened while ``typed`` stood in the search."""
    if not desk.practice or not typed.strip():
        return
    from trafficmon_desktop.services.practice_tasks import note_found

    person = desk.keeper.find(code)
    if isinstance(person, Victim):
        note_found(desk.keeper.vault, typed, person)


def note_figure(desk: Desk) -> None:
    """The records behind a figure were shown."""
    if desk.practice:
        from trafficmon_desktop.services.practice_tasks import LOOKED, note

        note(desk.keeper.vault, LOOKED)
