"""`__doc__`: of what is named by its definition, of function values, and of the classes of objects."""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Iterable

from mypy import nodes
from mypy.nodes import Decorator, FuncDef, MypyFile, TypeInfo

from einkornc.diagnostics import DYNAMIC, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import NULL, Value
from einkornc.ir.types import BOOL, CLASS_NUMBER, REFERENCE
from einkornc.irbuild import function_texts
from einkornc.irbuild.class_scan import class_default, is_dataclass
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Polymorphic,
    is_class,
    machine_type,
    members,
    union_of,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.function_texts import UNKNOWN
from einkornc.irbuild.members import find_member, plain_functions
from einkornc.irbuild.world import Argument, World


def docstring(fb: FunctionBuilder, e: nodes.MemberExpr) -> Argument:
    """What `expr.__doc__` is. Refuses what the library defines, and texts that Python makes up."""
    node = _definition(e.expr)
    if isinstance(node, FuncDef | TypeInfo | MypyFile):
        text = _text_of(fb.world, node)
        if text != UNKNOWN:
            return (ops.NOTHING, NOTHING) if text is None else (fb.text(text), fb.world.str)
    else:
        receiver = fb.expression(e.expr)
        found = _of_value(fb, receiver)
        if found is not None:
            known = function_texts.known_documentation(fb, found)
            return known, union_of([fb.world.str, NOTHING])
    what = "`__doc__` of what the library or Python itself describes"
    refuse(DYNAMIC, what, e.line, e.column)


def _text_of(world: World, node: FuncDef | TypeInfo | MypyFile) -> str | None:
    """The docstring of a definition of the program; UNKNOWN of any other."""
    if isinstance(node, TypeInfo):
        return of_class(world, node)
    if isinstance(node, FuncDef):
        return of_function(world, node)
    return UNKNOWN if world.is_library(node.fullname) else _first_text(node.defs)


def of_function(world: World, function: nodes.Node | None) -> str | None:
    """The docstring of a function of the program; UNKNOWN of one of the library."""
    if isinstance(function, nodes.LambdaExpr):
        return None
    if not isinstance(function, FuncDef) or world.is_library(world.module_of(function.fullname)):
        return UNKNOWN
    return _first_text(function.body.body)


def of_class(world: World, info: TypeInfo) -> str | None:
    """The docstring of a class of the program; UNKNOWN of one of the library, or that Python describes."""
    if world.is_library(info.module_name) or _is_described_by_python(info):
        return UNKNOWN
    if "__doc__" in info.names:
        assigned = class_default(info, "__doc__")
        return assigned.value if isinstance(assigned, nodes.StrExpr) else UNKNOWN
    return _first_text(info.defn.defs.body)


def _first_text(body: list[nodes.Statement]) -> str | None:
    match body[:1]:
        case [nodes.ExpressionStmt(expr=nodes.StrExpr(value=text))]:
            return text
    return None


def documentation(fb: FunctionBuilder, body: list[nodes.Statement]) -> Argument:
    """The text that a body begins with, or None."""
    text = _first_text(body)
    return (ops.NOTHING, NOTHING) if text is None else (fb.text(text), fb.world.str)


def _definition(e: nodes.Expression) -> nodes.Node | None:
    """What an expression names; a decorated function is another one."""
    if not isinstance(e, nodes.RefExpr):
        return None
    node: nodes.Node | None = e.node
    is_named_by_class = False
    if isinstance(e, nodes.MemberExpr) and node is None:
        # Of an object a subclass may have another method, with a text of its own.
        owner = e.expr.node if isinstance(e.expr, nodes.RefExpr) else None
        is_named_by_class = isinstance(owner, TypeInfo)
        found = find_member(owner, e.name) if isinstance(owner, TypeInfo) else None
        node = found[0] if found is not None else None
    if isinstance(node, nodes.OverloadedFuncDef) and node.is_property and is_named_by_class:
        node = node.items[0]
    if isinstance(node, Decorator):
        is_itself = not node.decorators or node.func.is_static or node.func.is_class
        is_property = node.func.is_property and is_named_by_class
        return node.func if is_itself or is_property else None
    return node


# ---------------------------------------------------------------- values


def _of_value(fb: FunctionBuilder, receiver: Argument) -> Value | None:
    """The docstring of a function, a class or an object that a value is."""
    from einkornc.irbuild.class_objects import class_of_value

    value, t = receiver
    if isinstance(t, Callable | Polymorphic):
        return function_texts.documentation_of(fb, value)
    if isinstance(t, ClassObject):
        return _by_class(fb, value, _candidates(fb.world, t.item), lambda i: of_class(fb.world, i))
    if any(not isinstance(m, Class) or machine_type(m) is not None for m in members(t)):
        return None
    number, _ = class_of_value(fb, receiver)
    return _by_class(fb, number, _candidates(fb.world, t), lambda i: of_class(fb.world, i))


def of_method(fb: FunctionBuilder, receiver: Argument, name: str) -> Value:
    """The docstring of a method of an object, which its class decides; nothing where no program asks."""
    value, t = receiver
    if not fb.world.documents_functions:
        return NULL

    def answer(info: TypeInfo) -> str | None:
        found = find_member(info, name)
        node = found[0] if found is not None else None
        if isinstance(node, Decorator) and node.decorators and not node.func.is_static:
            return UNKNOWN
        functions = plain_functions(node) if node is not None else []
        return of_function(fb.world, functions[-1]) if functions else UNKNOWN

    number: Value = NULL
    if isinstance(t, ClassObject):
        number, t = value, t.item
    elif value.type == REFERENCE:
        number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value))
    elif not isinstance(t, Class):
        return fb.text(UNKNOWN)
    return _by_class(fb, number, _candidates(fb.world, t), answer)


def _candidates(world: World, t: Concrete) -> list[TypeInfo]:
    """The classes that an object declared as a `t` may be of, whose docstrings an image has."""
    found: dict[TypeInfo, None] = {}
    for m in members(t):
        if not isinstance(m, Class):
            continue
        is_open = m.info.is_protocol or is_class(m, "builtins.object")
        related = world.infos.values() if is_open else [m.info, *world.descendants_of(m.info)]
        found |= dict.fromkeys(i for i in related if not i.is_intersection)
    return [*found]


def _by_class(
    fb: FunctionBuilder,
    number: Value,
    candidates: Iterable[TypeInfo],
    answer: Function_[[TypeInfo], str | None],
) -> Value:
    """The text of a class that is known by its number: a test for each different text."""
    by_text: dict[str | None, set[TypeInfo]] = {}
    for info in candidates:
        by_text.setdefault(answer(info), set()).add(info)
    if len(by_text) == 1:
        return function_texts.text_or_none(fb, next(iter(by_text)))
    by_text.pop(UNKNOWN, None)
    result = fb.temporary(REFERENCE)
    fb.store(result, fb.text(UNKNOWN))
    for text, classes in by_text.items():
        test = fb.emit(ops.IsInstance(BOOL, fb.line, number, ()))
        fb.world.class_tests.append((test, _is_one_of(classes)))
        with fb.when(test):
            fb.store(result, function_texts.text_or_none(fb, text))
    return fb.load(result)


def _is_one_of(classes: set[TypeInfo]) -> Function_[[Concrete], bool]:
    return lambda t: isinstance(t, Class) and t.info in classes


def _is_described_by_python(info: TypeInfo) -> bool:
    """Whether a class without a docstring gets one: `Point(x: int)` of a dataclass."""
    has_own = bool(info.defn.defs.body) and isinstance(info.defn.defs.body[0], nodes.ExpressionStmt)
    return not has_own and (is_dataclass(info) or info.is_named_tuple)
