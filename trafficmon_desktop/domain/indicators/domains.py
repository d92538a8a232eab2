"""The categories of every variable, in their fixed order, and the groups of them.

Lists of the code tables get ``unknown`` at the end where they lack it; derived lists are complete
as they stand. A changed list needs a new version of the file format.
"""

from trafficmon_desktop.domain.codes import codes_of
from trafficmon_desktop.domain.codes.places import CITIZENSHIP_GROUPS

UNKNOWN = "unknown"
NOT_APPLICABLE = "not_applicable"

_AGES = ("child", "adult", UNKNOWN)
_OFFENCE_GROUPS = ("trafficking", "389_390", "184", "other", UNKNOWN)
_YES_NO = ("yes", "no")


def _listed(name: str) -> tuple[str, ...]:
    codes = codes_of(name)
    return codes if UNKNOWN in codes else (*codes, UNKNOWN)


#: variables that are a code list of the same name
_CODE_LISTS = (
    "sex",
    "identification_outcome",
    "identification_body",
    "asylum_status",
    "permit_kind",
    "permit_ground",
    "legal_aid",
    "remedy_kind",
    "remedy_outcome",
    "proceeding_source",
    "charge_outcome",
    "vulnerable_witness",
    "representation",
    "penalised",
    "claim_kind",
    "claim_outcome",
    "penalisation_kind",
    "penalisation_outcome",
    "profession",
    "activity_kind",
)

_DERIVED: dict[str, tuple[str, ...]] = {
    "exploitation": tuple(
        "sexual labour begging criminality marriage other multiple unknown".split()
    ),
    "age_at_identification": _AGES,
    "age_at_grant": _AGES,
    "age_at_report": _AGES,
    "age_in_proceeding": _AGES,
    "referrer_group": tuple(
        """
        law_enforcement social_welfare other_government ngo_io self citizens_other unknown
        """.split()
    ),
    "trafficking_scope": ("internal", "transnational", UNKNOWN),
    "citizenship_group": tuple(CITIZENSHIP_GROUPS),
    "guardian_state": ("appointed", "not_needed", "not_appointed", UNKNOWN, NOT_APPLICABLE),
    "recovery_offered": ("granted", "applied", "none", NOT_APPLICABLE),
    "support_kind_main": (*codes_of("support_kind"), "multiple", UNKNOWN),
    "assisted": ("new", "continued", UNKNOWN),
    "application_step": ("first", "extension"),
    "permit_result": ("granted", "refused", "rejected", "discontinued", "returned", UNKNOWN),
    "months_band": ("1-3", "4-6", "7-12", "13+", UNKNOWN, NOT_APPLICABLE),
    "days_band": ("0-15", "16-30", "31-60", "61+", UNKNOWN),
    "refusal_ground": (*codes_of("refusal_ground"), NOT_APPLICABLE),
    "reveals_status": ("yes", "no", UNKNOWN, NOT_APPLICABLE),
    "organised_crime": ("yes", "no", UNKNOWN),
    "offence_group": _OFFENCE_GROUPS,
    "offence_group_decided": (*_OFFENCE_GROUPS, "none"),
    "defendant_sex": ("female", "male", "other", UNKNOWN, "legal_person"),
    "duration_class": ("up_to_1", "1_to_3", "over_3", UNKNOWN),
    "sentence_class": tuple(
        """
        up_to_3 over_3_to_5 over_5 unknown_length house_detention suspended other_sanction
        unknown none
        """.split()
    ),
    "plea_concluded": _YES_NO,
    "requalified": _YES_NO,
    "lost_trafficking": tuple(
        "not_lost before_indictment first_instance appeal never_trafficking unknown".split()
    ),
    "confiscation": _YES_NO,
    "received": ("full", "part", "none", UNKNOWN, NOT_APPLICABLE),
    "compensation_step": ("claimed", "awarded", "received_part", "received_full"),
}

#: variable -> its categories in order
DOMAINS: dict[str, tuple[str, ...]] = {name: _listed(name) for name in _CODE_LISTS} | _DERIVED

#: variable -> name of a group -> the categories it stands for
GROUPS: dict[str, dict[str, tuple[str, ...]]] = {
    "charge_outcome": {"convicted_any": ("convicted", "convicted_requalified")},
    "citizenship_group": {
        "foreign": tuple(
            each for each in DOMAINS["citizenship_group"] if each not in ("serbia", UNKNOWN)
        )
    },
}
