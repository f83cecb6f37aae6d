"""match statements: each pattern is a chain of tests that ends in a block or goes to the next case."""

from __future__ import annotations

from collections.abc import Sequence

from mypy import nodes, patterns
from mypy import types as mt
from mypy.nodes import TypeInfo, Var

from einkornc.diagnostics import ANY, UNSUPPORTED, RefusalError, refuse
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import BasicBlock
from einkornc.irbuild import attributes, equality
from einkornc.irbuild.assignment import assign
from einkornc.irbuild.builtin_calls import folded, narrowed_targets, tested
from einkornc.irbuild.class_checks import Trust, is_instance_of, test_class
from einkornc.irbuild.class_scan import class_default, dataclass_fields
from einkornc.irbuild.concrete import (
    NOTHING,
    Class,
    Concrete,
    Nothing,
    Tuple,
    Union,
    machine_type,
    members,
    union_of,
)
from einkornc.irbuild.conditions import condition
from einkornc.irbuild.construction import construct
from einkornc.irbuild.conversion import convert, named_tuple_items, named_tuple_struct
from einkornc.irbuild.function import FunctionBuilder, LocalPlace
from einkornc.irbuild.invoke import call_method
from einkornc.irbuild.iteration import unpack
from einkornc.irbuild.members import class_of
from einkornc.irbuild.recursive_aliases import unfold
from einkornc.irbuild.world import Argument


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
        match_pattern(fb, pattern, (place.load(fb), t), following)
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
    fb: FunctionBuilder, pattern: patterns.Pattern, subject: Argument, failed: BasicBlock
) -> Concrete:
    """Go on where `pattern` matches, else to `failed`; returns what the subject is known to be."""
    fb.line = pattern.line if pattern.line > 0 else fb.line
    subject = unfold(fb, subject)
    match pattern:
        case patterns.AsPattern():
            return _as(fb, pattern, subject, failed)
        case patterns.OrPattern():
            return _or(fb, pattern, subject, failed)
        case patterns.ValuePattern():
            value = fb.expression(pattern.expr)
            _require(fb, equality.equal(fb, subject, value), failed)
            return subject[1]
        case patterns.SingletonPattern():
            return _singleton(fb, pattern, subject, failed)
        case patterns.ClassPattern():
            return _class(fb, pattern, subject, failed)
        case patterns.SequencePattern():
            return _sequence(fb, pattern, subject, failed)
        case patterns.MappingPattern():
            return _mapping(fb, pattern, subject, failed)
        case _:
            refuse(UNSUPPORTED, "This pattern", pattern.line, pattern.column)


def _require(fb: FunctionBuilder, test: Value, failed: BasicBlock) -> None:
    if isinstance(test, ops.Constant):
        if not test.value:
            fb.jump(failed)
            fb.start(fb.new_block("never"))
        return
    passed = fb.new_block("passed")
    fb.branch(test, passed, failed)
    fb.start(passed)


def _as(
    fb: FunctionBuilder, pattern: patterns.AsPattern, subject: Argument, failed: BasicBlock
) -> Concrete:
    value, t = subject
    found = t
    if pattern.pattern is not None:
        found = match_pattern(fb, pattern.pattern, subject, failed)
    if pattern.name is not None and not fb.ended:
        bind(fb, pattern.name, (convert(fb, value, t, found, Trust.NARROWING), found))
    return found


def bind(fb: FunctionBuilder, name: nodes.NameExpr, value: Argument) -> None:
    """A capture: stored as its variable is."""
    node = name.node
    if isinstance(node, Var) and node.type is not None:
        p = mt.get_proper_type(node.type)
        if (
            not isinstance(p, mt.AnyType | mt.PartialType | mt.DeletedType | mt.UninhabitedType)
            and node not in fb.places
        ):
            try:
                value = _fit(fb, value, fb.concrete(p))
            except RefusalError as error:
                if error.refusal is not ANY:
                    raise
                fb.declare(node, value[1])  # a container of which only the class was asked
    assign(fb, name, value)


def _fit(fb: FunctionBuilder, value: Argument, wanted: Concrete) -> Argument:
    if value[1] == wanted:
        return value
    return convert(fb, *value, wanted), wanted


def _or(
    fb: FunctionBuilder, pattern: patterns.OrPattern, subject: Argument, failed: BasicBlock
) -> Concrete:
    done = fb.new_block("either")
    found: list[Concrete] = []
    for index, option in enumerate(pattern.patterns):
        last = index == len(pattern.patterns) - 1
        following = failed if last else fb.new_block("or")
        found.append(match_pattern(fb, option, subject, following))
        fb.jump(done)
        if not last:
            fb.function.blocks.append(following)
            fb.block = following
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
        value = convert(fb, value, t, boolean)
    _require(fb, fb.compare("eq", value, truth), failed)
    return boolean


# ---------------------------------------------------------------- class patterns


def _class(
    fb: FunctionBuilder, pattern: patterns.ClassPattern, subject: Argument, failed: BasicBlock
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
    if info.defn.type_vars and not pattern.positionals and not pattern.keyword_keys:
        if not any(isinstance(f, Class) for f in narrowed_targets(fb, info, t)):
            _require(fb, folded(fb, subject, [info]), failed)
            return t
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
        match_pattern(fb, inner, part, failed)
    return narrowed


def _positional_names(fb: FunctionBuilder, info: TypeInfo, count: int) -> Sequence[str | None]:
    """`__match_args__`, or the subject itself for the builtin classes."""
    if count == 0:
        return []
    if machine_type(Class(info)) is not None or info.fullname.startswith("builtins."):
        return [None]
    if info.is_named_tuple:
        instance = fb.world.class_instance(Class(info))
        return list(instance.attributes)[:count]
    if "dataclass" in info.metadata:
        return list(dataclass_fields(info))[:count]

    for ancestor in info.mro:
        found = class_default(ancestor, "__match_args__")
        if isinstance(found, nodes.TupleExpr):
            return [i.value for i in found.items if isinstance(i, nodes.StrExpr)][:count]
    refuse(UNSUPPORTED, f"{info.name} has no __match_args__")


def _narrow_to(fb: FunctionBuilder, info: TypeInfo, t: Concrete) -> Concrete:
    """What a value of type `t` is once it is known to be an instance of `info`."""
    fitting = [m for m in members(t) if not isinstance(m, Nothing) and is_instance_of(fb, m, info)]
    if fitting:
        return union_of(fitting)

    for found in narrowed_targets(fb, info, t):
        if isinstance(found, Class):
            return found
    if info.fullname == "builtins.tuple":
        refuse(UNSUPPORTED, "The class pattern tuple() with a pattern inside")
    if info.defn.type_vars:
        refuse(
            UNSUPPORTED,
            f"A pattern of the generic class {info.name} whose type arguments are not known",
        )
    return fb.world.with_subclasses(Class(info), t, fb.instance.module)


# ---------------------------------------------------------------- sequences and mappings


def _sequence(
    fb: FunctionBuilder, pattern: patterns.SequencePattern, subject: Argument, failed: BasicBlock
) -> Concrete:
    value, t = subject
    if isinstance(t, Union):
        fitting = [m for m in t.items if _is_sequence(fb, m, pattern)]
        if not fitting:
            fb.jump(failed)
            fb.start(fb.new_block("never"))
            return t
        if len(fitting) > 1:
            refuse(
                UNSUPPORTED,
                "A sequence pattern on a union of several sequences",
                pattern.line,
                pattern.column,
            )
        _require(fb, test_class(fb, value, t, list(fitting)), failed)
        value, t = convert(fb, value, t, fitting[0]), fitting[0]
    if isinstance(t, Class) and t.info.is_named_tuple:
        value, t = named_tuple_struct(fb, value, t), Tuple(named_tuple_items(fb, t))
    star = next(
        (i for i, p in enumerate(pattern.patterns) if isinstance(p, patterns.StarredPattern)), None
    )
    if isinstance(t, Tuple):
        return _fixed_sequence(fb, pattern, (value, t), star, failed)
    if not _is_sequence(fb, t, pattern):
        fb.jump(failed)
        fb.start(fb.new_block("never"))
        return t
    _variable_sequence(fb, pattern, (value, t), star, failed)
    return t


def _is_sequence(fb: FunctionBuilder, t: Concrete, pattern: patterns.SequencePattern) -> bool:
    if isinstance(t, Tuple):
        star = any(isinstance(p, patterns.StarredPattern) for p in pattern.patterns)
        count = len(pattern.patterns)
        return len(t.items) >= count - 1 if star else len(t.items) == count
    if isinstance(t, Class):
        if t.fullname in ("builtins.str", "builtins.bytes", "builtins.bytearray"):
            return False
        if t.fullname == "builtins._VariadicTuple" or t.info.is_named_tuple:
            return True
        return any(b.fullname in ("typing.Sequence", "builtins._AnySequence") for b in t.info.mro)
    return False


def _fixed_sequence(
    fb: FunctionBuilder,
    pattern: patterns.SequencePattern,
    subject: Argument,
    star: int | None,
    failed: BasicBlock,
) -> Concrete:

    value, t = subject
    assert isinstance(t, Tuple)
    count = len(pattern.patterns)
    if (star is None and len(t.items) != count) or (star is not None and len(t.items) < count - 1):
        fb.jump(failed)
        fb.start(fb.new_block("never"))
        return t
    if star is not None and _is_anonymous(pattern.patterns[star]):
        behind = count - star - 1
        chosen = [*range(star), *range(len(t.items) - behind, len(t.items))]
        inner = [p for i, p in enumerate(pattern.patterns) if i != star]
        for index, p in zip(chosen, inner, strict=True):
            match_pattern(fb, p, (fb.item(value, index), t.items[index]), failed)
        return t
    known: list[Concrete] = []
    for p, part in zip(pattern.patterns, unpack(fb, subject, count, star), strict=True):
        if isinstance(p, patterns.StarredPattern):
            if p.capture is not None:
                bind(fb, p.capture, part)
        else:
            known.append(match_pattern(fb, p, part, failed))
    return Tuple(tuple(known)) if star is None and len(known) == len(t.items) else t


def _is_anonymous(pattern: patterns.Pattern) -> bool:
    return isinstance(pattern, patterns.StarredPattern) and pattern.capture is None


def _variable_sequence(
    fb: FunctionBuilder,
    pattern: patterns.SequencePattern,
    subject: Argument,
    star: int | None,
    failed: BasicBlock,
) -> None:
    world = fb.world
    count = len(pattern.patterns)
    length = convert(fb, *call_method(fb, subject, "__len__", []), world.int)
    wanted = fb.integer(count if star is None else count - 1)
    _require(fb, fb.compare("eq" if star is None else "sge", length, wanted), failed)
    for index, p in enumerate(pattern.patterns):
        if isinstance(p, patterns.StarredPattern):
            if p.capture is not None:
                behind = fb.integer(count - index - 1)
                stop = fb.arithmetic("sub", length, behind)
                part = call_method(
                    fb, subject, "_slice", [(fb.integer(index), world.int), (stop, world.int)]
                )
                bind(fb, p.capture, _as_list(fb, part))
            continue
        position: Value = fb.integer(index)
        if star is not None and index > star:
            position = fb.arithmetic("sub", length, fb.integer(count - index))
        match_pattern(
            fb, p, call_method(fb, subject, "__getitem__", [(position, world.int)]), failed
        )


def _as_list(fb: FunctionBuilder, part: Argument) -> Argument:
    """A starred capture is a list, whatever the sequence was."""
    owner = class_of(fb.world, part[1])
    assert owner is not None
    if owner.fullname == "builtins.list":
        return part

    t = fb.world.class_named("builtins.list", owner.arguments[0])
    return construct(fb, t, [part]), t


def _mapping(
    fb: FunctionBuilder, pattern: patterns.MappingPattern, subject: Argument, failed: BasicBlock
) -> Concrete:
    value, t = subject
    if isinstance(t, Union):
        fitting = [m for m in t.items if isinstance(m, Class) and len(m.arguments) == 2]
        if len(fitting) != 1:
            refuse(UNSUPPORTED, "A mapping pattern on this union", pattern.line, pattern.column)
        _require(fb, test_class(fb, value, t, [fitting[0]]), failed)
        value, t = convert(fb, value, t, fitting[0]), fitting[0]
    if not isinstance(t, Class) or len(t.arguments) != 2:
        refuse(UNSUPPORTED, f"A mapping pattern on {t}", pattern.line, pattern.column)
    key_type = t.arguments[0]
    for key_expression, inner in zip(pattern.keys, pattern.values, strict=True):
        key = (fb.value(key_expression, key_type), key_type)
        _require(fb, equality.contains(fb, key, (value, t)), failed)
        match_pattern(fb, inner, call_method(fb, (value, t), "__getitem__", [key]), failed)
    if pattern.rest is not None:
        rest = call_method(fb, (value, t), "copy", [])
        for key_expression in pattern.keys:
            key = (fb.value(key_expression, key_type), key_type)
            call_method(fb, rest, "__delitem__", [key])
        bind(fb, pattern.rest, rest)
    return t
