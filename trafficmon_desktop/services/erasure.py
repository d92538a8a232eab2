"""Erasing a person: whatever the vault holds of the person goes, and cannot be brought back.

The audit trail keeps that somebody erased a record of this code, without a value. Copies that
were made before, backups and files that were written, are out of reach: they are named.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Kind, Record, fields_of
from trafficmon_desktop.domain.records import RECORDS, Claim, Participation, Victim
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.attachments import let_go
from trafficmon_desktop.services.backups import backups_of, folder_of
from trafficmon_desktop.services.records import with_dependants
from trafficmon_desktop.services.saved_filters import forget_filters
from trafficmon_desktop.storage import attachments, erasing
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.copying import SUFFIX
from trafficmon_desktop.storage.releases import all_releases
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Connection, Vault

#: Shorter words of a name stand in too many texts that mean somebody else.
_SHORTEST = 3

_TEXTS = (Kind.TEXT, Kind.LONG_TEXT)


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would be erased, and what would stay.

    ``records`` counts what goes by its name; ``documents`` how many contents; ``mentions`` are
    codes of records that stay and whose texts say a name or number of the person; ``backups``
    those within reach that may still hold all of it; ``releases`` how many summaries were
    published.
    """

    code: str
    records: Mapping[str, int]
    documents: int
    mentions: tuple[str, ...]
    backups: tuple[str, ...]
    releases: int


def prospect(vault: Vault, code: str) -> Prospect:
    """What erasing a person would do. Raises ``UserError`` ``record_unknown``."""
    backups = tuple(backups_in_reach(vault))
    with vault.read() as connection:
        doomed = _doomed(connection, code)
        codes = {record.code for record in doomed}
        return Prospect(
            code,
            Counter(record.NAME for record in doomed),
            attachments.count_of(connection, codes),
            tuple(_mentions(connection, doomed[0], codes)),
            backups,
            len(all_releases(connection)),
        )


def erase_person(vault: Vault, code: str, typed: str) -> int:
    """Erases the person with this code, which must be typed; how many records went.

    References of other records are emptied. Nothing of it can be undone. Raises ``UserError``
    ``record_unknown``, ``erase_code_differs`` and what the disk says.
    """
    if typed.strip() != code:
        raise UserError("erase_code_differs", code=code)
    with vault.write("erase") as unit:
        doomed = _doomed(unit.connection, code)
        wanted = _names(doomed[0])
        forget_filters(unit, lambda text: bool(wanted & _words([text])))
        codes = {record.code for record in doomed}
        _empty_references(unit, codes)
        erasing.erase_memory(unit, erasing.earlier_codes(unit.connection, codes))
        erasing.erase_records(unit, reversed(doomed))
        unit.note(Victim.NAME, code, {}, None)
    let_go(vault)
    return len(doomed)


def backups_in_reach(vault: Vault) -> list[str]:
    """Names of the backups in the folder of the vault, damaged ones too, and in the second place.

    The oldest first. Those elsewhere nobody can count.
    """
    own = {each.name for each in folder_of(vault).glob(f"*{SUFFIX}")}
    return sorted(own | {each.path.name for each in backups_of(vault)})


def _doomed(connection: Connection, code: str) -> list[Record]:
    """The person, what hangs on the person, and the person's places and claims in proceedings."""
    person = store.fetch(connection, Victim, code)
    if person is None:
        raise UserError("record_unknown", code=code)
    found = {each.code: each for each in with_dependants(connection, person)}
    places = store.fetch_where(connection, Participation, "victim", [code])
    claims = store.fetch_where(connection, Claim, "participation", [each.code for each in places])
    for each in (*places, *claims):
        found |= {below.code: below for below in with_dependants(connection, each)}
    return list(found.values())


def _empty_references(unit: Unit, codes: Collection[str]) -> None:
    for code in sorted(codes):
        for other in store.referring(unit.connection, code):
            if other.code not in codes:
                store.clear_reference(unit, other, code)


def _mentions(connection: Connection, person: Record, codes: Collection[str]) -> list[str]:
    """Records that stay and in whose texts a whole word of the name, or the number, stands."""
    wanted, found = _names(person), []
    for record_type in RECORDS:
        names = [each.name for each in fields_of(record_type) if each.spec.kind in _TEXTS]
        for code, *texts in store.fetch_columns(connection, record_type, "code", *names):
            if code not in codes and wanted & _words(texts):
                found.append(code)
    return found


def _names(person: Record) -> set[str]:
    """The folded words by which a text names the person."""
    return {
        word
        for name in ("given_name", "family_name", "other_names", "document_number")
        for word in fold(getattr(person, name) or "").split()
        if len(word) >= _SHORTEST
    }


def _words(texts: Collection[str | None]) -> set[str]:
    return {word.strip(".,;:!?()\"'„“”»«") for each in texts if each for word in fold(each).split()}
