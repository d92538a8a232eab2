"""All people of a vault in the order of their names, searched at every key stroke."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import overload

from trafficmon_desktop.domain.records import (
    Participation,
    PermitApplication,
    Proceeding,
    Victim,
)
from trafficmon_desktop.domain.text import beginnings, fold
from trafficmon_desktop.services.people_rows import Marks, PersonRow, coming, rows_of
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.merged_codes import merged_codes
from trafficmon_desktop.storage.people_keys import codes_in_order, texts_in_order
from trafficmon_desktop.storage.vault import Connection, Vault

#: What a person can be filtered by.
FILTERS = ("open", "child", "foreign", "stay_ends", "no_next_step", "incomplete")

#: Rows that are read together once one of them is looked at: about two screens of them.
WINDOW = 32

#: Reads the rows of some codes.
Fetch = Callable[[Sequence[str]], list[PersonRow]]


class People(Sequence[PersonRow]):
    """People in their order; a row is read from the vault when it is first looked at."""

    def __init__(self, codes: Sequence[str], fetch: Fetch) -> None:
        self.codes = codes
        self._fetch = fetch
        self._windows: dict[int, list[PersonRow]] = {}

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, at: int) -> PersonRow: ...
    @overload
    def __getitem__(self, at: slice) -> list[PersonRow]: ...
    def __getitem__(self, at: int | slice) -> PersonRow | list[PersonRow]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        window, place = divmod(range(len(self))[at], WINDOW)
        if window not in self._windows:
            first = window * WINDOW
            self._windows[window] = self._fetch(self.codes[first : first + WINDOW])
        return self._windows[window][place]

    def __iter__(self) -> Iterator[PersonRow]:
        return (self[at] for at in range(len(self)))

    def row_of(self, code: str) -> int:
        """Where a person stands, or -1."""
        try:
            return self.codes.index(code)
        except ValueError:
            return -1


def people_in_order(vault: Vault) -> People:
    """All people, ready to be listed: nothing but their codes is read yet."""
    with vault.read() as connection:
        codes = codes_in_order(connection)
    return People(codes, partial(rows_of, vault))


class PeopleIndex:
    """Finds people. ``pairs``: code and folded text in order; ``fitting``: filter to codes."""

    def __init__(
        self,
        pairs: Sequence[tuple[str, str]] = (),
        fitting: Mapping[str, frozenset[str]] | None = None,
        fetch: Fetch = lambda _codes: [],
    ) -> None:
        self._pairs = [(code, f" {text}") for code, text in pairs]
        self._fitting = fitting or {}
        self._fetch = fetch
        self._last: tuple[str, list[tuple[str, str]]] = ("", self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    @property
    def pairs(self) -> Sequence[tuple[str, str]]:
        """Code and folded text of everybody, in the order of their names."""
        return self._pairs

    def search(self, text: str = "", filters: frozenset[str] = frozenset()) -> People:
        """The people that every typed word and every filter fits, in the order of their names.

        Any script, with or without diacritics, words in any order; names, codes, file numbers.
        """
        words = fold(text)
        if text.strip() and not words:
            return People([], self._fetch)  # signs alone name nobody
        codes = [code for code, _ in self._found(words)]
        for name in filters:
            fitting = self._fitting[name]
            codes = [code for code in codes if code in fitting]
        return People(codes, self._fetch)

    def _found(self, words: str) -> list[tuple[str, str]]:
        before, found = self._last
        if not words.startswith(before):  # else whoever is found was found before
            found = self._pairs
        for word in beginnings(words):
            found = [pair for pair in found if word in pair[1]]
        self._last = words, found
        return found


def people(vault: Vault) -> PeopleIndex:
    """Reads what people are found by: about a second for a hundred thousand."""
    today = vault.today
    with vault.read() as connection:
        texts = texts_in_order(connection)
        numbers = _file_numbers(connection)
        fitting = _fitting(connection, today)
    pairs = [(code, _with(text, numbers.get(code, ()))) for code, text in texts]
    return PeopleIndex(pairs, fitting, partial(rows_of, vault))


def _with(text: str, numbers: Sequence[str]) -> str:
    return f"{text} {fold(' '.join(numbers))}" if numbers else text


def _file_numbers(connection: Connection) -> dict[str, list[str]]:
    """victim -> codes and authorities' numbers of the person's files, those merged included."""
    read = partial(store.fetch_columns, connection)
    found: dict[str, list[str]] = {}
    for code, victim, number in read(PermitApplication, "code", "victim", "authority_reference"):
        found.setdefault(victim or "", []).extend(n for n in (code, number) if n)
    reference = dict(read(Proceeding, "code", "court_reference"))
    for proceeding, victim in read(Participation, "proceeding", "victim"):
        of_place = (proceeding, reference.get(proceeding or ""))
        found.setdefault(victim or "", []).extend(n for n in of_place if n)
    for code, kept in merged_codes(connection).items():
        found.setdefault(kept, []).append(code)
    return found


def _fitting(connection: Connection, today: date) -> dict[str, frozenset[str]]:
    """filter -> the codes of whom it fits."""
    next_for = coming(connection, today)
    known: dict[Marks, frozenset[str]] = {}  # many people have the same
    fitting: dict[str, set[str]] = {name: set() for name in FILTERS}
    for code, *values in store.fetch_columns(connection, Victim, "code", *Marks._fields):
        marks = Marks._make(values)
        if marks not in known:
            known[marks] = marks.flags(today)
        for name in known[marks] | next_for.flags(code, marks):
            fitting[name].add(code)
    return {name: frozenset(codes) for name, codes in fitting.items()}
