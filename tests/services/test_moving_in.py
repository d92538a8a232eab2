"""An organisation's own spreadsheet comes in: columns, values, people who are here, one undo."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import (
    Identification,
    PermitApplication,
    PermitDecision,
    Victim,
)
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services import journal, records
from trafficmon_desktop.services.moving_in.bringing import ANOTHER, PARKED, bring, read
from trafficmon_desktop.services.moving_in.plan import NOTHING, Plan, first_plan
from trafficmon_desktop.services.moving_in.tables import Table, read_tables
from trafficmon_desktop.services.moving_in.targets import GIVEN_FIRST, Target
from trafficmon_desktop.storage.vault import Vault

HEADERS = [
    "Р. бр.",
    "Име и презиме",
    "Datum rođenja",
    "Држављанство",
    "Датум захтева",
    "Исход",
    "Датум решења",
    "Telefon lekara",
]
ROWS = [
    [1, "Јелена Ђорђевић", "1998", "Молдавија", date(2024, 3, 20), "dobila", "02.04.2024.", "x"],
    [2, "Milica Živković", "5.3.2001.", "Србија", date(2024, 5, 2), "odbijen", "", ""],
    [3, "Milica Živković", "5.3.2001.", "Србија", date(2024, 9, 9), "", "", ""],
    [4, "Ana Anić", "31.2.2001.", "Србија", "", "", "", ""],
]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A title, an empty row, the header in the third row, people beneath."""
    path = tmp_path / "evidencija.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("2024")
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write(0, 0, "Евиденција захтева")
        for column, header in enumerate(HEADERS):
            sheet.write(2, column, header)
        for number, row in enumerate(ROWS, start=3):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, column, cell, day)
                elif cell != "":
                    sheet.write(number, column, cell)
    return path


@pytest.fixture
def table(workbook: Path) -> Table:
    tables, problems = read_tables(workbook)
    assert not problems
    assert len(tables) == 1
    return tables[0]


def said(vault: Vault, table: Table) -> Plan:
    """The first plan with the two values that had to be said."""
    plan = first_plan(vault, table)
    outcome = next(c for c, t in plan.columns.items() if str(t) == "permit_decision.outcome")
    values = {(outcome, fold("dobila")): "granted", (outcome, fold("odbijen")): "refused"}
    return Plan(table, plan.header, plan.columns, {**plan.values, **values})


def test_header_and_plain_columns_are_found_in_either_script(vault: Vault, table: Table) -> None:
    plan = first_plan(vault, table)
    assert plan.headers == HEADERS
    assert plan.columns == {
        1: Target("victim", GIVEN_FIRST),
        2: Target("victim", "birth_date"),
        3: Target("victim", "citizenships"),
        4: Target("permit_application", "lodged_on"),
        5: Target("permit_decision", "outcome"),
        6: Target("permit_decision", "decided_on"),
    }
    assert set(plan.unknown_values()) == {5}


def test_rows_become_linked_records_and_equal_people_one(vault: Vault, table: Table) -> None:
    plan = said(vault, table)
    assert plan.unknown_values() == {}
    reading = read(vault, plan)
    assert [len(person.rows) for person in reading.people] == [1, 2]
    brought = bring(vault, plan, reading, {})
    assert brought.added == {"victim": 2, "permit_application": 3, "permit_decision": 2}
    people = {each.family_name: each for each in records.all_of(vault, Victim)}
    jelena = people["Ђорђевић"]
    assert jelena.citizenships == ("MD",)
    assert jelena.birth_date is not None
    assert jelena.birth_date.edtf == "1998"
    applications = records.all_of(vault, PermitApplication)
    assert sorted(each.victim == jelena.code for each in applications) == [False, False, True]
    decision = next(e for e in records.all_of(vault, PermitDecision) if e.outcome == "granted")
    assert decision.application in {e.code for e in applications if e.victim == jelena.code}


def test_a_row_that_cannot_be_read_stays_behind_and_says_why(vault: Vault, table: Table) -> None:
    plan = said(vault, table)
    brought = bring(vault, plan, read(vault, plan), {})
    (left,) = brought.left
    assert left.row == 7
    assert [(each.column, each.key) for each in left.problems] == [("Datum rođenja", "not_a_date")]


def test_the_same_table_again_adds_nothing_even_after_a_change(vault: Vault, table: Table) -> None:
    plan = said(vault, table)
    bring(vault, plan, read(vault, plan), {})
    person = records.all_of(vault, Victim)[0]
    records.save(vault, replace(person, risk_level="high"))
    again = first_plan(vault, table)
    assert again.unknown_values() == {}  # what was said is remembered
    reading = read(vault, again)
    assert reading.pairs == ()
    assert all(person.code for person in reading.people)
    assert bring(vault, again, reading, {}).added == {}


def test_one_undo_takes_everything_back(vault: Vault, table: Table) -> None:
    plan = said(vault, table)
    bring(vault, plan, read(vault, plan), {})
    journal.undo(vault)
    assert records.all_of(vault, Victim) == []
    assert records.all_of(vault, PermitApplication) == []
    journal.redo(vault)
    assert len(records.all_of(vault, Victim)) == 2


def test_somebody_who_is_here_is_the_same_another_or_waits(vault: Vault, table: Table) -> None:
    known = records.save(vault, Victim(given_name="Jelena", family_name="Djordjević"))
    plan = said(vault, table)
    reading = read(vault, plan)
    (pair,) = [each for each in reading.pairs if known.code in (each.first, each.second)]
    number = int(pair.first.removeprefix("#"))
    parked = bring(vault, plan, reading, {number: PARKED})
    assert parked.added == {"victim": 1, "permit_application": 2, "permit_decision": 1}
    assert [each.row for each in parked.left] == [4, 7]
    journal.undo(vault)
    same = bring(vault, plan, reading, {number: known.code})
    assert same.added == {"victim": 1, "permit_application": 3, "permit_decision": 2}
    applications = records.all_of(vault, PermitApplication)
    assert known.code in {each.victim for each in applications}
    journal.undo(vault)
    assert bring(vault, plan, reading, {number: ANOTHER}).added["victim"] == 2


def test_columns_need_a_person(vault: Vault, table: Table) -> None:
    plan = Plan(table, 1, {4: Target("permit_application", "lodged_on")})
    with pytest.raises(UserError, match="moving_in_no_person"):
        read(vault, plan)
    plan = Plan(
        table, 1, {1: Target("victim", GIVEN_FIRST), 6: Target("permit_decision", "outcome")}
    )
    assert plan.missing_parents() == ["permit_decision"]


def test_dates_that_read_either_way_are_asked_about(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name;Date of identification\nA B;03/04/2024\nC D;05/06/2024\n")
    (table,), _ = read_tables(path)
    plan = first_plan(vault, table)
    (column,) = plan.unclear_orders()
    plan = Plan(table, plan.header, plan.columns, orders={column: "dmy"})
    assert plan.unclear_orders() == []
    bring(vault, plan, read(vault, plan), {})
    days = {str(each.decided_on.edtf) for each in records.all_of(vault, Identification)}
    assert days == {"2024-04-03", "2024-06-05"}


def test_one_question_for_one_text_however_it_is_written(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "pol.csv"
    written = ("m.r.", "M.R.", "м.р.", "zh", "ZH")
    lines = [f"Ime{number};Prezime;{each}" for number, each in enumerate(written)]
    path.write_text("\n".join(["Ime;Prezime;Pol", *lines]), encoding="utf-8")
    (only,), _ = read_tables(path)
    plan = first_plan(vault, only)
    (counts,) = plan.unknown_values().values()
    assert counts == {"m.r.": 3, "zh": 2}
    answered = replace(plan, values={(2, fold(each)): "male" for each in counts})
    assert answered.unknown_values() == {}


def test_rows_taken_as_one_person_are_told_of(vault: Vault, table: Table) -> None:
    reading = read(vault, said(vault, table))
    (one,) = reading.of_several_rows
    assert [row.row for row in one.rows] == [5, 6]
    assert one.code == ""  # the person is new
    bring(vault, said(vault, table), reading, {})
    assert isinstance(records.get(vault, one.stands_under), Victim)


def test_texts_that_were_given_no_value_are_told_of(vault: Vault, table: Table) -> None:
    plan = said(vault, table)
    assert plan.texts_left_out() == {}
    outcome = next(c for c, t in plan.columns.items() if str(t) == "permit_decision.outcome")
    values = {**plan.values, (outcome, fold("dobila")): NOTHING}
    left = Plan(table, plan.header, plan.columns, values)
    assert left.texts_left_out() == {outcome: {"dobila": 1}}
    assert left.unknown_values() == {}
