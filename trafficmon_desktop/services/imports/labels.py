"""From what people write to codes: the code itself or its label in any of the languages."""

from functools import cache

from trafficmon_desktop.domain.codes import codes_of
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.terms import LANGUAGES, Terms


def code_for(list_name: str, written: str) -> str | None:
    """The code that is meant, or ``None`` where none is or two could be."""
    exact = _exact(list_name).get(written.casefold())
    if exact is not None:
        return exact
    return _labelled(list_name).get(fold(written))


def answer_for(written: str) -> bool | None:
    """Yes or no in any of the languages; ``None`` for anything else."""
    return _answers().get(fold(written))


@cache
def _exact(list_name: str) -> dict[str, str]:
    return {code.casefold(): code for code in codes_of(list_name)}


@cache
def _labelled(list_name: str) -> dict[str, str]:
    """Folded label to code; a label that two codes share means neither."""
    meant: dict[str, set[str]] = {}
    for language in LANGUAGES:
        terms = Terms(language)
        for code in codes_of(list_name):
            label = fold(terms.code(list_name, code))
            if label:
                meant.setdefault(label, set()).add(code)
    return {label: codes.pop() for label, codes in meant.items() if len(codes) == 1}


@cache
def _answers() -> dict[str, bool]:
    answers = {"true": True, "false": False, "yes": True, "no": False}
    for language in LANGUAGES:
        terms = Terms(language)
        answers[fold(terms.text("answer.yes"))] = True
        answers[fold(terms.text("answer.no"))] = False
    return answers
