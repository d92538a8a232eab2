"""Invented criminal proceedings: one with its people, its course and its end."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from trafficmon_desktop.domain.plausibility.offences import before_higher_court
from trafficmon_desktop.domain.records import Charge, Defendant, Proceeding, ProceedingEvent
from trafficmon_desktop.services.samples.collection import (
    INVENTED_CYRILLIC,
    INVENTED_LATIN,
    Collection,
    day_before,
)
from trafficmon_desktop.services.samples.names import TOWNS

#: exploitation -> the offence a complaint names when it does not name trafficking
_LIGHTER = {
    "sexual": "184_1", "labour": "163", "begging": "193", "marriage": "190",
    "criminality": "193", "pornography": "185",
}  # fmt: skip

_IN_JUDGMENTS = frozenset(
    {"investigation_ordered", "indictment", "plea_agreement", "first_instance_judgment", "final"}
)


@dataclass
class Trial:
    """The course of a proceeding, as its days fell; ``None`` where it never got so far.

    ``apart``: a severed defendant is still to be tried. ``charges`` pairs every charge with its
    defendant.
    """

    record: Proceeding
    forms: tuple[str, ...]
    place: int
    cyrillic: bool
    child: bool
    complained: date
    charged: date | None = None
    plea: bool = False
    judged: date | None = None
    final: date | None = None
    summary: bool = False
    apart: bool = False
    defendants: list[Defendant] = field(default_factory=list)
    charges: list[tuple[Charge, Defendant]] = field(default_factory=list)

    @property
    def marked(self) -> str:
        """The mark of invented texts in the script of this proceeding."""
        return INVENTED_CYRILLIC if self.cyrillic else INVENTED_LATIN


def open_trial(
    of: Collection, forms: tuple[str, ...], complained: date, place: int, *, child: bool,
    cyrillic: bool, source: str,
) -> Trial:  # fmt: skip
    """A proceeding from the complaint to where it has come by the last known day."""
    dice = of.dice
    known = tuple(form for form in forms if form not in ("unknown", "none_yet"))
    trial = Trial(
        Proceeding(code=""), known, place, cyrillic, child, complained,
        plea=dice.chance(0.14), summary=dice.chance(0.1) and not child,
    )  # fmt: skip
    charged = dice.later(complained, 90, 330)
    if of.happened(charged) and not dice.chance(0.14):
        trial.charged = charged
    organised = dice.chance(0.05)
    office = f"higher_{TOWNS[place][0]}"
    town = TOWNS[place][2]
    name = f"Предмет {town} {complained.year}" if cyrillic else f"Predmet {complained.year}"
    special = organised and trial.charged is not None
    trial.record = of.add(
        Proceeding,
        title=f"{name} ({trial.marked})",
        kind="criminal",
        procedure="plea" if trial.plea else "summary" if trial.summary else "regular",
        exploitation_forms=known if source == "judgment" or dice.chance(0.5) else (),
        prosecutor="organised_crime" if special else office,
        court="special_higher" if special else "basic_other" if trial.summary else office,
        court_reference=f"{'К' if cyrillic else 'K'} {dice.number(10, 400)}/{complained.year} "
        f"({trial.marked})",
        reported_on=of.official(complained),
        regime="cpc2011",
        source=source,
        organised_crime=organised,
        status="open",
    )
    return trial


def add_defendants(of: Collection, trial: Trial) -> None:
    """One to four people, seldom a firm, with one or two charges each."""
    dice = of.dice
    for number in range(1, 1 + dice.weighted({1: 5, 2: 3, 3: 2, 4: 1})):
        firm = number > 1 and dice.chance(0.08)
        label = f"{'О' if trial.cyrillic else 'D'}{number}"
        facts: dict[str, object] = {"kind": "legal_person", "roles": ("owner_of_premises",)}
        if not firm:
            facts = _human(of, trial)
        defendant = of.add(Defendant, proceeding=trial.record.code, label=label, **facts)
        trial.defendants.append(defendant)
        _charge(of, trial, defendant)
    _settle_court(of, trial)


def _settle_court(of: Collection, trial: Trial) -> None:
    """What is charged decides which court tries it: nothing grave, a basic one."""
    grave = any(before_higher_court(charge.offence) for charge, _ in trial.charges)
    if grave or trial.record.organised_crime:
        return
    after = replace(trial.record, court="basic_other")
    of.change(trial.record, after)
    trial.record = after


def _human(of: Collection, trial: Trial) -> dict[str, object]:
    """A defendant of flesh and blood: mostly a man, mostly a citizen of Serbia."""
    dice = of.dice
    citizenship = dice.weighted({"RS": 85, "BA": 4, "TR": 4, "RO": 3, "CN": 2, "ME": 2})
    roles = ("recruiter", "transporter", "exploiter", "organiser")
    relations = {
        "stranger": 3, "friend_acquaintance": 2, "intimate_partner": 2, "employer": 2, "parent": 1,
    }  # fmt: skip
    return {
        "kind": "natural_person",
        "sex": dice.weighted({"male": 74, "female": 24, "unknown": 2}),
        "birth_date": of.born(day_before(trial.complained, dice.number(7_000, 21_000))),
        "citizenships": (citizenship,),
        "roles": dice.some(roles, dice.weighted({1: 3, 2: 2})),
        "relation_to_victim": dice.weighted(relations),
        "absconded": dice.chance(0.04),
    }


def _charge(of: Collection, trial: Trial, defendant: Defendant) -> None:
    dice = of.dice
    lighter = _LIGHTER.get((trial.forms or ("sexual",))[0], "184_1")
    if lighter == "184_1" and trial.child:
        lighter = "184_2"
    trafficking = dice.weighted({"388_3_2009": 6, "388_2_2009": 2, "388_6_2009": 1})
    if not trial.child:
        trafficking = dice.weighted({"388_1_2009": 8, "388_6_2009": 1, "388_7_2009": 0.4})
    reported = trafficking if dice.chance(0.82) else lighter
    lost = reported == trafficking and dice.chance(0.16)
    if trial.summary:
        lost = True
    offence = lighter if lost or reported == lighter else trafficking
    ended = day_before(trial.complained, dice.number(0, 120))
    started = day_before(ended, dice.number(10, 500))
    _add_charge(of, trial, defendant, reported, offence, started, ended)
    if dice.chance(0.13):
        other = dice.weighted({"246": 3, "350": 2, "194": 1, "132_138": 2, "346": 1})
        _add_charge(of, trial, defendant, other, other, started, ended)


def _add_charge(
    of: Collection, trial: Trial, defendant: Defendant, reported: str, offence: str,
    started: date, ended: date,
) -> None:  # fmt: skip
    charged = trial.charged
    confirmed = of.dice.later(charged, 15, 60) if charged else None
    charge = of.add(
        Charge,
        defendant=defendant.code,
        offence_reported=reported,
        committed_from=of.told(started),
        committed_to=of.told(ended),
        offence=offence,
        charged_on=of.official(charged) if charged else None,
        confirmed_on=of.official(confirmed)
        if confirmed and of.happened(confirmed) and not trial.summary
        else None,
        plea="concluded" if trial.plea and charged else of.dice.weighted(
            {"none": 20, "offered": 1, "rejected_by_court": 0.5}),
    )  # fmt: skip
    trial.charges.append((charge, defendant))


def add_event(
    of: Collection, trial: Trial, stage: str, day: date, **values: object
) -> ProceedingEvent | None:
    """Something that happened; nothing where it lies after the last known day.

    A judgment that was only read tells few of the days before it.
    """
    from_judgment = trial.record.source == "judgment"
    if not of.happened(day) or (from_judgment and stage not in _IN_JUDGMENTS):
        return None
    return of.add(
        ProceedingEvent,
        proceeding=trial.record.code,
        stage=stage,
        happened_on=of.official(day),
        state="held",
        **values,
    )


def run_course(of: Collection, trial: Trial) -> None:
    """The events up to the judgment; sets the day of the judgment if it was reached."""
    dice = of.dice
    day = trial.complained
    add_event(of, trial, "criminal_complaint", day)
    if not trial.summary:
        day = dice.later(day, 10, 60)
        add_event(of, trial, "investigation_ordered", day)
        if dice.chance(0.25):
            add_event(of, trial, "detention", dice.later(day, 0, 3))
    if trial.charged is None:
        return
    stage = "summary_indictment" if trial.summary else "indictment"
    add_event(of, trial, "plea_agreement" if trial.plea else stage, trial.charged)
    judged = dice.later(trial.charged, 10, 50) if trial.plea else _hold_hearings(of, trial)
    if judged is not None and of.happened(judged):
        trial.judged = judged
        served = dice.later(judged, 20, 60)
        add_event(of, trial, "first_instance_judgment", judged, served_on=of.official(served)
                  if of.happened(served) else None)  # fmt: skip


def _hold_hearings(of: Collection, trial: Trial) -> date | None:
    """Main hearings, many of them postponed; a planned one where the case still runs."""
    dice = of.dice
    day = (trial.charged or trial.complained) + timedelta(days=dice.number(60, 200))
    if not trial.summary and dice.chance(0.5):
        add_event(of, trial, "preparatory_hearing", day)
    for _ in range(dice.number(1, 3)):
        day = dice.later(day, 50, 230)
        if not of.happened(day):
            _plan_hearing(of, trial)
            return None
        if dice.chance(0.3):
            reason = dice.weighted(
                {"defendant_absent": 4, "not_duly_summoned": 5, "witness_absent": 2,
                 "judge_or_panel": 3, "victim_absent": 1, "evidence_awaited": 2, "bar_strike": 1}
            )  # fmt: skip
            event = add_event(of, trial, "main_hearing", day, postponed=reason)
            if event is not None:
                of.change(event, replace(event, state="postponed"))
        else:
            add_event(of, trial, "main_hearing", day, postponed="not_postponed")
    return dice.later(day, 3, 30)


def _plan_hearing(of: Collection, trial: Trial) -> None:
    of.add(
        ProceedingEvent,
        proceeding=trial.record.code,
        stage="main_hearing",
        happened_on=of.official(of.dice.later(of.until, 4, 70)),
        starts_at=of.dice.pick(("09:00", "09:30", "10:30", "11:00", "12:30")),
        courtroom=str(of.dice.number(1, 40)),
        summoned=of.dice.weighted({"yes": 3, "no": 2, "unknown": 2}),
        state="planned",
    )
