"""What a variable of a plain class may hold besides: an int where float is declared, a bool or IntEnum for an int.

To a type checker these are of the declared class, and CPython keeps the object as it is: `x: float = 1` prints 1.
The program is lowered as declared first. Where such a value arrives, the declared class is noted with the one
that came, and the program is lowered again, in which `float` means `float | int` (docs/decisions/0014).
Only the program's own code widens, and the library's modules whose numbers are the program's values: any other
number in the library's signatures is what its author says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from einkornc.irbuild.concrete import (
    Callable,
    Class,
    ClassObject,
    Concrete,
    Formal,
    Tuple,
    Union,
    union_of,
)

# Full name of the declared class (or a tuple type, spelled out), full names of what else it holds.
type Widening = Mapping[str, frozenset[str]]

NONE: Widening = {}
FUNCTION_NAMES = "__name__ of function values"  # noted likewise: then each carries its name
FUNCTION_DOCUMENTATION = "__doc__ of function values"  # likewise
CALL_SHAPES = "P.args and P.kwargs as values"  # noted likewise: then calls say what they name
# Before a full name: the subclasses whose objects `isinstance(value, int)` may find behind an `object`.
AMONG_OBJECTS = "among objects: "
# Before the name of a container: objects are claimed to be such (object_containers.py).
CLAIMED = "claimed: "
MACHINE_ARRAY = (
    "array.array"  # holds numbers of its machine type, whatever the program writes into it
)
_OF_MACHINE_NUMBERS = (MACHINE_ARRAY, "_einkorn_memoryview.memoryview", "builtins.slice")
WIDENED_MODULES = ("_counter",)  # of the library: whose numbers are the program's values
SUBCLASSED = ("builtins.int", "builtins.float", "builtins.str", "builtins.bytes")


def joined(known: Widening, found: Widening) -> Widening:
    """Both together; what an int holds a float holds too, once it holds ints."""
    result = {name: set(held) for name, held in known.items()}
    for name, arrived in found.items():
        result.setdefault(name, set()).update(arrived)
    for held in result.values():
        for inner in list(held):
            held |= result.get(inner, set())
    return {name: frozenset(held) for name, held in result.items()}


def widen(t: Concrete, wider: Mapping[str, Sequence[Concrete]]) -> Concrete:
    """`t` with every widened class in it spelled out as the union of what it holds."""
    match t:
        case Class(info=info) if info.fullname in _OF_MACHINE_NUMBERS:
            return t
        case Class(info=info, folded=arguments):
            held = Class(info, tuple(widen(a, wider) for a in arguments)) if arguments else t
            beside = wider.get(info.fullname)
            if info.fullname == "builtins._VariadicTuple":
                beside = wider.get(str(t)) or wider.get(str(held))
            return union_of([held, *beside]) if beside else held
        case Union(items=items):
            return union_of([widen(i, wider) for i in items])
        case Tuple(items=items):
            whole = Tuple(tuple(widen(i, wider) for i in items))
            beside = wider.get(str(t)) or wider.get(str(whole))  # plain_tuples.py
            return union_of([whole, *beside]) if beside else whole
        case Callable(parameters=parameters, result=result):
            return Callable(tuple(widen(p, wider) for p in parameters), widen(result, wider))
        case Formal(kind=kind, name=name, item=item):
            return Formal(kind, name, widen(item, wider))
        case ClassObject(item=item):
            return ClassObject(widen(item, wider))
        case _:
            return t


def widen_items(t: Concrete, wider: Mapping[str, Sequence[Concrete]]) -> Concrete:
    """`t` with what it holds widened, but not itself."""
    match t:
        case Class(info=info) if info.fullname in _OF_MACHINE_NUMBERS:
            return t
        case Class(info=info, folded=arguments) if arguments:
            return Class(info, tuple(widen(a, wider) for a in arguments))
        case Union(items=items):
            return union_of([widen_items(i, wider) for i in items])
        case Tuple(items=items):
            return Tuple(tuple(widen_items(i, wider) for i in items))
        case Callable(parameters=parameters, result=result):
            taken = tuple(widen_items(p, wider) for p in parameters)
            return Callable(taken, widen_items(result, wider))
        case Formal(kind=kind, name=name, item=item):
            return Formal(kind, name, widen_items(item, wider))
        case _:
            return t
