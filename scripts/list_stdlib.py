"""Write docs/reference/stdlib.md: the public modules that images have, from their docstrings."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "src" / "einkorn_stdlib" / "stdlib"
PAGE = ROOT / "docs" / "reference" / "stdlib.md"

HEAD = """# The standard library in images

The modules below, with CPython's names and answers. Each is typed Python in `src/einkorn_stdlib/stdlib/`, and that file is the
precise list of what it offers: a name that is not there is refused by `einkorn check` at the line that uses it.
This page is written by `scripts/list_stdlib.py`.

| module | what |
|---|---|
"""


def public_modules() -> dict[str, str]:
    """Name and first docstring line of each top-level module, and of the submodules people import by name."""
    found: dict[str, str] = {}
    for path in sorted(LIBRARY.rglob("*.py")):
        parts = path.relative_to(LIBRARY).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        is_inner = name.startswith(("asyncio.", "json.")) or any(
            part.startswith("_") for part in name.split(".")
        )
        if name and not is_inner:
            text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
            found[name] = " ".join(text.split("\n\n")[0].split())
    return found


def page() -> str:
    """The whole page."""
    rows = (
        f"| `{name}` | {what.replace('|', '\\\\|')} |\n" for name, what in public_modules().items()
    )
    return HEAD + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
