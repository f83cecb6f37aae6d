"""Imports point one way (docs/decisions/0002, ARCHITECTURE.md): reads them from the source, says which turns."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src"

# Each guest room, and the rooms it may import. `lowlevel` stands at the bottom, programs on top.
GUEST_ROOMS: dict[str, set[str]] = {
    "lowlevel": set(),
    "bigint": set(),
    "memory": {"lowlevel"},
    "task": {"lowlevel", "memory"},
    "device": {"lowlevel"},
    "wire": {"lowlevel"},
    "net": {"lowlevel", "wire"},
    "stack": {"lowlevel", "wire", "net", "task", "device"},
    "driver": {"lowlevel", "memory", "device"},
    "platform": {"lowlevel", "memory", "task", "device", "wire", "net", "stack", "driver"},
    "files": set(),
    "http": {"files"},
}

# `platform.boundary` is the narrow, written interface to the host: whoever serves or calls it may name it.
BOUNDARY = "einkorn.platform.boundary"
BOUNDARY_USERS = {"stack", "driver"}

# What stands in for a part of the machine when the interpreter runs the program; never in an image.
CPYTHON_TWINS = "einkorn.platform.cpython."

# Rooms that may use the unsafe intrinsics. What of lowlevel touches no memory and no device is everybody's.
UNSAFE_ROOMS = {"lowlevel", "memory", "driver", "platform"}
SAFE_LOWLEVEL = {f"einkorn.lowlevel.{name}" for name in ("integers", "floating", "image")}

# The core types of the library are made of memory, and so is what their modules are split into (_einkorn*).
# Besides: deque is a container like list, and digests keep their words in an array that never grows.
UNSAFE_LIBRARY = {"builtins", "_collections_abc", "types", "typing", "sys", "_deque", "_digests"}

GUEST_STANDARD = {"typing", "dataclasses", "enum", "collections", "collections.abc", "abc"}

# Written like an application, over the standard library that images have.
APPLICATION_ROOMS = {"http"}

HOST_ROOMS: dict[str, set[str]] = {
    "einkornc.ir": set(),
    "einkornc.diagnostics": set(),
    "einkornc.installed": set(),
    "einkornc.frontend": {"einkornc.diagnostics", "einkornc.installed"},
    "einkornc.irbuild": {
        "einkornc.diagnostics",
        "einkornc.frontend",
        "einkornc.installed",
        "einkornc.ir",
    },
    "einkornc.passes": {"einkornc.ir"},
    "einkornc.codegen": {"einkornc.ir", "einkornc.target"},
    "einkornc.link": {"einkornc.diagnostics"},
    "einkornc.target": {"einkornc.link"},
    "einkorn_host.errors": set(),
    "einkorn_host.image": {"einkorn_host.errors"},
    "einkorn_host.monitor": {"einkorn_host.errors", "einkorn_host.image"},
    "einkorn_host.command": {
        "einkorn_host.errors",
        "einkorn_host.image",
        "einkorn_host.monitor",
        "einkornc.pipeline",
        "einkornc.diagnostics",
        "einkornc.explanations",
        "einkornc.installed",
    },
}


@dataclass(frozen=True)
class Import:
    """One imported module and where."""

    path: Path
    line: int
    module: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(SOURCE)}:{self.line} imports {self.module}"


def imports_of(path: Path) -> Iterator[Import]:
    """The modules that a file imports, anywhere in it. `from a import b` counts as `a.b` when that is a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(path, node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            for alias in node.names:
                inner = SOURCE.joinpath(*base.split("."), alias.name)
                is_module = inner.with_suffix(".py").exists() or inner.is_dir()
                yield Import(path, node.lineno, f"{base}.{alias.name}" if is_module else base)


def sources(folder: Path) -> list[Path]:
    """The source files under `folder`, without the tests beside them."""
    return [path for path in sorted(folder.rglob("*.py")) if "tests" not in path.parts]


def room_of(module: str) -> str:
    """`einkorn.wire.udp` is in `wire`; an empty text for what is not guest code."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "einkorn" else ""


def is_offered(module: str) -> bool:
    """Whether images have this module of the standard library."""
    place = SOURCE.joinpath("einkorn_stdlib", "stdlib", *module.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def guest_imports() -> Iterator[tuple[str, Import]]:
    """(room, import) for all guest code in a room."""
    root = SOURCE / "einkorn"
    for path in sources(root):
        room = path.relative_to(root).parts[0].removesuffix(".py")
        for found in imports_of(path):
            yield room, found


def test_every_guest_room_has_its_arrows() -> None:
    rooms = {
        path.stem for path in (SOURCE / "einkorn").iterdir() if sources(path) or path.is_file()
    }
    assert rooms - {"__init__", "py"} <= set(GUEST_ROOMS), (
        "add the new room to GUEST_ROOMS and to ARCHITECTURE.md"
    )


def test_arrows_have_no_cycle() -> None:
    settled: set[str] = set()
    while len(settled) < len(GUEST_ROOMS):
        ready = {room for room, below in GUEST_ROOMS.items() if below <= settled} - settled
        assert ready, set(GUEST_ROOMS) - settled
        settled |= ready


def test_guest_rooms_import_downwards() -> None:
    turned = [
        str(found)
        for room, found in guest_imports()
        if (other := room_of(found.module))
        and other != room
        and other not in GUEST_ROOMS.get(room, set())
        and not (found.module == BOUNDARY and room in BOUNDARY_USERS)
        and not found.module.startswith(CPYTHON_TWINS)
    ]
    assert not turned, "\n".join(turned)


def test_guest_code_imports_nothing_foreign() -> None:
    foreign = [
        str(found)
        for room, found in guest_imports()
        if not found.module.startswith("einkorn.")
        and found.module not in GUEST_STANDARD
        and not (room in APPLICATION_ROOMS and is_offered(found.module))
        and "cpython" not in found.path.parts  # the twin of a platform for the host's interpreter
        and not (room == "platform" and found.module.startswith("_einkorn"))  # the library's core
        and room != "lowlevel"  # the CPython twins of intrinsics stand beside their stubs
    ]
    assert not foreign, "\n".join(foreign)


def test_unsafe_intrinsics_stay_in_their_rooms() -> None:
    unsafe = [
        str(found)
        for room, found in guest_imports()
        if found.module.startswith("einkorn.lowlevel")
        and found.module not in SAFE_LOWLEVEL
        and room not in UNSAFE_ROOMS
    ]
    assert not unsafe, "\n".join(unsafe)


def test_only_core_types_of_the_library_are_unsafe() -> None:
    library = SOURCE / "einkorn_stdlib" / "stdlib"
    unsafe = [
        str(found)
        for path in sources(library)
        for found in imports_of(path)
        if found.module.startswith("einkorn.lowlevel")
        and found.module not in SAFE_LOWLEVEL
        and path.relative_to(library).parts[0].removesuffix(".py") not in UNSAFE_LIBRARY
        and not path.name.startswith("_einkorn")
    ]
    assert not unsafe, "\n".join(unsafe)


@pytest.mark.parametrize("side", ["einkornc", "einkorn_host"])
def test_host_code_never_imports_guest_code(side: str) -> None:
    turned = [
        str(found)
        for path in sources(SOURCE / side)
        for found in imports_of(path)
        if found.module.split(".")[0] in ("einkorn", "einkorn_stdlib")
    ]
    assert not turned, "\n".join(turned)


@pytest.mark.parametrize("room", sorted(HOST_ROOMS))
def test_host_rooms_import_downwards(room: str) -> None:
    place = SOURCE.joinpath(*room.split("."))
    files = sources(place) if place.is_dir() else [place.with_suffix(".py")]
    turned = [
        str(found)
        for path in files
        for found in imports_of(path)
        if found.module.startswith(("einkornc.", "einkorn_host."))
        and (other := ".".join(found.module.split(".")[:2])) != room
        and other not in HOST_ROOMS[room]
    ]
    assert not turned, "\n".join(turned)


def test_the_compiler_does_not_know_the_command_line() -> None:
    turned = [
        str(found)
        for path in sources(SOURCE / "einkornc")
        for found in imports_of(path)
        if found.module.startswith("einkorn_host")
    ]
    assert not turned, "\n".join(turned)
