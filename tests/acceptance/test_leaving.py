"""What could leave: names on the screen and on paper, and the files of a release."""

import re
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QProgressBar

from tests.acceptance.hands import PLACES, Hands
from tests.ui.test_printing import printable, printed
from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.releases import list_releases
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.palette import Palette
from trafficmon_desktop.ui.printing import Paper
from trafficmon_desktop.ui.printing_preview import PrintPreview
from trafficmon_desktop.ui.widgets.period_chooser import Choice, PeriodChooser

NAMES = ("Jelena", "Đorđević", "Милица", "Живковић")
RECORD = {"people": "V-00001", "permits": "P-00001", "proceedings": "K-00001"}

#: Within this a Cancel works.
AT_ONCE = 0.5


def named_in(words: str) -> list[str]:
    folded = fold(words)
    return [name for name in NAMES if fold(name) in folded]


def everything_shown(hands: Hands) -> str:
    """All that can be read or heard, the rows of lists included, in every place."""
    seen = []
    for place in PLACES:
        page = hands.go(place)
        for code in ("", RECORD.get(place, "")):
            if code:
                page.open_code_of(code)
                hands.settle()
            seen += [hands.words(), hands.window.windowTitle()]
            for view in hands.in_sight(QAbstractItemView):
                seen += hands.rows(view)
    hands.press("Ctrl+K")
    hands.settle()
    hands.write("djordjevic")
    seen += hands.rows(hands.find(Palette).view)
    hands.press("Esc")
    return "\n".join(seen)


def test_15_names_are_masked_until_they_are_asked_for(hands: Hands, tmp_path: Path) -> None:
    """Lists show code and initials, the title names no one, and paper says "confidential"."""
    assert named_in(everything_shown(hands)) == []
    for place in PLACES:
        page = hands.go(place)
        if place in RECORD:
            page.open_code_of(RECORD[place])
        title = hands.work.desk.terms.text(f"place.{place}")
        assert hands.window.windowTitle() == f"{title} – {DISPLAY_NAME}"
    hands.go("people")
    hands.click("show_names")
    assert len(named_in(everything_shown(hands))) == len(NAMES), "the control: they can be seen"
    for language in LANGUAGES:
        paper = Paper(printable(hands.stage, "people", "V-00001").make(False), Terms(language))
        assert paper.count
    pages, _ = printed(paper, tmp_path)
    assert all("Confidential" in page for page in pages)
    shown: list[str] = []
    with hands.dialog(PrintPreview, shown, hands.words):
        hands.press("Ctrl+P")
    assert named_in(shown[0]) == [], "names are printed only where that is ticked"


def fill(hands: Hands, cases: int) -> None:
    with hands.work.desk.keeper.vault.write("fill") as unit:
        for group in sample(cases, 7).values():
            store.insert_all(unit, group)
    hands.work.desk.keeper.written_elsewhere()


def order(hands: Hands) -> None:
    hands.go("summaries")
    hands.click("part_release")
    hands.find(PeriodChooser).show_choice(Choice("year", 2024, 1))


def test_18_long_work_names_its_step_and_can_be_cancelled(hands: Hands, tmp_path: Path) -> None:
    """Work under way says its step; Cancel stops it within 0.5 s and leaves nothing behind."""
    fill(hands, 60)
    order(hands)
    took = []
    for _ in range(3):  # a busy computer may be slow once
        hands.click("check_release")
        words = hands.find(QLabel, "progress_words")
        hands.wait(lambda words=words: "hiding and attacking" in words.text())
        assert hands.find(QProgressBar).accessibleName() == words.text()
        started = perf_counter()
        hands.click("cancel")
        hands.settle()
        took.append(perf_counter() - started)
        assert hands.in_sight(QAbstractButton, "check_release"), "and it can be begun again"
    assert min(took) < AT_ONCE, took
    assert list_releases(hands.work.desk.keeper.vault) == []
    endings = {".pdf", ".xlsx", ".csv"}
    assert not [each for each in tmp_path.rglob("*") if each.suffix in endings]


def test_19_the_preview_shows_exactly_what_leaves(hands: Hands, tmp_path: Path) -> None:
    """Names, sizes, sheets, pages and hashes shown are those of the files that are written."""
    fill(hands, 12)
    order(hands)
    hands.click("format_csv")
    hands.click("check_release")
    hands.settle()
    hands.click("see_files")
    scan = hands.find(Banner, "leak_result").words
    said = re.match(r"0 of ([\d,.]+)", scan)
    assert said is not None, scan
    assert int(re.sub(r"\D", "", said[1])) > 100, "as many as the vault holds"
    shown = hands.words(hands.page)
    folder = tmp_path / "out"
    hands.find(QLineEdit, "target_folder").setFocus()
    hands.write(str(folder))
    hands.click("write_files")
    hands.settle()
    files = sorted(folder.rglob("*.*"))
    assert {each.suffix for each in files} == {".json", ".xlsx", ".pdf"}
    for file in files:
        data = file.read_bytes()
        assert file.name in shown
        assert f"{-(-len(data) // 1024)} KB" in shown, file.name
        assert f"SHA-256 {sha256(data).hexdigest()}" in shown, file.name
        if file.suffix == ".pdf":
            assert f"{len(PdfReader(file).pages)} pages" in shown
        assert named_in(data.decode("utf-8", "ignore")) == []
    assert shown.count("SHA-256 ") >= len(files)
    assert "Nothing else is included." in shown
    assert "byte for byte" in hands.words(hands.page)
    (remembered,) = list_releases(hands.work.desk.keeper.vault)
    json = next(each for each in files if each.suffix == ".json")
    assert remembered.sha256 == sha256(json.read_bytes()).hexdigest()
