"""What function values carry besides their code, in programs that ask for it: their name and their docstring."""

from __future__ import annotations

from dataclasses import dataclass

from einkornc.diagnostics import DYNAMIC, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import NULL, Value
from einkornc.ir.types import CODE, REFERENCE, ClassLayout
from einkornc.irbuild.concrete import Polymorphic
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.widening import FUNCTION_DOCUMENTATION, FUNCTION_NAMES
from einkornc.irbuild.world import World

# The docstring of what the library defines, or of what Python describes itself: an image does not have it.
UNKNOWN = "\0"


@dataclass(frozen=True, slots=True)
class Texts:
    """What a function value gets as its `__name__` and `__doc__`."""

    name: Value
    documentation: Value


def closure_base(world: World) -> ClassLayout:
    """What every function value begins with: its machine code, and its texts where they are asked for."""
    key = ("closure base",)
    found = world.layouts.get(key)
    if found is not None:
        return found
    layout = world.special_layout("function", "function", t=Polymorphic())
    layout.add_field("code", CODE)
    if world.names_functions:
        layout.add_field("name", REFERENCE)
    if world.documents_functions:
        layout.add_field("documentation", REFERENCE)
    world.layouts[key] = layout
    return layout


def texts(fb: FunctionBuilder, name: str, documentation: str | None = UNKNOWN) -> Texts:
    """The texts of a function that is known here."""
    return Texts(fb.text(name), text_or_none(fb, documentation))


def text_or_none(fb: FunctionBuilder, text: str | None) -> Value:
    """A docstring as a `str | None`."""
    return NULL if text is None else fb.text(text)


def texts_of(fb: FunctionBuilder, function: Value) -> Texts:
    """The texts of a function value, for one that stands for it."""
    names = fb.world.names_functions
    documents = fb.world.documents_functions
    return Texts(
        name_of(fb, function) if names else NULL,
        documentation_of(fb, function) if documents else NULL,
    )


def fields(fb: FunctionBuilder, given: Texts) -> dict[str, Value]:
    """The fields that hold texts in this program."""
    found: dict[str, Value] = {}
    if fb.world.names_functions:
        found["name"] = given.name
    if fb.world.documents_functions:
        found["documentation"] = given.documentation
    return found


def give(fb: FunctionBuilder, function: Value, given: Texts) -> None:
    """Let a function value have these texts, as `functools.wraps` does to a wrapper."""
    base = closure_base(fb.world)
    for name, value in fields(fb, given).items():
        fb.set_field(function, base.field_named(name), value)


def name_of(fb: FunctionBuilder, function: Value) -> Value:
    """`function.__name__`: a field that function values have in programs that ask for it."""
    if not fb.world.names_functions:
        fb.world.arrived.setdefault(FUNCTION_NAMES, set())
        refuse(DYNAMIC, "`__name__` of a function value")  # the next round has it
    return fb.get_field(function, closure_base(fb.world).field_named("name"))


def documentation_of(fb: FunctionBuilder, function: Value) -> Value:
    """`function.__doc__`, likewise; UNKNOWN where an image does not have it."""
    if not fb.world.documents_functions:
        fb.world.arrived.setdefault(FUNCTION_DOCUMENTATION, set())
        refuse(DYNAMIC, "`__doc__` of a function value")  # the next round has it
    return fb.get_field(function, closure_base(fb.world).field_named("documentation"))


def known_documentation(fb: FunctionBuilder, found: Value) -> Value:
    """A docstring that the program may see; TypeError for UNKNOWN."""
    if isinstance(found, ops.Constant):
        return found
    return fb.call(fb.runtime("known_documentation"), [found])
