"""Invents the cases of an organisation in Serbia: believable, consistent, marked as invented."""

from datetime import date, timedelta
from pathlib import Path

from trafficmon_desktop.domain.errors import UsageError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.services.exports.records import write_records
from trafficmon_desktop.services.samples.care import (
    add_agreements,
    add_exploitation,
    add_identification,
    add_penalisation,
    add_support,
)
from trafficmon_desktop.services.samples.collection import Collection
from trafficmon_desktop.services.samples.dice import Dice
from trafficmon_desktop.services.samples.judgment import judge
from trafficmon_desktop.services.samples.justice import (
    add_claims,
    add_participation,
    add_wage_claim,
)
from trafficmon_desktop.services.samples.names import TOWNS
from trafficmon_desktop.services.samples.office import add_activities, add_reminders
from trafficmon_desktop.services.samples.person import Person, add_person
from trafficmon_desktop.services.samples.stay import add_stay
from trafficmon_desktop.services.samples.trial import Trial, add_defendants, open_trial, run_course

#: The last day of a sample where none is named: the same files whenever they are made.
LAST_DAY = date(2025, 12, 31)

MOST_CASES = 20_000

_YEARS = 11
_EVERY_YEAR_OF = 7


def sample(cases: int, seed: int, until: date = LAST_DAY) -> dict[str, list[Record]]:
    """Records by record name for ``cases`` persons, decided by the seed alone.

    They reach from ten years before ``until`` to it, and from seven cases on every one of the
    last seven years has some. Raises ``UsageError`` for a number that cannot be made.
    """
    if not 1 <= cases <= MOST_CASES:
        raise UsageError("sample_size", lowest=1, highest=MOST_CASES)
    of = Collection(Dice(seed), until)
    trials: list[Trial] = []
    for reported in _days(of, cases):
        person = add_person(of, reported)
        add_identification(of, person)
        add_exploitation(of, person)
        add_agreements(of, person)
        add_support(of, person)
        add_penalisation(of, person)
        add_stay(of, person)
        _add_trial(of, person, trials)
        add_wage_claim(of, person)
        add_reminders(of, person)
    for _ in range(1 + cases // 9):
        _add_coded_judgment(of)
    add_activities(of, 6 + cases // 12)
    return of.records


def write_sample(
    folder: Path, cases: int, seed: int, fmt: str = "csv", until: date = LAST_DAY
) -> dict[str, int]:
    """Writes a sample as import files; returns counts by record name."""
    return write_records(folder, sample(cases, seed, until), fmt)


def _days(of: Collection, cases: int) -> list[date]:
    """The days of the reports, in order: the last seven years each at least once."""
    dice = of.dice
    weights = {back: 1.0 + 0.15 * (_YEARS - back) for back in range(_YEARS)}
    days = []
    for number in range(cases):
        back = number if number < _EVERY_YEAR_OF else dice.weighted(weights)
        year = of.until.year - back
        last = of.until if back == 0 else date(year, 12, 31)
        room = (last - date(year, 1, 1)).days
        days.append(date(year, 1, 1) + timedelta(days=dice.number(0, room)))
    return sorted(days)


def _add_trial(of: Collection, person: Person, trials: list[Trial]) -> None:
    """A proceeding of the person's own, or a place in one that began shortly before."""
    dice = of.dice
    if not dice.chance(0.58):
        return
    complained = dice.later(person.reported, 2, 90)
    if not of.happened(complained):
        return
    shared = [
        trial
        for trial in trials[-8:]
        if trial.forms and trial.forms[0] == person.forms[0] and trial.judged is None
        and trial.child is person.is_child(person.reported)
        and abs((complained - trial.complained).days) < 150
    ]  # fmt: skip
    if shared and dice.chance(0.35):
        trial = shared[-1]
    else:
        child = person.is_child(person.reported)
        trial = open_trial(
            of, person.forms, complained, person.place, child=child, cyrillic=person.cyrillic,
            source="own_client",
        )  # fmt: skip
        add_defendants(of, trial)
        run_course(of, trial)
        judge(of, trial)
        trials.append(trial)
    participation = add_participation(of, trial, person)
    add_claims(of, trial, person, participation)


def _add_coded_judgment(of: Collection) -> None:
    """A proceeding known only from its judgment: no person of the organisation in it."""
    dice = of.dice
    year = of.until.year - dice.number(1, _YEARS - 2)
    complained = date(year, 1, 1) + timedelta(days=dice.number(0, 300))
    form = dice.weighted({"sexual": 6, "labour": 2, "begging": 2, "marriage": 1})
    child = dice.chance(0.4)
    trial = open_trial(
        of, (form,), complained, dice.number(0, len(TOWNS) - 1), child=child,
        cyrillic=dice.chance(0.5), source="judgment",
    )  # fmt: skip
    add_defendants(of, trial)
    run_course(of, trial)
    judge(of, trial)
    for _ in range(dice.weighted({1: 5, 2: 2})):
        participation = add_participation(of, trial, None)
        add_claims(of, trial, None, participation)
