"""Which generators an expression alone holds, so that they end with it.

CPython closes a generator when its last reference goes: `for x in numbers(): break` runs the `finally` of
`numbers` at once. An image counts no references; here the references are followed through the program's text.
What is found is closed by closing.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo

from einkornc.frontend.walk import children, walk
from einkornc.irbuild.members import find_member, is_stub

if TYPE_CHECKING:
    from einkornc.irbuild.world import World

type Generator = FuncDef | nodes.GeneratorExpr

# Library iterators that hold what they go through: which arguments, as a slice of the positional ones. In the
# order in which CPython lets go of them: a tuple's items last first.
_FIRST, _SECOND, _BOTH, _REVERSED = slice(1), slice(1, 2), slice(2), slice(None, None, -1)
_LAZY = {
    "accumulate": _FIRST,
    "batched": _FIRST,
    "chain": _REVERSED,
    "compress": _BOTH,
    "cycle": _FIRST,
    "dropwhile": _SECOND,
    "enumerate": _FIRST,
    "filter": _SECOND,
    "filterfalse": _SECOND,
    "from_iterable": _FIRST,
    "islice": _FIRST,
    "iter": _FIRST,
    "map": slice(None, 0, -1),
    "pairwise": _FIRST,
    "starmap": _SECOND,
    "takewhile": _SECOND,
    "zip": _REVERSED,
    "zip_longest": _REVERSED,
}
# Functions, classes and methods of the library that go through an argument and keep nothing of it.
_CONSUMERS = frozenset(
    "Counter OrderedDict all any bytearray bytes deque dict difference difference_update extend"
    " extendleft fmean frozenset fromkeys fsum intersection intersection_update isdisjoint"
    " issubset issuperset join list max mean median min nlargest next nsmallest prod reduce set"
    " sorted sum symmetric_difference tuple union update".split()
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of an expression whose generator (or whose iterator) only the expression's value holds."""

    expression: nodes.Expression
    functions: tuple[Generator, ...]  # what may be behind it
    is_iterable: bool = False


class Ends:
    """Answers for one program. Only what the program itself defines counts: no generator of the library does
    anything when it is closed."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._acting: dict[Generator, bool] = {}
        self._iterators: dict[TypeInfo, tuple[Generator, ...]] = {}
        self._returned: dict[FuncDef, tuple[Generator, ...] | None] = {}
        self._any_acts: bool | None = None

    def held_by(self, e: nodes.Expression) -> list[Leaf]:
        """The generators that the value of `e` alone holds, as far as closing them does anything."""
        return [leaf for leaf in self._leaves(e) if any(map(self._acts, leaf.functions))]

    def consumed_by(self, e: nodes.Expression) -> list[Leaf]:
        """The same of what goes through the value of `e` and forgets it: of its iterator too."""
        return [leaf for leaf in self._iterable(e) if any(map(self._acts, leaf.functions))]

    def consumed_by_call(self, e: nodes.CallExpr) -> list[Leaf]:
        """The same of the arguments of a call of the library."""
        callee = e.callee
        if not isinstance(callee, nodes.RefExpr) or _name(callee) not in _CONSUMERS:
            return []
        if not any(isinstance(a, _HOLDING) for a in e.args) or not self._is_library(callee):
            return []
        return [leaf for a in e.args for leaf in self.consumed_by(a)]

    def iterators_of(self, info: TypeInfo) -> bool:
        """Whether `__iter__` makes a generator, held by the loop alone, for objects of such a class or Protocol."""
        return any(map(self._acts, self._iterator_functions(info)))

    # ------------------------------------------------------------ what holds what

    def _leaves(self, e: nodes.Expression) -> list[Leaf]:
        match e:
            case nodes.GeneratorExpr():
                return [] if any(e.is_async) else [Leaf(e, (e,))]
            case nodes.ConditionalExpr(if_expr=yes, else_expr=no):
                return self._leaves(yes) + self._leaves(no)
            case nodes.CallExpr(callee=nodes.RefExpr() as callee):
                lazy = _LAZY.get(_name(callee))
                if lazy is not None and self._is_library(callee):
                    held = _positional(e)[lazy]
                    return [leaf for a in held for leaf in self._iterable(a)]
                functions = self._made_by(self._called(callee))
                return [Leaf(e, functions)] if functions else []
            case _:
                return []

    def _iterable(self, e: nodes.Expression) -> list[Leaf]:
        found = self._leaves(e)
        if not found and isinstance(e, nodes.RefExpr | nodes.CallExpr | nodes.IndexExpr):
            t = mt.get_proper_type(self._world.types.get(e))
            if isinstance(t, mt.Instance) and (functions := self._iterator_functions(t.type)):
                return [Leaf(e, functions, is_iterable=True)]
        return found

    def _is_library(self, callee: nodes.RefExpr) -> bool:
        """Whether a call names something of the library; a method counts as its class does."""
        world = self._world
        if callee.fullname:
            return world.is_library(world.module_of(callee.fullname))
        if not isinstance(callee, nodes.MemberExpr):
            return False
        t = mt.get_proper_type(world.types.get(callee.expr))
        return isinstance(t, mt.Instance) and world.is_library(t.type.module_name)

    def _called(self, callee: nodes.RefExpr) -> list[FuncDef] | None:
        """The functions of the program that a call may mean; None where others may be among them."""
        node = callee.node
        if isinstance(node, FuncDef):
            return None if node.info and not isinstance(callee, nodes.MemberExpr) else [node]
        if not isinstance(callee, nodes.MemberExpr):
            return None
        receiver = callee.expr
        if isinstance(receiver, nodes.RefExpr) and isinstance(receiver.node, TypeInfo):
            return _functions([receiver.node], callee.name)
        t = mt.get_proper_type(self._world.types.get(receiver))
        if not isinstance(t, mt.Instance) or t.type.is_protocol:
            return None
        return _functions([t.type, *self._world.descendants_of(t.type)], callee.name)

    def _made_by(self, functions: list[FuncDef] | None) -> tuple[Generator, ...]:
        """What makes the generators that calls of `functions` give; nothing where one of them may be held elsewhere."""
        found: list[Generator] = []
        for function in functions or ():
            made = (function,) if _is_generator(function) else self._returned_by(function)
            if made is None:
                return ()
            found.extend(made)
        return tuple(found)

    def _returned_by(self, function: FuncDef) -> tuple[Generator, ...] | None:
        """What makes the generators that a function returns and keeps no hold of; None where it may."""
        if function not in self._returned:
            self._returned[function] = None  # of one that calls itself
            self._returned[function] = self._find_returned(function)
        return self._returned[function]

    def _find_returned(self, function: FuncDef) -> tuple[Generator, ...] | None:
        if (
            function.is_generator
            or function.is_coroutine
            or self._world.is_library(self._world.module_of(function.fullname))
        ):
            return None
        found: list[Generator] = []
        for node in _own(function.body):
            if isinstance(node, nodes.ReturnStmt) and node.expr is not None:
                leaves = self._leaves(node.expr)
                if [leaf.expression for leaf in leaves] == [node.expr]:
                    found.extend(leaves[0].functions)
                elif self._may_be_generator(node.expr) and not _is_self(node.expr):
                    return None
        return tuple(found)

    def _may_be_generator(self, e: nodes.Expression) -> bool:
        t = mt.get_proper_type(self._world.types.get(e))
        if isinstance(t, mt.NoneType | mt.TupleType | mt.LiteralType):
            return False
        return not isinstance(t, mt.Instance) or t.type.is_protocol or _is_frame(t.type)

    def _iterator_functions(self, info: TypeInfo) -> tuple[Generator, ...]:
        """What `__iter__` of a class, or of those that are one, makes; nothing where one may give what it keeps."""
        if info not in self._iterators:
            self._iterators[info] = ()
            world = self._world
            infos = [info, *world.descendants_of(info)]
            if info.is_protocol:
                infos = [i for i in world.infos.values() if "__iter__" in i.names]
            own = [i for i in infos if not world.is_library(i.module_name)]
            functions = _functions(own, "__iter__")
            self._iterators[info] = self._made_by(functions)
        return self._iterators[info]

    # ------------------------------------------------------------ what closing does

    def _acts(self, generator: Generator) -> bool:
        """Whether closing a suspended generator does anything: itself, or to one that it goes through."""
        if generator not in self._acting:
            seen: set[Generator] = set()
            self._acting[generator] = self._leads_to_act(generator, seen)
            if not self._acting[generator]:
                self._acting.update(dict.fromkeys(seen, False))
        return self._acting[generator]

    def _leads_to_act(self, generator: Generator, seen: set[Generator]) -> bool:
        if generator in self._acting:
            return self._acting[generator]
        if generator in seen:
            return False
        seen.add(generator)
        root = generator.body if isinstance(generator, FuncDef) else generator
        inside = list(_own(root))
        if any(isinstance(n, nodes.TryStmt | nodes.WithStmt) and _yields(n) for n in inside):
            return True
        return any(
            self._leads_to_act(function, seen)
            for node in inside
            for e in _gone_through(node)
            for leaf in self._iterable(e)
            for function in leaf.functions
        ) or any(isinstance(n, nodes.YieldFromExpr) and self._delegates(n.expr) for n in inside)

    def _delegates(self, e: nodes.Expression) -> bool:
        """Whether `yield from e` hands the end on to a generator that others hold too, and that may act."""
        if self._leaves(e) or not self._may_be_generator(e):
            return False
        if self._any_acts is None:
            world = self._world
            self._any_acts = any(
                isinstance(n, nodes.TryStmt | nodes.WithStmt) and _yields(n)
                for name, file in world.files.items()
                if not world.is_library(name)
                for statement in file.defs
                for n in walk(statement)
            )
        return self._any_acts


# Arguments that may be, or give, a generator that nobody else holds.
_HOLDING = (
    nodes.CallExpr,
    nodes.GeneratorExpr,
    nodes.ConditionalExpr,
    nodes.RefExpr,
    nodes.IndexExpr,
)


def _name(callee: nodes.RefExpr) -> str:
    """What is called, by the name it has where it is defined."""
    name: str = callee.fullname.rpartition(".")[2] or getattr(callee, "name", "")
    return name


def _positional(e: nodes.CallExpr) -> list[nodes.Expression]:
    return [a for a, kind in zip(e.args, e.arg_kinds, strict=True) if kind == nodes.ARG_POS]


def _functions(infos: list[TypeInfo], name: str) -> list[FuncDef] | None:
    """The methods of a name that objects of these classes have; None where some are no plain functions."""
    found: dict[FuncDef, None] = {}
    for info in infos:
        member = find_member(info, name)
        if member is None:
            return None
        node = member[0]
        if isinstance(node, nodes.Decorator) and not node.decorators:
            node = node.func
        if not isinstance(node, FuncDef):
            return None
        if not is_stub(node):
            found[node] = None
    return list(found)


def _is_generator(function: FuncDef) -> bool:
    return function.is_generator and not function.is_coroutine


def _is_frame(info: TypeInfo) -> bool:
    return info.fullname in ("typing.Generator", "_einkorn_frames.generator", "builtins.object")


def _is_self(e: nodes.Expression) -> bool:
    return isinstance(e, nodes.NameExpr) and isinstance(e.node, nodes.Var) and e.node.is_self


def _own(root: nodes.Node) -> Iterator[nodes.Node]:
    """What runs in the frame of `root`: not what stands in functions inside it."""
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack += [c for c in children(node) if not isinstance(c, FuncDef | nodes.LambdaExpr)]


def _yields(statement: nodes.Node) -> bool:
    return any(isinstance(n, nodes.YieldExpr | nodes.YieldFromExpr) for n in _own(statement))


def _gone_through(node: nodes.Node) -> list[nodes.Expression]:
    """What a loop goes through, a `yield from` or a comprehension."""
    match node:
        case nodes.ForStmt(is_async=False):
            return [node.expr]
        case nodes.YieldFromExpr():
            return [node.expr]
        case nodes.GeneratorExpr() | nodes.DictionaryComprehension():
            return list(node.sequences)
        case _:
            return []
