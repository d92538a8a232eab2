"""Checks of applications for residence."""

from trafficmon_desktop.domain.dates import add_months
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.person import age_group_at
from trafficmon_desktop.domain.plausibility.times import (
    FOREIGNERS_2018,
    FREE_LEGAL_AID_SINCE,
    LEGAL_BASES,
    certainly_before,
    earliest_of,
    outside,
)
from trafficmon_desktop.domain.records import PermitApplication, PermitDecision, Victim

GRANTED = frozenset({"granted", "granted_other_basis", "granted_shorter"})

#: legal basis -> the kinds of residence it can carry; a basis that is not named carries any
KINDS_OF_BASIS = {
    "zos_2018_reflection": {"recovery_reflection"},
    "cets197_direct": {"recovery_reflection", "victim_residence"},
    "zos_2018_victim": {"victim_residence"},
    "zos_2018_humanitarian": {"humanitarian"},
    "zos_2008_humanitarian": {"humanitarian"},
    "asylum_2018": {"asylum_track"},
}
_ASYLUM = frozenset({"asylum_office", "asylum_commission"})


def granted_decisions(case: Case, application: str | None) -> list[PermitDecision]:
    """The decisions by which an application was granted."""
    return [
        each
        for each in case.book.of(PermitDecision, "application", application or "")
        if each.outcome in GRANTED and each.kind in (None, "on_application")
    ]


def _kind(application: PermitApplication) -> Choice:
    return Choice("permit_kind", application.kind or "")


@check(PermitApplication, "legal_basis")
def basis_not_in_force(_case: Case, application: PermitApplication) -> Values | None:
    """The basis was not in force on the day the application was lodged."""
    basis = application.legal_basis or ""
    if not outside(application.lodged_on, LEGAL_BASES.get(basis, (None, None))):
        return None
    return {"basis": Choice("legal_basis", basis), "when": application.lodged_on}


@check(PermitApplication, "legal_basis")
def basis_only_a_draft(_case: Case, application: PermitApplication) -> Values | None:
    """The anti-trafficking act was a draft in 2025: is it in force?"""
    drafted = application.legal_basis == "zpt_draft_2025"
    return {"basis": Choice("legal_basis", "zpt_draft_2025")} if drafted else None


@check(PermitApplication, "legal_basis")
def basis_of_other_kind(_case: Case, application: PermitApplication) -> Values | None:
    """A basis for another kind of residence."""
    kinds = KINDS_OF_BASIS.get(application.legal_basis or "")
    if kinds is None or application.kind is None or application.kind in kinds:
        return None
    basis = Choice("legal_basis", application.legal_basis or "")
    return {"basis": basis, "kind": _kind(application)}


@check(PermitApplication, "extends")
def recovery_extended(case: Case, application: PermitApplication) -> Values | None:
    """The ninety days of recovery and reflection are not extended."""
    before = case.book.find(PermitApplication, application.extends)
    lodged = application.lodged_on
    if before is None or lodged is None or lodged.last < FOREIGNERS_2018:
        return None
    if {application.kind, before.kind} != {"recovery_reflection"}:
        return None
    return {"other": before.code, "when": lodged}


@check(PermitApplication, "lodged_on")
def lodged_twice(case: Case, application: PermitApplication) -> Values | None:
    """The same application of the same day: entered twice?"""
    lodged = application.lodged_on
    if lodged is None or not lodged.exact:
        return None
    for other in case.book.of(PermitApplication, "victim", application.victim or ""):
        same = (other.kind, other.lodged_on) == (application.kind, lodged)
        if same and other.code < application.code:
            return {"kind": _kind(application), "when": lodged, "other": other.code}
    return None


@check(PermitApplication, "kind")
def residence_of_citizen(case: Case, application: PermitApplication) -> Values | None:
    """An application for residence by a citizen of Serbia."""
    victim = case.book.find(Victim, application.victim)
    if victim is None or "RS" not in victim.citizenships:
        return None
    return {"kind": _kind(application), "country": Choice("country", "RS")}


@check(PermitApplication, "extends", Level.CONTRADICTION)
def extends_other_person(case: Case, application: PermitApplication) -> Values | None:
    """It extends the stay of somebody else."""
    before = case.book.find(PermitApplication, application.extends)
    if before is None or before.victim == application.victim:
        return None
    return {"other": before.code}


@check(PermitApplication, "extends", Level.CONTRADICTION)
def extends_later_one(case: Case, application: PermitApplication) -> Values | None:
    """It extends an application that was lodged after it."""
    before = case.book.find(PermitApplication, application.extends)
    if before is None or not certainly_before(application.lodged_on, before.lodged_on):
        return None
    return {"other": before.code, "when": application.lodged_on, "later": before.lodged_on}


@check(PermitApplication, "extends")
def extends_refused_one(case: Case, application: PermitApplication) -> Values | None:
    """It extends a stay that was never granted."""
    before = case.book.find(PermitApplication, application.extends)
    if before is None or granted_decisions(case, before.code):
        return None
    if not case.book.of(PermitDecision, "application", before.code):
        return None
    return {"other": before.code}


@check(PermitApplication, "lodged_on")
def extension_after_end(case: Case, application: PermitApplication) -> Values | None:
    """Lodged after the stay that it extends was over."""
    before = case.book.find(PermitApplication, application.extends)
    if before is None:
        return None
    ends = [each.valid_to for each in granted_decisions(case, before.code)]
    if not ends or not all(certainly_before(each, application.lodged_on) for each in ends):
        return None
    last = max((each for each in ends if each), key=lambda each: each.last)
    return {"other": before.code, "end": last, "when": application.lodged_on}


@check(PermitApplication, "legal_aid")
def free_legal_aid_too_early(_case: Case, application: PermitApplication) -> Values | None:
    """Free legal aid by the act, before the act was applied."""
    by_act = (application.legal_aid or "").startswith("fla_")
    lodged = application.lodged_on
    if by_act and lodged is not None and lodged.last < FREE_LEGAL_AID_SINCE:
        return {"when": lodged, "since": FREE_LEGAL_AID_SINCE}
    return None


@check(PermitApplication, "authority")
def authority_of_other_kind(_case: Case, application: PermitApplication) -> Values | None:
    """Asylum before the police, residence before the asylum office, or the second instance."""
    authority = application.authority
    if authority in (None, "other") or application.kind is None:
        return None
    asylum = application.kind == "asylum_track"
    if (authority in _ASYLUM) is asylum and authority != "mup_second":
        return None
    return {"authority": Choice("police_directorate", authority or ""), "kind": _kind(application)}


@check(PermitApplication, "lodged_by")
def guardian_lodges_for_adult(case: Case, application: PermitApplication) -> Values | None:
    """Lodged by a guardian for an adult."""
    adult = age_group_at(case, application.victim, application.lodged_on) == "adult"
    return (
        {"when": application.lodged_on} if application.lodged_by == "guardian" and adult else None
    )


@check(PermitApplication, "ground")
def ground_of_a_child(case: Case, application: PermitApplication) -> Values | None:
    """The best interests of the child, for an adult."""
    adult = age_group_at(case, application.victim, application.lodged_on) == "adult"
    if application.ground == "best_interests_of_child" and adult:
        return {"when": application.lodged_on}
    return None


@check(PermitApplication, "ground")
def ground_of_recovery(_case: Case, application: PermitApplication) -> Values | None:
    """The ground of recovery belongs to the period of recovery and reflection, and to it alone."""
    if application.ground in (None, "other") or application.kind is None:
        return None
    if (application.ground == "recovery") is (application.kind == "recovery_reflection"):
        return None
    return {"ground": Choice("permit_ground", application.ground or ""), "kind": _kind(application)}


@check(PermitApplication, "ended_on", Level.CONTRADICTION)
def ended_before_lodged(_case: Case, application: PermitApplication) -> Values | None:
    """A stay that ended before it was applied for."""
    if not certainly_before(application.ended_on, application.lodged_on):
        return None
    return {"when": application.lodged_on, "end": application.ended_on}


@check(PermitApplication, "ended_on")
def ended_without_grant(case: Case, application: PermitApplication) -> Values | None:
    """The end of a stay that was never granted."""
    if application.ended_on is None or granted_decisions(case, application.code):
        return None
    return {"end": application.ended_on}


@check(PermitApplication, "end_reason", Level.MISSING)
def ended_without_reason(_case: Case, application: PermitApplication) -> Values | None:
    """Ended, but not why."""
    if application.ended_on is None or application.end_reason is not None:
        return None
    return {"end": application.ended_on}


@check(PermitApplication, "kind")
def asylum_without_status(case: Case, application: PermitApplication) -> Values | None:
    """An asylum procedure of a person who is said to have sought none."""
    victim = case.book.find(Victim, application.victim)
    if application.kind != "asylum_track" or victim is None or victim.asylum_status != "none":
        return None
    return {"status": Choice("asylum_status", "none")}


@check(PermitApplication, "kind")
def permanent_too_early(case: Case, application: PermitApplication) -> Values | None:
    """Permanent residence before three years of temporary residence were nearly over."""
    lodged = application.lodged_on
    if application.kind != "permanent_residence" or lodged is None or lodged.latest is None:
        return None
    starts = [
        decision.valid_from
        for each in case.book.of(PermitApplication, "victim", application.victim or "")
        for decision in granted_decisions(case, each.code)
    ]
    first = earliest_of(starts)
    if first is None or first.earliest is None:
        return None
    if lodged.latest >= add_months(first.earliest, 34):
        return None
    return {"when": lodged, "start": first}
