"""Functions, methods and classes as values, and calls of such values."""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy import types as mt
from mypy.nodes import Decorator, FuncDef, TypeInfo
from mypy.subtypes import is_subtype

from einkornc.diagnostics import ANY, UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.irbuild import (
    callables,
    class_objects,
    closures,
    docstrings,
    function_identity,
    function_texts,
    local_classes,
    polymorphic,
    public_names,
)
from einkornc.irbuild.concrete import (
    NEVER,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Never,
    Polymorphic,
    Tuple,
    Union,
    members,
)
from einkornc.irbuild.construction import construct, instance_target
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import arguments_of_value, choose_overload, infer_arguments, unify
from einkornc.irbuild.instances import function_instance
from einkornc.irbuild.invoke import Target, for_members, method_target
from einkornc.irbuild.members import class_of, find_member, find_methods, plain_functions
from einkornc.irbuild.narrowed_types import narrowed_targets
from einkornc.irbuild.operator_methods import call_on
from einkornc.irbuild.passing import callable_of, forward, value_target
from einkornc.irbuild.targets import call_with, nested_target, resolve_method
from einkornc.irbuild.world import Argument, ParameterSpec, Signature


def call_function_value(fb: FunctionBuilder, function: Argument, e: nodes.CallExpr) -> Argument:
    """Call what an expression evaluates to."""
    value, t = function
    if isinstance(t, Union):
        return for_members(fb, function, lambda m: call_function_value(fb, m, e))
    if isinstance(t, Callable):
        return call_with(fb, value_target(fb, function, fb.world.types.get(e.callee)), e)
    if isinstance(t, Polymorphic):
        return polymorphic.call(fb, function, e)
    if isinstance(t, ClassObject):
        return class_objects.construct(fb, function, e, None)
    return call_with(fb, resolve_method(fb, function, "__call__", e, None), e)


def function_as_value(
    fb: FunctionBuilder, e: nodes.RefExpr, node: nodes.SymbolNode, expected: Concrete | None
) -> Argument:
    """A module-level function where a value is expected."""
    if isinstance(node, Decorator):
        from einkornc.irbuild.attributes import load_variable

        if not node.decorators:
            node = node.func
        else:
            return load_variable(fb, node.var, node.fullname)
    t = _function_type(fb, e, expected, node)
    functions = plain_functions(node)
    function = functions[0]
    shown = _function_shown(fb, function)
    if isinstance(t, Polymorphic):
        return polymorphic.function_value(fb, node, functions, shown)
    if len(functions) > 1:
        function = choose_overload(fb.world, functions, None, list(t.parameters))
    instance = function_instance(
        fb.world, function, None, arguments_of_value(fb.world, function, t)
    )

    def call(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
        return forward(tb, instance_target(tb, instance), arguments)

    documentation = docstrings.of_function(fb.world, functions[-1])
    made = closures.function_value(fb, function.name, t, call, instance.key, shown, documentation)
    function_identity.note_value(fb, node, made[0])
    return made


def _function_shown(fb: FunctionBuilder, function: FuncDef) -> str:
    """What a function of a module holds as its name."""
    if not fb.world.is_library(fb.world.module_of(function.fullname)):
        return function.name
    return public_names.function_name(function.fullname)


def _callable_type(fb: FunctionBuilder, e: nodes.Expression, expected: Concrete | None) -> Callable:
    t = _function_type(fb, e, expected)
    if isinstance(t, Callable):
        return t
    refuse(UNSUPPORTED, "This generic function as a value", e.line, e.column)


def _function_type(
    fb: FunctionBuilder,
    e: nodes.Expression,
    expected: Concrete | None,
    node: nodes.SymbolNode | None = None,
) -> Callable | Polymorphic:
    options = members(expected if expected is not None else NEVER)
    functions = [option for option in options if isinstance(option, Callable)]
    own = mt.get_proper_type(fb.world.types.get(e))
    is_open = isinstance(own, mt.Overloaded) or isinstance(own, mt.CallableType) and own.variables
    if any(isinstance(option, Polymorphic) for option in options) and (is_open or not functions):
        return Polymorphic()
    if len(functions) == 1 or functions and own is None:
        return functions[0]
    if functions and own is not None:
        fitting = (f for f in functions if is_subtype(own, fb.world.to_mypy(f)))
        return next(fitting, functions[0])
    dispatching = fb.world.checked.dispatching.registrations
    if isinstance(node, FuncDef) and node in dispatching and node.type is not None:
        t = fb.concrete(node.type)
    else:
        t = fb.type_of(e)
    if isinstance(t, Callable | Polymorphic):
        return t
    refuse(UNSUPPORTED, "This function as a value", e.line, e.column)


def nested_value(
    fb: FunctionBuilder, nested: closures.Nested, environment: Value, expected: Concrete | None
) -> Argument:
    """A nested function where a value is expected: its closure, with an adapter where conventions differ."""
    signature = nested.instance.signature
    own = callable_of(signature)
    wanted = own
    for option in members(expected) if expected is not None else ():
        if isinstance(option, Callable):
            wanted = option
    plain = all(p.kind == nodes.ARG_POS for p in signature.parameters)
    if plain and not callables.differs(own, wanted):
        return convert(fb, environment, own, wanted), wanted
    held = fb.world.object

    def call(tb: FunctionBuilder, receiver: Argument, arguments: list[Argument]) -> Argument:
        return forward(tb, nested_target(tb, nested, receiver[0]), arguments)

    name = nested.instance.function.display_name
    texts = function_texts.texts_of(fb, environment)
    return closures.bound_value(fb, (environment, held), name, wanted, call, texts=texts)


def generic_nested_value(
    fb: FunctionBuilder, e: nodes.RefExpr, node: FuncDef, expected: Concrete | None
) -> Argument:
    """A generic function of this function as a value: the instance that what is expected asks for."""
    t = _callable_type(fb, e, expected)
    arguments = arguments_of_value(fb.world, node, t)
    nested, environment = closures.generic_nested(fb, node, arguments)
    return nested_value(fb, nested, environment, t)


def update_wrapper(fb: FunctionBuilder, e: nodes.CallExpr) -> Argument | None:
    """`functools.update_wrapper(wrapper, wrapped)`: a function value takes the other's texts, where these are asked for."""
    has_texts = fb.world.names_functions or fb.world.documents_functions
    if not has_texts or e.arg_kinds != [nodes.ARG_POS, nodes.ARG_POS]:
        return None
    node = e.args[0].node if isinstance(e.args[0], nodes.NameExpr) else None
    is_nested = isinstance(node, FuncDef) and node in fb.places
    if isinstance(node, FuncDef) and not is_nested:
        refuse(UNSUPPORTED, f"update_wrapper of {node.name}, a function of a module", e.line)
    wrapper, wrapped = (fb.expression(a) for a in e.args)
    if isinstance(wrapper[1], Callable) and isinstance(wrapped[1], Callable | Polymorphic):
        texts = function_texts.texts_of(fb, wrapped[0])
        function_texts.give(fb, wrapper[0], texts)
        if is_nested:  # of which each use makes a value of its own
            function_texts.give(fb, fb.places[node].load(fb), texts)
    return wrapper


def lower_lambda(fb: FunctionBuilder, e: nodes.LambdaExpr, expected: Concrete | None) -> Argument:
    """`lambda …: …`."""
    recorded = _lambda_type(fb, e, expected)
    specs = [
        ParameterSpec(
            a.variable.name, p.item if isinstance(p, Formal) else p, a.kind, a.initializer
        )
        for a, p in zip(e.arguments, recorded.parameters, strict=True)
    ]
    nested = closures.nested_function(fb, e, Signature(specs, recorded.result), "<lambda>")
    environment = closures.make_environment(fb, nested, nested.instance.function)
    return nested_value(fb, nested, environment, expected)


def _lambda_type(fb: FunctionBuilder, e: nodes.LambdaExpr, expected: Concrete | None) -> Callable:
    """What mypy inferred; for a Protocol with `__call__`, which it does not look into, that."""
    try:
        recorded = fb.type_of(e)
        assert isinstance(recorded, Callable)
        return recorded
    except RefusalError as error:
        if error.refusal is not ANY:
            raise
        for option in members(expected) if expected is not None else ():
            if isinstance(option, Callable) and len(option.parameters) == len(e.arguments):
                return option
        recorded = fb.made_type_of(e)
        assert isinstance(recorded, Callable)
        return recorded


def bound_method(
    fb: FunctionBuilder, receiver: Argument, name: str, e: nodes.Context, expected: Concrete | None
) -> Argument:
    """`receiver.method` as a value."""
    assert isinstance(e, nodes.Expression)
    t = _function_type(fb, e, expected)
    if isinstance(t, Polymorphic):
        return polymorphic.bound_method(fb, receiver, name)

    def call(tb: FunctionBuilder, held: Argument, arguments: list[Argument]) -> Argument:

        if not tb.world.keeps_shapes and not any(isinstance(a, Formal) for _, a in arguments):
            return call_on(tb, held, name, arguments)
        return forward(tb, _method_taking(tb, held, name, arguments), arguments)

    documentation = docstrings.of_method(fb, receiver, name)
    return closures.bound_value(fb, receiver, name, t, call, documentation)


def _method_taking(
    fb: FunctionBuilder, receiver: Argument, name: str, arguments: list[Argument]
) -> Target:
    """The method of a receiver that takes what a bound method was called with."""
    owner_class = class_of(fb.world, receiver[1])
    found = find_methods(fb.world, owner_class, name) if owner_class is not None else None
    if owner_class is None or found is None:
        refuse(UNSUPPORTED, f"The method {name} of {receiver[1]} as a value")
    functions, owner = found
    types = [a for _, a in arguments if not isinstance(a, Formal)]
    function = (
        functions[0] if len(functions) == 1 else choose_overload(fb.world, functions, owner, types)
    )
    type_arguments = infer_arguments(fb.world, function, owner, types)
    return method_target(fb, receiver, function, owner, type_arguments, owner_class)


def class_function_value(
    fb: FunctionBuilder, info: TypeInfo, e: nodes.MemberExpr, expected: Concrete | None
) -> Argument:
    """`Class.function` as a value."""
    t = _callable_type(fb, e, expected)
    found = find_methods(fb.world, Class(info), e.name) if not info.defn.type_vars else None
    if found is None:
        refuse(UNSUPPORTED, f"{info.name}.{e.name} as a value", e.line, e.column)
    functions, owner = found
    function = (
        functions[0]
        if len(functions) == 1
        else choose_overload(fb.world, functions, None, list(t.parameters))
    )

    def call(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
        if function.is_static or function.is_class:
            instance = function_instance(
                tb.world, function, owner, {}, Class(info) if function.is_class else None
            )
            return forward(tb, instance_target(tb, instance), arguments)

        if tb.world.is_redefined_below(info, e.name):  # this class's, whatever the object's has
            types = [a.item if isinstance(a, Formal) else a for _, a in arguments[1:]]
            given = infer_arguments(tb.world, function, owner, types)
            made = method_target(tb, arguments[0], function, owner, given, owner, direct=True)
            return forward(tb, made, arguments[1:])
        if tb.world.keeps_shapes or any(isinstance(a, Formal) for _, a in arguments):
            return forward(
                tb, _method_taking(tb, arguments[0], e.name, arguments[1:]), arguments[1:]
            )
        return call_on(tb, arguments[0], e.name, arguments[1:])

    documentation = docstrings.of_function(fb.world, functions[-1])
    return closures.function_value(
        fb,
        f"{info.name}.{e.name}",
        t,
        call,
        (function, info),
        documentation=documentation,
    )


def class_as_function(fb: FunctionBuilder, info: TypeInfo, wanted: Callable) -> Argument:
    """A class named where a function is expected: its construction."""
    t = _class_made(fb, info, wanted)
    made = _from_its_argument(info) if len(wanted.parameters) == 1 else None
    if made is not None:
        shown = info.name if info.is_newtype else _shown(fb, t)
        return closures.function_value(fb, info.name, wanted, made, t, shown)
    held = local_classes.environments(fb, info)
    if held:
        return _with_environments(fb, t, held, wanted)

    def call(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
        return construct(tb, t, arguments), t

    documentation = docstrings.of_class(fb.world, info)
    return closures.function_value(fb, f"new {t}", wanted, call, t, _shown(fb, t), documentation)


def _from_its_argument(
    info: TypeInfo,
) -> Function_[[FunctionBuilder, list[Argument]], Argument] | None:
    """What `type` and a NewType make of their argument: no object of a class."""
    if info.fullname == "builtins.type":
        return lambda tb, arguments: class_objects.class_of_value(tb, arguments[0])
    return (lambda tb, arguments: arguments[0]) if info.is_newtype else None


def generic_class(fb: FunctionBuilder, info: TypeInfo, known: mt.Type) -> Argument:
    """A generic class where nothing says what it holds."""

    def make(wanted: Callable) -> polymorphic.Caller:
        made = _class_made(fb, info, wanted)
        return lambda tb, _, arguments: (construct(tb, made, arguments), made)

    return polymorphic.class_value(
        fb, info, mt.get_proper_type(known), make, _shown(fb, Class(info))
    )


def _with_environments(
    fb: FunctionBuilder, t: Class, held: list[tuple[TypeInfo, Value]], wanted: Callable
) -> Argument:
    """The construction of a class in a function, with what its methods read of that function."""
    receiver = fb.make_struct([v for _, v in held]), Tuple((fb.world.object,) * len(held))

    def call(tb: FunctionBuilder, kept: Argument, arguments: list[Argument]) -> Argument:
        local_classes.hold(tb, [(info, tb.item(kept[0], i)) for i, (info, _) in enumerate(held)])
        return construct(tb, t, arguments), t

    return closures.bound_value(fb, receiver, f"new {t}", wanted, call)


def _shown(fb: FunctionBuilder, t: Concrete) -> str:
    """How a class prints."""
    if isinstance(t, Class) and t.fullname != "builtins._VariadicTuple":
        return f"<class '{fb.world.full_name(t.info).replace(':', '.')}'>"
    return "<class 'tuple'>"


def _class_made(fb: FunctionBuilder, info: TypeInfo, wanted: Callable) -> Class:
    """A generic class with the arguments that a function's result, or else its parameters, say it has."""
    if info.fullname == "builtins.tuple":
        info = fb.world.infos["builtins._VariadicTuple"]
    if not info.defn.type_vars:
        return Class(info)
    for member in members(wanted.result):
        if (
            isinstance(member, Class)
            and member.info is info
            and not any(isinstance(a, Never) for a in member.arguments)
        ):
            return member
    found: dict[mt.TypeVarId, Concrete] = {}
    for name in ("__init__", "__new__"):
        own = find_member(info, name)
        for function in plain_functions(own[0]) if own is not None and own[1] is info else ():
            declared = function.type
            if isinstance(declared, mt.CallableType) and len(declared.arg_types) > len(
                wanted.parameters
            ):
                for d, a in zip(declared.arg_types[1:], wanted.parameters, strict=False):
                    unify(fb.world, d, a, found)
    if info.fullname == "builtins._VariadicTuple" and len(wanted.parameters) == 1:
        iterable = mt.Instance(fb.world.infos["typing.Iterable"], [info.defn.type_vars[0]])
        unify(fb.world, iterable, wanted.parameters[0], found)
    if len(found) < len(info.defn.type_vars):
        for member in members(wanted.result):
            if isinstance(member, Class) and member.arguments and member.info in info.mro:
                for target in narrowed_targets(fb, info, member):
                    if isinstance(target, Class):
                        return target
    if not wanted.parameters:  # empty, and what it is declared as says no more
        found |= {v.id: fb.world.object for v in info.defn.type_vars if v.id not in found}
    if len(found) < len(info.defn.type_vars):
        refuse(UNSUPPORTED, f"The class {info.name} as a function that returns {wanted.result}")
    return fb.world.applied(info, [found[v.id] for v in info.defn.type_vars])


def class_value_as_function(fb: FunctionBuilder, receiver: Argument, wanted: Callable) -> Argument:
    """A class where a function is expected: its construction."""
    value, t = receiver
    assert isinstance(t, ClassObject)
    from einkornc.irbuild.class_calls import fits_constructor

    def call(tb: FunctionBuilder, held: Argument, arguments: list[Argument]) -> Argument:
        kinds = [nodes.ARG_POS] * len(arguments)

        def make(option: Class) -> Argument:
            if not fits_constructor(tb, option, kinds, [None] * len(arguments)):
                return class_objects.refuse_arguments(tb, option, wanted.result)
            return convert(
                tb, construct(tb, option, arguments), option, wanted.result
            ), wanted.result

        choices = class_objects.options(tb, t.item) if isinstance(t.item, Class) else []
        made = [
            c
            for c in choices
            if not c.info.is_abstract and class_objects.is_constructed_as(c, t.item)
        ]
        return class_objects.each(tb, held, make, made or None)

    if isinstance(value, ops.ClassConstant):
        known = (
            wanted.result
            if isinstance(wanted.result, Class) and isinstance(t.item, Class)
            else None
        )
        exact = t.item if known is None or known.info is not t.item.info else known  # type: ignore[union-attr]
        if isinstance(exact, Class) and (held := local_classes.environments(fb, exact.info)):
            return _with_environments(fb, exact, held, wanted)

        def construct_it(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
            assert isinstance(exact, Class)
            return construct(tb, exact, arguments), exact

        assert isinstance(exact, Class)
        return closures.function_value(
            fb,
            f"new {exact}",
            wanted,
            construct_it,
            (exact, wanted),
            _shown(fb, exact),
            docstrings.of_class(fb.world, exact.info),
        )
    return closures.bound_value(fb, receiver, f"new {t}", wanted, call)
