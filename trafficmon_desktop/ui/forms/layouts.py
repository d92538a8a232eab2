"""All layouts, and which fields a form does not show because they are known from its place."""

from trafficmon_desktop.domain.records import PARENT_OF, RECORD_TYPES, fields_of
from trafficmon_desktop.ui.forms import layouts_permit, layouts_person, layouts_proceeding
from trafficmon_desktop.ui.forms.placing import Layout, fields_placed

LAYOUTS: dict[str, Layout] = {
    **layouts_person.LAYOUTS,
    **layouts_permit.LAYOUTS,
    **layouts_proceeding.LAYOUTS,
}


def known_from_place(record: str) -> frozenset[str]:
    """The code, which is made, and the reference to the record above, unless it is placed."""
    unplaced = {"code", PARENT_OF.get(record, "code")}
    return frozenset(unplaced - set(fields_placed(LAYOUTS[record])))


def layout_gaps(record: str) -> tuple[set[str], set[str], set[str]]:
    """Fields placed nowhere, fields placed twice, names that are no field. All should be empty."""
    placed = fields_placed(LAYOUTS[record])
    declared = {field.name for field in fields_of(RECORD_TYPES[record])}
    wanted = declared - known_from_place(record)
    twice = {name for name in placed if placed.count(name) > 1}
    return wanted - set(placed), twice, set(placed) - declared
