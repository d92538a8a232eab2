"""The report as a document of its own, free of any format: what PDF and XLSX both render.

Every number comes from the JSON of the summary; nothing is computed here but which cell stands
where. A hidden cell is ``None`` and stays ``None``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from trafficmon_desktop.disclosure.measures import least_count
from trafficmon_desktop.domain.indicators import CHAPTERS
from trafficmon_desktop.services.charts import WAYS, Chart, way_of
from trafficmon_desktop.services.exports.stamp import is_stamped
from trafficmon_desktop.services.exports.table_view import ALL, HIDDEN, Cell, TableView
from trafficmon_desktop.services.terms import Terms

__all__ = ["ALL", "HIDDEN", "Cell", "Chapter", "Report", "Section", "TableView", "build_report"]

#: The tables of the overview, in its order (summary.md).
OVERVIEW = ("V2a", "P1", "P2", "P3", "P5", "J5", "J7", "J8", "W1", "C1", "C2")


@dataclass(frozen=True)
class Chapter:
    """A heading and its tables."""

    title: str
    tables: tuple[TableView, ...]


@dataclass(frozen=True)
class Section:
    """A heading of the method page and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """Everything that is printed, in order."""

    title: str
    facts: tuple[tuple[str, str], ...]
    mark: str
    hidden_note: str
    ways: tuple[Chart, ...]
    overview: tuple[TableView, ...]
    chapters: tuple[Chapter, ...]
    measures: tuple[tuple[str, str, str], ...]
    method: tuple[Section, ...]
    as_of: date


def build_report(summary: Mapping[str, Any], terms: Terms) -> Report:
    """The report of a summary in the language of ``terms``."""
    views = {table["id"]: view_of(table, summary, terms) for table in summary["tables"]}
    chapters = chapters_of(views, terms)
    internal = summary["profile"] == "internal"
    return Report(
        title=terms.text("report.title"),
        facts=_facts(summary, terms),
        mark=" · ".join(_marks(summary, terms)),
        hidden_note="" if internal else terms.text("report.hidden", k=_threshold(summary)),
        ways=tuple(way for each in WAYS if (way := way_of(each, views, terms)) is not None),
        overview=tuple(views[each] for each in OVERVIEW if each in views),
        chapters=chapters,
        measures=tuple(
            _measure(each, terms)
            for each in summary.get("measures", ())
            if each["value"] is not None
        )
        + tuple(_late(each, terms) for each in summary.get("late_entries", ())),
        method=_method(summary, chapters, terms),
        as_of=date.fromisoformat(summary["as_of"]),
    )


def chapters_of(views: Mapping[str, TableView], terms: Terms) -> tuple[Chapter, ...]:
    """The tables in their chapters; those of somebody else come last."""
    chapters = []
    for name, ids in CHAPTERS.items():
        tables = tuple(views[each] for each in ids if each in views)
        if tables:
            chapters.append(Chapter(terms.text(f"chapter.{name}"), tables))
    placed = {each for ids in CHAPTERS.values() for each in ids}
    others = tuple(view for each, view in views.items() if each not in placed)
    if others:
        chapters.append(Chapter(terms.text("report.other_tables"), others))
    return tuple(chapters)


def _marks(summary: Mapping[str, Any], terms: Terms) -> Iterator[str]:
    """What stands in red on every page."""
    if is_stamped(summary):
        yield terms.text("practice.stamp")
    if summary["profile"] == "internal":
        yield terms.text("report.internal_mark")


def view_of(table: Mapping[str, Any], summary: Mapping[str, Any], terms: Terms) -> TableView:
    """One table laid out with its longer dimension down the page."""
    dims = list(table["dims"])
    listed = {dim: _listed(table, dim, summary["domains"][dim]) for dim in dims}
    if len(dims) == 2 and len(listed[dims[1]]) > max(len(listed[dims[0]]), 9):
        dims.reverse()
    down, across = dims[0], dims[1] if len(dims) == 2 else None
    values = {
        tuple(cell["key"].get(dim, ALL) for dim in dims): cell["value"] for cell in table["cells"]
    }
    row_keys = [*listed[down], ALL]
    column_keys = [*listed[across], ALL] if across else []
    cells = [
        tuple(values.get((row, column)) for column in column_keys)
        if across
        else (values.get((row,)),)
        for row in row_keys
    ]
    return TableView(
        id=table["id"],
        title=text_or(terms, f"table.{table['id']}", table["id"]),
        unit=terms.text("report.unit", unit=text_or(terms, f"unit.{table['unit']}", table["unit"])),
        rule=text_or(terms, f"table.{table['id']}.rule", ""),
        reading=text_or(terms, f"reading.{table['id']}", ""),
        corner=_corner(down, across, terms),
        columns=tuple(category_or_key(terms, across, key) for key in column_keys)
        if across
        else (terms.text("report.count"),),
        rows=tuple(category_or_key(terms, down, key) for key in row_keys),
        cells=tuple(cells),
        dims=tuple(dims),
        row_keys=tuple(row_keys),
        column_keys=tuple(column_keys),
        shares=_shares_of(table, summary, down, row_keys),
    )


def _shares_of(
    table: Mapping[str, Any], summary: Mapping[str, Any], down: str, rows: Sequence[str]
) -> tuple[int | None, ...]:
    """The percentages of the rows, as the summary gives them; none at all is an empty tuple."""
    given = {
        each["key"][down]: each["percent"]
        for each in summary.get("percentages", ())
        if each["table"] == table["id"] and each["key"][down] != ALL
    }
    return tuple(given.get(row) for row in rows) if given else ()


def _listed(table: Mapping[str, Any], dim: str, domain: Sequence[str]) -> list[str]:
    """The categories of one dimension: of its list, or of the groups in the place of some."""
    found = dict.fromkeys(cell["key"].get(dim, ALL) for cell in table["cells"])
    if set(domain) <= found.keys():
        return list(domain)
    return [category for category in found if category != ALL]


def _corner(down: str, across: str | None, terms: Terms) -> str:
    first = text_or(terms, f"variable.{down}", down)
    return f"{first} / {text_or(terms, f'variable.{across}', across)}" if across else first


def category_or_key(terms: Terms, variable: str | None, key: str) -> str:
    """The label of a category, ``*`` being the total."""
    if key == ALL:
        return terms.text("report.total")
    try:
        return terms.category(variable or "", key)
    except KeyError:  # a table of somebody else, with words of its own
        return key


def text_or(terms: Terms, key: str, otherwise: str) -> str:
    """A text of the vocabulary, which may lack it where a table is somebody else's."""
    return terms.text(key) if terms.has(key) else otherwise


def _threshold(summary: Mapping[str, Any]) -> int:
    return int(summary["protection"]["threshold"])


def _facts(summary: Mapping[str, Any], terms: Terms) -> tuple[tuple[str, str], ...]:
    period = summary["period"]
    facts = [
        ("organisation", summary.get("organisation") or terms.text("report.not_named")),
        (
            "period",
            terms.text(
                "report.from_to",
                first=date.fromisoformat(period["from"]),
                last=date.fromisoformat(period["to"]),
            ),
        ),
        ("as_of", terms.day(date.fromisoformat(summary["as_of"]))),
        ("profile", terms.text(f"profile.{summary['profile']}")),
    ]
    return tuple((terms.text(f"report.{name}"), value) for name, value in facts)


def _measure(measure: Mapping[str, Any], terms: Terms) -> tuple[str, str, str]:
    """Title, what it is about, and the value with its unit."""
    about = ", ".join(
        category_or_key(terms, variable, value)
        for variable, value in measure.get("key", {}).items()
    )
    unit = text_or(terms, f"measure_unit.{measure['unit']}", str(measure["unit"]))
    title = text_or(terms, f"measure.{measure['id']}", measure["id"])
    statistic = text_or(terms, f"measure_statistic.{measure['statistic']}", "")
    about = ", ".join(each for each in (statistic, about) if each) or terms.text("report.total")
    value = _shown(measure["value"], terms)
    if "rounded_to" not in measure:
        return title, about, f"{value} {unit}"
    step, valid = terms.number(measure["rounded_to"]), terms.number(measure["valid_n"])
    said = terms.text("measure.shown", value=value, unit=unit, n=valid, step=step)
    return title, about, said


def _late(late: Mapping[str, Any], terms: Terms) -> tuple[str, str, str]:
    """What was entered later for an earlier period, as a line like that of a measure."""
    ends = (date.fromisoformat(late["period"][end]) for end in ("from", "to"))
    period = terms.text("report.from_to", **dict(zip(("first", "last"), ends, strict=True)))
    counted = text_or(terms, f"population.{late['population']}", late["population"])
    return terms.text("late.heading"), f"{counted}, {period}", terms.number(late["value"])


def _shown(value: object, terms: Terms) -> str:
    if isinstance(value, float) and not value.is_integer():
        text = f"{value:.1f}"
        return text if terms.language == "en" else text.replace(".", ",")
    return terms.number(int(value)) if isinstance(value, (int, float)) else str(value)


def _method(
    summary: Mapping[str, Any], chapters: Sequence[Chapter], terms: Terms
) -> tuple[Section, ...]:
    rules = sorted(
        {spec["period_rule"] for spec in summary["populations"].values() if "period_rule" in spec}
    )
    sections = [
        section(terms, "coverage", [terms.text("report.coverage"), terms.text("report.kosovo")]),
        section(terms, "periods", [terms.text(f"period_rule.{rule}") for rule in rules]),
        section(
            terms,
            "rules",
            [
                f"{table.id} – {table.title}. {table.unit}. {table.rule}"
                for chapter in chapters
                for table in chapter.tables
            ],
        ),
    ]
    if summary["profile"] == "internal":
        return (section(terms, "protection", [terms.text("report.unprotected")]), *sections)
    return (*sections, section(terms, "protection", _protection(summary, terms)))


def _protection(summary: Mapping[str, Any], terms: Terms) -> list[str]:
    k = _threshold(summary)
    hidden = sum(cell["value"] is None for table in summary["tables"] for cell in table["cells"])
    paragraphs = [
        terms.text("report.guarantee", k=k),
        terms.count("report.hidden_cells", hidden),
        terms.text("report.attacked", k=k) if hidden else "",
        *_measure_rules(summary, terms),
        terms.text("late.rule", k=k) if summary.get("late_entries") else "",
        terms.text("measure.rule_percent", least=2 * k) if summary.get("percentages") else "",
        terms.text("report.not_promised"),
        _consent(summary, terms),
    ]
    withheld = [
        text_or(terms, f"population.{name}", name) for name in summary.get("not_published", ())
    ]
    if withheld:
        paragraphs.append(terms.text("report.not_published", populations="; ".join(withheld), k=k))
    return [paragraph for paragraph in paragraphs if paragraph]


def _measure_rules(summary: Mapping[str, Any], terms: Terms) -> Iterator[str]:
    """When the measures that stand in the summary are given."""
    statistics = {each["statistic"] for each in summary.get("measures", ())}
    least = least_count(_threshold(summary), summary["profile"])
    if "median" in statistics:
        yield terms.text("measure.rule_median", least=least)
    if statistics - {"median"}:
        yield terms.text("measure.rule_sum")


def _consent(summary: Mapping[str, Any], terms: Terms) -> str:
    policy = summary["protection"].get("consent_policy") or summary.get("consent_policy")
    return terms.text(f"report.consent_{policy}") if policy in ("lenient", "strict") else ""


def section(terms: Terms, name: str, paragraphs: Sequence[str]) -> Section:
    """A section of the method page by the name of its heading."""
    return Section(terms.text(f"report.method_{name}"), tuple(paragraphs))
