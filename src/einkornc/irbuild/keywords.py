"""`**mapping` in a call: what it holds fills the parameters that it names, checked when the call runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mypy import nodes

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir.operations import Value
from einkornc.irbuild import shapes
from einkornc.irbuild.class_checks import may_be_none
from einkornc.irbuild.concrete import (
    Class,
    Concrete,
    Nothing,
    is_class,
    representation,
    union_of,
)
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import narrow
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.world import Argument, ParameterSpec

if TYPE_CHECKING:
    from einkornc.irbuild.passing import Passing

_REQUIRED = (nodes.ARG_POS, nodes.ARG_NAMED)
_STARS = (nodes.ARG_STAR, nodes.ARG_STAR2)


def nameable(passing: Passing) -> list[int]:
    """The parameters that arguments may name."""
    instance = passing.target.instance
    node = instance.node if instance is not None else None
    by_position = (
        {a.variable.name for a in node.arguments if a.pos_only}
        if isinstance(node, nodes.FuncDef)
        else set()
    )
    return [
        i
        for i, p in enumerate(passing.parameters)
        if p.kind not in _STARS and p.name not in by_position
    ]


@dataclass(frozen=True)
class ByName:
    """What `**mapping`s bring for the parameters still open."""

    kept: Argument
    open: list[int]
    sources: list[int]
    collects: bool


def gather(passing: Passing) -> ByName | None:
    """The `**mapping`s of a call as one that fills parameters; None where all goes to `**` of the callee."""
    open_ = [i for i in nameable(passing) if i not in passing.slots]
    sources = [i for i, (name, _) in enumerate(passing.double_star) if name is None]
    collects = any(p.kind == nodes.ARG_STAR2 for p in passing.parameters)
    if not open_ and collects:
        return None
    is_noted = passing.spread_from is not None and passing.fb.world.keeps_shapes
    if is_noted or passing.target.with_names:
        refuse(
            UNSUPPORTED,
            "`**` of a dict into separate parameters beside `*`: name the arguments",
            passing.e.line,
            passing.e.column,
        )
    kept = _as_one(passing, [passing.double_star[i][1] for i in sources])
    return ByName(kept, open_, sources, collects)


def take(passing: Passing, by_name: ByName) -> None:
    """Fill the parameters still open from `**mapping`s; what is left goes to `**` of the callee."""
    for index in by_name.open:
        if index not in passing.slots:
            passing.slots[index] = value_of(passing, by_name, index)
    sources = by_name.sources
    if by_name.collects:
        passing.double_star[sources[0]] = (None, by_name.kept)
        sources = sources[1:]
    for index in reversed(sources):
        del passing.double_star[index]


def _as_one(passing: Passing, sources: list[Argument]) -> Argument:
    """A copy of the mappings, from which parameters are taken; TypeError where two have a key in common."""
    fb = passing.fb
    held = union_of([_value_type(passing, t) for _, t in sources])
    made = fb.world.class_named("builtins.dict", fb.world.str, held)
    if len(sources) == 1:
        return construct(fb, made, sources), made
    kept = construct(fb, made, []), made
    listed = fb.world.class_named("builtins.list", fb.world.str)
    for source in sources:
        keys = [construct(fb, listed, [mapping]) for mapping in (source, kept)]
        fb.call(fb.runtime("check_repeated_keywords"), [*_called(passing), *keys, fb.text("")])
        call_method(fb, kept, "update", [source], direct=True)
    return kept


def _value_type(passing: Passing, t: Concrete) -> Concrete:
    mapping = passing.fb.world.infos["typing.Mapping"]
    seen = passing.fb.world.supertype(t, mapping) if isinstance(t, Class) else None
    if seen is None:
        refuse(UNSUPPORTED, f"`**` of a {t}", passing.e.line, passing.e.column)
    return seen.arguments[1]


def _called(passing: Passing) -> list[Value]:
    """What was called, as messages about repeated names say it: name and module; a class by its own name."""
    instance = passing.target.instance
    module = f"{instance.module}." if instance is not None else ""
    name = passing.function_name().removesuffix(".__init__")
    return [passing.fb.text(name), passing.fb.text(module)]


def check(passing: Passing, by_name: ByName) -> None:
    """TypeError for names that are unknown, given twice, or missing."""
    keys = _keys(passing, by_name)
    passing.fb.call(passing.fb.runtime("check_keywords"), _expected(passing, by_name, keys))
    if passing.fb.world.keeps_shapes:
        listed = passing.fb.world.class_named("builtins.list", passing.fb.world.str)
        places = [(passing.parameters[i].name, i) for i in by_name.open]
        passing.shapes.append(shapes.of_keys(passing.fb, (keys, listed), places))


def check_spread(
    passing: Passing, by_name: ByName, length: Value, taking: list[int], counts: list[Value]
) -> None:
    """The same beside `*items`, `length` of them, which come first; `counts`: most, before, with a default."""
    fb, named = passing.fb, nameable(passing)
    names = [passing.parameters[i].name for i in taking]
    first = [
        passing.parameters[i].name
        for i in taking
        if i not in named and passing.parameters[i].kind == nodes.ARG_POS
    ]
    fb.call(
        fb.runtime("check_spread"),
        [
            *_expected(passing, by_name, _keys(passing, by_name)),
            length,
            fb.text("\n".join(names)),
            fb.text("\n".join(first)),
            *counts,
            fb.text(
                "\n".join(
                    passing.parameters[i].name
                    for i in by_name.open
                    if passing.parameters[i].kind in (nodes.ARG_NAMED, nodes.ARG_NAMED_OPT)
                )
            ),
        ],
    )


def _keys(passing: Passing, by_name: ByName) -> Value:
    listed = passing.fb.world.class_named("builtins.list", passing.fb.world.str)
    return construct(passing.fb, listed, [by_name.kept])


def _expected(passing: Passing, by_name: ByName, keys: Value) -> list[Value]:
    """The arguments of `check_keywords`."""
    fb, parameters = passing.fb, passing.parameters

    def lines(chosen: list[ParameterSpec]) -> Value:
        return fb.text("\n".join(p.name for p in chosen))

    named = nameable(passing)
    taken = [parameters[i] for i in by_name.open]
    filled = [parameters[i] for i in named if i in passing.slots]
    return [
        fb.text(passing.function_name()),
        keys,
        lines([*taken, *filled]),
        lines(filled),
        lines([p for p in taken if p.kind == nodes.ARG_POS]),
        lines([p for p in taken if p.kind == nodes.ARG_NAMED]),
        fb.integer(int(by_name.collects)),
        lines([p for i, p in enumerate(parameters) if i not in named and p.kind not in _STARS]),
    ]


def check_repeats(passing: Passing, index: int, collected: Argument) -> None:
    """TypeError where `**mapping`, or a name after one, repeats what the call gives elsewhere."""
    fb = passing.fb
    name, source = passing.double_star[index]
    has_mapping = any(earlier is None for earlier, _ in passing.double_star[:index])
    filled = [passing.parameters[i].name for i in nameable(passing) if i in passing.slots]
    if fb.world.is_library(fb.instance.module) or not (
        has_mapping or (name is None and (index > 0 or filled))
    ):
        return
    listed = fb.world.class_named("builtins.list", fb.world.str)
    if name is None:
        keys = construct(fb, listed, [source])
    else:
        keys = construct(fb, listed, [])
        call_method(fb, (keys, listed), "append", [(fb.text(name), fb.world.str)], direct=True)
    fb.call(
        fb.runtime("check_repeated_keywords"),
        [
            *_called(passing),
            keys,
            construct(fb, listed, [collected]),
            fb.text("\n".join(filled)),
        ],
    )


def value_of(passing: Passing, by_name: ByName, index: int) -> Value:
    """What a parameter gets by its name, or its default."""
    from einkornc.irbuild.targets import default_value

    fb, kept = passing.fb, by_name.kept
    p = passing.parameters[index]
    key: list[Argument] = [(fb.text(p.name), fb.world.str)]

    def fetch() -> Value:
        value, t = call_method(fb, kept, "__getitem__", key, direct=True)
        wanted: Concrete = p.type
        if isinstance(t, Nothing) and not may_be_none(wanted):  # the display is empty
            return fb.zero(representation(wanted))
        if is_class(t, "builtins.object") and t != wanted:  # an entry of a TypedDict
            value, t = narrow(fb, value, t, wanted), wanted
        made = passing.fitted((value, t), p)
        if by_name.collects:
            call_method(fb, kept, "__delitem__", key, direct=True)
        return made

    if p.kind in _REQUIRED:
        return fetch()
    given = call_method(fb, kept, "__contains__", key, direct=True)[0]
    return fb.choose(
        given, representation(p.type), fetch, lambda: default_value(fb, passing.target, p)
    )
