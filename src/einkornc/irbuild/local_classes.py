"""Classes inside functions whose methods read the function's variables.

The class statement makes an environment, like a closure's. Each object holds it in a field of its own, where the
methods find what they read; a variable of the function stands for it where objects are made.
"""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import ClassDef, FuncDef, TypeInfo

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild import class_objects, closures
from einkornc.irbuild.captures import Scope, Variable, analyse, environment_of, methods_of
from einkornc.irbuild.classes import environment_field
from einkornc.irbuild.concrete import Class, ClassObject, Concrete
from einkornc.irbuild.function import CapturedPlace, FunctionBuilder, ValuePlace
from einkornc.irbuild.world import LocalClass, World


def define(fb: FunctionBuilder, s: ClassDef) -> None:
    """Make the environment of a class, where its methods read anything of the function around."""
    world = fb.world
    places = _captured(fb, s)
    if not places:  # nested functions that make objects hold something all the same
        fb.declare(environment_of(s.info), world.object).store(fb, fb.text(""))
        return
    known = world.local_classes.get(s.info)
    if known is None:
        _check(fb, s)
        held = [(v.name, None if shared else t) for v, t, shared in places]
        layout = closures.closure_layout(world, f"{fb.function.name}.{s.name}", held)
        assert fb.scope is not None
        known = world.local_classes[s.info] = LocalClass(fb.scope, layout, places)
    elif known.places != places:
        refuse(
            UNSUPPORTED,
            f"The class {s.name}, whose methods read variables that have several types",
            s.line,
        )
    environment = fb.allocate(known.layout)
    for f, value in zip(
        closures.captured(world, known.layout), closures.captured_now(fb, places), strict=True
    ):
        fb.set_field(environment, f, value)
    fb.declare(environment_of(s.info), world.object).store(fb, environment)


def _captured(fb: FunctionBuilder, s: ClassDef) -> list[tuple[Variable, Concrete, bool]]:
    own = environment_of(s.info)
    found: dict[Variable, None] = {}
    for method in methods_of(s):
        scope = analyse(method, [a.variable for a in method.arguments], fb.scope)
        found |= dict.fromkeys(v for v in scope.captured if v is not own)
    if found:  # what makes objects of this class makes those of its bases
        found |= dict.fromkeys(
            environment_of(base) for base in s.info.mro[1:] if base in fb.world.local_classes
        )
    for variable in found:
        receiver = class_objects.own_class(fb, variable)
        if receiver is not None:  # a constant here, and none in the methods
            value = class_objects.class_constant(fb, receiver)
            fb.places[variable] = ValuePlace(ClassObject(receiver), value)
    assert fb.scope is not None
    return [(v, fb.variable_type(v), fb.scope.is_cell(v)) for v in found]


def _check(fb: FunctionBuilder, s: ClassDef) -> None:
    is_laid_out = any(isinstance(t, Class) and t.info is s.info for t in fb.world.classes)
    if is_laid_out or any(base.is_enum or base.is_named_tuple for base in s.info.mro):
        refuse(
            UNSUPPORTED,
            f"The class {s.name}, whose methods read variables of the function around it",
            s.line,
        )


def environments(fb: FunctionBuilder, info: TypeInfo) -> list[tuple[TypeInfo, Value]]:
    """What objects of a class hold for it and its bases, where that is in reach."""
    found: list[tuple[TypeInfo, Value]] = []
    for ancestor in info.mro:
        if ancestor in fb.world.local_classes:
            place = fb.places.get(environment_of(ancestor))
            if place is None:
                refuse(
                    UNSUPPORTED,
                    f"An object of {ancestor.name}, made out of reach of the variables that its methods read",
                )
            found.append((ancestor, place.load(fb)))
    return found


def give_environments(fb: FunctionBuilder, value: Value, t: Class) -> None:
    """Fill the fields of a fresh object."""
    layout = fb.world.class_instance(t).layout
    for ancestor, environment in environments(fb, t.info):
        fb.set_field(value, layout.field_named(environment_field(ancestor)), environment)


def hold(fb: FunctionBuilder, held: list[tuple[TypeInfo, Value]]) -> None:
    """Have environments in reach in a function that the compiler makes."""
    for info, environment in held:
        fb.places[environment_of(info)] = ValuePlace(fb.world.object, environment)


def bind(fb: FunctionBuilder) -> None:
    """Places for what a method reads of the function around its class."""
    node, owner = fb.instance.node, fb.instance.owner
    if not isinstance(node, FuncDef) or fb.instance.has_environment or owner is None:
        return
    known = fb.world.local_classes.get(node.info)
    if known is None or node.is_static or node.is_class or node.name == "__new__":
        return
    self = fb.places[node.arguments[0].variable]
    layout = fb.world.class_instance(owner).layout
    for ancestor in owner.info.mro:
        if ancestor in fb.world.local_classes:
            field = layout.field_named(environment_field(ancestor))
            fb.places[environment_of(ancestor)] = CapturedPlace(fb.world.object, self, field)
    environment = fb.places[environment_of(node.info)]
    closures.bind_places(fb, known.places, known.layout, environment)


def scope_around(world: World, node: nodes.Node) -> Scope | None:
    """The scope of the function that a method's class stands in, where the method may read of it."""
    known = world.local_classes.get(node.info) if isinstance(node, FuncDef) else None
    return known.scope if known is not None else None
