"""An organisation's own values: added, renamed and retired, and never met by what leaves."""

import pytest

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import Support, Victim
from trafficmon_desktop.services import journal, records
from trafficmon_desktop.services.own_codes import (
    CHANGEABLE,
    OwnTerms,
    add_value,
    choose,
    chosen,
    joined,
    own_codes,
    rename_value,
    retire_value,
    split,
)
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.vault import Vault


def labels(vault: Vault, language: str, name: str = "support_kind") -> list[str]:
    said = own_codes(vault)
    terms = OwnTerms(language, said)
    return [terms.code(name, code) for code in said.offered(name)]


def test_an_added_value_is_offered_after_the_one_it_stands_for(vault: Vault) -> None:
    new = add_value(vault, "support_kind", "legal", label_sr="Пратња на суду")
    offered = own_codes(vault).offered("support_kind")
    assert offered[offered.index("legal") + 1] == joined("legal", new.code) == "legal~own-1"
    assert "Пратња на суду" in labels(vault, "sr-Cyrl")
    assert "Pratnja na sudu" in labels(vault, "sr-Latn")
    assert "Пратња на суду" in labels(vault, "en")  # the only name there is


def test_a_renamed_value_keeps_its_code_and_leaves_under_its_shipped_name(vault: Vault) -> None:
    shipped = Terms("en").code("support_kind", "legal")
    rename_value(vault, "support_kind", "legal", label_en="Law clinic")
    assert OwnTerms("en", own_codes(vault)).code("support_kind", "legal") == "Law clinic"
    assert Terms("en").code("support_kind", "legal") == shipped
    rename_value(vault, "support_kind", "legal")
    assert OwnTerms("en", own_codes(vault)).code("support_kind", "legal") == shipped


def test_a_retired_value_is_no_longer_offered_but_still_named(vault: Vault) -> None:
    retire_value(vault, "support_kind", "legal")
    said = own_codes(vault)
    assert "legal" not in said.offered("support_kind")
    assert OwnTerms("en", said).code("support_kind", "legal")
    retire_value(vault, "support_kind", "legal", retired=False)
    assert "legal" in own_codes(vault).offered("support_kind")


@pytest.mark.parametrize("label", ["", "  ", "Пратња"])
def test_a_name_is_needed_and_used_once(vault: Vault, label: str) -> None:
    add_value(vault, "support_kind", "legal", label_sr="Pratnja")
    with pytest.raises(UserError, match="own_code"):
        add_value(vault, "support_kind", "medical", label_sr=label)
    assert len(own_codes(vault).said) == 1


def test_what_cannot_be_changed_is_refused(vault: Vault) -> None:
    for attempt in (
        lambda: add_value(vault, "country", "RS", label_en="Here"),
        lambda: add_value(vault, "support_kind", "nothing", label_en="New"),
        lambda: rename_value(vault, "support_kind", "legal~own-7", label_en="New"),
        lambda: retire_value(vault, "support_kind", "unknown"),
    ):
        with pytest.raises(UserError, match="own_code"):
            attempt()


def test_the_record_holds_the_standard_code_and_an_undo_takes_both_back(vault: Vault) -> None:
    new = add_value(vault, "support_kind", "legal", label_sr="Пратња на суду")
    person = records.save(vault, Victim(code="V-1"))
    before = records.casebook(vault)
    with journal.recorded(vault, "save") as unit:
        support = records.save(vault, Support(victim=person.code, kind="legal"))
        choose(unit, support.code, "kind", [new.code])
    assert chosen(vault, [support.code]) == {(support.code, "kind"): ["own-1"]}
    assert [each.kind for each in records.casebook(vault).every(Support)] == ["legal"]
    journal.undo(vault)
    assert chosen(vault, [support.code]) == {}
    assert records.casebook(vault).every(Support) == before.every(Support)
    journal.redo(vault)
    records.remove(vault, support.code)
    assert chosen(vault, [support.code]) == {}


def test_every_list_of_a_field_can_be_changed_or_is_fixed_on_purpose() -> None:
    assert len(CHANGEABLE) > 60
    assert all(name in CODE_LISTS for name in CHANGEABLE)
    assert not any("~" in code for name in CODE_LISTS for code in CODE_LISTS[name].codes)
    assert split("legal") == ("legal", "")
