"""The parser of the command line: common options everywhere, its texts from the vocabulary."""

import argparse
import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, NoReturn

from trafficmon_desktop.domain.errors import UsageError
from trafficmon_desktop.services.terms import LANGUAGES, Terms


class Parser(argparse.ArgumentParser):
    """A parser that knows the words of one language and gives them to its commands.

    Help of a command is the text ``command.<its words>``, of an option ``option.<name>``.
    Raises ``UsageError`` instead of ending the process.
    """

    def __init__(self, *, terms: Terms, **given: Any) -> None:
        usage = terms.text("option.usage") + " "
        given.setdefault("formatter_class", partial(_Formatter, usage=usage))
        super().__init__(**given, add_help=False, allow_abbrev=False)
        self._terms = terms
        self._positionals.title = terms.text("option.positionals")
        self._optionals.title = terms.text("option.optionals")
        self.register("action", "parsers", _Commands)
        self.add_argument("-h", "--help", action="help", help=terms.text("option.help"))
        self.add_argument("--language", choices=LANGUAGES, default=argparse.SUPPRESS)
        self.add_argument("--json", action="store_true", default=argparse.SUPPRESS)

    def add_argument(self, *names: Any, **given: Any) -> argparse.Action:
        """As usual; help that is not given comes from the vocabulary."""
        action = super().add_argument(*names, **given)
        key = f"option.{action.dest}"
        if "help" not in given and self._terms.has(key):
            action.help = self._terms.text(key).replace("%", "%%")
        return action

    def add_subparsers(self, **given: Any) -> Any:
        """As usual; every command gets the words of this parser."""
        given.setdefault("metavar", self._terms.text("option.command"))
        action = super().add_subparsers(**given)
        if isinstance(action, _Commands):
            action.terms = self._terms
        return action

    def error(self, message: str) -> NoReturn:
        """Wrong arguments are a mistake of the user, told like every other."""
        for kind, pattern in _MISTAKES.items():
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                said = {name: _shortened(part) for name, part in found.groupdict().items()}
                message = self._terms.text(f"arguments.{kind}", **said)
                break
        raise UsageError("arguments", detail=_shortened(message, 400), program=self.prog)


#: What argparse says, by the key of our own words for it.
_MISTAKES = {
    "required": r"the following arguments are required: (?P<names>.+)",
    "unknown": r"unrecognized arguments: (?P<names>.+)",
    "choice": r"argument (?P<name>[^:]+): invalid choice: '(?P<value>.*)' "
    r"\(choose from (?P<choices>.+)\)",
    "value": r"argument (?P<name>[^:]+): invalid \w+ value: '(?P<value>.*)'",
    "missing": r"argument (?P<name>[^:]+): expected .+",
    "needless": r"argument (?P<name>[^:]+): ignored explicit argument .+",
}


def _shortened(text: str, most: int = 200) -> str:
    return text if len(text) <= most else text[:most] + "…"


class _Commands(argparse._SubParsersAction):  # type: ignore[type-arg]
    """Commands whose help stands in the vocabulary."""

    terms: Terms

    def add_parser(self, name: str, **given: Any) -> argparse.ArgumentParser:
        words = " ".join([*self._prog_prefix.split()[1:], name])
        key = f"command.{words.replace(' ', '.')}"
        if self.terms.has(key):
            given.setdefault("help", self.terms.text(key).replace("%", "%%"))
            given.setdefault("description", self.terms.text(key).replace("%", "%%"))
        parser: argparse.ArgumentParser = super().add_parser(name, terms=self.terms, **given)
        return parser


class _Formatter(argparse.HelpFormatter):
    """Help with room for the names of options."""

    def __init__(self, prog: str, *, usage: str, **given: Any) -> None:
        super().__init__(prog, max_help_position=32, **given)
        self._usage = usage

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """As usual; the word before it is that of the language."""
        super().add_usage(usage, actions, groups, self._usage if prefix is None else prefix)


def language_of(arguments: Sequence[str]) -> str | None:
    """The language asked for on the command line, before anything is parsed."""
    for position, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--language":
            wanted = value if equals else "".join(arguments[position + 1 : position + 2])
            return wanted if wanted in LANGUAGES else None
    return None
