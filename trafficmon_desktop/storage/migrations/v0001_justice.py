"""The first schema: proceedings, claims, activities, tasks and notes."""

from trafficmon_desktop.storage.migrations.v0001_columns import (
    answers,
    create_record,
    numbers,
    several,
    texts,
)


def create_tables() -> None:
    """Create the tables; a reference may name one that comes later."""
    _create_proceeding()
    _create_defendant()
    _create_proceeding_event()
    _create_charge()
    _create_charge_decision()
    _create_sanction()
    _create_participation()
    _create_claim()
    _create_payment()
    _create_activity()
    _create_set_deadline()
    _create_task()
    _create_note()


def _create_proceeding() -> None:
    create_record(
        "proceeding",
        *texts("title kind procedure"),
        *several("exploitation_forms"),
        *texts("prosecutor court court_reference reported_on regime source"),
        *answers("organised_crime"),
        *texts("status"),
        optional="split_from:proceeding",
    )


def _create_defendant() -> None:
    create_record(
        "defendant",
        *texts("kind label name sex birth_date"),
        *several("citizenships roles"),
        *texts("relation_to_victim"),
        *answers("absconded"),
        required="proceeding:proceeding",
        optional="continues:defendant victim:victim",
    )


def _create_proceeding_event() -> None:
    create_record(
        "proceeding_event",
        *texts(
            "stage happened_on starts_at courtroom summoned support_person state served_on "
            "postponed note"
        ),
        required="proceeding:proceeding",
        optional="defendant:defendant victim:victim",
    )


def _create_charge() -> None:
    create_record(
        "charge",
        *texts("offence_reported committed_from committed_to offence charged_on confirmed_on plea"),
        required="defendant:defendant",
    )


def _create_charge_decision() -> None:
    create_record(
        "charge_decision",
        *texts("instance outcome appeal_effect"),
        *several("appealed_by"),
        *texts("offence requalified_by decided_on"),
        *answers("final"),
        *texts("final_on"),
        required="charge:charge",
    )


def _create_sanction() -> None:
    create_record(
        "sanction",
        *texts("instance kind"),
        *numbers("months days"),
        *texts("amount imposed_on"),
        *answers("final"),
        *texts("enforced"),
        required="defendant:defendant",
    )


def _create_participation() -> None:
    create_record(
        "participation",
        *texts("pseudonym sex age_group"),
        *several("capacities"),
        *texts(
            "counted_by vulnerable_witness vulnerable_witness_on vulnerable_witness_by "
            "representation representation_paid_by child_rules informed_of_plea"
        ),
        *several("measures_requested measures_applied"),
        *numbers("times_examined"),
        *texts("confronted intimidated penalised"),
        required="proceeding:proceeding",
        optional="victim:victim",
    )


def _create_claim() -> None:
    create_record(
        "claim",
        *texts(
            "kind filed_on claimed non_pecuniary interim_measure enforcement_requested_on "
            "outcome decided_on awarded final_on"
        ),
        optional="participation:participation victim:victim proceeding:proceeding follows:claim",
    )


def _create_payment() -> None:
    create_record(
        "payment",
        *texts("paid_on paid"),
        required="claim:claim",
    )


def _create_activity() -> None:
    create_record(
        "activity",
        *texts("kind held_on place profession"),
        *numbers("participants_female participants_male participants_other reach hours"),
        *texts("topic note"),
    )


def _create_set_deadline() -> None:
    create_record(
        "set_deadline",
        *texts("set_by served_on served_to what due_on met_on outcome"),
        required="subject:record_code",
    )


def _create_task() -> None:
    create_record(
        "task",
        *texts("title due_on done_on"),
        optional="subject:record_code",
    )


def _create_note() -> None:
    create_record(
        "note",
        *texts("written_on text"),
        required="subject:record_code",
    )
