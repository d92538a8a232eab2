"""Write the data dictionary from the declarations.

Run by developers after a record, a code, a table or a label changed:
``python .ci/write_dictionary.py``. A test says when that was forgotten.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trafficmon_desktop.services.dictionary import STORED, data_dictionary  # noqa: E402


def main() -> None:
    """Write the stored copy."""
    path = ROOT / "resources" / STORED
    path.parent.mkdir(exist_ok=True)
    path.write_text(data_dictionary(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
