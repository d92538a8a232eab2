"""The summary on a real vault: inside unprotected, outside protected, gate and structure."""

from datetime import date

import pytest

from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.errors import RefusedError, UsageError
from trafficmon_desktop.domain.indicators import POPULATIONS, TABLES
from trafficmon_desktop.domain.records import Consent, Identification, Victim
from trafficmon_desktop.services.records import save_all
from trafficmon_desktop.services.releases import prepare
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary import counted, protected_document
from trafficmon_desktop.services.summary_request import SummaryRequest, check_request
from trafficmon_desktop.services.vaults import change_setting
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

YEAR = {"period_from": date(2024, 1, 1), "period_to": date(2024, 12, 31)}
AS_OF = date(2025, 6, 30)


def request(**values: object) -> SummaryRequest:
    return SummaryRequest(**({"as_of": AS_OF} | YEAR | values))  # type: ignore[arg-type]


def fill(vault: Vault, cases: int) -> None:
    with vault.write("fill") as unit:
        for records in sample(cases, 7).values():
            store.insert_all(unit, records)


def value_of(document: dict[str, object], table: str, **key: str) -> object:
    for each in document["tables"]:  # type: ignore[attr-defined]
        if each["id"] == table:
            wanted = dict.fromkeys(each["dims"], "*") | key
            return next(cell["value"] for cell in each["cells"] if cell["key"] == wanted)
    return "no such table"


def test_internal_figures_hold_every_table_and_no_record(vault: Vault) -> None:
    fill(vault, 40)
    document = counted(vault, request(profile="internal"))
    assert document["format"] == "trafficmon-internal/1"
    assert [each["id"] for each in document["tables"]] == [table.id for table in TABLES]
    assert all(cell["value"] is not None for table in document["tables"] for cell in table["cells"])
    publication_from_json(document)  # every margin is there and adds up
    assert {each["id"] for each in document["measures"]} >= {"P5m", "J10m", "J14m"}
    assert set(document["to_be_dated"]) == set(POPULATIONS)


def test_protected_summary_withstands_the_attack(vault: Vault) -> None:
    fill(vault, 60)
    document = prepare(vault, request())
    assert document["format"] == "trafficmon-summary/1"
    assert document["protection"]["threshold"] == 5
    assert document["measures"] == []
    assert {"to_be_dated", "left_out_for_consent"}.isdisjoint(document)
    publication = publication_from_json(document)
    assert attack([publication]).safe
    inside = counted(vault, request(profile="internal"))
    # activities are open: the same figures inside and outside
    assert value_of(document, "T1") == value_of(inside, "T1")


def test_same_data_and_key_give_the_same_summary(vault: Vault) -> None:
    fill(vault, 30)
    assert protected_document(vault, request()) == protected_document(vault, request())


def people(vault: Vault, count: int, **consent: date | None) -> None:
    records = []
    for number in range(count):
        code = f"V-{len(consent)}{number:04}"
        records.append(Victim(code=code, sex="female", birth_date=exact_date(date(1990, 1, 1))))
        records.append(
            Identification(
                code="", victim=code, outcome="identified", decided_on=exact_date(date(2024, 5, 5))
            )
        )
        if consent:
            days = {name: exact_date(day) if day else None for name, day in consent.items()}
            records.append(Consent(code="", victim=code, scope="share_statistics", **days))
    save_all(vault, records)


def test_consent_gate_stands_at_the_door_only(vault: Vault) -> None:
    people(vault, 20)  # nothing on record
    people(vault, 30, given_on=date(2024, 1, 1), withdrawn_on=date(2025, 1, 1))
    inside = counted(vault, request(profile="internal"))
    assert value_of(inside, "V2a") == 50
    assert inside["left_out_for_consent"] == 30
    assert value_of(prepare(vault, request()), "V2a") == 20
    change_setting(vault, "consent_policy", "strict")
    strict = prepare(vault, request())
    assert "victims_identified" in strict["not_published"]  # nobody is left
    assert strict["consent_policy"] == "strict"
    assert counted(vault, request(profile="internal"))["left_out_for_consent"] == 50


@pytest.mark.parametrize(
    ("first", "last", "refused"),
    [
        ((2024, 2, 1), (2024, 2, 29), False),
        ((2024, 4, 1), (2024, 6, 30), False),
        ((2024, 7, 1), (2024, 12, 31), False),
        ((2024, 1, 1), (2024, 12, 31), False),
        ((2024, 2, 1), (2024, 4, 30), True),  # three months, no quarter
        ((2024, 4, 1), (2024, 9, 30), True),  # six months, no half-year
        ((2024, 4, 1), (2025, 3, 31), True),
        ((2024, 2, 1), (2024, 2, 28), True),
        ((2023, 1, 1), (2024, 12, 31), True),
        ((2024, 3, 15), (2024, 3, 15), True),
    ],
)
def test_only_calendar_periods_leave(
    first: tuple[int, int, int], last: tuple[int, int, int], refused: bool
) -> None:
    asked = {"period_from": date(*first), "period_to": date(*last)}
    check_request(request(**asked, profile="internal"))
    if refused:
        with pytest.raises(RefusedError):
            check_request(request(**asked))
    else:
        check_request(request(**asked, profile="public"))


@pytest.mark.parametrize(
    "values",
    [
        {"period_from": date(2025, 1, 1)},
        {"profile": "everybody"},
        {"formats": ("json", "doc")},
        {"formats": ()},
        {"release_number": 0},
        {"released_at": "yesterday"},
    ],
)
def test_what_cannot_be_asked(values: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        check_request(request(**values))
