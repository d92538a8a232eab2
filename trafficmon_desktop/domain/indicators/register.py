"""The register of all tables: population, unit, period rule, dimensions.

``flow``: every unit belongs to one day, so the parts of a period add up. ``once``: a unit counts
once a period, however often something happened. ``state``: as on the last day. ``open``: says
nothing of a victim. Adding a table is adding a line here; its variables stand in ``domains``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trafficmon_desktop.domain.indicators import (
    activities,
    finals,
    people,
    remedies,
    residence,
    stays,
    trials,
)
from trafficmon_desktop.domain.indicators.question import Question, Unit


@dataclass(frozen=True, slots=True)
class PopulationSpec:
    """What is counted, by which unit, and how periods of it relate."""

    name: str
    unit: str
    period_rule: str
    find: Callable[[Question], Iterator[Unit]]

    @property
    def open(self) -> bool:
        """Whether it stands outside disclosure control."""
        return self.period_rule == "open"


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table of a population over one or two variables."""

    id: str
    population: str
    dims: tuple[str, ...]
    chapter: str


#: name -> population
POPULATIONS: dict[str, PopulationSpec] = {
    spec.name: spec
    for spec in (
        PopulationSpec("victims_identified", "person", "once", people.victims_identified),
        PopulationSpec("identification_reports", "report", "flow", people.identification_reports),
        PopulationSpec("permit_applications", "application", "flow", residence.permit_applications),
        PopulationSpec("permit_decisions", "decision", "flow", residence.permit_decisions),
        PopulationSpec("permits_after_remedy", "decision", "flow", residence.permits_after_remedy),
        PopulationSpec("persons_granted", "person", "once", residence.persons_granted),
        PopulationSpec("persons_with_stay", "person", "state", stays.persons_with_stay),
        PopulationSpec("permit_remedies", "remedy", "flow", remedies.permit_remedies),
        PopulationSpec("proceedings_reported", "proceeding", "flow", trials.proceedings_reported),
        PopulationSpec("defendants_indicted", "defendant", "flow", trials.defendants_indicted),
        PopulationSpec(
            "defendants_first_instance", "defendant", "once", trials.defendants_first_instance
        ),
        PopulationSpec("defendants_final", "defendant", "flow", finals.defendants_final),
        PopulationSpec(
            "victims_in_proceedings", "participation", "once", trials.victims_in_proceedings
        ),
        PopulationSpec("claims_decided", "claim", "flow", remedies.claims_decided),
        PopulationSpec("persons_reported", "person", "once", people.persons_reported),
        PopulationSpec("persons_supported", "person", "once", people.persons_supported),
        PopulationSpec("penalisations", "penalisation", "flow", people.penalisations),
        PopulationSpec("persons_claiming", "person", "once", remedies.persons_claiming),
        PopulationSpec(
            "proceedings_investigated", "proceeding", "once", trials.proceedings_investigated
        ),
        PopulationSpec("proceedings_ended", "proceeding", "flow", finals.proceedings_ended),
        PopulationSpec("activities", "participant", "open", activities.activities),
    )
}

# id, population, variables; a line that starts with ":" opens a chapter
_TABLES = """
: people
V2a victims_identified sex age_at_identification
V2b victims_identified exploitation age_at_identification
V2c victims_identified exploitation sex
V2d victims_identified citizenship_group age_at_identification
V2e victims_identified referrer_group
V2f victims_identified trafficking_scope age_at_identification
V7 victims_identified age_at_identification guardian_state
V4 identification_reports identification_outcome referrer_group
: residence
P1 permit_applications permit_kind application_step
P1g permit_applications permit_ground
P1a permit_applications legal_aid
P2 permit_decisions permit_kind permit_result
P3 permit_decisions permit_result months_band
P5 permit_decisions permit_kind days_band
P8 permit_decisions permit_result refusal_ground
P13 permit_decisions permit_result reveals_status
P2b permits_after_remedy permit_kind permit_result
P3p persons_granted sex age_at_grant
P3e persons_granted exploitation
P3c persons_granted citizenship_group
P6 persons_with_stay permit_kind
: remedies
P9 permit_remedies remedy_kind remedy_outcome
: proceedings
J4 proceedings_reported proceeding_source organised_crime
J5 defendants_indicted offence_group defendant_sex
J7 defendants_first_instance charge_outcome offence_group
J14 defendants_first_instance charge_outcome duration_class
J8 defendants_final charge_outcome offence_group
J8d defendants_final charge_outcome offence_group_decided
J12s defendants_final lost_trafficking
J8p defendants_final charge_outcome plea_concluded
J9 defendants_final charge_outcome defendant_sex
J10 defendants_final charge_outcome sentence_class
J12 defendants_final charge_outcome requalified
W1 victims_in_proceedings vulnerable_witness age_in_proceeding
W2 victims_in_proceedings representation
W5 victims_in_proceedings penalised
: remedies
C1 claims_decided claim_kind claim_outcome
C2 claims_decided claim_outcome received
: people
V1 persons_reported sex age_at_report
V1e persons_reported exploitation
V3 victims_identified identification_body
S1 persons_supported support_kind_main assisted
W5p penalisations penalisation_kind penalisation_outcome
: remedies
C3 persons_claiming compensation_step
: proceedings
J3 proceedings_investigated exploitation offence_group
: people
R1 victims_identified recovery_offered
R2 victims_identified asylum_status
: proceedings
X1 proceedings_ended confiscation
: activities
T1 activities profession activity_kind
"""


def _read_tables() -> Iterator[TableSpec]:
    chapter = ""
    for line in _TABLES.strip().splitlines():
        first, second, *dims = line.split()
        if first == ":":
            chapter = second
        else:
            yield TableSpec(first, second, tuple(dims), chapter)


#: every table, in the order of the summary file
TABLES: tuple[TableSpec, ...] = tuple(_read_tables())

_CHAPTER_ORDER = ("people", "residence", "proceedings", "remedies", "activities")

#: chapter of the report -> its tables
CHAPTERS: dict[str, tuple[str, ...]] = {
    chapter: tuple(table.id for table in TABLES if table.chapter == chapter)
    for chapter in _CHAPTER_ORDER
}
