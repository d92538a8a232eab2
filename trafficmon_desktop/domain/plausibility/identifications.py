"""Checks of identification, exploitation, consents and penalisation."""

from trafficmon_desktop.domain.dates import age_interval, exact_date
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.person import age_group_at
from trafficmon_desktop.domain.plausibility.times import CENTRE_SINCE, certainly_before, least_days
from trafficmon_desktop.domain.records import (
    Consent,
    Exploitation,
    Identification,
    Penalisation,
    Victim,
)

#: A procedure of identification that takes longer is asked about.
LONGEST_PROCEDURE = 365

#: From this age on a child consents to the processing of data alone (ZZPL art. 16).
AGE_OF_CONSENT = 15

_WORK = frozenset("labour domestic_servitude slavery criminality begging other".split())


@check(Identification, "body")
def service_after_centre(_case: Case, identification: Identification) -> Values | None:
    """The independent Service decided until the Centre was founded."""
    when = identification.decided_on or identification.reported_on
    if identification.body == "service" and when is not None and when.first >= CENTRE_SINCE:
        return {"when": when, "since": CENTRE_SINCE}
    return None


@check(Identification, "body")
def centre_before_founding(_case: Case, identification: Identification) -> Values | None:
    """The Centre cannot have decided before it was founded."""
    when = identification.decided_on
    if identification.body == "centre" and when is not None and when.last < CENTRE_SINCE:
        return {"when": when, "since": CENTRE_SINCE}
    return None


@check(Identification, "outcome", Level.CONTRADICTION)
def pending_but_decided(_case: Case, identification: Identification) -> Values | None:
    """A day of the decision, though the procedure is said to run."""
    if identification.outcome == "pending" and identification.decided_on is not None:
        return {"when": identification.decided_on}
    return None


@check(Identification, "decided_on", Level.MISSING)
def outcome_without_day(_case: Case, identification: Identification) -> Values | None:
    """Decided, but not when: it belongs to no period."""
    if identification.outcome not in (None, "pending") and identification.decided_on is None:
        return {"outcome": Choice("identification_outcome", identification.outcome or "")}
    return None


@check(Identification, "outcome")
def procedure_without_end(case: Case, identification: Identification) -> Values | None:
    """Reported long ago and still in procedure."""
    if identification.outcome != "pending" or identification.decided_on is not None:
        return None
    days = least_days(identification.reported_on, exact_date(case.today))
    if days is None or days <= LONGEST_PROCEDURE:
        return None
    return {"when": identification.reported_on}


@check(Identification, "remedy")
def remedy_though_identified(_case: Case, identification: Identification) -> Values | None:
    """Something was tried against a decision that was in favour."""
    tried = identification.remedy not in (None, "none")
    if tried and identification.outcome == "identified":
        return {"remedy": Choice("identification_remedy", identification.remedy or "")}
    return None


@check(Identification, "reported_on")
def reported_before_exploitation(case: Case, identification: Identification) -> Values | None:
    """Reported before any known exploitation began."""
    victim = identification.victim or ""
    starts = [each.started_on for each in case.book.of(Exploitation, "victim", victim)]
    if starts and all(certainly_before(identification.reported_on, each) for each in starts):
        return {"when": identification.reported_on, "start": starts[0]}
    return None


@check(Exploitation, "forms", Level.CONTRADICTION)
def form_beside_none(_case: Case, exploitation: Exploitation) -> Values | None:
    """A form of exploitation beside "had not begun" or "unknown"."""
    odd = {"none_yet", "unknown"} & set(exploitation.forms)
    if odd and len(exploitation.forms) > 1:
        return {"forms": tuple(Choice("exploitation_form", each) for each in exploitation.forms)}
    return None


@check(Exploitation, "labour_sector")
def sector_without_labour(_case: Case, exploitation: Exploitation) -> Values | None:
    """A sector of work, though no form of exploitation has to do with work."""
    sector = exploitation.labour_sector
    if sector in (None, "unknown") or not exploitation.forms or _WORK & set(exploitation.forms):
        return None
    return {
        "sector": Choice("labour_sector", sector or ""),
        "forms": tuple(Choice("exploitation_form", each) for each in exploitation.forms),
    }


@check(Consent, "given_by")
def guardian_consents_for_adult(case: Case, consent: Consent) -> Values | None:
    """The consent of a guardian for an adult."""
    adult = age_group_at(case, consent.victim, consent.given_on) == "adult"
    return {"when": consent.given_on} if consent.given_by == "guardian" and adult else None


@check(Consent, "given_by")
def child_consents_alone(case: Case, consent: Consent) -> Values | None:
    """A child under fifteen who consented without a guardian."""
    victim = case.book.find(Victim, consent.victim)
    if consent.given_by != "person" or victim is None or consent.given_on is None:
        return None
    if victim.birth_date is None:
        return None
    _, oldest = age_interval(victim.birth_date, consent.given_on)
    if oldest >= AGE_OF_CONSENT:
        return None
    return {"born": victim.birth_date, "when": consent.given_on, "age": AGE_OF_CONSENT}


@check(Penalisation, "offence", Level.CONTRADICTION)
def offence_of_other_kind(_case: Case, penalisation: Penalisation) -> Values | None:
    """A criminal offence in misdemeanour proceedings, or the other way round."""
    offence = penalisation.offence
    if offence in (None, "other") or penalisation.kind not in ("criminal", "misdemeanour"):
        return None
    if (offence or "").startswith("misd") is (penalisation.kind == "misdemeanour"):
        return None
    return {
        "kind": Choice("penalisation_kind", penalisation.kind),
        "offence": Choice("offence", offence or ""),
    }
