"""What is worth speed rather than size: the program's loops and what they call, and a few library functions.

Before: nothing is hot. After: `is_hot` is set where code runs again and again: in functions with loops of
the program's own, in what those loops call, however deep in the program and a few steps into the
library, and in what recurses. Everything else stays small.
"""

from __future__ import annotations

from collections.abc import Iterable

from einkornc.ir import operations as ir
from einkornc.ir.operands import targets
from einkornc.ir.program import BasicBlock, Function, Program
from einkornc.passes.components import components

# How far calls from the program's loops are followed into the library.
_LIBRARY_DEPTH = 3

# Programs spend their time here, whoever calls them; of a generic class each instantiation.
_ALWAYS = {
    "einkorn.memory.heap.allocate",
    "einkorn.memory.collector.sweep_page",
    "einkorn.memory.collector._scan",
    "einkorn.memory.collector._mark",
    "einkorn.memory.collector._follow",
    "einkorn.platform.chacha20.block",
    "einkorn.wire.checksum.add_octets",
    "einkorn.wire.octets.read16",
    "einkorn.wire.octets.read32",
    "einkorn.wire.octets.write16",
    "einkorn.wire.octets.write32",
    "_einkorn_integer._store_pair",
    "_einkorn_integer.to_str",
    "_einkorn_text.OctetBuilder.add",
    "_einkorn_text.ascii_character",
    "builtins.bytearray.__getitem__",
    "builtins.bytearray.__setitem__",
    "builtins.bytes.__getitem__",
    "builtins.bytes_iterator._step",
    "builtins.list.__getitem__",
    "builtins.list.__setitem__",
    "builtins.list.append",
    "builtins.list_iterator.__next__",
    "builtins.str.__eq__",
    "builtins.str.__hash__",
    "builtins.str._first_hash",
}

# A part of whatever calls it.
_INLINE = {"_einkorn_text._sip_round", "einkorn.memory.heap.allocate"}

# A few octets of an array each: one check of the bounds serves all of them.
_FLAT = {
    "einkorn.wire.octets.read16",
    "einkorn.wire.octets.read32",
    "einkorn.wire.octets.write16",
    "einkorn.wire.octets.write32",
}

# Kept out of line, so that what calls them is short.
_SELDOM = {
    "_einkorn_text._draw_hash_key",
    "_einkorn_text._first_character",
    "_einkorn_text._wide_character",
    "einkorn.memory.heap._allocate_slowly",
    "builtins.list._reserve",
    "builtins.str._first_hash",
}


def find_hot(program: Program) -> None:
    """Set `is_hot`, and of a few library functions `is_cold`, `is_inline` and `is_flat`."""
    repeated: dict[Function, int] = {}
    for function in program.functions:
        name = _plain_name(function)
        function.is_hot = name in _ALWAYS
        function.is_cold |= name in _SELDOM
        function.is_inline |= name in _INLINE
        function.is_flat = name in _FLAT
        if function.is_library or function.is_coroutine:
            continue  # what a coroutine repeats, it mostly waits for
        looping = _blocks_in_loops(function)
        if looping:
            function.is_hot = True
        for called in _called(looping, program):
            repeated[called] = 0
    for function in _recursive(program):
        repeated.setdefault(function, 0)
    _spread(program, repeated)


def _plain_name(function: Function) -> str:
    """The name without type arguments: `builtins.list.append` of `builtins.list[builtins.int].append`."""
    if not function.is_library or "[" not in function.name:
        return function.name
    opened, _, rest = function.name.partition("[")
    return opened + rest.rpartition("]")[2]


def _spread(program: Program, repeated: dict[Function, int]) -> None:
    """What is called again and again is hot, and so is what it calls; `repeated`: steps into the library."""
    pending = list(repeated)
    while pending:
        function = pending.pop()
        if function.is_cold or function.is_noreturn:
            continue
        steps = repeated[function] + function.is_library
        if steps > _LIBRARY_DEPTH:
            continue
        function.is_hot = True
        for called in _called(function.blocks, program):
            if steps < repeated.get(called, _LIBRARY_DEPTH + 1):
                repeated[called] = steps
                pending.append(called)


def _called(blocks: Iterable[BasicBlock], program: Program) -> list[Function]:
    """What `blocks` call where nothing goes wrong."""
    found: list[Function] = []
    for block in blocks:
        for operation in block.operations:
            if isinstance(operation, ir.Call):
                found.append(operation.function)
            elif isinstance(operation, ir.Allocate | ir.AllocateVariable):
                found.append(program.allocate)
    return found


def _blocks_in_loops(function: Function) -> list[BasicBlock]:
    """The blocks that can come to run a second time in one call."""
    following = {block: targets(block.operations[-1]) for block in function.blocks}
    return _in_circles(following)


def _recursive(program: Program) -> list[Function]:
    """The program's functions that call themselves, directly or through others."""
    own = {function for function in program.functions if not function.is_library}
    calls = {
        function: tuple(f for f in _called(function.blocks, program) if f in own)
        for function in program.functions
        if function in own
    }
    return _in_circles(calls)


def _in_circles[N: (BasicBlock, Function)](graph: dict[N, tuple[N, ...]]) -> list[N]:
    numbers = components(graph)
    sizes: dict[int, int] = {}
    for number in numbers.values():
        sizes[number] = sizes.get(number, 0) + 1
    return [node for node in graph if sizes[numbers[node]] > 1 or node in graph[node]]
