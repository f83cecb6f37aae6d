"""Runs mypy as a library over the program, with src/einkorn_stdlib as its typeshed, and keeps its trees.

`disallow_any_expr` is off: mypy reports the Any of its own first inference pass over lambdas. That no Any
is left is checked where each expression is lowered (irbuild/concrete.py).
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from mypy.errors import CompileError as MypyCompileError
from mypy.modulefinder import BuildSource
from mypy.nodes import ClassDef, Expression, FuncDef, MypyFile
from mypy.options import Options
from mypy.types import Type

from einkornc.diagnostics import CompileError, Diagnostic
from einkornc.frontend import (
    checking,
    named_tuple_subclasses,
    single_dispatch,
    starred_items,
    swallowing,
)
from einkornc.frontend.absent_modules import instead_of, instead_of_name
from einkornc.frontend.argument_types import ArgumentTypes
from einkornc.frontend.call_types import CallTypes
from einkornc.frontend.module_names import mend_module_variables
from einkornc.frontend.packages import PackageFindings, module_options
from einkornc.frontend.syntax import check_syntax
from einkornc.installed import is_installed

SOURCE_ROOT = Path(__file__).resolve().parents[2]
TYPESHED = SOURCE_ROOT / "einkorn_stdlib"
LIBRARY_FOLDERS = (str(SOURCE_ROOT / "einkorn"), str(TYPESHED))
MAIN_MODULE = "__main__"


@dataclass(slots=True)
class CheckedProgram:
    """What mypy knows of a program without errors."""

    files: dict[str, MypyFile]  # by module name
    types: dict[Expression, Type]  # grows with the bodies that are checked
    bodies: checking.LibraryBodies
    entry: Path
    options: Options
    dispatching: single_dispatch.Dispatching
    packages: PackageFindings
    arguments: ArgumentTypes


def make_options() -> Options:
    """The one set of mypy options that our lowering relies on."""
    options = Options()
    options.preserve_asts = True
    options.export_types = True
    options.incremental = False
    options.cache_dir = os.devnull
    options.python_version = (3, 12)
    options.platform = "linux"
    options.custom_typeshed_dir = str(TYPESHED)
    options.abs_custom_typeshed_dir = str(TYPESHED)
    options.mypy_path = [str(SOURCE_ROOT)]
    options.no_silence_site_packages = True
    options.namespace_packages = True
    options.disallow_any_explicit = True
    options.disallow_any_generics = True
    options.disallow_any_unimported = True
    options.disallow_untyped_defs = True
    options.disallow_untyped_calls = True
    options.disallow_untyped_decorators = True
    options.disallow_incomplete_defs = True
    options.disallow_subclassing_any = True
    options.check_untyped_defs = True
    options.warn_return_any = True
    options.extra_checks = True
    options.local_partial_types = True
    options.show_column_numbers = True
    options.show_error_end = False
    options.error_summary = False
    options.disable_error_code = ["empty-body", "overload-overlap"]
    options.per_module_options = module_options()
    options.process_error_codes(error_callback=lambda message: None)
    return options


def typecheck(
    entry: Path, extra_modules: tuple[str, ...] = (), *, is_library_checked: bool = False
) -> CheckedProgram:
    """Check `entry` (the `__main__` module) and all it imports. Raises CompileError with mypy's findings.

    The library's function bodies are checked where lowering asks for them, unless `is_library_checked`.
    """
    options = make_options()
    options.mypy_path = [str(entry.parent), *options.mypy_path]
    sources = [BuildSource(str(entry), MAIN_MODULE, None)]
    sources += [BuildSource(None, name, None) for name in extra_modules]
    trusted = () if is_library_checked else LIBRARY_FOLDERS
    plugin = CallTypes(options)
    checked = _check(sources, options, plugin, trusted, set(), set())
    packages = _raise_errors_of_program(checked, _without_any_of_protocols(checked))
    check_syntax(file.path for file in _own_files(checked).values() if file.path)
    doubted: set[swallowing.Position] = set()
    starred: set[starred_items.Position] = set()
    while True:
        own, types = _own_files(checked), checked.bodies.types
        more = swallowing.doubtful(own, types) - doubted
        stars = starred_items.unknown(own, types) - starred
        if not more and not stars:
            break
        doubted |= more
        starred |= stars
        plugin = CallTypes(options)
        checked = _check(sources, options, plugin, trusted, doubted, starred)
        messages = [m for m in checked.messages if not m.endswith(_CONSEQUENCES)]
        packages = _raise_errors_of_program(checked, messages)
    for file in checked.files.values():
        mend_module_variables(file, checked.bodies.types)
    named_tuple_subclasses.mark(_own_files(checked).values())
    dispatching = single_dispatch.take_off(_own_files(checked))
    return CheckedProgram(
        checked.files,
        checked.bodies.types,
        checked.bodies,
        entry,
        options,
        dispatching,
        packages,
        plugin.arguments,
    )


def _raise_errors_of_program(checked: checking.Checked, messages: list[str]) -> PackageFindings:
    """Raise CompileError where mypy complains of the program itself; what it says of installed packages."""
    found = [parse_message(text) for text in messages if ": error:" in text]
    waiting = [each for each in found if is_installed(each.path)]
    if len(waiting) < len(found):
        raise CompileError([each for each in found if each not in waiting])
    packages = PackageFindings()
    packages.add(waiting, [f for f in checked.files.values() if is_installed(f.path)])
    return packages


def _without_any_of_protocols(checked: checking.Checked) -> list[str]:
    """mypy's messages but those on Any in a protocol's methods, `def __lt__(self, other: Any) -> bool: ...`.

    As a bound a protocol is never called itself; where one is, lowering refuses the Any.
    """
    allowed = {
        (os.path.abspath(file.path), function.line)
        for file in _own_files(checked).values()
        for definition in file.defs
        if isinstance(definition, ClassDef) and definition.info.is_protocol
        for function in definition.defs.body
        if isinstance(function, FuncDef)
    }
    kept: list[str] = []
    for text in checked.messages:
        found = parse_message(text)
        place = (
            os.path.abspath(found.path),
            found.line,
        )  # mypy tells it from the working directory
        if found.code != "explicit-any" or place not in allowed:
            kept.append(text)
    return kept


def _own_files(checked: checking.Checked) -> dict[str, MypyFile]:
    """The program's modules."""
    return {n: f for n, f in checked.files.items() if not f.path.startswith(LIBRARY_FOLDERS)}


def _check(
    sources: list[BuildSource],
    options: Options,
    plugin: CallTypes,
    trusted: tuple[str, ...],
    doubted: set[swallowing.Position],
    starred: set[starred_items.Position],
) -> checking.Checked:
    try:
        return checking.run(sources, options, [plugin], trusted, doubted, starred)
    except MypyCompileError as error:
        raise CompileError(
            [parse_message(text) for text in error.messages if ": error:" in text]
        ) from error


_CONSEQUENCES = tuple(f"[{code}]" for code in swallowing.CONSEQUENCES)


def check_bodies(checked: CheckedProgram) -> None:
    """Raise CompileError where a body of the library that lowering came to has an error."""
    _raise_errors(checked.bodies.complaints())


def _raise_errors(messages: list[str]) -> None:
    found = [parse_message(text) for text in messages if ": error:" in text]
    if found:
        raise CompileError(found)


_MESSAGE = re.compile(
    r"^(?P<path>.*?):(?P<line>\d+):(?:(?P<column>\d+):)? error: (?P<text>.*?)(?:  \[(?P<code>[\w-]+)\])?$"
)

_ABSENT = re.compile(r'module named "(?P<module>[\w.]+)"')

_LACKING = re.compile(r'Module "(?P<module>[\w.]+)" has no attribute "(?P<name>\w+)"')

_HINTS = {
    "import-not-found": "Images carry Einkorn's own standard library, your modules and installed typed packages: see docs/reference/stdlib.md.",
    "name-defined": "It may exist in CPython but not in an image: see docs/reference/language.md.",
    "misc": "",
    "no-any-return": "Give the value a precise type: every value in an image has one.",
}


def parse_message(text: str) -> Diagnostic:
    """A line of mypy's output as a Diagnostic."""
    match = _MESSAGE.match(text)
    if match is None:
        return Diagnostic("", 0, 0, "mypy", text)
    code = match["code"] or "type"
    return Diagnostic(
        match["path"],
        int(match["line"]),
        int(match["column"] or 0),
        code,
        match["text"],
        _hint(code, match["text"]),
    )


def _hint(code: str, text: str) -> str:
    """What to do about a finding of mypy's."""
    if code == "import-not-found":
        absent = _ABSENT.search(text)
        if absent is not None and (instead := instead_of(absent["module"])):
            return instead
    if code == "attr-defined" and (lacking := _LACKING.search(text)) is not None:
        return instead_of_name(lacking["module"], lacking["name"])
    if code == "call-overload" and text.startswith('No overload variant of "open"'):
        return 'Packed files are read only: open(path) or open(path, "rb"); write to io.StringIO or io.BytesIO.'
    return _HINTS.get(code, "")
