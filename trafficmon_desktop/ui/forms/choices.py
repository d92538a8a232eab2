"""What the lists of the forms offer: codes in all languages, records by reference."""

from collections.abc import Callable, Sequence
from functools import cache

from trafficmon_desktop.domain.fields import ANY, Field, Record
from trafficmon_desktop.domain.records import RECORD_TYPES, Participation, Victim
from trafficmon_desktop.domain.text import fold, sort_key
from trafficmon_desktop.services.own_codes import NO_OWN_CODES, OwnCodes, OwnTerms
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui.forms.naming import record_title
from trafficmon_desktop.ui.keeper import Keeper, masked
from trafficmon_desktop.ui.widgets.choice_edit import Option

#: Lists whose order says nothing are shown by alphabet.
BY_ALPHABET = frozenset({"country", "language", "court", "prosecution_office"})


def code_options(codes: str, terms: Terms) -> tuple[Option, ...]:
    """The offered codes of a list, found by their label in every language and by the code."""
    own = terms.own if isinstance(terms, OwnTerms) else NO_OWN_CODES
    return _options(codes, terms.language, own.about(codes))


@cache
def _options(codes: str, language: str, own: OwnCodes) -> tuple[Option, ...]:
    shown = OwnTerms(language, own)
    others = [OwnTerms(each, own) for each in LANGUAGES]
    options = [
        Option(
            code,
            shown.code(codes, code),
            "\n".join(map(fold, [*(terms.code(codes, code) for terms in others), code])),
        )
        for code in own.offered(codes)
    ]
    if codes in BY_ALPHABET:
        options.sort(key=lambda option: sort_key(option.label))
    return tuple(options)


class Choices:
    """Options for every field of the records of one vault."""

    def __init__(self, keeper: Keeper, terms: Terms) -> None:
        self._keeper = keeper
        self._terms = terms

    def codes(self, codes: str) -> Callable[[], Sequence[Option]]:
        """Options of a code list, made when first asked for."""
        return lambda: code_options(codes, self._terms)

    def label_of(self, codes: str) -> Callable[[str], str]:
        """code -> label."""
        return lambda code: self._terms.code(codes, code)

    def records(self, field: Field, record: Record) -> Callable[[], Sequence[Option]]:
        """The records a reference may point at: those of the same file where there is one."""
        return lambda: [
            Option(each.code, self.name_of(each.code, each), fold(self._found_by(each)))
            for each in self._candidates(field, record)
            if each.code != record.code
        ]

    def _candidates(self, field: Field, record: Record) -> Sequence[Record]:
        wanted = field.spec.refers_to or ANY
        if wanted == ANY:
            return []
        owner = self._keeper.owner_of(record)
        if wanted not in ("victim", "proceeding"):
            if owner.NAME == "victim" and owner.code:
                file = self._keeper.case_file(owner.code)
            elif owner.NAME == "proceeding" and owner.code:
                file = self._keeper.proceeding_file(owner.code)
            else:
                file = []
            found = [each for each in file if wanted == each.NAME]
            if found or wanted != "participation":
                return found
            return [each for each in self._keeper.referring(owner.code) if wanted == each.NAME]
        return self._keeper.all_of(RECORD_TYPES[wanted])

    def _found_by(self, record: Record) -> str:
        if isinstance(record, Victim):
            names = (record.code, record.given_name, record.family_name, record.other_names)
            return " ".join(name for name in names if name)
        person = self._person_of(record)
        if person is not None:
            return f"{record.code} {self._found_by(person)} {self.name_of(record.code, record)}"
        return f"{record.code} {record_title(record, self._terms)}"

    def name_of(self, code: str, record: Record | None = None) -> str:
        """A record in a few words; people by code and initials, their parts with the proceeding."""
        found = record or self._keeper.find(code)
        if found is None:
            return code
        if isinstance(found, Victim):
            return masked(found)
        person, title = self._person_of(found), record_title(found, self._terms)
        head = found.code
        if person is not None and isinstance(found, Participation):
            head = " · ".join(part for part in (masked(person), found.proceeding) if part)
        return head if title == found.code else f"{head} · {title}"

    def _person_of(self, record: Record) -> Victim | None:
        """Whose part in a proceeding it is; of a protected witness that is not said."""
        if not isinstance(record, Participation) or "protected_witness" in record.capacities:
            return None
        person = self._keeper.find(record.victim or "")
        return person if isinstance(person, Victim) else None
