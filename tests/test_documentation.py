"""The reference names what there is: modules, verbs and options, codes, exit statuses; its links lead somewhere."""

import re
import sys
from pathlib import Path

import click
import pytest

from einkorn_host import errors
from einkorn_host.command.main import einkorn
from einkornc import diagnostics
from scripts.list_stdlib import PAGE, page

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.skipif(sys.version_info[:2] != (3, 12), reason="the page compares with CPython 3.12")
def test_the_library_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: .venv/bin/python scripts/list_stdlib.py"


def test_every_option_is_documented() -> None:
    text = (REFERENCE / "command-line.md").read_text("utf-8")
    for name, verb in einkorn.commands.items():
        assert f"## {name}" in text
        for parameter in verb.params:
            if isinstance(parameter, click.Option) and parameter.name != "help":
                assert any(option in text for option in parameter.opts), (name, parameter.opts)


def test_every_exit_status_is_documented() -> None:
    text = (REFERENCE / "command-line.md").read_text("utf-8")
    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, errors.CommandError):
            assert f"| {kind.status} |" in text, kind.__name__


def test_every_code_is_documented() -> None:
    text = (REFERENCE / "diagnostics.md").read_text("utf-8")
    for value in vars(diagnostics).values():
        if isinstance(value, diagnostics.Refusal):
            assert f"`{value.code}`" in text, value.code


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text("utf-8")):
        assert (path.parent / target).exists(), target
