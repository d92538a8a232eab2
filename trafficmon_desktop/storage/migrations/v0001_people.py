"""The first schema: persons, their support and their residence permits."""

from trafficmon_desktop.storage.migrations.v0001_columns import (
    answers,
    create_record,
    numbers,
    several,
    texts,
)


def create_tables() -> None:
    """Create the tables; a reference may name one that comes later."""
    _create_victim()
    _create_identification()
    _create_exploitation()
    _create_consent()
    _create_authorisation()
    _create_support()
    _create_penalisation()
    _create_permit_application()
    _create_permit_remedy()
    _create_permit_decision()


def _create_victim() -> None:
    create_record(
        "victim",
        *texts("given_name family_name other_names sex gender birth_date age_assessment"),
        *several("citizenships"),
        *texts("document_kind document_number"),
        *several("languages"),
        *answers("interpreter_needed"),
        *texts("contact safe_contact"),
        *several("do_not_inform"),
        *texts(
            "responsible risk_level risk_reviewed_on first_contact_on referred_by "
            "unaccompanied guardian guardian_on"
        ),
        *numbers("dependants"),
        *texts(
            "recovery_offered_on asylum_status asylum_status_on rights_informed_on "
            "rights_language status counted_by closed_on close_reason"
        ),
    )


def _create_identification() -> None:
    create_record(
        "identification",
        *texts(
            "reported_on reported_by body authority_reference preliminary_on opinion_kind "
            "opinion_on outcome decided_on remedy"
        ),
        required="victim:victim",
    )


def _create_exploitation() -> None:
    create_record(
        "exploitation",
        *several("forms sexual_types"),
        *texts("labour_sector started_on ended_on"),
        *several("countries"),
        *texts("recruitment_country recruitment_method recruiter_relation"),
        *several("control_means"),
        *texts("place note"),
        required="victim:victim",
    )


def _create_consent() -> None:
    create_record(
        "consent",
        *texts("scope recipient explained_in given_on expires_on withdrawn_on given_by"),
        required="victim:victim",
    )


def _create_authorisation() -> None:
    create_record(
        "authorisation",
        *texts("kind holder given_on expires_on revoked_on"),
        required="victim:victim",
    )


def _create_support() -> None:
    create_record(
        "support",
        *texts("kind started_on ended_on provider"),
        required="victim:victim",
    )


def _create_penalisation() -> None:
    create_record(
        "penalisation",
        *texts("kind offence decided_on outcome non_punishment_argued"),
        required="victim:victim",
    )


def _create_permit_application() -> None:
    create_record(
        "permit_application",
        *texts(
            "kind ground legal_basis lodged_on lodged_by lodged_via authority authority_reference"
        ),
        *numbers("requested_months"),
        *texts("procedure counted_by travel_document fee legal_aid address_registered_at"),
        *several("obstacles"),
        *numbers("family_members"),
        *texts("labour_market_access certificate_on ended_on end_reason"),
        required="victim:victim",
        optional="extends:permit_application",
    )


def _create_permit_remedy() -> None:
    create_record(
        "permit_remedy",
        *texts("kind authority_reference suspensive lodged_on outcome decided_on"),
        required="application:permit_application",
        optional="decision:permit_decision",
    )


def _create_permit_decision() -> None:
    create_record(
        "permit_decision",
        *texts("instance kind outcome decided_on served_on served_to"),
        *numbers("remedy_notice_days granted_months granted_days"),
        *texts("valid_from valid_to refusal_ground reveals_status neutral_version"),
        required="application:permit_application",
        optional="remedy:permit_remedy",
    )
