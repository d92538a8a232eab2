"""Who may be in the vault twice: asked of the vault, answered once, asked of a file to come."""

from collections.abc import Sequence

import pytest

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import journal, records
from trafficmon_desktop.services.duplicates import (
    Likelihood,
    Pair,
    differ,
    doubtful_pairs,
    matches,
    namesakes,
    not_the_same,
    pairs_of,
    possible_duplicates,
    take_in,
    why,
)
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage.vault import Vault


def codes(pairs: Sequence[Pair]) -> list[tuple[str, str]]:
    return [(pair.first, pair.second) for pair in pairs]


@pytest.fixture
def three(vault: Vault) -> Vault:
    """Two who may be one, and somebody else."""
    born = parse_edtf("1998")
    for person in (
        Victim(code="V-1", given_name="Ана", family_name="Јовановић", birth_date=born),
        Victim(code="V-2", given_name="Jovanovic", family_name="Ana", birth_date=born),
        Victim(code="V-3", given_name="Linh", family_name="Tran", birth_date=born),
    ):
        records.save(vault, person)
    return vault


def test_the_pairs_of_a_vault(three: Vault) -> None:
    pairs = possible_duplicates(three)
    assert codes(pairs) == [("V-1", "V-2")]
    assert pairs[0].likeness.level is Likelihood.VERY_LIKELY


def test_not_the_same_is_remembered_and_can_be_taken_back(three: Vault) -> None:
    not_the_same(three, "V-2", "V-1")
    assert differ(three) == {("V-1", "V-2")}
    assert possible_duplicates(three) == []
    assert matches(three, namesakes(three), records.get(three, "V-2")) == []
    journal.undo(three)
    assert codes(possible_duplicates(three)) == [("V-1", "V-2")]


def test_saying_it_twice_is_one_answer(three: Vault) -> None:
    not_the_same(three, "V-1", "V-2")
    not_the_same(three, "V-2", "V-1")
    assert differ(three) == {("V-1", "V-2")}


def test_the_index_follows_a_change(three: Vault) -> None:
    people = namesakes(three)
    records.save(three, Victim(code="V-3", given_name="Ana", family_name="Jovanović"))
    take_in(people, three, "V-3")
    assert codes(pairs_of(three, people, "V-3")) == [("V-1", "V-3"), ("V-2", "V-3")]
    records.remove(three, "V-3")
    take_in(people, three, "V-3")
    assert pairs_of(three, people, "V-3") == []


def test_people_of_a_file_are_compared_with_the_vault_and_with_each_other(three: Vault) -> None:
    born = parse_edtf("1998-05-01")
    incoming = [
        Victim(given_name="Ana", family_name="Jovanović", birth_date=born),
        Victim(code="X-9", given_name="Mercy", family_name="Okafor", birth_date=born),
        Victim(given_name="Okafor", family_name="Mercy", birth_date=born),
    ]
    before = possible_duplicates(three)
    found = set(codes(doubtful_pairs(three, incoming)))
    assert found == {("#0", "V-1"), ("#0", "V-2"), ("#2", "X-9")}
    assert possible_duplicates(three) == before, "nothing is stored"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words(three: Vault, language: str) -> None:
    (pair,) = possible_duplicates(three)
    words = why(Terms(language), pair.likeness)
    assert words.count(";") == len(pair.likeness.reasons) - 1
