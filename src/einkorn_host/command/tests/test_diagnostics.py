"""Diagnostics as users see them."""

from pathlib import Path

from rich.console import Console

from einkorn_host.command.diagnostics import caret_width, render, show
from einkornc.diagnostics import Diagnostic


def shown(diagnostics: list[Diagnostic]) -> str:
    console = Console(width=200, color_system=None)
    with console.capture() as capture:
        show(diagnostics, console)
    return capture.get()


def test_source_line_caret_and_help(tmp_path: Path) -> None:
    path = tmp_path / "shop.py"
    path.write_text("a = 1\n\tprice: float = total\n")
    text = render(Diagnostic(str(path), 2, 17, "int-as-float", "no float", "write 1.0")).plain
    assert text == (
        "error[int-as-float]: no float\n"
        f" --> {path}:2:17\n"
        "  |\n"
        "2 |     price: float = total\n"
        "  |                    ^^^^^\n"
        "  = help: write 1.0\n"
    )


def test_without_column_source_or_hint(tmp_path: Path) -> None:
    text = render(Diagnostic(str(tmp_path / "gone.py"), 7, 0, "syntax", "bad")).plain
    assert text == f"error[syntax]: bad\n --> {tmp_path / 'gone.py'}:7\n"
    assert render(Diagnostic("", 0, 0, "mypy", "odd")).plain == "error[mypy]: odd\n"


def test_markup_in_messages_is_text(tmp_path: Path) -> None:
    assert "list[int]" in shown([Diagnostic("", 0, 0, "x", 'expected "list[int]"')])


def test_in_the_order_of_the_source() -> None:
    text = shown([Diagnostic("b", 2, 1, "x", "two"), Diagnostic("b", 1, 1, "x", "one")])
    assert text.index("one") < text.index("two")


def test_caret_covers_a_word() -> None:
    assert caret_width("x = total + 1", 5) == 5
    assert caret_width("x = (1)", 5) == 1
    assert caret_width("x", 9) == 1
