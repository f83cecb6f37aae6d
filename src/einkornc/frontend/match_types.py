"""A part of the mypy plugin: what the groups of a match are where the pattern stands in the program.

typeshed calls the text of a group `str | Any`: a group that took no part is None, which few programs ask for. Here
it is `str | None` for groups that may take no part in a match of a known pattern, where None has a place, and str
for all others. Patterns
and matches carry their pattern as a note on their types, as mypy's partials carry their function.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from mypy.checker import TypeChecker
from mypy.nodes import AssignmentExpr, AssignmentStmt, Expression, MypyFile, Node
from mypy.plugin import FunctionContext, MethodContext
from mypy.subtypes import is_subtype
from mypy.traverser import all_name_and_member_expressions
from mypy.types import (
    Instance,
    LiteralType,
    NoneType,
    TupleType,
    Type,
    UnionType,
    get_proper_type,
)

from einkornc.frontend.regex_groups import Groups, groups_of
from einkornc.frontend.walk import walk

_PATTERN = "re.Pattern"
_MATCH = "re.Match"
_NOTE = "__einkorn_pattern"  # no attribute of a pattern, but a note on its type
_FINDING = ("match", "search", "fullmatch", "finditer")
_VERBOSE = {"X", "VERBOSE"}


def function_hook(fullname: str) -> Callable[[FunctionContext], Type] | None:
    """Called by mypy for every function's name."""
    if fullname == "re.findall":
        return _all_of_pattern
    return _of_pattern if fullname in _MAKING else None


def method_hook(fullname: str) -> Callable[[MethodContext], Type] | None:
    """Called by mypy for every method's name."""
    return _METHODS.get(fullname)


# ---------------------------------------------------------------- the note


def _of_pattern(context: FunctionContext) -> Type:
    """A pattern or match that a function of `re` makes of the pattern it is given first."""
    note = _pattern(context)
    return (
        context.default_return_type if note is None else _noted(context.default_return_type, note)
    )


def _pattern(context: FunctionContext) -> LiteralType | None:
    """The pattern that a function of `re` is given first, where its text is known."""
    note = _note_of(context.arg_types[0][0]) if context.arg_types[0] else None
    if note is not None:
        return note
    text = _literal(context.arg_types[0][0]) if context.arg_types[0] else None
    if not isinstance(text, str):
        return None
    given = dict(zip(context.callee_arg_names, context.args, strict=True)).get("flags", [])
    value = f"(?x){text}" if any(map(_is_verbose, given)) else text
    return LiteralType(value, context.api.named_generic_type("builtins.str", []))


def _all_of_pattern(context: FunctionContext) -> Type:
    return _found_all(context, _pattern(context))


def _found_all_by(context: MethodContext) -> Type:
    return _found_all(context, _note_of(context.type))


def _found_all(context: FunctionContext | MethodContext, pattern: LiteralType | None) -> Type:
    """What findall() gives: of a pattern with several groups a tuple of their texts for each match."""
    texts = get_proper_type(context.default_return_type)
    if pattern is None or not isinstance(texts, Instance):
        return texts
    count = groups_of(str(pattern.value), False).count
    if count < 2:
        return texts
    fallback = context.api.named_generic_type("builtins.tuple", list(texts.args))
    return texts.copy_modified(args=[TupleType([*texts.args] * count, fallback)])


def _of_same_pattern(context: MethodContext) -> Type:
    note = _note_of(context.type)
    return (
        context.default_return_type if note is None else _noted(context.default_return_type, note)
    )


def _noted(t: Type, note: LiteralType) -> Type:
    """`t` with a note on the patterns and matches in it."""
    proper = get_proper_type(t)
    if isinstance(proper, UnionType):
        return UnionType([_noted(item, note) for item in proper.items])
    if not isinstance(proper, Instance):
        return proper
    if proper.type.fullname in (_PATTERN, _MATCH):
        return proper.copy_with_extra_attr(_NOTE, note)
    return proper.copy_modified(args=[_noted(a, note) for a in proper.args])


def _note_of(t: Type) -> LiteralType | None:
    proper = get_proper_type(t)
    if not isinstance(proper, Instance) or proper.extra_attrs is None:
        return None
    note = proper.extra_attrs.attrs.get(_NOTE)
    return note if isinstance(note, LiteralType) else None


def _is_verbose(flags: Expression) -> bool:
    names, members = all_name_and_member_expressions(flags)
    return not {e.name for e in names}.union(e.name for e in members).isdisjoint(_VERBOSE)


def _literal(t: Type) -> object:
    proper = get_proper_type(t)
    if isinstance(proper, Instance) and proper.last_known_value is not None:
        proper = proper.last_known_value
    return proper.value if isinstance(proper, LiteralType) else None


# ---------------------------------------------------------------- the texts of groups


def _groups(context: MethodContext) -> Groups | None:
    note = _note_of(context.type)
    return groups_of(str(note.value), False) if note is not None else None


def _text(groups: Groups, group: object, text: Type) -> Type:
    """The type of a group's text. A group that the pattern lacks is one of another, which the variable holds by now."""
    number = groups.number(group)
    is_sure = group is None or (number is not None and number not in groups.optional)
    return text if is_sure else UnionType([text, NoneType()])


def _has_place_for_none(context: MethodContext) -> bool:
    """Whether what becomes of an expression may be None.

    `float(m[2])` says that the group is there, as `m[2].upper()` does; `x = m[2]` does not.
    """
    checker = context.api
    assert isinstance(checker, TypeChecker)
    wanted = get_proper_type(checker.expr_checker.type_context[-1])
    if wanted is None:
        return context.context in _kept_values(checker.tree)
    return is_subtype(NoneType(), wanted)


@lru_cache(maxsize=1)
def _kept_values(tree: MypyFile) -> set[Node]:
    """What a module assigns to variables."""
    return {
        n.rvalue if isinstance(n, AssignmentStmt) else n.value
        for n in walk(tree)
        if isinstance(n, AssignmentStmt | AssignmentExpr)
    }


def _of_some(context: MethodContext) -> Type:
    """`match.group(…)`, `match[…]`."""
    groups = _groups(context)
    given = [t for types in context.arg_types for t in types]
    declared = get_proper_type(context.default_return_type)
    if groups is None or not given:
        return declared
    asked = [_literal(t) for t in given]
    if len(given) == 1:
        return _text(groups, asked[0], declared) if _has_place_for_none(context) else declared
    if not isinstance(declared, Instance):
        return declared
    return TupleType([_text(groups, group, declared.args[0]) for group in asked], declared)


def _asked_for_all(context: MethodContext) -> tuple[Groups, Instance] | None:
    """The known groups, and what the signature says, where no default is given: that says itself what it gives."""
    groups = _groups(context)
    declared = get_proper_type(context.default_return_type)
    if groups is None or any(context.args) or not isinstance(declared, Instance):
        return None
    return groups, declared


def _of_all(context: MethodContext) -> Type:
    """`match.groups()`."""
    known = _asked_for_all(context)
    if known is None:
        return context.default_return_type
    groups, declared = known
    numbers = range(1, groups.count + 1)
    return TupleType([_text(groups, n, declared.args[0]) for n in numbers], declared)


def _of_named(context: MethodContext) -> Type:
    """`match.groupdict()`."""
    known = _asked_for_all(context)
    if known is None or known[0].optional.isdisjoint(known[0].names.values()):
        return context.default_return_type
    key, text = known[1].args
    return known[1].copy_modified(args=[key, UnionType([text, NoneType()])])


_MAKING = {f"re.{name}" for name in ("compile", *_FINDING)}
_METHODS = {
    **{f"{_PATTERN}.{name}": _of_same_pattern for name in _FINDING},
    f"{_PATTERN}.findall": _found_all_by,
    f"{_MATCH}.group": _of_some,
    f"{_MATCH}.__getitem__": _of_some,
    f"{_MATCH}.groups": _of_all,
    f"{_MATCH}.groupdict": _of_named,
}
