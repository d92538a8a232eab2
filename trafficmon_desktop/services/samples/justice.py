"""The victims' side of invented proceedings: their place, their protection, their claims."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import Claim, Participation, Payment, Proceeding
from trafficmon_desktop.services.samples.collection import Collection
from trafficmon_desktop.services.samples.person import Person
from trafficmon_desktop.services.samples.trial import Trial, add_event


def add_participation(of: Collection, trial: Trial, person: Person | None) -> Participation:
    """A victim's place in a proceeding; without a person, one known only from the judgment."""
    dice = of.dice
    child = person.is_child(trial.complained) if person else trial.child
    status = dice.weighted(
        {"not_requested": 4, "requested": 1, "granted": 6 if child else 3, "refused": 1,
         "granted_ex_officio": 2 if child else 0.5, "unknown": 1}
    )  # fmt: skip
    granted = status.startswith("granted")
    protected = dice.chance(0.03)
    day = dice.later(trial.complained, 20, 140)
    applied = dice.some(
        ("separate_room", "video_link", "expert_present", "public_excluded", "no_confrontation",
         "support_person"),
        dice.number(1, 3),
    )  # fmt: skip
    participation = of.add(
        Participation,
        proceeding=trial.record.code,
        victim=person.record.code if person else None,
        pseudonym=f"{'Сведок' if trial.cyrillic else 'Svedok'} {dice.pick('АЕО')} ({trial.marked})"
        if protected
        else None,
        capacities=("injured_party", "protected_witness" if protected else "witness"),
        counted_by=person.record.counted_by if person else "own",
        vulnerable_witness=status,
        vulnerable_witness_on=of.official(day) if granted and of.happened(day) else None,
        vulnerable_witness_by=dice.weighted(
            {"prosecutor": 5, "panel_president": 3, "single_judge": 1}
        )
        if granted
        else None,
        measures_requested=applied if status != "not_requested" else (),
        measures_applied=applied if granted else (),
        **_unlinked(of, child=child) if person is None else {},
        **_treatment(of, trial, child=child, spared=granted),
        penalised=_penalised(of, person),
    )
    if person:
        add_event(of, trial, "evidentiary_hearing", day, victim=person.record.code)
    return participation


def _unlinked(of: Collection, *, child: bool) -> dict[str, object]:
    """What a judgment tells of a victim it does not name."""
    return {
        "sex": of.dice.weighted({"female": 7, "male": 2, "unknown": 1}),
        "age_group": "child" if child else of.dice.weighted({"adult": 5, "unknown": 1}),
    }


def _penalised(of: Collection, person: Person | None) -> str:
    """As the person's own records say; of who is known from a judgment, what that tells."""
    code = person.record.code if person else None
    own = [each for each in of.records["penalisation"] if getattr(each, "victim", None) == code]
    told = 1.0 if person is None or own else 0.0
    return of.dice.weighted({"no": 12, "convicted_misdemeanour": told, "unknown": 2})


def _treatment(of: Collection, trial: Trial, *, child: bool, spared: bool) -> dict[str, object]:
    dice = of.dice
    proxies = {
        "own_organisation": 6, "appointed_proxy": 2, "fla_attorney": 1, "private_lawyer": 1,
        "none": 0 if child else 2, "unknown": 1,
    }  # fmt: skip
    mandatory = child and dice.chance(0.6)
    return {
        "representation": "mandatory_child_proxy" if mandatory else dice.weighted(proxies),
        "representation_paid_by": dice.weighted({"own_organisation": 6, "state": 2, "unknown": 2}),
        "child_rules": dice.weighted({"yes": 5, "no": 1, "unknown": 2}) if child else None,
        "informed_of_plea": dice.weighted({"yes": 2, "no": 3, "unknown": 1})
        if trial.plea
        else None,
        "times_examined": dice.weighted({1: 5, 2: 5, 3: 1} if child else {1: 4, 2: 4, 3: 2, 4: 1})
        if dice.chance(0.85)
        else None,
        "confronted": dice.weighted({"no": 6, "yes": 0 if spared else 1, "unknown": 1}),
        "intimidated": dice.weighted({"no": 6, "yes": 2, "unknown": 1}),
    }


def add_claims(
    of: Collection, trial: Trial, person: Person | None, participation: Participation
) -> None:
    """A property claim, usually referred to a civil court; seldom followed to the money."""
    dice = of.dice
    if not dice.chance(0.5):
        return
    filed = dice.later(trial.charged or trial.complained, 10, 120)
    decided = trial.judged
    if not of.happened(filed) or (decided is not None and filed > decided):
        return
    outcome = "pending"
    if decided is not None:
        outcome = dice.weighted(
            {"referred_to_civil": 68, "awarded": 8, "awarded_in_part": 7, "dismissed_formal": 3,
             "withdrawn": 2, "settled": 1, "unknown": 1}
        )  # fmt: skip
    claim = _claim(
        of, filed, outcome, decided if outcome != "pending" else None,
        victim=person.record.code if person else None, participation=participation.code,
        kind="property_claim", final=trial.final,
    )  # fmt: skip
    if outcome == "referred_to_civil" and person and decided and dice.chance(0.4):
        _sue(of, person, claim, dice.later(decided, 60, 300))


def _claim(
    of: Collection, filed: date, outcome: str, decided: date | None, *, final: date | None,
    **values: object,
) -> Claim:  # fmt: skip
    dice = of.dice
    euro = dice.chance(0.08)
    claimed = dice.number(3, 25) * (1_000 if euro else 100_000)
    currency = "EUR" if euro else "RSD"
    share = {"awarded": 1.0, "awarded_in_part": 0.4, "settled": 0.5}.get(outcome)
    awarded = Money(Decimal(int(claimed * share)), currency) if share else None
    claim = of.add(
        Claim,
        filed_on=of.official(filed),
        claimed=Money(Decimal(claimed), currency) if dice.chance(0.9) else None,
        non_pecuniary=dice.weighted({"yes": 5, "no": 2, "unknown": 1}),
        interim_measure=dice.weighted({"no": 9, "yes": 1}),
        outcome=outcome,
        decided_on=of.official(decided) if decided else None,
        awarded=awarded,
        final_on=of.official(final) if final and share and decided and final >= decided else None,
        **values,
    )
    if awarded and decided:
        _pay(of, claim, awarded, decided)
    return claim


def _pay(of: Collection, claim: Claim, awarded: Money, decided: date) -> None:
    """In full, in parts, or never."""
    dice = of.dice
    way = dice.weighted({"never": 6, "part": 2, "full": 2})
    if way == "never":
        requested = dice.later(decided, 120, 500)
        if dice.chance(0.4) and of.happened(requested):
            of.change(claim, replace(claim, enforcement_requested_on=of.official(requested)))
        return
    parts = dice.number(1, 3)
    amount = (awarded.amount / 2 if way == "part" else awarded.amount).quantize(Decimal(1))
    each = (amount / parts).quantize(Decimal(1))
    for number in range(parts):
        paid_on = dice.later(decided, 60 + 60 * number, 110 + 60 * number)
        rest = amount - each * (parts - 1) if number == parts - 1 else each
        if of.happened(paid_on) and rest > 0:
            sum_paid = Money(rest, awarded.currency)
            of.add(Payment, claim=claim.code, paid_on=of.official(paid_on), paid=sum_paid)


def _sue(of: Collection, person: Person, follows: Claim, filed: date) -> None:
    """The civil suit after the criminal court sent the claim there, in its own proceeding."""
    _separate_claim(of, person, filed, "civil", "civil_suit", follows.code)


def add_wage_claim(of: Collection, person: Person) -> None:
    """Workers sue for wages without any criminal case."""
    filed = of.dice.later(person.contact, 30, 300)
    if "labour" in person.forms and of.dice.chance(0.22):
        _separate_claim(of, person, filed, "labour", "wage_claim", None)


def _separate_claim(
    of: Collection, person: Person, filed: date, kind: str, claim_kind: str, follows: str | None
) -> None:
    dice = of.dice
    if not of.happened(filed):
        return
    decided = dice.later(filed, 250, 900)
    done = of.happened(decided)
    outcome = "pending"
    if done:
        outcome = dice.weighted(
            {"awarded": 4, "awarded_in_part": 4, "refused": 2, "settled": 1, "withdrawn": 1}
        )
    name = {"civil": ("Парница", "Parnica"), "labour": ("Радни спор", "Radni spor")}[kind]
    proceeding = of.add(
        Proceeding,
        title=f"{person.in_script(*name)} {filed.year} ({person.marked})",
        kind=kind,
        court="basic_other",
        court_reference=f"P {dice.number(10, 900)}/{filed.year} ({person.marked})",
        reported_on=of.official(filed),
        source="own_client",
        status="ended_finally" if done else "open",
    )
    final = dice.later(decided, 20, 200)
    _claim(
        of, filed, outcome, decided if done else None, victim=person.record.code,
        proceeding=proceeding.code, follows=follows, kind=claim_kind,
        final=final if of.happened(final) else None,
    )  # fmt: skip
