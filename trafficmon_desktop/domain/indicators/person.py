"""What is derived from a person and from what was done to her."""

from collections.abc import Iterable

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.codes.places import GROUP_OF
from trafficmon_desktop.domain.indicators.domains import NOT_APPLICABLE, UNKNOWN
from trafficmon_desktop.domain.records import Exploitation, Victim

_GROUP_OF_FORM = {
    "sexual": "sexual",
    "pornography": "sexual",
    "labour": "labour",
    "domestic_servitude": "labour",
    "begging": "begging",
    "criminality": "criminality",
    "marriage": "marriage",
}
_NO_FORM = frozenset({"unknown", "none_yet"})

_REFERRERS = {
    "law_enforcement": "police police_thb_unit prosecutor court misdemeanour_court",
    "social_welfare": "centre_for_social_work social_protection",
    "other_government": """
        asylum_office school health labour_inspectorate migration_commissariat consulate
        foreign_authority
    """,
    "ngo_io": "ngo international_organisation",
    "self": "self",
    "citizens_other": "citizen other",
    "unknown": "unknown",
}
_REFERRER_OF = {code: group for group, codes in _REFERRERS.items() for code in codes.split()}

_GUARDIANS = {
    "appointed": "temporary_guardian conflict_guardian guardian direct_guardianship",
    "not_needed": "parents_exercise not_applicable",
    "not_appointed": "proposed_not_appointed none",
    "unknown": "unknown",
}
_GUARDIAN_STATE_OF = {code: group for group, codes in _GUARDIANS.items() for code in codes.split()}

_NO_COUNTRY = frozenset({"unknown", "stateless"})


def forms_group(forms: Iterable[str]) -> str:
    """One group of the forms, ``multiple`` where they fall in more than one, else unknown."""
    groups = {_GROUP_OF_FORM.get(form, "other") for form in forms if form not in _NO_FORM}
    if len(groups) > 1:
        return "multiple"
    return groups.pop() if groups else UNKNOWN


def forms_of(book: Casebook, victim: str) -> set[str]:
    """All forms recorded for a person."""
    return {form for each in book.of(Exploitation, "victim", victim) for form in each.forms}


def exploitation(book: Casebook, victim: str) -> str:
    """The exploitation group of a person."""
    return forms_group(forms_of(book, victim))


def citizenship_group(victim: Victim) -> str:
    """The group of the reported citizenship: Serbian if held, otherwise the first."""
    held = victim.citizenships
    if not held:
        return UNKNOWN
    return GROUP_OF.get("RS" if "RS" in held else held[0], UNKNOWN)


def referrer_group(source: str | None) -> str:
    """The group of who reported."""
    return _REFERRER_OF.get(source or "", UNKNOWN)


def guardian_state(victim: Victim, age: str) -> str:
    """Asked for children and where the age is unknown; adults are ``not_applicable``."""
    if age == "adult":
        return NOT_APPLICABLE
    return _GUARDIAN_STATE_OF.get(victim.guardian or "", UNKNOWN)


def trafficking_scope(book: Casebook, victim: str, home: frozenset[str]) -> str:
    """Internal where all known countries of exploitation and recruitment are at home.

    A foreigner recruited abroad is transnational by the same rule: that country is not at home.
    """
    countries: set[str] = set()
    for each in book.of(Exploitation, "victim", victim):
        countries.update(each.countries)
        if each.recruitment_country:
            countries.add(each.recruitment_country)
    countries -= _NO_COUNTRY
    if not countries:
        return UNKNOWN
    return "internal" if countries <= home else "transnational"
