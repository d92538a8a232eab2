"""Every table, population, unit, variable and category of a summary has its words."""

import pytest

from tests.reference.words import LANGUAGES, Texts, keys, texts_of
from trafficmon_desktop.domain.indicators import CHAPTERS, DOMAINS, GROUPS, POPULATIONS, TABLES

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def table_ids() -> set[str]:
    return {spec.id for spec in TABLES}


def needed() -> set[str]:
    found = {f"chapter.{chapter}" for chapter in CHAPTERS}
    for table in table_ids():
        found |= {f"table.{table}", f"table.{table}.rule"}
    for spec in POPULATIONS.values():
        found |= {f"population.{spec.name}", f"period_rule.{spec.period_rule}"}
        found |= {f"unit.{spec.unit}", f"unit.{spec.unit}.count"}
    return found | {f"variable.{variable}" for variable in DOMAINS}


@both_languages
def test_tables_and_variables_have_words(language: str) -> None:
    assert sorted(needed() - texts_of(language).keys()) == []


def is_named(variable: str, value: str, texts: Texts) -> bool:
    """By a word of its own, by the code list of the variable, or by a word of all lists."""
    places = (f"category.{variable}.{value}", f"code.{variable}.{value}")
    if any(key in texts for key in places):
        return True
    return value in ("unknown", "not_applicable") and f"category.{value}" in texts


@both_languages
def test_categories_and_groups_have_words(language: str) -> None:
    texts = texts_of(language)
    values = [(variable, value) for variable, domain in DOMAINS.items() for value in domain]
    values += [(variable, group) for variable, groups in GROUPS.items() for group in groups]
    assert [each for each in values if not is_named(*each, texts)] == []


@both_languages
def test_no_two_categories_of_a_variable_read_alike(language: str) -> None:
    texts = texts_of(language)
    for variable, domain in DOMAINS.items():
        named = [
            texts.get(f"category.{variable}.{value}", texts.get(f"code.{variable}.{value}", value))
            for value in domain
        ]
        assert len({str(each) for each in named}) == len(named), variable


def test_no_words_are_left_of_tables_that_are_gone() -> None:
    written = {key.split(".")[1] for prefix in ("table", "reading") for key in keys(prefix)}
    assert sorted(written - table_ids()) == []
