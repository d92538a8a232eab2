"""What the palette can lead to, and which of it fits what was typed, in any language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trafficmon_desktop.domain.text import fold, matches
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui.actions import Action

#: How well an entry fits: it is what was typed, begins with it, or has all of its words.
SAME, BEGINS, HAS_WORDS = range(3)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. ``key`` is what it leads to, ``kind`` names the word ``palette.kind.<kind>``.

    ``found_by`` are the folded texts that find it: its words in every language.
    """

    key: str
    kind: str
    words: str
    below: str = ""
    keys: str = ""
    icon: str = "arrow-right"
    found_by: tuple[str, ...] = ()

    def fit(self, typed: str) -> int | None:
        """How well it fits the folded text; ``None`` where it does not."""
        if typed in self.found_by:
            return SAME
        if any(text.startswith(typed) for text in self.found_by):
            return BEGINS
        return HAS_WORDS if any(matches(typed, text) for text in self.found_by) else None


def in_all_languages(*keys: str) -> tuple[str, ...]:
    """The folded texts of some keys of the vocabulary in every language, each once."""
    every = (Terms(language) for language in LANGUAGES)
    found = (fold(terms.text(key)) for terms in every for key in keys if terms.has(key))
    return tuple(dict.fromkeys(found))


def entry_of(action: Action, terms: Terms) -> Entry:
    """An action as a row in the language of ``terms``."""
    kind = "action"
    if action.name.startswith("place."):
        kind = "place"
    elif action.group == "settings":
        kind = "setting"
    return Entry(
        action.name,
        kind,
        terms.text(action.words_key),
        keys=action.keys[0] if action.keys else "",
        icon=action.icon,
        found_by=in_all_languages(action.words_key, f"{action.words_key}.also"),
    )


def ranked(typed: str, entries: Iterable[Entry], recent: Sequence[str]) -> list[Entry]:
    """The entries that fit, the exact ones first, then those used last, then in their order."""
    words = fold(typed)
    used = {key: at for at, key in enumerate(recent)}
    found = []
    for at, entry in enumerate(entries):
        fit = entry.fit(words)
        if fit is not None:
            found.append((fit, used.get(entry.key, len(used)), at, entry))
    found.sort(key=lambda each: each[:3])
    return [entry for *_, entry in found]
