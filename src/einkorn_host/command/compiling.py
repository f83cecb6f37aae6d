"""Calls the compiler for the verbs: progress, diagnostics shown, failures as entries of errors.py."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from einkorn_host.command.diagnostics import show
from einkorn_host.command.words import progress, stderr_console
from einkorn_host.errors import CommandError, CompilerBroken, ProgramRefused

if (
    TYPE_CHECKING
):  # mypy and LLVM take half a second to import: only when there is something to compile
    from einkornc.pipeline import CompiledProgram


def compile_entry(entry: Path, target: str, quiet: bool = False) -> CompiledProgram:
    """The program at `entry` compiled for "machine" or "process"; ProgramRefused after its diagnostics."""
    with progress(f"building {entry} for {target}", quiet):
        from einkornc.diagnostics import CompileError
        from einkornc.pipeline import compile_program

        try:
            return compile_program(entry, target)
        except CompileError as error:
            refused = error.diagnostics
        except (CommandError, OSError):
            raise
        except Exception as error:
            raise CompilerBroken(f"{type(error).__name__}: {error}") from error
    show(refused, stderr_console())
    raise ProgramRefused(len(refused))


def check_entry(entry: Path, quiet: bool = False) -> None:
    """Check the program at `entry` without making an image; ProgramRefused after its diagnostics."""
    with progress(f"checking {entry}", quiet):
        from einkornc.pipeline import check_program

        try:
            found = check_program(entry)
        except Exception as error:
            raise CompilerBroken(f"{type(error).__name__}: {error}") from error
    if found:
        show(found, stderr_console())
        raise ProgramRefused(len(found))
