"""Everything wrong is named by file, row and column; nothing is written, nothing personal said."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.import_files import bring, refused, write
from trafficmon_desktop.services import records
from trafficmon_desktop.services.imports import import_files
from trafficmon_desktop.services.imports.problems import LISTED
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.services.vaults import create_vault
from trafficmon_desktop.storage.records import is_empty
from trafficmon_desktop.storage.slots import KdfParameters
from trafficmon_desktop.storage.vault import Vault

PERSON = "code,status\nV-1,open\n"


@pytest.fixture(scope="module")
def empty_vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all mistakes: none of them may write anything."""
    folder = tmp_path_factory.mktemp("mistakes")
    cheap = KdfParameters(memory_mib=8, passes=1)
    created = create_vault(
        folder / "vault", "a passphrase of tests", parameters=cheap, state=folder / "state"
    )
    yield created.vault
    with created.vault.read() as connection:
        assert is_empty(connection)
    created.vault.close()


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"victim": "code,sex\nV-1,weiblich\n"}, ("victim.csv", 2, "sex", "unknown_code")),
        ({"victim": "code,sex\nV-1,Petra K.\n"}, ("victim.csv", 2, "sex", "unknown_code_hidden")),
        ({"victim": "code,sexx\nV-1,male\n"}, ("victim.csv", 1, "B", "unknown_column_near")),
        ({"victim": "code,kind\nV-1,x\n"}, ("victim.csv", 1, "B", "unknown_column")),
        ({"victim": "code,sex,sex\nV-1,male,male\n"}, ("victim.csv", 1, "sex", "column_twice")),
        ({"victim": "code,sex\nV-1,male,x\n"}, ("victim.csv", 2, "C", "cell_without_header")),
        ({"victim": "Petra,Kovač\nAna,Ilić\n"}, ("victim.csv", 1, None, "no_header")),
        ({"victim": ""}, ("victim.csv", None, None, "no_header")),
        ({"victims": PERSON}, ("victims.csv", None, None, "unknown_file")),
        ({"victim": 'code,sex\nV-1,"male\n'}, ("victim.csv", 2, None, "broken_csv")),
        ({"victim": "code\nV-1\nV-1\n"}, ("victim.csv", 3, "code", "code_twice")),
        ({"victim": "code\nПетра Ковач\n"}, ("victim.csv", 2, "code", "code_form")),
        ({"victim": "code\n0101990710018\n"}, ("victim.csv", 2, "code", "code_personal_number")),
        ({"victim": "code\n=1+1\n"}, ("victim.csv", 2, "code", "code_form")),
        ({"victim": "birth_date\n03/04/1999\n"}, ("victim.csv", 2, "birth_date", "date_order")),
        ({"victim": "birth_date\n2999\n"}, ("victim.csv", 2, "birth_date", "check.in_future")),
        (
            {"victim": "birth_date,first_contact_on\n2001,2000\n"},
            ("victim.csv", 2, "first_contact_on", "check.before_birth"),
        ),
        ({"victim": "dependants\n1.5\n"}, ("victim.csv", 2, "dependants", "not_a_number")),
        ({"victim": f"dependants\n{'9' * 20}\n"}, ("victim.csv", 2, "dependants", "not_a_number")),
        (
            {"victim": "interpreter_needed\nmaybe\n"},
            ("victim.csv", 2, "interpreter_needed", "not_yes_no"),
        ),
        (
            {"claim": "kind,outcome,claimed\nwage_claim,pending,1.2 mil\n"},
            ("claim.csv", 2, "claimed", "not_money"),
        ),
        (
            {"victim": f"given_name\n{'x' * 3000}\n"},
            ("victim.csv", 2, "given_name", "check.text_too_long"),
        ),
        ({"task": "title,due_on\nx,2024\n", "consent": "scope,given_on\nkeep_record,2024\n"},
         ("consent.csv", 2, "victim", "reference_missing")),
        ({"consent": "victim,scope,given_on\nV-9,keep_record,2024\n"},
         ("consent.csv", 2, "victim", "reference_unknown")),
        ({"victim": PERSON, "payment": "claim,paid_on,paid\nV-1,2024,5 RSD\n"},
         ("payment.csv", 2, "claim", "reference_wrong_record")),
    ],
)  # fmt: skip
def test_a_mistake_is_named_where_it_stands(
    empty_vault: Vault,
    tmp_path: Path,
    files: dict[str, str],
    problem: tuple[str, int | None, str | None, str],
) -> None:
    before = empty_vault.head
    assert refused(empty_vault, tmp_path / "files", **files) == [problem]
    assert empty_vault.head == before


def test_all_mistakes_are_found_at_once(empty_vault: Vault, tmp_path: Path) -> None:
    found = refused(
        empty_vault,
        tmp_path / "files",
        victim="code,sex,status\nV-1,x,open\nV-2,male,y\n",
        consent="victim,scope,given_on\nV-1,keep_record,2024\nV-9,z,2024\n",
    )
    # V-1 could not be read, but it is there: who refers to it is not wrong as well
    assert found == [
        ("victim.csv", 2, "sex", "unknown_code"),
        ("victim.csv", 3, "status", "unknown_code"),
        ("consent.csv", 3, "scope", "unknown_code_hidden"),
    ]


def test_one_answer_is_asked_for_a_whole_column(vault: Vault, tmp_path: Path) -> None:
    rows = "birth_date\n" + "03/04/1999\n" * 20
    found = refused(vault, tmp_path / "files", victim=rows)
    assert found == [("victim.csv", 2, "birth_date", "date_order")]
    result = import_files(vault, tmp_path / "files", date_order="dmy")
    assert result.added == {"victim": 20}


def test_a_taken_code_is_never_overwritten(vault: Vault, tmp_path: Path) -> None:
    bring(vault, tmp_path / "files", victim="code,given_name\nV-1,Ана\n")
    before = records.get(vault, "V-1")
    found = refused(vault, tmp_path / "files", victim="code,given_name\nV-1,Ива\nV-2,Мија\n")
    assert found == [("victim.csv", 2, "code", "code_taken")]
    assert records.get(vault, "V-1") == before
    assert records.find(vault, "V-2") is None


def test_records_that_continue_themselves_are_refused(empty_vault: Vault, tmp_path: Path) -> None:
    found = refused(
        empty_vault,
        tmp_path / "files",
        victim=PERSON,
        permit_application=(
            "code,victim,kind,lodged_on,extends\n"
            "P-1,V-1,humanitarian,2020,P-2\nP-2,V-1,humanitarian,2021,P-1\n"
        ),
    )
    assert {key for *_, key in found} == {"reference_circle"}


@pytest.mark.parametrize("encoding", ["cp1250", "cp1251", "utf-16"])
def test_another_encoding_is_one_clear_problem(
    empty_vault: Vault, tmp_path: Path, encoding: str
) -> None:
    text = (
        "code,given_name\nV-1,Душан\n" if encoding != "cp1250" else "code,given_name\nV-1,Šćepan\n"
    )
    (tmp_path / "victim.csv").write_bytes(text.encode(encoding))
    result = import_files(empty_vault, tmp_path / "victim.csv")
    assert [each.key for each in result.problems] == ["wrong_encoding"]


def test_a_table_in_another_format_is_not_passed_over(empty_vault: Vault, tmp_path: Path) -> None:
    folder = write(tmp_path / "files", victim=PERSON)
    (folder / "consent.ods").write_bytes(b"PK")
    (folder / "read me.txt").write_text("ignored")
    result = import_files(empty_vault, folder)
    assert [(each.file, each.key) for each in result.problems] == [
        ("consent.ods", "not_a_table_file")
    ]


def test_problems_without_end_are_counted(empty_vault: Vault, tmp_path: Path) -> None:
    folder = write(tmp_path / "files", victim="code,sex\n" + "V-1,zzz\n" * 1_500)
    result = import_files(empty_vault, folder)
    assert len(result.problems) == LISTED
    assert result.problem_count == 1_500


def test_nothing_personal_is_said(empty_vault: Vault, tmp_path: Path) -> None:
    canary = "Canary"
    folder = write(
        tmp_path / "files",
        victim=(
            f"code,sex,birth_date,citizenships,dependants,safe_contact,{canary}\n"
            f"{canary} K,{canary},{canary},{canary},{canary},{canary},\n"
        ),
        consent=f"victim,scope,given_on\n{canary},{canary.lower()},{canary}\n",
        claim=f"kind,outcome,claimed,follows\nwage_claim,pending,{canary},{canary}\n",
    )
    result = import_files(empty_vault, folder)
    assert result.problem_count >= 4
    for language in LANGUAGES:
        said = [problem.sentence(Terms(language)) for problem in result.problems]
        assert not [sentence for sentence in said if canary.lower() in sentence.lower()]


def test_every_problem_has_its_words() -> None:
    import re
    from pathlib import Path as Source

    import trafficmon_desktop.services.imports as package

    folder = Source(package.__file__).parent
    source = "\n".join(path.read_text() for path in folder.glob("*.py"))
    raised = set(
        re.findall(r'(?:CellError|UnclearDateError|UnsafeArchiveError)\("([a-z_]+)"', source)
    )
    raised |= set(re.findall(r'problems\.add\([^"]*?(?:"[^"]*"[^"]*?)??"([a-z_]{6,})"', source))
    assert len(raised) > 25
    terms = Terms("en")
    assert sorted(key for key in raised if not terms.has(f"import.problem.{key}")) == []
