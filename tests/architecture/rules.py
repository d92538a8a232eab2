"""Rules on one parsed file; each yields (line, what is wrong)."""

import ast
import re
from collections.abc import Iterator

Findings = Iterator[tuple[int, str]]

LONGEST_FUNCTION = 40
WHAT_AN_ERROR_MAY_SHOW = frozenset({"key", "values", "exit_code"})
WHAT_READS_ITS_CLASS = frozenset({"type", "_place"})
ERROR_ATTRIBUTES = frozenset({"params", "orig", "statement", "hide_parameters", "object"})
OWN_ERRORS = frozenset({"UserError", "UsageError", "RefusedError", "DamagedError", "Cancelled"})
PRINTERS = frozenset({"print", "write", "debug", "info", "warning", "error", "exception", "log"})
#: Contexts whose texts are marked where they are declared, by QT_TRANSLATE_NOOP.
MARKED_CONTEXTS = frozenset({"FormGroups"})
WAITS = frozenset({"time.sleep", "qtbot.wait", "QTest.qWait"})
SYSTEM = re.compile(r"(not )?(os\.name|sys\.platform)\b")
SKIPS = frozenset(
    f"{owner}.{name}" for owner in ("pytest", "pytest.mark") for name in ("skip", "xfail")
)
EVERYTHING = frozenset({"Exception", "BaseException"})
REACHING_OUT = frozenset({"PySide6.QtNetwork", "urllib.request", "multiprocessing.connection"})
CLOCKS = frozenset({"today", "now", "utcnow", "time"})


def long_functions(tree: ast.Module) -> Findings:
    """A function of more than 40 lines, its docstring not counted."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef):
            continue
        length = (node.end_lineno or 0) - node.lineno + 1
        first = node.body[0]
        if ast.get_docstring(node) is not None:
            length -= (first.end_lineno or 0) - first.lineno + 1
        if length > LONGEST_FUNCTION:
            yield node.lineno, f"{node.name} has {length} lines"


def short_qt_names(tree: ast.Module) -> Findings:
    """``Qt.DisplayRole`` instead of ``Qt.ItemDataRole.DisplayRole``: far slower at each use."""
    from PySide6.QtCore import Qt

    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            continue
        if node.value.id == "Qt" and not callable(getattr(Qt, node.attr, None)):
            yield node.lineno, f"Qt.{node.attr}"


def unfindable_translations(tree: ast.Module) -> Findings:
    """Text handed to the translator that is not a literal, so that no catalogue can hold it."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        texts: list[ast.expr] = []
        if node.func.attr == "tr":
            unbound = isinstance(node.func.value, ast.Name) and node.func.value.id == "QObject"
            texts = node.args[1:2] if unbound else node.args[:1]
        elif node.func.attr == "translate" and _is_application(node.func.value):
            texts = node.args[:1] if _is_marked(node.args[0]) else node.args[:2]
        for text in texts:
            if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                yield node.lineno, f"{node.func.attr} of something that is not a literal"


def _is_marked(context: ast.expr) -> bool:
    return isinstance(context, ast.Constant) and context.value in MARKED_CONTEXTS


def _is_application(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in ("QCoreApplication", "QApplication")


def broad_handlers(tree: ast.Module) -> Findings:
    """``except Exception`` and its kin, unless they pass on what they caught."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            last = node.body[-1]
            passed_on = isinstance(last, ast.Raise) and last.exc is None
            if not passed_on and (node.type is None or EVERYTHING & _names(node.type)):
                yield node.lineno, "everything is caught"
        elif (
            isinstance(node, ast.Call) and _called(node) == "suppress" and _names(node) & EVERYTHING
        ):
            yield node.lineno, "everything is suppressed"


def shown_exceptions(tree: ast.Module) -> Findings:
    """An exception, or what it holds, on its way to a screen or a log: it may hold a person."""
    for handler in ast.walk(tree):
        if not (isinstance(handler, ast.ExceptHandler) and handler.name and handler.type):
            continue
        if _names(handler.type) <= OWN_ERRORS:
            continue
        for node in ast.walk(handler):
            if isinstance(node, ast.Attribute) and _is_name(node.value, handler.name):
                if node.attr in ERROR_ATTRIBUTES:
                    yield node.lineno, f"{handler.name}.{node.attr}"
            elif isinstance(node, ast.Call) and handler.name in _shown_names(node):
                yield node.lineno, f"{handler.name} is shown"


def _shown_names(call: ast.Call) -> set[str]:
    """Names a call prints or logs, but for those of which only safe attributes are read."""
    if _called(call) not in PRINTERS:
        return set()
    shown: set[str] = set()
    pending: list[ast.AST] = [*call.args, *(each.value for each in call.keywords)]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Attribute) and node.attr in WHAT_AN_ERROR_MAY_SHOW:
            continue
        if isinstance(node, ast.Call) and _called(node) in WHAT_READS_ITS_CLASS:
            continue
        if isinstance(node, ast.Name):
            shown.add(node.id)
        pending.extend(ast.iter_child_nodes(node))
    return shown


def printed_tracebacks(tree: ast.Module) -> Findings:
    """The text of an exception written by the logging or traceback module."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr in ("print_exc", "print_exception", "format_exc", "format_exception"):
            yield node.lineno, node.func.attr
        without = any(each.arg == "exc_info" and _is_false(each.value) for each in node.keywords)
        if node.func.attr == "exception" and "log" in ast.unparse(node.func.value) and not without:
            yield node.lineno, "a logged exception"


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def clocks(tree: ast.Module) -> Findings:
    """The time of day, where "today" is to be an argument."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = ast.unparse(node.func.value).rsplit(".", 1)[-1]
            if node.func.attr in CLOCKS and owner in ("date", "datetime", "time"):
                yield node.lineno, f"{owner}.{node.func.attr}()"


def files(tree: ast.Module) -> Findings:
    """A file opened, read or written."""
    touching = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in touching:
            yield node.lineno, f"{_called(node)}()"


def network_imports(tree: ast.Module) -> Findings:
    """Parts of packages that reach the network; whole packages stand in the import contracts."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names = {f"{node.module}.{each.name}" for each in node.names} | {str(node.module)}
        elif isinstance(node, ast.Import):
            names = {each.name for each in node.names}
        else:
            continue
        for name in sorted(names & REACHING_OUT):
            yield node.lineno, name


def promises(tree: ast.Module) -> Findings:
    """A part that is not there yet."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and "NotImplementedError" in _names(node):
            yield node.lineno, "raises NotImplementedError"


def sleeps(tree: ast.Module) -> Findings:
    """A test that waits for a time instead of for something that happens."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in WAITS:
            yield node.lineno, ast.unparse(node.func)


def stand_ins(tree: ast.Module) -> Findings:
    """Mocks, and tests that are skipped or expected to fail."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {each.name for each in node.names} | {getattr(node, "module", None) or ""}
            if any(re.search(r"\bmock\b", name) for name in names):
                yield node.lineno, "a mock"
        if isinstance(node, ast.Attribute) and ast.unparse(node) in SKIPS:
            yield node.lineno, node.attr
        is_condition = isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.skipif"
        if is_condition and not SYSTEM.match(ast.unparse(node.args[0])):
            yield node.lineno, "skipif, but not for a system"


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
