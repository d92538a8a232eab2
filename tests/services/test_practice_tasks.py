"""The practice vault, its twelve tasks, and how each is seen to be done in the vault itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import NoteKind
from trafficmon_desktop.domain.errors import RefusedError, UserError
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Claim,
    Identification,
    Payment,
    PermitApplication,
    PermitDecision,
    SetDeadline,
    Victim,
)
from trafficmon_desktop.services import journal, practice, records
from trafficmon_desktop.services.deadline_rules import confirm_rule, law_of
from trafficmon_desktop.services.deadlines import close_deadline, deadlines_of
from trafficmon_desktop.services.duplicates import not_the_same, possible_duplicates
from trafficmon_desktop.services.merging import merge
from trafficmon_desktop.services.practice_tasks import (
    LOOKED,
    TASKS,
    in_other_script,
    note,
    note_found,
    progress,
)
from trafficmon_desktop.services.releases import release
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.services.vaults import create_vault
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.storage.vault import Vault

YEAR = parse_edtf("1998")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh practice vault, closed."""
    folder = tmp_path_factory.mktemp("practice")
    practice.open_practice_vault(folder / "vault", "Practice", state=folder / "state").close()
    return folder


@pytest.fixture
def trained(made: Path, tmp_path: Path) -> Iterator[Vault]:
    """A copy of it, open."""
    import shutil

    shutil.copytree(made / "vault", tmp_path / "vault")
    with practice.open_practice_vault(
        tmp_path / "vault", "Practice", state=tmp_path / "state"
    ) as vault:
        yield vault


def missing(vault: Vault) -> dict[str, str]:
    return {each.task.name: each.missing for each in progress(vault)}


def done(vault: Vault) -> set[str]:
    return {name for name, what in missing(vault).items() if not what}


def somebody(vault: Vault) -> Victim:
    return records.all_of(vault, Victim)[0]


def namesakes(vault: Vault) -> list[Victim]:
    found = [
        each
        for each in records.all_of(vault, Victim)
        if (each.given_name, each.family_name) in practice.NAMESAKES
    ]
    return sorted(found, key=lambda each: each.given_name != practice.NAMESAKES[0][0])


def test_sixty_people_twelve_tasks_and_nothing_done_yet(trained: Vault) -> None:
    assert len(records.all_of(trained, Victim)) == practice.CASES == 60
    assert len(TASKS) == 12
    assert done(trained) == set()


def test_two_people_look_like_one_in_two_scripts(trained: Vault) -> None:
    one, other = namesakes(trained)
    assert one.birth_date is not None
    assert other.birth_date is not None
    assert one.birth_date.exact
    assert not other.birth_date.exact
    assert other.birth_date.first <= one.birth_date.first <= other.birth_date.last


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_task_has_its_words(trained: Vault, language: str) -> None:
    terms = Terms(language)
    for each in progress(trained):
        assert each.title(terms)
        assert each.how(terms)


def test_a_search_in_the_other_script_counts_and_one_in_the_same_does_not(trained: Vault) -> None:
    cyrillic, latin = namesakes(trained)
    note_found(trained, "djordj", latin)
    note_found(trained, "ђор", cyrillic)
    note_found(trained, "petrovic", cyrillic)
    assert done(trained) == set()
    note_found(trained, "djordj", cyrillic)
    assert done(trained) == {"find"}


@pytest.mark.parametrize(
    ("typed", "name", "counts"),
    [
        ("ђорђ", "Jovana Đorđević", True),
        ("dord", "Јована Ђорђевић", True),
        ("dj", "Јована Ђорђевић", False),
        ("V-12345", "Јована Ђорђевић", False),
        ("Đorđ", "Jovana Djordjevic", False),
    ],
)
def test_what_is_the_other_script(typed: str, name: str, counts: bool) -> None:
    assert in_other_script(typed, name) is counts


def test_a_person_with_an_honest_date(trained: Vault) -> None:
    added = records.save(trained, Victim(code="", given_name="Ana", status="open"))
    assert missing(trained)["person"] == "no_date"
    exact = records.save(trained, replace(added, birth_date=parse_edtf("1998-03-05")))
    assert missing(trained)["person"] == "too_exact"
    records.save(trained, replace(exact, birth_date=YEAR))
    assert done(trained) == {"person"}
    records.remove(trained, added.code)
    assert missing(trained)["person"] == "to_do"


def test_a_person_of_the_sample_who_is_changed_was_not_added(trained: Vault) -> None:
    records.save(trained, replace(somebody(trained), birth_date=YEAR))
    assert done(trained) == set()


def test_identification_application_and_decision(trained: Vault) -> None:
    victim = somebody(trained).code
    records.save(
        trained,
        Identification(
            code="", victim=victim, reported_on=parse_edtf("2024"), outcome="identified"
        ),
    )
    assert done(trained) == {"identification"}
    application = records.save(
        trained,
        PermitApplication(
            code="", victim=victim, kind="recovery_reflection", lodged_on=parse_edtf("2024-03")
        ),
    )
    assert missing(trained)["application"] == "no_decision"
    records.save(
        trained,
        PermitDecision(
            code="",
            application=application.code,
            instance="first",
            kind="on_application",
            outcome="granted",
            decided_on=parse_edtf("2024-04-02"),
        ),
    )
    assert done(trained) == {"identification", "application"}


def test_a_deadline_that_was_closed(trained: Vault) -> None:
    today = trained.clock().date()
    found = next(
        each for each in deadlines_of(trained, today) if each.rule.code not in ("task", "hearing")
    )
    close_deadline(trained, found.subject, found.rule.code, NoteKind.MISSED, on=today)
    assert done(trained) == {"deadline"}


def test_a_deadline_of_an_authority_that_was_met(trained: Vault) -> None:
    today = trained.clock().date()
    codes = {each.subject for each in deadlines_of(trained, today)}
    asked = next(code for code in sorted(codes) if code.startswith(SetDeadline.PREFIX + "-"))
    stored = records.find(trained, asked)
    assert isinstance(stored, SetDeadline)
    records.save(trained, replace(stored, met_on=parse_edtf(today.isoformat()), outcome="met"))
    assert done(trained) == {"deadline"}


def test_a_judgment_entered_or_changed(trained: Vault) -> None:
    first = records.all_of(trained, ChargeDecision)[0]
    records.save(trained, replace(first, final=not first.final))
    assert done(trained) == {"judgment"}


def test_a_new_judgment(trained: Vault) -> None:
    charge = records.all_of(trained, Charge)[0]
    records.save(
        trained,
        ChargeDecision(
            code="",
            charge=charge.code,
            instance="first",
            outcome="convicted",
            decided_on=parse_edtf("2025"),
        ),
    )
    assert done(trained) == {"judgment"}


def test_a_payment_on_a_claim(trained: Vault) -> None:
    claim = records.all_of(trained, Claim)[0]
    paid = Money.parse("100000 RSD")
    records.save(trained, Payment(code="", claim=claim.code, paid_on=parse_edtf("2025"), paid=paid))
    assert done(trained) == {"payment"}


def test_a_removal_taken_back_is_one_thing_done_not_four(trained: Vault) -> None:
    with journal.recorded(trained, "remove"):
        records.remove(trained, somebody(trained).code)
    assert missing(trained)["undo"] == "not_taken_back"
    journal.undo(trained)
    assert done(trained) == {"undo"}


def test_a_rule_confirmed(trained: Vault) -> None:
    confirm_rule(trained, law_of(trained).rules[0].code, "A. P.", date(2025, 1, 20))
    assert done(trained) == {"rule"}


def test_a_figure_looked_behind_is_noted_once(trained: Vault) -> None:
    note(trained, LOOKED)
    head = trained.head
    note(trained, LOOKED)
    assert trained.head == head
    assert done(trained) == {"figure"}


def test_a_release(trained: Vault, tmp_path: Path) -> None:
    year = trained.clock().year - 1
    request = SummaryRequest(
        period_from=date(year, 1, 1),
        period_to=date(year, 12, 31),
        as_of=trained.clock().date(),
        profile="coordinator",
        formats=("json",),
    )
    release(trained, request, tmp_path / "out", Terms("en"))
    assert done(trained) == {"release"}


def test_begun_anew_everything_is_as_at_the_first_time(made: Path, tmp_path: Path) -> None:
    folder, state = tmp_path / "vault", tmp_path / "state"
    with practice.open_practice_vault(folder, "Practice", state=state) as vault:
        note(vault, LOOKED)
    with practice.begin_anew(folder, "Practice", state=state) as vault:
        assert done(vault) == set()
        assert len(records.all_of(vault, Victim)) == 60


def test_a_real_vault_is_never_thrown_away(tmp_path: Path) -> None:
    for name, passphrase in (("a", "a passphrase of our own"), ("b", practice.PASSPHRASE)):
        folder, state = tmp_path / name, tmp_path / "state"
        create_vault(folder, passphrase, parameters=NO_KDF, state=state).vault.close()
        before = sorted(folder.iterdir())
        with pytest.raises(UserError) as refused:
            practice.begin_anew(folder, "x", state=state)
        assert sorted(folder.iterdir()) == before
    assert isinstance(refused.value, RefusedError)


def test_the_two_who_look_alike_are_found_and_told_apart(trained: Vault) -> None:
    one, other = (each.code for each in namesakes(trained))
    pairs = [{pair.first, pair.second} for pair in possible_duplicates(trained)]
    assert {one, other} in pairs
    not_the_same(trained, one, other)
    assert done(trained) == {"same"}


def test_merging_the_two_counts_as_well(trained: Vault) -> None:
    one, other = (each.code for each in namesakes(trained))
    merge(trained, one, other)
    assert done(trained) == {"same"}
