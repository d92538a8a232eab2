"""Backups that make themselves: when one is due, where they go, which are kept, what is known."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from trafficmon_desktop.domain.backup_keeping import kept_backups
from trafficmon_desktop.domain.errors import Cancelled, UserError
from trafficmon_desktop.services.beginning import is_empty
from trafficmon_desktop.services.practice import is_practice
from trafficmon_desktop.storage import backup as store
from trafficmon_desktop.storage import second_place as places
from trafficmon_desktop.storage.audit_times import acted_since, last_time
from trafficmon_desktop.storage.backup import KnownBackup, Proof
from trafficmon_desktop.storage.migrating import BACKUPS
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.vault import Vault

__all__ = [
    "ACTIONS",
    "KnownBackup",
    "Made",
    "Proof",
    "State",
    "back_up",
    "back_up_before",
    "backups_of",
    "choose_second",
    "copy_to_second",
    "folder_of",
    "has_changed",
    "is_due",
    "prove",
    "put_off_second",
    "state_of",
]

#: After so many days without a backup the page Today says so in red.
OVERDUE = timedelta(days=7)
#: How often a second place is asked for, or asked to be connected.
SECOND_EVERY = timedelta(days=7)
#: What is done to a vault without changing anything in it.
ACTIONS = ("backup", store.PROVED, "open_place", "draft")


@dataclass(frozen=True)
class Made:
    """A finished backup. ``second``: its copy; ``problem``: why there is none though one is
    wanted (``second_place_missing`` where the stick is not there)."""

    path: Path
    second: Path | None = None
    problem: UserError | None = None


@dataclass(frozen=True)
class State:
    """What is known about the backups of a vault; times are aware, ``None`` where never.

    ``second`` is the folder of the second place, ``None`` where none was chosen here.
    """

    last: datetime | None
    proved: datetime | None
    second: Path | None
    copied: datetime | None
    overdue: bool
    ask_second: bool


def folder_of(vault: Vault) -> Path:
    """Where a vault keeps its own backups: they move with it."""
    return vault.folder / BACKUPS


def backups_of(vault: Vault) -> list[KnownBackup]:
    """The backups in the vault's folder and in the second place, the newest first, each once."""
    found = store.known_backups(vault, folder_of(vault))
    second = _second(vault).folder
    if second and Path(second).is_dir():
        names = {each.path.name for each in found}
        there = store.known_backups(vault, Path(second))
        found += [each for each in there if each.path.name not in names]
    return sorted(found, key=lambda each: (each.time, each.head.sequence), reverse=True)


def is_due(vault: Vault) -> bool:
    """Whether none was made yet on this day of the calendar, or something is in none."""
    own = store.known_backups(vault, folder_of(vault))
    return not own or _day(own[0].time) != _day(vault.clock()) or _is_behind(vault, own)


def has_changed(vault: Vault) -> bool:
    """Whether something was recorded since the newest backup in the vault's folder."""
    return _is_behind(vault, store.known_backups(vault, folder_of(vault)))


def back_up(vault: Vault, report: Report = silent) -> Made:
    """Write a backup into the vault's folder, copy it to the second place, let go of old ones.

    Raises what ``write_backup`` raises; a second place that is not there is no reason to.
    """
    path = store.write_backup(vault, folder_of(vault), report)
    _keep_some(vault, folder_of(vault))
    if not _second(vault).folder:
        return Made(path)
    try:
        return Made(path, copy_to_second(vault, path, report))
    except Cancelled:
        raise
    except UserError as problem:
        return Made(path, problem=problem)


def back_up_before(vault: Vault, report: Report = silent) -> Made | None:
    """A backup before something large, unless all there is stands in one (or nothing is there)."""
    if is_practice(vault) or is_empty(vault) or not has_changed(vault):
        return None
    return back_up(vault, report)


def choose_second(vault: Vault, folder: Path | None) -> None:
    """Remember a second place on this computer, or none any more.

    Raises UserError ``second_place_same`` for a folder within the vault.
    """
    if folder is not None and folder.resolve().is_relative_to(vault.folder.resolve()):
        raise UserError("second_place_same")
    chosen = "" if folder is None else str(folder)
    _remember(vault, places.SecondPlace(chosen))


def put_off_second(vault: Vault) -> None:
    """It is not wanted now: ask again in a week."""
    _remember(vault, replace(_second(vault), put_off_at=_stamp(vault)))


def copy_to_second(vault: Vault, backup: Path, report: Report = silent) -> Path:
    """Copy a backup to the second place and read it back there; the path of the copy.

    Raises UserError ``second_place_missing`` where it is not connected, ``vault_disk_full``, ….
    """
    place = _second(vault)
    folder = Path(place.folder)
    if not place.folder or not folder.is_dir():
        raise UserError("second_place_missing", folder=folder.name)
    copied = store.copy_backup(backup, folder, report)
    _remember(vault, replace(place, copied_at=_stamp(vault), put_off_at=""))
    _keep_some(vault, folder)
    return copied


def prove(vault: Vault, backup: Path, report: Report = silent) -> Proof:
    """Restore a backup on trial; see :func:`storage.backup.prove_backup`."""
    return store.prove_backup(vault, backup, report)


def state_of(vault: Vault) -> State:
    """For the page Today and the settings; reads no backup."""
    with vault.read() as connection:
        last, proved, begun = (
            _time(last_time(connection, action)) for action in ("backup", store.PROVED, "create")
        )
    now, place = vault.clock(), _second(vault)
    copied, put_off = _time(place.copied_at), _time(place.put_off_at)
    since = max((each for each in (copied, put_off, begun) if each), default=None)
    waited = last or begun
    return State(
        last,
        proved,
        Path(place.folder) if place.folder else None,
        copied,
        waited is None or now - waited >= OVERDUE,
        since is None or now - since >= SECOND_EVERY,
    )


def _is_behind(vault: Vault, known: list[KnownBackup]) -> bool:
    with vault.read() as connection:
        return acted_since(connection, known[0].head.sequence if known else 0, ACTIONS)


def _keep_some(vault: Vault, folder: Path) -> None:
    """Let go of what is old; only of files that are backups of this vault, and verified."""
    known = store.known_backups(vault, folder)
    kept = kept_backups([each.time for each in known])
    for each in known:
        if each.time not in kept:
            each.path.unlink(missing_ok=True)


def _second(vault: Vault) -> places.SecondPlace:
    return places.second_place(vault.state_folder, vault.header.instance)


def _remember(vault: Vault, place: places.SecondPlace) -> None:
    places.remember_second_place(vault.state_folder, vault.header.instance, place)


def _stamp(vault: Vault) -> str:
    return vault.clock().astimezone(UTC).isoformat(timespec="seconds")


def _day(time: datetime) -> date:
    return time.astimezone().date()


def _time(stamp: str | None) -> datetime | None:
    return datetime.fromisoformat(stamp) if stamp else None
