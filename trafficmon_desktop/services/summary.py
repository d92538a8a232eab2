"""The summary: counted inside, protected for others."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from trafficmon_desktop.disclosure.coarsening import coarser, no_longer_told
from trafficmon_desktop.disclosure.errors import DisclosureError
from trafficmon_desktop.disclosure.percentages import FIELD as PERCENTAGES
from trafficmon_desktop.disclosure.percentages import percentages_of
from trafficmon_desktop.disclosure.publication import Cell, Publication
from trafficmon_desktop.disclosure.tables import publication_from_json, to_json
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.consent_gate import ConsentPolicy, left_out
from trafficmon_desktop.domain.errors import DamagedError, RefusedError, UsageError, UserError
from trafficmon_desktop.domain.indicators import Counted, CountingPolicy, count_all
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.exports.stamp import COLUMN
from trafficmon_desktop.services.late_entries import late_entries
from trafficmon_desktop.services.practice import is_practice
from trafficmon_desktop.services.records import casebook
from trafficmon_desktop.services.released import Before
from trafficmon_desktop.services.summary_document import document_of, small_combinations
from trafficmon_desktop.services.summary_measures import Measures, measures_for
from trafficmon_desktop.services.summary_request import INTERNAL, SummaryRequest, check_request
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.settings import read_setting, write_setting
from trafficmon_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from trafficmon_desktop.disclosure.ladder import Step

__all__ = [
    "SummaryRequest",
    "consent_policy",
    "count_for",
    "counted",
    "internal_document",
    "protected_document",
]

NOTHING = Before()

#: Seconds after which protection gives up and refuses.
TIME_LIMIT = 600.0

_ERRORS = {error.exit_code: error for error in (UserError, UsageError, RefusedError, DamagedError)}


@dataclass(frozen=True)
class ProtectedSummary:
    """What may leave, and for the organisation alone: which steps down the ladder it took, and
    why each hidden cell is hidden (see ``disclosure.reasons``). ``again``: the numbers are those
    of an earlier release, of which neither is known any more."""

    document: dict[str, Any]
    steps: "tuple[Step, ...]" = ()
    reasons: Mapping[Cell, str] = field(default_factory=dict)
    again: bool = False


def consent_policy(vault: Vault) -> ConsentPolicy:
    """The organisation's policy, printed on the method page; lenient unless it chose strict."""
    return ConsentPolicy(vaults.setting(vault, "consent_policy") or ConsentPolicy.LENIENT)


def kosovo_internal(vault: Vault) -> bool:
    """Whether Kosovo counts as internal for the scope of trafficking."""
    return vaults.setting(vault, "kosovo_internal", "yes") != "no"


def count_for(vault: Vault, request: SummaryRequest, book: Casebook | None = None) -> Counted:
    """The figures a request asks for: through the consent gate unless they stay inside.

    ``book`` spares reading the vault again. ``units`` of the answer lead from a figure to its
    records.
    """
    policy = CountingPolicy(
        kosovo_internal=kosovo_internal(vault),
        consent=None if request.internal else consent_policy(vault),
    )
    return count_all(book or casebook(vault), request.period, request.as_of, policy)


def counted(vault: Vault, request: SummaryRequest, book: Casebook | None = None) -> dict[str, Any]:
    """The unprotected summary (``trafficmon-internal/1``), for the organisation alone.

    Besides all figures it says how many persons the organisation's policy would leave out of
    what is released, and how many records straddle a boundary of the period.
    """
    book = book or casebook(vault)
    policy = CountingPolicy(kosovo_internal(vault), consent=None)
    return internal_document(vault, count_all(book, request.period, request.as_of, policy), book)


def internal_document(vault: Vault, found: Counted, book: Casebook) -> dict[str, Any]:
    """The unprotected summary of figures that were counted without the consent gate."""
    policy = consent_policy(vault)
    document = document_of(found, INTERNAL, vaults.organisation(vault))
    document["consent_policy"] = policy.value
    document["kosovo_internal"] = kosovo_internal(vault)
    _stamp(vault, document)
    document["left_out_for_consent"] = len(left_out(book, found.as_of, policy))
    return document


def protected_document(
    vault: Vault, request: SummaryRequest, report: Report = silent, before: Before = NOTHING
) -> dict[str, Any]:
    """The protected summary, without what the release adds to it. See :func:`protected`."""
    return protected(vault, request, report, before).document


def protected(
    vault: Vault, request: SummaryRequest, report: Report = silent, before: Before = NOTHING
) -> ProtectedSummary:
    """The protected summary, without what the release adds to it, and what it took to make it.

    It is protected jointly with what is said to have left ``before``; the ledger is not asked.
    Raises ``RefusedError`` where no safe pattern is found, and what ``check_request`` raises.
    """
    from trafficmon_desktop.disclosure.suppress import protect_with_report  # 20 MB of solver

    check_request(request)
    if request.internal:
        raise ValueError("internal figures are not protected")
    book = casebook(vault)
    figures = count_for(vault, request, book)
    document = document_of(figures, request.profile, vaults.organisation(vault))
    document["previous"] = list(before.previous)
    try:
        released = before.publications()
        late = late_entries(request, released, lambda asked: count_for(vault, asked, book))
        every = replace(publication_from_json(document), late=late)
        threshold = vaults.threshold(vault)
        safe = protect_with_report(
            as_asked(every, request),
            threshold=threshold,
            key=_disclosure_key(vault),
            time_limit=TIME_LIMIT,
            report=report,
            released=released,
            small=_known_small(figures, every, request, threshold),
            count=partial(count_of, figures, measures_for(figures)),
        )
    except DisclosureError as error:
        if (refusal := before.refusal(error)) is not None:
            raise refusal from None
        raise _ERRORS[error.exit_code](error.key, **error.values) from None
    return ProtectedSummary(_written(vault, document, safe.publication), safe.steps, safe.reasons)


def count_of(figures: Counted, measures: Measures, cell: Cell) -> int:
    """How many units have the categories of a cell, whether a table counts them or not."""
    population = cell.population
    return sum(
        cell.key <= measures.values_of(unit, population).items()
        for unit in figures.units[population]
    )


def _written(vault: Vault, document: dict[str, Any], safe: Publication) -> dict[str, Any]:
    """The file, its fields in the order of the counted document."""
    written = to_json(safe)
    written["consent_policy"] = consent_policy(vault).value
    written["kosovo_internal"] = kosovo_internal(vault)
    written[PERCENTAGES] = percentages_of(safe)
    _stamp(vault, written)
    return {name: written[name] for name in (*document, *written) if name in written}


def _known_small(
    figures: Counted, every: Publication, request: SummaryRequest, threshold: int
) -> set[Cell]:
    """Small combinations that no table tells: joint ones, and those of tables not asked for."""
    closed = [name for name in every.populations if not every.is_open(name)]
    untold = no_longer_told(every, as_asked(every, request), closed, threshold)
    return small_combinations(figures, every, threshold).union(untold)


def as_asked(publication: Publication, request: SummaryRequest) -> Publication:
    """The tables that were asked for, in the categories that were asked for."""
    kept = tuple(table for table in publication.tables if table.id not in request.without)
    return coarser(replace(publication, tables=kept), request.coarser)


def _stamp(vault: Vault, document: dict[str, Any]) -> None:
    """What was counted in a practice vault says so; nothing is said of a real one."""
    if is_practice(vault):
        document[COLUMN] = True


def _disclosure_key(vault: Vault) -> bytes:
    """The secret behind weights and jitter: random, made with the vault and kept in it."""
    with vault.read() as connection:
        stored = read_setting(connection, vaults.DISCLOSURE_KEY)
    if stored is None:
        with vault.write("make_disclosure_key") as unit:
            stored = read_setting(unit.connection, vaults.DISCLOSURE_KEY)
            if stored is None:
                stored = vaults.new_disclosure_key()
                write_setting(unit, vaults.DISCLOSURE_KEY, stored)
    return bytes.fromhex(stored)
