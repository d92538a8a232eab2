"""Drafts of the vault: what is being typed, kept at once and never counted."""

import json
from dataclasses import dataclass

from trafficmon_desktop.domain.records import RECORD_TYPES, Record
from trafficmon_desktop.storage import drafts as store
from trafficmon_desktop.storage.journal import UNSTORED
from trafficmon_desktop.storage.records import plain_values
from trafficmon_desktop.storage.replay import record_from
from trafficmon_desktop.storage.vault import Vault

__all__ = [
    "UNSTORED",
    "Unfinished",
    "adopt",
    "all_drafts",
    "discard",
    "drafts_of",
    "keep_draft",
    "keep_unfinished",
    "unfinished_of",
]

#: The draft of a record that is not stored yet: under this field its type and values so far.
_BEGUN = ""


@dataclass(frozen=True)
class Unfinished:
    """A record that was begun and is stored nowhere; its code is empty. ``texts`` by field."""

    subject: str
    record: Record
    texts: dict[str, str]


def drafts_of(vault: Vault, subject: str) -> dict[str, str]:
    """Field to text of one record."""
    with vault.read() as connection:
        return store.drafts_of(connection, subject)


def all_drafts(vault: Vault) -> dict[str, dict[str, str]]:
    """Subject to field to text."""
    with vault.read() as connection:
        return store.all_drafts(connection)


def keep_draft(vault: Vault, subject: str, field: str, text: str) -> None:
    """Keeps what is typed into a field; an empty text forgets it."""
    with vault.write("draft") as unit:
        store.put_draft(unit, subject, field, text)


def keep_unfinished(vault: Vault, subject: str, record: Record, texts: dict[str, str]) -> None:
    """Keeps a record that has no code yet, as far as it goes.

    ``subject`` begins with :data:`UNSTORED`; the texts of before are replaced.
    """
    begun = {"record": record.NAME, "values": plain_values(record)}
    with vault.write("draft") as unit:
        store.forget_drafts(unit, subject)
        store.put_draft(unit, subject, _BEGUN, json.dumps(begun, ensure_ascii=False))
        for field, text in texts.items():
            store.put_draft(unit, subject, field, text)


def unfinished_of(drafts: dict[str, dict[str, str]]) -> list[Unfinished]:
    """The records among all drafts that were begun and are stored nowhere."""
    found = []
    for subject, texts in drafts.items():
        if not subject.startswith(UNSTORED) or _BEGUN not in texts:
            continue
        begun = json.loads(texts[_BEGUN])
        record = record_from(RECORD_TYPES[begun["record"]], begun["values"])
        typed = {field: text for field, text in texts.items() if field != _BEGUN}
        found.append(Unfinished(subject, record, typed))
    return found


def adopt(vault: Vault, subject: str, code: str) -> None:
    """The record has a code now: its drafts are drafts of that record."""
    with vault.write("draft") as unit:
        texts = store.drafts_of(unit.connection, subject)
        store.forget_drafts(unit, subject)
        for field, text in texts.items():
            if field != _BEGUN:
                store.put_draft(unit, code, field, text)


def discard(vault: Vault, subject: str) -> None:
    """Forgets a record that was begun and is stored nowhere."""
    with vault.write("draft") as unit:
        store.forget_drafts(unit, subject)
