"""Calls the compiler for the verbs: progress, diagnostics shown, failures as entries of errors.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from einkorn_host.command.diagnostics import show
from einkorn_host.command.words import progress, stderr_console
from einkorn_host.errors import CommandError, CompilerBroken, ProgramRefused
from einkorn_host.image.store import Store, key_of, objects_key_of, packages_digest
from einkornc.installed import installed_folders

_PACKAGES = "packages"  # of a side file: the files of installed packages in an image
_DIGEST = "packages digest"
_IN_PARTS = "-in-parts"  # after the key of an image that was not compiled as a whole


@dataclass(frozen=True)
class Built:
    """An image, its side file, and how many seconds each stage took: none where it was built before."""

    image: bytes
    side: dict[str, Any]
    timings: dict[str, float] = field(default_factory=dict)


def compile_entry(
    entry: Path,
    target: str,
    quiet: bool = False,
    store: Store | None = None,
    output: Path | None = None,
) -> Built:
    """The program at `entry` compiled for "machine" or "process"; ProgramRefused after its diagnostics.

    An image in `store` that was built from the same files is taken as it is. It will be written to `output`.
    """
    key = _key(entry, target, output) if store is not None else None
    if store is not None and key is not None:
        kept = _kept(store, key)
        if kept is not None:
            return kept
    built = _compiled(entry, target, quiet, None)
    # What was changed while it was compiled must not be kept under what it was before.
    if store is not None and key is not None and _key(entry, target, output) == key:
        _keep(store, key, built)
    return built


def _key(entry: Path, target: str, output: Path | None = None) -> str | None:
    return key_of(entry, target, output, installed_folders())


def _keep(store: Store, key: str, built: Built) -> None:
    """Keep an image, with a digest of the installed packages in it."""
    store.keep(key, built.image, {**built.side, _DIGEST: packages_digest(built.side[_PACKAGES])})


def _kept(store: Store, key: str) -> Built | None:
    """The image kept under `key`, if the packages in it are still the same."""
    kept = store.find(key)
    if kept is None or kept[1].pop(_DIGEST) != packages_digest(kept[1][_PACKAGES]):
        return None
    return Built(*kept)


def compile_to_run(entry: Path, target: str, quiet: bool, store: Store | None) -> Built:
    """The same, made to be run once: soon after an edit, rather than as small as can be.

    It is compiled in parts, and what an edit does not touch is taken from `store`.
    """
    if store is None:
        return compile_entry(entry, target, quiet)
    key = _key(entry, target)
    if key is not None:
        kept = _kept(store, key) or _kept(store, key + _IN_PARTS)
        if kept is not None:
            return kept
    objects_key = objects_key_of(entry, target)
    objects = store.find_objects(objects_key)
    built = _compiled(entry, target, quiet, objects)
    store.keep_objects(objects_key, objects)
    if key is not None and _key(entry, target) == key:
        _keep(store, key + _IN_PARTS, built)
    return built


def _compiled(entry: Path, target: str, quiet: bool, objects: dict[str, bytes] | None) -> Built:
    with progress(f"building {entry} for {target}", quiet):
        # mypy and LLVM take long to import: only when there is something to compile.
        from einkornc.diagnostics import CompileError
        from einkornc.pipeline import compile_program

        try:
            compiled = compile_program(entry, target, objects)
            return Built(compiled.image, compiled.side, compiled.timings)
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
