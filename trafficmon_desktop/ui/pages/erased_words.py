"""What the last question before an erasing says: what goes, and where it still is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from trafficmon_desktop.services.terms import Terms

#: So many things are named; the others stand for themselves behind them.
_NAMED = 6


def erased_words(subjects: Sequence[str], documents: int, terms: Terms) -> str:
    """``subjects`` are kinds with codes ("Person V-00001"); ``documents`` go with them."""
    named = ", ".join(subjects[:_NAMED])
    if len(subjects) > _NAMED:
        named += f" … ({terms.count('trash.count', len(subjects))})"
    if documents:
        named = f"{named} {terms.count('erasure.with_documents', documents)}"
    words = QCoreApplication.translate(
        "ErasedWords",
        "%1, with the whole history: nothing brings it back. Backups made earlier still hold it.",
    )
    return words.replace("%1", named)


def some(names: Sequence[str]) -> str:
    """The first of them, and a sign that there are more."""
    shown = ", ".join(names[:_NAMED])
    return f"{shown} …" if len(names) > _NAMED else shown
