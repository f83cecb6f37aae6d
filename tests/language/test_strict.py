"""Every language program is what users are asked to write: plain `mypy --strict` accepts it."""

from pathlib import Path

import pytest
from mypy import api

from tests.support.program import find_areas, read_program

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
ENTRIES = [read_program(path).entry for path in find_areas(FOLDER)]
OPTIONS = [
    "--config-file=",
    "--strict",
    "--follow-imports=silent",
    "--python-version=3.12",
]


@pytest.mark.xdist_group("strict mypy")  # one worker, so that the cache is warm
def test_programs_are_strictly_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MYPYPATH", str(ROOT / "src"))
    found: list[str] = []
    for entry in ENTRIES:
        output, errors, status = api.run([*OPTIONS, f"--cache-dir={tmp_path}", str(entry)])
        if status:
            found.append(output + errors)
    assert not found, "\n".join(found)
