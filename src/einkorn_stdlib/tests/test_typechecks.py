"""The library, as mypy's own typeshed: every module of it passes the rules of the compiler."""

import os
from pathlib import Path

import pytest
from mypy.errors import CompileError
from mypy.modulefinder import BuildSource
from mypy.options import Options

from einkornc.frontend import checking

LIBRARY = Path(__file__).parents[1]
SOURCES = LIBRARY.parent


def library_options() -> Options:
    """What einkornc.frontend asks of a program, asked of the library."""
    options = Options()
    options.preserve_asts = True
    options.export_types = True
    options.incremental = False
    options.cache_dir = os.devnull
    options.python_version = (3, 12)
    options.custom_typeshed_dir = str(LIBRARY)
    options.abs_custom_typeshed_dir = str(LIBRARY)
    options.no_silence_site_packages = True
    options.mypy_path = [str(SOURCES)]
    options.namespace_packages = True
    options.explicit_package_bases = True
    options.disallow_any_expr = True
    options.disallow_any_generics = True
    options.disallow_untyped_defs = True
    options.disallow_untyped_calls = True
    options.disallow_incomplete_defs = True
    options.disallow_subclassing_any = True
    options.disallow_any_unimported = True
    options.check_untyped_defs = True
    options.warn_return_any = True
    options.strict_equality = True
    options.extra_checks = True
    options.local_partial_types = True
    options.disable_error_code = ["empty-body", "overload-overlap"]
    options.process_error_codes(error_callback=pytest.fail)
    return options


def check(sources: list[BuildSource]) -> list[str]:
    try:
        return checking.run(sources, library_options(), [], (), set(), set()).messages
    except CompileError as error:
        return error.messages


def module_name(path: Path) -> str:
    parts = list(path.relative_to(LIBRARY / "stdlib").with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_every_module_passes() -> None:
    found = sorted((LIBRARY / "stdlib").rglob("*.py")) + sorted((LIBRARY / "stdlib").rglob("*.pyi"))
    sources = [BuildSource(str(path), module_name(path)) for path in found]
    errors = [line for line in check(sources) if str(LIBRARY) in line and ": error:" in line]
    assert not errors, "\n".join(errors)


def test_every_module_is_in_versions() -> None:
    """mypy does not find a module of its typeshed that VERSIONS leaves out."""
    listed = {
        line.partition(":")[0] for line in (LIBRARY / "stdlib" / "VERSIONS").read_text().split("\n")
    }
    present = {
        path.name.partition(".")[0]
        for path in (LIBRARY / "stdlib").iterdir()
        if path.name != "VERSIONS" and not path.name.startswith("__pycache__")
    }
    assert present <= listed


PROGRAMS = {
    "ordinary code": (
        "xs = [3, 1, 2]\nd: dict[str, int] = {'a': 1}\n"
        "print(sorted(xs, reverse=True), d.get('b', 0), ','.join(map(str, xs)))\n"
        "for i, (k, v) in enumerate(d.items()):\n    print(f'{i:>3} {k!r} {v:,}')\n"
        "s: set[int] = set(xs) | {4}\nt: tuple[int, ...] = tuple(s)\n"
        "print(max(t), sum(xs), any(x > 2 for x in xs), t[1:], xs[::2])\n",
        "",
    ),
    "wrong argument": ("print(len(3))\n", "arg-type"),
    "unknown function": ("breakpoint()\n", "name-defined"),
    "names of the library are not built in": ("load8(0)\n", "name-defined"),
    "wrong element": ("xs = [1]\nxs.append('a')\n", "arg-type"),
    "unordered": ("sorted([object()])\n", "type-var"),
    "sequences": (
        "from collections.abc import Mapping, Sequence\n"
        "def total(xs: Sequence[int], m: Mapping[str, float]) -> float:\n"
        "    return sum(xs) + m['a'] + m.get('b', 0.0)\n"
        "total(range(3), {'a': 1.0})\ntotal((1, 2), {})\ntotal(b'ab', {})\n",
        "",
    ),
    "generators": (
        "from collections.abc import Iterator\n"
        "def count(n: int) -> Iterator[int]:\n    while n:\n        n -= 1\n        yield n\n"
        "async def f() -> int:\n    return 1\nasync def g() -> str:\n    return str(await f())\n"
        "print(list(count(3)), dict(zip('ab', count(2))), [*reversed([1])])\n",
        "",
    ),
}


@pytest.mark.parametrize("source, code", PROGRAMS.values(), ids=PROGRAMS)
def test_programs(source: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text(source)
    errors = [e for e in check([BuildSource(str(path), "app")]) if ": error:" in e]
    if code:
        assert errors and all(f"[{code}]" in e or "[misc]" in e for e in errors), errors
    else:
        assert not errors, errors
