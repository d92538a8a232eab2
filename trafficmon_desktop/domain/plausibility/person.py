"""Checks of the person: age, citizenship, guardian, state of the case."""

from collections.abc import Iterator
from datetime import date

from trafficmon_desktop.domain.dates import HonestDate, age_in_years, child_or_adult
from trafficmon_desktop.domain.fields import Kind, fields_of
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.times import certainly_before, earliest_of
from trafficmon_desktop.domain.records import (
    Authorisation,
    Consent,
    Exploitation,
    Identification,
    PermitApplication,
    Record,
    Support,
    Victim,
)

_OF_A_PERSON: tuple[type[Record], ...] = (
    Identification, Exploitation, Consent, Authorisation, Support, PermitApplication,
)  # fmt: skip

OLDEST = 100

#: Citizenships of States that ceased, with the last day on which somebody could acquire them.
_GONE = {"YU": date(2003, 2, 4), "CS": date(2006, 6, 5)}

_FOR_CHILDREN = frozenset(
    "parents_exercise temporary_guardian conflict_guardian guardian direct_guardianship"
    " proposed_not_appointed".split()
)


def first_known(case: Case, victim: Victim) -> HonestDate | None:
    """The earliest of the first contact and of the reports."""
    reports = case.book.of(Identification, "victim", victim.code)
    return earliest_of([victim.first_contact_on, *(each.reported_on for each in reports)])


def age_group_at(case: Case, victim: str | None, on: HonestDate | None) -> str:
    """``child``, ``adult`` or ``unknown`` where that cannot be told."""
    person = case.book.find(Victim, victim)
    return "unknown" if person is None else child_or_adult(person.birth_date, on)


def _dates_of_life(case: Case, victim: str) -> Iterator[tuple[Record, str, HonestDate]]:
    for record_type in _OF_A_PERSON:
        dates = [each.name for each in fields_of(record_type) if each.spec.kind is Kind.DATE]
        for record in case.book.of(record_type, "victim", victim):
            for name in dates:
                when = getattr(record, name)
                if when is not None:
                    yield record, name, when


@check(Victim, "birth_date", Level.CONTRADICTION)
def born_after_events(case: Case, victim: Victim) -> Values | None:
    """A date of birth after something that happened to the person."""
    born = victim.birth_date
    if born is None:
        return None
    for record, _, when in _dates_of_life(case, victim.code):
        if certainly_before(when, born):
            return {"born": born, "when": when, "other": record.code}
    return None


@check(Victim, "birth_date")
def over_hundred(case: Case, victim: Victim) -> Values | None:
    """Older than a hundred, usually a slip in the century."""
    if victim.birth_date is None:
        return None
    known = first_known(case, victim)
    youngest = age_in_years(victim.birth_date.last, known.first if known else case.today)
    return {"born": victim.birth_date, "age": youngest} if youngest > OLDEST else None


@check(Victim, "guardian")
def guardian_of_adult(case: Case, victim: Victim) -> Values | None:
    """A guardian as for a child, though the person was an adult from the first contact on."""
    known = first_known(case, victim)
    if victim.guardian in _FOR_CHILDREN and child_or_adult(victim.birth_date, known) == "adult":
        return {
            "guardian": Choice("guardian", victim.guardian or ""),
            "born": victim.birth_date,
            "when": known,
        }
    return None


@check(Victim, "guardian", Level.MISSING)
def child_without_guardian(case: Case, victim: Victim) -> Values | None:
    """A child of whom nobody noted who is the guardian."""
    known = first_known(case, victim)
    if victim.guardian not in (None, "not_applicable", "unknown"):
        return None
    if child_or_adult(victim.birth_date, known) != "child":
        return None
    return {"born": victim.birth_date, "guardian": victim.guardian}


@check(Victim, "unaccompanied")
def unaccompanied_adult(case: Case, victim: Victim) -> Values | None:
    """Unaccompanied is asked of children."""
    adult = child_or_adult(victim.birth_date, first_known(case, victim)) == "adult"
    return {"born": victim.birth_date} if victim.unaccompanied == "yes" and adult else None


@check(Victim, "age_assessment")
def assessment_against_birth(case: Case, victim: Victim) -> Values | None:
    """The assessment of the age says one thing, the date of birth another."""
    assessed = {"assessed_child": "child", "assessed_adult": "adult"}.get(
        victim.age_assessment or ""
    )
    by_birth = child_or_adult(victim.birth_date, first_known(case, victim))
    if assessed is None or by_birth in ("unknown", assessed):
        return None
    return {
        "assessment": Choice("age_assessment", victim.age_assessment or ""),
        "born": victim.birth_date,
    }


@check(Victim, "citizenships", Level.CONTRADICTION)
def stateless_with_citizenship(_case: Case, victim: Victim) -> Values | None:
    """Stateless, or of unknown citizenship, beside a citizenship."""
    odd = {"stateless", "unknown"} & set(victim.citizenships)
    if odd and len(victim.citizenships) > 1:
        return {"citizenships": _countries(victim)}
    return None


@check(Victim, "citizenships")
def citizenship_of_ceased_state(case: Case, victim: Victim) -> Values | None:
    """A citizenship that nobody held any more when the person was met."""
    known = first_known(case, victim)
    for country, last in _GONE.items():
        if country in victim.citizenships and known is not None and known.first > last:
            return {"country": Choice("country", country), "when": known}
    return None


@check(Victim, "asylum_status")
def asylum_of_citizen(_case: Case, victim: Victim) -> Values | None:
    """Asylum of a citizen of Serbia."""
    sought = victim.asylum_status not in (None, "none", "unknown")
    if sought and "RS" in victim.citizenships:
        return {
            "status": Choice("asylum_status", victim.asylum_status or ""),
            "citizenships": _countries(victim),
        }
    return None


@check(Victim, "interpreter_needed")
def interpreter_for_serbian(_case: Case, victim: Victim) -> Values | None:
    """An interpreter, though the only language noted is Serbian."""
    only_serbian = victim.languages == ("sr",)
    return {"language": "sr"} if victim.interpreter_needed and only_serbian else None


@check(Victim, "closed_on", Level.CONTRADICTION)
def closed_but_open(_case: Case, victim: Victim) -> Values | None:
    """A day of closing, though the case is not closed."""
    if victim.closed_on is not None and victim.status in ("open", "follow_up"):
        return {"when": victim.closed_on, "status": Choice("case_status", victim.status)}
    return None


@check(Victim, "closed_on", Level.MISSING)
def closed_without_day(_case: Case, victim: Victim) -> Values | None:
    """Closed, but not when."""
    return {"status": victim.status} if victim.status == "closed" and not victim.closed_on else None


def _countries(victim: Victim) -> tuple[Choice, ...]:
    return tuple(Choice("country", each) for each in victim.citizenships)
