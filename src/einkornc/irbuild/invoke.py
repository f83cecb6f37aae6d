"""Functions and methods called with values already at hand: finding the target, matching types, dispatch.

targets.py evaluates argument expressions and arranges them; everything that calls a method on its own
account (operators, loops, `with`, formatting) comes here directly.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from dataclasses import dataclass

from mypy import nodes
from mypy import types as mt
from mypy.nodes import Decorator, FuncDef, OverloadedFuncDef, TypeInfo

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import REFERENCE
from einkornc.irbuild import overrides, primitives, shapes
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.class_objects import described
from einkornc.irbuild.concrete import (
    NEVER,
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Never,
    Nothing,
    Polymorphic,
    Tuple,
    Union,
    is_class,
    is_integer,
    is_maybe,
    machine_type,
    representation,
    union_of,
    without_none,
)
from einkornc.irbuild.conversion import (
    as_operand,
    as_plain,
    convert,
    give,
    narrow,
    unbox,
    widen_number,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import fitting_overload, infer_arguments, type_variables
from einkornc.irbuild.instances import function_instance, signature_of
from einkornc.irbuild.members import class_of, find_member, find_methods, is_stub, refuse_method
from einkornc.irbuild.named_tuples import as_plain_tuple, named_tuple_items, named_tuple_struct
from einkornc.irbuild.objects import is_erased
from einkornc.irbuild.open_classes import is_open, seen
from einkornc.irbuild.plain_values import PLAIN, holds_plain
from einkornc.irbuild.recursive_aliases import unfold
from einkornc.irbuild.tuples import variadic_from_values
from einkornc.irbuild.world import (
    Argument,
    Dispatcher,
    Instance,
    ParameterSpec,
    Signature,
    World,
)

type FunctionNode = FuncDef | OverloadedFuncDef | Decorator


@dataclass(eq=False, slots=True)
class Target:
    """Something to call: what it takes (receiver aside) and how."""

    signature: Signature
    call: Function_[[list[Value]], Value]
    instance: Instance | None = None
    environment: Value | None = None  # the closure of a nested function
    tests_class: bool = (
        False  # an `__eq__` that looks into an `object` only after testing its class
    )
    takes_arguments: Function_[[list[Argument] | None], None] | None = (
        None  # what first gets the arguments given by position; None: they are not known one by one
    )
    is_value: bool = False  # whether it is a function value
    with_names: Function_[[frozenset[str]], Target] | None = (
        None  # the target of a call that passes these parameters by name, where that matters
    )

    @property
    def result(self) -> Concrete:
        return self.signature.result


# ---------------------------------------------------------------- methods


def method_target(
    fb: FunctionBuilder,
    receiver: Argument,
    function: FuncDef,
    owner: Class,
    type_arguments: dict[mt.TypeVarId, Concrete],
    static_receiver: Class,
    direct: bool = False,
) -> Target:
    """Method `function` of a receiver as something to call; `direct` skips dispatch (super, own class)."""
    world = fb.world
    value, t = receiver
    if owner.fullname in PLAIN and isinstance(t, Class) and holds_plain(t):
        if direct or not world.is_redefined_below(t.info, function.name):
            value, t = receiver = as_plain(fb, value, t, owner)
            static_receiver = owner
    if machine_type(t) is not None or isinstance(t, Tuple | Nothing | ClassObject):
        direct = True
    if isinstance(t, Callable | Polymorphic):
        direct = True
    if is_stub(function) and not _must_dispatch(world, static_receiver, function):
        return _primitive_target(fb, receiver, function, owner, type_arguments)
    if function.fullname == "builtins.object.__init__":
        return Target(Signature([], NOTHING), lambda values: ops.NOTHING)
    if not direct and _depends_on_class(world, static_receiver, function):
        return _dispatched_target(fb, value, static_receiver, function, owner, type_arguments)
    if is_stub(function) and owner.info.is_protocol:
        refuse(
            UNSUPPORTED, f"No class in this program implements {owner.info.name}.{function.name}"
        )
    instance = function_instance(
        world, function, owner, type_arguments, _receiver_of(function, static_receiver)
    )
    if function.is_static or function.is_class:
        return Target(
            instance.signature, lambda values: fb.call(instance.function, values), instance
        )
    held = _as_receiver(fb, receiver, function, owner)
    rest = Signature(instance.signature.parameters[1:], instance.signature.result)
    by_class = function.name == "__eq__" and (
        function in world.synthetic or owner.info.module_name == "builtins"
    )
    return Target(
        rest,
        lambda values: fb.call(instance.function, [held, *values]),
        instance,
        tests_class=by_class,
    )


def _dispatched_target(
    fb: FunctionBuilder,
    receiver: Value,
    static_receiver: Class,
    function: FuncDef,
    owner: Class,
    type_arguments: dict[mt.TypeVarId, Concrete],
    names: frozenset[str] = frozenset(),
) -> Target:
    """A method that the receiver's class decides; `names`: the parameters that the call names."""
    world = fb.world
    dispatcher = dispatcher_for(world, static_receiver, function, owner, type_arguments, names)
    rest = Signature(dispatcher.signature.parameters[1:], dispatcher.signature.result)

    def with_names(given: frozenset[str]) -> Target:
        return _dispatched_target(
            fb, receiver, static_receiver, function, owner, type_arguments, given
        )

    collects = any(overrides.collects(o) for o in overrides.of(world, static_receiver, function))
    return Target(
        rest,
        lambda values: fb.call(dispatcher.function, [receiver, *values]),
        with_names=with_names if collects and not names else None,
    )


# Methods of `object` that call no other method of the receiver.
_PLAIN_OBJECT_METHODS = ("__eq__", "__hash__", "__repr__")


def _as_receiver(fb: FunctionBuilder, receiver: Argument, function: FuncDef, owner: Class) -> Value:
    """The receiver as the `self` of a method that `owner` defines."""
    value, t = receiver
    if owner.fullname == "builtins.object" and function.name in _PLAIN_OBJECT_METHODS:
        return as_operand(fb, value, t)
    if value.type != REFERENCE or owner.fullname == "builtins.object" or is_erased(owner):
        return as_plain(fb, value, t, owner)[0]
    return value


def _receiver_of(function: FuncDef, static_receiver: Class) -> Class | None:
    return static_receiver if function.is_class else None


def _must_dispatch(world: World, receiver: Class, function: FuncDef) -> bool:
    if (
        receiver.info.is_intersection
        or is_open(receiver)
        or function.info.is_protocol
        or function.abstract_status != nodes.NOT_ABSTRACT
    ):
        return True
    if machine_type(receiver) is not None or receiver.fullname.startswith("einkorn.lowlevel."):
        return False
    return (
        function.fullname != "builtins.object.__init__"
    )  # a library base whose subclasses give the body


def _primitive_target(
    fb: FunctionBuilder,
    receiver: Argument,
    function: FuncDef,
    owner: Class,
    type_arguments: dict[mt.TypeVarId, Concrete],
) -> Target:
    """A method whose body is `...`: a machine operation."""
    world = fb.world
    substitution = {**type_arguments, **world.substitution_of(owner)}
    signature = signature_of(world, function, owner, substitution)
    rest = Signature(signature.parameters[1:], signature.result)

    def call(values: list[Value]) -> Value:
        from einkornc.irbuild.intrinsics import lower_method

        made = lower_method(fb, receiver, owner, function, values, rest)
        if made is None and function.name in ("__eq__", "__ne__") and values[0].type == REFERENCE:
            from einkornc.irbuild.equality import equal_to_object

            same = equal_to_object(fb, receiver, values[0])
            return same if function.name == "__eq__" else fb.negate(same)
        if made is None:
            made = primitives.lower(fb, receiver[1], function.name, [receiver[0], *values])
        if made is None and isinstance(receiver[1], Class) and receiver[1].info.is_enum:
            from einkornc.irbuild import flags

            made = flags.method(
                fb,
                receiver,
                function.name,
                [(v, p.type) for v, p in zip(values, rest.parameters, strict=True)],
            )
        if made is None:
            refuse(UNSUPPORTED, f"{owner.info.name}.{function.name} is not supported yet")
        return convert(fb, made[0], made[1], signature.result)

    return Target(rest, call)


def _depends_on_class(world: World, receiver: Class, function: FuncDef) -> bool:
    """Whether the object's class decides what is called, or what `cls` is in it."""
    if receiver.fullname in PLAIN:
        return False
    if needs_dispatch(world, receiver, function.name):
        return True
    return function.is_class and bool(world.descendants_of(receiver.info))


def needs_dispatch(world: World, receiver: Class, name: str) -> bool:
    """Whether a subclass known to the program defines the method anew."""
    info = receiver.info
    if info.fullname in PLAIN:  # what is declared so holds no object of a subclass
        return False
    if info.is_protocol or info.is_intersection or is_open(receiver):
        return True
    return world.is_redefined_below(info, name)


def dispatcher_for(
    world: World,
    receiver: Class,
    function: FuncDef,
    owner: Class,
    type_arguments: dict[mt.TypeVarId, Concrete],
    names: frozenset[str] = frozenset(),
) -> Dispatcher:
    """The function that picks a method by the receiver's class at run time."""
    key = (receiver, function, tuple(type_arguments.values()), names)
    found = world.dispatchers.get(key)
    if found is None:
        substitution = {**type_arguments, **world.substitution_of(owner)}
        signature = signature_of(world, function, owner, substitution)
        if overrides.answers_otherwise(world, receiver, function):
            assert isinstance(function.type, mt.CallableType)
            signature.result = world.convert(
                function.type.ret_type, substitution, owner.info.module_name
            )
        if function.is_static or function.is_class:
            signature.parameters.insert(0, ParameterSpec("self", receiver, nodes.ARG_POS))
        if is_open(receiver):
            _see(world, signature)
        signature.parameters[0].type = receiver
        overrides.adapt(world, receiver, function, signature, names)
        ir = world.new_function(
            f"dispatch {receiver}.{function.name}", signature, owner.info.module_name
        )
        ir.path = ""  # it leaves no trace: codegen makes it a plain jump
        ir.display_name = function.name
        ir.is_inline = True
        found = Dispatcher(
            ir, receiver, function.name, signature, tuple(type_arguments.values()), function
        )
        world.dispatchers[key] = found
    return found


def _see(world: World, signature: Signature) -> None:
    """Let what unknown types appear in pass as what is known of it."""
    for p in signature.parameters:
        p.type = seen(world, p.type)
    signature.result = seen(world, signature.result)


# ---------------------------------------------------------------- calling


def call_target(fb: FunctionBuilder, target: Target, arguments: list[Argument]) -> Argument:
    """Call with positional arguments, converting each; missing ones take their defaults.

    The library hands a method of the program what is the program's.
    """
    before = fb.is_between
    if target.instance is not None and not fb.world.is_library(target.instance.module):
        fb.is_between = True
    try:
        return _call_target(fb, target, arguments)
    finally:
        fb.is_between = before


def _call_target(fb: FunctionBuilder, target: Target, arguments: list[Argument]) -> Argument:
    if any(isinstance(t, Formal) for _, t in arguments) or any(
        p.kind == nodes.ARG_STAR and isinstance(p.type, Tuple) for p in target.signature.parameters
    ):
        from einkornc.irbuild.passing import forward

        return forward(fb, target, arguments)
    if fb.world.keeps_shapes and shapes.is_told(target):
        shapes.note(fb, fb.noted_shape or fb.text(""))
    if target.takes_arguments is not None:
        target.takes_arguments(arguments)
    values: list[Value] = []
    for index, p in enumerate(target.signature.parameters):
        if p.kind == nodes.ARG_STAR:
            assert isinstance(p.type, Class)
            values.append(variadic_from_values(fb, arguments[index:], p.type))
            arguments = arguments[:index]
            continue
        if index < len(arguments) and p.kind not in (nodes.ARG_NAMED, nodes.ARG_NAMED_OPT):
            value, t = arguments[index]
            if target.tests_class and is_class(p.type, "builtins.object"):
                values.append(as_operand(fb, value, t))
            elif isinstance(p.type, Formal):
                given = widen_number(fb, value, t, p.type.item)
                values.append(fb.make_struct([ops.TRUE, given]))
            else:
                values.append(give(fb, value, t, p))
        else:
            from einkornc.irbuild.targets import default_value

            values.append(default_value(fb, target, p))
    return target.call(values), target.result


def call_method(
    fb: FunctionBuilder,
    receiver: Argument,
    name: str,
    arguments: list[Argument],
    direct: bool = False,
) -> Argument:
    """`receiver.name(*arguments)`. Each member of a union is tried in turn. Refuses a method that is not there."""
    value, t = receiver = unfold(fb, receiver)
    if isinstance(t, Union):
        return for_members(fb, receiver, lambda member: call_method(fb, member, name, arguments))
    if isinstance(t, Never):  # an item of what is always empty
        return ops.NOTHING, t
    world = fb.world
    if isinstance(t, Class) and t.info.is_enum:
        from einkornc.irbuild import flags

        of_flag = flags.method(fb, receiver, name, arguments)
        if of_flag is not None:
            return of_flag
    if isinstance(t, ClassObject) and name in ("__repr__", "__str__", "__hash__"):
        return described(fb, value, name)
    plain = as_plain_tuple(fb, receiver, name)
    if plain is not None:
        from einkornc.irbuild.operator_methods import call_on

        return call_on(fb, plain, name, arguments)
    if isinstance(t, ClassObject) and isinstance(t.item, Class) and t.item.info.is_enum:
        if name in ("__iter__", "__len__", "__contains__", "__reversed__"):
            from einkornc.irbuild.enums import as_list, members_as_tuple

            listed = (
                as_list(fb, receiver) if name == "__reversed__" else members_as_tuple(fb, receiver)
            )
            return call_method(fb, listed, name, arguments)
    if machine_type(t) is not None:
        same = _same_operands(fb, t, name, arguments)
        if same is not None:
            made = primitives.lower(fb, t, name, [value, *same])
            if made is not None and _is_primitive(world, t, name):
                return made
    if isinstance(t, Class) and t.info.is_named_tuple and _is_of_tuple(t.info, name):
        from einkornc.irbuild.operator_methods import call_on

        plain = (named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t)))
        return call_on(fb, plain, name, arguments)
    owner_class = class_of(world, t)
    assert owner_class is not None
    found = find_methods(world, owner_class, name)
    if found is None and isinstance(t, Nothing):
        return lacking_in_none(fb, name)
    if found is None:
        refuse_method(t, name)
    functions, owner = found
    types = [a for _, a in arguments]
    function = functions[0]
    if len(functions) > 1:
        fitting = fitting_overload(world, functions, owner, types)
        index = next((i for i, a in enumerate(types) if isinstance(a, Union)), None)
        if fitting is None and index is not None:
            before, after = arguments[:index], arguments[index + 1 :]
            each = lambda a: call_method(fb, receiver, name, [*before, a, *after], direct)  # noqa: E731
            return for_members(fb, arguments[index], each)
        function = fitting or function
    type_arguments = infer_arguments(world, function, owner, types)
    bind_self(type_arguments, function, owner_class)
    target = method_target(fb, receiver, function, owner, type_arguments, owner_class, direct)
    return call_target(fb, target, arguments)


def bind_self(
    type_arguments: dict[mt.TypeVarId, Concrete], function: FuncDef, receiver: Class
) -> None:
    """`Self` in what a method takes and gives is the receiver's class, also where another class defines it."""
    for variable in type_variables(function):
        if variable.id.is_self():
            type_arguments[variable.id] = receiver


def _is_of_tuple(info: TypeInfo, name: str) -> bool:
    """Whether a NamedTuple has a method only because it is a tuple."""
    found = find_member(info, name)
    return found is not None and found[1].fullname in _TUPLE_BASES


_TUPLE_BASES = ("builtins.tuple", "builtins._AnyTuple", "builtins._AnySequence", "typing.Sequence")


def _is_primitive(world: World, t: Concrete, name: str) -> bool:
    assert isinstance(t, Class)
    found = find_methods(world, t, name)
    return found is None or is_stub(found[0][0])


def _same_operands(
    fb: FunctionBuilder, t: Concrete, name: str, arguments: list[Argument]
) -> list[Value] | None:
    """Operands as the machine operation takes them, where all are numbers that fit."""
    values: list[Value] = []
    for value, a in arguments:
        if a == t:
            values.append(value)
        elif is_integer(t) and is_class(a, "builtins.int"):
            if name in ("__lshift__", "__rshift__"):
                values.append(value)
            else:
                machine = machine_type(t)
                from einkornc.ir.types import Integer

                assert isinstance(machine, Integer)
                values.append(primitives.resize(fb, value, machine))
        elif is_class(a, "builtins.bool") and is_integer(t):
            values.append(widen_number(fb, value, a, t))
        elif is_class(t, "builtins.float") and machine_type(a) is not None:
            values.append(widen_number(fb, value, a, t))
        elif is_class(t, "builtins.bool") and is_class(a, "builtins.int"):
            values.append(value)
        else:
            return None
    return values


# A function is what no other member is: it does not say what it takes.
_FUNCTIONS = (Callable, Polymorphic)


def _turn(member: Concrete) -> tuple[bool, bool, int]:
    """When a member of a union is tested for: a subclass of str before str."""
    depth = len(member.info.mro) if isinstance(member, Class) and holds_plain(member) else 0
    return isinstance(member, _FUNCTIONS), isinstance(member, Nothing), -depth


def for_members(
    fb: FunctionBuilder, receiver: Argument, action: Function_[[Argument], Argument]
) -> Argument:
    """Do `action` with the value as whichever member of its union it is; the results join."""
    value, t = unfold(fb, receiver)
    assert isinstance(t, Union)
    if is_maybe(t):
        options: list[Concrete] = [without_none(t), NOTHING]
    else:
        options = sorted(t.items, key=_turn)
        if isinstance(options[-2], _FUNCTIONS):
            refuse(
                UNSUPPORTED,
                f"Functions that take different things: {options[-2]} and {options[-1]}",
            )
    after = fb.new_block("joined")
    outcomes: list[tuple[Argument, object]] = []
    ends = []
    for index, option in enumerate(options):
        last = index == len(options) - 1
        otherwise = fb.new_block("else")
        if not last:
            then = fb.new_block("member")
            fb.branch(test_class(fb, value, t, [option]), then, otherwise)
            fb.start(then)
        narrowed = narrow(fb, value, t, option)
        outcomes.append((action((narrowed, option)), None))
        ends.append(fb.block)
        if not last:
            # The jump to `after` is added once the joint type is known.
            fb.function.blocks.append(otherwise)
            fb.block = otherwise
    result = union_of([a[1] for a, _ in outcomes])
    local = fb.temporary(representation(result))
    for ((made, found), _), end in zip(outcomes, ends, strict=True):
        fb.block = end
        if fb.ended:
            continue
        fb.store(local, convert(fb, made, found, result))
        fb.jump(after)
    fb.function.blocks.append(after)
    fb.block = after
    return fb.load(local), result


# What CPython says where a program, past an ignored error of mypy's, takes None for something else.
_WITHOUT = {
    "__call__": "'NoneType' object is not callable",
    "__contains__": "argument of type 'NoneType' is not iterable",
    "__delitem__": "'NoneType' object doesn't support item deletion",
    "__enter__": "'NoneType' object does not support the context manager protocol",
    "__getitem__": "'NoneType' object is not subscriptable",
    "__iter__": "'NoneType' object is not iterable",
    "__len__": "object of type 'NoneType' has no len()",
    "__next__": "'NoneType' object is not an iterator",
    "__setitem__": "'NoneType' object does not support item assignment",
}


def lacking_in_none(fb: FunctionBuilder, name: str) -> Argument:
    """`value.name`, or the operator of that name, where mypy's error is ignored and the value is None."""
    if name in _WITHOUT:
        fb.call(fb.runtime("raise_type"), [fb.text(_WITHOUT[name])])
    elif name.startswith("__"):
        refuse(UNSUPPORTED, f"None has no method {name}")
    else:
        text = f"'NoneType' object has no attribute {name!r}"
        fb.call(fb.runtime("raise_unset_of_module"), [fb.text(text)])
    return ops.NOTHING, NEVER


def unwrapped(fb: FunctionBuilder, value: Value, t: Concrete) -> Value:
    """The machine value of a boxed receiver."""
    return unbox(fb, value, t)
