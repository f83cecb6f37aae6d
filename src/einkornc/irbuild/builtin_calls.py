"""Builtins whose meaning depends on static types: isinstance, len, str, int, bool, print, type, …"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo

from einkornc.diagnostics import DYNAMIC, UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, CLASS_NUMBER, INT, REFERENCE, Integer
from einkornc.irbuild import (
    class_objects,
    class_tests,
    dataclass_fields,
    dataclass_views,
    formatting,
    operator_methods,
    operators,
    packed_files,
    primitives,
    synthesis,
    unset_globals,
)
from einkornc.irbuild.class_checks import is_instance_of, test_class
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Polymorphic,
    Tuple,
    Union,
    is_class,
    is_integer,
    machine_type,
    members,
    representation,
    union_of,
)
from einkornc.irbuild.conversion import convert, plain_value, widen_number
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import complete_arguments, type_variables
from einkornc.irbuild.instances import function_instance, runtime_function
from einkornc.irbuild.invoke import call_method, for_members
from einkornc.irbuild.members import find_member
from einkornc.irbuild.narrowed_types import narrowed_targets
from einkornc.irbuild.overloads import argument_type
from einkornc.irbuild.plain_tuples import is_plain_tuple
from einkornc.irbuild.plain_values import NUMBERS, answers_itself, holds_plain
from einkornc.irbuild.truth import length_of, truth
from einkornc.irbuild.tuples import new_array, new_variadic, variadic_from_struct
from einkornc.irbuild.world import ARRAY, Argument


def lower(fb: FunctionBuilder, e: nodes.CallExpr, expected: Concrete | None) -> Argument | None:
    """A call that this module knows by the callee's full name; None for any other."""
    made = formatting.lower_join_call(fb, e) or formatting.lower_format_call(fb, e)
    if made is not None:
        return made
    if not isinstance(e.callee, nodes.RefExpr):
        return None
    handler = _HANDLERS.get(e.callee.fullname)
    return handler(fb, e) if handler is not None else None


def _only(fb: FunctionBuilder, e: nodes.CallExpr) -> nodes.Expression | None:
    return e.args[0] if len(e.args) == 1 and e.arg_kinds[0] == nodes.ARG_POS else None


def _lower_len(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    a = _only(fb, e)
    return None if a is None else length_of(fb, fb.expression(a))


def _lower_hash(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    value, t = operator_methods.call_on(fb, fb.expression(e.args[0]), "__hash__", [])
    value = convert(fb, value, t, fb.world.int)
    forbidden = fb.compare("eq", value, fb.integer(-1))
    return fb.select(forbidden, fb.integer(-2), value), fb.world.int


def _lower_number(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """int() or float() of what mypy knows nothing of, such as an item of a dict that isinstance() found."""
    a = _only(fb, e)
    if a is None or not isinstance(mt.get_proper_type(fb.world.types.get(a)), mt.AnyType):
        return None
    assert isinstance(e.callee, nodes.RefExpr) and isinstance(e.callee.node, TypeInfo)
    name = e.callee.node.name
    value = fb.value(a, fb.world.object)
    result = fb.world.int if name == "int" else fb.world.float
    return fb.call(fb.runtime(f"{name}_of_object"), [value]), result


def _lower_repr(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    return formatting.text_of(fb, fb.expression(e.args[0]), "__repr__"), fb.world.str


def _lower_abs(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    return operators.unary(fb, "__abs__", fb.expression(e.args[0]))


def _lower_pow(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    from einkornc.irbuild.mixed_numbers import is_mixed_expression

    if len(e.args) != 2:
        return None
    if not any(
        is_mixed_expression(fb, a) or is_class(fb.type_of(a), "builtins.float") for a in e.args
    ):
        return None
    return operators.binary(fb, "__pow__", fb.expression(e.args[0]), fb.expression(e.args[1]))


def _lower_round(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    from einkornc.irbuild import mixed_numbers

    return mixed_numbers.lower_round(fb, e)


def _lower_sum(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    from einkornc.irbuild import mixed_numbers

    return mixed_numbers.lower_sum(fb, e)


def _lower_format(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    spec = fb.expression(e.args[1]) if len(e.args) > 1 else (fb.text(""), fb.world.str)
    return formatting.format_value(fb, fb.expression(e.args[0]), spec)


def _lower_update_wrapper(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    from einkornc.irbuild import function_values

    return function_values.update_wrapper(fb, e)


def _lower_callable(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    value, t = fb.expression(e.args[0])
    if any(_is_open(m) for m in members(t)):
        return _is_called(fb, value, t), fb.world.bool
    cannot: list[Concrete | TypeInfo] = [m for m in members(t) if not _can_be_called(m)]
    if not cannot or len(cannot) == len(members(t)):
        return (ops.FALSE if cannot else ops.TRUE), fb.world.bool
    return fb.negate(test_class(fb, value, t, cannot)), fb.world.bool


def _is_called(fb: FunctionBuilder, value: Value, t: Concrete) -> Value:
    """Whether an object's class has `__call__`; None has not."""

    def by_number() -> Value:
        number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value))
        test = fb.emit(ops.IsInstance(BOOL, fb.line, number, ()))
        fb.world.class_tests.append((test, _can_be_called))
        return test

    return fb.choose(fb.is_null(value), BOOL, lambda: ops.FALSE, by_number)


def _is_open(t: Concrete) -> bool:
    return isinstance(t, Class) and (t.fullname == "builtins.object" or t.info.is_protocol)


def _can_be_called(t: Concrete) -> bool:
    if isinstance(t, Class):
        return t.info.get("__call__") is not None
    return isinstance(t, Callable | Polymorphic | ClassObject)


def _lower_id(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    value, t = fb.expression(e.args[0])
    if value.type != REFERENCE:
        refuse(DYNAMIC, f"id() of a {t}, which is a value without identity", e.line, e.column)
    return fb.convert_bits("ptrtoint", value, INT), fb.world.int


def _lower_iter(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    from einkornc.irbuild.iteration import iterator_of

    if len(e.args) != 1 or _is_only_indexed(fb, e.args[0]):
        return None
    return iterator_of(fb, fb.expression(e.args[0]))


def _is_only_indexed(fb: FunctionBuilder, e: nodes.Expression) -> bool:
    """Whether iter() takes the items by place: there is `__getitem__` and no `__iter__`."""
    t = fb.type_of(e)
    return isinstance(t, Class) and find_member(t.info, "__iter__") is None


def _lower_next(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    if len(e.args) == 1:
        return call_method(fb, fb.expression(e.args[0]), "__next__", [])
    from einkornc.irbuild.iteration import advance

    iterator = fb.expression(e.args[0])
    default = fb.expression(e.args[1])
    going, after, done = fb.new_block("item"), fb.new_block("exhausted"), fb.new_block("done")
    value, t = advance(fb, iterator, going, after)
    result = union_of([t, default[1]])
    local = fb.temporary(representation(result))
    fb.store(local, convert(fb, value, t, result))
    fb.jump(done)
    fb.start(after)
    fb.store(local, convert(fb, *default, result))
    fb.start(done)
    return fb.load(local), result


def _lower_replace(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    return synthesis.replace_fields(fb, fb.expression(e.args[0]), e)


def _lower_super(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    refuse(UNSUPPORTED, "super() as a value", e.line, e.column)


def _lower_newtype(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    return ops.NOTHING, NOTHING


# ---------------------------------------------------------------- isinstance


def _lower_isinstance(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    argument = fb.as_stored(e.args[0])
    if class_tests.is_dynamic(fb, e.args[1]):
        return class_tests.lower(fb, class_tests.number_of(fb, argument), e.args[1]), fb.world.bool
    targets = _targets(fb, e.args[1], argument[1])
    if not targets:  # isinstance(value, ())
        return ops.FALSE, fb.world.bool
    return folded(fb, argument, tested(fb, targets)), fb.world.bool


def tested(fb: FunctionBuilder, targets: list[Concrete | TypeInfo]) -> list[Concrete | TypeInfo]:
    """What a test asks for: of a generic class the class alone, as in Python; then each use tests its arguments.

    The library, whose uses do not, asks for its arguments too and treats what has others as any iterable.
    """
    if fb.world.is_library(fb.instance.module):
        return targets
    return [t.info if isinstance(t, Class) and t.arguments else t for t in targets]


def folded(fb: FunctionBuilder, argument: Argument, targets: list[Concrete | TypeInfo]) -> Value:
    """The test, decided now where the static class alone decides it."""

    value, t = argument
    for m in filter(is_plain_tuple, members(t)):
        fb.world.plain_tuples.tell(m)
    if isinstance(t, Class) and not _is_open(t):
        if any(is_instance_of(fb, t, target) for target in targets):
            return ops.TRUE
    if not any(_may_be_one(fb, m, targets) for m in members(t)):
        return ops.FALSE
    return test_class(fb, value, t, targets)


def _may_be_one(fb: FunctionBuilder, t: Concrete, targets: list[Concrete | TypeInfo]) -> bool:
    """Whether some object that a `t` stands for is an instance of one of `targets`."""
    if not isinstance(t, Class) or _is_open(t) or t.info.is_intersection:
        return True
    if any(is_instance_of(fb, t, target) for target in targets):
        return True
    below = [Class(d) for d in fb.world.descendants_of(t.info) if not d.is_intersection]
    wanted = [w.info if isinstance(w, Class) else w for w in targets]
    return any(is_instance_of(fb, c, w) for c in below for w in wanted)


def _targets(
    fb: FunctionBuilder, e: nodes.Expression, source: Concrete
) -> list[Concrete | TypeInfo]:
    """The classes named by isinstance's second argument."""
    if isinstance(e, nodes.TupleExpr):
        return [t for item in e.items for t in _targets(fb, item, source)]
    if isinstance(e, nodes.OpExpr) and e.op == "|":
        return [*_targets(fb, e.left, source), *_targets(fb, e.right, source)]
    if isinstance(e, nodes.NameExpr) and e.fullname == "builtins.None":
        return [NOTHING]
    if isinstance(e, nodes.CallExpr) and isinstance(e.callee, nodes.RefExpr):
        if e.callee.fullname == "builtins.type" and len(e.args) == 1:
            t = fb.type_of(e.args[0])
            is_own = _is_self(e.args[0]) and isinstance(t, Class)
            return [fb.instance.owner if is_own and fb.instance.owner is not None else t]
    node = e.node if isinstance(e, nodes.RefExpr) else None
    if isinstance(node, nodes.TypeAlias):
        target = mt.get_proper_type(node.target)
        if isinstance(target, mt.UnionType):
            return [t for i in target.items for t in _type_targets(fb, i, source)]
        return _type_targets(fb, target, source)
    if isinstance(node, TypeInfo):
        assert isinstance(e, nodes.RefExpr)
        unset_globals.check_definition(fb, e)
        if node.fullname == "typing.Hashable":
            return [node, NOTHING]
        return narrowed_targets(fb, node, source)
    refuse(DYNAMIC, "isinstance with a class only known at run time", e.line, e.column)


def _is_self(e: nodes.Expression) -> bool:
    return isinstance(e, nodes.NameExpr) and isinstance(e.node, nodes.Var) and e.node.is_self


def _type_targets(fb: FunctionBuilder, t: mt.Type, source: Concrete) -> list[Concrete | TypeInfo]:
    p = mt.get_proper_type(t)
    if isinstance(p, mt.Instance):
        return narrowed_targets(fb, p.type, source)
    return [fb.concrete(p)]


def _lower_issubclass(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    asked = e.args[0]
    generic = asked.node if isinstance(asked, nodes.RefExpr) else None
    if (
        isinstance(asked, nodes.RefExpr)
        and isinstance(generic, TypeInfo)
        and generic.defn.type_vars  # many classes here, but one relation
        and not class_tests.is_dynamic(fb, e.args[1])
    ):
        unset_globals.check_definition(fb, asked)
        named = _targets(fb, e.args[1], NOTHING)
        found = any(is_instance_of(fb, Class(generic), target) for target in named)
        return ops.TRUE if found else ops.FALSE, fb.world.bool
    value, t = fb.expression(e.args[0])
    if class_tests.is_dynamic(fb, e.args[1]):
        return class_tests.lower(fb, value, e.args[1]), fb.world.bool
    targets = _targets(fb, e.args[1], t)
    test = fb.emit(ops.IsInstance(BOOL, fb.line, value, ()))
    fb.world.class_tests.append(
        (test, lambda c: any(is_instance_of(fb, c, target) for target in targets))
    )
    return test, fb.world.bool


def _lower_type(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """type(x) of one argument."""
    if len(e.args) != 1:
        refuse(DYNAMIC, "A class made at run time", e.line, e.column)
    return class_objects.class_of_value(fb, fb.expression(e.args[0]))


def _lower_hasattr(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    from einkornc.irbuild import presence

    return presence.lower(fb, e)


def _lower_getattr(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    from einkornc.irbuild import named_attributes

    return named_attributes.read(fb, e)


def _lower_setattr(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    from einkornc.irbuild import named_attributes

    return named_attributes.write(fb, e)


def _lower_argparse(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument:
    from einkornc.irbuild import parsed_arguments

    assert isinstance(e.callee, nodes.RefExpr)
    if e.callee.fullname == "argparse._read_attributes":
        return parsed_arguments.read_attributes(fb, e)
    return parsed_arguments.write_attributes(fb, e)


_HANDLERS: dict[str, Function_[[FunctionBuilder, nodes.CallExpr], Argument | None]] = {
    "builtins.print": formatting.lower_print,
    "builtins._print_text": formatting.lower_print_text,
    "_einkorn_open.open": packed_files.check_open,
    "builtins.len": _lower_len,
    "builtins.int": _lower_number,
    "builtins.float": _lower_number,
    "builtins.repr": _lower_repr,
    "builtins.hasattr": _lower_hasattr,
    "builtins.getattr": _lower_getattr,
    "builtins.setattr": _lower_setattr,
    "builtins.hash": _lower_hash,
    "_einkorn_powers.abs": _lower_abs,
    "_einkorn_powers.pow": _lower_pow,
    "_einkorn_powers.round": _lower_round,
    "_einkorn_reductions.sum": _lower_sum,
    "builtins.format": _lower_format,
    "functools.update_wrapper": _lower_update_wrapper,
    "builtins.callable": _lower_callable,
    "builtins.id": _lower_id,
    "builtins.iter": _lower_iter,
    "builtins.next": _lower_next,
    "builtins.isinstance": _lower_isinstance,
    "builtins.issubclass": _lower_issubclass,
    "builtins.type": _lower_type,
    "builtins.super": _lower_super,
    "dataclasses.asdict": dataclass_views.lower,
    "dataclasses.astuple": dataclass_views.lower,
    "dataclasses.fields": dataclass_fields.lower,
    "dataclasses.is_dataclass": dataclass_fields.lower_test,
    "dataclasses.replace": _lower_replace,
    "copy.replace": _lower_replace,
    "argparse._read_attributes": _lower_argparse,
    "argparse._write_attributes": _lower_argparse,
    "typing.NewType": _lower_newtype,
}


# ---------------------------------------------------------------- construction of value types


def construct_special(fb: FunctionBuilder, t: Class, e: nodes.CallExpr) -> Argument | None:
    """int(x), str(x), bool(x), u32(x), tuple(x), Enum(x): where the argument's static type decides."""
    if t.fullname == ARRAY:
        fb.world.unsafe_users.add(fb.instance.module)
        return new_array(fb, t.arguments[0], fb.value(e.args[0], fb.world.int)), t
    if t.info.is_enum:
        from einkornc.irbuild.enums import member_by_value

        return member_by_value(fb, t, fb.expression(e.args[0]))
    if any(k != nodes.ARG_POS for k in e.arg_kinds):
        return None
    if (
        t.fullname == "builtins._VariadicTuple"
        or machine_type(t) is not None
        or is_class(t, "builtins.str")
    ):
        if len(e.args) > 1:
            return None
        if (
            machine_type(t) is not None
            and e.args
            and isinstance(argument_type(fb, e.args[0]), Union)
        ):
            return _from_union(fb, t, fb.expression(e.args[0]))
        made = (
            construct_from_values(fb, t, [fb.expression(a) for a in e.args])
            if _is_simple(fb, t, e)
            else None
        )
        if t.fullname == "builtins._VariadicTuple":
            value = tuple_from(fb, t, [fb.expression(a) for a in e.args])
            return None if value is None else (value, t)
        return None if made is None else (made, t)
    return None


def _from_union(fb: FunctionBuilder, t: Class, argument: Argument) -> Argument:
    """int(x) or float(x) of one of several types."""
    from einkornc.irbuild.construction import construct

    if is_class(t, "builtins.bool"):
        return truth(fb, argument), t
    if not isinstance(argument[1], Union):
        return construct(fb, t, [argument]), t
    return for_members(fb, argument, lambda member: (construct(fb, t, [member]), t))


def _is_simple(fb: FunctionBuilder, t: Class, e: nodes.CallExpr) -> bool:
    """Whether the argument's type alone decides, without the library's `__new__`."""
    if not e.args:
        return True
    if is_class(t, "builtins.str"):
        return True
    source = argument_type(fb, e.args[0])
    if is_class(t, "builtins.bool"):
        return True
    return source is not None and (
        machine_type(source) is not None or holds_plain(source, *NUMBERS)
    )


def construct_from_values(fb: FunctionBuilder, t: Class, arguments: list[Argument]) -> Value | None:
    """A value type constructed from at most one value; None where the library does it."""
    if is_class(t, "builtins.str"):
        if not arguments:
            return fb.text("")
        return formatting.text_of(fb, arguments[0]) if len(arguments) == 1 else None
    if machine_type(t) is None:
        return None
    if not arguments:
        return fb.zero(representation(t))
    if len(arguments) != 1:
        return None
    value, source = arguments[0]
    if is_class(t, "builtins.bool"):
        return truth(fb, arguments[0])
    if isinstance(source, Class) and holds_plain(source, *NUMBERS):
        own = f"__{t.info.name}__"
        if answers_itself(fb.world, source, own):
            return convert(fb, *call_method(fb, arguments[0], own, []), t)
        return construct_from_values(fb, t, [plain_value(fb, value, source)])
    machine, target = machine_type(source), machine_type(t)
    if machine is None:
        return None
    if is_class(t, "builtins.float"):
        if machine == target:
            return value
        if is_integer(source):
            made = primitives.lower(fb, source, "__float__", [value])
            assert made is not None
            return made[0]
        return widen_number(fb, value, source, t)
    if is_class(source, "builtins.float"):
        if not is_class(t, "builtins.int"):
            return None
        return _float_to_int(fb, value)
    if is_class(source, "builtins.bool"):
        return widen_number(fb, value, source, t)
    if is_class(t, "builtins.int"):
        made = primitives.lower(fb, source, "__int__", [value])
        assert made is not None
        return made[0]
    assert isinstance(target, Integer)

    return primitives.resize(fb, value, target)


def _float_to_int(fb: FunctionBuilder, value: Value) -> Value:
    """int(x): toward zero; OverflowError and ValueError by the library."""

    return fb.call(runtime_function(fb.world, "float_to_int"), [value])


def tuple_from(fb: FunctionBuilder, t: Class, arguments: list[Argument]) -> Value | None:
    """tuple(iterable); None where the argument is the Array of the class's own constructor."""

    if not arguments:
        return new_variadic(fb, t, new_array(fb, t.arguments[0], fb.integer(0)))
    if len(arguments) != 1:
        return None
    value, source = arguments[0]
    if is_class(source, "einkorn.lowlevel.array.Array"):
        return new_variadic(fb, t, value)
    if isinstance(source, Tuple):
        return variadic_from_struct(fb, value, source, t)
    node = fb.world.symbol("_einkorn_lowering", "tuple_items")
    assert isinstance(node, FuncDef)
    from einkornc.irbuild.construction import construct
    from einkornc.irbuild.iteration import iterate

    item = t.arguments[0]
    collected = fb.world.class_named("builtins.list", item)
    made = construct(fb, collected, [])
    iterate(fb, arguments[0], lambda i: _append(fb, (made, collected), i))
    identity = type_variables(node)[0].id
    instance = function_instance(
        fb.world, node, None, complete_arguments(fb.world, node, {identity: item}, {})
    )
    return new_variadic(fb, t, fb.call(instance.function, [made]))


def _append(fb: FunctionBuilder, collected: Argument, item: Argument) -> None:
    call_method(fb, collected, "append", [item], direct=True)
