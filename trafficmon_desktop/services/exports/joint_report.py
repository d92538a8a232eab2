"""The joint report of a coordinator as a document free of any format: what PDF and XLSX render."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from trafficmon_desktop.services.exports.joint_view import joint_view, shown_interval
from trafficmon_desktop.services.exports.report import (
    OVERVIEW,
    Chapter,
    Report,
    Section,
    chapters_of,
    section,
    text_or,
)
from trafficmon_desktop.services.exports.table_view import ALL, TableView
from trafficmon_desktop.services.terms import Terms

MISSING = ("not_published", "absent")
LEAST = 3  # contributors of a joint number


def joint_report(joint: Mapping[str, Any], terms: Terms) -> Report:
    """The report in the language of ``terms``; every number comes from ``joint``."""
    views = joint_views(joint, terms)
    chapters = chapters_of(views, terms)
    return Report(
        title=terms.text("joint.title"),
        facts=_facts(joint, terms),
        mark="",
        hidden_note=terms.text("joint.intervals"),
        ways=(),
        overview=tuple(views[each] for each in OVERVIEW if each in views and _draws(views[each])),
        chapters=chapters,
        measures=tuple(_totals(joint, terms)),
        method=(*_method(joint, terms), section(terms, "rules", list(_rules(chapters)))),
        as_of=_day(joint["as_of"]) or date.fromisoformat(joint["period"]["to"]),
    )


def joint_views(joint: Mapping[str, Any], terms: Terms) -> dict[str, TableView]:
    """The joint tables by their ids, as they are read."""
    return {
        table["id"]: joint_view(table, " ".join(_notes(table, joint, terms)), terms)
        for table in joint["tables"]
    }


def _draws(view: TableView) -> bool:
    """Whether at least half of the bars of its chart would be numbers and not intervals."""
    bars = [row[-1] for row in view.cells[:-1]]
    return bars.count(None) * 2 <= len(bars)


def coverage_lines(joint: Mapping[str, Any], terms: Terms) -> Iterator[str]:
    """For each population from how many organisations its figures are, and who is missing."""
    for name, population in joint["populations"].items():
        title = text_or(terms, f"population.{name}", name)
        given, missing = len(population["contributors"]), population["missing"]
        parts = [terms.text("joint.covered", population=title, n=given, of=given + len(missing))]
        for reason in MISSING:
            names = [each["organisation"] for each in missing if each["reason"] == reason]
            if names:
                parts.append(terms.text(f"joint.{reason}", names=", ".join(names)))
        if _has_too_few(population):
            parts.append(terms.text("joint.too_few"))
        yield " ".join(parts)


def not_given_lines(joint: Mapping[str, Any], terms: Terms) -> Iterator[str]:
    """Each joint table that is not given though enough organisations have its population."""
    for each in joint["not_given"]:
        if _has_too_few(joint["populations"][each["population"]]):
            continue
        title = text_or(terms, f"table.{each['table']}", each["table"])
        k = joint["threshold"]
        yield terms.text(f"joint.withheld.{each['reason']}", table=each["table"], title=title, k=k)


def _has_too_few(population: Mapping[str, Any]) -> bool:
    return len(population["contributors"]) < LEAST and not population.get("open")


def _facts(joint: Mapping[str, Any], terms: Terms) -> tuple[tuple[str, str], ...]:
    period = joint["period"]
    first, last = (date.fromisoformat(period[end]) for end in ("from", "to"))
    names = "; ".join(each["organisation"] for each in joint["files"])
    return (
        (terms.text("joint.organisations"), names),
        (terms.text("report.period"), terms.text("report.from_to", first=first, last=last)),
        (terms.text("joint.files"), terms.number(len(joint["files"]))),
        (terms.text("joint.threshold"), terms.number(joint["threshold"])),
    )


def _totals(joint: Mapping[str, Any], terms: Terms) -> Iterator[tuple[str, str, str]]:
    """For each population how many there are in all, and from how many organisations."""
    seen = set()
    for table in joint["tables"]:
        name = table["population"]
        for cell in table["cells"]:
            if name not in seen and set(cell["key"].values()) <= {ALL}:
                seen.add(name)
                population = joint["populations"][name]
                given = len(population["contributors"])
                of = given + len(population["missing"])
                share = terms.text("joint.share", n=given, of=of)
                title = text_or(terms, f"population.{name}", name)
                yield title, share, shown_interval(cell["lo"], cell["hi"], terms)


def _notes(table: Mapping[str, Any], joint: Mapping[str, Any], terms: Terms) -> Iterator[str]:
    """Beneath the title of a table: whose figures, and how many different persons."""
    population = joint["populations"][table["population"]]
    given = len(population["contributors"])
    yield terms.text("joint.from", n=given, of=given + len(population["missing"]))
    for cell in table["cells"]:
        if "distinct" in cell and set(cell["key"].values()) <= {ALL}:
            ends = cell["distinct"]
            yield terms.text(
                "joint.distinct", interval=shown_interval(ends["lo"], ends["hi"], terms)
            )
    if table["without"]:
        yield terms.text("joint.without", names=", ".join(table["without"]))


def _method(joint: Mapping[str, Any], terms: Terms) -> Iterator[Section]:
    k = joint["threshold"]
    yield section(
        terms,
        "coverage",
        [terms.text("joint.coverage"), *coverage_lines(joint, terms), terms.text("report.kosovo")],
    )
    sums = [terms.text("joint.sums"), terms.text("joint.twice"), terms.text("joint.no_measures")]
    yield Section(terms.text("joint.method_sums"), tuple(sums))
    rule = [terms.text("joint.rule", k=k), *not_given_lines(joint, terms)]
    yield section(terms, "protection", [*rule, terms.text("report.not_promised")])
    yield Section(terms.text("joint.method_files"), tuple(_files(joint, terms)))


def _rules(chapters: Sequence[Chapter]) -> Iterator[str]:
    for chapter in chapters:
        for table in chapter.tables:
            yield f"{table.id} – {table.title}. {table.rule}".rstrip()


def _files(joint: Mapping[str, Any], terms: Terms) -> Iterator[str]:
    for each in joint["files"]:
        day = _day(each["as_of"])
        as_of = terms.day(day) if day is not None else "–"
        key = "joint.file_sealed" if each["sealed"] else "joint.file"
        yield terms.text(
            key,
            organisation=each["organisation"],
            as_of=as_of,
            k=each["threshold"],
            sha256=each["sha256"],
        )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
