"""Write the table of the days on which Serbian authorities do not work.

Run by developers after the package ``holidays`` or the law changed::

    python .ci/write_holidays.py

The program reads the stored table and never needs the package.

Source: Act on State and Other Holidays (Official Gazette 43/2001, 101/2007, 92/2011), arts 1-3a.
The package knows the Act as it stands since 2012 and begins in 2007, so two things are set right
here: 16 February and 11 November are free only since 2012 (92/2011), and a state holiday on a
Sunday frees the next working day only since 2008 (101/2007, art. 3a). In doubt a day counts as a
working day: the period then ends earlier, which is the safe reading.
"""

import json
from datetime import date, timedelta
from pathlib import Path

from holidays.countries.serbia import Serbia

STORED = Path(__file__).resolve().parent.parent / "resources" / "reference" / "holidays.json"
FIRST_YEAR, LAST_YEAR = 2003, 2045

#: The package's name of a day -> the key of its name in the vocabulary.
KEYS = {
    "New Year's Day": "new_year",
    "Orthodox Christmas Day": "christmas",
    "Statehood Day": "statehood_day",
    "Labor Day": "labour_day",
    "Armistice Day": "armistice_day",
    "Good Friday": "good_friday",
    "Holy Saturday": "holy_saturday",
    "Easter Sunday": "easter_sunday",
    "Easter Monday": "easter_monday",
}
STATE = ("new_year", "statehood_day", "labour_day", "armistice_day")
SECOND_STATEHOOD_DAY, ARMISTICE_DAY, MOVED = 2012, 2012, 2008
OBSERVED = " (observed)"


class _SerbiaEarlier(Serbia):
    """The same rules from the first year of the table on."""

    start_year = FIRST_YEAR


def table() -> dict[str, str]:
    """Day -> key of its name (``moved`` for a day freed by a holiday on a Sunday), in order.

    A day that is two holidays at once has the name of the state holiday.
    """
    found = _SerbiaEarlier(years=range(FIRST_YEAR, LAST_YEAR + 1), language="en_US")
    days = {}
    for day, names in sorted(found.items()):
        keys = [_key(day, name) for name in names.split("; ")]
        known = [key for key in keys if key]
        if known:
            days[_freed(day).isoformat()] = min(known, key=_rank)
    return dict(sorted(days.items()))


def _freed(day: date) -> date:
    """17 February is freed by the 15th on a Sunday; before 2012 the 16th was a working day."""
    early = (day.month, day.day) == (2, 17) and day.year < SECOND_STATEHOOD_DAY
    return day - timedelta(days=1) if early else day


def _key(day: date, name: str) -> str | None:
    if name.endswith(OBSERVED):
        return "moved" if day.year >= MOVED else None
    key = KEYS[name]
    if key == "armistice_day" and day.year < ARMISTICE_DAY:
        return None
    second = key == "statehood_day" and day.day == 16
    return None if second and day.year < SECOND_STATEHOOD_DAY else key


def _rank(key: str) -> int:
    """State holidays first, then those of the Church, a freed day last."""
    return (*STATE, *KEYS.values(), "moved").index(key)


def rendered() -> str:
    """The file as it should be: one day a line."""
    lines = ",\n".join(f'    "{day}": "{key}"' for day, key in table().items())
    head = {
        "source": "Act on State and Other Holidays, 43/2001, 101/2007, 92/2011",
        "first_year": FIRST_YEAR,
        "last_year": LAST_YEAR,
    }
    opening = json.dumps(head, indent=2).removesuffix("\n}")
    return f'{opening},\n  "days": {{\n{lines}\n  }}\n}}\n'


if __name__ == "__main__":
    STORED.parent.mkdir(parents=True, exist_ok=True)
    STORED.write_text(rendered(), encoding="utf-8")
