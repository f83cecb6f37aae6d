"""`except*`: each clause takes its part of the group; what is left, and what the clauses raise, goes on together.

The library splits and joins the groups (_einkorn_lowering: split_group, join_groups).
"""

from __future__ import annotations

from mypy import nodes

from einkornc.ir.operations import Value
from einkornc.ir.program import Local
from einkornc.ir.types import REFERENCE
from einkornc.irbuild.class_checks import test_class
from einkornc.irbuild.closures import function_value
from einkornc.irbuild.concrete import NOTHING, Callable, Class, Concrete, union_of
from einkornc.irbuild.construction import construct
from einkornc.irbuild.exceptions import (
    bound,
    catching,
    exception_infos,
    handled_before,
    handling,
    raise_again,
    try_body,
)
from einkornc.irbuild.function import FunctionBuilder, LocalPlace
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.world import Argument


def lower_star(fb: FunctionBuilder, s: nodes.TryStmt) -> None:
    """`try: … except* A as group: … else: …`."""

    base = fb.world.base_exception
    lists = fb.world.class_named("builtins.list", base)
    before = handled_before(fb)
    with try_body(fb, s) as (whole, after):
        rest = place(fb, union_of([base, NOTHING]), whole.load(fb))
        raised = place(fb, lists, construct(fb, lists, []))
        kept = place(fb, lists, construct(fb, lists, []))
        for t, variable, body in zip(s.types, s.vars, s.handlers, strict=True):
            assert t is not None
            with fb.when(fb.is_not_null(rest.load(fb))):
                part = place(fb, union_of([base, NOTHING]), _split(fb, t, rest))
                with fb.when(fb.is_not_null(part.load(fb))):
                    _handle(fb, t, variable, body, (part, before), (raised, kept, lists))
        parts = [whole.load(fb), raised.load(fb), kept.load(fb), rest.load(fb)]
        left = fb.call(fb.runtime("join_groups"), parts)
        again = fb.new_block("again")
        fb.branch(fb.is_null(left), after, again)
        fb.start(again)
        raise_again(fb, left)


def place(fb: FunctionBuilder, t: Concrete, value: Value) -> LocalPlace:
    place = LocalPlace(t, fb.temporary(REFERENCE, "group"))
    place.store(fb, value)
    return place


def _split(fb: FunctionBuilder, t: nodes.Expression, rest: LocalPlace) -> Value:
    """The part that a clause takes; the remainder stays in `rest`."""

    base = fb.world.base_exception
    infos = exception_infos(fb, t)

    def test(tb: FunctionBuilder, arguments: list[Argument]) -> Argument:
        return test_class(tb, *arguments[0], infos), tb.world.bool

    chosen, _ = function_value(
        fb, "except* clause", Callable((base,), fb.world.bool), test, ("except*", t)
    )
    pair = fb.call(fb.runtime("split_group"), [rest.load(fb), chosen])
    rest.store(fb, fb.item(pair, 1))
    return fb.item(pair, 0)


def _handle(
    fb: FunctionBuilder,
    t: nodes.Expression,
    variable: nodes.NameExpr | None,
    body: nodes.Block,
    handled: tuple[LocalPlace, Local],
    collected: tuple[LocalPlace, LocalPlace, Class],
) -> None:
    """Run a clause; what leaves it is collected, not let go."""

    part, before = handled
    raised, kept, lists = collected
    base = fb.world.base_exception
    call_method(fb, (kept.load(fb), lists), "append", [(part.load(fb), base)], direct=True)

    def clause() -> None:
        with handling(fb, part, before):
            if variable is None:
                fb.body(body)
                return
            group = fb.type_of(variable) if fb.has_type(variable) else base
            with bound(fb, variable, part.load(fb), group):
                fb.body(body)

    with catching(fb, clause, lambda: None) as (error, _):
        call_method(fb, (raised.load(fb), lists), "append", [(error.load(fb), base)], direct=True)
