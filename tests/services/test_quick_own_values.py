"""A value of the organisation's own is typed in one line and stored as in a form."""

from datetime import date

import pytest

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import PermitApplication, PermitDecision, Victim
from trafficmon_desktop.services import journal, records
from trafficmon_desktop.services.own_codes import (
    OwnTerms,
    add_value,
    chosen,
    own_codes,
    retire_value,
)
from trafficmon_desktop.services.quick_echo import field_words
from trafficmon_desktop.services.quick_entry import Read, read_line, store_line
from trafficmon_desktop.storage.vault import Vault

TODAY = date(2026, 11, 21)
V, P = "V-7K3QP", "P-2XK4M"


@pytest.fixture
def book(vault: Vault) -> Vault:
    """One application, and an outcome and a kind of application of the organisation's own."""
    lodged = parse_edtf("2026-03-20")
    records.save_all(
        vault,
        [Victim(code=V, status="open"), PermitApplication(code=P, victim=V, lodged_on=lodged)],
    )
    add_value(vault, "permit_outcome", "granted", label_en="Sealed", label_sr="Печатирано")
    add_value(vault, "permit_kind", "humanitarian", label_sr="Стари закон")
    return vault


def read(vault: Vault, line: str) -> Read:
    return read_line(vault, line, TODAY)


@pytest.mark.parametrize("words", ["sealed", "печатирано", "Pečatirano", "PECATIRANO"])
def test_the_shipped_code_is_stored_and_the_own_value_beside_it(book: Vault, words: str) -> None:
    found = read(book, f"{V} {words} 5.11.2026.")
    assert found.is_ready, found
    stored = store_line(book, found)
    assert isinstance(stored, PermitDecision)
    assert stored.outcome == "granted"
    assert chosen(book, [stored.code]) == {(stored.code, "outcome"): ["own-1"]}
    journal.undo(book)
    assert chosen(book, [stored.code]) == {}


def test_a_value_after_the_verb_is_one_too(book: Vault) -> None:
    stored = store_line(book, read(book, f"{V} zahtev stari zakon 5.11.2026."))
    assert isinstance(stored, PermitApplication)
    assert stored.kind == "humanitarian"
    assert chosen(book, [stored.code]) == {(stored.code, "kind"): ["own-1"]}


def test_what_will_be_stored_is_said_in_the_words_of_the_organisation(book: Vault) -> None:
    terms = OwnTerms("sr-Latn", own_codes(book))
    said = dict(field_words(read(book, f"{V} pečatirano 5.11.2026."), terms, str))
    assert "Pečatirano" in said.values()


def test_a_shipped_value_has_none_beside_it(book: Vault) -> None:
    stored = store_line(book, read(book, f"{V} granted 5.11.2026."))
    assert chosen(book, [stored.code]) == {}


def test_a_retired_value_is_not_understood(book: Vault) -> None:
    retire_value(book, "permit_outcome", "granted~own-1")
    assert not read(book, f"{V} sealed 5.11.2026.").is_ready
