"""Records with deadlines around the day of the tests, 20 January 2025."""

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import (
    Consent,
    PermitApplication,
    PermitDecision,
    ProceedingEvent,
    Record,
    Task,
)
from trafficmon_desktop.storage import records as store

DUE: list[Record] = [
    PermitApplication(
        code="P-00002",
        victim="V-00001",
        kind="victim_residence",
        lodged_on=parse_edtf("2024-11-20"),
    ),
    PermitDecision(
        code="R-00002",
        application="P-00002",
        instance="first",
        kind="on_application",
        outcome="refused",
        decided_on=parse_edtf("2025-01-08"),
        served_on=parse_edtf("2025-01-13"),
    ),
    PermitApplication(
        code="P-00003",
        victim="V-00001",
        kind="humanitarian",
        lodged_on=parse_edtf("2024-10-20"),
    ),
    PermitDecision(
        code="R-00003",
        application="P-00003",
        instance="first",
        kind="on_application",
        outcome="refused",
        decided_on=parse_edtf("2024-12-02"),
        served_on=parse_edtf("2024-12-09"),
    ),
    Consent(  # a guardian's, for a person of age: unusual
        code="S-00008",
        victim="V-00001",
        scope="keep_record",
        given_by="guardian",
        given_on=parse_edtf("2024-05-05"),
    ),
    Task(
        code="B-00001",
        subject="V-00001",
        title="Ring the shelter",
        due_on=parse_edtf("2025-01-22"),
    ),
    ProceedingEvent(
        code="H-00001",
        proceeding="K-00001",
        stage="main_hearing",
        state="planned",
        happened_on=parse_edtf("2025-02-03"),
        starts_at="10:30",
        courtroom="24",
    ),
]


def fill(stage: Stage) -> None:
    """Puts them into the open vault."""
    with stage.workspace.desk.keeper.vault.write("fill") as unit:
        store.insert_all(unit, DUE)
