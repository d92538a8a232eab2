"""Lines made at random: what is typed in any language is read as what was meant, or refused."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trafficmon_desktop.domain.codes import codes_of
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import (
    PermitApplication,
    PermitDecision,
    Proceeding,
    ProceedingEvent,
    Victim,
)
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services import records
from trafficmon_desktop.services.quick_codes import possible_codes
from trafficmon_desktop.services.quick_entry import Read, read_line
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage.vault import Vault

TODAY = date(2026, 11, 21)
V, P, K = "V-7K3QP", "P-2XK4M", "K-9QF3D"
#: "Granted" alone, and with a small word that belongs to the date: "granted on 5.3.2025."
PLAINLY = {"granted", "odobreno", "on", "for", "na", "po"}
ONLY_ABOVE = {"annulled_returned", "upheld"}

same_vault = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def book(vault: Vault) -> Vault:
    """One person, one application, one case."""
    records.save_all(
        vault,
        [
            Victim(code=V, status="open"),
            PermitApplication(
                code=P, victim=V, kind="humanitarian", lodged_on=parse_edtf("2024-01-01")
            ),
            Proceeding(code=K, kind="criminal", status="open"),
        ],
    )
    return vault


def written(day: date, form: int) -> str:
    """The same day as people write it."""
    months = "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar"
    cyrillic = "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра"
    names = [*cyrillic.split(), "децембра"]
    return (
        f"{day.day}.{day.month}.{day.year}.",
        f"{day.day:02}.{day.month:02}.{day.year}",
        day.isoformat(),
        f"{day.day}. {months.split()[day.month - 1]} {day.year}.",
        f"{day.day}. {names[day.month - 1]} {day.year}. године",
        day.strftime("%d %B %Y"),
    )[form]


days = st.dates(date(2024, 2, 1), TODAY)
forms = st.integers(0, 5)
languages = st.sampled_from(LANGUAGES)


def read(vault: Vault, line: str) -> Read:
    return read_line(vault, line, TODAY)


@same_vault
@given(
    outcome=st.sampled_from([o for o in codes_of("permit_outcome") if o not in ONLY_ABOVE]),
    language=languages,
    day=days,
    form=forms,
    months=st.integers(1, 60) | st.none(),
    served=st.integers(0, 20) | st.none(),
    code=st.sampled_from([V, P]),
    shuffled=st.booleans(),
)
def test_decisions(
    book: Vault,
    outcome: str,
    language: str,
    day: date,
    form: int,
    months: int | None,
    served: int | None,
    code: str,
    shuffled: bool,
) -> None:
    terms = Terms(language)
    served_on = None if served is None else min(day + timedelta(days=served), TODAY)
    parts = [written(day, form)]
    if months is not None:
        unit = "months" if language == "en" else "meseci"
        parts.append(f"{months} {unit}")
    if served_on is not None:
        parts.append(f"{terms.field('permit_decision', 'served_on')} {written(served_on, form)}")
    if shuffled:
        parts.reverse()
    line = f"{code} {terms.code('permit_outcome', outcome)} {' '.join(parts)}"
    found = read(book, line).record
    assert isinstance(found, PermitDecision), line
    assert found.outcome == outcome, line
    assert found.decided_on == parse_edtf(day.isoformat()), line
    assert found.granted_months == months, line
    wanted = None if served_on is None else parse_edtf(served_on.isoformat())
    assert found.served_on == wanted, line


@same_vault
@given(
    stage=st.sampled_from(codes_of("proceeding_stage")),
    state=st.sampled_from(codes_of("event_state")),
    language=languages,
    day=days,
    form=forms,
)
def test_events(book: Vault, stage: str, state: str, language: str, day: date, form: int) -> None:
    terms = Terms(language)
    words = terms.code("proceeding_stage", stage), terms.code("event_state", state)
    line = f"{K} {words[0]} {written(day, form)} {words[1]}"
    found = read(book, line)
    assert isinstance(found.record, ProceedingEvent), (line, found)
    assert (found.record.stage, found.record.state) == (stage, state), line


@same_vault
@given(kind=st.sampled_from(codes_of("permit_kind")), language=languages, day=days, form=forms)
def test_applications(book: Vault, kind: str, language: str, day: date, form: int) -> None:
    terms = Terms(language)
    verb = "application" if language == "en" else "zahtev"
    line = f"{V} {verb} {terms.code('permit_kind', kind)} {written(day, form)}"
    found = read(book, line)
    assert isinstance(found.record, PermitApplication), (line, found)
    assert found.record.kind == kind


@same_vault
@given(line=st.text(max_size=60), code=st.sampled_from([V, P, K, ""]))
def test_nothing_typed_breaks_it_or_is_left_out(book: Vault, line: str, code: str) -> None:
    found = read(book, f"{code} {line}")
    if found.record is None or found.record.NAME in ("note", "task"):
        return
    # every word must have meant something: random letters never make a complete record
    assert not found.is_ready or fold(line), line


def label_parts(label: str) -> Iterator[str]:
    words = label.split()
    return (" ".join(words[:count]) for count in range(1, len(words) + 1))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", codes_of("permit_outcome"))
def test_a_label_cut_short_never_means_another(book: Vault, language: str, outcome: str) -> None:
    """A short word stands for its own code; a cut label for what begins so, or it is asked."""
    label = Terms(language).code("permit_outcome", outcome)
    for part in label_parts(label):
        found = read(book, f"{P} {part} 5.3.2025.")
        if isinstance(found.record, PermitDecision) and found.record.outcome != outcome:
            assert set(fold(part).split()) <= PLAINLY, part


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("В-7К3QР", "V-7K3QP"),
        ("v-7k3qp", "V-7K3QP"),
        ("V–7K3QP", "V-7K3QP"),
        ("V-7K3QP,", "V-7K3QP"),
        ("К-9QF3D", "K-9QF3D"),
        ("П-2ХК4М", "P-2XK4M"),
        ("Р-2ХК4М", "P-2XK4M"),
        ("V-OOOO1", "V-00001"),
        ("2024/17", "2024/17"),
    ],
)
def test_codes_are_found_however_they_are_typed(typed: str, meant: str) -> None:
    assert meant in possible_codes(typed)


def test_a_code_of_any_letters_is_looked_for_in_few_ways() -> None:
    assert len(possible_codes("Ж-ЖЖЖЖЖ")) < 10
    assert len(possible_codes("В-ВВВВВ")) <= 256
    assert possible_codes("x" * 5000)[0] == "x" * 5000
