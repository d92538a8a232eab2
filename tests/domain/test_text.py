"""One name in every spelling has one key; the 30 letters have one order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafficmon_desktop.domain.text import fold, initials, matches, sort_key, to_latin

LETTERS = "абвгдђежзијклљмнњопрстћуфхцчџш"


@pytest.mark.parametrize(
    "spellings",
    [
        "Đorđević Ђорђевић Djordjevic DJORDJEVIC dordevic Ðorđević",
        "Čović Човић Covic ČOVIĆ Ćovič",
        "Šešelj Шешељ Seselj ŠEŠELJ",
        "Žužić Жужић Zuzic",
        "Njegoš Његош Njegos NJEGOŠ",
        "Džemal Џемал Dzemal ǅemal DŽEMAL",
        "Ljiljana Љиљана LJILJANA ǈiljana",
    ],
)
def test_every_spelling_of_a_name_has_the_same_key(spellings: str) -> None:
    assert len({fold(spelling) for spelling in spellings.split()}) == 1


def test_different_names_keep_different_keys() -> None:
    names = "Marić Marin Mitić Nikolić Petrović Đokić Jovanović Ilić Lukić".split()
    assert len({fold(name) for name in names}) == len(names)


def test_combining_accents_and_foreign_names_survive() -> None:
    assert fold("José") == fold("José") == "jose"
    assert fold("Nguyễn Thị") == "nguyen thi"
    assert fold("Łukasz Ørsted") == "lukasz orsted"
    assert fold("Олександр") == fold("oleksandr")


def test_the_words_of_a_search_come_in_any_order() -> None:
    assert matches(fold("јов пет"), fold("Petrović Jovana"))
    assert not matches(fold("vana"), fold("Petrović Jovana"))


@given(st.text(alphabet=LETTERS + LETTERS.upper() + " -", max_size=30))
def test_folding_does_not_depend_on_the_script(text: str) -> None:
    assert fold(to_latin(text)) == fold(text)


@given(st.text(alphabet=LETTERS, max_size=12), st.text(alphabet=LETTERS, max_size=12))
def test_cyrillic_sorts_as_the_30_letters_stand(left: str, right: str) -> None:
    # the Latin order differs from the Cyrillic one; both scripts interleave in the Latin order
    assert (sort_key(left) < sort_key(right)) == (
        sort_key(to_latin(left)) < sort_key(to_latin(right))
    )


def test_the_letters_of_both_scripts_stand_in_one_order() -> None:
    order = "a b v c č ć d dž đ e lj m nj o".split()
    assert sorted(order, key=sort_key) == "a b c č ć d dž đ e lj m nj o v".split()
    assert sort_key("Ђурић") == sort_key("Đurić")


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("ЏУГАЊ", "DŽUGANJ"),
        ("Џуган", "Džugan"),
        ("Љиљана", "Ljiljana"),
        ("ЊЕГОШ", "NJEGOŠ"),
        ("чл. 388 КЗ", "čl. 388 KZ"),
        ("Đorđe и Ђорђе", "Đorđe i Đorđe"),
    ],
)
def test_latin_is_generated_from_cyrillic(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin


def test_initials_keep_the_script_and_the_double_letters() -> None:
    assert initials("Љубица", "Ђорђевић") == "Љ. Ђ."
    assert initials("Ljubica", "Džinić") == "Lj. Dž."
    assert initials("Ana", None) == "A."


def test_every_apostrophe_parts_a_name_in_the_same_way() -> None:
    assert {fold(f"O{sign}Brien") for sign in "'’ʼʻ`´ʹ"} == {"o brien"}
    assert {fold(f"Лук{sign}яненко") for sign in "'’ʼ"} == {"luk yanenko"}
