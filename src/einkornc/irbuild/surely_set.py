"""Which attributes are set in every object before anyone can read them: reading those needs no test.

A constructor is followed statement by statement for as long as nobody but itself has the object: up to
where `self` is handed on, a method of it is called, or a property runs code with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, TypeInfo, Var

from einkornc.frontend.walk import walk
from einkornc.irbuild.class_scan import dataclass_attributes, is_dataclass, self_targets
from einkornc.irbuild.members import find_member, plain_functions
from einkornc.irbuild.plain_values import PLAIN
from einkornc.irbuild.world import World

EXCEPTION = "builtins.BaseException"
# Classes of which fresh_objects.py makes an empty object whatever a constructor does.
CONTAINERS = (
    "builtins.list",
    "builtins.dict",
    "builtins.set",
    "builtins.bytearray",
    "_deque.deque",
    "collections.OrderedDict",
    "collections.defaultdict",
    "_counter.Counter",
)

_FOUND: dict[TypeInfo, set[str]] = {}


def forget() -> None:
    """Drop what was found of another program's classes."""
    _FOUND.clear()


def surely_set(world: World, info: TypeInfo, name: str) -> bool:
    """Whether attribute `name` of `info` is set in every object before anyone can read it."""
    descendants = world.descendants.get(info, [])
    if world.is_library(info.module_name):
        if info.fullname in PLAIN:
            return True  # of whose objects those of subclasses are none, in memory
        if info.fullname == EXCEPTION or any(b.fullname in CONTAINERS for b in info.mro):
            return True
        if any(b.fullname == EXCEPTION for b in info.mro) and _may_be_none(info, name):
            return True  # zero bits are None: what CPython's `__new__` leaves
        if world.makes_bare_objects and any(_is_of_program(world, d) for d in descendants):
            return False
        return all(_reaches_library(world, d) for d in descendants)
    if name in world.deleted or world.makes_bare_objects:
        return False
    return all(name in _set_by_constructor(c) for c in (info, *descendants))


def _is_of_program(world: World, info: TypeInfo) -> bool:
    return not world.is_library(info.module_name)


def _may_be_none(info: TypeInfo, name: str) -> bool:
    """Whether an attribute that a class body declares may be None."""
    symbol = info.names.get(name)
    declared = mt.get_proper_type(symbol.type) if symbol is not None else None
    return isinstance(declared, mt.UnionType) and any(
        isinstance(mt.get_proper_type(i), mt.NoneType) for i in declared.items
    )


def _reaches_library(world: World, info: TypeInfo) -> bool:
    if world.is_library(info.module_name):
        return True
    found = find_member(info, "__init__")
    return found is not None and all(
        constructor_reaches_library(world, info, f) for f in plain_functions(found[0])
    )


def constructor_reaches_library(world: World, info: TypeInfo, function: FuncDef) -> bool:
    """Whether a constructor surely ends in the library's, through `super()` or by name."""
    if function in world.dataclass_inits:
        return False
    defining = function.info
    if world.is_library(defining.module_name):
        return True
    for s in function.body.body:
        call = s.expr if isinstance(s, nodes.ExpressionStmt) else None
        if not isinstance(call, nodes.CallExpr):
            continue
        callee = call.callee
        following = None
        if isinstance(callee, nodes.SuperExpr) and callee.name == "__init__":
            order = info.mro[info.mro.index(defining) + 1 :]
            following = next((b for b in order if "__init__" in b.names), None)
        elif isinstance(callee, nodes.MemberExpr) and callee.name == "__init__":
            base = callee.expr.node if isinstance(callee.expr, nodes.RefExpr) else None
            following = base if isinstance(base, TypeInfo) and base in info.mro else None
        member = find_member(following, "__init__") if following is not None else None
        if member is not None:
            return constructor_reaches_library(world, info, plain_functions(member[0])[0])
    return False


def _set_by_constructor(info: TypeInfo) -> set[str]:
    """Attributes that the constructor of objects of exactly this class sets before anyone sees them."""
    found = _FOUND.get(info)
    if found is None:
        construction = _Construction(info)
        construction.run(0)
        found = _FOUND[info] = construction.found
    return found


@dataclass(slots=True)
class _Construction:
    """What is set so far. Each step says whether nobody else has the object yet."""

    info: TypeInfo
    found: set[str] = field(default_factory=set)

    def run(self, start: int) -> bool:
        """The first `__init__` from place `start` of the method resolution order."""
        for position, owner in enumerate(self.info.mro[start:], start):
            symbol = owner.names.get("__init__")
            if symbol is None:
                continue
            if symbol.plugin_generated and is_dataclass(owner):
                return self._dataclass(owner)
            return isinstance(symbol.node, FuncDef) and self._function(symbol.node, position)
        return True

    def _dataclass(self, owner: TypeInfo) -> bool:
        """The constructor that the decorator gave the class `owner`."""
        for a in dataclass_attributes(owner):
            if a["is_in_init"] or a["has_default"]:
                self.found.add(str(a["name"]))
        member = find_member(self.info, "__post_init__")
        if member is None:
            return True
        function, definer = member
        position = self.info.mro.index(definer)
        return isinstance(function, FuncDef) and self._function(function, position)

    def _function(self, function: FuncDef, position: int) -> bool:
        me = function.arguments[0].variable
        return self._block(function.body.body, me, position)

    def _block(self, statements: list[nodes.Statement], me: Var, position: int) -> bool:
        for s in statements:
            arguments = _super_init(s)
            if isinstance(s, nodes.IfStmt):
                if not self._if(s, me, position):
                    return False
            elif arguments is not None:
                if any(self._lets_go(a, me) for a in arguments) or not self.run(position + 1):
                    return False
            elif self._lets_go(s, me) or any(isinstance(n, nodes.ReturnStmt) for n in walk(s)):
                return False
            elif isinstance(s, nodes.AssignmentStmt) and not isinstance(s.rvalue, nodes.TempNode):
                self.found.update(self_targets(s.lvalues, me))
        return True

    def _if(self, s: nodes.IfStmt, me: Var, position: int) -> bool:
        """What all branches set that do not end in `raise`."""
        if any(self._lets_go(e, me) for e in s.expr):
            return False
        before = set(self.found)
        branches = []
        for block in [*s.body, s.else_body]:
            self.found = set(before)
            statements = block.body if block is not None else []
            if not self._block(statements, me, position):
                self.found = before
                return False
            if not statements or not isinstance(statements[-1], nodes.RaiseStmt):
                branches.append(self.found)
        self.found = set.intersection(*branches) if branches else before
        return True

    def _lets_go(self, node: nodes.Node, me: Var) -> bool:
        """Whether anyone else may get at `self`: it is used other than as `self.data`, or a method of it runs."""
        mentions = 0
        plain = 0
        for inner in walk(node):
            match inner:
                case nodes.NameExpr() if inner.node is me:
                    mentions += 1
                case nodes.MemberExpr(expr=nodes.NameExpr(node=held)) if held is me:
                    plain += self._is_data(inner.name)
                case nodes.CallExpr(callee=nodes.MemberExpr(expr=nodes.NameExpr(node=held))):
                    if held is me:
                        return True
                case nodes.SuperExpr():
                    return True
                case nodes.FuncDef() | nodes.LambdaExpr() | nodes.GeneratorExpr():
                    if any(isinstance(n, nodes.NameExpr) and n.node is me for n in walk(inner)):
                        return True
                case _:
                    pass
        return mentions != plain

    def _is_data(self, name: str) -> bool:
        """Whether reading or writing `self.name` runs no code of the program."""
        symbol = self.info.get(name)
        if symbol is None or not isinstance(symbol.node, Var) or symbol.node.is_property:
            return False
        t = mt.get_proper_type(symbol.node.type)
        return not isinstance(t, mt.Instance) or t.type.get("__get__") is None


def _super_init(s: nodes.Statement) -> list[nodes.Expression] | None:
    """The arguments of a statement `super().__init__(…)`."""
    call = s.expr if isinstance(s, nodes.ExpressionStmt) else None
    if isinstance(call, nodes.CallExpr) and isinstance(call.callee, nodes.SuperExpr):
        if call.callee.name == "__init__":
            return call.args
    return None
