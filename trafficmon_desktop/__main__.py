"""The commands of the program; without one it opens the window.

Exit codes: 0 done; 1 content or situation of the user; 2 wrong arguments; 3 refused for
confidentiality; 4 damaged, altered or foreign file; 70 a fault of the program; 130 interrupted.
"""

import contextlib
import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trafficmon_desktop.domain.errors import Cancelled, UsageError, UserError
from trafficmon_desktop.system.process import harden_process, refuse_network

if TYPE_CHECKING:  # loaded where an interrupt is answered and not a traceback
    from trafficmon_desktop.services.terms import Terms

#: The modules that offer commands, each with ``register(subparsers)``, and what they offer.
COMMANDS = {
    "window": ("practice",),
    "vault": ("vault", "backup", "restore"),
    "records": ("template", "sample", "import", "export-records"),
    "summary": ("summary", "releases"),
    "disclosure": ("attack", "protect"),
    "merge": ("merge",),
    "bundles": ("verify", "key"),
    "search": ("search",),
    "worklist": ("worklist",),
    "self_test": ("self-test",),
}

#: No commands: what the program is when it calls itself to do work that may do no harm.
LIMITED = {
    "read-tables": "trafficmon_desktop.services.table_files.reader",
    "draw-pages": "trafficmon_desktop.services.pdf_pages.drawing",
}

BUG, INTERRUPTED = 70, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    harden_process()
    refuse_network()
    if len(given) == 1 and given[0] in LIMITED:
        return int(importlib.import_module(LIMITED[given[0]]).main())
    try:
        _speak_utf8()
        terms = _terms_for(given)
    except KeyboardInterrupt:
        return INTERRUPTED
    try:
        code = _run(given, terms)
        sys.stdout.flush()
        return code
    except UserError as error:
        return _tell(error, terms)
    except (KeyboardInterrupt, Cancelled, EOFError):  # at a prompt, the end of input is a no
        print(terms.text("error.interrupted"), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return 0
    except OSError as error:
        _discard_output()
        return _tell(_of_system(error), terms)
    except Exception as error:  # noqa: BLE001 - the crash handler of the command line
        print(terms.text("error.bug"), _place(error), file=sys.stderr)
        return BUG


def _terms_for(given: list[str]) -> "Terms":
    """The words of the language that is asked for, else of the system's."""
    from trafficmon_desktop.commands.language import default_language
    from trafficmon_desktop.commands.parser import language_of
    from trafficmon_desktop.services.terms import Terms

    return Terms(language_of(given) or default_language(os.environ))


def _run(given: list[str], terms: "Terms") -> int:
    from trafficmon_desktop.commands import secrets
    from trafficmon_desktop.commands.parser import Parser

    secrets.take_from_environment(os.environ)
    for argument in given:
        if not _is_text(argument):
            raise UsageError("argument_not_text", argument=argument)
    parser = Parser(prog="trafficmon-desktop", terms=terms, description=terms.text("command"))
    commands = parser.add_subparsers(dest="command")
    for name in _modules_for(given):
        importlib.import_module(f"trafficmon_desktop.commands.{name}").register(commands)
    parser.add_argument("--version", action="version", version=_version())
    parser.add_argument("--vault")
    parser.set_defaults(json=False, language=terms.language, run=None)
    args = parser.parse_args(given)
    if args.run is None:
        from trafficmon_desktop.commands.window import run

        return run(args, terms)
    return int(args.run(args, terms))


def _modules_for(given: Sequence[str]) -> list[str]:
    """The module of the command that is named, so that no other is loaded; else all."""
    wanted = [name for name, offered in COMMANDS.items() if set(given[:1]) & set(offered)]
    return wanted or list(COMMANDS)


def _tell(error: UserError, terms: "Terms") -> int:
    """One sentence on standard error; for wrong arguments also where help is found."""
    print(terms.message(error), file=sys.stderr)
    if isinstance(error, UsageError) and error.key == "arguments":
        print(terms.text("option.see_help", program=error.values["program"]), file=sys.stderr)
    return error.exit_code


def _place(error: BaseException) -> str:
    """The class of an error and the line it rose from; never what it says."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return f"({type(error).__name__})"
    name = os.path.basename(trace.tb_frame.f_code.co_filename)
    return f"({type(error).__name__}, {name}:{trace.tb_lineno})"


def _of_system(error: OSError) -> UserError:
    """What the system refused: a file that cannot be reached is no fault of the program."""
    from trafficmon_desktop.storage.file_errors import file_error

    named = isinstance(error.filename, (str, bytes))
    path = os.fsdecode(error.filename) if named else "stdout"
    return file_error(error, os.path.basename(path) or path)


def _is_text(argument: str) -> bool:
    try:
        argument.encode()
    except UnicodeEncodeError:
        return False
    return True


def _discard_output() -> None:
    """Nobody takes what is still to be written; the end of the process must not stumble on it."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """Names in two scripts must print on every console; a closed one takes them silently."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: SIM115 - open until the process ends
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _version() -> str:
    from trafficmon_desktop import __version__

    return __version__


if __name__ == "__main__":
    sys.exit(main())
