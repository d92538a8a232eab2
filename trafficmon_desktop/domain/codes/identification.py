"""Codes of identification and of the exploitation found.

A code is never deleted, renamed or reused; one that is no longer offered is listed as retired.
"""

from trafficmon_desktop.domain.codes.lists import CodeList

LISTS = (
    CodeList(
        "identification_body",
        """
        centre service centre_for_social_work police prosecutor court ngo
        foreign_authority other
        """,
    ),
    CodeList(
        "identification_outcome",
        """
        pending identified not_a_victim rejected discontinued declined
        """,
    ),
    CodeList("identification_remedy", "none complaint ombudsperson court new_report other"),
    CodeList("opinion_kind", "certificate finding_and_opinion letter none"),
    CodeList(
        "exploitation_form",
        """
        sexual pornography labour domestic_servitude begging criminality marriage
        adoption organs slavery armed_conflict surrogacy none_yet other unknown
        """,
    ),
    CodeList(
        "sexual_type",
        """
        prostitution pornography remote_interactive private_services other
        """,
    ),
    CodeList(
        "labour_sector",
        """
        agriculture construction manufacturing hospitality domestic_work transport
        trade_peddling entertainment mining other unknown cleaning forestry delivery
        care beauty_massage online_fraud
        """,
    ),
    CodeList(
        "recruitment_method",
        """
        personal_contact advertisement social_network employment_agency marriage_offer
        family_arrangement abduction at_work other unknown
        """,
    ),
    CodeList(
        "recruiter_relation",
        """
        stranger intimate_partner spouse parent other_relative friend_acquaintance
        neighbour employer employment_intermediary online_contact other_victim official
        other unknown
        """,
    ),
    CodeList(
        "control_means",
        """
        debt_bondage takes_earnings restricts_finances threats_person threats_family
        threat_authorities psychological_abuse physical_abuse sexual_abuse
        false_promises substances restricts_movement restricts_medical_care
        excessive_hours uses_children withholds_necessities withholds_documents other
        not_specified
        """,
    ),
)
