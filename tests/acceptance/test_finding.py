"""Finding: the search of a list, its filters, and the palette; the keys that lead anywhere."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
)

from tests.acceptance.hands import PLACES, Hands
from tests.ui.conftest import PASSPHRASE
from trafficmon_desktop.domain.records import PermitApplication, Proceeding, Victim
from trafficmon_desktop.services import records, vaults
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.palette import EntriesModel, Palette
from trafficmon_desktop.ui.shortcut_sheet import ShortcutSheet

#: In each place: the list, and what leads to its one record (a name, a code, a file number).
FOUND = {
    "people": (
        "people",
        ("ђорђ", "djordj", "ĐORĐ", "jelena djordjevic", "Đorđević Jel", "v-1"),
    ),
    "permits": ("records", ("p-00001", "V-00001", "03-26.1/2024", "26.1")),
    "proceedings": ("records", ("case one", "ONE CASE", "k-00001", "кто 12/24", "12/24")),
}


def number_files(hands: Hands) -> None:
    """File numbers, as offices give them."""
    vault = hands.work.desk.keeper.vault
    application, case = records.get(vault, "P-00001"), records.get(vault, "K-00001")
    assert isinstance(application, PermitApplication)
    assert isinstance(case, Proceeding)
    records.save(vault, replace(application, authority_reference="03-26.1/2024"))
    records.save(vault, replace(case, court_reference="Кто 12/24"))
    ended = Proceeding(code="K-00009", title="Another", kind="criminal", status="ended_finally")
    other = PermitApplication(code="P-00009", victim="V-00002", kind="humanitarian")
    records.save_all(vault, [ended, other])  # with codes of ours: a random one may hold a "q"
    hands.work.desk.keeper.written_elsewhere()


def test_04_search_filters_while_typing(hands: Hands) -> None:
    """Each letter filters: any script, no diacritics, words in any order, names, codes, numbers."""
    number_files(hands)
    for place, (name, searches) in FOUND.items():
        hands.go(place)
        view, count = hands.find(QAbstractItemView, name), hands.find(QLabel, "result_count")
        everything = hands.rows(view)
        assert len(everything) == 2
        for typed in searches:
            hands.press("Ctrl+F")
            hands.write(typed)
            assert len(hands.rows(view)) == 1, (place, typed)
            assert count.text() == "1 of 2"
            hands.press("Esc")
            assert hands.rows(view) == everything, "Esc clears"
            assert hands.find(QLineEdit, "search").text() == ""
        hands.press("Ctrl+F")
        for letter in "qqq":  # the control: what is not there is not found, from the first letter
            hands.write(letter)
            assert hands.rows(view) == []
            assert count.text() == "0 of 2"
        assert "Esc clears the search" in hands.words(hands.page)
        hands.press("Esc")


CHIPS = {
    "people": ("open", "stay_ends", "child", "foreign", "incomplete", "no_next_step"),
    "permits": ("open", "waiting", "ends_soon", "no_next_step", "incomplete"),
    "proceedings": ("open", "waiting", "hearing_soon", "no_next_step", "incomplete"),
}


def in_grey(chip: QAbstractButton) -> bytes:
    image = chip.grab().toImage()
    return image.convertToFormat(image.Format.Format_Mono).bits().tobytes()


def test_05_filter_chips_are_text_and_can_be_kept(hands: Hands) -> None:
    """Filters are chips in words, "no next step" among them; what is set can be kept by name."""
    for place, names in CHIPS.items():
        hands.go(place)
        for name in names:
            chip = hands.find(QAbstractButton, f"filter_{name}")
            assert chip.text(), name
            plain, width = in_grey(chip), chip.width()
            hands.click(f"filter_{name}")
            assert chip.isChecked()
            assert in_grey(chip) != plain, "switched on it has a tick, not only another colour"
            assert chip.width() == width, "and nothing moves"
            hands.click(f"filter_{name}")
    hands.go("people")
    view = hands.find(QAbstractItemView, "people")
    hands.click("filter_no_next_step")
    assert [row[:7] for row in hands.rows(view)] == ["V-00001"], "the open one; the other is closed"
    hands.click("filter_save")
    hands.write("To call")
    hands.press("Return")
    hands.click("saved_filter")
    assert len(hands.rows(view)) == 2, "off"
    hands.click("saved_filter")
    assert len(hands.rows(view)) == 1, "on again, under its name"
    assert hands.find(QAbstractButton, "saved_filter").text() == "To call"


def test_06_the_palette_finds_everything_in_every_language(hands: Hands) -> None:
    """Ctrl+K finds actions, places and people by words of any language and shows shortcuts."""
    for language in LANGUAGES:
        hands.prefer(language=language)
        find_everything(hands, language)
    assert not hands.in_sight(Palette)


def find_everything(hands: Hands, language: str) -> None:

    def top(typed: str) -> str:
        hands.press("Ctrl+K")
        hands.settle()
        palette = hands.find(Palette)
        hands.write(typed)
        model = palette.view.model()
        assert isinstance(model, EntriesModel)
        assert model.entries, typed
        return model.spoken(model.entries[0])

    for word in ("lock", "zaključaj", "закључај", "zakljucaj"):
        assert Terms(language).text("action.lock") in top(word), word
        assert "Ctrl+L" in top(word)
        hands.press("Esc")
    for number, place in enumerate(PLACES, start=1):
        name = Terms(LANGUAGES[number % len(LANGUAGES)]).text(f"place.{place}")
        assert top(name).endswith(f"Ctrl+{number}"), name
        hands.press("Return")
        assert hands.work.standing.place == place
    for word in ("djordjevic", "ђорђевић јелена", "v-00001"):
        assert top(word).startswith("J. Đ., V-00001") or "V-00001" in top(word)
        hands.press("Return")
        assert hands.page.open_code == "V-00001"
        hands.go("today")


def reopened(hands: Hands) -> None:
    folder = hands.stage.folder
    state = folder.parent / "state"
    hands.stage.program.open_vault(vaults.open_vault(folder, passphrase=PASSPHRASE, state=state))
    hands.settle()


def test_07_the_keys_do_what_the_sheet_says(hands: Hands) -> None:
    """F6, Ctrl+N, Ctrl+E, Ctrl+F, Ctrl+L, Ctrl+Z and F1 do on every place what the sheet says."""
    for place in PLACES:
        press_the_keys(hands, place)


def press_the_keys(hands: Hands, place: str) -> None:
    sheet: list[str] = []
    hands.go(place)
    with hands.dialog(ShortcutSheet, sheet, hands.words):
        hands.press("F1")
    for keys in ("F6", "Ctrl+N", "Ctrl+E", "Ctrl+F", "Ctrl+L", "Ctrl+Z"):
        assert keys in sheet[0]
    panes = {hands.window.focusWidget()}
    for _ in range(3):
        hands.press("F6")
        panes.add(hands.window.focusWidget())
    assert len(panes) > 1, "F6 moves between the parts"
    hands.press("Ctrl+F")
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    assert search.objectName() == "search"
    reads_and_edits(hands, place)
    undoes(hands, place)
    hands.go(place)
    hands.press("Ctrl+L")
    assert hands.stage.restarts[-1] == hands.stage.folder
    assert hands.stage.program.workspace is None
    reopened(hands)
    assert hands.work.standing.place == place, "and back where the work stood"


RECORD = {"people": "V-00001", "permits": "P-00001", "proceedings": "K-00001"}


def reads_and_edits(hands: Hands, place: str) -> None:
    page = hands.go(place)
    if place == "settings":  # of its parts one holds records
        hands.click("show_activities")
    before = hands.words(page)
    asked: list[str] = []
    with hands.dialog(QFileDialog, asked, hands.words):  # a received file is chosen
        hands.press("Ctrl+N")
        hands.settle()
    assert asked or hands.words(page) != before, "Ctrl+N begins something new"
    hands.press("Esc")
    if place in RECORD:
        page.open_code_of(RECORD[place])
        assert not hands.in_sight(RecordEditor)
        hands.press("Ctrl+E")
        assert hands.find(RecordEditor).record.code == RECORD[place]
        hands.press("Esc")
        assert not hands.in_sight(RecordEditor)


def undoes(hands: Hands, place: str) -> None:
    hands.work.desk.keeper.save(Victim(given_name="Ana", status="open"))
    vault = hands.work.desk.keeper.vault
    hands.go(place)
    assert len(records.all_of(vault, Victim)) == 3, "the control"
    hands.press("Ctrl+Z")
    hands.settle()
    assert len(records.all_of(vault, Victim)) == 2
    assert hands.find(QAbstractButton, within=hands.window)
    assert hands.said, "and says what it took back"
