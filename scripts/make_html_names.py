"""Write src/einkorn_stdlib/stdlib/html/_names.py: the named character references of HTML 5, of the interpreter that runs this."""

from html.entities import html5
from pathlib import Path

TARGET = (
    Path(__file__).resolve().parents[1] / "src" / "einkorn_stdlib" / "stdlib" / "html" / "_names.py"
)
WIDTH = 100

HEAD = '''"""The named character references of HTML 5. Written by scripts/make_html_names.py."""

from typing import Final

# name=text, or name!text for those that pages also write without the semicolon; one space between
NAMES: Final = (
'''


def _entries() -> list[str]:
    found: list[str] = []
    for name, text in sorted(html5.items()):
        if name.endswith(";"):
            bare = name.removesuffix(";")
            assert " " not in text
            found.append(f"{bare}{'!' if bare in html5 else '='}{text}")
    return found


def _literals(text: str) -> list[str]:
    """`text` as lines of string literals, each no wider than WIDTH."""
    lines: list[str] = []
    line = ""
    for character in text:
        shown = ascii(character)[1:-1].replace('"', '\\"').replace("\\'", "'")
        if len(line) + len(shown) + 6 > WIDTH:
            lines.append(f'    "{line}"\n')
            line = ""
        line += shown
    return [*lines, f'    "{line}"\n']


def main() -> None:
    TARGET.write_text(HEAD + "".join(_literals(" ".join(_entries()))) + ")\n")


if __name__ == "__main__":
    main()
