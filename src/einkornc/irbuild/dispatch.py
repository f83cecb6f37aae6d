"""Dispatchers: when no new class or function appears any more, each becomes a switch over class ids.

Only classes of which the program really makes objects count (rapid type analysis), so a protocol with one
implementer costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef

from einkornc.diagnostics import UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import ClassConstant, Value
from einkornc.ir.program import BasicBlock
from einkornc.ir.types import CLASS_NUMBER, REFERENCE, UNIT
from einkornc.irbuild import flags, function_identity, shapes, superclasses
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.concrete import (
    Class,
    ClassObject,
    Concrete,
    Formal,
    Never,
    Nothing,
    Polymorphic,
    Tuple,
    machine_type,
    representation,
)
from einkornc.irbuild.conversion import convert, unbox
from einkornc.irbuild.flows import note_flow
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.inference import choose_overload, infer_arguments
from einkornc.irbuild.instances import special_dispatcher
from einkornc.irbuild.invoke import Target, bind_self, call_method, method_target
from einkornc.irbuild.iteration import advance
from einkornc.irbuild.members import find_member, find_methods, is_stub
from einkornc.irbuild.named_tuples import as_plain_tuple
from einkornc.irbuild.open_classes import is_open
from einkornc.irbuild.operator_methods import call_on, none_method
from einkornc.irbuild.passing import Passing
from einkornc.irbuild.plain_values import differs
from einkornc.irbuild.truth import truth
from einkornc.irbuild.world import (
    Argument,
    ClassInstance,
    Dispatcher,
    Instance,
    Kin,
    ParameterSpec,
    Signature,
    World,
)

_BY_NAME = (nodes.ARG_NAMED, nodes.ARG_NAMED_OPT)
_RETURNED = "returned as "
_MISFIT = "raise_receiver"
_TRUTH = "truth of"  # no method: what bool() makes of each class
_OF_FUNCTIONS = ("__repr__", "__str__", "__format__", "__hash__", "__eq__", _TRUTH)


@dataclass(eq=False, slots=True)
class _State:
    """A dispatcher being filled in: its cases so far."""

    fb: FunctionBuilder
    cases: list[tuple[ClassInstance, BasicBlock]] = field(default_factory=list)
    none: BasicBlock | None = None
    seen: set[Concrete] = field(default_factory=set)
    functions: set[ClassInstance] = field(default_factory=set)  # seen layouts of function values
    asked: int = 0  # how many of the instantiated classes have been looked at


def extend_all(world: World, states: dict[Dispatcher, _State]) -> bool:
    """Give every dispatcher a case for each class that has appeared; whether any was added."""
    changed = False
    for dispatcher in list(world.dispatchers.values()):
        state = states.get(dispatcher)
        if state is None:
            state = states[dispatcher] = _State(_builder(world, dispatcher))
            _add_none_case(dispatcher, state)
        is_asked_of_kin = _has_kin(world, dispatcher)
        appeared = _kin(world, dispatcher.receiver) if is_asked_of_kin else world.instantiated
        for instance in _candidates(world, dispatcher, state, appeared):
            t = instance.type
            if isinstance(t, Polymorphic):
                changed = _add_function(world, dispatcher, state, instance) or changed
                continue
            if t in state.seen or isinstance(t, Nothing):
                continue
            if not world.may_be(t, dispatcher.receiver):
                continue  # it may become one later
            state.seen.add(t)
            if is_asked_of_kin or _is_receiver(world, t, dispatcher):
                _add_case(world, dispatcher, state, instance)
                changed = True
    return changed


def _add_function(
    world: World, dispatcher: Dispatcher, state: _State, instance: ClassInstance
) -> bool:
    """A case for functions of one layout, if they can be there; whether it was added."""
    if dispatcher.receiver.fullname != "builtins.object" or instance in state.functions:
        return False
    if dispatcher.name not in _OF_FUNCTIONS or not world.objects.has_functions:
        return False
    state.functions.add(instance)
    _add_case(world, dispatcher, state, instance)
    return True


def _candidates(
    world: World, dispatcher: Dispatcher, state: _State, appeared: list[ClassInstance]
) -> list[ClassInstance]:
    """Classes that may ask for a case: those new among `appeared`, all of them where flows decide."""
    start = 0 if world.is_by_flows(dispatcher.receiver) else state.asked
    state.asked = len(appeared)
    return appeared[start : state.asked]


def _has_kin(world: World, dispatcher: Dispatcher) -> bool:
    """Whether the receiver's class alone decides who is asked: neither flows nor results do."""
    return not (world.is_by_flows(dispatcher.receiver) or dispatcher.name.startswith(_RETURNED))


def _kin(world: World, receiver: Class) -> list[ClassInstance]:
    """Of the classes that have appeared those whose objects are receivers: many dispatchers have one receiver."""
    kin = world.kin.setdefault(receiver, Kin())
    for instance in world.instantiated[kin.asked :]:
        if not isinstance(instance.type, Polymorphic | Nothing):
            if _is_one_of(world, instance.type, receiver):
                kin.found.append(instance)
    kin.asked = len(world.instantiated)
    return kin.found


def _builder(world: World, dispatcher: Dispatcher) -> FunctionBuilder:
    from einkornc.irbuild.lowering import LOWERING

    key = ("dispatch", dispatcher.function.name)
    instance = Instance(key, dispatcher.function, dispatcher.signature, {}, "builtins")
    fb = FunctionBuilder(world, instance, LOWERING)
    fb.is_between = not world.is_library(dispatcher.receiver.info.module_name)
    fb.runtime(_MISFIT)  # asked for while functions can still appear
    return fb


def _is_receiver(world: World, t: Concrete, dispatcher: Dispatcher) -> bool:
    receiver = dispatcher.receiver
    if dispatcher.name.startswith(_RETURNED):
        if not isinstance(t, Class) or t.fullname not in (
            "_einkorn_frames.coroutine",
            "_einkorn_frames.generator",
        ):
            return False
        return world.is_subtype(t.arguments[-1], dispatcher.signature.result)
    if receiver.fullname == "builtins.object":
        return True
    return _is_one_of(world, t, receiver)


def _is_one_of(world: World, t: Concrete, receiver: Class) -> bool:
    if receiver.info.is_intersection:  # what isinstance finds out about an object of another class
        return all(_is_of(world, t, base) for base in world.bases_of(receiver))
    return _is_of(world, t, receiver)


def _is_group(t: Class) -> bool:
    """Whether objects of `t` are groups, which pass for groups of anything: what is split off one is so made."""
    return t.info.has_base("builtins.BaseExceptionGroup")


def _as_asked(t: Concrete, receiver: Class) -> Concrete:
    """A group's class with the argument that the receiver's class has."""
    if not isinstance(t, Class) or not _is_group(receiver):
        return t
    if len(t.folded) == len(receiver.folded) == 1:
        return Class(t.info, receiver.folded)
    return t


def _is_of(world: World, t: Concrete, receiver: Class) -> bool:
    if isinstance(t, Tuple) and receiver.fullname in (
        "builtins._AnyTuple",
        "builtins._AnySequence",
    ):
        return True
    if _is_no_descendant(t, receiver):
        return False
    if is_open(receiver):
        return isinstance(t, Class) and receiver.info in t.info.mro
    if isinstance(t, Class) and not receiver.info.is_protocol:
        mapped = world.supertype(t, receiver.info)
        if mapped is not None and _is_group(receiver):
            return True
        if mapped is None and t.fullname == "builtins._VariadicTuple":
            return world.is_subtype(t, receiver)  # what builtins.tuple inherits
        return mapped is not None and _may_stand(world, mapped, receiver)
    return world.is_subtype(t, receiver)


def _is_no_descendant(t: Concrete, receiver: Class) -> bool:
    """Whether a class plainly does not inherit from `receiver`: most do not, and this is quick to see."""
    if not isinstance(t, Class) or receiver.info.is_protocol or t.info.tuple_type is not None:
        return False
    return receiver.info not in t.info.mro and t.fullname != "builtins._VariadicTuple"


def _may_stand(world: World, mapped: Class, receiver: Class) -> bool:
    """Whether a `mapped` may be where a `receiver` is declared, as a conversion has it.

    To mypy a dict[str, bool | int] is a dict[str, int]; its values are held otherwise, so it never gets there.
    """
    if mapped == receiver:
        return True
    info = receiver.info
    if mapped.info is info and not (info.is_abstract or info.is_protocol):
        for held, declared in zip(mapped.arguments, receiver.arguments, strict=True):
            if isinstance(held, Never):
                continue
            if representation(held) != representation(declared) or differs(held, declared):
                return False
    return world.is_subtype(mapped, receiver)


def _add_case(world: World, dispatcher: Dispatcher, state: _State, instance: ClassInstance) -> None:
    fb = state.fb
    block = BasicBlock(f"case.{len(state.cases)}")
    fb.function.blocks.append(block)
    fb.block = block
    state.cases.append((instance, block))
    try:
        value, t = _call_implementation(fb, dispatcher, instance)
        if dispatcher.name == "__await__":
            t = (
                dispatcher.signature.result
            )  # any frame will do: what it returned is read by `returned_of`
        if is_open(dispatcher.receiver):  # whose containers are printed as objects are
            note_flow(world, t, world.object)
        if not fb.ended:
            fb.emit(ops.Return(UNIT, 0, convert(fb, value, t, dispatcher.signature.result)))
    except RefusalError as error:
        line = FuncDef("", [])
        fb.report(error, line)
        fb.unreachable()


def _add_none_case(dispatcher: Dispatcher, state: _State) -> None:
    """None among objects: it has no class to look at, but texts, a hash and equality."""

    name = dispatcher.name
    if name not in ("__repr__", "__str__", "__format__", "__hash__", "__eq__", "__ne__"):
        return
    receiver = dispatcher.receiver
    if receiver.fullname != "builtins.object" and not (
        receiver.info.is_protocol and name == "__hash__"
    ):
        return
    fb = state.fb
    state.none = fb.block = BasicBlock("none")
    fb.function.blocks.append(fb.block)
    if name in ("__eq__", "__ne__"):
        other = fb.function.parameters[1]
        same = fb.is_null(other) if other.type == REFERENCE else ops.FALSE
        made: Argument = (same if name == "__eq__" else fb.negate(same)), fb.world.bool
    else:
        others = zip(fb.function.parameters[1:], dispatcher.signature.parameters[1:], strict=True)
        made = none_method(fb, name, [(p, s.type) for p, s in others])
    fb.emit(ops.Return(UNIT, 0, convert(fb, *made, dispatcher.signature.result)))


def _call_implementation(
    fb: FunctionBuilder, dispatcher: Dispatcher, instance: ClassInstance
) -> Argument:

    t = _as_asked(instance.type, dispatcher.receiver)
    value: Value = fb.function.parameters[0]
    if not isinstance(t, Class | Polymorphic) or machine_type(t) is not None:
        value = unbox(fb, value, t)
    parameters = fb.function.parameters[1:]
    specs = dispatcher.signature.parameters[1:]
    if dispatcher.name.startswith(_RETURNED):
        assert isinstance(t, Class)
        frame_class = fb.world.class_instance(t)
        held = frame_class.layout.field_named("_returned")
        return fb.get_field(value, held), frame_class.attributes["_returned"].type
    if dispatcher.name == _TRUTH:
        return truth(fb, (value, t), exact=True), fb.world.bool
    if dispatcher.name.startswith("get "):
        from mypy.nodes import TempNode

        from einkornc.irbuild.attributes import load

        return load(fb, (value, t), dispatcher.name[4:], TempNode(mt.NoneType()), exact=True)
    if dispatcher.name.startswith("set "):
        from mypy.nodes import TempNode

        from einkornc.irbuild.attributes import store

        store(
            fb,
            (value, t),
            dispatcher.name[4:],
            (parameters[0], specs[0].type),
            TempNode(mt.NoneType()),
            exact=True,
        )
        return ops.NOTHING, Nothing()
    arguments: list[Argument] = [(p, s.type) for p, s in zip(parameters, specs, strict=True)]
    if superclasses.is_super(dispatcher):
        chosen = superclasses.implementation(fb, dispatcher, (value, t), arguments)
        if chosen is None:
            return ops.NOTHING, Nothing()
        return _as_given(fb, chosen, arguments, specs)
    if isinstance(t, ClassObject):
        return _class_method(fb, (value, t), dispatcher.name, arguments)
    if isinstance(t, Polymorphic) and dispatcher.name == "__eq__":
        return function_identity.equal(fb, value, arguments[0][0]), fb.world.bool
    if isinstance(t, Tuple | Polymorphic) or machine_type(t) is not None:
        return call_on(fb, (value, t), dispatcher.name, arguments)
    assert isinstance(t, Class)
    plain = as_plain_tuple(fb, (value, t), dispatcher.name)
    if plain is not None:
        return call_on(fb, plain, dispatcher.name, arguments)
    of_flag = flags.method(fb, (value, t), dispatcher.name, arguments)
    if of_flag is not None:
        return of_flag
    if dispatcher.name == "_step" and find_member(dispatcher.receiver.info, "_step") is None:
        return _step(fb, (value, t), dispatcher.signature.result)
    if t.info.is_named_tuple:
        own = find_member(t.info, dispatcher.name)
        if own is not None and own[1] is not t.info and own[1].fullname != "builtins.object":
            return call_method(fb, (value, t), dispatcher.name, arguments)
    found = find_methods(fb.world, t, dispatcher.name)
    if found is None:
        return _without_method(fb, (value, t), dispatcher, arguments)
    functions, owner = found
    function = _overload(fb, dispatcher, functions, owner, arguments)
    declared = function.type
    type_arguments: dict[mt.TypeVarId, Concrete] = {}
    if isinstance(declared, mt.CallableType) and declared.variables:
        variables = list(declared.variables)
        if len(dispatcher.type_arguments) < len(variables):  # a protocol's method without Self
            variables = [v for v in variables if not v.id.is_self()]
        type_arguments = {
            v.id: a for v, a in zip(variables, dispatcher.type_arguments, strict=False)
        }
        if len(type_arguments) < len(declared.variables):  # an overload that asks for more
            given = [a for _, a in arguments]
            type_arguments = infer_arguments(fb.world, function, owner, given) | type_arguments
        bind_self(type_arguments, function, t)
    target = method_target(fb, (value, t), function, owner, type_arguments, t, direct=True)
    return _positional(fb, target, arguments, specs)


def _overload(
    fb: FunctionBuilder,
    dispatcher: Dispatcher,
    functions: list[FuncDef],
    owner: Class,
    arguments: list[Argument],
) -> FuncDef:
    """The overload of an implementation that a dispatcher's callers chose, or one that takes the same."""
    if len(functions) == 1:
        return functions[0]
    declared = dispatcher.declared
    if declared is not None and declared in functions and not is_stub(declared):
        return declared
    specs = dispatcher.signature.parameters[1:]
    named = (nodes.ARG_NAMED, nodes.ARG_NAMED_OPT, nodes.ARG_STAR2)
    given = [a[1] for a, s in zip(arguments, specs, strict=True) if s.kind not in named]
    return choose_overload(fb.world, functions, owner, given)


def _class_method(
    fb: FunctionBuilder, receiver: Argument, name: str, arguments: list[Argument]
) -> Argument:
    """What a class held as an object can do: be compared, hashed and printed."""
    from einkornc.ir.types import INT

    value, t = receiver
    world = fb.world
    number = fb.convert_bits("zext", value, INT)
    match name:
        case "__repr__" | "__str__":
            return fb.call(fb.runtime("class_text"), [number]), world.str
        case "__format__":
            spec = arguments[0][0]
            return fb.call(fb.runtime("class_format"), [number, spec]), world.str
        case "__hash__":
            return number, world.int
        case "__eq__":
            other = arguments[0]
            same = fb.choose(
                test_class(fb, *other, [t]),
                ops.FALSE.type,
                lambda: fb.compare("eq", value, unbox(fb, other[0], t)),
                lambda: ops.FALSE,
            )
            return same, world.bool
    refuse(UNSUPPORTED, f"A class held as an object has no {name}")


def _positional(
    fb: FunctionBuilder, target: object, arguments: list[Argument], specs: list[ParameterSpec]
) -> Argument:
    """Arguments as the dispatcher got them, to the parameters of the method that runs."""
    assert isinstance(target, Target)
    formals = target.signature.parameters
    is_alike = list(map(_place, formals)) == list(map(_place, specs))
    if not any(isinstance(t, Formal) for _, t in arguments) and is_alike:
        values = [
            convert(fb, value, t, p.type) for (value, t), p in zip(arguments, formals, strict=True)
        ]
        return target.call(values), target.result
    return _as_given(fb, target, arguments, specs)


def _place(p: ParameterSpec) -> tuple[nodes.ArgKind, str]:
    """What says which argument a parameter gets, but for its place among the others."""
    return p.kind, p.name if p.kind in _BY_NAME else ""


def _as_given(
    fb: FunctionBuilder, target: Target, arguments: list[Argument], specs: list[ParameterSpec]
) -> Argument:
    """Arguments given as `specs` say, to the parameters they go to."""
    passing = Passing(fb, target, noted=shapes.noted(fb))
    passing.reserve([s.name for s in specs if s.kind in _BY_NAME])
    for argument, spec in zip(arguments, specs, strict=True):
        if isinstance(argument[1], Formal):
            passing.received(argument)
        elif spec.kind in _BY_NAME:
            passing.named(spec.name, argument)
        elif spec.kind == nodes.ARG_STAR:
            passing.spread(argument)
        elif spec.kind == nodes.ARG_STAR2:
            passing.spread_names(argument)
        else:
            passing.positional(argument)
    return passing.call()


def _without_method(
    fb: FunctionBuilder, receiver: Argument, dispatcher: Dispatcher, arguments: list[Argument]
) -> Argument:
    """A NamedTuple's comparison, which its struct answers."""

    t = receiver[1]
    own = find_member(t.info, dispatcher.name) if isinstance(t, Class) else None
    if own is not None and isinstance(own[0], nodes.Var) and not arguments:
        from einkornc.irbuild.attributes import load

        # A property of a Protocol, an attribute here.
        place = nodes.TempNode(mt.NoneType())
        return load(fb, receiver, dispatcher.name, place, exact=True)
    if isinstance(t, Class) and t.info.is_named_tuple:
        return call_on(fb, receiver, dispatcher.name, arguments)
    refuse(UNSUPPORTED, f"{t} has no method {dispatcher.name}")


def _step(fb: FunctionBuilder, receiver: Argument, result: Concrete) -> Argument:
    """What `_step` of an iterator's class gives, or its `__next__`, as `result`: nothing is converted at the end."""

    assert isinstance(result, Tuple)
    going, after = fb.new_block("item"), fb.new_block("exhausted")
    value, t = advance(fb, receiver, going, after)
    item = convert(fb, value, t, result.items[1])
    fb.emit(ops.Return(UNIT, 0, fb.make_struct([ops.TRUE, item])))
    fb.function.blocks.append(after)
    fb.block = after
    return fb.zero(representation(result)), result


def finish_all(world: World, states: dict[Dispatcher, _State]) -> None:
    """Write the switches."""
    from einkornc.irbuild.bodies import finish

    for state in states.values():
        fb = state.fb
        fb.block = fb.function.blocks[0]
        if state.none is not None:
            some = BasicBlock("some")
            fb.branch(fb.is_null(fb.function.parameters[0]), state.none, some, False)
            fb.function.blocks.append(some)
            fb.block = some
        if len(state.cases) == 1:
            fb.emit(ops.Jump(UNIT, 0, state.cases[0][1]))
        elif not state.cases:
            _fits_no_case(fb)
        else:
            number = fb.emit(ops.ClassOf(CLASS_NUMBER, 0, fb.function.parameters[0]))
            impossible = BasicBlock("impossible")
            cases = tuple((ClassConstant(CLASS_NUMBER, i.layout), b) for i, b in state.cases)
            fb.emit(ops.Switch(UNIT, 0, number, cases, impossible))
            fb.function.blocks.append(impossible)
            fb.block = impossible
            _fits_no_case(fb)
        finish(fb)


def _fits_no_case(fb: FunctionBuilder) -> None:
    """Raise TypeError: what a `# type: ignore` or another lie of types let through is no such receiver."""
    fb.call(fb.runtime(_MISFIT), [])
    fb.unreachable()


# ---------------------------------------------------------------- attributes through protocols and bases


def get_attribute(
    fb: FunctionBuilder, receiver: Argument, owner: Class, name: str, t: Concrete
) -> Argument:
    """An attribute whose place depends on the receiver's class."""
    signature = Signature([ParameterSpec("self", owner, nodes.ARG_POS)], t)
    dispatcher = special_dispatcher(fb.world, owner, f"get {name}", signature)
    return fb.call(dispatcher.function, [receiver[0]]), t


def returned_of(fb: FunctionBuilder, frame: Value, t: Concrete) -> Value:
    """What a finished frame returned, as a `t`, whatever exactly its class returns."""
    owner = fb.world.class_named("_einkorn_frames._Frame")
    signature = Signature([ParameterSpec("self", owner, nodes.ARG_POS)], t)
    dispatcher = special_dispatcher(fb.world, owner, f"{_RETURNED}{t}", signature)
    return fb.call(dispatcher.function, [frame])


def dispatched_truth(fb: FunctionBuilder, value: Value, owner: Class) -> Value:
    """bool(x) of a value of any class below `owner`, which is not None."""
    signature = Signature([ParameterSpec("self", owner, nodes.ARG_POS)], fb.world.bool)
    dispatcher = special_dispatcher(fb.world, owner, _TRUTH, signature)
    return fb.call(dispatcher.function, [value])


def set_attribute(
    fb: FunctionBuilder, receiver: Argument, owner: Class, name: str, new: Argument
) -> None:
    """Assign an attribute whose place depends on the receiver's class."""
    specs = [
        ParameterSpec("self", owner, nodes.ARG_POS),
        ParameterSpec("value", new[1], nodes.ARG_POS),
    ]
    dispatcher = special_dispatcher(fb.world, owner, f"set {name}", Signature(specs, Nothing()))
    fb.call(dispatcher.function, [receiver[0], new[0]])
