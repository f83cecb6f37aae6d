"""Functions and methods called with values already at hand: finding the target, matching types, dispatch.

targets.py evaluates argument expressions and arranges them; everything that calls a method on its own
account (operators, loops, `with`, formatting) comes here directly.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from mypy import nodes
from mypy import types as mt
from mypy.nodes import ArgKind, Decorator, FuncDef, OverloadedFuncDef, TypeInfo

from einkornc.diagnostics import ANY, DYNAMIC, UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import Function
from einkornc.ir.types import REFERENCE
from einkornc.irbuild import overrides, primitives
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Never,
    Nothing,
    Tuple,
    Union,
    is_class,
    is_integer,
    is_maybe,
    machine_type,
    members,
    representation,
    union_of,
    without_none,
)
from einkornc.irbuild.conversion import (
    as_operand,
    as_plain_tuple,
    convert,
    give,
    named_tuple_items,
    named_tuple_struct,
    narrow,
    plain_enum_value,
    test_class,
    unbox,
    widen_number,
)
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.objects import is_erased
from einkornc.irbuild.tuples import variadic_from_values
from einkornc.irbuild.world import (
    RUNTIME,
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
    with_names: Function_[[frozenset[str]], Target] | None = (
        None  # the target of a call that passes these parameters by name, where that matters
    )

    @property
    def result(self) -> Concrete:
        return self.signature.result


# ---------------------------------------------------------------- members of classes


def find_member(info: TypeInfo, name: str) -> tuple[nodes.SymbolNode, TypeInfo] | None:
    """The definition of `name` in a class or its ancestors, and the class that has it."""
    for ancestor in info.mro:
        symbol = ancestor.names.get(name)
        if symbol is not None and symbol.node is not None:
            return symbol.node, ancestor
    return None


def class_of(world: World, t: Concrete) -> Class | None:
    """The class whose methods a value of type `t` has; None for unions."""
    match t:
        case Class():
            return t
        case Tuple(items=items):
            return world.class_named("builtins._VariadicTuple", union_of(list(items)))
        case Nothing():
            return world.object
        case Callable():
            return world.object
        case ClassObject():
            return world.object
        case _:
            return None


def has_method(world: World, t: Concrete, name: str) -> bool:
    """Whether a value of type `t` has a method `name` that object does not give."""
    owner = class_of(world, t)
    if owner is None:
        return all(has_method(world, m, name) for m in members(t))
    found = find_member(owner.info, name)
    return found is not None and found[1].fullname != "builtins.object"


def is_stub(function: FuncDef) -> bool:
    """Whether a body is only `...` (after a docstring): a machine operation or an abstract method."""
    for s in function.body.body:
        if isinstance(s, nodes.ExpressionStmt) and isinstance(
            s.expr, nodes.EllipsisExpr | nodes.StrExpr
        ):
            continue
        return isinstance(s, nodes.PassStmt) and False
    return True


def plain_functions(node: nodes.SymbolNode) -> list[FuncDef]:
    """The functions behind a definition: overload items first, the implementation last."""
    match node:
        case FuncDef():
            return [node]
        case Decorator():
            return [node.func]
        case OverloadedFuncDef():
            found = [i.func if isinstance(i, Decorator) else i for i in node.items]
            for item in found:
                item.is_overload = True
            if node.impl is not None:
                found.append(node.impl.func if isinstance(node.impl, Decorator) else node.impl)
                found[-1].is_overload = False
            return found
        case _:
            return []


# ---------------------------------------------------------------- signatures and instances


def leading(function: FuncDef, owner: Class | None) -> int:
    """How many declared parameters no call passes: self, or cls."""
    return 1 if owner is not None and (not function.is_static or function.name == "__new__") else 0


def signature_of(
    world: World,
    function: FuncDef,
    owner: Class | None,
    substitution: dict[mt.TypeVarId, Concrete],
    module: str | None = None,
) -> Signature:
    """Concrete parameters and result; `self` is the first parameter of a method, `cls` none at all.

    `module`: where it is defined, which a nested function's own name does not say.
    """
    from einkornc.irbuild import decorated

    definition = decorated.decorator_of(owner, function)
    if definition is not None and owner is not None:
        return decorated.signature(world, definition, owner, substitution)
    return plain_signature(world, function, owner, substitution, module)


def plain_signature(
    world: World,
    function: FuncDef,
    owner: Class | None,
    substitution: dict[mt.TypeVarId, Concrete],
    module: str | None = None,
) -> Signature:
    """The signature that a function declares, whatever decorators make of it."""
    declared = function.type
    if not isinstance(declared, mt.CallableType):
        refuse(UNSUPPORTED, f"{function.name} has no annotation", function.line)
    if function in world.synthetic and function not in world.dataclass_inits:
        module = ""  # their bodies, which the compiler writes, know no unions
    elif module is None:
        module = owner.info.module_name if owner else world.module_of(function.fullname)
    is_library = world.is_library(module)
    parameters: list[ParameterSpec] = []
    for index, (argument, t) in enumerate(zip(function.arguments, declared.arg_types, strict=True)):
        if index == 0 and leading(function, owner) and owner is not None:
            if function.is_class or function.name == "__new__":
                continue
            parameters.append(ParameterSpec(argument.variable.name, owner, argument.kind))
            continue
        if argument.kind == nodes.ARG_STAR2 and declared.unpack_kwargs:
            concrete = world.convert(t, substitution, module)  # `**kwargs: Unpack[SomeTypedDict]`
        else:
            concrete = parameter_type(world, t, argument.kind, substitution, module)
        parameters.append(
            ParameterSpec(
                argument.variable.name,
                concrete,
                argument.kind,
                argument.initializer,
                is_library and (not mt.has_type_vars(t) or _only_compares(function, index)),
            )
        )
    result = world.convert(declared.ret_type, substitution, module)
    if function.is_generator and isinstance(result, Class):
        result = _generator_type(world, result, function.is_async_generator)
    return Signature(parameters, result)


_LOOKUPS = frozenset(
    ("__getitem__", "__delitem__", "get", "pop", "index", "count", "remove", "discard")
)


def _only_compares(function: FuncDef, index: int) -> bool:
    """Whether a container's method only looks for its argument: equal numbers are found alike."""
    return index == 1 and function.name in _LOOKUPS and function.info.module_name == "builtins"


def parameter_type(
    world: World,
    t: mt.Type,
    kind: ArgKind,
    substitution: dict[mt.TypeVarId, Concrete],
    module: str,
) -> Concrete:
    """What the parameter's variable holds: a tuple for *args, a dict for **kwargs."""
    proper = mt.get_proper_type(t)
    if isinstance(proper, mt.ParamSpecType):
        return world.convert(proper, substitution, module)
    if kind == nodes.ARG_STAR:
        if isinstance(proper, mt.UnpackType):
            return world.convert(proper.type, substitution, module)
        item = world.convert(proper, substitution, module)
        return world.class_named("builtins._VariadicTuple", item)
    if kind == nodes.ARG_STAR2:
        item = world.convert(proper, substitution, module)
        return world.class_named("builtins.dict", world.str, item)
    return world.convert(proper, substitution, module)


def _generator_type(world: World, declared: Class, is_async: bool) -> Class:
    """The frame class of a generator function declared to return an Iterator or the like."""
    if declared.fullname in ("builtins.generator", "builtins.async_generator"):
        return declared
    item = declared.arguments[0] if declared.arguments else world.object
    if is_async:
        return world.class_named("builtins.async_generator", item, NOTHING)
    return world.class_named("builtins.generator", item, NOTHING, NOTHING)


def function_instance(
    world: World,
    function: FuncDef,
    owner: Class | None,
    type_arguments: dict[mt.TypeVarId, Concrete],
    receiver: Class | None = None,
    plain: bool = False,
) -> Instance:
    """The instance of a module-level function or method, made and queued at its first use; `plain`: undecorated."""
    from einkornc.irbuild import decorated

    if function.is_class and owner is not None and receiver is None:
        receiver = owner
    definition = None if plain else decorated.decorator_of(owner, function)
    key = (function, owner, tuple(type_arguments.values()), receiver, plain)
    found = world.instances.get(key)
    if found is not None:
        return found
    substitution = dict(type_arguments)
    if owner is not None:
        substitution.update(world.substitution_of(owner))
    if receiver is not None:
        declared = function.type
        if isinstance(declared, mt.CallableType):
            for v in declared.variables:
                if v.id.is_self() and v.id not in substitution:
                    substitution[v.id] = receiver
    declare = plain_signature if plain else signature_of
    signature = declare(world, function, owner, substitution)
    module = function.fullname.rpartition(".")[0] if owner is None else owner.info.module_name
    module = world.module_of(module)
    name = _name_of(function, owner, type_arguments, receiver)
    ir = world.new_function(name, signature, module)
    ir.display_name = function.name
    ir.line = function.line
    instance = Instance(key, ir, signature, substitution, module, function, owner, receiver)
    from einkornc.irbuild.bodies import build_function, build_synthetic

    make = world.synthetic.get(function)
    if definition is not None:
        instance.build = lambda i: decorated.build(world, i, definition)
    elif make is not None:
        instance.build = lambda i: build_synthetic(world, i, make)
    else:
        instance.build = lambda i: build_function(world, i)
    return world.request(instance)


def _name_of(
    function: FuncDef,
    owner: Class | None,
    type_arguments: dict[mt.TypeVarId, Concrete],
    receiver: Class | None,
) -> str:
    base = f"{receiver or owner}.{function.name}" if owner is not None else function.fullname
    if type_arguments:
        base += f"[{', '.join(map(str, type_arguments.values()))}]"
    return base


def runtime_function(world: World, name: str) -> Function:
    """A function of the library's runtime module, by name."""
    node = None
    for module in RUNTIME:
        symbol = world.files[module].names.get(name)
        node = symbol.node if symbol is not None else node
    if not isinstance(node, FuncDef):
        refuse(UNSUPPORTED, f"The runtime lacks {name}")
    function = function_instance(world, node, None, {}).function
    if name.startswith("raise_"):
        function.is_cold = True
        function.is_noreturn = True
    return function


# ---------------------------------------------------------------- inference of type arguments


def type_variables(function: FuncDef) -> list[mt.TypeVarLikeType]:
    """The type variables a function itself declares; those of a decorator that it returns are its own too."""
    declared = function.type
    if not isinstance(declared, mt.CallableType):
        return []
    returned = mt.get_proper_type(declared.ret_type)
    inner = (
        list(returned.variables)
        if isinstance(returned, mt.CallableType) and not returned.is_type_obj()
        else []
    )
    return [*declared.variables, *inner]


def unify(
    world: World, declared: mt.Type, actual: Concrete, found: dict[mt.TypeVarId, Concrete]
) -> None:
    """Find what the type variables in `declared` must be for it to be `actual`."""
    if not mt.has_type_vars(declared) or isinstance(actual, Never):
        return
    p = mt.get_proper_type(declared)
    match p:
        case mt.TypeVarType():
            if p.id not in found:
                found[p.id] = actual
            elif found[p.id] != actual and not isinstance(actual, Nothing):
                if world.is_subtype(found[p.id], actual):
                    found[p.id] = actual
        case mt.Instance():
            for candidate in members(actual):
                _unify_instance(world, p, candidate, found)
        case mt.UnionType():
            variables = [i for i in p.items if isinstance(mt.get_proper_type(i), mt.TypeVarType)]
            others = [i for i in p.items if i not in variables]
            rest: list[Concrete] = []
            for member in members(actual):
                if isinstance(member, Nothing) and any(
                    isinstance(mt.get_proper_type(o), mt.NoneType) for o in others
                ):
                    continue
                rest.append(member)
            for other in others:
                for member in rest:
                    unify(world, other, member, found)
            if len(variables) == 1 and rest:
                unify(world, variables[0], union_of(rest), found)
        case mt.TupleType():
            if isinstance(actual, Tuple) and len(actual.items) == len(p.items):
                for d, a in zip(p.items, actual.items, strict=True):
                    unify(world, d, a, found)
        case mt.CallableType():
            if isinstance(actual, Class):
                actual = _called_as(world, actual, p, found) or actual
            if isinstance(actual, Callable):
                _unify_parameters(world, p, actual.parameters, found)
                unify(world, p.ret_type, actual.result, found)
            elif isinstance(actual, ClassObject):
                unify(world, p.ret_type, actual.item, found)
        case mt.Parameters():
            if isinstance(actual, Tuple):
                _unify_parameters(world, p, actual.items, found)
        case mt.ParamSpecType():
            if isinstance(actual, Tuple) and p.flavor == mt.ParamSpecFlavor.BARE:
                found.setdefault(p.id, Tuple(actual.items[len(p.prefix.arg_types) :]))
        case mt.TypeType():
            if isinstance(actual, ClassObject):
                unify(world, p.item, actual.item, found)


def _called_as(
    world: World, t: Class, wanted: mt.CallableType, found: dict[mt.TypeVarId, Concrete]
) -> Callable | None:
    """The function that an object with `__call__` is where a function of that kind is expected."""
    methods = find_methods(world, t, "__call__")
    if methods is None or len(methods[0]) != 1:
        return None
    [function], owner = methods
    if not isinstance(function.type, mt.CallableType):
        return None
    substitution = world.substitution_of(owner)
    if function.type.variables:
        try:
            given = [world.convert(a, found) for a in wanted.arg_types]
            substitution.update(infer_arguments(world, function, owner, given))
        except RefusalError:
            return None
    method = world.convert(function.type, substitution)
    assert isinstance(method, Callable)
    return Callable(method.parameters[1:], method.result)


def _unify_parameters(
    world: World,
    p: mt.CallableType | mt.Parameters,
    actual: tuple[Concrete, ...],
    found: dict[mt.TypeVarId, Concrete],
) -> None:
    """Declared parameters against those of a function value; a ParamSpec takes all that are left."""
    for index, (declared, kind) in enumerate(zip(p.arg_types, p.arg_kinds, strict=True)):
        proper = mt.get_proper_type(declared)
        if isinstance(proper, mt.ParamSpecType):
            if kind == nodes.ARG_STAR:
                found.setdefault(proper.id, Tuple(actual[index:]))
            return
        if index < len(actual):
            held = actual[index]
        elif actual and isinstance(actual[-1], Formal) and actual[-1].kind == nodes.ARG_STAR:
            held = actual[-1]
        else:
            return
        if isinstance(held, Formal):
            is_star = held.kind == nodes.ARG_STAR and isinstance(held.item, Class)
            held = held.item.arguments[0] if is_star and isinstance(held.item, Class) else held.item
        unify(world, declared, held, found)


def _unify_instance(
    world: World, p: mt.Instance, actual: Concrete, found: dict[mt.TypeVarId, Concrete]
) -> None:
    if not p.args:
        return
    owner = class_of(world, actual)
    if owner is None:
        return
    frame = {
        "typing.Generator": "builtins.generator",
        "typing.Coroutine": "builtins.coroutine",
    }.get(p.type.fullname)
    if frame is not None and owner.fullname == frame:
        declared = p.args[2:] if frame.endswith("coroutine") else p.args
        for d, a in zip(declared, owner.arguments, strict=False):
            unify(world, d, a, found)
        return
    if p.type.fullname == "builtins.tuple" and owner.fullname == "builtins._VariadicTuple":
        unify(world, p.args[0], owner.arguments[0], found)
        return
    if p.type not in owner.info.mro:
        owner = world.public_class(owner)
    mapped = world.supertype(owner, p.type)
    if mapped is not None:
        for d, a in zip(p.args, mapped.arguments, strict=False):
            unify(world, d, a, found)
    elif p.type.is_protocol:
        _unify_protocol(world, p, owner, found)


def _unify_protocol(
    world: World, p: mt.Instance, owner: Class, found: dict[mt.TypeVarId, Concrete]
) -> None:
    """Through the results of the protocol's methods, as the owner declares them."""
    for name in p.type.protocol_members:
        wanted = find_member(p.type, name)
        has = find_member(owner.info, name)
        if wanted is None or has is None:
            continue
        functions, own = plain_functions(wanted[0]), plain_functions(has[0])
        if not functions or not own:
            continue
        declared = functions[0].type
        base = world.supertype(owner, has[1])
        if not isinstance(declared, mt.CallableType):
            continue
        actual = _like(world, own, base, declared).type
        if not isinstance(actual, mt.CallableType):
            continue
        substitution = world.substitution_of(base) if base is not None else {}
        inner: dict[mt.TypeVarId, Concrete] = {}
        try:
            result = world.convert(actual.ret_type, substitution, has[1].module_name)
        except Exception:
            continue
        unify(world, declared.ret_type, result, inner)
        variables = {v.id: a for v, a in zip(p.type.defn.type_vars, p.args, strict=False)}
        for identity, concrete in inner.items():
            if identity in variables:
                unify(world, variables[identity], concrete, found)


def _like(
    world: World, own: list[FuncDef], owner: Class | None, declared: mt.CallableType
) -> FuncDef:
    """The overload that serves a protocol's method."""
    wanted = declared.arg_types[1:]
    if len(own) == 1 or any(mt.has_type_vars(t) for t in wanted):
        return own[0]
    return choose_overload(world, own, owner, [world.convert(t, {}) for t in wanted])


def arguments_of_value(
    world: World, function: FuncDef, t: Callable
) -> dict[mt.TypeVarId, Concrete]:
    """Type arguments with which a generic function is a value of type `t`."""
    found: dict[mt.TypeVarId, Concrete] = {}
    if isinstance(function.type, mt.CallableType):
        unify(world, function.type, t, found)
    return complete_arguments(world, function, found, {})


def infer_arguments(
    world: World,
    function: FuncDef,
    owner: Class | None,
    arguments: Sequence[Concrete],
    expected: Concrete | None = None,
) -> dict[mt.TypeVarId, Concrete]:
    """Type arguments of a generic function from the types of positional arguments (receiver aside)."""
    variables = type_variables(function)
    found: dict[mt.TypeVarId, Concrete] = {}
    declared = function.type
    if not variables or not isinstance(declared, mt.CallableType):
        return found
    skip = leading(function, owner)
    substitution = world.substitution_of(owner) if owner is not None else {}
    types = declared.arg_types[skip:]
    kinds = declared.arg_kinds[skip:]
    for index, actual in enumerate(arguments):
        position = min(index, len(types) - 1)
        if position >= 0 and (index < len(types) or kinds[position] == nodes.ARG_STAR):
            unify(world, types[position], actual, found)
    if expected is not None:
        unify(world, declared.ret_type, expected, found)
    if skip and owner is not None and not function.is_class:
        unify(world, declared.arg_types[0], owner, found)
    return complete_arguments(world, function, found, substitution)


def complete_arguments(
    world: World,
    function: FuncDef,
    found: dict[mt.TypeVarId, Concrete],
    substitution: dict[mt.TypeVarId, Concrete],
) -> dict[mt.TypeVarId, Concrete]:
    """Type arguments in declared order; one that nothing determines becomes its bound or None."""
    result: dict[mt.TypeVarId, Concrete] = {}
    for v in type_variables(function):
        if v.id in found:
            result[v.id] = found[v.id]
        elif isinstance(v, mt.TypeVarType):
            bound = mt.get_proper_type(v.upper_bound)
            is_vague = not isinstance(bound, mt.Instance) or (
                bound.type.is_protocol or bound.type.fullname == "builtins.object"
            )
            module = world.module_of(function.fullname)
            result[v.id] = NOTHING if is_vague else world.convert(bound, substitution, module)
        else:
            refuse(UNSUPPORTED, f"{function.name} takes a ParamSpec or TypeVarTuple", function.line)
    return result


# ---------------------------------------------------------------- overloads


def choose_overload(
    world: World, functions: list[FuncDef], owner: Class | None, arguments: Sequence[Concrete]
) -> FuncDef:
    """The first overload that takes positional arguments of these types."""
    items = functions[:-1] if len(functions) > 1 and not functions[-1].is_overload else functions
    for function in items or functions:
        declared = function.type
        if not isinstance(declared, mt.CallableType):
            continue
        skip = leading(function, owner)
        kinds = declared.arg_kinds[skip:]
        required = sum(1 for k in kinds if k == nodes.ARG_POS)
        most = len([k for k in kinds if k in (nodes.ARG_POS, nodes.ARG_OPT)])
        if len(arguments) < required or (len(arguments) > most and nodes.ARG_STAR not in kinds):
            continue
        if any(map(_is_literal, declared.arg_types[skip : skip + len(arguments)])):
            continue  # of a value at hand nobody knows which it is
        type_arguments = infer_arguments(world, function, owner, arguments)
        substitution = dict(type_arguments)
        if owner is not None:
            substitution.update(world.substitution_of(owner))
        signature = signature_of(world, function, owner, substitution)
        is_bound = owner is not None and not (function.is_static or function.is_class)
        formals = signature.parameters[1:] if is_bound else signature.parameters
        if all(world.is_subtype(a, f.type) for a, f in zip(arguments, formals, strict=False)):
            implementation = functions[-1]
            if is_stub(function) and not implementation.is_overload and not is_stub(implementation):
                return implementation
            return function
    return functions[0]


def _is_literal(t: mt.Type) -> bool:
    """`Literal[…]`, or a union of such."""
    p = mt.get_proper_type(t)
    if isinstance(p, mt.UnionType):
        return all(map(_is_literal, p.items))
    return isinstance(p, mt.LiteralType)


# ---------------------------------------------------------------- methods


def refuse_method(t: Concrete, name: str, line: int = 0, column: int = -1) -> NoReturn:
    """`t` has no such method; a container that `isinstance` found has those that need not know its items."""
    if isinstance(t, Class) and t.fullname.startswith("builtins._Any"):
        refuse(ANY, f"What this container holds is not known, which {name} needs", line, column)
    refuse(DYNAMIC, f"{t} has no method {name}", line, column)


def find_methods(world: World, t: Class, name: str) -> tuple[list[FuncDef], Class] | None:
    """The functions of method `name` of a class and the ancestor (with arguments) that defines it."""
    found = find_member(t.info, name)
    if found is None:
        return None
    node, info = found
    functions = plain_functions(node)
    if not functions:
        return None
    owner = world.supertype(t, info)
    assert owner is not None
    return functions, owner


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
    if (
        isinstance(t, Class)
        and t.info.is_enum
        and owner.fullname in ("builtins.int", "builtins.str")
    ):
        value, t = receiver = plain_enum_value(fb, value, t, owner)
        static_receiver = owner
    if machine_type(t) is not None or isinstance(t, Tuple | Nothing | ClassObject):
        direct = True
    if isinstance(t, Callable):
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
        return plain_enum_value(fb, value, t, owner)[0]
    return value


def _receiver_of(function: FuncDef, static_receiver: Class) -> Class | None:
    return static_receiver if function.is_class else None


def _must_dispatch(world: World, receiver: Class, function: FuncDef) -> bool:
    if (
        receiver.info.is_intersection
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
            from einkornc.irbuild.operators import equal_to_object

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
    if needs_dispatch(world, receiver, function.name):
        return True
    return function.is_class and bool(world.descendants_of(receiver.info))


def needs_dispatch(world: World, receiver: Class, name: str) -> bool:
    """Whether a subclass known to the program defines the method anew."""
    info = receiver.info
    if info.is_protocol or info.is_intersection:
        return True
    return any(name in d.names for d in world.descendants.get(info, []))


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
        if function.is_static or function.is_class:
            signature.parameters.insert(0, ParameterSpec("self", receiver, nodes.ARG_POS))
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


# ---------------------------------------------------------------- calling


def call_target(fb: FunctionBuilder, target: Target, arguments: list[Argument]) -> Argument:
    """Call with positional arguments, converting each; missing ones take their defaults."""
    if any(isinstance(t, Formal) for _, t in arguments) or any(
        p.kind == nodes.ARG_STAR and isinstance(p.type, Tuple) for p in target.signature.parameters
    ):
        from einkornc.irbuild.passing import forward

        return forward(fb, target, arguments)
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
    value, t = receiver
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
        from einkornc.irbuild.class_objects import described

        return described(fb, value, name)
    plain = as_plain_tuple(fb, receiver, name)
    if plain is not None:
        from einkornc.irbuild.operators import call_on

        return call_on(fb, plain, name, arguments)
    if isinstance(t, ClassObject) and isinstance(t.item, Class) and t.item.info.is_enum:
        if name in ("__iter__", "__len__", "__contains__", "__reversed__"):
            from einkornc.irbuild.enums import as_list, members_as_tuple

            listed = (
                as_list(fb, t.item) if name == "__reversed__" else members_as_tuple(fb, t.item.info)
            )
            return call_method(fb, listed, name, arguments)
    if machine_type(t) is not None:
        same = _same_operands(fb, t, name, arguments)
        if same is not None:
            made = primitives.lower(fb, t, name, [value, *same])
            if made is not None and _is_primitive(world, t, name):
                return made
    if isinstance(t, Class) and t.info.is_named_tuple and _is_of_tuple(t.info, name):
        from einkornc.irbuild.operators import call_on

        plain = (named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t)))
        return call_on(fb, plain, name, arguments)
    owner_class = class_of(world, t)
    assert owner_class is not None
    found = find_methods(world, owner_class, name)
    if found is None:
        refuse_method(t, name)
    functions, owner = found
    types = [a for _, a in arguments]
    function = (
        functions[0] if len(functions) == 1 else choose_overload(world, functions, owner, types)
    )
    type_arguments = infer_arguments(world, function, owner, types)
    target = method_target(fb, receiver, function, owner, type_arguments, owner_class, direct)
    return call_target(fb, target, arguments)


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


def for_members(
    fb: FunctionBuilder, receiver: Argument, action: Function_[[Argument], Argument]
) -> Argument:
    """Do `action` with the value as whichever member of its union it is; the results join."""
    value, t = receiver
    assert isinstance(t, Union)
    if is_maybe(t):
        options: list[Concrete] = [without_none(t), NOTHING]
    else:
        options = sorted(t.items, key=lambda m: isinstance(m, Nothing))
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


def unwrapped(fb: FunctionBuilder, value: Value, t: Concrete) -> Value:
    """The machine value of a boxed receiver."""
    return unbox(fb, value, t)
