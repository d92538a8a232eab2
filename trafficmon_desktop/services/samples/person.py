"""One invented person with what hangs on the person alone."""

from dataclasses import dataclass, replace
from datetime import date

from trafficmon_desktop.domain.dates import HonestDate, add_months, age_in_years
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services.samples.collection import (
    INVENTED_CYRILLIC,
    INVENTED_LATIN,
    Collection,
    day_before,
)
from trafficmon_desktop.services.samples.names import TOWNS, name_for

_LANGUAGE_OF = {
    "RS": "sr", "BA": "sr", "ME": "sr", "HR": "sr", "MK": "mk", "AL": "sq", "XK": "sq",
    "RO": "ro", "MD": "ro", "BG": "bg", "UA": "uk", "RU": "ru", "TR": "tr", "SY": "ar",
    "IQ": "ar", "TN": "ar", "AF": "prs", "PK": "ur", "IN": "hi", "NP": "ne", "BD": "bn",
    "VN": "vi", "CN": "zh", "NG": "en", "GH": "en", "CM": "fr", "BI": "fr", "SO": "so",
    "CU": "es",
}  # fmt: skip

#: form of exploitation -> citizenships of foreigners with their weights
_FOREIGNERS: dict[str, dict[str, float]] = {
    "labour": {"IN": 5, "VN": 5, "TR": 4, "NP": 3, "BD": 2, "CN": 2, "CU": 2, "BA": 1, "MK": 1},
    "sexual": {"RO": 2, "BG": 1, "MD": 2, "UA": 3, "BA": 2, "RU": 1, "CU": 2, "NG": 1, "ME": 1},
    "begging": {"RO": 3, "BA": 2, "MK": 2, "BG": 1, "XK": 1},
    "criminality": {"AF": 2, "SY": 2, "PK": 2, "TN": 1, "BA": 1},
    "marriage": {"RO": 1, "BA": 1, "MK": 2, "AL": 1},
    "other": {"AF": 3, "SY": 2, "BI": 2, "CM": 2, "SO": 2, "NG": 1, "GH": 1, "IQ": 1},
}
_FOREIGN_SHARE = {
    "labour": 0.48, "sexual": 0.16, "begging": 0.12, "criminality": 0.22, "marriage": 0.12,
    "other": 0.4,
}  # fmt: skip
_FEMALE_SHARE = {
    "labour": 0.12, "sexual": 0.94, "begging": 0.55, "criminality": 0.2, "marriage": 0.97,
    "other": 0.6,
}  # fmt: skip
_CHILD_SHARE = {
    "labour": 0.06, "sexual": 0.42, "begging": 0.85, "criminality": 0.6, "marriage": 0.8,
    "other": 0.45,
}  # fmt: skip


@dataclass
class Person:
    """What the generator knows of an invented person; ``born`` is the true day behind ``record``.

    ``place`` indexes :data:`TOWNS`.
    """

    record: Victim
    forms: tuple[str, ...]
    born: date
    reported: date
    contact: date
    place: int
    cyrillic: bool
    identified_on: date | None = None
    identification: str = "pending"

    @property
    def foreign(self) -> bool:
        """Whether the person holds no Serbian citizenship."""
        return "RS" not in self.record.citizenships

    @property
    def marked(self) -> str:
        """The mark of invented texts in the script of this case."""
        return INVENTED_CYRILLIC if self.cyrillic else INVENTED_LATIN

    def is_child(self, day: date) -> bool:
        """Whether the person is under 18 on the day."""
        return age_in_years(self.born, day) < 18

    def in_script(self, cyrillic: str, latin: str) -> str:
        """The text of the script in which this case is kept."""
        return cyrillic if self.cyrillic else latin


def add_person(of: Collection, reported: date) -> Person:
    """A person reported on that day, with the person's own record."""
    dice = of.dice
    form = dice.weighted(
        {"sexual": 42, "labour": 24, "begging": 13, "marriage": 8, "criminality": 7, "other": 6}
    )
    citizenships = _citizenships(of, form)
    sex = "female" if dice.chance(_FEMALE_SHARE[form]) else "male"
    child = dice.chance(_CHILD_SHARE[form])
    years = (
        dice.number(9, 17) if child else dice.number(18, 29) + dice.weighted({0: 6, 10: 3, 22: 1})
    )
    born = day_before(add_months(reported, -12 * years), dice.number(1, 360))
    contact = min(dice.later(reported, -6, 25), of.until)
    place = dice.weighted(
        {place: 1 + 5 * (place == 0) + (place < 4) for place in range(len(TOWNS))}
    )
    person = Person(
        record=Victim(code="", citizenships=citizenships, sex=sex),
        forms=(),
        born=born,
        reported=reported,
        contact=contact,
        place=place,
        cyrillic=dice.chance(0.55),
    )
    person.forms = _forms(of, form)
    person.record = of.add(Victim, **_facts(of, person), **_state(of, person))
    return person


def _citizenships(of: Collection, form: str) -> tuple[str, ...]:
    if not of.owed(_FOREIGN_SHARE[form]):
        return ("RS", "BA") if of.dice.chance(0.02) else ("RS",)
    if of.dice.chance(0.02):
        return (of.dice.pick(("stateless", "unknown")),)
    first = of.dice.weighted(_FOREIGNERS[form])
    return (first, "RS") if of.dice.chance(0.02) else (first,)


def _forms(of: Collection, form: str) -> tuple[str, ...]:
    if form == "other":
        form = of.dice.weighted(
            {"unknown": 5, "none_yet": 4, "domestic_servitude": 2, "slavery": 1, "surrogacy": 0.5}
        )
    beside = {
        "sexual": {"pornography": 3, "criminality": 2, "begging": 1},
        "begging": {"criminality": 3, "marriage": 2, "sexual": 1},
        "marriage": {"domestic_servitude": 3, "begging": 1, "sexual": 1},
        "labour": {"domestic_servitude": 1, "criminality": 1},
    }.get(form)
    if beside and of.dice.chance(0.16):
        return (form, of.dice.weighted(beside))
    return (form,)


def _facts(of: Collection, person: Person) -> dict[str, object]:
    """Who the person is, as far as that is known."""
    dice, given = of.dice, person.record
    first = given.citizenships[0]
    sex = given.sex or "unknown"
    name, family = name_for(dice, first, sex, cyrillic=person.cyrillic)
    language = _LANGUAGE_OF.get(first, "sr")
    roma = first in ("RS", "RO", "MK", "BA") and "begging" in person.forms and dice.chance(0.5)
    grown = not person.is_child(person.reported)
    return {
        "given_name": name,
        "family_name": family,
        "other_names": f"{name[0]}. {family}" if dice.chance(0.08) else None,
        "sex": sex,
        "birth_date": of.born(person.born),
        "age_assessment": _age_assessment(of, person),
        "citizenships": given.citizenships,
        "document_kind": _document(of, person),
        "document_number": f"0{dice.number(100000, 999999)}" if dice.chance(0.4) else None,
        "languages": (language, "rom") if roma else (language,),
        "interpreter_needed": language != "sr" and dice.chance(0.85),
        "dependants": dice.weighted({1: 3, 2: 2, 3: 1}) if grown and dice.chance(0.25) else None,
        "rights_language": language,
    }


def _document(of: Collection, person: Person) -> str:
    if person.foreign:
        return "none" if of.dice.chance(0.4) else "passport"
    return of.dice.weighted({"identity_card": 6, "birth_certificate": 2, "none": 1})


def _age_assessment(of: Collection, person: Person) -> str | None:
    if not person.foreign or not person.is_child(person.reported):
        return None
    return of.dice.weighted({"none": 12, "assessed_child": 2, "pending": 1})


def _state(of: Collection, person: Person) -> dict[str, object]:
    """How things stand with the person, and what the organisation did."""
    dice = of.dice
    child = person.is_child(person.reported)
    worker = dice.pick(("Јасна П.", "Мирко Д.", "Љиља Ђ.", "Соња М."))
    latin_worker = dice.pick(("Jasna P.", "Mirko D.", "Ljilja Đ.", "Sonja M."))
    facts: dict[str, object] = {
        "contact": f"060 000 {dice.number(100, 999)} ({person.marked})",
        "safe_contact": dice.weighted(
            {"any_time": 4, "only_times": 3, "only_via_safe_person": 2, "do_not_contact": 1}
        ),
        "do_not_inform": dice.some(("parent", "partner", "employer", "embassy"), 1)
        if dice.chance(0.4) else (),
        "responsible": f"{person.in_script(worker, latin_worker)} ({person.marked})",
        "risk_level": dice.weighted({"low": 4, "medium": 4, "high": 2, "unknown": 1}),
        "risk_reviewed_on": _past(of, dice.later(person.contact, 5, 120)),
        "first_contact_on": of.remembered(person.contact),
        "referred_by": _referrer(of, person),
        "unaccompanied": dice.weighted({"yes": 3, "no": 2}) if child and person.foreign else None,
        "guardian": _guardian(of, person) if child else "not_applicable",
        "rights_informed_on": _past(of, dice.later(person.contact, 0, 10))
        if dice.chance(0.85) else None,
        "counted_by": "own" if dice.chance(0.93) else "other",
    }  # fmt: skip
    if facts["guardian"] in ("temporary_guardian", "conflict_guardian", "guardian"):
        facts["guardian_on"] = _past(of, dice.later(person.contact, 1, 60))
    if person.foreign:
        facts["recovery_offered_on"] = _past(of, dice.later(person.contact, 0, 20))
        facts |= _asylum(of, person)
    return facts | _closing(of, person)


def _past(of: Collection, day: date) -> HonestDate | None:
    return of.official(day) if of.happened(day) else None


def _referrer(of: Collection, person: Person) -> str:
    if person.is_child(person.reported):
        return of.dice.weighted(
            {"centre_for_social_work": 9, "police": 7, "school": 1, "health": 1, "ngo": 2}
        )
    return of.dice.weighted(
        {
            "police": 9, "ngo": 4, "self": 2, "labour_inspectorate": 1, "prosecutor": 1,
            "migration_commissariat": 3 if person.foreign else 0, "consulate": 0.3, "citizen": 1,
            "centre_for_social_work": 2, "international_organisation": 0.7, "unknown": 0.5,
        }
    )  # fmt: skip


def _guardian(of: Collection, person: Person) -> str:
    if person.foreign:
        return of.dice.weighted({"temporary_guardian": 8, "proposed_not_appointed": 1, "none": 1})
    return of.dice.weighted(
        {"parents_exercise": 6, "conflict_guardian": 2, "guardian": 1, "direct_guardianship": 1}
    )


def _asylum(of: Collection, person: Person) -> dict[str, object]:
    seeks = bool({"AF", "SY", "IQ", "SO", "BI", "CM"} & set(person.record.citizenships))
    if not seeks or of.dice.chance(0.3):
        return {"asylum_status": "none"}
    status = of.dice.weighted(
        {"intention_expressed": 3, "asylum_seeker": 4, "refugee_status": 2,
         "subsidiary_protection": 1, "refused": 1}
    )  # fmt: skip
    return {
        "asylum_status": status,
        "asylum_status_on": _past(of, of.dice.later(person.contact, 10, 300)),
    }


def _closing(of: Collection, person: Person) -> dict[str, object]:
    """Old cases are mostly closed, new ones are not."""
    closes = of.dice.later(person.contact, 240, 1_300)
    if not of.happened(closes):
        return {"status": "open"}
    if of.dice.chance(0.15):
        return {"status": "follow_up"}
    foreign = {"left_serbia": 3, "assisted_return": 3} if person.foreign else {"transferred": 2}
    reason = of.dice.weighted(
        {"support_completed": 6, "contact_lost": 2, "declined_support": 1, **foreign}
    )
    return {"status": "closed", "closed_on": of.remembered(closes), "close_reason": reason}


def settle(of: Collection, person: Person, **changes: object) -> None:
    """Changes facts of a person that turned out later."""
    after = replace(person.record, **changes)  # type: ignore[arg-type]
    of.change(person.record, after)
    person.record = after
