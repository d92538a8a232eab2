"""What a list shows of a person while names are hidden names nobody."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import Stage
from trafficmon_desktop.ui.pages.people_page import PeoplePage


def spoken(stage: Stage) -> str:
    page = stage.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    model = page.view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return " | ".join(str(model.index(at, 0).data(role)) for at in range(model.rowCount()))


def test_code_initials_status_and_the_next_date_only(opened: Stage) -> None:
    assert spoken(opened) == "V-00001, J. Đ., open | V-00002, М. Ж., closed"


def test_birth_and_citizenship_come_with_the_names(opened: Stage) -> None:
    opened.workspace.show_names()
    shown = spoken(opened)
    for words in ("Đorđević Jelena", "about 1998", "Moldova"):
        assert words in shown, shown
    opened.workspace.show_names(shown=False)
    assert "Moldova" not in spoken(opened)


def test_other_names_come_with_the_names(opened: Stage) -> None:
    keeper = opened.workspace.desk.keeper
    person = keeper.find("V-00001")
    assert person is not None
    keeper.save(replace(person, other_names="Lena"))  # type: ignore[call-arg]
    page = opened.workspace.show_place("people")
    page.open_code_of("V-00001")

    def read() -> list[str]:
        assert isinstance(page, PeoplePage)
        labels = page.current.findChildren(QLabel) if page.current else []
        return [label.text() for label in labels]

    assert "Lena" not in read()
    opened.workspace.show_names()
    assert "Lena" in read()
