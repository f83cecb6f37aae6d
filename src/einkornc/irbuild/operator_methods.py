"""Which method an operator means, and calls of methods by name on values of every representation."""

from __future__ import annotations

from einkornc.ir import operations as ops
from einkornc.irbuild import function_identity, function_texts, recursive_named_tuples
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    Formal,
    Nothing,
    Polymorphic,
    Tuple,
    Union,
)
from einkornc.irbuild.conversion import as_plain, convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.invoke import call_method, for_members, lacking_in_none
from einkornc.irbuild.members import class_of
from einkornc.irbuild.named_tuples import has_own, named_tuple_items, named_tuple_struct
from einkornc.irbuild.plain_tuples import is_plain_tuple
from einkornc.irbuild.plain_values import answers_itself, holds_plain, plain_base
from einkornc.irbuild.recursive_aliases import as_object, unfold
from einkornc.irbuild.tuples import tuple_method, variadic_from_struct
from einkornc.irbuild.world import Argument

METHODS = {
    "+": "__add__", "-": "__sub__", "*": "__mul__", "/": "__truediv__", "//": "__floordiv__", "%": "__mod__",
    "**": "__pow__", "@": "__matmul__", "&": "__and__", "|": "__or__", "^": "__xor__", "<<": "__lshift__",
    ">>": "__rshift__", "<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__", "==": "__eq__",
    "!=": "__ne__", "divmod()": "__divmod__",
}  # fmt: skip
MIRROR = {
    "__lt__": "__gt__",
    "__le__": "__ge__",
    "__gt__": "__lt__",
    "__ge__": "__le__",
    "__eq__": "__eq__",
    "__ne__": "__ne__",
}


def reflected(name: str) -> str:
    """`__add__` → `__radd__`, `__lt__` → `__gt__`."""
    return MIRROR.get(name, f"__r{name[2:]}")


def call_on(
    fb: FunctionBuilder, receiver: Argument, name: str, arguments: list[Argument]
) -> Argument:
    """A method by name, fixed tuples included."""
    if name in ("__repr__", "__str__", "__format__", "__hash__"):
        receiver = as_object(fb, receiver)
    value, t = receiver = unfold(fb, receiver)
    if name in ("__repr__", "__str__", "__format__") and is_plain_tuple(t):
        fb.world.plain_tuples.tell(t)
    if isinstance(t, Tuple):
        made = tuple_method(fb, receiver, name, arguments)
        if made is not None:
            return made

        owner = class_of(fb.world, t)
        assert owner is not None
        return call_method(fb, (variadic_from_struct(fb, value, t, owner), owner), name, arguments)
    if (
        isinstance(t, Class)
        and t.info.is_named_tuple
        and name in MIRROR | {"__hash__": ""}
        and not has_own(fb, t.info, name)
    ):
        by_function = recursive_named_tuples.call(fb, name, [receiver, *arguments])
        if by_function is not None:
            return by_function
        struct = (named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t)))
        others = [
            (named_tuple_struct(fb, v, a), Tuple(named_tuple_items(fb, a)))
            if isinstance(a, Class) and a.info.is_named_tuple
            else (v, a)
            for v, a in arguments
        ]
        return call_on(fb, struct, name, others)
    if isinstance(t, Union):
        return for_members(fb, receiver, lambda member: call_on(fb, member, name, arguments))
    if isinstance(t, Nothing):
        return none_method(fb, name, arguments)
    if isinstance(t, Callable | Polymorphic) and name in ("__repr__", "__str__"):
        text = fb.call(fb.runtime("function_text"), [function_texts.name_of(fb, value), value])
        return text, fb.world.str
    if isinstance(t, Callable | Polymorphic) and name == "__hash__":
        return function_identity.code(fb, value), fb.world.int
    if isinstance(t, Formal) and name == "__hash__":
        from einkornc.irbuild.passing import hash_received

        return hash_received(fb, value, t), fb.world.int
    return call_method(fb, receiver, name, arguments)


def none_method(fb: FunctionBuilder, name: str, arguments: list[Argument]) -> Argument:
    """A method of None, which is no object in memory that could be asked for it."""
    match name:
        case "__format__" if arguments:
            layout = convert(fb, *arguments[0], fb.world.str)
            return fb.call(fb.runtime("format_none"), [layout]), fb.world.str
        case "__repr__" | "__str__":
            return fb.text("None"), fb.world.str
        case "__hash__":
            return fb.integer(0xFCA86420), fb.world.int
        case "__bool__":
            return ops.FALSE, fb.world.bool
        case "__format__":
            return fb.text("None"), fb.world.str
        case _:
            return lacking_in_none(fb, name)


def plain_operand(fb: FunctionBuilder, argument: Argument, *methods: str) -> Argument:
    """An object that holds a plain value as that value, for operators; not where its class answers one itself."""
    value, t = argument
    if not isinstance(t, Class) or not holds_plain(t):
        return argument
    if any(answers_itself(fb.world, t, name) for name in methods):
        return argument
    base = plain_base(t.info)
    assert base is not None
    return as_plain(fb, value, t, Class(base))
