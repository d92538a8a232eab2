"""How an invented person was identified, agreed, was supported, and was punished."""

from datetime import date

from trafficmon_desktop.domain.dates import age_in_years
from trafficmon_desktop.domain.records import (
    Authorisation,
    Consent,
    Exploitation,
    Identification,
    Penalisation,
    Support,
)
from trafficmon_desktop.services.samples.collection import Collection, day_before
from trafficmon_desktop.services.samples.person import Person

_SECTORS = {
    "construction": 8, "agriculture": 3, "manufacturing": 4, "hospitality": 2, "transport": 1,
    "delivery": 1, "trade_peddling": 1, "unknown": 1,
}  # fmt: skip


def add_identification(of: Collection, person: Person) -> None:
    """One report and what came of it; seldom a second after the first led nowhere."""
    outcome = of.dice.weighted(
        {"identified": 66, "not_a_victim": 11, "discontinued": 8, "rejected": 5, "declined": 5}
    )
    _identification(of, person, person.reported, outcome)
    again = of.dice.later(person.reported, 200, 700)
    if outcome in ("discontinued", "not_a_victim") and of.dice.chance(0.3) and of.happened(again):
        _identification(of, person, again, "identified")


def _identification(of: Collection, person: Person, reported: date, outcome: str) -> None:
    dice = of.dice
    decided = dice.later(reported, 12, 40) + (dice.later(reported, 0, 120) - reported)
    if not of.happened(decided):
        outcome = "pending"
    done = outcome != "pending"
    opinion = done and outcome == "identified" and dice.chance(0.8)
    preliminary = dice.later(reported, 1, 10)
    of.add(
        Identification,
        victim=person.record.code,
        reported_on=of.official(reported),
        reported_by=person.record.referred_by,
        body="centre" if dice.chance(0.96) else "foreign_authority",
        authority_reference=f"551-{dice.number(10, 480)}/{reported.year} ({person.marked})"
        if dice.chance(0.5) else None,
        preliminary_on=of.official(preliminary)
        if of.happened(preliminary) and dice.chance(0.5) else None,
        opinion_kind=dice.weighted({"finding_and_opinion": 6, "certificate": 2, "letter": 1})
        if opinion else None,
        opinion_on=of.official(decided) if opinion else None,
        outcome=outcome,
        decided_on=of.official(decided) if done else None,
        remedy=dice.weighted({"none": 6, "complaint": 1, "new_report": 1})
        if outcome in ("not_a_victim", "rejected") else None,
    )  # fmt: skip
    person.identification = outcome
    person.identified_on = decided if outcome == "identified" else person.identified_on


def add_exploitation(of: Collection, person: Person) -> None:
    """How, where and by whom; nothing where the form is not known yet."""
    dice = of.dice
    ended = day_before(person.reported, dice.number(1, 200))
    started = day_before(ended, dice.weighted({40: 4, 150: 3, 500: 2, 1_400: 1}))
    abroad = person.foreign and dice.chance(0.8)
    origin = person.record.citizenships[0]
    recruited = origin if abroad and len(origin) == 2 else "RS"
    away = {"DE": 2, "AT": 2, "IT": 1, "FR": 1, "BA": 1, "HR": 1}
    lived = ["RS"] if person.foreign or dice.chance(0.87) else [dice.weighted(away)]
    if dice.chance(0.04):
        lived = ["RS", "BA"]
    of.add(
        Exploitation,
        victim=person.record.code,
        forms=person.forms,
        labour_sector=dice.weighted(_SECTORS) if "labour" in person.forms else None,
        started_on=of.told(started) if dice.chance(0.85) else None,
        ended_on=of.told(ended) if dice.chance(0.85) else None,
        countries=tuple(lived),
        recruitment_country=recruited if dice.chance(0.9) else "unknown",
        recruiter_relation=_recruiter(of, person),
        note=f"{person.in_script('План помоћи договорен', 'Plan pomoći dogovoren')} "
        f"({person.marked})"
        if dice.chance(0.3)
        else None,
    )


def _recruiter(of: Collection, person: Person) -> str:
    if "labour" in person.forms:
        return of.dice.weighted(
            {"employer": 6, "employment_intermediary": 4, "friend_acquaintance": 1, "unknown": 1}
        )
    if person.is_child(person.reported):
        return of.dice.weighted(
            {"parent": 5, "other_relative": 3, "intimate_partner": 2, "online_contact": 2,
             "friend_acquaintance": 2, "stranger": 1, "unknown": 1}
        )  # fmt: skip
    return of.dice.weighted(
        {"intimate_partner": 4, "friend_acquaintance": 4, "stranger": 3, "online_contact": 2,
         "spouse": 1, "unknown": 1}
    )  # fmt: skip


def add_agreements(of: Collection, person: Person) -> None:
    """Consents, some withdrawn or run out, and powers of attorney."""
    dice = of.dice
    given_by = "person"
    if person.is_child(person.contact):
        young = age_in_years(person.born, person.contact) < 15
        given_by = "guardian" if dice.chance(0.7) or young else "person"
    language = person.record.rights_language
    scopes = {"keep_record": 0.98, "share_statistics": 0.88, "share_with_authorities": 0.35,
              "share_with_other_organisation": 0.12}  # fmt: skip
    for scope, share in scopes.items():
        if not dice.chance(share):
            continue
        given = min(dice.later(person.contact, 0, 15), of.until)
        withdrawn = dice.later(given, 30, 700)
        ended = dice.chance(0.07 if scope == "share_statistics" else 0.03)
        other = scope == "share_with_other_organisation"
        of.add(
            Consent,
            victim=person.record.code,
            scope=scope,
            recipient=f"Partner ({person.marked})" if other else None,
            explained_in=language,
            given_on=of.official(given),
            expires_on=of.official(dice.later(given, 700, 1_100)) if other else None,
            withdrawn_on=of.official(withdrawn) if ended and of.happened(withdrawn) else None,
            given_by=given_by,
        )
    if dice.chance(0.35):
        given = min(dice.later(person.contact, 3, 60), of.until)
        revoked = dice.later(given, 60, 600)
        of.add(
            Authorisation,
            victim=person.record.code,
            kind="guardian_consent" if given_by == "guardian" else "power_of_attorney",
            holder=f"{person.in_script('адв. С. Т.', 'adv. S. T.')} ({person.marked})",
            given_on=of.official(given),
            revoked_on=of.official(revoked) if dice.chance(0.06) and of.happened(revoked) else None,
        )


def add_support(of: Collection, person: Person) -> None:
    """What the person was helped with, in periods that overlap years."""
    dice = of.dice
    talks = 0.7 if person.record.interpreter_needed else 0.0
    shares = {
        "accommodation": 0.35, "psychological": 0.55, "legal": 0.5, "medical": 0.25,
        "material_financial": 0.2, "interpretation": talks,
        "education": 0.12, "employment": 0.08, "documents": 0.2 if person.foreign else 0.05,
    }  # fmt: skip
    for kind, share in shares.items():
        started = dice.later(person.contact, 0, 45)
        if not dice.chance(share) or not of.happened(started):
            continue
        ended = dice.later(started, 20, 500)
        running = not of.happened(ended) or (person.record.status == "open" and dice.chance(0.3))
        of.add(
            Support,
            victim=person.record.code,
            kind=kind,
            started_on=of.remembered(started),
            ended_on=None if running else of.remembered(ended),
            provider=dice.weighted({"own": 7, "other_organisation": 2, "state": 3})
            if dice.chance(0.96)
            else "unknown",
        )


def add_penalisation(of: Collection, person: Person) -> None:
    """What the person was prosecuted or fined for, though forced to it."""
    dice = of.dice
    offences = {
        "sexual": ("misd_prostitution", 0.22), "begging": ("misd_begging", 0.12),
        "criminality": ("misdemeanour_other", 0.3), "labour": ("misd_undeclared_work", 0.08),
    }  # fmt: skip
    offence, share = offences.get(person.forms[0], ("misd_entry_stay", 0.05))
    if person.foreign and dice.chance(0.3):
        offence = "misd_entry_stay"
    decided = day_before(person.reported, dice.number(5, 500))
    if not dice.chance(share):
        return
    criminal = offence == "misdemeanour_other" and dice.chance(0.5)
    outcome = dice.weighted({"fined": 6, "discontinued": 2, "acquitted": 1, "annulled": 0.5})
    if criminal:
        outcome = dice.weighted({"convicted": 3, "discontinued": 3, "charged": 2})
    of.add(
        Penalisation,
        victim=person.record.code,
        kind="criminal" if criminal else "misdemeanour",
        offence="246" if criminal else offence,
        decided_on=of.remembered(decided) if outcome != "charged" else None,
        outcome=outcome,
        non_punishment_argued=dice.weighted({"yes": 2, "no": 5, "unknown": 2}),
    )
