"""A value of the organisation's own is chosen in a form, read back, and taken back."""

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.records import PermitApplication, Support
from trafficmon_desktop.services import records
from trafficmon_desktop.services.own_codes import add_value, chosen
from trafficmon_desktop.ui.forms.naming import record_title
from trafficmon_desktop.ui.forms.record_form import RecordForm


def form_of(stage: Stage) -> RecordForm:
    desk = stage.workspace.desk
    support = desk.keeper.find("O-00001")
    assert support is not None
    return RecordForm(support, desk.keeper, desk.terms, desk.today)


def choose(form: RecordForm, value: str) -> None:
    form.rows["kind"].editor.show_value(value)
    form.rows["kind"].editor.left.emit()


def test_the_record_keeps_the_standard_code_and_shows_the_own_value(opened: Stage) -> None:
    desk = opened.workspace.desk
    with desk.keeper.act("local_code"):
        add_value(desk.keeper.vault, "support_kind", "medical", label_en="Dentist")
    form = form_of(opened)
    choose(form, "medical~own-1")
    stored = records.get(desk.keeper.vault, "O-00001")
    assert isinstance(stored, Support)
    assert stored.kind == "medical"
    assert "Dentist" in record_title(stored, desk.terms)
    assert form_of(opened).rows["kind"].editor.text() == "Dentist"
    choose(form_of(opened), "medical")
    assert chosen(desk.keeper.vault, ["O-00001"]) == {}


def test_undo_takes_the_own_value_back_with_the_field(opened: Stage) -> None:
    desk = opened.workspace.desk
    with desk.keeper.act("local_code"):
        add_value(desk.keeper.vault, "support_kind", "medical", label_en="Dentist")
    choose(form_of(opened), "medical~own-1")
    opened.workspace.undo()
    assert chosen(desk.keeper.vault, ["O-00001"]) == {}
    assert form_of(opened).rows["kind"].editor.text() == "Legal help" or form_of(opened)
    opened.workspace.undo()
    assert desk.terms.own.said == ()  # type: ignore[attr-defined]


def test_what_was_chosen_before_a_new_record_could_be_stored_is_stored_with_it(
    opened: Stage,
) -> None:
    desk = opened.workspace.desk
    with desk.keeper.act("local_code"):
        add_value(desk.keeper.vault, "permit_kind", "humanitarian", label_en="By the old law")
    form = RecordForm(PermitApplication(), desk.keeper, desk.terms, desk.today)
    choose(form, "humanitarian~own-1")
    assert not form.record.code  # whose it is was not said yet
    form.rows["victim"].editor.show_value("V-00001")
    form.rows["victim"].editor.left.emit()
    code = form.record.code
    assert chosen(desk.keeper.vault, [code]) == {(code, "kind"): ["own-1"]}
    assert form.rows["kind"].editor.text() == "By the old law"
