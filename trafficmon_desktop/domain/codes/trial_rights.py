"""Codes of a victim's place in a proceeding and of claims.

A code is never deleted, renamed or reused; one that is no longer offered is listed as retired.
"""

from trafficmon_desktop.domain.codes.lists import CodeList

LISTS = (
    CodeList(
        "victim_capacity",
        """
        injured_party witness protected_witness injured_party_as_prosecutor
        """,
    ),
    CodeList(
        "vulnerable_witness",
        """
        not_requested requested granted refused granted_ex_officio unknown
        """,
    ),
    CodeList("decided_by", "prosecutor panel_president single_judge"),
    CodeList(
        "representation",
        """
        none appointed_proxy own_organisation other_organisation private_lawyer unknown
        mandatory_child_proxy fla_attorney fla_municipality
        """,
    ),
    CodeList("paid_by", "state own_organisation other_organisation person pro_bono unknown"),
    CodeList(
        "protection_measure",
        """
        separate_room video_link screen expert_present public_excluded identity_withheld
        escort support_person no_confrontation protection_programme
        coordination_group_plan urgent_measure no_approach_cpc data_withheld
        questions_through_expert at_home_or_shelter
        """,
    ),
    CodeList(
        "penalised",
        """
        no prosecuted_criminal convicted_criminal prosecuted_misdemeanour
        convicted_misdemeanour unknown
        """,
    ),
    CodeList(
        "claim_kind",
        """
        property_claim civil_suit wage_claim constitutional state reasonable_time
        """,
    ),
    CodeList(
        "claim_outcome",
        """
        not_filed pending awarded awarded_in_part referred_to_civil refused
        dismissed_formal settled withdrawn unknown
        """,
    ),
)
