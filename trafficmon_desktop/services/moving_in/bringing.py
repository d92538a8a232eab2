"""Bringing a table in: what it would add, who may be here already, and one act that writes it."""

import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import count

from trafficmon_desktop.domain.errors import RefusedError, UserError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import RECORDS, Victim
from trafficmon_desktop.services.duplicates import Pair, doubtful_pairs
from trafficmon_desktop.services.journal import recorded
from trafficmon_desktop.services.moving_in.plan import Plan, parent_of, remember
from trafficmon_desktop.services.moving_in.rows import RowRecords, identity, read_rows, with_code
from trafficmon_desktop.services.practice import is_practice
from trafficmon_desktop.services.record_cells import cells_of, source_hash
from trafficmon_desktop.services.vaults import change_setting, setting
from trafficmon_desktop.storage import origins as origin_store
from trafficmon_desktop.storage import records as record_store
from trafficmon_desktop.storage.vault import Vault

Report = Callable[[int, int], None]

#: Said of a person who may be here already: the row waits and is not brought in.
PARKED = "parked"
#: Said of such a person: another one, brought in as new.
ANOTHER = "another"

_KEY_SETTING = "moving_in.key"
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Person:
    """Somebody the table tells of, in one row or in several that say the same of the person.

    ``code``: that of the person brought in earlier from the same row; empty for a new one.
    ``stands_under`` is that code, or the one a new person will get.
    """

    number: int
    victim: Victim
    rows: tuple[RowRecords, ...]
    code: str = ""
    stands_under: str = ""


@dataclass(frozen=True)
class Reading:
    """All rows read: the people, the rows that cannot be brought in, who may be here already.

    A pair names a person of the table by ``#`` and its number.
    """

    people: tuple[Person, ...]
    wrong: tuple[RowRecords, ...]
    pairs: tuple[Pair, ...]

    @property
    def of_several_rows(self) -> list[Person]:
        """The people of whom several rows say just the same, so that they were taken as one."""
        return [person for person in self.people if len(person.rows) > 1]


@dataclass(frozen=True)
class Brought:
    """``added`` counts by record name; ``left`` are the rows that were not brought in."""

    added: dict[str, int] = field(default_factory=dict)
    known: int = 0
    left: tuple[RowRecords, ...] = ()


def read(vault: Vault, plan: Plan, report: Report | None = None) -> Reading:
    """Reads every row and compares its person with those of the vault; writes nothing.

    Raises ``RefusedError`` in a practice vault, which nothing protects, and ``UserError``
    ``moving_in_no_person`` where no column tells of the person.
    """
    if is_practice(vault):
        raise RefusedError("practice_vault_only")
    if not any(target.record == "victim" for target in plan.columns.values()):
        raise UserError("moving_in_no_person")
    tell = report or (lambda _done, _total: None)
    today = vault.today
    total = max(len(plan.table.rows) - plan.header - 1, 1)
    found: list[RowRecords] = []
    for done, row in enumerate(read_rows(plan, today), start=1):
        found.append(row)
        tell(done, 3 * total)
    people = _people((row for row in found if row.records), _codes(vault))
    new = [person for person in people if not person.code]
    pairs = [
        Pair(_of_table(pair.first, new), _of_table(pair.second, new), pair.likeness)
        for pair in doubtful_pairs(
            vault,
            [person.victim for person in new],
            report=lambda done, every: tell(total + 2 * total * done // every, 3 * total),
        )
    ]
    tell(3 * total, 3 * total)
    return Reading(tuple(people), tuple(row for row in found if row.problems), tuple(pairs))


def _of_table(name: str, new: Sequence[Person]) -> str:
    """``#`` and a place among those compared, as ``#`` and the number of the person."""
    return f"#{new[int(name[1:])].number}" if name.startswith("#") else name


def _people(rows: Iterable[RowRecords], codes: "_Codes") -> list[Person]:
    by_person: dict[tuple[object, ...], tuple[Victim, list[RowRecords]]] = {}
    for row in rows:
        victim = row.person
        if victim is not None:
            by_person.setdefault(identity(victim), (victim, []))[1].append(row)
    people = []
    for number, (victim, same) in enumerate(by_person.values()):
        stored, is_new = codes.place(victim, None, 1)
        code = "" if is_new else stored.code
        people.append(Person(number, victim, tuple(same), code, stored.code))
    return people


def bring(
    vault: Vault,
    plan: Plan,
    reading: Reading,
    decisions: Mapping[int, str],
    report: Report | None = None,
) -> Brought:
    """Writes what was read as one act that one undo takes back.

    ``decisions`` maps numbers of people to :data:`ANOTHER`, :data:`PARKED` or the code of the
    person they are. The same table a second time adds nothing.
    """
    tell = report or (lambda _done, _total: None)
    remember(vault, plan)  # no part of the act: what was said holds after an undo too
    with recorded(vault, "import") as unit:
        codes = _codes(vault)
        new: list[Record] = []
        for done, person in enumerate(reading.people, start=1):
            decision = decisions.get(person.number, ANOTHER)
            if decision != PARKED:
                new += _records(person, codes, "" if decision == ANOTHER else decision)
            tell(done, len(reading.people) + 1)
        record_store.insert_all(unit, new)
        origin_store.add_origins(unit, codes.origins_of(new))
    tell(len(reading.people) + 1, len(reading.people) + 1)
    counts = Counter(record.NAME for record in new)
    parked = [
        row
        for person in reading.people
        if decisions.get(person.number) == PARKED
        for row in person.rows
    ]
    left = sorted((*reading.wrong, *parked), key=lambda row: row.row)
    added = {each.NAME: counts[each.NAME] for each in RECORDS if counts[each.NAME]}
    return Brought(added, codes.known, tuple(left))


def _records(person: Person, codes: "_Codes", existing: str) -> list[Record]:
    """The new records of one person, under their codes, hanging on each other."""
    new: list[Record] = []
    ordinals: Counter[tuple[object, ...]] = Counter()

    def placed(record: Record, parent: str | None) -> str:
        same = (*identity(record), parent)
        ordinals[same] += 1
        stored, is_new = codes.place(record, parent, ordinals[same])
        if is_new:
            new.append(stored)
        return stored.code

    at = existing or placed(person.victim, None)
    for row in person.rows:
        here = {"victim": at}
        for record in row.records[1:]:
            above = parent_of(record.NAME)
            parent = None if above is None else here[above]
            here[record.NAME] = placed(record, parent)
    return new


class _Codes:
    """Gives each row the same code every time it is brought in, and knows what was before.

    The code follows from the row and a secret of the vault, so that it tells nobody else anything.
    """

    def __init__(self, key: bytes, taken: Mapping[str, str], origins: Mapping[str, str]) -> None:
        self._key, self._taken, self._origins = key, dict(taken), origins
        self.known = 0

    def place(self, record: Record, parent: str | None, ordinal: int) -> tuple[Record, bool]:
        """The record under its code, and whether it is new."""
        content = [record.NAME, parent or "", str(ordinal), *cells_of(record)[1:]]
        for attempt in count():
            said = "\x1f".join([*content, str(attempt)])
            digest = blake2b(said.encode(), key=self._key, digest_size=8).digest()
            number = int.from_bytes(digest, "big")
            letters = "".join(_ALPHABET[number >> 5 * place & 31] for place in range(5))
            stored = with_code(record, f"{record.PREFIX}-{letters}", parent)
            earlier = self._origins.get(_digest(stored))
            if earlier is not None:  # under another code where files were made one since
                self.known += 1
                return with_code(record, earlier, parent), False
            if stored.code not in self._taken:
                self._taken[stored.code] = record.NAME
                return stored, True
        raise AssertionError("unreachable")

    @staticmethod
    def origins_of(records: Sequence[Record]) -> list[tuple[str, str]]:
        """(code, source hash) to be remembered."""
        return [(record.code, _digest(record)) for record in records]


def _digest(record: Record) -> str:
    return source_hash(type(record), cells_of(record), 1)


def _codes(vault: Vault) -> _Codes:
    key = _key(vault)
    with vault.read() as connection:
        return _Codes(
            key, origin_store.records_by_code(connection), origin_store.origins(connection)
        )


def _key(vault: Vault) -> bytes:
    known = setting(vault, _KEY_SETTING)
    if not known:
        known = secrets.token_hex(32)
        change_setting(vault, _KEY_SETTING, known)
    return bytes.fromhex(known)
