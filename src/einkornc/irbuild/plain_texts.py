"""What `str()` and `format()` make of objects of the program's subclasses of int, float, str and bytes.

The built-in class's methods look at the object's class once more: without a specification format is `str()`, and
int and float, which have no `__str__`, are shown by `__repr__`.
"""

from __future__ import annotations

from mypy.nodes import TypeInfo

from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import REFERENCE, UNIT
from einkornc.irbuild.added_methods import add_method
from einkornc.irbuild.concrete import Class
from einkornc.irbuild.conversion import convert, plain_value
from einkornc.irbuild.formatting import text_of
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.operator_methods import call_on
from einkornc.irbuild.plain_values import NUMBERS, is_own, is_subclassed, plain_base
from einkornc.irbuild.truth import truth
from einkornc.irbuild.world import Argument, World


def add_methods(world: World, info: TypeInfo) -> None:
    """What `str()` and `format()` are by the class's own `__repr__` and `__str__`, unless the class defines them."""
    base = plain_base(info)
    if base is None or not is_subclassed(info):
        return
    if base.fullname in NUMBERS and not is_own(info, "__str__"):
        add_method(world, info, "__str__", [], "builtins.str", _str)
    if not is_own(info, "__format__"):
        add_method(world, info, "__format__", ["builtins.str"], "builtins.str", _format)


def text_by_base(
    fb: FunctionBuilder, me: Argument, name: str, arguments: list[Argument]
) -> Argument | None:
    """`super().__str__()` and `super().__format__(spec)`, which look at the object's class once more; None: others."""
    t = me[1]
    assert isinstance(t, Class)
    base = plain_base(t.info)
    if base is None or not is_subclassed(t.info):
        return None
    if name == "__str__" and base.fullname in NUMBERS:
        return text_of(fb, me, "__repr__"), fb.world.str
    if name == "__format__" and len(arguments) == 1:
        return _formatted(fb, me, arguments[0]), fb.world.str
    return None


def _me(fb: FunctionBuilder) -> tuple[Value, Class]:
    owner = fb.instance.owner
    assert owner is not None
    return fb.function.parameters[0], owner


def _str(fb: FunctionBuilder) -> None:
    """int and float have no `__str__`: object's calls `__repr__`."""
    fb.emit(ops.Return(UNIT, fb.line, text_of(fb, _me(fb), "__repr__")))


def _format(fb: FunctionBuilder) -> None:
    made = _formatted(fb, _me(fb), (fb.function.parameters[1], fb.world.str))
    fb.emit(ops.Return(UNIT, fb.line, made))


def _formatted(fb: FunctionBuilder, me: Argument, spec: Argument) -> Value:
    """The plain value by the specification; without one what `str()` gives."""
    value, t = me
    assert isinstance(t, Class)

    def of_value() -> Value:
        made = call_on(fb, plain_value(fb, value, t), "__format__", [spec])
        return convert(fb, *made, fb.world.str)

    return fb.choose(truth(fb, spec), REFERENCE, of_value, lambda: text_of(fb, me))
