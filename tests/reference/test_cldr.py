"""The stored names of countries and languages are those of CLDR."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / ".ci" / "write_cldr.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_cldr", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("folder", ["en", "sr_Cyrl"])
def test_stored_names_are_current(script: ModuleType, folder: str) -> None:
    assert script.stored(folder).read_text(encoding="utf-8") == script.rendered(folder)
