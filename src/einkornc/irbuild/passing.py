"""Where the arguments of a call go: by position, by name, spread from tuples, lists and *args.

A call expression passes what it evaluates (targets.py); a function value passes on what it was called with.
Function values take plain parameters by position; any other parameter is a `Formal` of their type, and
what may be left out travels as {given, value}, so that the function behind it supplies its own default.
"""

from __future__ import annotations

from collections.abc import Callable as Function_

from mypy import nodes
from mypy import types as mt
from mypy.expandtype import expand_type_by_instance
from mypy.maptype import map_instance_to_supertype
from mypy.typeops import bind_self

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.types import BOOL, INT
from einkornc.irbuild import function_texts, keywords, shapes
from einkornc.irbuild.concrete import (
    Callable,
    Class,
    Concrete,
    Formal,
    Nothing,
    Tuple,
    is_class,
    partial_type,
    representation,
    union_of,
)
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert, give
from einkornc.irbuild.equality import equal
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.index_objects import as_index
from einkornc.irbuild.invoke import Target, call_method
from einkornc.irbuild.iteration import element_type
from einkornc.irbuild.named_tuples import named_tuple_items, named_tuple_struct
from einkornc.irbuild.tuples import call_hash, variadic_from_values
from einkornc.irbuild.world import Argument, ParameterSpec, Signature

_BY_NAME = (nodes.ARG_NAMED, nodes.ARG_NAMED_OPT)
_STARS = (nodes.ARG_STAR, nodes.ARG_STAR2)
_OMITTABLE = (nodes.ARG_OPT, nodes.ARG_NAMED_OPT)


# ---------------------------------------------------------------- signatures and types of function values


def formals_of(parameters: list[ParameterSpec]) -> tuple[Concrete, ...]:
    """How a function value of this signature takes its parameters."""
    found: list[Concrete] = []
    for p in parameters:
        if isinstance(p.type, Formal) or p.kind == nodes.ARG_POS:
            found.append(p.type)
        elif p.kind == nodes.ARG_STAR and isinstance(p.type, Tuple):
            found += p.type.items
        elif p.kind == nodes.ARG_STAR2 and shapes.is_shape(p.type):
            continue
        else:
            found.append(Formal(p.kind, p.name if p.kind in _BY_NAME else "", p.type))
    return tuple(found)


def callable_of(signature: Signature) -> Callable:
    """The type of a function with this signature as a value."""
    return Callable(formals_of(signature.parameters), signature.result)


def _spec(name: str, t: Concrete) -> ParameterSpec:
    if not isinstance(t, Formal):
        return ParameterSpec(name, t, nodes.ARG_POS)
    if t.kind in _STARS:
        return ParameterSpec(name, t.item, t.kind)
    if t.kind == nodes.ARG_NAMED:
        return ParameterSpec(t.name, t.item, t.kind)
    return ParameterSpec(t.name or name, t, t.kind)


def _names(recorded: mt.Type | None, count: int) -> list[str | None]:
    """Parameter names that mypy knows for a callee of `count` parameters."""
    p = mt.get_proper_type(recorded) if recorded is not None else None
    if isinstance(p, mt.Instance) and p.type.fullname == "functools.partial":
        p = partial_type(p) or p
    elif isinstance(p, mt.Instance):
        call = p.type.get("__call__")
        function = call.node if call is not None and isinstance(call.node, nodes.FuncDef) else None
        method = (
            mt.get_proper_type(function.type)
            if function is not None and function.type is not None
            else None
        )
        if function is not None and isinstance(method, mt.CallableType):
            owner = map_instance_to_supertype(p, function.info)
            p = bind_self(expand_type_by_instance(method, owner))
    if isinstance(p, mt.CallableType) and len(p.arg_names) == count:
        return list(p.arg_names)
    return [None] * count


def value_target(
    fb: FunctionBuilder, function: Argument, recorded: mt.Type | None = None
) -> Target:
    """A function value as something to call; `recorded` (mypy's type of it) gives the names."""
    value, t = function
    assert isinstance(t, Callable)

    def call(values: list[Value]) -> Value:
        code = fb.get_field(value, function_texts.closure_base(fb.world).fields[0])
        return fb.call_indirect(code, [value, *values], representation(t.result))

    return target_of(t, recorded, call)


def target_of(
    t: Callable, recorded: mt.Type | None, call: Function_[[list[Value]], Value]
) -> Target:
    """What is called as a function value of type `t`; `recorded` (mypy's type of it) gives the names."""
    names = _names(recorded, len(t.parameters))
    specs = [
        _spec(name or f" {i}", p)
        for i, (p, name) in enumerate(zip(t.parameters, names, strict=True))
    ]
    return Target(Signature(specs, t.result), call, is_value=True)


def unpacked(
    fb: FunctionBuilder,
    target: Target,
    recorded: mt.Type | None,
    shape: Function_[[int], Value],
) -> Target:
    """A target whose `*args: P.args, **kwargs: P.kwargs` are separate parameters.

    `shape` says what the call names, for a callee with so many parameters less.
    """
    parameters = target.signature.parameters
    if not any(p.kind == nodes.ARG_STAR and isinstance(p.type, Tuple) for p in parameters):
        return target
    flat: list[tuple[ParameterSpec | None, Concrete]] = []
    for p in parameters:
        if p.kind == nodes.ARG_STAR and isinstance(p.type, Tuple):
            flat += [(None, item) for item in p.type.items]
        elif p.kind != nodes.ARG_STAR2 or not shapes.is_shape(p.type):
            flat.append((p, p.type))
    names = _names(recorded, len(flat))
    specs = [
        p or _spec(name or f" {i}", t)
        for i, ((p, t), name) in enumerate(zip(flat, names, strict=True))
    ]

    def call(values: list[Value]) -> Value:
        packed: list[Value] = []
        position = before = 0
        for p in parameters:
            if p.kind == nodes.ARG_STAR and isinstance(p.type, Tuple):
                count = len(p.type.items)
                before = position
                packed.append(fb.make_struct(values[position : position + count]))
                position += count
            elif p.kind == nodes.ARG_STAR2 and isinstance(p.type, Nothing):
                packed.append(ops.NOTHING)
            elif p.kind == nodes.ARG_STAR2 and shapes.is_shape(p.type):
                packed.append(shape(before))
            else:
                packed.append(values[position])
                position += 1
        return target.call(packed)

    return Target(Signature(specs, target.result), call, target.instance, target.environment)


def forward(fb: FunctionBuilder, target: Target, arguments: list[Argument]) -> Argument:
    """Call `target` with what a function value was called with."""
    passing = Passing(fb, target, noted=fb.noted_shape)
    for argument in arguments:
        passing.received(argument)
    return passing.call()


def same_received(
    fb: FunctionBuilder, left: tuple[Value, Formal], right: tuple[Value, Formal]
) -> Value:
    """Whether a function value was given the same for one parameter in two calls."""

    (a, s), (b, t) = left, right
    if s.kind not in _OMITTABLE:
        return equal(fb, (a, s.item), (b, t.item))
    given = fb.item(a, 0)

    def same_value() -> Value:
        return equal(fb, (fb.item(a, 1), s.item), (fb.item(b, 1), t.item))

    return fb.choose(
        fb.compare("eq", given, fb.item(b, 0)),
        BOOL,
        lambda: fb.choose(given, BOOL, same_value, lambda: ops.TRUE),
        lambda: ops.FALSE,
    )


def hash_received(fb: FunctionBuilder, value: Value, t: Formal) -> Value:
    """The hash of what a function value was given for one parameter."""
    if t.kind == nodes.ARG_STAR2:
        items = call_method(fb, (value, t.item), "items", [])
        assert isinstance(t.item, Class)
        pairs = fb.world.class_named("builtins.frozenset", Tuple(t.item.arguments))
        return call_hash(fb, (construct(fb, pairs, [items]), pairs))
    if t.kind not in _OMITTABLE:
        return call_hash(fb, (value, t.item))
    return fb.choose(
        fb.item(value, 0),
        INT,
        lambda: call_hash(fb, (fb.item(value, 1), t.item)),
        lambda: fb.integer(0),
    )


# ---------------------------------------------------------------- one call


class Passing:
    """The arguments of one call, given in source order, then `call`."""

    def __init__(
        self,
        fb: FunctionBuilder,
        target: Target,
        e: nodes.Context | None = None,
        recorded: mt.Type | None = None,
        noted: Value | None = None,
    ) -> None:
        self.fb = fb
        self.noted = noted  # the shape of the call that is passed on, by `received`
        self.target = unpacked(fb, target, recorded, self.shape)
        self.parameters = self.target.signature.parameters
        self.e = e or nodes.TempNode(mt.NoneType())
        self.position = 0
        self.slots: dict[int, Value] = {}
        self.star: list[Argument | tuple[str, Argument]] = []
        self.double_star: list[tuple[str | None, Argument]] = []
        self.names: set[str] = set()  # what the call names
        self.named_places: list[tuple[str, int]] = []  # likewise, and which parameters that means
        self.shapes: list[Value] = []  # of `**` in the call
        self.spread_at = 0  # the first parameter that `*args: P.args` filled
        self.spreads_names = False
        self.given: list[Argument] | None = []  # by position; None: some of unknown number
        self.reserved: set[int] = set()  # parameters that the call names
        self.spread_from: int | None = (
            None  # the first parameter that items of unknown number may fill
        )

    def reserve(self, names: list[str | None]) -> None:
        """Parameters that later arguments name are none of those that `*items` fill."""
        for name in names:
            index = self._named(name) if name is not None else None
            if index is not None:
                self.reserved.add(index)

    # ------------------------------------------------------------ where the next argument goes

    def _next(self) -> ParameterSpec | None:
        """The parameter of the next argument by position."""
        while self.position < len(self.parameters):
            p = self.parameters[self.position]
            if p.kind not in (*_BY_NAME, nodes.ARG_STAR2):
                return p
            self.position += 1
        return None

    def _named(self, name: str | None) -> int | None:
        if name is None:
            return None
        return next((i for i in keywords.nameable(self) if self.parameters[i].name == name), None)

    def type_of_next(self) -> Concrete:
        """The hint for the next argument by position."""
        p = self._next()
        if p is None:
            refuse(UNSUPPORTED, "More arguments than parameters", self.e.line, self.e.column)
        return _item(p)

    def type_of_named(self, name: str | None) -> Concrete:
        """The hint for a named argument."""
        index = self._named(name)
        if index is not None:
            return _item(self.parameters[index])
        for p in self.parameters:
            if p.kind == nodes.ARG_STAR2 and isinstance(p.type, Class):
                return p.type.arguments[1]
        refuse(UNSUPPORTED, f"No parameter is called {name}", self.e.line, self.e.column)

    # ------------------------------------------------------------ giving arguments

    def positional(self, argument: Argument) -> None:
        """One argument by position."""
        p = self._next()
        if p is None:
            refuse(UNSUPPORTED, "More arguments than parameters", self.e.line, self.e.column)
        if self.given is not None:
            self.given = [*self.given, argument] if not isinstance(argument[1], Formal) else None
        if p.kind == nodes.ARG_STAR or self.spread_from is not None:
            if p.takes_numbers and not isinstance(argument[1], Formal):
                argument = as_index(self.fb, argument, _item(p))
            self.star.append(argument)
            return
        self.slots[self.position] = self.fitted(argument, p)
        self.position += 1

    def named(self, name: str | None, argument: Argument) -> None:
        """`name=argument`."""
        index = self._named(name)
        if name is not None:
            self.named_places.append((name, -1 if index is None else index))
        self._give_named(name, index, argument)

    def _give_named(self, name: str | None, index: int | None, argument: Argument) -> None:
        if name is not None:
            self.names.add(name)
        if index is None:
            self.double_star.append((name, argument))
        else:
            self.slots[index] = self.fitted(argument, self.parameters[index])

    def spread(self, source: Argument) -> None:
        """`*source`: a fixed tuple item by item; anything else when the call is made."""
        value, t = source
        if isinstance(t, Class) and t.info.is_named_tuple:
            value, t = named_tuple_struct(self.fb, value, t), Tuple(named_tuple_items(self.fb, t))
        if isinstance(t, Tuple):
            self.spread_at = self.position
            for index, item in enumerate(t.items):
                self.received((self.fb.item(value, index), item))
            return
        self.given = None
        p = self._next()
        if p is not None and p.kind != nodes.ARG_STAR and self.spread_from is None:
            self.spread_from = self.position
        self.star.append(("*", source))

    def spread_names(self, source: Argument) -> None:
        """`**source`."""
        if shapes.is_shape(source[1]):  # of `**kwargs: P.kwargs`: all is in `*args`
            if not isinstance(source[1], Nothing):
                self.shapes.append(shapes.moved(self.fb, source[0], self.spread_at))
            return
        self.spreads_names = True
        self.double_star.append((None, source))

    def received(self, argument: Argument) -> None:
        """An argument as a function value received it."""
        value, t = argument
        if not isinstance(t, Formal):
            self.positional(argument)
        elif t.kind in _BY_NAME:
            self._give_named(t.name, self._named(t.name), argument)
        elif t.kind == nodes.ARG_STAR2:
            if not is_class(t.item, "builtins.dict") or any(
                p.kind == nodes.ARG_STAR2 for p in self.parameters
            ):
                self.spread_names((value, t.item))
        elif t.kind == nodes.ARG_STAR:
            self.spread((value, t.item))
        else:
            p = self._next()
            if p is not None:
                self.positional(argument)

    def fitted(self, argument: Argument, p: ParameterSpec) -> Value:
        """An argument as its parameter's type; one that was left out becomes the parameter's default."""
        from einkornc.irbuild.targets import default_value

        fb = self.fb
        value, t = argument
        if isinstance(t, Formal) and t.kind in _OMITTABLE:
            if isinstance(p.type, Formal) and p.type.kind in _OMITTABLE:
                inner = convert(fb, fb.item(value, 1), t.item, p.type.item)
                return fb.make_struct([fb.item(value, 0), inner])
            held = t.item
            return fb.choose(
                fb.item(value, 0),
                representation(p.type),
                lambda: give(fb, fb.item(value, 1), held, p),
                lambda: default_value(fb, self.target, p),
            )
        if isinstance(t, Formal):
            t = t.item
        if isinstance(p.type, Formal) and p.type.kind in _OMITTABLE:
            return fb.make_struct([ops.TRUE, convert(fb, value, t, p.type.item)])
        return give(fb, value, t, p)

    # ------------------------------------------------------------ the call

    def call(self) -> Argument:
        """Collect what went into stars, supply defaults, call."""
        from einkornc.irbuild.targets import default_value

        by_name = keywords.gather(self) if self.spreads_names else None
        if self.spread_from is not None:
            self._distribute(self.spread_from, by_name)
        elif by_name is not None:
            keywords.check(self, by_name)
        if by_name is not None:
            keywords.take(self, by_name)
        values: list[Value] = []
        for index, p in enumerate(self.parameters):
            if index in self.slots:
                values.append(self.slots[index])
            elif p.kind == nodes.ARG_STAR:
                values.append(self._collect_star(p))
            elif p.kind == nodes.ARG_STAR2:
                values.append(self._collect_double_star(p))
            else:
                values.append(default_value(self.fb, self.target, p))
        target = self.target
        if self.fb.world.keeps_shapes and shapes.is_told(target):
            shapes.note(self.fb, self.shape(0))
        if target.takes_arguments is not None:
            target.takes_arguments(self.given)
        if self.names and target.with_names is not None:
            target = target.with_names(frozenset(self.names))
        return target.call(values), target.result

    def shape(self, before: int) -> Value:
        """What this call names, for a callee with `before` parameters less."""
        fb = self.fb
        found = shapes.spelled(fb, self.named_places, before)
        passed = [*self.shapes, *([self.noted] if self.noted is not None else [])]
        for shape in passed:
            further = shapes.moved(fb, shape, -before)
            found = shapes.joined(fb, found, further) if self.named_places else further
        return found

    def _collect_star(self, p: ParameterSpec) -> Value:

        assert isinstance(p.type, Class)
        fixed: list[Argument] = []
        for value, t in self.star:
            if (
                not isinstance(value, str)
                and not isinstance(t, tuple)
                and not isinstance(t, Formal)
            ):
                fixed.append((value, t))
        if len(fixed) == len(self.star):
            return variadic_from_values(self.fb, fixed, p.type)
        if len(self.star) == 1 and self.star[0][1] == p.type:
            return self.star[0][0]
        if len(self.star) == 1:
            alone = self.star[0][1]
            if isinstance(alone, tuple) and alone[1] == p.type:
                return alone[0]
        made = self._as_list(p.type.arguments[0])
        return construct(self.fb, p.type, [made])

    def _as_list(self, item: Concrete) -> Argument:
        """All that was given by position from the first star on, as one list."""

        fb = self.fb
        collected = fb.world.class_named("builtins.list", item)
        made = construct(fb, collected, [])
        for value, t in self.star:
            if isinstance(value, str):
                assert isinstance(t, tuple)
                call_method(fb, (made, collected), "extend", [_iterable(fb, t)], direct=True)
            elif isinstance(t, Formal):
                with fb.when(fb.item(value, 0)):
                    inner = convert(fb, fb.item(value, 1), t.item, item)
                    call_method(fb, (made, collected), "append", [(inner, item)], direct=True)
            else:
                assert not isinstance(t, tuple)
                call_method(
                    fb,
                    (made, collected),
                    "append",
                    [(convert(fb, value, t, item), item)],
                    direct=True,
                )
        return made, collected

    def _collect_double_star(self, p: ParameterSpec) -> Value:

        fb = self.fb
        assert isinstance(p.type, Class)
        made = construct(fb, p.type, [])
        key, item = fb.world.str, p.type.arguments[1]
        for index, (name, (value, t)) in enumerate(self.double_star):
            keywords.check_repeats(self, index, (made, p.type))
            if name is None:
                call_method(fb, (made, p.type), "update", [(value, t)], direct=True)
            elif isinstance(t, Formal) and t.kind in _OMITTABLE:
                with fb.when(fb.item(value, 0)):
                    pair = [
                        (fb.text(name), key),
                        (convert(fb, fb.item(value, 1), t.item, item), item),
                    ]
                    call_method(fb, (made, p.type), "__setitem__", pair, direct=True)
            else:
                t = t.item if isinstance(t, Formal) else t
                pair = [(fb.text(name), key), (convert(fb, value, t, item), item)]
                call_method(fb, (made, p.type), "__setitem__", pair, direct=True)
        return made

    def _distribute(self, first: int, by_name: keywords.ByName | None) -> None:
        """Items of unknown number fill the parameters from `first` on, names the rest; checked when it runs."""
        fb = self.fb
        kinds: list[Concrete] = []
        for _, t in self.star:
            if isinstance(t, tuple):
                kinds.append(element_type(fb, t[1]))
            else:
                kinds.append(t.item if isinstance(t, Formal) else t)
        item = union_of(kinds)
        whole = self._as_list(item)
        length, _ = call_method(fb, whole, "__len__", [])
        taking = [
            i
            for i, p in enumerate(self.parameters)
            if i >= first
            and i not in self.reserved
            and i not in self.slots
            and p.kind in (nodes.ARG_POS, nodes.ARG_OPT)
        ]
        rest = next((p for p in self.parameters if p.kind == nodes.ARG_STAR), None)
        before = [i for i in self.slots if i < first]
        counts: list[Value] = [
            fb.integer(-1 if rest is not None else len(taking)),
            fb.integer(len(before) + self._hidden()),
            fb.integer(sum(1 for p in self.parameters if p.kind == nodes.ARG_OPT)),
            fb.integer(sum(1 for i in self.slots if self.parameters[i].kind in _BY_NAME)),
        ]
        if by_name is not None:
            keywords.check_spread(self, by_name, length, taking, counts)
        else:
            required = [i for i in taking if self.parameters[i].kind == nodes.ARG_POS]
            missing = fb.text("\n".join(self.parameters[i].name for i in required))
            name = fb.text(self.function_name())
            fb.call(fb.runtime("check_argument_count"), [name, length, missing, *counts])
        for position, index in enumerate(taking):
            self.slots[index] = self._item_at(position, index, (whole, length), by_name)
        self.star = []
        if rest is not None:
            stop = fb.integer((1 << 63) - 1)
            tail = call_method(
                fb,
                whole,
                "_slice",
                [(fb.integer(len(taking)), fb.world.int), (stop, fb.world.int)],
                direct=True,
            )
            self.star.append(("*", tail))

    def _item_at(
        self,
        position: int,
        index: int,
        items: tuple[Argument, Value],
        by_name: keywords.ByName | None,
    ) -> Value:
        """What a parameter gets of items of unknown number; where they are too few, by its name or default."""
        from einkornc.irbuild.targets import default_value

        fb, (whole, length) = self.fb, items
        p = self.parameters[index]
        is_named = by_name is not None and index in by_name.open

        def fetch() -> Value:
            at: list[Argument] = [(fb.integer(position), fb.world.int)]
            return self.fitted(call_method(fb, whole, "__getitem__", at, direct=True), p)

        def otherwise() -> Value:
            if by_name is not None and index in by_name.open:
                return keywords.value_of(self, by_name, index)
            return default_value(fb, self.target, p)

        if p.kind == nodes.ARG_POS and not is_named:
            return fetch()
        given = fb.compare("sgt", length, fb.integer(position))
        return fb.choose(given, representation(p.type), fetch, otherwise)

    def _hidden(self) -> int:
        """Whether CPython's counts include the receiver."""
        instance = self.target.instance
        if (
            instance is None
            or instance.owner is None
            or not isinstance(instance.node, nodes.FuncDef)
        ):
            return 0
        return 0 if instance.node.is_static else 1

    def function_name(self) -> str:
        """What CPython's messages call the callee."""
        instance = self.target.instance
        if instance is None or not isinstance(instance.node, nodes.FuncDef):
            return "function"
        owner = instance.owner
        return (
            f"{owner.info.name}.{instance.node.name}" if owner is not None else instance.node.name
        )


def _item(p: ParameterSpec) -> Concrete:
    if p.kind == nodes.ARG_STAR and isinstance(p.type, Class):
        return p.type.arguments[0]
    return p.type.item if isinstance(p.type, Formal) else p.type


def _iterable(fb: FunctionBuilder, source: Argument) -> Argument:
    value, t = source
    return value, t.item if isinstance(t, Formal) else t
