"""Recording: read first, a form on request, every field kept when it is left, nothing lost."""

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from tests.acceptance.hands import DialogWatch, Hands
from tests.ui.conftest import PASSPHRASE
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Consent, Record
from trafficmon_desktop.services import records, vaults
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.ui.forms.field_line import FieldLine
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.split_page import SplitPage

RECORD = {"people": "V-00001", "permits": "P-00001", "proceedings": "K-00001"}


def vault_of(hands: Hands) -> Vault:
    return hands.work.desk.keeper.vault


def stored(hands: Hands, code: str) -> Record:
    return records.get(vault_of(hands), code)


def line(hands: Hands, name: str) -> FieldLine:
    return hands.find(RecordForm).rows[name]


def fill(hands: Hands, name: str, words: str) -> None:
    """Types into a field in place of what stood there, and leaves it with Tab."""
    hands.find(RecordForm).focus_field(name)
    hands.press("Ctrl+A", "Del")
    hands.write(words)
    hands.press("Tab")


def edit(hands: Hands, code: str = "V-00001", place: str = "people") -> RecordForm:
    hands.go(place).open_code_of(code)
    hands.press("Ctrl+E")
    return hands.find(RecordForm)


def test_09_a_record_opens_to_be_read(hands: Hands) -> None:
    """What is opened can be read and not changed; Edit turns it into a form, Done back again."""
    for place, code in RECORD.items():
        page = hands.go(place)
        assert isinstance(page, SplitPage)
        page.open_code_of(code)
        before = vault_of(hands).head
        for kind in (QLineEdit, QPlainTextEdit):
            assert not hands.in_sight(kind, within=page.current), place
        hands.write("xyz")
        assert vault_of(hands).head == before, "the control: keys change nothing"
        hands.click("edit", page.current)
        assert hands.in_sight(RecordEditor), place
        assert hands.find(RecordEditor).record.code == code
        assert hands.in_sight(QLineEdit, within=page.current)
        hands.click("done")
        assert not hands.in_sight(RecordEditor)
        assert page.open_code == code


def history(hands: Hands, code: str) -> list[tuple[str, str]]:
    """What the vault remembers of a record: the values before and after each change."""
    said = "SELECT before, after FROM history WHERE record_code = ? ORDER BY sequence"
    with vault_of(hands).read() as connection:
        rows = connection.exec_driver_sql(said, (code,)).all()
    return [(row.before, row.after) for row in rows]


def test_10_each_field_is_stored_when_it_is_left(hands: Hands) -> None:
    """Leaving a field stores it at once, with what stood there before kept in the history."""
    edit(hands)
    remembered = len(history(hands, "V-00001"))
    form = hands.find(RecordForm)
    form.focus_field("responsible")
    hands.write("M. K.")
    assert stored(hands, "V-00001").responsible is None, "the control: not before it is left"
    hands.press("Tab")
    assert stored(hands, "V-00001").responsible == "M. K."
    fill(hands, "responsible", "A. P.")
    assert stored(hands, "V-00001").responsible == "A. P."
    added = history(hands, "V-00001")[remembered:]
    assert [("M. K." in before, "A. P." in after) for before, after in added] == [
        (False, False),
        (True, True),
    ]
    assert "Saved" in hands.words(hands.page)


DRAFTS = {"en": "negde u proleće", "sr-Latn": "31.2.2024.", "sr-Cyrl": "на Ускрс"}


def test_11_what_is_not_valid_waits_as_a_marked_draft(hands: Hands) -> None:
    """An invalid value is kept as it was typed, marked in words, never stored and never lost."""
    for language, typed in DRAFTS.items():
        hands.prefer(language=language)
        edit(hands)
        fill(hands, "closed_on", typed)
        field = line(hands, "closed_on")
        assert field.wrong
        assert field.below, "in words, not by colour alone"
        assert field.editor.text() == typed
        assert stored(hands, "V-00001").closed_on is None
        hands.go("today")
        reopen(hands)
        hands.go("people").open_code_of("V-00001")
        hands.click("draft_V-00001_closed_on")  # named where the record is read
        assert line(hands, "closed_on").editor.text() == typed
        assert line(hands, "closed_on").wrong
    fill(hands, "closed_on", "6.2024")  # the control: what is valid is stored and no draft
    assert str(stored(hands, "V-00001").closed_on) == "2024-06"
    assert not line(hands, "closed_on").wrong


def reopen(hands: Hands) -> None:
    """Locks and opens the vault anew."""
    folder = hands.stage.folder
    hands.press("Ctrl+L")
    hands.stage.program.open_vault(
        vaults.open_vault(folder, passphrase=PASSPHRASE, state=folder.parent / "state")
    )
    hands.settle()


WAYS_OUT = ("Esc", "Ctrl+1", "Ctrl+=", "Ctrl+Shift+A", "Ctrl+L", "close")


def test_12_nothing_asks_whether_to_save(hands: Hands, dialogs: DialogWatch) -> None:
    """Whatever way a field is left, what was typed is stored and no question is asked."""
    for number, way in enumerate(WAYS_OUT):
        form = edit(hands)
        form.focus_field("responsible")
        hands.press("Ctrl+A", "Del")
        hands.write(f"M. K. {number}")
        if way == "close":
            hands.window.close()
        else:
            hands.press(way)
            hands.settle()
        if hands.stage.program.workspace is None:  # locked or closed
            hands.window.show()
            folder = hands.stage.folder
            hands.stage.program.open_vault(
                vaults.open_vault(folder, passphrase=PASSPHRASE, state=folder.parent / "state")
            )
        assert stored(hands, "V-00001").responsible == f"M. K. {number}", way
        hands.press("Esc")
    hands.prefer(text_size=100)
    assert dialogs.seen == []


#: typed -> stored: as well as it is known and no better.
DATES = {
    "2024": "2024",
    "3.2024": "2024-03",
    "mart 2024": "2024-03",
    "март 2024": "2024-03",
    "5.3.2024.": "2024-03-05",
    "~2024": "2024~",
    "pre 2024": "../2023",
    "2023-2024": "2023/2024",
    "?": None,
}


def test_16_honest_dates_in_one_field(hands: Hands) -> None:
    """Dates are typed as well as they are known; what was understood is echoed beneath."""
    for language in LANGUAGES:
        hands.prefer(language=language)
        type_dates(hands, language)
    fill(hands, "first_contact_on", "32.1.2024.")  # the control
    assert line(hands, "first_contact_on").wrong
    assert stored(hands, "V-00001").first_contact_on is None


def type_dates(hands: Hands, language: str) -> None:
    edit(hands)
    for typed, kept in DATES.items():
        hands.find(RecordForm).focus_field("first_contact_on")
        hands.press("Ctrl+A", "Del")
        hands.write(typed)
        field = line(hands, "first_contact_on")
        understood = "" if kept is None else Terms(language).date(parse_edtf(kept))
        if understood not in ("", typed):  # what is typed as it is said needs no echo
            assert field.below == f"→ {understood}", typed
        assert not field.wrong
        hands.press("Tab")
        found = stored(hands, "V-00001").first_contact_on
        assert (None if found is None else str(found)) == kept, typed
        assert field.editor.text() == understood, "and so it stands there"


def test_17_checks_in_three_levels(hands: Hands) -> None:
    """Impossible, unusual (asked once) and missing are said at the field and in a list."""
    unusual = Consent(
        code="S-00009", victim="V-00001", scope="keep_record", given_by="guardian",
        given_on=parse_edtf("2024-05-05"),
    )  # fmt: skip
    records.save(vault_of(hands), unusual)
    hands.work.desk.keeper.written_elsewhere()
    edit(hands)
    fill(hands, "closed_on", "1.1990")  # before the birth
    assert line(hands, "closed_on").wrong == "danger"
    hands.press("Esc")
    hands.press("Ctrl+E")
    hands.settle()
    levels = {check.field: check.level for check in hands.find(RecordForm).checks}
    assert levels["closed_on"] in ("danger", "warning")
    assert "not entered" in line(hands, "sex").question
    assert not hands.in_sight(QAbstractButton, "it_is_right"), "what is missing is not right"
    for name in ("closed_on", "sex"):
        hands.click(f"check_{name}")
        assert hands.find(RecordForm).focused_field() == name, "the list leads to the field"
    hands.press("Esc")
    asked_once(hands)


def asked_once(hands: Hands) -> None:
    """What is unusual is asked at its field; "it is right" is remembered."""
    hands.work.open_record("S-00009")
    consent = stored(hands, "S-00009")
    hands.work.correct(consent, "given_by")
    hands.settle()
    form = hands.find(RecordForm)
    questions = [row for row in form.rows.values() if row.question]
    assert questions
    assert hands.in_sight(QWidget, f"check_{questions[0].name}"), "and in the list"
    hands.click("it_is_right")
    hands.settle()
    assert not [row for row in hands.find(RecordForm).rows.values() if row.question]
    hands.press("Esc")
    hands.work.correct(stored(hands, "S-00009"), "given_by")
    hands.settle()
    assert not hands.in_sight(QAbstractButton, "it_is_right"), "it is not asked again"
    hands.press("Esc")
