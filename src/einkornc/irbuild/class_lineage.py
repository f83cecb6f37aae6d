"""`C.__mro__`, `C.__bases__` and `C.__base__`: the classes above one that is known, as a tuple of classes.

The library's classes have other bases here than in CPython (`list` is a `MutableSequence`), so only those count whose
place among a class's bases is the same in both.
"""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import TypeInfo

from einkornc.diagnostics import DYNAMIC, refuse
from einkornc.irbuild import class_objects
from einkornc.irbuild.concrete import Class, ClassObject
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.tuples import variadic_from_values
from einkornc.irbuild.world import Argument, World

NAMES = ("__mro__", "__bases__", "__base__")
_OBJECT = "builtins.object"
_ROOTS = frozenset(f"builtins.{name}" for name in ("bool", "bytes", "float", "int", "str")) | {
    "abc.ABC",
    _OBJECT,
}


def load(fb: FunctionBuilder, info: TypeInfo, name: str, e: nodes.Context) -> Argument:
    """One of NAMES of a class."""
    above = _mro(fb.world, info)
    if above is not None and name != "__mro__":
        direct = [b.type for b in info.bases if b.type in above]
        above = direct if direct or info.fullname == _OBJECT else above[-1:]
    if above is None or (name == "__base__" and len(above) != 1):
        refuse(DYNAMIC, f"{name} of {info.name}", e.line, e.column)
    values = [class_objects.class_constant(fb, Class(each)) for each in above]
    t = ClassObject(fb.world.object)
    if name == "__base__":
        return values[0], t
    held = fb.world.class_named("builtins._VariadicTuple", t)
    return variadic_from_values(fb, [(value, t) for value in values], held), held


def _mro(world: World, info: TypeInfo) -> list[TypeInfo] | None:
    """The class and those above it as CPython has them; None where that is not known."""
    found: list[TypeInfo] = []
    for ancestor in info.mro:
        is_own = not world.is_library(ancestor.module_name)
        if is_own and not ancestor.is_protocol and not ancestor.defn.type_vars:
            found.append(ancestor)
        elif ancestor.fullname in _ROOTS or _is_builtin_exception(ancestor):
            found.append(ancestor)
        elif not any(ancestor in root.mro for root in found if root.fullname in _ROOTS):
            return None
    return found if not info.is_enum and info.tuple_type is None else None


def _is_builtin_exception(info: TypeInfo) -> bool:
    is_exception = any(base.fullname == "builtins.BaseException" for base in info.mro)
    in_builtins = info.module_name in ("builtins", "_einkorn_errors")
    return is_exception and in_builtins and not info.defn.type_vars
