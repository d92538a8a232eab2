"""Templates hold every field, explain it in the language asked for, and import as nothing."""

import csv
from pathlib import Path

import openpyxl
import pytest

from trafficmon_desktop.domain.records import RECORDS, fields_of
from trafficmon_desktop.services.exports.templates import write_templates
from trafficmon_desktop.services.imports import import_files
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage.vault import Vault


@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_template_is_a_valid_file(
    vault: Vault, tmp_path: Path, fmt: str, language: str
) -> None:
    write_templates(tmp_path / "out", fmt, Terms(language))
    result = import_files(vault, tmp_path / "out")
    assert (result.problems, result.added, result.known) == ([], {}, 0)


def test_the_dictionary_names_every_field(tmp_path: Path) -> None:
    write_templates(tmp_path, "csv", Terms("sr-Cyrl"))
    with (tmp_path / "data_dictionary.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    declared = [(each.NAME, field.name) for each in RECORDS for field in fields_of(each)]
    assert [(row[0], row[1]) for row in rows] == declared
    assert all(row[2] and row[3] for row in rows)


def test_the_workbook_offers_the_codes(tmp_path: Path) -> None:
    write_templates(tmp_path, "xlsx", Terms("en"))
    book = openpyxl.load_workbook(tmp_path / "template.xlsx")
    assert [*book.sheetnames] == [*(each.NAME for each in RECORDS), "data_dictionary", "lists"]
    sheet = book["victim"]
    assert [cell.value for cell in sheet[1]] == [field.name for field in fields_of(RECORDS[0])]
    offered = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert len(offered) > 10
    source = offered[0].split("!")[1].replace("$", "")
    codes = [row[0].value for row in book["lists"][source]]
    assert codes[:2] == ["female", "male"]
    assert book.properties.creator in (None, "")
