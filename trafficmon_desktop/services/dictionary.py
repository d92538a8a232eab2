"""The data dictionary: every record, field, code and table, generated from the declarations.

A stored copy is compared with this in a test, so it is never out of date. Labels stand in
English, Serbian Latin and Serbian Cyrillic.
"""

from collections.abc import Callable, Iterable, Sequence

from trafficmon_desktop.domain.codes import CODE_LISTS, codes_of
from trafficmon_desktop.domain.codes.places import GROUP_OF
from trafficmon_desktop.domain.fields import Field, Record, fields_of
from trafficmon_desktop.domain.indicators import DOMAINS, GROUPS, POPULATIONS, TABLES
from trafficmon_desktop.domain.indicators.lead import offence_group
from trafficmon_desktop.domain.indicators.person import (
    forms_group,
    guardian_state,
    referrer_group,
)
from trafficmon_desktop.domain.indicators.residence import permit_result
from trafficmon_desktop.domain.records import PARENT_OF, RECORDS, PermitDecision, Victim
from trafficmon_desktop.services.terms import LANGUAGES, Terms

#: Where the stored copy stands, below the resources.
STORED = "dictionary/data-dictionary.md"

_OPENING = """\
# Data dictionary

Generated from the program; a test compares it with the declarations. Do not edit it by hand.

- [Records](#records): what is kept, field by field
- [Code lists](#code-lists): the closed vocabularies
- [Tables](#tables): what a summary is made of
- [Variables](#variables): the categories of the tables
- [From codes to categories](#from-codes-to-categories): what is counted as what

**Kinds.** `key` a random code, `ref` the code of another record, `text` a line, `long_text` several
lines, `code` one code of a list, `codes` several separated by `|`, `date` an honest date, `yes_no`,
`count` a whole number, `money` an amount and its currency (`1250000 RSD`).

**Honest dates.** `2024-03-15`, `2024-03`, `2024`; interval `2024-03/2024-05`; open `../2024-03` and
`2024-03/..`, both including March; about `2024~` (widened by its own length on both sides). Empty
is unknown. In import files `2010-11` (month = year + 1) is asked about, because it may mean two
years: write the month as `11.2010.` or `2010-11-01/2010-11-30`, which is read as that month and is
how exported files write it.

**Privacy.** `never` stays in the vault; `category` leaves as its code, counted; `coarse` leaves
only as a band, group or class derived from it; `measure` leaves only as a protected statistic;
`open` says nothing of a victim.

**Required** means that a record is complete only with it; only a required reference keeps a record
from being stored.
"""


_DERIVING = """\
Several forms of exploitation in more than one group are `multiple`. Several citizenships: the
Serbian one if it is held, otherwise the first. Guardians are counted for children and where the
age is unknown. A decision set aside and returned is one of a remedy; at first instance it counts as
unknown. What stands in a record but in no row here counts as unknown.
"""

#: variable, list of its codes, and the very function that counts
_MAPPINGS: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    ("exploitation", "exploitation_form", lambda code: forms_group((code,))),
    ("referrer_group", "referral_source", referrer_group),
    ("citizenship_group", "country", lambda code: GROUP_OF[code]),
    ("guardian_state", "guardian", lambda code: guardian_state(Victim(guardian=code), "child")),
    ("offence_group", "offence", offence_group),
    (
        "permit_result",
        "permit_outcome",
        lambda code: permit_result(PermitDecision(outcome=code, instance="appeal")),
    ),
)


def data_dictionary() -> str:
    """The whole dictionary as Markdown."""
    words = [Terms(language) for language in LANGUAGES]
    parts = [_OPENING, "## Records\n"]
    parts += [_record_part(record_type, words) for record_type in RECORDS]
    parts.append("## Code lists\n")
    parts += [_list_part(name, words) for name in CODE_LISTS]
    parts += ["## Tables\n", _tables_part(words), "## Variables\n"]
    parts += [_variable_part(name, words) for name in DOMAINS]
    parts += ["## From codes to categories\n", _DERIVING, _mapping_part()]
    return "\n".join(parts)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _record_part(record_type: type[Record], words: Sequence[Terms]) -> str:
    name = record_type.NAME
    titles = " / ".join(terms.record(name) for terms in words)
    parent = PARENT_OF.get(name)
    facts = f"Codes begin with `{record_type.PREFIX}-`."
    if parent:
        facts += f" Belongs to the record in `{parent}`."
    help_key = f"help.record.{name}"
    helped = f"{words[0].text(help_key)}\n\n" if words[0].has(help_key) else ""
    head = ("field", "label", "oznaka", "ознака", "kind", "privacy", "required", "core", "help")
    rows = [_field_row(name, field, words) for field in fields_of(record_type)]
    return f"### `{name}`: {titles}\n\n{helped}{facts}\n\n{_table(head, rows)}"


def _field_row(record: str, field: Field, words: Sequence[Terms]) -> list[str]:
    spec = field.spec
    kind = f"`{spec.kind}`"
    if spec.codes:
        kind += f" of {spec.codes}"
    if spec.refers_to:
        kind += f" to {spec.refers_to}"
    if spec.switch:
        kind += f" (shown where `{spec.switch}` is switched on)"
    return [
        f"`{field.name}`",
        *(terms.field(record, field.name) for terms in words),
        kind,
        f"`{spec.privacy}`",
        "yes" if spec.required else "",
        "yes" if spec.core else "",
        words[0].help(record, field.name),
    ]


def _list_part(name: str, words: Sequence[Terms]) -> str:
    codes = CODE_LISTS[name]
    rows = [
        [
            f"`{code}`",
            *(terms.code(name, code) for terms in words),
            "" if code in codes.offered else "yes",
        ]
        for code in codes.codes
    ]
    title = " / ".join(terms.text(f"list.{name}") for terms in words)
    head = ("code", "label", "oznaka", "ознака", "retired")
    return f"### `{name}`: {title}\n\n{_table(head, rows)}"


def _tables_part(words: Sequence[Terms]) -> str:
    rows = []
    for table in TABLES:
        population = POPULATIONS[table.population]
        rows.append(
            [
                f"`{table.id}`",
                *(terms.text(f"table.{table.id}") for terms in words),
                f"`{table.population}`",
                population.unit,
                population.period_rule,
                " x ".join(f"`{variable}`" for variable in table.dims),
                words[0].text(f"table.{table.id}.rule"),
            ]
        )
    head = ("id", "table", "tabela", "табела", "population", "unit", "period", "by", "rule")
    return (
        "Period rules: `flow`: every unit belongs to one day, so the parts of a period add up; "
        "`once`: a unit counts once a period; `state`: as on the last day; `open`: says nothing "
        f"of a victim.\n\n{_table(head, rows)}"
    )


def _variable_part(name: str, words: Sequence[Terms]) -> str:
    rows = [
        [f"`{value}`", *(terms.category(name, value) for terms in words)] for value in DOMAINS[name]
    ]
    title = " / ".join(terms.text(f"variable.{name}") for terms in words)
    groups = "".join(
        f"\nGroup `{group}`: {', '.join(f'`{value}`' for value in values)}\n"
        for group, values in GROUPS.get(name, {}).items()
    )
    head = ("category", "label", "oznaka", "ознака")
    return f"### `{name}`: {title}\n\n{_table(head, rows)}{groups}"


def _mapping_part() -> str:
    rows = []
    for variable, codes, category_of in _MAPPINGS:
        found: dict[str, list[str]] = {}
        for code in codes_of(codes):
            found.setdefault(category_of(code), []).append(f"`{code}`")
        rows += [
            [f"`{variable}`", f"`{value}`", f"`{codes}`", " ".join(found[value])]
            for value in DOMAINS[variable]
            if value in found
        ]
    return _table(("variable", "category", "list", "codes"), rows)
