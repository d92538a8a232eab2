"""Codes that describe a person and her case.

A code is never deleted, renamed or reused; one that is no longer offered is listed as retired.
"""

from trafficmon_desktop.domain.codes.lists import CodeList

LISTS = (
    CodeList("yes_no_unknown", "yes no unknown"),
    CodeList("sex", "female male other unknown"),
    CodeList("gender", "woman man trans_woman trans_man non_binary other not_stated"),
    CodeList("age_group", "child adult unknown"),
    CodeList("age_assessment", "none pending assessed_child assessed_adult"),
    CodeList(
        "guardian",
        """
        not_applicable parents_exercise temporary_guardian conflict_guardian guardian
        direct_guardianship proposed_not_appointed none unknown
        """,
    ),
    CodeList(
        "asylum_status",
        """
        none asylum_seeker refugee_status subsidiary_protection temporary_protection
        refused unknown intention_expressed appeal_pending withdrawn
        """,
    ),
    CodeList("case_status", "open follow_up closed"),
    CodeList(
        "close_reason",
        """
        support_completed left_serbia assisted_return contact_lost declined_support
        transferred died other
        """,
    ),
    CodeList(
        "travel_document",
        """
        passport travel_document identity_card foreigner_identity_card birth_certificate
        none other unknown
        """,
    ),
    CodeList(
        "referral_source",
        """
        police prosecutor court centre_for_social_work social_protection school health
        labour_inspectorate migration_commissariat misdemeanour_court ngo
        international_organisation self citizen foreign_authority consulate other
        unknown asylum_office police_thb_unit
        """,
    ),
    CodeList("counting_organisation", "own other unknown"),
    CodeList(
        "safe_contact",
        """
        any_time only_times only_via_safe_person do_not_contact unknown
        """,
    ),
    CodeList("do_not_inform", "parent guardian partner employer embassy other"),
    CodeList("risk_level", "low medium high unknown"),
)
