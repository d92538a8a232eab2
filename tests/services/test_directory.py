"""What is found while typing: every line that fits, in order, as asking each line would find it."""

from hypothesis import given
from hypothesis import strategies as st

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import PermitApplication, Proceeding, Victim
from trafficmon_desktop.domain.text import fold, matches
from trafficmon_desktop.services import records
from trafficmon_desktop.services.directory import directory
from trafficmon_desktop.services.folded_lines import FoldedLines
from trafficmon_desktop.storage.vault import Vault

words = st.text("abc1", min_size=1, max_size=3)
lines = st.lists(st.lists(words, max_size=4).map(" ".join), max_size=12)


@given(lines=lines, typed=st.lists(words, min_size=1, max_size=3))
def test_lines_are_found_as_one_by_one(lines: list[str], typed: list[str]) -> None:
    found = FoldedLines(lines)
    wanted = [at for at, line in enumerate(lines) if matches(" ".join(typed), line)]
    assert list(found.fitting(typed)) == wanted
    assert [at for at in range(len(found)) if found.fits(at, typed)] == wanted


def test_nothing_typed_finds_nothing() -> None:
    assert list(FoldedLines(["a b"]).fitting([])) == []
    assert list(FoldedLines([]).fitting(["a"])) == []


def filled(vault: Vault) -> Vault:
    people = [
        Victim(code=f"V-0000{at}", family_name=name, status="open")
        for at, name in enumerate(("Jović", "Јовић", "Jovanović", "Vasić"))
    ]
    asked = PermitApplication(
        code="P-00001", victim="V-00001", kind="humanitarian", lodged_on=parse_edtf("2024"),
        authority_reference="03-18/2024",
    )  # fmt: skip
    case = Proceeding(code="K-00001", kind="criminal", status="open", title="Пример")
    records.save_all(vault, [*people, asked, case])
    return vault


def test_people_by_name_code_and_number(vault: Vault) -> None:
    found = directory(filled(vault))

    def codes(typed: str, most: int = 9, used: tuple[str, ...] = ()) -> list[str]:
        return [row.code for row in found.persons(typed, most, used)]

    assert set(codes("јовић")) == set(codes("jovic")) == {"V-00000", "V-00001"}
    assert codes("v-00003") == ["V-00003"]
    assert codes("18 03") == ["V-00001"]
    assert codes("jov", 1, ("V-00002", "K-00001", "V-99999")) == ["V-00002"]
    assert codes("") == codes("!?") == codes("nobody") == []


def test_files_by_code_number_and_title(vault: Vault) -> None:
    found = directory(filled(vault))
    assert [row.code for row in found.files("03 18", 9)] == ["P-00001"]
    assert [row.code for row in found.files("primer", 9)] == ["K-00001"]
    assert {row.code for row in found.files("00001", 9)} == {"P-00001", "K-00001"}
    assert fold("Пример") == "primer"
