"""Codes of proceedings, defendants, charges and their decisions.

A code is never deleted, renamed or reused; one that is no longer offered is listed as retired.
"""

from trafficmon_desktop.domain.codes.lists import CodeList

LISTS = (
    CodeList(
        "proceeding_kind",
        """
        criminal juvenile misdemeanour civil labour enforcement administrative_dispute
        family_guardianship constitutional other
        """,
    ),
    CodeList("proceeding_procedure", "regular summary plea juvenile sanction_hearing unknown"),
    CodeList("cpc_regime", "cpc2001 cpc2011"),
    CodeList("proceeding_source", "own_client judgment other_organisation authority press"),
    CodeList("proceeding_status", "open suspended ended_finally"),
    CodeList(
        "proceeding_stage",
        """
        report criminal_complaint preliminary_investigation complaint_dismissed
        objection investigation_ordered investigation_suspended
        investigation_discontinued detention evidentiary_hearing plea_agreement
        indictment indictment_confirmed preparatory_hearing main_hearing
        charge_withdrawn first_instance_judgment written_judgment_served appeal_lodged
        second_instance_decision retrial final extraordinary_remedy
        constitutional_complaint enforcement limitation summary_indictment
        direct_indictment indictment_returned deferred_prosecution asset_seizure
        financial_investigation no_approach joined_or_severed transferred wanted_notice
        trial_in_absentia juvenile_preparatory prosecution_taken_over
        """,
    ),
    CodeList("event_state", "planned held postponed cancelled"),
    CodeList(
        "postponement_reason",
        """
        not_postponed defendant_absent victim_absent witness_absent counsel_absent
        judge_or_panel interpreter_absent expert other unknown not_duly_summoned
        bar_strike proxy_absent evidence_awaited
        """,
    ),
    CodeList("defendant_kind", "natural_person legal_person"),
    CodeList(
        "defendant_role",
        """
        recruiter transporter exploiter organiser owner_of_premises user official other
        unknown
        """,
    ),
    CodeList("plea", "none offered concluded rejected_by_court"),
    CodeList("court_instance", "prosecutor first retrial appeal third extraordinary"),
    CodeList(
        "charge_outcome",
        """
        convicted convicted_requalified acquitted charge_rejected discontinued dismissed
        time_barred security_measure annulled_retrial severed juvenile_measure deferred
        merged
        """,
    ),
    CodeList(
        "appeal_effect",
        """
        confirmed changed_in_favour changed_against annulled_retrial dismissed_formal
        withdrawn
        """,
    ),
    CodeList("appealed_by", "prosecutor defence injured_party"),
    CodeList(
        "requalified_by",
        """
        police prosecutor court appellate_court not_requalified unknown
        """,
    ),
    CodeList(
        "sanction_kind",
        """
        imprisonment life_imprisonment house_detention suspended_sentence fine
        community_service judicial_admonition released_from_punishment juvenile_measure
        juvenile_prison expulsion no_contact confiscation_of_proceeds
        confiscation_of_assets confiscation_of_object other_security_measure
        imprisonment_30_40
        """,
    ),
)
