"""Which generators an expression alone holds, so that they end with it.

CPython closes a generator when its last reference goes: `for x in numbers(): break` runs the `finally` of
`numbers` at once. An image counts no references; here the references are followed through the program's text.
What is found is closed by closing.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo

from einkornc.frontend.walk import children, walk
from einkornc.irbuild.lending import Calls, is_lent
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


_CONSUMED_PART = {"fromkeys": _FIRST, "next": _FIRST, "reduce": _SECOND, "sum": _FIRST}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of an expression whose generator (or whose iterator) only the expression's value holds."""

    expression: nodes.Expression
    functions: tuple[Generator, ...]  # what may be behind it
    is_iterable: bool = False
    holder: nodes.Expression | None = None  # the call whose generator has it as an argument


class Ends:
    """Answers for one program. Only what the program itself defines counts: no generator of the library does
    anything when it is closed."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._acting: dict[Generator, bool] = {}
        self._iterators: dict[TypeInfo, tuple[Generator, ...]] = {}
        self._returned: dict[FuncDef, tuple[Generator, ...] | None] = {}
        self._any_acts: bool | None = None
        self._lent: dict[tuple[FuncDef, int], bool] = {}
        self._calls = Calls(self._forgotten, self._held)

    def held_by(self, e: nodes.Expression) -> list[Leaf]:
        """The generators that the value of `e` alone holds, as far as closing them does anything."""
        return self._acting_of(self._leaves(e))

    def consumed_by(self, e: nodes.Expression) -> list[Leaf]:
        """The same of what goes through the value of `e` and forgets it: of its iterator too."""
        return self._acting_of(self._iterable(e))

    def consumed_by_call(self, e: nodes.CallExpr) -> list[Leaf]:
        """The same of the arguments of a call of the library."""
        callee = e.callee
        if not isinstance(callee, nodes.RefExpr) or _name(callee) not in _CONSUMERS:
            return []
        if not any(isinstance(a, _HOLDING) for a in e.args) or not self._is_library(callee):
            return []
        return [leaf for a in _consumed(e, callee) for leaf in self.consumed_by(a)]

    def lent_to_call(self, e: nodes.CallExpr) -> list[Leaf]:
        """The same of the arguments of a function of the program that only goes through them."""
        if not isinstance(e.callee, nodes.RefExpr) or not any(
            isinstance(a, nodes.CallExpr | nodes.GeneratorExpr) for a in e.args
        ):
            return []
        functions = self._called(e.callee) or []
        if any(f.is_generator or f.is_coroutine for f in functions):
            return []
        return [leaf for a in self._lent_arguments(e, functions) for leaf in self.held_by(a)]

    def variables_of(self, function: FuncDef) -> list[Leaf]:
        """The generators that only local variables of a function hold, each assigned once."""
        if self._world.is_library(self._world.module_of(function.fullname)):
            return []
        found: list[tuple[int, list[Leaf]]] = []
        for node in _own(function.body):
            if isinstance(node, nodes.AssignmentStmt) and _may_hold(node.rvalue):
                defined = _defined(node)
                leaves = self.held_by(node.rvalue) if defined is not None else []
                if (
                    leaves
                    and defined is not None
                    and is_lent(function, defined.node, defined, self._calls)
                ):
                    found.append((node.line, leaves))
        return [leaf for _, leaves in sorted(found, key=lambda f: f[0]) for leaf in leaves]

    def _acting_of(self, leaves: list[Leaf]) -> list[Leaf]:
        """Those that do something when they are closed, and who holds them."""
        acting = [leaf for leaf in leaves if any(map(self._acts, leaf.functions))]
        holders = {leaf.holder for leaf in acting}
        return [leaf for leaf in leaves if leaf in acting or leaf.expression in holders]

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
                if not functions:
                    return []
                arguments = [leaf for a in self._held(e) for leaf in self._leaves(a)]
                return [Leaf(e, functions), *(replace(leaf, holder=e) for leaf in arguments)]
            case _:
                return []

    def _forgotten(self, e: nodes.CallExpr) -> list[nodes.Expression]:
        """The arguments that nothing holds any more when a call is done."""
        callee = e.callee
        if not isinstance(callee, nodes.RefExpr):
            return []
        if _name(callee) in _CONSUMERS and self._is_library(callee):
            return _consumed(e, callee)
        functions = self._called(callee) or []
        is_plain = not any(f.is_generator or f.is_coroutine for f in functions)
        return self._lent_arguments(e, functions) if is_plain else []

    def _held(self, e: nodes.CallExpr) -> list[nodes.Expression]:
        """The arguments that the value of a call alone holds."""
        callee = e.callee
        if not isinstance(callee, nodes.RefExpr):
            return []
        lazy = _LAZY.get(_name(callee))
        if lazy is not None and self._is_library(callee):
            return _positional(e)[lazy]
        functions = self._called(callee) or []
        return self._lent_arguments(e, functions) if all(map(_is_generator, functions)) else []

    def _lent_arguments(
        self, e: nodes.CallExpr, functions: list[FuncDef]
    ) -> list[nodes.Expression]:
        """The positional arguments that functions of the program only go through."""
        world = self._world
        if not functions or any(world.is_library(world.module_of(f.fullname)) for f in functions):
            return []
        if any(kind != nodes.ARG_POS for kind in e.arg_kinds):
            return []
        return [
            a
            for index, a in enumerate(e.args)
            if all(self._lends(f, index + _receivers(e, f)) for f in functions)
        ]

    def _lends(self, function: FuncDef, index: int) -> bool:
        """Whether a parameter is only gone through."""
        key = function, index
        if key not in self._lent:
            self._lent[key] = True  # as far as it depends on calls of the function itself
            arguments = function.arguments
            self._lent[key] = (
                index < len(arguments)
                and arguments[index].kind in (nodes.ARG_POS, nodes.ARG_OPT)
                and is_lent(function, arguments[index].variable, None, self._calls)
            )
        return self._lent[key]

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
        if isinstance(e, nodes.CallExpr) and _is_iter(e) and self._is_of_library(e.args[0]):
            return self._may_be_generator(e.args[0])  # a container's iterator is its own
        t = mt.get_proper_type(self._world.types.get(e))
        if isinstance(t, mt.NoneType | mt.TupleType | mt.LiteralType):
            return False
        return not isinstance(t, mt.Instance) or t.type.is_protocol or _is_frame(t.type)

    def _is_of_library(self, e: nodes.Expression) -> bool:
        t = mt.get_proper_type(self._world.types.get(e))
        if isinstance(t, mt.TupleType):
            t = t.partial_fallback
        return isinstance(t, mt.Instance) and self._world.is_library(t.type.module_name)

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


def _consumed(e: nodes.CallExpr, callee: nodes.RefExpr) -> list[nodes.Expression]:
    """The arguments that a function of the library goes through: defaults and first values may be handed back."""
    if nodes.ARG_STAR in e.arg_kinds:
        return [a for a, kind in zip(e.args, e.arg_kinds, strict=True) if kind == nodes.ARG_STAR]
    return _positional(e)[_CONSUMED_PART.get(_name(callee), slice(None))]


def _receivers(e: nodes.CallExpr, function: FuncDef) -> int:
    """How many parameters stand before the arguments of a call."""
    callee = e.callee
    if not function.info or function.is_static or not isinstance(callee, nodes.MemberExpr):
        return 0
    receiver = callee.expr
    is_class = isinstance(receiver, nodes.RefExpr) and isinstance(receiver.node, TypeInfo)
    return 0 if is_class and not function.is_class else 1


def _defined(s: nodes.AssignmentStmt) -> nodes.NameExpr | None:
    """The variable of its function that an assignment defines, as its target."""
    target = s.lvalues[0] if len(s.lvalues) == 1 else None
    if not isinstance(target, nodes.NameExpr) or target.kind != nodes.LDEF:
        return None
    if any(isinstance(n, nodes.NameExpr) and n.node is target.node for n in walk(s.rvalue)):
        return None  # the next one holds the last one
    return target if target.is_new_def or target.is_inferred_def else None


def _may_hold(e: nodes.Expression) -> bool:
    return isinstance(e, nodes.CallExpr | nodes.GeneratorExpr | nodes.ConditionalExpr)


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
        if not isinstance(node, FuncDef) or node.is_property:
            return None
        if not is_stub(node):
            found[node] = None
    return list(found)


def _is_generator(function: FuncDef) -> bool:
    return function.is_generator and not function.is_coroutine


def _is_frame(info: TypeInfo) -> bool:
    return info.fullname in ("typing.Generator", "_einkorn_frames.generator", "builtins.object")


def _is_iter(e: nodes.CallExpr) -> bool:
    """Whether this is `iter(…)` of one thing."""
    callee = e.callee
    return (
        isinstance(callee, nodes.RefExpr)
        and callee.fullname == "builtins.iter"
        and e.arg_kinds == [nodes.ARG_POS]
    )


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
