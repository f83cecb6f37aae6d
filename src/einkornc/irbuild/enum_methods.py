"""The methods that each enum class answers by itself: texts, hash and equality of its members.

`Enum` in the library has them too, for code that only knows a base; these know the class's fields.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy.nodes import TypeInfo

from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, INT, REFERENCE, UNIT
from einkornc.irbuild.added_methods import add_method
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.class_scan import shows_value
from einkornc.irbuild.concrete import Class
from einkornc.irbuild.conversion import convert, enum_value
from einkornc.irbuild.equality import equal, equal_to_object
from einkornc.irbuild.formatting import join_texts, text_of
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.operator_methods import call_on
from einkornc.irbuild.plain_values import plain_base
from einkornc.irbuild.truth import truth
from einkornc.irbuild.world import World


def add_methods(world: World, info: TypeInfo) -> None:
    """Define them on an enum with members, except what the program's own classes define."""
    from einkornc.irbuild.enums import members_of

    if not members_of(info):
        return
    methods: list[tuple[str, list[str], str, Function_[[FunctionBuilder], None]]] = [
        ("__repr__", [], "builtins.str", _repr),
        ("__str__", [], "builtins.str", _str),
        ("__hash__", [], "builtins.int", _hash),
    ]
    if plain_base(info) is not None:
        methods.append(("__eq__", ["builtins.object"], "builtins.bool", _eq))
        methods.append(("__format__", ["builtins.str"], "builtins.str", _format))
    for name, parameters, result, build in methods:
        symbol = info.get(name)
        definer = (
            symbol.node.fullname if symbol is not None and symbol.node is not None else "builtins."
        )
        if definer.startswith(("builtins.", "enum.")):
            add_method(world, info, name, parameters, result, build)


def _me(fb: FunctionBuilder) -> tuple[Value, Class]:
    owner = fb.instance.owner
    assert owner is not None
    return fb.function.parameters[0], owner


def _name(fb: FunctionBuilder) -> Value:
    value, owner = _me(fb)
    return fb.get_field(value, fb.world.class_instance(owner).layout.field_named("_name_"))


def _return(fb: FunctionBuilder, value: Value) -> None:
    fb.emit(ops.Return(UNIT, fb.line, value))


def _value_text(fb: FunctionBuilder, method: str) -> Value:

    return text_of(fb, enum_value(fb, *_me(fb)), method)


def _repr(fb: FunctionBuilder) -> None:
    """`<Color.RED: 1>`; `<Access: 0>` where a flag has no name."""

    title, value = _me(fb)[1].info.name, _value_text(fb, "__repr__")
    name = _name(fb)

    def named() -> Value:
        return join_texts(fb, [fb.text(f"<{title}."), name, fb.text(": "), value, fb.text(">")])

    def unnamed() -> Value:
        return join_texts(fb, [fb.text(f"<{title}: "), value, fb.text(">")])

    _return(fb, fb.choose(fb.is_null(name), REFERENCE, unnamed, named))


def _str(fb: FunctionBuilder) -> None:
    """`Color.RED`; the value's own text of a ReprEnum; `Access(0)` without a name."""

    info = _me(fb)[1].info
    if shows_value(info):
        _return(fb, _value_text(fb, "__str__"))
        return
    name = _name(fb)

    def named() -> Value:
        return join_texts(fb, [fb.text(f"{info.name}."), name])

    def unnamed() -> Value:
        return join_texts(fb, [fb.text(f"{info.name}("), _value_text(fb, "__str__"), fb.text(")")])

    _return(fb, fb.choose(fb.is_null(name), REFERENCE, unnamed, named))


def _format(fb: FunctionBuilder) -> None:
    """Of the value, of a ReprEnum; else of the member's text."""

    me, spec = _me(fb), (fb.function.parameters[1], fb.world.str)

    def of_text() -> Value:
        text = text_of(fb, me), fb.world.str
        return convert(fb, *call_on(fb, text, "__format__", [spec]), fb.world.str)

    def of_value() -> Value:
        return convert(fb, *call_on(fb, enum_value(fb, *me), "__format__", [spec]), fb.world.str)

    if shows_value(me[1].info):
        _return(fb, fb.choose(truth(fb, spec), REFERENCE, of_value, of_text))
    else:
        _return(fb, of_text())


def _hash(fb: FunctionBuilder) -> None:
    """Of the name, or of the value where it is an int or a str."""

    value, owner = _me(fb)
    if plain_base(owner.info) is not None:
        made, t = call_on(fb, enum_value(fb, value, owner), "__hash__", [])
        _return(fb, convert(fb, made, t, fb.world.int))
        return
    name = _name(fb)

    def of_name() -> Value:
        return convert(fb, *call_on(fb, (name, fb.world.str), "__hash__", []), fb.world.int)

    _return(fb, fb.choose(fb.is_null(name), INT, lambda: fb.integer(0), of_name))


def _eq(fb: FunctionBuilder) -> None:
    """An int or a str compares by value."""

    value, owner = _me(fb)
    base = plain_base(owner.info)
    assert base is not None
    other, plain = fb.function.parameters[1], Class(base)
    mine = enum_value(fb, value, owner)

    def by_value() -> Value:
        return fb.choose(
            test_class(fb, other, fb.world.object, [plain]),
            BOOL,
            lambda: equal(fb, mine, (convert(fb, other, fb.world.object, plain), plain)),
            lambda: equal_to_object(fb, mine, other) if plain == fb.world.int else ops.FALSE,
        )

    same = fb.compare("eq", value, other)
    _return(fb, fb.choose(same, BOOL, lambda: ops.TRUE, by_value))
