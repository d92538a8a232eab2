"""Our order of the 30 letters against that of the system's collation, where it can be trusted."""

import random
import sys
from functools import cmp_to_key

import pytest
from PySide6.QtCore import QCollator, QLocale

from trafficmon_desktop.domain.text import sort_key, to_latin

LETTERS = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш".split()


@pytest.mark.skipif(sys.platform != "linux", reason="collation is broken on some other systems")
def test_names_are_sorted_as_the_system_sorts_serbian_latin() -> None:
    chance = random.Random(7)
    cyrillic = ["".join(chance.choices(LETTERS, k=chance.randint(2, 7))) for _ in range(800)]
    names = sorted({to_latin(name).capitalize() for name in cyrillic})
    chance.shuffle(names)
    locale = QLocale(QLocale.Language.Serbian, QLocale.Script.LatinScript, QLocale.Country.Serbia)
    oracle = QCollator(locale)
    assert sorted(names, key=sort_key) == sorted(names, key=cmp_to_key(oracle.compare))
