"""What is known about the backups of a vault, in words."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from trafficmon_desktop.services.backups import KnownBackup, Proof, State
from trafficmon_desktop.services.terms import Terms


def state_lines(terms: Terms, state: State) -> Iterator[str]:
    """The last backup, the second place, the last proof: a sentence each."""
    if state.last is None:
        yield terms.text("backup.never")
    else:
        yield terms.text("backup.last", **_moment(state.last))
    if state.second is None:
        yield terms.text("backup.second_none")
    elif state.copied is None:
        yield terms.text("backup.second_waits", folder=state.second.name)
    else:
        day = state.copied.astimezone().date()
        yield terms.text("backup.second", folder=state.second.name, day=day)
    if state.proved is None:
        yield terms.text("backup.never_proved")
    else:
        yield terms.text("backup.proved", day=state.proved.astimezone().date())


def second_request(terms: Terms, state: State) -> str:
    """What is asked of the user about the second place; empty where nothing is."""
    if not state.ask_second:
        return ""
    if state.second is None:
        return terms.text("backup.second_ask")
    return terms.text("backup.second_connect", folder=state.second.name)


def entry(terms: Terms, backup: KnownBackup, own: Path) -> str:
    """A backup in a list; ``own`` is the folder of backups in the vault."""
    parent = backup.path.parent
    place = terms.text("backup.here") if parent == own else parent.name
    return terms.text("backup.entry", folder=place, **_moment(backup.time))


def proof_sentence(terms: Terms, proof: Proof) -> str:
    """What came of a proof."""
    day = proof.time.astimezone().date()
    return terms.count("backup.proof", proof.rows, day=day, documents=proof.documents)


def _moment(time: datetime) -> dict[str, object]:
    here = time.astimezone()
    return {"day": here.date(), "time": here.strftime("%H:%M")}
