"""The residence of an invented foreigner: applications, extensions, decisions and remedies."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from trafficmon_desktop.domain.dates import add_months
from trafficmon_desktop.domain.records import PermitApplication, PermitDecision, PermitRemedy
from trafficmon_desktop.services.samples.collection import Collection
from trafficmon_desktop.services.samples.names import TOWNS
from trafficmon_desktop.services.samples.person import Person
from trafficmon_desktop.services.samples.stay_remedies import contest

_LAW_OF_2018 = date(2018, 10, 3)

_IN_ASYLUM = ("asylum_seeker", "refugee_status", "subsidiary_protection", "refused")


@dataclass
class _Stay:
    """An application and the last day of the stay it gave, ``None`` where it gave none."""

    application: PermitApplication
    end: date | None = None


def add_stay(of: Collection, person: Person) -> None:
    """Foreigners apply for a recovery period, then for residence, then for more of it."""
    dice = of.dice
    if not person.foreign:
        return
    lodged = dice.later(person.contact, 2, 40)
    stay: _Stay | None = None
    if (person.record.asylum_status or "none") in _IN_ASYLUM:
        _apply(of, person, "asylum_track", lodged, None)
        if dice.chance(0.5):
            return
    elif dice.chance(0.5):
        stay = _apply(of, person, "recovery_reflection", lodged, None)
        ends = stay.end if stay else None
        lodged = dice.later(ends, -25, -2) if ends else dice.later(lodged, 60, 110)
    doubted = person.identification in ("not_a_victim", "rejected") and dice.chance(0.6)
    if not doubted and not dice.chance(0.12):
        granted = stay if stay is not None and stay.end is not None else None
        stay = _reside(of, person, lodged, granted)
    if stay is not None and stay.end is not None and of.happened(stay.end):
        _run_out(of, person, stay.application, stay.end)


def _reside(of: Collection, person: Person, lodged: date, before: _Stay | None) -> _Stay | None:
    """Residence and its extensions, as long as they are granted; the last stay there was."""
    dice = of.dice
    kind = dice.weighted({"victim_residence": 8, "humanitarian": 3, "other_residence": 1})
    for _ in range(1 + dice.weighted({0: 4, 1: 3, 2: 2, 3: 1})):
        stay = _apply(of, person, kind, lodged, before)
        if stay is None or stay.end is None:
            return before
        before = stay
        lodged = dice.later(stay.end, -45, -3)
        if dice.chance(0.12):
            kind = "humanitarian"
    return before


def _apply(
    of: Collection, person: Person, kind: str, lodged: date, before: _Stay | None
) -> _Stay | None:
    """One application with its decision; nothing where it lies after the last known day."""
    if not of.happened(lodged):
        return None
    dice = of.dice
    extended = before.application if before else None
    application = of.add(PermitApplication, **_facts(of, person, kind, lodged, extended))
    decided = dice.later(lodged, 6, 35) + timedelta(days=dice.weighted({0: 5, 25: 3, 70: 1}))
    if not of.happened(decided) or dice.chance(0.03):
        _complain_of_silence(of, application, lodged)
        return _Stay(application)
    if dice.chance(0.83):
        if before is not None and before.end is not None:
            reason = "extended" if before.application.kind == kind else "replaced"
            _end(of, before.application, min(decided, before.end), reason)
            before.end = None  # it went over into the next stay
        return _Stay(application, _grant(of, person, application, decided))
    outcome = dice.weighted(
        {"refused": 6, "rejected": 2, "discontinued_withdrawn": 1, "discontinued_left": 1}
    )
    decision = of.add(
        PermitDecision,
        application=application.code,
        instance="first",
        kind="on_application",
        outcome=outcome,
        decided_on=of.official(decided),
        refusal_ground=_ground_of_refusal(of, person)
        if outcome in ("refused", "rejected")
        else None,
        **_service(of, person, decided),
    )
    if outcome in ("refused", "rejected"):
        return _Stay(application, contest(of, application, decision, decided))
    return _Stay(application)


def _facts(
    of: Collection, person: Person, kind: str, lodged: date, before: PermitApplication | None
) -> dict[str, object]:
    dice = of.dice
    child = person.is_child(lodged)
    months = {"recovery_reflection": 3, "humanitarian": 12, "asylum_track": None}.get(kind, 12)
    grounds = {"cooperation": 5, "personal_situation": 4, "court_participation": 1}
    if child:
        grounds["best_interests_of_child"] = 8
    recovery = kind == "recovery_reflection"
    asylum = kind == "asylum_track"
    without = person.record.document_kind == "none"
    obstacles = dice.some(
        ("address", "means_of_subsistence", "fee", "interpreter", "delay",
         "status_on_document", "biometrics"),
        dice.weighted({0: 5, 1: 3, 2: 2}),
    )  # fmt: skip
    return {
        "victim": person.record.code,
        "kind": kind,
        "ground": "recovery" if recovery else "other" if asylum else dice.weighted(grounds),
        "legal_basis": legal_basis(kind, lodged),
        "extends": before.code if before is not None else None,
        "lodged_on": of.official(lodged),
        "lodged_by": "guardian" if child else dice.weighted({"proxy": 4, "person": 3, "centre": 1}),
        "requested_months": months,
        "counted_by": person.record.counted_by,
        "travel_document": person.record.document_kind,
        "obstacles": ("no_passport", *obstacles) if without else obstacles,
        "family_members": dice.weighted({1: 3, 2: 1}) if dice.chance(0.12) else None,
        "labour_market_access": dice.weighted({"yes": 2, "no": 3, "unknown": 2}),
        "certificate_on": of.official(lodged) if dice.chance(0.6) else None,
        **_lodging(of, person, lodged, asylum=asylum),
    }


def _lodging(of: Collection, person: Person, lodged: date, *, asylum: bool) -> dict[str, object]:
    """With whom and how it was lodged."""
    dice = of.dice
    return {
        "lodged_via": dice.weighted({"in_person": 7, "post": 1, "portal": lodged.year >= 2024}),
        "authority": "asylum_office" if asylum else f"pu_{TOWNS[person.place][1]}",
        "authority_reference": f"26-{dice.number(100, 9999)}/{lodged.year} ({person.marked})",
        "procedure": "direct_decision" if lodged >= date(2023, 8, 4) else "unknown",
        "fee": dice.weighted({"exempt": 4, "paid": 4, "waived_on_request": 1, "unknown": 1}),
        "legal_aid": dice.weighted({"own_organisation": 7, "other_organisation": 2, "none": 1}),
        "address_registered_at": "asylum_centre"
        if asylum
        else dice.weighted({"shelter": 4, "own": 3, "centre": 1}),
    }


def legal_basis(kind: str, lodged: date) -> str:
    """The basis in force on the day (``law.md`` of the design, as dated proposals)."""
    if kind == "asylum_track":
        return "asylum_2018" if lodged >= date(2018, 6, 3) else "other"
    new = lodged >= _LAW_OF_2018
    if kind == "recovery_reflection":
        return "zos_2018_reflection" if new else "cets197_direct"
    if kind == "victim_residence":
        return "zos_2018_victim" if new else "zos_2008_28_5"
    if kind == "humanitarian":
        return "zos_2018_humanitarian" if new else "zos_2008_humanitarian"
    return "other"


def _service(of: Collection, person: Person, decided: date) -> dict[str, object]:
    served = of.dice.later(decided, 1, 14)
    if not of.happened(served):
        return {}
    return {
        "served_on": of.official(served),
        "served_to": "guardian"
        if person.is_child(served)
        else of.dice.weighted({"person": 5, "proxy": 4}),
        "remedy_notice_days": 15,
    }


def _grant(
    of: Collection, person: Person, application: PermitApplication, decided: date
) -> date | None:
    """A granted decision; returns the end of the stay, ``None`` for asylum, which is no stay."""
    dice = of.dice
    kind = application.kind
    if kind == "asylum_track":
        of.add(PermitDecision, application=application.code, instance="first",
               kind="on_application", outcome="granted", decided_on=of.official(decided),
               reveals_status="no", **_service(of, person, decided))  # fmt: skip
        return None
    recovery = kind == "recovery_reflection"
    shorter = not recovery and dice.chance(0.35)
    months = 3 if recovery else 6 if shorter else 12
    in_days = recovery and dice.chance(0.6)
    end = (
        decided + timedelta(days=89) if in_days else add_months(decided, months) - timedelta(days=1)
    )
    revealing = 0.25 if decided.year >= 2025 else 0.6
    of.add(
        PermitDecision,
        application=application.code,
        instance="first",
        kind="on_application",
        outcome="granted_shorter" if shorter else "granted",
        decided_on=of.official(decided),
        granted_months=None if in_days else months,
        granted_days=90 if in_days else None,
        valid_from=of.official(decided),
        valid_to=of.official(end) if dice.chance(0.95) else None,
        reveals_status="yes" if dice.chance(revealing) else dice.weighted({"no": 4, "unknown": 1}),
        neutral_version=dice.weighted({"not_requested": 6, "requested": 2, "granted": 1})
        if decided.year >= 2024
        else None,
        **_service(of, person, decided),
    )
    if not recovery and dice.chance(0.05) and _revoke(of, person, application, decided, end):
        return None
    return end


def _revoke(
    of: Collection, person: Person, application: PermitApplication, decided: date, end: date
) -> bool:
    """A revocation, mostly appealed, else sometimes followed by a return decision."""
    dice = of.dice
    revoked = dice.later(decided, 40, 150)
    if not of.happened(revoked) or revoked >= end:
        return False
    decision = of.add(
        PermitDecision,
        application=application.code,
        instance="first",
        kind="revocation",
        outcome="granted",
        decided_on=of.official(revoked),
        **_service(of, person, revoked),
    )
    lodged = dice.later(revoked, 5, 14)
    appealed = dice.chance(0.6) and of.happened(lodged)
    if appealed:
        of.add(
            PermitRemedy,
            application=application.code,
            decision=decision.code,
            kind="appeal",
            suspensive=dice.weighted({"by_law": 1, "requested": 1, "no": 1}),
            lodged_on=of.official(lodged),
            outcome="pending",
        )
    elif dice.chance(0.5):
        of.add(
            PermitDecision,
            application=application.code,
            instance="first",
            kind="return_decision",
            outcome="granted",
            decided_on=of.official(revoked),
        )
    if not appealed:
        _end(of, application, revoked, dice.weighted({"proceedings_ended": 2, "status_lost": 1}))
    return True


def _complain_of_silence(of: Collection, application: PermitApplication, lodged: date) -> None:
    complained = of.dice.later(lodged, 62, 120)
    if of.happened(complained) and of.dice.chance(0.7):
        of.add(
            PermitRemedy,
            application=application.code,
            kind="appeal_silence",
            lodged_on=of.official(complained),
            outcome="pending",
        )


def _end(of: Collection, application: PermitApplication, ended: date, reason: str) -> None:
    """A stay that went over into the next one."""
    of.change(application, replace(application, ended_on=of.official(ended), end_reason=reason))


def _run_out(of: Collection, person: Person, application: PermitApplication, end: date) -> None:
    """The last stay is over; mostly that was noted."""
    left = person.record.close_reason
    if not of.dice.chance(0.8):
        return
    if left in ("left_serbia", "assisted_return"):
        _end(of, application, end, left)
    else:
        _end(
            of, application, end, of.dice.weighted({"expired": 3, "other_status": 3, "unknown": 1})
        )


def _ground_of_refusal(of: Collection, person: Person) -> str:
    if person.identification != "identified" and of.dice.chance(0.5):
        return "not_identified"
    missing = 2 if person.record.document_kind == "none" else 0
    return of.dice.weighted(
        {"no_interest_of_proceedings": 4, "no_travel_document": missing, "no_means": 1,
         "other_ground_available": 1, "late_or_unlawful_stay": 2, "not_stated": 1}
    )  # fmt: skip
