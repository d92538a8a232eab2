"""People, applications and proceedings by code, name and number, to be found while typing."""

from collections.abc import Container, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import TypeVar

from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.records import PermitApplication, Proceeding
from trafficmon_desktop.domain.text import beginnings, fold
from trafficmon_desktop.services.people_index import Fetch, PeopleIndex, people
from trafficmon_desktop.services.people_rows import PersonRow, rows_of
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

R = TypeVar("R", bound=Hashable)


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
    """Everything that has a name or a number of its own, in memory while the vault is open.

    ``fetch`` reads the rows of some codes of people.
    """

    def __init__(
        self, persons: PeopleIndex, files: Iterable[tuple[FileRow, str]], fetch: Fetch
    ) -> None:
        self._people, self._fetch = persons, fetch
        self._files = [(row, f" {text}") for row, text in files]

    def persons(self, typed: str, most: int, first: Container[str] = ()) -> list[PersonRow]:
        """At most so many people that every typed word fits.

        Those whose code begins so lead, then the codes in ``first``, then the others by name.
        """
        if not fold(typed):
            return []
        codes = self._people.search(typed).codes
        begin = typed.strip().upper()
        leading = [code for code in codes if code.startswith(begin)]
        leading += [code for code in codes if code in first]
        return self._fetch(_led_by(leading, codes, most))

    def files(self, typed: str, most: int, first: Container[str] = ()) -> list[FileRow]:
        """At most so many applications and proceedings that every typed word fits."""
        words = beginnings(fold(typed))
        if not words:
            return []
        found = [row for row, text in self._files if all(word in text for word in words)]
        return _led_by([row for row in found if row.code in first], found, most)


def _led_by(leading: Sequence[R], found: Sequence[R], most: int) -> list[R]:
    return list(islice(dict.fromkeys(chain(leading, found)), most))


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
    files.sort(key=lambda pair: ordered(pair[0].since), reverse=True)
    return Directory(people(vault), files, partial(rows_of, vault))


def _text(*parts: str | None) -> str:
    return fold(" ".join(part for part in parts if part))
