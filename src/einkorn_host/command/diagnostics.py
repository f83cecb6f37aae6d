"""Shows what the compiler found, with the source line and a caret under the place."""

import linecache

from rich.console import Console
from rich.text import Text

from einkornc.diagnostics import Diagnostic

TAB_WIDTH = 4


def render(diagnostic: Diagnostic) -> Text:
    """One diagnostic as the lines that a user reads, without a final line break."""
    text = Text()
    text.append(f"error[{diagnostic.code}]", "bold red")
    text.append(f": {diagnostic.message}\n", "bold")
    margin = " " * len(str(diagnostic.line))
    if diagnostic.path:
        place = diagnostic.path
        if diagnostic.line:
            place += f":{diagnostic.line}"
            if diagnostic.column:
                place += f":{diagnostic.column}"
        text.append(f"{margin}--> ", "blue")
        text.append(f"{place}\n")
    source = linecache.getline(diagnostic.path, diagnostic.line).rstrip() if diagnostic.line else ""
    if source:
        text.append(f"{margin} |\n", "blue")
        text.append(f"{diagnostic.line} | ", "blue")
        text.append(source.expandtabs(TAB_WIDTH) + "\n")
        if diagnostic.column:
            before = source[: diagnostic.column - 1].expandtabs(TAB_WIDTH)
            text.append(f"{margin} | ", "blue")
            text.append(" " * len(before))
            text.append("^" * caret_width(source, diagnostic.column) + "\n", "bold red")
    if diagnostic.hint:
        text.append(f"{margin} = ", "blue")
        text.append("help: ", "bold cyan")
        text.append(f"{diagnostic.hint}\n")
    return text


def caret_width(source: str, column: int) -> int:
    """How many characters of `source` from `column` (from 1) form one word; at least 1."""
    rest = source[column - 1 :]
    width = 0
    while width < len(rest) and (rest[width].isalnum() or rest[width] == "_"):
        width += 1
    return max(width, 1)


def show(diagnostics: list[Diagnostic], console: Console) -> None:
    """All of them, in the order of the source."""
    for diagnostic in sorted(diagnostics, key=lambda each: (each.path, each.line, each.column)):
        console.print(render(diagnostic))
