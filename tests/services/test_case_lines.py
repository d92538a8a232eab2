"""Typed lines of a judgment: read in every language, written so that they are read the same."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import Charge, ChargeDecision, Sanction
from trafficmon_desktop.services.case_lines import reading, writing
from trafficmon_desktop.services.case_lines.line_read import LineRead
from trafficmon_desktop.services.case_lines.offences import short_form
from trafficmon_desktop.services.case_lines.sanctions import LASTING
from trafficmon_desktop.services.case_lines.saying import echo
from trafficmon_desktop.services.terms import LANGUAGES, Terms

CHARGED = "388_1_2009"


def decision(typed: str, instance: str = "first") -> LineRead:
    return reading.read_decision(typed, instance, CHARGED)


def imprisonment(months: int) -> dict[str, Any]:
    return {"kind": "imprisonment", "months": months}


@pytest.mark.parametrize(
    "typed",
    [
        "osuđen 6g 5.11.2025.",
        "osudjena 6 god. 05.11.2025.",
        "осуђен 6г 5.11.2025.",
        "осуђена на 6 година затвора дана 5. новембар 2025.",
        "convicted 6y 5.11.2025",
        "convicted, 6 years of imprisonment, 5 November 2025",
        "5.11.2025. осуђујућа – како је оптужено, казна затвора, 6 година",
        "convicted 72 months 5.11.2025",
    ],
)
def test_a_conviction_in_every_language(typed: str) -> None:
    read = decision(typed)
    assert read.is_clear
    assert read.values == {"outcome": "convicted", "decided_on": parse_edtf("2025-11-05")}
    assert read.sanctions == (imprisonment(72),)


@pytest.mark.parametrize("typed", ["ослобођен", "oslobodjena", "oslob", "acquitted", "Acquittal"])
def test_an_acquittal_needs_no_day(typed: str) -> None:
    assert decision(typed) == LineRead({"outcome": "acquitted"})


@pytest.mark.parametrize(
    ("typed", "sanctions"),
    [
        ("osuđen uslovno 1g6m", ({"kind": "suspended_sentence", "months": 18},)),
        (
            "convicted 1 year and 6 months suspended",
            ({"kind": "suspended_sentence", "months": 18},),
        ),
        ("осуђен 90 дана", ({"kind": "imprisonment", "days": 90},)),
        (
            "osuđen 6g, novčana 100.000,50 din",
            (imprisonment(72), {"kind": "fine", "amount": Money(Decimal("100000.50"), "RSD")}),
        ),
        (
            "convicted fine 2000 EUR, prison 2y",
            ({"kind": "fine", "amount": Money(Decimal(2000), "EUR")}, imprisonment(24)),
        ),
        ("осуђен доживотни затвор", ({"kind": "life_imprisonment"},)),
    ],
)
def test_sanctions_with_what_belongs_to_them(
    typed: str, sanctions: Sequence[dict[str, Any]]
) -> None:
    read = decision(typed)
    assert read.is_clear
    assert list(read.sanctions) == list(sanctions)


@pytest.mark.parametrize(
    ("typed", "unread"),
    [
        ("nešto 5.11.2025.", "nešto 5.11.2025"),
        ("convicted acquitted", "acquitted"),
        ("acquitted 6y", "6y"),
        ("convicted 31.2.2025", "31.2.2025"),
        ("convicted 6y 3y", "3y"),
        ("convicted 5000 RSD", "5000 RSD"),
        ("388(2) -> 184(1)", "388(2)"),
        ("convicted 388(1)/2009 184(1)", "184(1)"),
        ("osuđen 999", "999"),
    ],
)
def test_what_contradicts_or_says_nothing_is_not_taken(typed: str, unread: str) -> None:
    read = decision(typed)
    assert not read.is_clear
    assert unread in read.unread
    assert unread in echo(read, Terms("en"))


def test_another_paragraph_makes_it_a_requalified_conviction() -> None:
    assert decision("osuđen 184(1)").values["outcome"] == "convicted_requalified"
    assert decision("388(1) -> 184(1)").values == {"offence": "184_1"}
    assert decision("osuđen 388(1)/2006").values["outcome"] == "convicted"


def test_confirmed_says_again_what_it_confirms() -> None:
    before = ChargeDecision(outcome="convicted_requalified", offence="184_1")
    read = reading.read_decision("потврђена 3.2026", "appeal", CHARGED, before)
    assert read.values == {
        "appeal_effect": "confirmed",
        "outcome": "convicted_requalified",
        "offence": "184_1",
        "decided_on": parse_edtf("2026-03"),
    }
    assert "outcome" not in decision("потврђена", "appeal").values


@pytest.mark.parametrize("typed", ["ukinuta", "set aside", "укинута и враћена на поновно суђење"])
def test_setting_aside_belongs_to_a_higher_instance(typed: str) -> None:
    assert decision(typed, "appeal").values == {
        "outcome": "annulled_retrial",
        "appeal_effect": "annulled_retrial",
    }


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("388(1)", ("388_1_2009", "388_1_2006")),
        ("184", ("184_1", "184_2")),
        ("čl. 388 st. 3", ("388_3_2009", "388_3_2006")),
    ],
)
def test_a_version_or_a_paragraph_is_never_guessed(typed: str, codes: tuple[str, ...]) -> None:
    read = reading.read_charge(typed)
    assert read.values == {}
    assert read.doubts[0].codes == codes
    assert not read.is_clear


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("388(1)/2009", {"offence": "388_1_2009"}),
        ("чл. 388. ст. 3./2006", {"offence": "388_3_2006"}),
        ("187а", {"offence": "187a"}),
        ("180", {"offence": "178_182"}),
        ("111b/03", {"offence": "111b_2003"}),
        ("388(1)/2009 -> 184(1)", {"offence_reported": "388_1_2009", "offence": "184_1"}),
        ("246 2.2025", {"offence": "246", "charged_on": parse_edtf("2025-02")}),
    ],
)
def test_offences_by_their_articles(typed: str, values: dict[str, Any]) -> None:
    assert reading.read_charge(typed) == LineRead(values)


@pytest.mark.parametrize("code", CODE_LISTS["offence"].offered)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_offence_is_read_by_its_label_and_by_its_short_form(code: str, language: str) -> None:
    for typed in filter(None, (Terms(language).code("offence", code), short_form(code))):
        assert reading.read_charge(typed) == LineRead({"offence": code})


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("D1 m", {"label": "D1", "sex": "male", "kind": "natural_person"}),
        ("Д2 ж", {"label": "Д2", "sex": "female", "kind": "natural_person"}),
        ("D3 pravno lice", {"label": "D3", "kind": "legal_person"}),
        ("P. P.", {"label": "P. P."}),
    ],
)
def test_defendants(typed: str, values: dict[str, Any]) -> None:
    assert reading.read_defendant(typed) == LineRead(values)


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("12.12.2025.", {"final": True, "final_on": parse_edtf("2025-12-12")}),
        ("da", {"final": True}),
        ("не", {"final": False}),
        ("final since 12.2025", {"final": True, "final_on": parse_edtf("2025-12")}),
    ],
)
def test_whether_it_is_final(typed: str, values: dict[str, Any]) -> None:
    assert reading.read_final(typed) == LineRead(values)


DATES = ("2025-11-05", "2025-11", "2025", "2025~", "../2024", "2024/..", "2023/2024")


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    outcome=st.sampled_from(CODE_LISTS["charge_outcome"].offered),
    offence=st.sampled_from(CODE_LISTS["offence"].offered),
    edtf=st.sampled_from(DATES),
)
def test_a_decision_is_written_as_it_is_read(
    language: str, outcome: str, offence: str, edtf: str
) -> None:
    made = ChargeDecision(outcome=outcome, offence=offence, decided_on=parse_edtf(edtf))
    read = reading.read_decision(writing.decision_line(made, Terms(language)), "first", offence)
    wanted = {"outcome": outcome, "offence": offence, "decided_on": made.decided_on}
    assert read == LineRead(wanted)


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    kind=st.sampled_from(CODE_LISTS["sanction_kind"].offered),
    months=st.integers(1, 240),
)
def test_sanctions_are_written_as_they_are_read(language: str, kind: str, months: int) -> None:
    lasting = kind in LASTING
    made = Sanction(kind=kind, months=months if lasting else None)
    read = reading.read_sanctions(writing.sanctions_line([made], Terms(language)))
    wanted = {"kind": kind, "months": months} if lasting else {"kind": kind}
    assert read == LineRead({}, (wanted,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_charge_is_written_as_it_is_read(language: str) -> None:
    made = Charge(offence="184_1", offence_reported=CHARGED, charged_on=parse_edtf("2025-02-05"))
    read = reading.read_charge(writing.charge_line(made, Terms(language)))
    assert read.values == {
        "offence": "184_1",
        "offence_reported": CHARGED,
        "charged_on": made.charged_on,
    }


@pytest.mark.parametrize("language", LANGUAGES)
@given(typed=st.text(max_size=60))
def test_no_line_stops_the_program(language: str, typed: str) -> None:
    for read in (decision(typed), reading.read_charge(typed), reading.read_sanctions(typed)):
        assert echo(read, Terms(language))
