"""Functions with their concrete types: signatures, and one instance for each."""

from __future__ import annotations

from mypy import nodes
from mypy import types as mt
from mypy.nodes import ArgKind, FuncDef

from einkornc.diagnostics import ANY, UNSUPPORTED, RefusalError, refuse
from einkornc.ir.program import Function
from einkornc.irbuild.concrete import (
    NOTHING,
    Class,
    Concrete,
)
from einkornc.irbuild.members import decorator_of
from einkornc.irbuild.widening import MACHINE_ARRAY
from einkornc.irbuild.world import (
    RUNTIME,
    Dispatcher,
    Instance,
    ParameterSpec,
    Signature,
    World,
)


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

    definition = decorator_of(owner, function)
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
    world.checked.bodies.check(function)
    try:
        return _declared_signature(world, function, owner, substitution, module)
    except RefusalError as error:
        if error.refusal is ANY and (file := world.files.get(world.module_of(function.fullname))):
            world.checked.packages.look(file.path, function)  # why it has no type
        raise


def _declared_signature(
    world: World,
    function: FuncDef,
    owner: Class | None,
    substitution: dict[mt.TypeVarId, Concrete],
    module: str | None,
) -> Signature:
    declared = function.type
    if not isinstance(declared, mt.CallableType):
        refuse(UNSUPPORTED, f"{function.name} has no annotation", function.line)
    if function in world.synthetic and function not in world.dataclass_inits:
        module = ""  # their bodies, which the compiler writes, know no unions
    elif module is None:
        module = owner.info.module_name if owner else world.module_of(function.fullname)
    is_library = not world.is_widened_in(module)
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
                is_library and _takes_numbers(function, index, t),
            )
        )
    result = world.convert(declared.ret_type, substitution, module)
    if function.is_generator and isinstance(result, Class):
        result = _generator_type(world, result, function.is_async_generator)
    return Signature(parameters, result)


_LOOKUPS = frozenset(
    ("__getitem__", "__delitem__", "get", "pop", "index", "count", "remove", "discard")
)


def _takes_numbers(function: FuncDef, index: int, t: mt.Type) -> bool:
    """Whether a parameter of the library says itself which number it takes."""
    holds_machine_numbers = bool(function.info) and function.info.fullname == MACHINE_ARRAY
    return not mt.has_type_vars(t) or holds_machine_numbers or _only_compares(function, index)


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
        return world.as_passed(proper, substitution, module)
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
    if declared.fullname in ("_einkorn_frames.generator", "_einkorn_frames.async_generator"):
        return declared
    item = declared.arguments[0] if declared.arguments else world.object
    if is_async:
        return world.class_named("_einkorn_frames.async_generator", item, NOTHING)
    return world.class_named("_einkorn_frames.generator", item, NOTHING, NOTHING)


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
    definition = None if plain else decorator_of(owner, function)
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


def special_dispatcher(
    world: World,
    owner: Class,
    name: str,
    signature: Signature,
    type_arguments: tuple[Concrete, ...] = (),
) -> Dispatcher:
    """A dispatcher that is no plain method: it reads or sets an attribute, or follows `super()`."""
    key = (owner, name, type_arguments)
    found = world.dispatchers.get(key)
    if found is None:
        ir = world.new_function(f"dispatch {owner}.{name}", signature, owner.info.module_name)
        ir.path = ""
        ir.is_inline = True
        found = Dispatcher(ir, owner, name, signature, type_arguments)
        world.dispatchers[key] = found
    return found
