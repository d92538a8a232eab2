"""A part in a proceeding is chosen by person and case, but that of a protected witness."""

from dataclasses import replace

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.fields import field_of
from trafficmon_desktop.domain.records import Claim, Participation
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.ui.forms.choices import Choices
from trafficmon_desktop.ui.widgets.choice_edit import Option


def offered(stage: Stage) -> Option:
    desk = stage.workspace.desk
    claim = Claim(victim="V-00001")
    (option,) = Choices(desk.keeper, desk.terms).records(field_of(Claim, "participation"), claim)()
    assert option.code == "A-00001"
    return option


def change(stage: Stage, *capacities: str) -> None:
    part = stage.workspace.desk.keeper.find("A-00001")
    assert isinstance(part, Participation)
    stage.workspace.desk.keeper.save(replace(part, capacities=capacities))


def test_it_is_named_by_the_person_and_found_by_the_name(opened: Stage) -> None:
    option = offered(opened)
    assert option.label == "V-00001 · J. Đ. · K-00001 · injured party"
    assert fold("Đorđević") in option.found_by
    change(opened)
    assert offered(opened).label == "V-00001 · J. Đ. · K-00001"


def test_a_protected_witness_stays_a_number(opened: Stage) -> None:
    change(opened, "protected_witness")
    option = offered(opened)
    assert "V-00001" not in option.label + option.found_by.upper()
    assert fold("Đorđević") not in option.found_by
    assert option.label.startswith("A-00001 · ")
