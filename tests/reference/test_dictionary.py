"""The stored data dictionary says what the declarations say."""

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.indicators import DOMAINS, TABLES
from trafficmon_desktop.domain.records import RECORDS, fields_of
from trafficmon_desktop.paths import resources_dir
from trafficmon_desktop.services.dictionary import STORED, data_dictionary


def test_the_stored_dictionary_is_current() -> None:
    stored = (resources_dir() / STORED).read_text(encoding="utf-8")
    assert stored == data_dictionary(), "run: python .ci/write_dictionary.py"


def test_everything_declared_stands_in_it() -> None:
    text = data_dictionary()
    names = [each.NAME for each in RECORDS]
    names += [field.name for each in RECORDS for field in fields_of(each)]
    names += [code for codes in CODE_LISTS.values() for code in (codes.name, *codes.codes)]
    names += [table.id for table in TABLES]
    names += [value for name, values in DOMAINS.items() for value in (name, *values)]
    assert sorted({name for name in names if f"`{name}`" not in text}) == []


def test_every_row_of_a_table_has_all_its_cells() -> None:
    widths: set[int] = set()
    for line in data_dictionary().splitlines():
        if not line.startswith("|"):
            widths = set()
            continue
        widths.add(line.replace("\\|", "").count("|"))
        assert len(widths) == 1, line
