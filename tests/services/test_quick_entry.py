"""One typed line becomes one record, or a sentence that says why not."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from trafficmon_desktop.domain.dates import HonestDate, parse_edtf
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import (
    Note,
    Participation,
    PermitApplication,
    PermitDecision,
    Proceeding,
    Task,
    Victim,
)
from trafficmon_desktop.services import journal, records
from trafficmon_desktop.services.quick_entry import Read, read_line, store_line
from trafficmon_desktop.storage.vault import Vault

TODAY = date(2026, 11, 21)

V, V2, P, P2, P3, K, K2 = (
    "V-7K3QP", "V-2MX8D", "P-2XK4M", "P-3XK4M", "P-4XK4M", "K-9QF3D", "K-8QF3D",
)  # fmt: skip


@pytest.fixture
def book(vault: Vault) -> Vault:
    """A person with one application and a case; another with two applications and two cases."""
    records.save_all(
        vault,
        [
            Victim(code=V, status="open"),
            Victim(code=V2, status="open"),
            Victim(code="V-00009", status="open"),
            application(P, V, "2026-03-20"),
            application(P2, V2, "2026-04-20"),
            application(P3, V2, "2026-05-20"),
            Proceeding(code=K, kind="criminal", status="open"),
            Proceeding(code=K2, kind="criminal", status="open"),
            place("A-00001", K, V),
            place("A-00002", K, V2),
            place("A-00003", K2, V2),
        ],
    )
    return vault


def application(code: str, victim: str, lodged: str) -> PermitApplication:
    return PermitApplication(
        code=code, victim=victim, kind="victim_residence", lodged_on=parse_edtf(lodged)
    )


def place(code: str, proceeding: str, victim: str) -> Participation:
    return Participation(
        code=code, proceeding=proceeding, victim=victim, capacities=("injured_party",)
    )


def read(vault: Vault, line: str, chosen: Mapping[str, str] | None = None) -> Read:
    return read_line(vault, line, TODAY, chosen)


def told(found: Read) -> dict[str, Any]:
    """The fields that are filled, dates as they are stored."""
    assert found.record is not None, found
    assert found.is_ready, found
    values = {name: getattr(found.record, name) for name in found.record.__slots__}
    return {
        name: value.edtf if isinstance(value, HonestDate) else value
        for name, value in values.items()
        if value not in (None, (), "")
    }


GRANTED = {
    "application": P,
    "instance": "first",
    "kind": "on_application",
    "outcome": "granted",
    "decided_on": "2025-03-05",
    "granted_months": 12,
}


@pytest.mark.parametrize(
    "line",
    [
        f"{V} granted 12 months 5.3.2025.",
        f"{V} odobreno 12 meseci 5.3.2025.",
        f"{V} одобрено 12 месеци 5.3.2025.",
        f"{V} odobreno na 12 meseci, 5. mart 2025.",
        f"{V} одобрено 5. марта 2025. на 12 месеци",
        f"{V} granted 5 March 2025 for 1 year",
        f"{V} granted as requested 12months 2025-03-05",
        f"{V} approved on 5.3.2025 12 months",
        f"{P} granted 12 months 5.3.2025.",
        f"{V.lower()} GRANTED 12 MONTHS 5.3.2025.",
        "В-7К3QР odobreno 12 meseci 5.3.2025.",
        "V–7K3QP granted 12 months decided on 5.3.2025.",
    ],
)
def test_a_decision_in_every_language(book: Vault, line: str) -> None:
    assert told(read(book, line)) == GRANTED


def test_the_other_examples(book: Vault) -> None:
    refused = told(read(book, f"{P} refused 3.11.2026. served 5.11.2026."))
    assert refused["outcome"] == "refused"
    assert (refused["decided_on"], refused["served_on"]) == ("2026-11-03", "2026-11-05")
    asked = told(read(book, f"{V} application temporary residence 20.3.2026."))
    assert asked == {"victim": V, "kind": "victim_residence", "lodged_on": "2026-03-20"}
    event = told(read(book, f"{K} main hearing 5.12.2026. 10:30"))
    assert event == {
        "proceeding": K, "stage": "main_hearing", "happened_on": "2026-12-05",
        "state": "planned", "starts_at": "10:30",
    }  # fmt: skip
    note = told(read(book, f"{V} note called,  will come Friday"))
    assert note == {"subject": V, "written_on": "2026-11-21", "text": "called,  will come Friday"}
    appeal = told(read(book, f"{P} žalba 10.11.2026."))
    assert appeal == {"application": P, "kind": "appeal", "lodged_on": "2026-11-10"}


@pytest.mark.parametrize(
    "line",
    [
        f"{V} task call the shelter 5.12.2026.",
        f"{V} task 5.12.2026. call the shelter",
        f"{V} задатак call the shelter 5. децембар 2026.",
    ],
)
def test_a_task_has_its_day_at_either_end(book: Vault, line: str) -> None:
    found = told(read(book, line))
    assert found == {"subject": V, "title": "call the shelter", "due_on": "2026-12-05"}


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("5.3.2025.", "2025-03-05"),
        ("3.2025", "2025-03"),
        ("mart 2025", "2025-03"),
        ("2025", "2025"),
        ("~2025", "2025~"),
        ("oko 2025", "2025~"),
        ("pre 2025", "../2024"),
        ("2023-2024", "2023/2024"),
    ],
)
def test_nothing_is_completed(book: Vault, typed: str, stored: str) -> None:
    assert told(read(book, f"{V} granted {typed}"))["decided_on"] == stored
    assert "granted_months" not in told(read(book, f"{V} granted {typed}"))


def test_two_applications_without_a_decision(book: Vault) -> None:
    line = f"{V2} refused 3.11.2026."
    found = read(book, line)
    assert found.ask is not None
    assert (found.ask.slot, found.ask.options) == ("application", (P3, P2))
    assert not found.is_ready
    assert told(read(book, line, {"application": P2}))["application"] == P2
    assert read(book, line, {"application": P}).ask is not None


def test_an_application_that_is_decided_is_not_meant(book: Vault) -> None:
    store_line(book, read(book, f"{P3} refused 3.10.2026."))
    assert told(read(book, f"{V2} granted 3.11.2026."))["application"] == P2
    store_line(book, read(book, f"{P2} refused 3.10.2026."))
    found = read(book, f"{P2} granted 3.11.2026.")
    assert found.ask is not None
    assert found.ask.slot == "instance"
    again = read(book, f"{P2} granted second instance 3.11.2026.")
    assert told(again)["instance"] == "appeal"


def test_what_only_an_appeal_can_bring_asks_for_the_instance(book: Vault) -> None:
    found = read(book, f"{P} confirmed 3.11.2026.")
    assert found.ask is not None
    assert found.ask.options == ("permit_instance.appeal", "permit_instance.administrative_court")


@pytest.mark.parametrize("line", [f"{K} hearing 5.12.2026.", f"{K} рочиште 5.12.2026."])
def test_a_word_for_two_stages_is_asked_about(book: Vault, line: str) -> None:
    found = read(book, line)
    assert found.ask is not None
    assert set(found.ask.options) == {
        "proceeding_stage.main_hearing", "proceeding_stage.preparatory_hearing",
    }  # fmt: skip
    chosen = {"verb": "proceeding_stage.main_hearing"}
    assert told(read(book, line, chosen))["stage"] == "main_hearing"


def test_a_day_that_is_over_is_not_taken_as_held(book: Vault) -> None:
    line = f"{K} main hearing 5.11.2026."
    found = read(book, line)
    assert found.ask is not None
    assert found.ask.slot == "state"
    assert told(read(book, f"{line} held"))["state"] == "held"
    assert told(read(book, f"{line} одложено"))["state"] == "postponed"
    assert told(read(book, line, {"state": "event_state.cancelled"}))["state"] == "cancelled"


def test_a_hearing_of_a_person(book: Vault) -> None:
    assert told(read(book, f"{V} main hearing 5.12.2026."))["proceeding"] == K
    found = read(book, f"{V2} main hearing 5.12.2026.")
    assert found.ask is not None
    assert set(found.ask.options) == {K, K2}


def test_a_grant_for_another_time_than_asked_for_is_asked_about(book: Vault) -> None:
    asked = PermitApplication(
        code="P-00009", victim="V-00009", kind="humanitarian", requested_months=12,
        lodged_on=parse_edtf("2025-01-05"),
    )  # fmt: skip
    records.save(book, asked)
    assert told(read(book, "V-00009 granted 12 months 5.3.2025."))["outcome"] == "granted"
    line = "V-00009 granted 6 months 5.3.2025."
    found = read(book, line)
    assert found.ask is not None
    assert found.ask.options[0] == "permit_outcome.granted_shorter"
    shorter = told(read(book, line, {"outcome": found.ask.options[0]}))
    assert (shorter["outcome"], shorter["granted_months"]) == ("granted_shorter", 6)


def test_serving_changes_the_decision_that_waits(book: Vault) -> None:
    stored = store_line(book, read(book, f"{P} refused 3.11.2026."))
    found = read(book, f"{V} served 5.11.2026. proxy")
    assert found.before == stored
    after = store_line(book, found)
    assert isinstance(after, PermitDecision)
    assert (after.code, after.served_to) == (stored.code, "proxy")
    again = read(book, f"{V} served 6.11.2026.")
    assert again.problem is not None
    assert again.problem.key == "no_decision"


REFUSED = [
    ("", None),
    ("V-ZZZZZ granted 5.3.2025.", "no_record"),
    ("Jelena granted 5.3.2025.", "no_record"),
    (V, "no_verb"),
    (f"{V} sings 5.3.2025.", "verb"),
    (f"{K} granted 5.3.2025.", "verb"),
    (f"{P} main hearing 5.12.2026.", "verb"),
    (f"{V} granted", "missing"),
    (f"{V} granted 12 months", "missing"),
    (f"{V} granted 12 5.3.2025.", "unread"),
    (f"{V} granted 5.3.2025. gladly", "unread"),
    (f"{V} granted 31.2.2025.", "unread"),
    (f"{V} granted 5.3.", "unread"),
    (f"{V} granted 5.3.2025. 6.3.2025.", "twice"),
    (f"{V} granted 12 months 6 months 5.3.2025.", "twice"),
    (f"{V} granted 5.3.2025. served", "no_value"),
    (f"{V} granted 5.3.2027.", "impossible"),
    (f"{P} refused 3.11.2026. served 2.11.2026.", "impossible"),
    (f"{V} application 20.3.2026.", "missing"),
    (f"{V} application humanitarian", "missing"),
    (f"{V} note", "no_text"),
    (f"{V} task call the shelter", "missing"),
    (f"{V} task 5.12.2026.", "missing"),
    (f"{K} main hearing", "missing"),
    (f"{V} served 5.11.2026.", "no_decision"),
    ("V-00009 granted 5.3.2025.", "no_application"),
    ("V-00009 main hearing 5.12.2026.", "no_proceeding"),
]


@pytest.mark.parametrize(("line", "key"), REFUSED)
def test_what_is_not_understood_is_said_and_never_stored(
    book: Vault, line: str, key: str | None
) -> None:
    found = read(book, line)
    assert (found.problem.key if found.problem else None) == key
    assert not found.is_ready
    with pytest.raises(ValueError, match="not clear"):
        store_line(book, found)


def everything(vault: Vault) -> list[Record]:
    return [*records.case_file(vault, V), *records.proceeding_file(vault, K)]


@pytest.mark.parametrize(
    "line",
    [
        f"{V} granted 12 months 5.3.2025.",
        f"{V} note called",
        f"{V} task call 5.12.2026.",
        f"{V} application humanitarian 20.3.2026.",
        f"{P} appeal 10.11.2026.",
        f"{K} indictment 10.11.2026. held",
    ],
)
def test_it_is_one_act(book: Vault, line: str) -> None:
    before = everything(book)
    stored = store_line(book, read(book, line))
    assert len(everything(book)) == len(before) + 1
    act = journal.undo(book)
    assert act is not None
    assert act.kind == "quick_add"
    assert everything(book) == before
    journal.redo(book)
    assert records.find(book, stored.code) == stored


def test_every_kind_of_note_can_be_about_anything(book: Vault) -> None:
    for code in (V, P, K, "A-00001"):
        for line, kind in ((f"{code} note seen", Note), (f"{code} task do 5.12.2026.", Task)):
            assert isinstance(read(book, line).record, kind)
