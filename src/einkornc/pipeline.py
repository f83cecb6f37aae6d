"""The compiler from end to end: one function, one line per stage.

source --mypy--> typed tree --irbuild--> IR --passes--> IR --codegen--> LLVM text --LLVM--> object --link--> image
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from einkornc.codegen.generate import generate, generate_parts
from einkornc.codegen.workers import compile_parts
from einkornc.diagnostics import CompileError, CompilerDefect, Diagnostic
from einkornc.frontend.typecheck import CheckedProgram, check_bodies, typecheck
from einkornc.installed import is_installed
from einkornc.ir.program import Program
from einkornc.irbuild.build import HEAP, build_program
from einkornc.irbuild.world import RUNTIME, World
from einkornc.link.linker import LinkedImage, link
from einkornc.passes.class_merging import merge_classes
from einkornc.passes.class_numbering import number_classes
from einkornc.passes.hotness import find_hot
from einkornc.passes.nothrow import infer_nothrow
from einkornc.passes.recursion import place_stack_checks
from einkornc.passes.static_objects import place_static_objects
from einkornc.passes.unread_fields import drop_unread_fields
from einkornc.target.machine import MACHINE
from einkornc.target.process import PROCESS
from einkornc.target.target import Target

TARGETS = {target.name: target for target in (MACHINE, PROCESS)}


@dataclass(slots=True)
class CompiledProgram:
    """A program as a bootable ELF, and what is known of its parts."""

    image: bytes
    side: dict[str, object]
    timings: dict[str, float] = field(default_factory=dict)


def compile_program(
    entry: Path, target: str, objects: dict[str, bytes] | None = None
) -> CompiledProgram:
    """Compile the program whose `__main__` is `entry`. Raises CompileError with everything that is wrong.

    With `objects` it is compiled in parts: those that an earlier compilation left there are not compiled
    again, and what is there afterwards is for the next. Such an image is some percent larger.
    """
    with _collector_paused():
        return _compiled(entry, TARGETS[target], objects)


def _compiled(entry: Path, chosen: Target, objects: dict[str, bytes] | None) -> CompiledProgram:
    timings: dict[str, float] = {}
    with _timed(timings, "front end"):
        checked = _checked(entry, chosen)
    with _timed(timings, "IR"):
        program, world = _lowered(checked, chosen)
    with _timed(timings, "passes"):
        run_passes(program)
    with _timed(timings, "LLVM text"):
        whole = objects is None
        texts = [generate(program, chosen)] if whole else generate_parts(program, chosen)
    with _timed(timings, "LLVM"):
        machine_code = compile_parts(texts, chosen, {} if objects is None else objects)
    with _timed(timings, "link"):
        image = link([*machine_code, *chosen.entry_objects()], chosen.layout)
    return CompiledProgram(image.elf, describe(image, world), timings)


def check_program(entry: Path) -> list[Diagnostic]:
    """What is wrong with a program, without making an image."""
    try:
        with _collector_paused():
            _lowered(_checked(entry, PROCESS), PROCESS)
    except CompileError as error:
        return error.diagnostics
    return []


def run_passes(program: Program) -> None:
    """IR to IR, in this order: fewer classes, what is made once, ids of classes, who can recurse, who can raise, what is hot."""
    drop_unread_fields(program)
    merge_classes(program)
    place_static_objects(program)
    number_classes(program)
    place_stack_checks(program)
    infer_nothrow(program)
    find_hot(program)


def _checked(entry: Path, target: Target) -> CheckedProgram:
    return typecheck(entry, (*RUNTIME, HEAP, target.platform_module))


def _lowered(checked: CheckedProgram, target: Target) -> tuple[Program, World]:
    """The program's IR; a defect of ours is told like any other error, with EINKORN_DEBUG set as a traceback."""
    try:
        lowered = build_program(checked, target.platform_module)
    except CompilerDefect as defect:
        if os.environ.get("EINKORN_DEBUG"):
            raise
        raise CompileError([defect.diagnostic()]) from defect
    check_bodies(checked)
    return lowered


_MANY_OBJECTS = 2_000_000  # some 200 MB


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Without Python's garbage collector: trees and IR live to the end, and searching them takes a fifth of the time.

    Nor are they searched when it comes back, but before a compilation that finds many of them: mostly there is none
    in a process.
    """
    was_enabled = gc.isenabled()
    if gc.get_freeze_count() > _MANY_OBJECTS:  # what the compilations before left
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


@contextmanager
def _timed(timings: dict[str, float], stage: str) -> Iterator[None]:
    started = time.perf_counter()
    yield
    timings[stage] = time.perf_counter() - started


def describe(image: LinkedImage, world: World) -> dict[str, object]:
    """The side file: what `einkorn inspect` shows and what symbolises an address."""
    modules = {i.function.name: i.module for i in world.instances.values()}
    symbols = [
        {
            "name": s.name,
            "module": modules.get(s.name, ""),
            "address": s.address,
            "size": s.size,
            "section": s.section,
        }
        for s in image.symbols
    ]
    sections = [
        {"name": s.name, "address": s.address, "size": s.size, "file_size": s.file_size}
        for s in image.sections
    ]
    packages = sorted(f.path for f in world.files.values() if is_installed(f.path))
    drivers = sorted(m for m in modules.values() if m.startswith("einkorn.driver."))
    return {
        "symbols": symbols,
        "sections": sections,
        "unsafe": sorted(world.unsafe_users),
        "devices": sorted(set(drivers)),
        "entry": image.entry,
        "packages": packages,
    }
