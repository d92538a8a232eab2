"""Codes of agreements, support, penalisation, set time limits and activities.

A code is never deleted, renamed or reused; one that is no longer offered is listed as retired.
"""

from trafficmon_desktop.domain.codes.lists import CodeList

LISTS = (
    CodeList(
        "consent_scope",
        """
        keep_record share_statistics share_with_authorities
        share_with_other_organisation
        """,
    ),
    CodeList("consent_giver", "person guardian proxy"),
    CodeList(
        "authorisation_kind",
        """
        power_of_attorney guardian_consent confidentiality_waiver
        """,
    ),
    CodeList(
        "support_kind",
        """
        accommodation psychological medical legal interpretation material_financial
        education employment family documents repatriation other
        """,
    ),
    CodeList(
        "support_provider",
        """
        own other_organisation state international_organisation unknown
        """,
    ),
    CodeList("penalisation_kind", "criminal misdemeanour administrative"),
    CodeList(
        "penalisation_outcome",
        """
        charged fined convicted acquitted discontinued annulled pending
        """,
    ),
    CodeList("deadline_outcome", "open met extended missed given_up"),
    CodeList("activity_kind", "training awareness meeting local_team publication other"),
    CodeList(
        "activity_topic",
        """
        trafficking_general child_trafficking labour_exploitation victim_protection
        access_to_justice identification other
        """,
    ),
    CodeList(
        "profession",
        """
        police border_police prosecutor judge lawyer social_worker guardian health
        education labour_inspector asylum_migration consular ngo media law_student
        child_pupil general_public private_sector local_team other
        """,
    ),
)
