"""Closes generators that nobody holds any more, whatever way control leaves what held them (generator_ends.py)."""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from mypy import nodes

from einkornc.ir import operations as ops
from einkornc.ir.program import Local
from einkornc.ir.types import BOOL, REFERENCE, UNIT
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.concrete import Class, Concrete, is_class, representation
from einkornc.irbuild.exceptions import raise_again, reached
from einkornc.irbuild.function import Final, FunctionBuilder
from einkornc.irbuild.generator_ends import Leaf
from einkornc.irbuild.world import Argument

FRAME = "_einkorn_frames.generator"


@dataclass(eq=False, slots=True)
class Held:
    """A generator, or what may be one, that is closed where its holder ends; null where there is none."""

    local: Local
    is_exact: bool = True  # whether it is known to be a generator
    is_iterable: bool = False  # whether the iterator of a value is meant
    is_variable: bool = False  # whether a variable holds it, which may hold another one before
    holder: Held | None = None  # the generator that has it as an argument
    collected: Sequence[Held] = ()  # of `*items` in a call: what ends once all items are taken


def expect(fb: FunctionBuilder, leaves: Sequence[Leaf]) -> list[Held]:
    """Have the values of these expressions kept when they are computed."""
    found: dict[nodes.Expression, Held] = {}
    for leaf in leaves:
        held = Held(fb.temporary(REFERENCE, "held"), is_iterable=leaf.is_iterable)
        held.holder = found.get(leaf.holder) if leaf.holder is not None else None
        fb.store(held.local, ops.NULL)
        found[leaf.expression] = held
    fb.held.update(found)
    return list(found.values())


def expect_stars(fb: FunctionBuilder, e: nodes.CallExpr) -> None:
    """`f(*zip(numbers(), "ab"))`: the items are taken before the call, and `numbers()` ends."""
    for a, kind in zip(e.args, e.arg_kinds, strict=True):
        if kind == nodes.ARG_STAR and isinstance(a, nodes.CallExpr):
            leaves = fb.world.ends.held_by(a)
            if leaves and leaves[0].expression is not a:  # which is at its end anyway
                fb.held[a] = Held(fb.temporary(REFERENCE, "held"), collected=expect(fb, leaves))


def held_by(fb: FunctionBuilder, e: nodes.Expression) -> list[Held]:
    """The generators that the value of `e`, which is lowered next, alone holds."""
    return expect(fb, fb.world.ends.held_by(e))


def keep(fb: FunctionBuilder, held: Held, made: Argument) -> Argument:
    """The value of an expected expression, kept; its iterator in its place, where that was expected."""
    from einkornc.irbuild.iteration import iterator_of
    from einkornc.irbuild.unpacking import collected

    if held.collected:
        with closing(fb, held.collected):
            return collected(fb, made)
    if held.is_iterable:
        value = made[0]
        made = iterator_of(fb, made)
        _keep_iterator(fb, held, made, value)
    elif made[0].type == REFERENCE:
        if held.is_variable:
            close(fb, [held])
        held.is_exact = is_class(made[1], FRAME)
        fb.store(held.local, made[0])
    return made


def held_iterator(fb: FunctionBuilder, iterable: Argument, iterator: Argument) -> list[Held]:
    """The generator that `__iter__` of an object made for a loop; one that is its own iterator has other holders."""
    value, t = iterable
    if not isinstance(t, Class) or not fb.world.ends.iterators_of(t.info):
        return []
    held = Held(fb.temporary(REFERENCE, "held"))
    _keep_iterator(fb, held, iterator, value)
    return [held]


def _keep_iterator(
    fb: FunctionBuilder, held: Held, iterator: Argument, iterable: ops.Value
) -> None:
    if representation(iterator[1]) != REFERENCE or iterable.type != REFERENCE:
        return
    held.is_exact = is_class(iterator[1], FRAME)
    is_own = fb.compare("eq", iterator[0], iterable)
    fb.store(held.local, fb.select(is_own, ops.NULL, iterator[0]))


def close(fb: FunctionBuilder, held: Sequence[Held]) -> None:
    """Close them, in that order; what they raise is only reported, as CPython does."""
    for h in held:
        value = fb.load(h.local)
        if h.is_exact:
            fb.call(fb.runtime("close_left"), [value])
            continue
        frames = fb.world.class_named(FRAME).info
        with fb.when(fb.is_not_null(value)):
            with fb.when(test_class(fb, value, fb.world.object, [frames])):
                fb.call(fb.runtime("close_left"), [value])


def _close_raising(fb: FunctionBuilder, held: Sequence[Held]) -> None:
    """The same after an exception; a generator that raised it keeps its arguments, for the traceback shows its frame."""
    holders = {h.holder for h in held if h.holder is not None}
    waits = {h: fb.temporary(BOOL, "waits") for h in holders}
    for holder, local in waits.items():
        fb.store(local, fb.call(fb.runtime("is_suspended"), [fb.load(holder.local)]))
    for h in held:
        if h.holder is None:
            close(fb, [h])
        else:
            with fb.when(fb.load(waits[h.holder])):
                close(fb, [h])


def lending(
    fb: FunctionBuilder, leaves: Sequence[Leaf], lower: Function_[[], Argument]
) -> Argument:
    """A call of a function that goes through these; after an exception its frame still holds them."""
    if not leaves:
        return lower()
    held = expect(fb, leaves)
    value, t = lower()
    if fb.ended:
        return value, t
    result = fb.temporary(representation(t))
    fb.store(result, value)
    close(fb, held)
    return fb.load(result), t


@contextmanager
def variables(fb: FunctionBuilder, function: nodes.FuncDef) -> Iterator[None]:
    """Within stands the function's body; behind it end the generators that only its variables held."""
    held = expect(fb, fb.world.ends.variables_of(function))
    for h in held:
        h.is_variable = True
    if held:
        fb.finals.append(Final(lambda: close(fb, held), fb.handler, 0))
    yield
    if held:
        fb.finals.pop()
        if not fb.ended:
            close(fb, held)


@contextmanager
def closing(fb: FunctionBuilder, held: Sequence[Held]) -> Iterator[None]:
    """Within, `held` are in use; they are closed behind it, and whatever other way control leaves it.

    As when CPython unwinds its stack: before any clause that catches what was raised.
    """
    if not held:
        yield
        return
    outer = fb.handler
    caught, after = fb.new_block("abandoned"), fb.new_block("after")
    fb.handler = caught
    fb.finals.append(Final(lambda: close(fb, held), outer, len(fb.loops)))
    fb.start(fb.new_block("held"))
    yield
    fb.finals.pop()
    fb.handler = outer
    if not fb.ended:
        fb.start(fb.new_block("used"))
        close(fb, held)
    fb.jump(after)
    caught.handler = outer
    fb.function.blocks.append(caught)
    fb.block = caught
    error = fb.temporary(REFERENCE, "error")
    fb.store(error, fb.intrinsic("pending.take", [], REFERENCE))
    _close_raising(fb, held)
    raise_again(fb, fb.load(error))
    fb.function.blocks.append(after)
    fb.block = after
    if not reached(fb, after):
        fb.unreachable()


def consuming(
    fb: FunctionBuilder, leaves: Sequence[Leaf], lower: Function_[[], Argument]
) -> Argument:
    """A value computed by going through these and forgetting them."""
    if not leaves:
        return lower()
    result: tuple[Local, Concrete] | None = None
    with closing(fb, expect(fb, leaves)):
        value, t = lower()
        if not fb.ended:
            result = fb.temporary(representation(t)), t
            fb.store(result[0], value)
    if result is None:
        return fb.zero(UNIT), t
    return fb.load(result[0]), t
