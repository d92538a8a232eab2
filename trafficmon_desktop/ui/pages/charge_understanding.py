"""What the editor of a cell shows for a line: the echo, and what can be chosen instead."""

from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.case_lines.line_read import LineRead
from trafficmon_desktop.services.case_lines.offences import short_form
from trafficmon_desktop.services.case_lines.own_words import PlainLine, place_of, plain_line
from trafficmon_desktop.services.case_lines.saying import echo
from trafficmon_desktop.services.own_codes import OwnTerms
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.forms.choices import code_options
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.charge_cells import Cell
from trafficmon_desktop.ui.widgets.cell_editor import Choice, Understanding
from trafficmon_desktop.ui.widgets.choice_edit import Option, fitting

#: Fewer letters could begin too much.
_LEAST_LETTERS = 3


def understanding(cell: Cell, typed: str, terms: Terms) -> Understanding:
    """Nothing is completed: what is doubtful or unfinished is only offered."""
    line = plain_line(typed, cell.read_lists, terms)
    read, terms = cell.read(line.text), in_line(terms, line)
    if read.doubts:
        doubt = read.doubts[0]
        choices = tuple(_choice("offence", code, terms) for code in doubt.codes)
        start, end = place_of(doubt.typed, typed) or (doubt.part.start, doubt.part.end)
        return Understanding(echo(read, terms), read.is_clear, start, end, choices)
    if read.is_empty and typed == "" and cell.records:
        return Understanding(terms.text("case_line.cleared"))
    unfinished = _unfinished(cell, read, typed, terms)
    return unfinished or Understanding(echo(read, terms, cell.beside(read)), read.is_clear)


def in_line(terms: Terms, line: PlainLine) -> Terms:
    """The words that say a line back, with the own values that were meant in it."""
    return terms.meaning(line.meant) if isinstance(terms, OwnTerms) else terms


def _unfinished(cell: Cell, read: LineRead, typed: str, terms: Terms) -> Understanding | None:
    """The values that begin with what was not understood."""
    for words in read.unread:
        at = typed.rfind(words)
        folded = fold(words)
        if at < 0 or len(folded) < _LEAST_LETTERS:
            continue
        choices = tuple(
            _choice(codes, option.code, terms)
            for codes in cell.lists
            for option in fitting(code_options(codes, terms), folded)
        )
        if choices:
            return Understanding(echo(read, terms), read.is_clear, at, at + len(words), choices)
    return None


def all_choices(cell: Cell, terms: Terms) -> tuple[Choice, ...]:
    """Everything that F4 offers."""
    options: list[tuple[str, Option]] = [
        (codes, option) for codes in cell.lists for option in code_options(codes, terms)
    ]
    return tuple(_choice(codes, option.code, terms) for codes, option in options)


def _choice(codes: str, code: str, terms: Terms) -> Choice:
    label = terms.code(codes, code)
    insert = short_form(code) if codes == "offence" else ""
    return Choice(insert or label, sentence(label))
