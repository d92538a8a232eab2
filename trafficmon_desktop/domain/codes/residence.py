"""Codes of applications for residence, decisions and remedies.

A code is never deleted, renamed or reused; one that is no longer offered is listed as retired.
"""

from trafficmon_desktop.domain.codes.lists import CodeList

LISTS = (
    CodeList(
        "permit_kind",
        """
        recovery_reflection victim_residence humanitarian asylum_track other_residence
        permanent_residence
        """,
    ),
    CodeList(
        "permit_ground",
        """
        recovery cooperation personal_situation court_participation
        best_interests_of_child other
        """,
    ),
    CodeList(
        "legal_basis",
        """
        instruction_2004 zos_2008_28_5 zos_2018_reflection zos_2018_victim
        zos_2018_humanitarian asylum_2018 zkbs_1980 other zos_2008_humanitarian
        cets197_direct emergency_2020 zpt_draft_2025
        """,
    ),
    CodeList("lodged_by", "person guardian proxy organisation centre police other"),
    CodeList("lodged_via", "in_person portal post"),
    CodeList("administrative_procedure", "direct_decision full_procedure unknown"),
    CodeList("fee_status", "exempt paid waived_on_request unknown"),
    CodeList(
        "legal_aid",
        """
        none own_organisation other_organisation private_lawyer unknown fla_attorney
        fla_municipality fla_refused
        """,
    ),
    CodeList(
        "address_kind",
        """
        own shelter centre centre_for_social_work asylum_centre other not_registered
        unknown foreigners_detention centre_reception reception_centre foster_family
        children_institution supported_housing
        """,
    ),
    CodeList(
        "permit_obstacle",
        """
        no_passport address means_of_subsistence health_insurance fee interpreter delay
        status_on_document no_victim_opinion other request_not_accepted no_portal_access
        biometrics
        """,
    ),
    CodeList(
        "permit_end_reason",
        """
        expired extended replaced proceedings_ended status_lost security
        withdrawn_by_holder left_serbia assisted_return other_status died unknown
        """,
    ),
    CodeList("permit_instance", "first appeal administrative_court"),
    CodeList(
        "permit_decision_kind",
        """
        on_application revocation return_decision entry_ban removal
        """,
    ),
    CodeList(
        "permit_outcome",
        """
        granted granted_other_basis granted_shorter refused rejected
        discontinued_withdrawn discontinued_left annulled_returned upheld
        """,
    ),
    CodeList(
        "served_to",
        """
        person proxy guardian organisation notice_board electronic_mailbox
        """,
    ),
    CodeList(
        "refusal_ground",
        """
        no_victim_opinion no_interest_of_proceedings public_order_security
        no_travel_document entry_ban other_ground_available false_claim no_means
        not_stated not_identified late_or_unlawful_stay other unknown
        """,
    ),
    CodeList("neutral_version", "not_requested requested granted refused"),
    CodeList(
        "remedy_kind",
        """
        appeal administrative_dispute constitutional_complaint ombudsperson other
        appeal_silence court_silence reminder suspension_of_enforcement
        """,
    ),
    CodeList("suspensive", "by_law requested granted refused no"),
    CodeList(
        "remedy_outcome",
        """
        pending allowed refused dismissed_formal changed annulled_returned withdrawn
        discontinued unknown
        """,
    ),
    CodeList(
        "police_directorate",
        """
        pu_beograd pu_bor pu_valjevo pu_vranje pu_zajecar pu_zrenjanin pu_jagodina
        pu_kikinda pu_kragujevac pu_kraljevo pu_krusevac pu_leskovac pu_nis
        pu_novi_pazar pu_novi_sad pu_pancevo pu_pirot pu_pozarevac pu_prijepolje
        pu_prokuplje pu_smederevo pu_sombor pu_sremska_mitrovica pu_subotica pu_uzice
        pu_cacak pu_sabac border_police other mup_second asylum_office asylum_commission
        """,
    ),
)
