"""Every code has a page, and the page's programs get the code, or compile."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from einkorn_host.command.main import einkorn
from einkornc import diagnostics, explanations
from einkornc.pipeline import check_program

PROGRAM = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
WITHOUT_PROGRAM = {"internal", "bool-as-int", "int-as-float"}


@pytest.mark.parametrize("code", explanations.codes())
def test_the_programs_of_a_page_do_as_it_says(code: str, tmp_path: Path) -> None:
    programs = PROGRAM.findall(explanations.explanation(code))
    assert programs or code in WITHOUT_PROGRAM
    for number, text in enumerate(programs):
        path = tmp_path / "program.py"
        path.write_text(text, "utf-8")
        found = [each.code for each in check_program(path)]
        assert code in found if number == 0 else not found


def test_every_refusal_has_a_page() -> None:
    kinds = [v for v in vars(diagnostics).values() if isinstance(v, diagnostics.Refusal)]
    assert {kind.code for kind in kinds} <= set(explanations.codes())


def test_the_command_prints_a_page_and_knows_what_was_meant() -> None:
    page = CliRunner().invoke(einkorn, ["explain", "identity"])
    assert page.exit_code == 0 and page.output.startswith("# identity")
    listed = CliRunner().invoke(einkorn, ["explain"])
    assert listed.output.split() == explanations.codes()
    unknown = CliRunner().invoke(einkorn, ["explain", "identify"])
    assert "identity" in getattr(unknown.exception, "next_step", "")
