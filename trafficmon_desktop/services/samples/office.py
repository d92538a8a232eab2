"""The office around the cases: activities, tasks, time limits set by authorities, notes."""

from datetime import date

from trafficmon_desktop.domain.records import Activity, Note, SetDeadline, Task
from trafficmon_desktop.domain.text import to_latin
from trafficmon_desktop.services.samples.collection import INVENTED_CYRILLIC, Collection
from trafficmon_desktop.services.samples.names import TOWNS
from trafficmon_desktop.services.samples.person import Person

_PROFESSIONS = {
    "police": 5, "social_worker": 5, "prosecutor": 2, "judge": 2, "education": 3, "health": 2,
    "labour_inspector": 2, "asylum_migration": 2, "child_pupil": 3, "general_public": 2,
    "local_team": 3, "law_student": 1, "media": 1,
}  # fmt: skip


def add_activities(of: Collection, count: int) -> None:
    """Trainings, campaigns and meetings over the years."""
    dice = of.dice
    for _ in range(count):
        day = date(of.until.year - dice.number(0, 6), dice.number(1, 12), dice.number(1, 28))
        kind = dice.weighted(
            {"training": 6, "awareness": 3, "meeting": 2, "local_team": 2, "publication": 1}
        )
        if not of.happened(day):
            continue
        place = dice.pick(TOWNS)[2]
        women = dice.number(4, 24)
        known = dice.chance(0.85)
        of.add(
            Activity,
            kind=kind,
            held_on=of.remembered(day),
            place=place if dice.chance(0.5) else to_latin(place),
            profession=dice.weighted(_PROFESSIONS),
            participants_female=women if known else None,
            participants_male=dice.number(0, 14) if known else None,
            participants_other=None if known else women + dice.number(0, 10),
            reach=dice.number(2, 90) * 100 if kind in ("awareness", "publication") else None,
            hours=dice.weighted({2: 2, 4: 3, 6: 3, 12: 1}) if kind == "training" else None,
            topic=dice.weighted(
                {"trafficking_general": 4, "child_trafficking": 3, "labour_exploitation": 2,
                 "victim_protection": 3, "access_to_justice": 2, "identification": 3}),
            note=INVENTED_CYRILLIC,
        )  # fmt: skip


def add_reminders(of: Collection, person: Person) -> None:
    """Notes of every case; open tasks and set time limits of the running ones."""
    dice = of.dice
    code = person.record.code
    written = dice.later(person.contact, 1, 90)
    if dice.chance(0.6) and of.happened(written):
        text = dice.pick(
            (
                ("Договорен следећи састанак", "Dogovoren sledeći sastanak"),
                ("Упућено на лекарски преглед", "Upućeno na lekarski pregled"),
                ("Објашњена права и поступак", "Objašnjena prava i postupak"),
            )
        )
        of.add(
            Note, subject=code, written_on=of.remembered(written),
            text=f"{person.in_script(*text)} ({person.marked}).",
        )  # fmt: skip
    if person.record.status == "closed":
        return
    if dice.chance(0.35):
        due = dice.later(of.until, -20, 60)
        title = person.in_script(
            "Позвати центар за социјални рад", "Pozvati centar za socijalni rad"
        )
        of.add(
            Task,
            subject=code,
            title=f"{title} ({person.marked})",
            due_on=of.official(due),
            done_on=of.official(due) if of.happened(due) and dice.chance(0.4) else None,
        )  # fmt: skip
    if person.foreign and dice.chance(0.35):
        _set_deadline(of, person)


def _set_deadline(of: Collection, person: Person) -> None:
    dice = of.dice
    served = dice.later(of.until, -30, -1)
    if served < person.contact:
        return
    due = dice.later(served, 8, 30)
    met = dice.chance(0.4) and of.happened(due)
    of.add(
        SetDeadline,
        subject=person.record.code,
        set_by=f"{person.in_script('Полицијска управа', 'Policijska uprava')} ({person.marked})",
        served_on=of.official(served),
        served_to=dice.weighted({"proxy": 2, "person": 1}),
        what=f"{person.in_script('Допуна захтева', 'Dopuna zahteva')} ({person.marked})",
        due_on=of.official(due),
        met_on=of.official(due) if met else None,
        outcome="met" if met else "open",
    )
