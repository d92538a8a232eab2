"""People, applications and proceedings by code, name and number, to be found while typing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice

from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.records import PermitApplication, Proceeding
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.folded_lines import FoldedLines
from trafficmon_desktop.services.people_index import Fetch, people
from trafficmon_desktop.services.people_rows import PersonRow, rows_of
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault


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


class _Texts:
    """What some things are found by: their codes in order, each with its folded text."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self.codes = [code for code, _ in pairs]
        self._lines = FoldedLines(text for _, text in pairs)
        self._places: dict[str, int | None] = {}

    def first(self, typed: str, most: int, used: Iterable[str]) -> list[int]:
        """At most so many that every typed word fits, by their numbers.

        Those lead in which the words stand as they were typed, as in a code, then those of
        ``used``, which are codes.
        """
        phrase = fold(typed)
        words = phrase.split()
        known = [at for at in map(self._place, used) if at is not None]
        found: dict[int, None] = {}
        for each in chain(
            islice(self._lines.fitting([phrase] if len(words) > 1 else []), most),
            (at for at in known if words and self._lines.fits(at, words)),
            self._lines.fitting(words),
        ):
            if len(found) == most:
                break
            found[each] = None
        return list(found)

    def _place(self, code: str) -> int | None:
        if code not in self._places:
            self._places[code] = self.codes.index(code) if code in self.codes else None
        return self._places[code]


class Directory:
    """Everything that has a name or a number of its own, in memory while the vault is open.

    ``fetch`` reads the rows of some codes of people; ``files`` are rows with their folded text.
    """

    def __init__(
        self,
        people: Sequence[tuple[str, str]],
        files: Sequence[tuple[FileRow, str]],
        fetch: Fetch,
    ) -> None:
        self._people, self._fetch = _Texts(people), fetch
        self._files = [row for row, _ in files]
        self._texts = _Texts([(row.code, text) for row, text in files])

    def persons(self, typed: str, most: int, used: Iterable[str] = ()) -> list[PersonRow]:
        """At most so many people that every typed word fits; see :meth:`_Texts.first`."""
        found = self._people.first(typed, most, used)
        return self._fetch([self._people.codes[at] for at in found]) if found else []

    def files(self, typed: str, most: int, used: Iterable[str] = ()) -> list[FileRow]:
        """At most so many applications and proceedings that every typed word fits."""
        return [self._files[at] for at in self._texts.first(typed, most, used)]


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
    return Directory(people(vault).pairs, files, partial(rows_of, vault))


def _text(*parts: str | None) -> str:
    return fold(" ".join(part for part in parts if part))
