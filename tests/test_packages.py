"""Installed packages: only what a program reaches of one must be in order, and Any there is object."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SHOP = {
    "py.typed": "",
    "__init__.py": '''
"""A shop: mostly in order."""
import functools
import threading
from typing import Any

from .absent import HAS_SPEEDUPS
from .prices import Price as Price, total as total

_LOCK: "threading.Lock | None" = None


class Guard(type):
    """A metaclass that no program here uses."""


class Guarded(metaclass=Guard):
    pass


def locked() -> bool:
    with threading.Lock():
        return True


def untyped(a, b=[]):
    return a + b


@functools.lru_cache(maxsize=1)
def host() -> str:
    import socket

    return socket.gethostname()


class Shelf:
    """Holds anything by name."""

    def __init__(self, **items: Any) -> None:
        self.items: dict[str, Any] = dict(items)

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, Shelf) and self.items == other.items

    def get(self, name: str, default: Any = None) -> Any:
        return self.items.get(name, default)

    def size(self, of: Any) -> Any:
        return 0


class Scale(Shelf):
    def size(self, of: int) -> int:
        return of * 2


def names(shelf: Shelf) -> list:
    return [name for name in shelf.items]


def cheapest(prices: list) -> Any:
    return min(prices)


if __name__ == "__main__":
    print(locked(), untyped(1, 2))
''',
    "absent.py": '''
"""Does without what is not there."""
try:
    from ._speedups import quick

    HAS_SPEEDUPS = True
except ImportError:
    HAS_SPEEDUPS = False

try:
    import surely_not_installed_anywhere
except ImportError as error:
    REASON = str(error)
''',
    "_speedups.pyi": "def quick() -> int: ...\n",
    "prices.py": '''
"""Prices."""


class Price:
    def __init__(self, parent: "Price | None", cents: int) -> None:
        self.parent = parent
        self.cents = cents

    def above(self) -> int:
        return self.parent.cents  # the parent may be missing, which mypy would say


def total(prices: "list[Price]") -> int:
    first = OSError("x", 3).args[0]
    return sum(p.cents for p in prices) + len(str(first))
''',
}

PROGRAM = """
from shop import HAS_SPEEDUPS, Price, Scale, Shelf, names, total
from shop.absent import REASON


class Crate(Shelf):
    def size(self, of: str) -> str:
        return of + "!"


def main() -> None:
    shelf = Shelf(apples=3, pears="many", price=1.5)
    print(names(shelf), shelf.get("apples"), shelf.get("plums"), shelf.get("plums", 0))
    apples: int = shelf.get("apples")
    print(apples + 1, shelf == Shelf(apples=3, pears="many", price=1.5), shelf == 3)
    try:
        wrong: int = shelf.get("pears")
        print(wrong + 1)
    except TypeError as error:
        print("TypeError")
    for each in (shelf, Scale()):
        print(each.size(4))
    print(Crate().size("x"))
    print(total([Price(None, 5), Price(None, 6)]), Price(Price(None, 7), 1).above())
    try:
        print(Price(None, 8).above())
    except AttributeError as error:
        print(error)
    print(HAS_SPEEDUPS, REASON)


main()
"""


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A virtual environment with the package in it, and the folder of the program."""
    folder = tmp_path / "venv" / "lib" / "python3.12" / "site-packages" / "shop"
    folder.mkdir(parents=True)
    for name, text in SHOP.items():
        (folder / name).write_text(text, "utf-8")
    monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path / "venv"))
    (tmp_path / "program").mkdir()
    return tmp_path


def refused(environment: Path, program: str) -> list[str]:
    """What is wrong with a program: each its file's name, line and message."""
    from einkornc.pipeline import check_program

    entry = environment / "program" / "main.py"
    entry.write_text(program, "utf-8")
    return [f"{Path(d.path).name}:{d.line}: {d.message}" for d in check_program(entry)]


def test_a_program_with_a_package_answers_as_on_cpython(environment: Path) -> None:
    from einkornc.pipeline import compile_program

    entry = environment / "program" / "main.py"
    entry.write_text(PROGRAM, "utf-8")
    built = compile_program(entry, "process")
    image = environment / "main.elf"
    image.write_bytes(built.image)
    image.chmod(0o755)
    packages = environment / "venv" / "lib" / "python3.12" / "site-packages"
    found = subprocess.run([image], capture_output=True, text=True, timeout=60)
    expected = subprocess.run(
        [sys.executable, str(entry)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(packages)},
    )
    assert (found.stdout, found.returncode) == (expected.stdout, expected.returncode), found.stderr
    assert built.side["packages"] == sorted(
        str(packages / "shop" / name) for name in SHOP if name not in ("py.typed",)
    )


@pytest.mark.parametrize(
    ("use", "message"),
    [
        ("from shop import locked\nlocked()", 'module named "threading"'),
        ("from shop import host\nhost()", 'module named "socket"'),
        ("from shop import untyped\nuntyped(1)", "untyped"),
        ("from shop import Guarded\nGuarded()", "metaclass"),
        ("from shop import cheapest\ncheapest([1, 2])", "declared as Any"),
    ],
)
def test_what_a_program_reaches_must_be_in_order(environment: Path, use: str, message: str) -> None:
    found = refused(environment, use)
    assert found
    assert any(message in each for each in found), found


def test_a_package_of_which_only_a_stub_has_types_is_refused(environment: Path) -> None:
    folder = environment / "venv" / "lib" / "python3.12" / "site-packages" / "stubbed"
    folder.mkdir()
    (folder / "py.typed").touch()
    (folder / "__init__.py").write_text("def f(): return 1\n", "utf-8")
    (folder / "__init__.pyi").write_text("def f() -> int: ...\n", "utf-8")
    found = refused(environment, "import stubbed\n\nprint(stubbed.f())\n")
    assert any("main.py:1" in each and "stub" in each for each in found), found
