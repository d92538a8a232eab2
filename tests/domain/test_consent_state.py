"""How a consent stands on a day, from the words of the rule and against the gate."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.small_book import Book
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.consent_gate import SCOPE, ConsentPolicy, left_out
from trafficmon_desktop.domain.consent_state import ConsentState, StandingConsent, state_of
from trafficmon_desktop.domain.records import Consent

DAY = date(2025, 6, 30)


def state(*consents: dict[str, str], scope: str = SCOPE) -> StandingConsent:
    book = Book()
    for each in consents:
        book.add("consent", victim="V-1", **({"scope": SCOPE} | each))
    return state_of(Casebook(book.records).every(Consent), scope, DAY)


@pytest.mark.parametrize(
    ("consents", "expected"),
    [
        ([], "none"),
        ([{"given_on": "2025-06-30"}], "valid"),
        ([{"given_on": "2025-07-01"}], "none"),
        ([{"given_on": "2025-06"}], "valid"),
        ([{"given_on": "2025"}], "none"),
        ([{"given_on": "2024", "expires_on": "2025-06-30"}], "expired"),
        ([{"given_on": "2024", "expires_on": "2025-07"}], "ending"),
        ([{"given_on": "2024", "expires_on": "2025-07-30"}], "ending"),
        ([{"given_on": "2024", "expires_on": "2025-07-31"}], "valid"),
        ([{"given_on": "2024", "expires_on": "2025"}], "expired"),
        ([{"given_on": "2024", "withdrawn_on": "2025-06-30"}], "withdrawn"),
        ([{"given_on": "2024", "withdrawn_on": "2025"}], "withdrawn"),
        ([{"withdrawn_on": "2024"}], "withdrawn"),
        ([{"given_on": "2023", "withdrawn_on": "2024"}, {"given_on": "2025-01"}], "valid"),
        ([{"given_on": "2023", "withdrawn_on": "2025-01"}, {"given_on": "2025-01"}], "withdrawn"),
        ([{"given_on": "2023", "expires_on": "2024"}, {"given_on": "2022"}], "valid"),
    ],
)
def test_states(consents: list[dict[str, str]], expected: str) -> None:
    assert state(*consents).state == expected


def test_it_rests_on_the_consent_that_holds_longest() -> None:
    found = state(
        {"given_on": "2024", "expires_on": "2025-07-01"},
        {"given_on": "2024", "expires_on": "2026"},
    )
    assert (found.state, found.consent, str(found.on)) == (ConsentState.VALID, "S-00002", "2026")


def test_other_scopes_do_not_count() -> None:
    assert state({"given_on": "2024"}, scope="keep_record").state is ConsentState.NONE


WHEN = st.sampled_from(
    [None, "2024", "2025-06", "2025-06-30", "2025-07", "2025-05/2025-08", "../2025"]
)
CONSENT = st.fixed_dictionaries({"given_on": WHEN, "expires_on": WHEN, "withdrawn_on": WHEN})


@given(st.lists(CONSENT, max_size=3))
def test_who_has_a_valid_consent_passes_the_strict_gate(consents: list[dict[str, str]]) -> None:
    book = Book()
    victim = book.victim()
    for each in consents:
        book.add("consent", victim=victim, scope=SCOPE, **each)
    whole = Casebook(book.records)
    found = state_of(whole.every(Consent), SCOPE, DAY).state
    passes = victim not in left_out(whole, DAY, ConsentPolicy.STRICT)
    assert passes is (found in (ConsentState.VALID, ConsentState.ENDING))
