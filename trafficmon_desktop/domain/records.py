"""All records, in an order in which the ones referred to come first where that is possible."""

from trafficmon_desktop.domain.activity import Activity
from trafficmon_desktop.domain.agreement import Authorisation, Consent
from trafficmon_desktop.domain.claim import Claim, Payment
from trafficmon_desktop.domain.defendant import Charge, ChargeDecision, Defendant, Sanction
from trafficmon_desktop.domain.fields import (
    Field,
    FieldSpec,
    Kind,
    Privacy,
    Record,
    field_of,
    fields_of,
)
from trafficmon_desktop.domain.identification import Exploitation, Identification
from trafficmon_desktop.domain.permit import PermitApplication, PermitDecision, PermitRemedy
from trafficmon_desktop.domain.proceeding import Participation, Proceeding, ProceedingEvent
from trafficmon_desktop.domain.support import Penalisation, Support
from trafficmon_desktop.domain.task import Note, SetDeadline, Task
from trafficmon_desktop.domain.victim import Victim

__all__ = [
    "PARENT_OF",
    "RECORDS",
    "RECORD_TYPES",
    "Activity",
    "Authorisation",
    "Charge",
    "ChargeDecision",
    "Claim",
    "Consent",
    "Defendant",
    "Exploitation",
    "Field",
    "FieldSpec",
    "Identification",
    "Kind",
    "Note",
    "Participation",
    "Payment",
    "Penalisation",
    "PermitApplication",
    "PermitDecision",
    "PermitRemedy",
    "Privacy",
    "Proceeding",
    "ProceedingEvent",
    "Record",
    "Sanction",
    "SetDeadline",
    "Support",
    "Task",
    "Victim",
    "field_of",
    "fields_of",
]

RECORDS: tuple[type[Record], ...] = (
    Victim,
    Identification,
    Exploitation,
    Consent,
    Authorisation,
    Support,
    Penalisation,
    PermitApplication,
    PermitRemedy,
    PermitDecision,
    Proceeding,
    Defendant,
    ProceedingEvent,
    Charge,
    ChargeDecision,
    Sanction,
    Participation,
    Claim,
    Payment,
    Activity,
    SetDeadline,
    Task,
    Note,
)

#: name -> record type
RECORD_TYPES: dict[str, type[Record]] = {record_type.NAME: record_type for record_type in RECORDS}

#: record name -> the reference field by which it hangs on the record it belongs to
PARENT_OF: dict[str, str] = {
    "identification": "victim",
    "exploitation": "victim",
    "consent": "victim",
    "authorisation": "victim",
    "support": "victim",
    "penalisation": "victim",
    "permit_application": "victim",
    "permit_remedy": "application",
    "permit_decision": "application",
    "proceeding_event": "proceeding",
    "defendant": "proceeding",
    "charge": "defendant",
    "charge_decision": "charge",
    "sanction": "defendant",
    "participation": "proceeding",
    "claim": "victim",
    "payment": "claim",
    "set_deadline": "subject",
    "task": "subject",
    "note": "subject",
}
