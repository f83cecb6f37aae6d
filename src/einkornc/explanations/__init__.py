"""What each code of a diagnostic means, with a program that gets it and one that does not: a page a code."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def codes() -> list[str]:
    """The codes that have a page, in alphabetical order."""
    return sorted(path.stem for path in FOLDER.glob("*.md"))


def explanation(code: str) -> str:
    """The page of `code`, in Markdown. KeyError when it has none."""
    if code not in codes():
        raise KeyError(code)
    return (FOLDER / f"{code}.md").read_text("utf-8")
