"""Files packed into the image: what `einkorn.files.packed("directory")` names, read when it is built."""

from __future__ import annotations

from pathlib import Path

from mypy import nodes
from mypy.nodes import FuncDef

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.frontend.walk import walk
from einkornc.installed import is_installed
from einkornc.ir import operations as ops
from einkornc.ir.operations import BytesLiteral
from einkornc.ir.types import REFERENCE, UNIT
from einkornc.irbuild import construction
from einkornc.irbuild.concrete import Class, Tuple
from einkornc.irbuild.equality import equal
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.world import World

MODULE = "einkorn.files"
OPENING = "_einkorn_open"  # the module of `open`


def add_table(world: World) -> None:
    """Give `_table` of `einkorn.files`, where the program has it, and of `open` the files as its body."""
    bodies = [
        (MODULE, "_table", _build_table),
        (OPENING, "_table", _build_table),
        (OPENING, "_directories", _build_directories),
    ]
    for module, name, body in bodies:
        file = world.files.get(module)
        symbol = file.names.get(name) if file is not None else None
        if symbol is not None and isinstance(symbol.node, FuncDef):
            world.synthetic[symbol.node] = body


def check_open(fb: FunctionBuilder, e: nodes.CallExpr) -> None:
    """Refuse `open` in a program that packs nothing: it could only fail. In a package or the library that may be meant."""
    is_own = not is_installed(fb.function.path) and not fb.world.is_library(fb.instance.module)
    if is_own and not _named_directories(fb.world):
        refuse(
            UNSUPPORTED,
            'open() finds the files packed in the image, and there are none: say einkorn.files.packed("directory")',
            e.line,
            e.column,
        )


def _build_directories(fb: FunctionBuilder) -> None:
    """The names as the program gives them."""
    result = fb.instance.signature.result
    assert isinstance(result, Class)
    made = construction.construct(fb, result, [])
    for directory in sorted(_named_directories(fb.world)):
        name = (fb.text(directory), fb.world.str)
        call_method(fb, (made, result), "append", [name], direct=True)
    fb.emit(ops.Return(UNIT, fb.line, made))


def _build_table(fb: FunctionBuilder) -> None:
    """One comparison a directory; an unknown one cannot be, since every name is a literal."""

    world = fb.world
    result = fb.instance.signature.result
    assert isinstance(result, Class)
    wanted = (fb.function.parameters[0], world.str)
    for directory, call in sorted(_named_directories(world).items()):
        with fb.when(equal(fb, wanted, (fb.text(directory), world.str))):
            _return_files(fb, result, _read(world, directory, call))
    _return_files(fb, result, [])


def _named_directories(world: World) -> dict[str, nodes.CallExpr]:
    """The literal of every call of `packed` outside the library."""
    found: dict[str, nodes.CallExpr] = {}
    for module, file in world.files.items():
        if world.is_library(module):
            continue
        for statement in file.defs:
            for node in walk(statement):
                if isinstance(node, nodes.CallExpr) and isinstance(node.callee, nodes.RefExpr):
                    if node.callee.fullname == f"{MODULE}.packed":
                        if not isinstance(node.args[0], nodes.StrExpr):
                            refuse(
                                UNSUPPORTED,
                                "packed() takes a string literal",
                                node.line,
                                node.column,
                            )
                        found[node.args[0].value] = node
    return found


def _read(world: World, directory: str, call: nodes.CallExpr) -> list[tuple[str, bytes]]:
    """Path and content of every file below a directory beside the program, as CPython would find them."""
    program = world.checked.entry.parent.resolve()
    base = (program / directory).resolve()
    if not base.is_dir() or not base.is_relative_to(program):
        refuse(
            UNSUPPORTED,
            f"There is no directory {directory!r} beside the program",
            call.line,
            call.column,
        )
    found: list[tuple[str, bytes]] = []
    for path in sorted(base.rglob("*")):
        relative = path.relative_to(base)
        if path.is_file() and not any(part.startswith(".") for part in relative.parts):
            found.append((relative.as_posix(), Path(path).read_bytes()))
    return found


def _return_files(fb: FunctionBuilder, t: Class, files: list[tuple[str, bytes]]) -> None:

    world = fb.world
    world.instantiate(world.class_instance(world.bytes))
    made = construction.construct(fb, t, [])
    for path, content in files:
        pair = fb.make_struct([fb.text(path), BytesLiteral(REFERENCE, content)])
        call_method(fb, (made, t), "append", [(pair, Tuple((world.str, world.bytes)))], direct=True)
    fb.emit(ops.Return(UNIT, fb.line, made))
