"""Each rule sees what it forbids and leaves the rest alone."""

import ast
from collections.abc import Callable

import pytest

from tests.architecture import rules

LONG = "def f():\n" + "    x = 1\n" * 40
DOCUMENTED = 'def f():\n    """' + "text\n" * 30 + '    """\n' + "    x = 1\n" * 30

SEEN = [
    (rules.long_functions, LONG),
    (rules.short_qt_names, "Qt.DisplayRole"),
    (rules.unfindable_translations, "self.tr(f'{n} people')"),
    (rules.unfindable_translations, "self.tr(text)"),
    (rules.unfindable_translations, "QCoreApplication.translate('Page', text)"),
    (rules.broad_handlers, "try:\n    f()\nexcept Exception:\n    pass"),
    (rules.broad_handlers, "try:\n    f()\nexcept (ValueError, BaseException):\n    pass"),
    (rules.broad_handlers, "try:\n    f()\nexcept:\n    pass"),
    (rules.broad_handlers, "with contextlib.suppress(Exception):\n    f()"),
    (rules.shown_exceptions, "try:\n    f()\nexcept ValueError as error:\n    print(error)"),
    (rules.shown_exceptions, "try:\n    f()\nexcept KeyError as e:\n    log.error(f'{e.args}')"),
    (rules.shown_exceptions, "try:\n    f()\nexcept DBAPIError as e:\n    x = e.params"),
    (rules.printed_tracebacks, "logger.exception('failed')"),
    (rules.printed_tracebacks, "traceback.print_exc()"),
    (rules.clocks, "datetime.date.today()"),
    (rules.clocks, "datetime.now(UTC)"),
    (rules.files, "path.read_text()"),
    (rules.network_imports, "from PySide6 import QtCore, QtNetwork"),
    (rules.network_imports, "import urllib.request"),
    (rules.promises, "raise NotImplementedError"),
    (rules.sleeps, "time.sleep(1)"),
    (rules.sleeps, "qtbot.wait(100)"),
    (rules.stand_ins, "from unittest import mock"),
    (rules.stand_ins, "from unittest.mock import Mock"),
    (rules.stand_ins, "pytest.skip('later')"),
]

LEFT_ALONE = [
    (rules.long_functions, DOCUMENTED),
    (rules.short_qt_names, "Qt.ItemDataRole.DisplayRole"),
    (rules.short_qt_names, "Qt.Key.Key_A"),
    (rules.unfindable_translations, "self.tr('one ' 'text')"),
    (rules.unfindable_translations, "name.translate(table)"),
    (rules.broad_handlers, "try:\n    f()\nexcept ValueError:\n    pass"),
    (rules.broad_handlers, "try:\n    f()\nexcept BaseException:\n    undo()\n    raise"),
    (rules.shown_exceptions, "try:\n    f()\nexcept UserError as e:\n    print(e.key, e.values)"),
    (rules.shown_exceptions, "try:\n    f()\nexcept ValueError as e:\n    raise Wrong() from e"),
    (rules.shown_exceptions, "try:\n    f()\nexcept OSError as e:\n    print(type(e).__name__)"),
    (rules.printed_tracebacks, "logger.exception('failed', exc_info=False)"),
    (rules.network_imports, "from urllib.parse import quote"),
    (rules.promises, "try:\n    f()\nexcept NotImplementedError:\n    g()"),
    (rules.clocks, "today.replace(day=1)"),
    (rules.stand_ins, "import pytest"),
]


@pytest.mark.parametrize(("rule", "source"), SEEN)
def test_sees(rule: Callable[[ast.Module], rules.Findings], source: str) -> None:
    assert list(rule(ast.parse(source)))


@pytest.mark.parametrize(("rule", "source"), LEFT_ALONE)
def test_leaves_alone(rule: Callable[[ast.Module], rules.Findings], source: str) -> None:
    assert list(rule(ast.parse(source))) == []
