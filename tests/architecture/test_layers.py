"""Imports run one way, as the contracts in pyproject.toml say."""

import pytest
from importlinter.cli import lint_imports

from tests.architecture.sources import ROOT


def test_every_import_contract_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert code == 0, capsys.readouterr().out
