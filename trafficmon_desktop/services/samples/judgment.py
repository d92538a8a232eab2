"""How invented charges end: decisions at each instance, sanctions, severed defendants."""

from dataclasses import dataclass, replace
from datetime import date

from trafficmon_desktop.domain.plausibility.offences import LEAST_MONTHS
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Defendant,
    Proceeding,
    Sanction,
)
from trafficmon_desktop.services.samples.collection import Collection
from trafficmon_desktop.services.samples.trial import Trial, add_event

_CONVICTED = ("convicted", "convicted_requalified")


@dataclass
class _Ruling:
    """What one instance said of one charge; ``sentence`` is that of the defendant, as
    (kind of sanction, months), the same for all charges."""

    charge: Charge
    defendant: Defendant
    outcome: str
    offence: str | None
    sentence: tuple[str, int | None] | None = None

    @property
    def heavy(self) -> bool:
        """Whether it is a conviction of trafficking."""
        return self.outcome in _CONVICTED and (self.offence or "").startswith("388")


def judge(of: Collection, trial: Trial) -> None:
    """Decisions and sanctions of every instance that has spoken by the last known day."""
    if trial.charged is None:
        _dismiss(of, trial)
        return
    if trial.judged is None:
        return
    severed = _sever(of, trial)
    rulings = [
        _Ruling(charge, defendant, *_first_ruling(of, trial, charge))
        for charge, defendant in trial.charges
        if defendant.code != severed
    ]
    appealed = not trial.plea and of.dice.chance(0.72)
    second = of.dice.later(trial.judged, 110, 380)
    final_on = None if appealed else of.dice.later(trial.judged, 16, 70)
    if final_on is not None and not of.happened(final_on):
        final_on = None
    _write(of, rulings, "first", trial.judged, final_on)
    if appealed:
        add_event(of, trial, "appeal_lodged", of.dice.later(trial.judged, 30, 90))
    if appealed and of.happened(second):
        final_on = _appeal(of, trial, rulings, second)
    if final_on is not None:
        trial.final = final_on
        add_event(of, trial, "final", final_on)
        if not trial.apart:
            _close(of, trial)


def _dismiss(of: Collection, trial: Trial) -> None:
    """The complaint was dismissed, or the investigation discontinued."""
    day = of.dice.later(trial.complained, 40, 400)
    if not of.happened(day) or of.dice.chance(0.3):
        return
    stage = of.dice.weighted({"complaint_dismissed": 3, "investigation_discontinued": 2})
    outcome = "dismissed" if stage == "complaint_dismissed" else "discontinued"
    add_event(of, trial, stage, day)
    for charge, _ in trial.charges:
        of.add(
            ChargeDecision,
            charge=charge.code,
            instance="prosecutor",
            outcome=outcome,
            decided_on=of.official(day),
            final=True,
            final_on=of.official(day),
        )
    trial.final = day
    _close(of, trial)


def _close(of: Collection, trial: Trial) -> None:
    after = replace(trial.record, status="ended_finally")
    of.change(trial.record, after)
    trial.record = after


def _first_ruling(of: Collection, trial: Trial, charge: Charge) -> tuple[str, str | None]:
    """Outcome and offence of the judgment; trafficking is often found to be something lighter."""
    dice = of.dice
    if trial.plea:
        return "convicted", charge.offence
    trafficking = (charge.offence or "").startswith("388")
    outcome = dice.weighted(
        {"convicted": 52, "convicted_requalified": 22 if trafficking else 3, "acquitted": 15,
         "charge_rejected": 4, "discontinued": 2, "time_barred": 2, "security_measure": 0.7}
    )  # fmt: skip
    if outcome == "convicted_requalified":
        child = "184_2" if trial.child else "184_1"
        lighter = {child: 7.0, "390": 1.0, "193": 1.0, "132_138": 1.0}
        lighter.pop(charge.offence or "", None)
        return outcome, dice.weighted(lighter) if dice.chance(0.97) else None
    return outcome, charge.offence if outcome == "convicted" else None


def _write(
    of: Collection, rulings: list[_Ruling], instance: str, day: date, final_on: date | None,
    effect: str | None = None,
) -> None:  # fmt: skip
    """Decisions of an instance on all charges, and the sanctions of who was convicted."""
    appealed = of.dice.some(("prosecutor", "defence"), of.dice.number(1, 2)) if effect else ()
    for ruling in rulings:
        of.add(
            ChargeDecision,
            charge=ruling.charge.code,
            instance=instance,
            outcome=ruling.outcome,
            appeal_effect=effect,
            appealed_by=appealed,
            offence=ruling.offence,
            requalified_by=_requalified_by(instance, ruling),
            decided_on=of.official(day),
            final=final_on is not None and ruling.outcome != "annulled_retrial",
            final_on=of.official(final_on)
            if final_on and ruling.outcome != "annulled_retrial"
            else None,
        )
    _sanction(of, rulings, instance, day, final=final_on is not None)


def _requalified_by(instance: str, ruling: _Ruling) -> str | None:
    if ruling.outcome == "convicted":
        return "not_requalified"
    if ruling.outcome != "convicted_requalified":
        return None
    return "appellate_court" if instance == "appeal" else "court"


def _sanction(
    of: Collection, rulings: list[_Ruling], instance: str, day: date, *, final: bool
) -> None:
    """One joint sentence for a defendant, whatever the number of charges."""
    dice = of.dice
    by_defendant: dict[str, list[_Ruling]] = {}
    for ruling in rulings:
        if ruling.outcome in _CONVICTED:
            by_defendant.setdefault(ruling.defendant.code, []).append(ruling)
    for code, group in by_defendant.items():
        heavy = any(ruling.heavy for ruling in group)
        sentence = next((each.sentence for each in group if each.sentence), None)
        sentence = sentence or _sentence(of, group[0].defendant, heavy=heavy)
        if heavy and group[0].defendant.kind != "legal_person":
            least = max(LEAST_MONTHS.get(each.offence or "", 0) for each in group)
            sentence = ("imprisonment", max(sentence[1] or 0, least))
        for ruling in group:
            ruling.sentence = sentence
        common = {"defendant": code, "instance": instance, "imposed_on": of.official(day)}
        of.add(
            Sanction, **common, kind=sentence[0], months=sentence[1], final=final,
            enforced=dice.weighted({"yes": 3, "no": 1, "unknown": 3}) if final else None,
        )  # fmt: skip
        if heavy and dice.chance(0.12):
            of.add(Sanction, **common, kind="confiscation_of_proceeds", final=final)
        if dice.chance(0.06) and group[0].defendant.kind != "legal_person":
            of.add(Sanction, **common, kind="no_contact", months=24, final=final)


def _sentence(of: Collection, defendant: Defendant, *, heavy: bool) -> tuple[str, int | None]:
    """Trafficking means years; what it was changed to means months, often suspended."""
    dice = of.dice
    if defendant.kind == "legal_person":
        return "fine", None
    if heavy:
        years = {36: 4, 42: 2, 48: 3, 60: 3, 72: 2, 96: 1, 120: 0.5}
        return "imprisonment", dice.weighted(years)
    if dice.chance(0.4):
        return "suspended_sentence", dice.pick((6, 8, 10, 12))
    if dice.chance(0.12):
        return "house_detention", dice.pick((6, 8, 10))
    return "imprisonment", dice.weighted({8: 2, 12: 3, 18: 3, 24: 2, 30: 1})


def _appeal(of: Collection, trial: Trial, rulings: list[_Ruling], second: date) -> date | None:
    """The second instance: mostly confirms, sometimes changes, sometimes sends back."""
    dice = of.dice
    served = dice.later(second, 20, 60)
    add_event(of, trial, "second_instance_decision", second,
              served_on=of.official(served) if of.happened(served) else None)  # fmt: skip
    effect = dice.weighted(
        {"confirmed": 60, "changed_in_favour": 14, "changed_against": 6, "annulled_retrial": 17}
    )
    if effect == "annulled_retrial":
        returned = [replace(ruling, outcome="annulled_retrial", offence=None) for ruling in rulings]
        _write(of, returned, "appeal", second, None, effect)
        return _retry(of, trial, rulings, second)
    changed = [_changed(of, trial, ruling, effect) for ruling in rulings]
    _write(of, changed, "appeal", second, second, effect)
    return second


def _changed(of: Collection, trial: Trial, ruling: _Ruling, effect: str) -> _Ruling:
    if effect == "changed_in_favour" and ruling.heavy:
        if of.dice.chance(0.5):
            lighter = "184_2" if trial.child else "184_1"
            return replace(ruling, outcome="convicted_requalified", offence=lighter, sentence=None)
        kind, months = ruling.sentence or ("imprisonment", 48)
        least = LEAST_MONTHS.get(ruling.offence or "", 36)
        return replace(ruling, sentence=(kind, max(least, (months or 48) - 12)))
    if effect == "changed_against" and ruling.outcome == "acquitted" and of.dice.chance(0.5):
        return replace(ruling, outcome="convicted", offence=ruling.charge.offence)
    return ruling


def _retry(of: Collection, trial: Trial, rulings: list[_Ruling], returned: date) -> date | None:
    """The new trial of first instance, and the appeal that confirms it."""
    again = of.dice.later(returned, 120, 420)
    if not of.happened(again):
        return None
    add_event(of, trial, "retrial", again)
    anew = [
        _Ruling(each.charge, each.defendant, *_first_ruling(of, trial, each.charge))
        for each in rulings
    ]
    third = of.dice.later(again, 100, 300)
    ends = of.happened(third)
    _write(of, anew, "retrial", again, None)
    if not ends:
        return None
    add_event(of, trial, "second_instance_decision", third)
    _write(of, anew, "appeal", third, third, "confirmed")
    return third


def _sever(of: Collection, trial: Trial) -> str | None:
    """Seldom one of several defendants is tried apart: in a proceeding of its own."""
    dice = of.dice
    if len(trial.defendants) < 2 or trial.judged is None or not dice.chance(0.12):
        return None
    gone = trial.defendants[-1]
    apart = of.add(
        Proceeding,
        **_copied(trial.record, f"{trial.record.title}, 2"),
    )
    again = of.add(
        Defendant,
        proceeding=apart.code,
        continues=gone.code,
        kind=gone.kind,
        label=gone.label,
        sex=gone.sex,
        birth_date=gone.birth_date,
        citizenships=gone.citizenships,
        roles=gone.roles,
        relation_to_victim=gone.relation_to_victim,
        absconded=True,
    )
    add_event(of, trial, "joined_or_severed", trial.judged, defendant=gone.code)
    charges = []
    for charge, defendant in trial.charges:
        if defendant is not gone:
            continue
        of.add(ChargeDecision, charge=charge.code, instance="first", outcome="severed",
               decided_on=of.official(trial.judged), final=False)  # fmt: skip
        charges.append(of.add(Charge, **_charge_again(charge, again.code)))
    _try_apart(of, trial, apart, charges, again)
    return gone.code


def _try_apart(
    of: Collection, trial: Trial, apart: Proceeding, charges: list[Charge], again: Defendant
) -> None:
    """The severed defendant is found and judged, or the proceeding stays open."""
    judged = of.dice.later(trial.judged or trial.complained, 300, 900)
    final_on = of.dice.later(judged, 20, 200)
    trial.apart = trial.apart or of.dice.chance(0.4) or not of.happened(final_on)
    if trial.apart:
        return
    of.change(apart, replace(apart, status="ended_finally"))
    rulings = [_Ruling(charge, again, *_first_ruling(of, trial, charge)) for charge in charges]
    _write(of, rulings, "first", judged, final_on)


def _copied(record: Proceeding, title: str) -> dict[str, object]:
    return {
        "title": title,
        "kind": record.kind,
        "procedure": record.procedure,
        "exploitation_forms": record.exploitation_forms,
        "split_from": record.code,
        "prosecutor": record.prosecutor,
        "court": record.court,
        "regime": record.regime,
        "source": record.source,
        "organised_crime": record.organised_crime,
        "status": "open",
    }


def _charge_again(charge: Charge, defendant: str) -> dict[str, object]:
    return {
        "defendant": defendant,
        "offence_reported": charge.offence_reported,
        "committed_from": charge.committed_from,
        "committed_to": charge.committed_to,
        "offence": charge.offence,
        "charged_on": charge.charged_on,
        "confirmed_on": charge.confirmed_on,
        "plea": charge.plea,
    }
