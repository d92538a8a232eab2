"""Which own value was meant goes with the code of a record, whoever changes it."""

from dataclasses import replace

import pytest

from trafficmon_desktop.domain.records import Consent, Support, Victim
from trafficmon_desktop.services import journal, merging, records
from trafficmon_desktop.services.merging import Side
from trafficmon_desktop.services.own_codes import add_value, choose, chosen
from trafficmon_desktop.storage.vault import Vault

KEPT, OTHER = "V-00001", "V-00002"
FIELD = "referred_by"


@pytest.fixture
def two(vault: Vault) -> Vault:
    """Two people; ``own-1`` stands for the police, ``own-2`` for an organisation."""
    add_value(vault, "referral_source", "police", label_en="The station at the border")
    add_value(vault, "referral_source", "ngo", label_en="The house by the river")
    for code in (KEPT, OTHER):
        records.save(vault, Victim(code=code, given_name="Ana", family_name="Anić"))
    return vault


def refer(vault: Vault, code: str, source: str, *own: str) -> None:
    person = records.get(vault, code)
    assert isinstance(person, Victim)
    with vault.write("save") as unit:
        records.save(vault, replace(person, referred_by=source))
        choose(unit, code, FIELD, own)


def test_a_code_that_comes_back_does_not_mean_the_own_value_again(two: Vault) -> None:
    refer(two, KEPT, "police", "own-1")
    person = records.get(two, KEPT)
    for source in ("ngo", "police"):  # as a typed line or a table does, which know no own values
        records.save(two, replace(person, referred_by=source))  # type: ignore[call-arg]
    assert chosen(two, [KEPT]) == {}


def test_another_change_leaves_it(two: Vault) -> None:
    refer(two, KEPT, "police", "own-1")
    records.save(two, replace(records.get(two, KEPT), contact="060"))  # type: ignore[call-arg]
    assert chosen(two, [KEPT]) == {(KEPT, FIELD): ["own-1"]}


def test_taking_the_change_back_brings_it_back(two: Vault) -> None:
    refer(two, KEPT, "police", "own-1")
    with journal.recorded(two, "save"):
        records.save(two, replace(records.get(two, KEPT), referred_by="ngo"))  # type: ignore[call-arg]
    assert chosen(two, [KEPT]) == {}
    journal.undo(two)
    assert chosen(two, [KEPT]) == {(KEPT, FIELD): ["own-1"]}


@pytest.mark.parametrize(
    ("kept", "other", "side", "meant"),
    [
        (("police", "own-1"), ("ngo", "own-2"), Side.KEPT, ["own-1"]),
        (("police", "own-1"), ("ngo", "own-2"), Side.OTHER, ["own-2"]),
        (("police",), ("police", "own-1"), Side.KEPT, ["own-1"]),
        ((None,), ("police", "own-1"), Side.OTHER, ["own-1"]),
        (("police", "own-1"), ("ngo",), Side.OTHER, []),
    ],
)
def test_of_two_files_the_side_that_is_taken_says_what_was_meant(
    two: Vault, kept: tuple[str, ...], other: tuple[str, ...], side: Side, meant: list[str]
) -> None:
    refer(two, KEPT, *kept)
    refer(two, OTHER, *other)
    before = chosen(two, [KEPT, OTHER])
    merging.merge(two, KEPT, OTHER, chosen={FIELD: side})
    assert chosen(two, [KEPT, OTHER]) == ({(KEPT, FIELD): meant} if meant else {})
    journal.undo(two)
    assert chosen(two, [KEPT, OTHER]) == before


def test_records_that_move_keep_theirs_and_those_that_go_leave_none(two: Vault) -> None:
    own = add_value(two, "support_kind", "legal", label_en="Beside the court").code
    scope = add_value(two, "consent_scope", "share_statistics", label_en="For the yearbook").code
    moved = records.save(two, Support(victim=OTHER, kind="legal"))
    mine, yours = (
        records.save(two, Consent(victim=code, scope="share_statistics")) for code in (KEPT, OTHER)
    )
    with two.write("save") as unit:
        choose(unit, moved.code, "kind", [own])
        choose(unit, yours.code, "scope", [scope])
    merging.merge(two, KEPT, OTHER)
    assert chosen(two, [moved.code, mine.code, yours.code]) == {
        (moved.code, "kind"): [own],
        (mine.code, "scope"): [scope],
    }
