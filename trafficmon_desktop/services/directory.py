"""People, applications and proceedings by code, name and number, to be found while typing."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.records import PermitApplication, Proceeding
from trafficmon_desktop.domain.text import beginnings, fold
from trafficmon_desktop.services.people import PeopleIndex, PersonRow, people
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class FileRow:
    """An application or a proceeding; ``victim`` is empty for a proceeding.

    ``what`` is a code of ``permit_kind`` or ``proceeding_kind``, ``since`` when it was lodged or
    reported, ``title`` what the proceeding is called.
    """

    record: str
    code: str
    victim: str
    what: str | None
    since: HonestDate | None
    title: str = ""


class Directory:
    """Everything that has a name or a number of its own, in memory while the vault is open."""

    def __init__(self, persons: PeopleIndex, files: Iterable[tuple[FileRow, str]]) -> None:
        self.people = persons
        self._files = [(row, f" {text}") for row, text in files]

    def persons(self, typed: str, most: int, first: Container[str] = ()) -> list[PersonRow]:
        """At most so many people that every typed word fits; the codes in ``first`` lead."""
        found = self.people.search(typed) if fold(typed) else []
        return _led_by([row for row in found if row.code in first] if first else [], found, most)

    def files(self, typed: str, most: int, first: Container[str] = ()) -> list[FileRow]:
        """At most so many applications and proceedings that every typed word fits."""
        words = beginnings(fold(typed))
        if not words:
            return []
        found = [row for row, text in self._files if all(word in text for word in words)]
        return _led_by([row for row in found if row.code in first], found, most)


def _led_by(leading: list[R], found: list[R], most: int) -> list[R]:
    others = islice((row for row in found if row not in leading), most)
    return [*leading, *others][:most]


def directory(vault: Vault) -> Directory:
    """Reads it; about as long as the list of people takes."""
    with vault.read() as connection:
        read = store.fetch_columns
        applications = list(
            read(
                connection,
                PermitApplication,
                *("code", "victim", "kind", "lodged_on", "authority_reference"),
            )
        )
        proceedings = list(
            read(
                connection,
                Proceeding,
                *("code", "title", "kind", "reported_on", "court_reference"),
            )
        )
    files = [
        (FileRow("permit_application", code, victim or "", kind, since), _text(code, victim, ref))
        for code, victim, kind, since, ref in applications
    ]
    files += [
        (FileRow("proceeding", code, "", kind, since, title or ""), _text(code, title, ref))
        for code, title, kind, since, ref in proceedings
    ]
    return Directory(people(vault), files)


def _text(*parts: str | None) -> str:
    return fold(" ".join(part for part in parts if part))
