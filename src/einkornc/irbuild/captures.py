"""Which variables a function owns, which of them nested functions capture, and how they are shared.

A captured variable is copied into the closure where nothing assigns it afterwards; else both share a cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mypy import nodes, patterns
from mypy.nodes import FuncDef, TypeInfo, Var
from mypy.types import Instance

from einkornc.frontend.walk import children

type Variable = Var | FuncDef

_FUNCTIONS = (FuncDef, nodes.LambdaExpr, nodes.GeneratorExpr)
_LOOPS = (nodes.WhileStmt, nodes.ForStmt)


@dataclass(eq=False, slots=True)
class Scope:
    """What a function node owns and which of it closures share; what code is made of, in the order of its uses."""

    node: nodes.Node
    enclosing: Scope | None
    owned: set[Variable] = field(default_factory=set)
    cells: dict[Variable, None] = field(default_factory=dict)
    unsure: set[Variable] = field(default_factory=set)  # cells that may be read before they are set
    captured: list[Variable] = field(default_factory=list)
    assigned: dict[Variable, None] = field(default_factory=dict)
    grown: set[Variable] = field(default_factory=set)  # by `+=` in a loop

    def owner(self, variable: Variable) -> Scope | None:
        """The innermost scope from here outwards that owns a variable."""
        scope: Scope | None = self
        while scope is not None and variable not in scope.owned:
            scope = scope.enclosing
        return scope

    def is_cell(self, variable: Variable) -> bool:
        owner = self.owner(variable)
        return owner is not None and variable in owner.cells

    def is_unsure(self, variable: Variable) -> bool:
        """Whether a cell may be read before anything set it."""
        owner = self.owner(variable)
        return owner is not None and variable in owner.unsure


@dataclass(frozen=True, slots=True)
class _Here:
    """Where in a function a use stands."""

    depth: int = 0  # of nested functions
    in_loop: bool = False
    inner: nodes.Node | None = None  # the outermost nested function around it
    blocks: tuple[
        nodes.Node, ...
    ] = ()  # around it, outermost first: what may be skipped as a whole


@dataclass(slots=True)
class _Use:
    variable: Variable
    line: int
    here: _Here
    assigns: bool
    grows: bool = False  # `+=`

    @property
    def is_inside(self) -> bool:
        """Whether it stands in a nested function."""
        return self.here.depth > 0


def analyse(node: nodes.Node, parameters: list[Var], enclosing: Scope | None) -> Scope:
    """Find what a function owns, what it captures and which of its variables need cells."""
    scope = Scope(node, enclosing)
    collector = _Collector(node)
    collector.collect(node, _Here())
    uses = collector.uses
    scope.owned.update(parameters, collector.declared)
    for use in uses:
        is_outer = enclosing is not None and enclosing.owner(use.variable) is not None
        if not use.is_inside and not is_outer:
            scope.owned.add(use.variable)
        if use.assigns:
            scope.assigned[use.variable] = None
        if use.grows and use.here.in_loop and not use.is_inside:
            scope.grown.add(use.variable)
    by_variable: dict[Variable, list[_Use]] = {}
    for use in uses:
        by_variable.setdefault(use.variable, []).append(use)
    for variable, its_uses in by_variable.items():
        if variable not in scope.owned:
            if enclosing is not None and enclosing.owner(variable) is not None:
                scope.captured.append(variable)
        elif any(u.is_inside for u in its_uses):
            is_sure = variable in parameters or _is_set_first(variable, its_uses)
            is_deleted = variable in collector.deleted
            if is_deleted or not _by_value(variable, its_uses, variable in parameters, is_sure):
                scope.cells[variable] = None
                if is_deleted or not is_sure:
                    scope.unsure.add(variable)
    return scope


def _is_set_first(variable: Variable, uses: list[_Use]) -> bool:
    """Whether the first assignment stands before all other uses, in no block that can be skipped without them."""
    assignments = [u for u in uses if u.assigns and not u.is_inside]
    if not assignments:
        return False
    first = min(assignments, key=lambda u: u.line)
    around = len(first.here.blocks)
    for use in uses:
        inner = use.here.inner
        if use is first or inner is variable:
            continue
        if use.line < first.line or (inner is not None and inner.line <= first.line):
            return False
        if use.here.blocks[:around] != first.here.blocks:
            return False
    return True


def _by_value(variable: Variable, uses: list[_Use], is_parameter: bool, is_sure: bool) -> bool:
    """Whether closures may copy the variable: nothing assigns it after the first of them exists."""
    assignments = [u for u in uses if u.assigns]
    if is_parameter:
        return not assignments
    first = assignments[0].here if len(assignments) == 1 else None
    return first is not None and is_sure and not first.in_loop and first.depth == 0


def named(node: nodes.SymbolNode | None) -> Variable | None:
    """The local variable a name stands for; that of a decorated function holds what the decorators made."""
    if isinstance(node, nodes.Decorator):
        return node.var if node.decorators else node.func
    return node if isinstance(node, Var | FuncDef) else None


_ENVIRONMENTS: dict[TypeInfo, Var] = {}


def forget() -> None:
    """Forget the classes of other programs."""
    _ENVIRONMENTS.clear()


def environment_of(info: TypeInfo) -> Var:
    """The variable of a function that stands for what the methods of a class in it capture."""
    found = _ENVIRONMENTS.get(info)
    if found is None:
        found = _ENVIRONMENTS[info] = Var(info.name, Instance(info.mro[-1], []))
    return found


def local_environment(info: TypeInfo) -> Var | None:
    """That variable of a class in a function; None for any other class."""
    return _ENVIRONMENTS.get(info)


def methods_of(node: nodes.ClassDef) -> list[FuncDef]:
    """The functions in a class body."""
    found: list[FuncDef] = []
    for statement in node.defs.body:
        match statement:
            case FuncDef():
                found.append(statement)
            case nodes.Decorator():
                found.append(statement.func)
            case nodes.OverloadedFuncDef():
                items = [*statement.items, statement.impl]
                found += [i.func if isinstance(i, nodes.Decorator) else i for i in items if i]
            case _:
                pass
    return found


# The most frequent nodes that neither name variables themselves nor are scopes, blocks or loops.
_WITHOUT_NAMES = {
    nodes.CallExpr, nodes.ComparisonExpr, nodes.ExpressionStmt, nodes.IfStmt, nodes.IndexExpr, nodes.IntExpr,
    nodes.MemberExpr, nodes.OpExpr, nodes.ReturnStmt, nodes.StrExpr, nodes.TupleExpr, nodes.UnaryExpr,
}  # fmt: skip


class _Collector:
    """Every use of a local variable below `root`."""

    def __init__(self, root: nodes.Node) -> None:
        self.root = root
        self.uses: list[_Use] = []
        self.declared: set[Variable] = set()  # in the function itself, without a value
        self.deleted: set[Variable] = set()
        self._bound: set[nodes.NameExpr] = set()  # names that are targets rather than read

    def collect(self, node: nodes.Node, here: _Here) -> None:
        """Record the uses below `node`."""
        if type(node) in _WITHOUT_NAMES:
            for child in children(node):
                self.collect(child, here)
            return
        match node:
            case nodes.NameExpr():
                variable = named(node.node)
                is_read = node.kind == nodes.LDEF and node not in self._bound
                if is_read and variable is not None:
                    self._use(variable, node.line, here, False)
                elif isinstance(node.node, TypeInfo):
                    self._environments(node.node, node.line, here)
            case nodes.ClassDef():
                self._class(node, here)
            case nodes.ListComprehension() | nodes.SetComprehension():
                self._generator(node.generator, node.generator.sequences, here)
            case nodes.DictionaryComprehension():
                self._generator(node, node.sequences, here)
            case FuncDef() | nodes.LambdaExpr() | nodes.GeneratorExpr() if node is not self.root:
                self._nested(node, here)
            case nodes.GeneratorExpr():
                self._generator(node, node.sequences[1:], here)
            case FuncDef() | nodes.LambdaExpr():
                self.collect(node.body, here)
            case nodes.Decorator():
                self._decorated(node, here)
            case _:
                self._statement(node, here)

    def _use(self, variable: Variable, line: int, here: _Here, assigns: bool) -> None:
        self.uses.append(_Use(variable, line, here, assigns))

    def _nested(self, node: FuncDef | nodes.LambdaExpr | nodes.GeneratorExpr, here: _Here) -> None:
        """A function in this one: its defaults and its first iterable belong to this one."""
        if isinstance(node, FuncDef):
            self._use(node, node.line, here, True)
        for argument in getattr(node, "arguments", []):
            if argument.initializer is not None:
                self.collect(argument.initializer, here)
        below = replace(here, depth=here.depth + 1, in_loop=False, inner=here.inner or node)
        if isinstance(node, nodes.GeneratorExpr):
            self.collect(node.sequences[0], here)
            self._generator(node, node.sequences[1:], below)
        else:
            self.collect(node.body, below)

    def _class(self, node: nodes.ClassDef, here: _Here) -> None:
        """A class in this function: its methods may capture, and its statement makes their environment."""
        if isinstance(node.info, nodes.FakeInfo):
            return  # it stands where mypy does not look
        below = replace(here, depth=here.depth + 1, in_loop=False, inner=here.inner or node)
        for method in methods_of(node):
            for argument in method.arguments:
                if argument.initializer is not None:
                    self.collect(argument.initializer, here)
            self.collect(method.body, below)
        if "@" not in node.info.fullname:
            return  # of the module, whose statements are looked at in the same way
        self._environments(node.info, node.line, below)
        self._use(environment_of(node.info), node.end_line or node.line, here, True)

    def _environments(self, info: TypeInfo, line: int, here: _Here) -> None:
        """Objects of a local class are made with the environments of the class and its bases."""
        for ancestor in info.mro:
            if ancestor in _ENVIRONMENTS:
                self._use(_ENVIRONMENTS[ancestor], line, here, False)

    def _decorated(self, node: nodes.Decorator, here: _Here) -> None:
        if node is not self.root:
            # The name is bound after the decorators ran: what the function itself captures comes before.
            self._use(node.var, node.func.end_line or node.line, here, True)
        for decorator in node.decorators:
            self.collect(decorator, here)
        self.collect(node.func, here)

    def _generator(
        self,
        node: nodes.GeneratorExpr | nodes.DictionaryComprehension,
        sequences: list[nodes.Expression],
        here: _Here,
    ) -> None:
        here = replace(here, in_loop=True)
        for index in node.indices:
            for variable in target_variables(index):
                self._use(variable, node.line, here, True)
        results = (
            [node.left_expr] if isinstance(node, nodes.GeneratorExpr) else [node.key, node.value]
        )
        for part in [*results, *(c for cs in node.condlists for c in cs), *sequences]:
            if part is not None:
                self.collect(part, here)

    def _statement(self, node: nodes.Node, here: _Here) -> None:
        """Anything that is no scope of its own."""
        if isinstance(node, nodes.Block):
            here = replace(here, blocks=(*here.blocks, node))
        for target in targets_of(node):
            self._bound.update(_target_names(target))
            variables = target_variables(target)
            if isinstance(node, nodes.AssignmentStmt) and isinstance(node.rvalue, nodes.TempNode):
                self.declared.update(variables if here.depth == 0 else ())
                continue
            if isinstance(node, nodes.DelStmt | nodes.TryStmt):  # the latter at the clause's end
                self.deleted.update(variables)
            grows = isinstance(node, nodes.OperatorAssignmentStmt) and node.op == "+"
            for variable in variables:
                place = _where_set(node, here)
                self.uses.append(_Use(variable, _last_line(node), place, True, grows))
        if isinstance(node, _LOOPS):
            here = replace(here, in_loop=True)
        for child in children(node):
            self.collect(child, here)


def _where_set(node: nodes.Node, here: _Here) -> _Here:
    """Where the variables that a statement assigns are surely set."""
    match node:
        case nodes.AssignmentStmt() | nodes.WithStmt():
            return here
        case nodes.ForStmt():
            return replace(here, in_loop=True, blocks=(*here.blocks, node.body))
        case _:  # what a condition may skip, and what reads the variable itself
            return replace(here, blocks=(*here.blocks, node))


def _last_line(node: nodes.Node) -> int:
    """The line by which a statement has assigned its targets."""
    if isinstance(node, nodes.AssignmentStmt):
        return node.end_line or node.line
    return node.line


def targets_of(node: nodes.Node) -> list[nodes.Node]:
    """What a statement, a pattern or `:=` binds or deletes, its parts aside."""
    if isinstance(node, nodes.Expression) and not isinstance(node, nodes.AssignmentExpr):
        return []  # most nodes
    match node:
        case nodes.AssignmentStmt():
            return list(node.lvalues)
        case nodes.OperatorAssignmentStmt():
            return [node.lvalue]
        case nodes.ForStmt():
            return [node.index]
        case nodes.WithStmt():
            return [t for t in node.target if t is not None]
        case nodes.TryStmt():
            return [v for v in node.vars if v is not None]
        case nodes.AssignmentExpr():
            return [node.target]
        case nodes.DelStmt():
            return [node.expr]
        case patterns.AsPattern(name=nodes.NameExpr() as name):
            return [name]
        case patterns.StarredPattern(capture=nodes.NameExpr() as name):
            return [name]
        case patterns.MappingPattern(rest=nodes.NameExpr() as name):
            return [name]
        case _:
            return []


def target_variables(target: nodes.Node) -> list[Variable]:
    """The local variables that an assignment to `target` sets."""
    return [
        name.node
        for name in _target_names(target)
        if name.kind == nodes.LDEF and isinstance(name.node, Var | FuncDef)
    ]


def _target_names(target: nodes.Node) -> list[nodes.NameExpr]:
    match target:
        case nodes.NameExpr():
            return [target]
        case nodes.TupleExpr() | nodes.ListExpr():
            return [name for item in target.items for name in _target_names(item)]
        case nodes.StarExpr():
            return _target_names(target.expr)
        case _:
            return []
