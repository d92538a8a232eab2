"""Everything declared has its words in both languages, and both say them in the same shape."""

import json
import re
from collections import Counter

import pytest

from tests.reference.words import LABELS, LANGUAGES, VOCABULARY, Texts, forms, keys, read, texts_of
from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.codes.places import CITIZENSHIP_GROUPS
from trafficmon_desktop.domain.records import RECORDS, Kind, fields_of
from trafficmon_desktop.domain.text import fold

PLACEHOLDER = re.compile(r"\{(\w*)[^}]*\}")
PLURALS = {"en": 2, "sr_Cyrl": 3}

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def needed_of_records() -> set[str]:
    found: set[str] = set()
    for record_type in RECORDS:
        name = record_type.NAME
        found |= {f"record.{name}", f"records.{name}", f"records.{name}.count"}
        found.add(f"help.record.{name}")
        found |= {f"field.{name}.{field.name}" for field in fields_of(record_type)}
    return found


def needed_of_codes() -> set[str]:
    found = {f"list.{name}" for name in CODE_LISTS}
    return found | {
        f"code.{name}.{code}" for name, codes in CODE_LISTS.items() for code in codes.codes
    }


def needed_of_tables() -> set[str]:
    """What each table, unit and category of a table brings with it."""
    tables = [key for key in keys("table") if not key.endswith(".rule")]
    units = [key for key in keys("unit") if not key.endswith(".count")]
    variables = {key.split(".")[1] for key in keys("category") if key.count(".") > 1}
    found = {f"{table}.rule" for table in tables} | {f"{unit}.count" for unit in units}
    found |= {f"variable.{name}" for name in variables}
    found |= {f"category.citizenship_group.{group}" for group in CITIZENSHIP_GROUPS}
    return found | {"category.unknown", "category.not_applicable"}


@both_languages
@pytest.mark.parametrize("needed", [needed_of_records, needed_of_codes, needed_of_tables])
def test_everything_declared_has_words(language: str, needed: object) -> None:
    assert callable(needed)
    assert sorted(needed() - texts_of(language).keys()) == []


@both_languages
def test_nothing_undeclared_has_words(language: str) -> None:
    declared = needed_of_records() | needed_of_codes()
    written = {key for prefix in ("field", "code", "list") for key in keys(prefix, language)}
    assert sorted(written - declared) == []


def test_help_belongs_to_declared_fields() -> None:
    fields = {f"{each.NAME}.{field.name}" for each in RECORDS for field in fields_of(each)}
    helped = {
        key.removeprefix("help.") for key in keys("help") if not key.startswith("help.record.")
    }
    assert sorted(helped - fields) == []


@both_languages
def test_keys_of_records_and_switched_fields_are_explained(language: str) -> None:
    texts = texts_of(language)
    unexplained = [
        f"{each.NAME}.{field.name}"
        for each in RECORDS
        for field in fields_of(each)
        if (field.spec.kind is Kind.KEY or field.spec.switch)
        and f"help.{each.NAME}.{field.name}" not in texts
    ]
    assert unexplained == []


def test_both_languages_have_the_same_keys() -> None:
    english, serbian = (texts_of(language).keys() for language in LANGUAGES)
    assert sorted(english ^ serbian) == []


@both_languages
def test_no_key_is_given_twice(language: str) -> None:
    """In one file or in two: the later one would silently win."""

    def names(pairs: list[tuple[str, object]]) -> list[str]:
        return [name for name, _ in pairs]

    found: Counter[str] = Counter()
    for path in (VOCABULARY / language).glob("*.json"):
        found.update(json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=names))
    assert [key for key, times in found.items() if times > 1] == []


def placeholders(text: str | list[str]) -> list[set[str]]:
    return [set(PLACEHOLDER.findall(form)) for form in forms(text)]


def test_placeholders_agree() -> None:
    english, serbian = (texts_of(language) for language in LANGUAGES)
    odd = []
    for key, text in english.items():
        wanted = set().union(*placeholders(text))
        found = set().union(*placeholders(serbian[key])) if key in serbian else wanted
        if found != wanted:
            odd.append(key)
    assert odd == []


@both_languages
def test_plurals_have_all_forms(language: str) -> None:
    texts = texts_of(language)
    odd = [
        key
        for key, text in texts.items()
        if isinstance(text, list) and len(text) != PLURALS[language]
    ]
    assert odd == []
    counts = [key for prefix in ("records", "unit") for key in keys(prefix, language)]
    one_text = [
        key for key in counts if key.endswith(".count") and not isinstance(texts[key], list)
    ]
    assert one_text == []


@both_languages
def test_labels_are_tidy(language: str) -> None:
    odd = [
        key
        for topic in LABELS
        for key, text in read(language, topic).items()
        for form in forms(text)
        if not form or form != form.strip() or "  " in form
    ]
    assert odd == []


@both_languages
def test_labels_of_fields_carry_no_colon(language: str) -> None:
    texts = texts_of(language)
    assert [key for key in keys("field") if str(texts[key]).endswith((":", "."))] == []


@both_languages
def test_help_is_a_sentence(language: str) -> None:
    texts = texts_of(language)
    assert [key for key in keys("help") if not str(texts[key]).endswith((".", "?"))] == []


def folded_labels(name: str, texts: Texts) -> list[tuple[str, str]]:
    return [(fold(str(texts[f"code.{name}.{code}"])), code) for code in CODE_LISTS[name].codes]


@pytest.mark.parametrize("name", sorted(CODE_LISTS))
def test_a_label_means_one_code_in_all_languages(name: str) -> None:
    """Imports accept labels in place of codes."""
    meanings: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for label, code in folded_labels(name, texts_of(language)):
            meanings.setdefault(label, set()).add(code)
    assert {label: codes for label, codes in meanings.items() if len(codes) > 1} == {}
