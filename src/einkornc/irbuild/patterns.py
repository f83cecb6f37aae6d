"""match statements: each pattern is a chain of tests that ends in a block or goes to the next case."""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Sequence
from functools import partial

from mypy import nodes, patterns
from mypy import types as mt
from mypy.nodes import TypeInfo, Var

from einkornc.diagnostics import UNSUPPORTED, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import BasicBlock
from einkornc.ir.types import BOOL, CLASS_NUMBER
from einkornc.irbuild import attributes, equality
from einkornc.irbuild.assignment import assign, is_unknown
from einkornc.irbuild.builtin_calls import folded, tested
from einkornc.irbuild.class_checks import Trust, is_instance_of, may_be_none, test_class
from einkornc.irbuild.class_scan import class_default
from einkornc.irbuild.concrete import (
    NOTHING,
    Class,
    Concrete,
    Nothing,
    Tuple,
    is_class,
    machine_type,
    members,
    representation,
    union_of,
)
from einkornc.irbuild.conditions import condition
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder, LocalPlace
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.iteration import iterate
from einkornc.irbuild.named_tuples import named_tuple_items, named_tuple_struct
from einkornc.irbuild.narrowed_types import narrowed_targets, recorded
from einkornc.irbuild.open_classes import opened
from einkornc.irbuild.recursive_aliases import unfold
from einkornc.irbuild.unpacking import unpack
from einkornc.irbuild.world import Argument

# What a case has captured so far: bound only once the whole pattern has matched, as CPython does.
type Captures = dict[nodes.SymbolNode | None, tuple[LocalPlace, nodes.NameExpr]]


def lower_match(fb: FunctionBuilder, s: nodes.MatchStmt) -> None:
    """`match subject: case pattern if guard: …`."""
    value, t = fb.expression(s.subject)
    place = LocalPlace(t, fb.temporary(value.type, "subject"))
    place.store(fb, value)
    after = fb.new_block("matched")
    reached = False
    for pattern, guard, body in zip(s.patterns, s.guards, s.bodies, strict=True):
        if body.is_unreachable:
            continue
        following = fb.new_block("case")
        captures: Captures = {}
        match_pattern(fb, pattern, (place.load(fb), t), following, captures)
        if not fb.ended:
            for place_of, name in captures.values():
                assign(fb, name, (place_of.load(fb), place_of.type))
        if guard is not None and not fb.ended:
            passed = fb.new_block("guarded")
            fb.branch(condition(fb, guard), passed, following)
            fb.start(passed)
        if not fb.ended:
            fb.body(body)
            reached = reached or not fb.ended
            fb.jump(after)
        fb.function.blocks.append(following)
        fb.block = following
    if _is_exhaustive(fb, s, t):
        fb.unreachable()
    else:
        reached = True
        fb.jump(after)
    fb.function.blocks.append(after)
    fb.block = after
    if not reached:
        fb.unreachable()


def _is_exhaustive(fb: FunctionBuilder, s: nodes.MatchStmt, t: Concrete) -> bool:
    """Whether some case catches everything without a guard."""
    for pattern, guard in zip(s.patterns, s.guards, strict=True):
        if guard is None and _is_irrefutable(pattern):
            return True
    return False


def _is_irrefutable(pattern: patterns.Pattern) -> bool:
    if isinstance(pattern, patterns.AsPattern):
        return pattern.pattern is None or _is_irrefutable(pattern.pattern)
    if isinstance(pattern, patterns.OrPattern):
        return any(map(_is_irrefutable, pattern.patterns))
    return False


def match_pattern(
    fb: FunctionBuilder,
    pattern: patterns.Pattern,
    subject: Argument,
    failed: BasicBlock,
    captures: Captures,
) -> Concrete:
    """Go on where `pattern` matches, else to `failed`; returns what the subject is known to be.

    Where nothing of the subject's type can match, the block has ended.
    """
    if fb.ended:
        return subject[1]
    fb.line = pattern.line if pattern.line > 0 else fb.line
    subject = unfold(fb, subject)
    match pattern:
        case patterns.AsPattern():
            return _as(fb, pattern, subject, failed, captures)
        case patterns.OrPattern():
            return _or(fb, pattern, subject, failed, captures)
        case patterns.ValuePattern():
            value = fb.expression(pattern.expr)
            _require(fb, equality.equal(fb, subject, value), failed)
            return subject[1]
        case patterns.SingletonPattern():
            return _singleton(fb, pattern, subject, failed)
        case patterns.ClassPattern():
            return _class(fb, pattern, subject, failed, captures)
        case patterns.SequencePattern():
            return _sequence(fb, pattern, subject, failed, captures)
        case patterns.MappingPattern():
            return _mapping(fb, pattern, subject, failed, captures)
        case _:
            refuse(UNSUPPORTED, "This pattern", pattern.line, pattern.column)


def _require(fb: FunctionBuilder, test: Value, failed: BasicBlock) -> None:
    if isinstance(test, ops.Constant):
        if not test.value:
            fb.jump(failed)
        return
    passed = fb.new_block("passed")
    fb.branch(test, passed, failed)
    fb.start(passed)


def _as(
    fb: FunctionBuilder,
    pattern: patterns.AsPattern,
    subject: Argument,
    failed: BasicBlock,
    captures: Captures,
) -> Concrete:
    value, t = subject
    found = t
    if pattern.pattern is not None:
        found = match_pattern(fb, pattern.pattern, subject, failed, captures)
    if pattern.name is not None and not fb.ended:
        _capture(fb, captures, pattern.name, (convert(fb, value, t, found, Trust.NARROWING), found))
    return found


def _capture(
    fb: FunctionBuilder, captures: Captures, name: nodes.NameExpr, value: Argument
) -> None:
    """Keep a value for its name, as the variable is declared where mypy knows that."""
    kept = captures.get(name.node)
    if kept is None:
        wanted = _declared(fb, name) or value[1]
        kept = LocalPlace(wanted, fb.temporary(representation(wanted), name.name)), name
        captures[name.node] = kept
    place, _ = kept
    place.store(fb, convert(fb, *value, place.type))


def _declared(fb: FunctionBuilder, name: nodes.NameExpr) -> Concrete | None:
    """What a capture's variable holds; None where its first value says so."""
    node = name.node
    if not isinstance(node, Var) or node.type is None:
        return None
    if node in fb.places:
        return fb.places[node].type
    return None if is_unknown(fb, node.type) else fb.concrete(node.type)


def _or(
    fb: FunctionBuilder,
    pattern: patterns.OrPattern,
    subject: Argument,
    failed: BasicBlock,
    captures: Captures,
) -> Concrete:
    def matching(option: patterns.Pattern) -> Attempt:
        return lambda following: match_pattern(fb, option, subject, following, captures)

    return _first_of(fb, [matching(option) for option in pattern.patterns], failed)


# A match that goes on where it succeeds, else to the block it is given.
type Attempt = Function_[[BasicBlock], Concrete]


def _first_of(fb: FunctionBuilder, attempts: Sequence[Attempt], failed: BasicBlock) -> Concrete:
    """Go on where the first of several matches does; returns what the subject is known to be then."""
    done = fb.new_block("either")
    found: list[Concrete] = []
    for index, attempt in enumerate(attempts):
        last = index == len(attempts) - 1
        following = failed if last else fb.new_block("or")
        known = attempt(following)
        if not fb.ended:
            found.append(known)
            fb.jump(done)
        if not last:
            fb.function.blocks.append(following)
            fb.block = following
    if found:
        fb.function.blocks.append(done)
        fb.block = done
    return union_of(found)


def _singleton(
    fb: FunctionBuilder, pattern: patterns.SingletonPattern, subject: Argument, failed: BasicBlock
) -> Concrete:
    if pattern.value is None:
        _require(fb, equality.equal(fb, subject, (ops.NOTHING, NOTHING)), failed)
        return NOTHING
    truth = ops.TRUE if pattern.value else ops.FALSE
    value, t = subject
    boolean = fb.world.bool
    if t != boolean:
        _require(fb, test_class(fb, value, t, [boolean]), failed)
        if fb.ended:
            return t
        value = convert(fb, value, t, boolean)
    _require(fb, fb.compare("eq", value, truth), failed)
    return boolean


# ---------------------------------------------------------------- class patterns


def _class(
    fb: FunctionBuilder,
    pattern: patterns.ClassPattern,
    subject: Argument,
    failed: BasicBlock,
    captures: Captures,
) -> Concrete:
    info = pattern.class_ref.node
    if isinstance(info, nodes.TypeAlias):
        target = mt.get_proper_type(info.target)
        info = target.type if isinstance(target, mt.Instance) else None
    if not isinstance(info, TypeInfo):
        refuse(
            UNSUPPORTED,
            "A class pattern whose class is only known at run time",
            pattern.line,
            pattern.column,
        )
    value, t = subject
    if info.fullname in _CONTAINERS and len(pattern.positionals) == 1 and not pattern.keyword_keys:
        whole = patterns.ClassPattern(pattern.class_ref, [], [], [])
        whole.set_line(pattern)
        found = _class(fb, whole, subject, failed, captures)
        if not fb.ended:
            held = (convert(fb, value, t, found, Trust.NARROWING), found)
            match_pattern(fb, pattern.positionals[0], held, failed, captures)
        return found
    if info.defn.type_vars and not pattern.positionals and not pattern.keyword_keys:
        if not _fitting(fb, info, t) and not any(
            isinstance(f, Class) for f in narrowed_targets(fb, info, t)
        ):
            _require(fb, folded(fb, subject, [info]), failed)
            unknown = [mt.AnyType(mt.TypeOfAny.special_form)] * len(info.defn.type_vars)
            return recorded(fb, mt.Instance(info, unknown), t) or t
    narrowed = _narrow_to(fb, info, t)

    targets: list[Concrete | TypeInfo] = list(members(narrowed))
    _require(fb, folded(fb, subject, tested(fb, targets)), failed)
    if fb.ended:
        return narrowed
    if not pattern.positionals and not pattern.keyword_keys:
        return narrowed
    held = (convert(fb, value, t, narrowed, Trust.NARROWING), narrowed)
    names = _positional_names(fb, info, len(pattern.positionals))
    for name, inner in [
        *zip(names, pattern.positionals, strict=True),
        *zip(pattern.keyword_keys, pattern.keyword_values, strict=True),
    ]:
        part = held if name is None else attributes.load(fb, held, name, pattern)
        match_pattern(fb, inner, part, failed, captures)
    return narrowed


# Their subclasses' objects, too, are what the one positional pattern gets.
_MATCHED_WHOLE = {
    f"builtins.{name}"
    for name in ("bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str")
}


_CONTAINERS = {f"builtins.{name}" for name in ("dict", "frozenset", "list", "set", "tuple")}


def _positional_names(fb: FunctionBuilder, info: TypeInfo, count: int) -> Sequence[str | None]:
    """`__match_args__`, or the subject itself for the builtin classes."""
    if count == 0:
        return []
    if machine_type(Class(info)) is not None or info.fullname.startswith("builtins."):
        return [None]
    if info.is_named_tuple:
        instance = fb.world.class_instance(Class(info))
        return list(instance.attributes)[:count]
    for ancestor in info.mro:
        generated = _generated_match_args(ancestor)
        if generated is not None:
            return generated[:count]
        found = class_default(ancestor, "__match_args__")
        if isinstance(found, nodes.TupleExpr):
            names = [i.value for i in found.items if isinstance(i, nodes.StrExpr)]
            if len(names) == len(found.items) >= count:
                return names[:count]
            break
    if count == 1 and any(base.fullname in _MATCHED_WHOLE for base in info.mro):
        return [None]
    refuse(UNSUPPORTED, f"{info.name} has no __match_args__ of {count} texts")


def _generated_match_args(info: TypeInfo) -> list[str] | None:
    """The `__match_args__` that `@dataclass` gives a class: the fields that `__init__` takes by position."""
    symbol = info.names.get("__match_args__")
    if symbol is None or not symbol.plugin_generated:
        return None
    found = mt.get_proper_type(symbol.type)
    assert isinstance(found, mt.TupleType)
    values = [
        i.value for i in map(mt.get_proper_type, found.items) if isinstance(i, mt.LiteralType)
    ]
    return [v for v in values if isinstance(v, str)]


def _fitting(fb: FunctionBuilder, info: TypeInfo, t: Concrete) -> list[Concrete]:
    """The members of a type whose values are all instances of `info`."""
    return [m for m in members(t) if not isinstance(m, Nothing) and is_instance_of(fb, m, info)]


def _narrow_to(fb: FunctionBuilder, info: TypeInfo, t: Concrete) -> Concrete:
    """What a value of type `t` is once it is known to be an instance of `info`."""
    fitting = _fitting(fb, info, t)
    if fitting:
        return union_of(fitting)

    for found in narrowed_targets(fb, info, t):
        if isinstance(found, Class | Nothing):
            return found
    if info.fullname == "builtins.tuple":
        refuse(UNSUPPORTED, "The class pattern tuple() with a pattern inside")
    unknown = opened(fb.world, info)
    if unknown is not None:
        return unknown
    if info.defn.type_vars:
        refuse(
            UNSUPPORTED,
            f"A pattern of the generic class {info.name} whose type arguments are not known",
        )
    return fb.world.with_subclasses(Class(info), t, fb.instance.module)


# ---------------------------------------------------------------- sequences and mappings

# A class that the subject may be of, and the test for it (None: it is).
type View = tuple[Concrete, Function_[[], Value] | None]


def _in_turn(
    fb: FunctionBuilder,
    subject: Argument,
    views: list[View],
    failed: BasicBlock,
    match: Function_[[Argument, BasicBlock], Concrete],
) -> Concrete:
    """Try the classes that the subject may be of, one after the other."""
    value, t = subject
    if not views:
        _require(fb, ops.FALSE, failed)
        return t

    def attempt(
        view: Concrete, test: Function_[[], Value] | None, following: BasicBlock
    ) -> Concrete:
        if test is not None:
            _require(fb, test(), following)
            if fb.ended:
                return view
        return match((convert(fb, value, t, view, Trust.TEST), view), following)

    return _first_of(fb, [partial(attempt, *view) for view in views], failed)


def _question(
    fb: FunctionBuilder, subject: Argument, answer: Function_[[Concrete], bool]
) -> Function_[[], Value]:
    """The test whether the subject's class is one of those that `answer` says yes to."""
    value, t = subject

    def by_number() -> Value:
        number = fb.emit(ops.ClassOf(CLASS_NUMBER, fb.line, value))
        test = fb.emit(ops.IsInstance(BOOL, fb.line, number, ()))
        fb.world.class_tests.append((test, answer))
        return test

    if not may_be_none(t):
        return by_number
    return lambda: fb.choose(fb.is_null(value), BOOL, lambda: ops.FALSE, by_number)


def _views(
    fb: FunctionBuilder,
    subject: Argument,
    view_of: Function_[[Concrete], Concrete | None],
    answer: Function_[[Concrete], bool],
) -> list[View]:
    """What each member of the subject's type is as a container; where only its objects tell, they are asked."""
    value, t = subject
    views: list[View] = []
    for m in members(t):
        view = view_of(m)
        if view is None:
            continue
        if view != m or (isinstance(m, Class) and m.info.is_abstract):
            views.append((view, _question(fb, subject, answer)))
        elif len(members(t)) == 1:
            views.append((view, None))
        else:
            views.append((view, partial(test_class, fb, value, t, [m])))
    return views


def _bases(t: Concrete) -> set[str]:
    return {b.fullname for b in t.info.mro} if isinstance(t, Class) else set()


def _is_sequence_object(t: Concrete) -> bool:
    """Whether sequence patterns look into objects of a class: they take texts and octets for one value."""
    if isinstance(t, Tuple):
        return True
    bases = _bases(t)
    return bool(bases & _SEQUENCES) and not bases & _WHOLE


_SEQUENCES = {"typing.Sequence", "builtins._AnySequence", "builtins._VariadicTuple"}
_WHOLE = {"builtins.str", "builtins.bytes", "builtins.bytearray"}


def _is_mapping_object(t: Concrete) -> bool:
    return "typing.Mapping" in _bases(t)


def _sequence_view(
    fb: FunctionBuilder, pattern: patterns.SequencePattern, t: Concrete
) -> Concrete | None:
    """What a subject of type `t` is when it is a sequence; None if it cannot be one that fits."""
    if isinstance(t, Class) and t.info.is_named_tuple:
        return (
            t if _fits(len(t.info.tuple_type.items) if t.info.tuple_type else 0, pattern) else None
        )
    if isinstance(t, Tuple):
        return t if _fits(len(t.items), pattern) else None
    if not isinstance(t, Class) or _bases(t) & _WHOLE:
        return None
    if _is_sequence_object(t):
        return t
    sequence = fb.world.infos["typing.Sequence"]
    if t.info not in sequence.mro:
        return None
    return Class(sequence, t.arguments or (fb.world.object,))


def _fits(length: int, pattern: patterns.SequencePattern) -> bool:
    """Whether a sequence of known length can match."""
    count = len(pattern.patterns)
    starred = any(isinstance(p, patterns.StarredPattern) for p in pattern.patterns)
    return length >= count - 1 if starred else length == count


def _sequence(
    fb: FunctionBuilder,
    pattern: patterns.SequencePattern,
    subject: Argument,
    failed: BasicBlock,
    captures: Captures,
) -> Concrete:
    views = _views(fb, subject, lambda m: _sequence_view(fb, pattern, m), _is_sequence_object)

    def match(view: Argument, following: BasicBlock) -> Concrete:
        value, t = view
        if isinstance(t, Class) and t.info.is_named_tuple:
            value, t = named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t))
        if isinstance(t, Tuple):
            return _fixed_sequence(fb, pattern, (value, t), following, captures)
        _variable_sequence(fb, pattern, (value, t), following, captures)
        return t

    return _in_turn(fb, subject, views, failed, match)


def _star_of(pattern: patterns.SequencePattern) -> int | None:
    stars = (i for i, p in enumerate(pattern.patterns) if isinstance(p, patterns.StarredPattern))
    return next(stars, None)


def _fixed_sequence(
    fb: FunctionBuilder,
    pattern: patterns.SequencePattern,
    subject: Argument,
    failed: BasicBlock,
    captures: Captures,
) -> Concrete:
    value, t = subject
    assert isinstance(t, Tuple)
    count = len(pattern.patterns)
    star = _star_of(pattern)
    if star is not None and _is_anonymous(pattern.patterns[star]):
        behind = count - star - 1
        chosen = [*range(star), *range(len(t.items) - behind, len(t.items))]
        inner = [p for i, p in enumerate(pattern.patterns) if i != star]
        for index, p in zip(chosen, inner, strict=True):
            match_pattern(fb, p, (fb.item(value, index), t.items[index]), failed, captures)
        return t
    known = _match_parts(fb, pattern, unpack(fb, subject, count, star), failed, captures)
    return Tuple(tuple(known)) if star is None and len(known) == len(t.items) else t


def _match_parts(
    fb: FunctionBuilder,
    pattern: patterns.SequencePattern,
    parts: list[Argument],
    failed: BasicBlock,
    captures: Captures,
) -> list[Concrete]:
    """Each part by its pattern, the starred one a list; what the others are known to be."""
    known: list[Concrete] = []
    for p, part in zip(pattern.patterns, parts, strict=True):
        if not isinstance(p, patterns.StarredPattern):
            known.append(match_pattern(fb, p, part, failed, captures))
        elif p.capture is not None:
            _capture(fb, captures, p.capture, _as_declared(fb, p.capture, part))
    return known


def _as_declared(fb: FunctionBuilder, name: nodes.NameExpr, part: Argument) -> Argument:
    """A new list as its variable is declared, which other cases may fill with items of other types."""
    wanted = _declared(fb, name)
    if wanted is None or wanted == part[1] or not is_class(wanted, "builtins.list"):
        return part
    assert isinstance(wanted, Class)
    made = construct(fb, wanted, []), wanted

    def add(item: Argument) -> None:
        call_method(fb, made, "append", [item], direct=True)

    iterate(fb, part, add)
    return made


def _is_anonymous(pattern: patterns.Pattern) -> bool:
    return isinstance(pattern, patterns.StarredPattern) and pattern.capture is None


def _variable_sequence(
    fb: FunctionBuilder,
    pattern: patterns.SequencePattern,
    subject: Argument,
    failed: BasicBlock,
    captures: Captures,
) -> None:
    world = fb.world
    count = len(pattern.patterns)
    star = _star_of(pattern)
    length = convert(fb, *call_method(fb, subject, "__len__", []), world.int)
    wanted = fb.integer(count if star is None else count - 1)
    _require(fb, fb.compare("eq" if star is None else "sge", length, wanted), failed)
    if star is not None and not _is_anonymous(pattern.patterns[star]):
        _match_parts(fb, pattern, unpack(fb, subject, count, star), failed, captures)
        return
    for index, p in enumerate(pattern.patterns):
        if index == star:
            continue
        position: Value = fb.integer(index)
        if star is not None and index > star:
            position = fb.arithmetic("sub", length, fb.integer(count - index))
        item = call_method(fb, subject, "__getitem__", [(position, world.int)])
        match_pattern(fb, p, item, failed, captures)


def _mapping_view(fb: FunctionBuilder, t: Concrete) -> Concrete | None:
    """What a subject of type `t` is when it is a mapping; None if it cannot be one."""
    if not isinstance(t, Class):
        return None
    if _is_mapping_object(t) or t.fullname == "builtins._AnyMapping":
        return t
    if t.info in fb.world.infos["typing.Mapping"].mro:
        return fb.world.class_named("builtins._AnyMapping")
    return None


def _mapping(
    fb: FunctionBuilder,
    pattern: patterns.MappingPattern,
    subject: Argument,
    failed: BasicBlock,
    captures: Captures,
) -> Concrete:
    views = _views(fb, subject, lambda m: _mapping_view(fb, m), _is_mapping_object)

    def match(view: Argument, following: BasicBlock) -> Concrete:
        found = [_key(fb, k, view[1]) for k in pattern.keys]
        keys = [key for key in found if key is not None]
        if len(keys) < len(found):
            _require(fb, ops.FALSE, following)
            return view[1]
        for key, inner in zip(keys, pattern.values, strict=True):
            _require(fb, equality.contains(fb, key, view), following)
            held = call_method(fb, view, "__getitem__", [key])
            match_pattern(fb, inner, held, following, captures)
        if pattern.rest is not None:
            rest = _without(fb, view, keys, _declared(fb, pattern.rest))
            _capture(fb, captures, pattern.rest, rest)
        return view[1]

    return _in_turn(fb, subject, views, failed, match)


def _is_number(t: Concrete) -> bool:
    return machine_type(t) is not None or is_class(t, "builtins.complex")


def _key(fb: FunctionBuilder, e: nodes.Expression, t: Concrete) -> Argument | None:
    """A key as the mapping holds them; None where it holds none of that class."""
    assert isinstance(t, Class)
    wanted = t.arguments[0] if len(t.arguments) == 2 else fb.world.object
    value, found = fb.expression(e)
    if fb.world.is_subtype(found, wanted):
        return convert(fb, value, found, wanted), wanted
    if _is_number(found) and any(_is_number(m) for m in members(wanted)):
        refuse(UNSUPPORTED, f"A key {found} of a mapping from {wanted}", e.line, e.column)
    return None


def _without(
    fb: FunctionBuilder, mapping: Argument, keys: list[Argument], wanted: Concrete | None
) -> Argument:
    """`**rest`: a new dict of what the pattern does not name."""
    t = mapping[1]
    assert isinstance(t, Class)
    made_type = wanted
    if not isinstance(made_type, Class) or made_type.fullname != "builtins.dict":
        held = t.arguments if len(t.arguments) == 2 else (fb.world.object, fb.world.object)
        made_type = fb.world.class_named("builtins.dict", *held)
    made = construct(fb, made_type, []), made_type

    def add(entry: Argument) -> None:
        key, value = unpack(fb, entry, 2, None)
        call_method(fb, made, "__setitem__", [key, value], direct=True)

    iterate(fb, call_method(fb, mapping, "items", []), add)
    for key in keys:
        call_method(fb, made, "__delitem__", [key], direct=True)
    return made
