"""Tables are held against the declarations: a field without its column fails here."""

import pytest

from trafficmon_desktop.domain.fields import ANY, Kind, Record, fields_of
from trafficmon_desktop.domain.records import PARENT_OF, RECORDS
from trafficmon_desktop.storage.tables import TABLES
from trafficmon_desktop.storage.types import CodesText, HonestDateText, MoneyText

TYPES = {Kind.CODES: CodesText, Kind.DATE: HonestDateText, Kind.MONEY: MoneyText}


def test_there_is_a_table_for_every_record() -> None:
    assert set(TABLES) == {record_type.NAME for record_type in RECORDS}


@pytest.mark.parametrize("record_type", RECORDS, ids=lambda each: each.NAME)
def test_every_field_has_its_column(record_type: type[Record]) -> None:
    table = TABLES[record_type.NAME]
    assert [column.name for column in table.c] == [f.name for f in fields_of(record_type)]
    for field in fields_of(record_type):
        column = table.c[field.name]
        if field.spec.kind in TYPES:
            assert isinstance(column.type, TYPES[field.spec.kind])
        if field.spec.kind is Kind.REF:
            wanted = "record_code" if field.spec.refers_to == ANY else field.spec.refers_to
            assert [key.column.table.name for key in column.foreign_keys] == [wanted]
            assert column.nullable is not field.spec.required
            assert column.index


def test_every_record_but_the_roots_says_what_it_belongs_to() -> None:
    roots = {"victim", "proceeding", "activity"}
    assert set(PARENT_OF) == {each.NAME for each in RECORDS} - roots
    for record_type in RECORDS:
        if record_type.NAME in PARENT_OF:
            names = {field.name for field in fields_of(record_type)}
            assert PARENT_OF[record_type.NAME] in names
