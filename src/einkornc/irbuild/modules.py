"""Modules: their initialisers in import order, variables read on demand, values made once.

Each top-level statement is a function of its own, called by the module's initialiser, so that LLVM never
sees one giant function. A library's assignment to a variable that nothing reads is left out.
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Iterable

from mypy import nodes
from mypy import types as mt
from mypy.nodes import MypyFile, Var

from einkornc.diagnostics import RefusalError
from einkornc.frontend.typecheck import MAIN_MODULE
from einkornc.frontend.walk import statements, walk
from einkornc.ir import operations as ops
from einkornc.ir.operations import Value
from einkornc.ir.program import Function, Global
from einkornc.ir.types import BOOL, UNIT
from einkornc.irbuild import class_bodies, single_dispatch, unset_globals
from einkornc.irbuild.attributes import store_variable
from einkornc.irbuild.bodies import finish
from einkornc.irbuild.captures import Scope, analyse, targets_of
from einkornc.irbuild.concrete import NOTHING, Class, Concrete
from einkornc.irbuild.conversion import convert
from einkornc.irbuild.function import FunctionBuilder
from einkornc.irbuild.imports import absent_module, imported_modules
from einkornc.irbuild.instances import signature_of
from einkornc.irbuild.lowering import LOWERING
from einkornc.irbuild.statements import decorate
from einkornc.irbuild.world import Argument, Instance, Signature, World

_IMPORTS = (nodes.Import, nodes.ImportFrom, nodes.ImportAll)
_WRAPPERS = (
    "functools.cache",
    "functools.lru_cache",
    "functools.wraps",
    "contextlib.contextmanager",
    "contextlib.asynccontextmanager",
)
_DEFINITIONS = (
    nodes.FuncDef,
    nodes.OverloadedFuncDef,
    nodes.TypeAliasStmt,
    nodes.PassStmt,
    nodes.GlobalDecl,
)
_NAMED = (nodes.FuncDef, nodes.OverloadedFuncDef, nodes.Decorator, nodes.TypeInfo)


# ---------------------------------------------------------------- variables


def scan_variables(
    files: Iterable[MypyFile], assigned: set[Var], values: dict[Var, nodes.Expression]
) -> None:
    """Find each module and class variable's defining expression, and those assigned anywhere else."""
    for file in files:
        for statement in file.defs:
            _scan_statement(statement, assigned, values, True)


def _scan_statement(
    statement: nodes.Statement, assigned: set[Var], values: dict[Var, nodes.Expression], top: bool
) -> None:
    match statement:
        case nodes.AssignmentStmt():
            for lvalue in statement.lvalues:
                _note(lvalue, statement.rvalue if top else None, assigned, values)
        case nodes.ClassDef():
            for inner in statement.defs.body:
                _scan_statement(inner, assigned, values, top)
        case nodes.FuncDef() | nodes.Decorator() | nodes.OverloadedFuncDef():
            for node in _assigning(statement):
                _scan_node(node, assigned, values)
        case _:
            for node in walk(statement):
                _scan_node(node, assigned, values)


def _assigning(function: nodes.Statement) -> Iterable[nodes.Node]:
    """The nodes in a function that may assign a variable of its module or of a class.

    Those in an expression (`:=`) can do so only after `global`, or in the body of a class.
    """
    within = list(statements(function))
    if any(isinstance(s, nodes.GlobalDecl | nodes.ClassDef) for s in within):
        return walk(function)
    return within


def _scan_node(node: nodes.Node, assigned: set[Var], values: dict[Var, nodes.Expression]) -> None:
    for target in targets_of(node):
        _note(target, None, assigned, values)


def _note(
    lvalue: nodes.Node,
    value: nodes.Expression | None,
    assigned: set[Var],
    values: dict[Var, nodes.Expression],
) -> None:
    if isinstance(lvalue, nodes.TupleExpr | nodes.ListExpr):
        for item in lvalue.items:
            _note(item, None, assigned, values)
        return
    if isinstance(lvalue, nodes.StarExpr):
        _note(lvalue.expr, None, assigned, values)
        return
    if isinstance(lvalue, nodes.RefExpr):
        var = lvalue.node
        if isinstance(lvalue, nodes.MemberExpr) and not isinstance(var, Var):
            var = _class_variable(lvalue)
        if isinstance(var, Var):
            if value is None or var in values:
                assigned.add(var)
            else:
                values[var] = value


def _class_variable(e: nodes.MemberExpr) -> Var | None:
    """`Class.name` or `cls.name` as an assignment's target."""
    if isinstance(e.expr, nodes.RefExpr):
        info = e.expr.node
        if isinstance(info, nodes.TypeInfo):
            symbol = info.get(e.name)
            return symbol.node if symbol is not None and isinstance(symbol.node, Var) else None
        if isinstance(info, Var) and info.is_cls and info.type is not None:
            p = mt.get_proper_type(info.type)
            if isinstance(p, mt.TypeType):
                p = mt.get_proper_type(p.item)
            if isinstance(p, mt.TypeVarType):
                p = mt.get_proper_type(p.upper_bound)
            if isinstance(p, mt.Instance):
                symbol = p.type.get(e.name)
                return symbol.node if symbol is not None and isinstance(symbol.node, Var) else None
    return None


# ---------------------------------------------------------------- defaults of parameters


def is_fixed(world: World, e: nodes.Expression) -> bool:
    """Whether a name means the same wherever and whenever it is evaluated, once its module has run."""
    if not isinstance(e, nodes.RefExpr):
        return False
    if isinstance(e.node, Var):
        return not world.is_assigned(e.node)
    return True


def waits(world: World, e: nodes.Expression) -> bool:
    """Whether a parameter's default may be evaluated at its first use instead of with its function."""
    match e:
        case (
            nodes.IntExpr()
            | nodes.StrExpr()
            | nodes.FloatExpr()
            | nodes.BytesExpr()
            | nodes.EllipsisExpr()
        ):
            return True
        case nodes.NameExpr():
            return is_fixed(world, e)
        case nodes.TupleExpr() | nodes.ListExpr() | nodes.SetExpr():
            return all(waits(world, i) for i in e.items)
        case nodes.DictExpr():
            return not e.items
        case nodes.UnaryExpr():
            return waits(world, e.expr)
        case nodes.OpExpr():
            return waits(world, e.left) and waits(world, e.right)
        case nodes.LambdaExpr():
            return True
        case nodes.MemberExpr():
            return is_fixed(world, e) and isinstance(e.expr, nodes.RefExpr)
        case _:
            return False


def early_defaults(
    world: World, s: nodes.Statement
) -> list[tuple[nodes.FuncDef, nodes.TypeInfo | None]]:
    """Functions of a module-level statement with defaults that must be evaluated where they stand."""
    found: list[tuple[nodes.FuncDef, nodes.TypeInfo | None]] = []
    match s:
        case nodes.Decorator():
            found += early_defaults(world, s.func)
        case nodes.FuncDef():
            if any(
                a.initializer is not None and not waits(world, a.initializer) for a in s.arguments
            ):
                found.append((s, None))
        case nodes.ClassDef() if not s.info.defn.type_vars:
            found += [(f, s.info) for inner in s.defs.body for f, _ in early_defaults(world, inner)]
        case _:
            pass
    return [
        (f, o) for f, o in found if isinstance(f.type, mt.CallableType) and not f.type.variables
    ]


def evaluate_defaults(
    fb: FunctionBuilder, function: nodes.FuncDef, info: nodes.TypeInfo | None
) -> None:
    """Evaluate the defaults of a function now."""

    fb.line = function.line
    for p in signature_of(
        fb.world, function, Class(info) if info is not None else None, {}
    ).parameters:
        if p.default is not None and not waits(fb.world, p.default):
            once(
                fb,
                ("default", p.default, p.type),
                f"default {p.name}",
                p.type,
                fb.instance.module,
                p.default,
            )


# ---------------------------------------------------------------- values made once


def once(
    fb: FunctionBuilder,
    key: tuple[object, ...],
    name: str,
    t: Concrete,
    module: str,
    e: nodes.Expression,
) -> Value:
    """The value of an expression of module level, evaluated at its first use."""
    return once_made(fb, key, name, t, module, e.line, lambda tb: (tb.value(e, t), t))


def once_made(
    fb: FunctionBuilder,
    key: tuple[object, ...],
    name: str,
    t: Concrete,
    module: str,
    line: int,
    make: Function_[[FunctionBuilder], Argument],
) -> Value:
    """A value of type `t` that `make` makes at its first use."""
    function = fb.world.once_functions.get(key)
    if function is None:
        function = _once_function(fb.world, key, name, t, module, line, make)
    return fb.call(function, [])


def set_once(
    fb: FunctionBuilder, key: tuple[object, ...], name: str, value: Value, t: Concrete
) -> None:
    """Give the value that `once` would make, where its expression reads the variables of a function."""
    held = fb.world.global_variable(key, name, t)
    is_set = fb.world.global_variable((*key, "set"), f"{name} is set", fb.world.bool)
    fb.emit(ops.StoreGlobal(UNIT, fb.line, held, value))
    fb.emit(ops.StoreGlobal(UNIT, fb.line, is_set, ops.TRUE))


def _once_function(
    world: World,
    key: tuple[object, ...],
    name: str,
    t: Concrete,
    module: str,
    line: int,
    make: Function_[[FunctionBuilder], Argument],
) -> Function:

    signature = Signature([], t)
    function = world.new_function(f"{module}.{name}", signature, module)
    world.once_functions[key] = function
    held = world.global_variable(key, f"{module}.{name}", t)
    is_set = world.global_variable((*key, "set"), f"{module}.{name} is set", world.bool)

    def build(instance: Instance) -> None:
        fb = FunctionBuilder(world, instance, LOWERING)
        fb.scope = Scope(nodes.TempNode(mt.NoneType()), None)
        fresh = fb.new_block("first")
        ready = fb.new_block("ready")
        fb.line = line
        fb.branch(fb.emit(ops.LoadGlobal(BOOL, fb.line, is_set)), ready, fresh, True)
        fb.start(fresh)
        try:
            fb.emit(ops.StoreGlobal(UNIT, fb.line, held, convert(fb, *make(fb), t)))
        except RefusalError as error:
            fb.report(error, nodes.TempNode(mt.NoneType()))
        fb.emit(ops.StoreGlobal(UNIT, fb.line, is_set, ops.TRUE))
        fb.start(ready)
        fb.emit(ops.Return(UNIT, fb.line, fb.emit(ops.LoadGlobal(held.type, fb.line, held))))
        finish(fb)

    instance = Instance(("once", *key), function, signature, {}, module)
    instance.build = build
    world.request(instance)
    return function


# ---------------------------------------------------------------- initialisers


class ModuleInitialiser:
    """One module's start: a done flag, then its statements, each a function."""

    def __init__(self, world: World, name: str) -> None:
        self.world = world
        self.name = name
        self.file = world.files[name]
        self.function = world.new_function(f"{name}.<module>", Signature([], NOTHING), name)
        self.function.display_name = "<module>"
        self.done = Global(world.unique_name(f"{name} is initialised"), BOOL)
        world.globals[("initialised", name)] = self.done
        self.parts: dict[int, Function] = {}
        self.imports: dict[int, list[str]] = {}
        self.absent: dict[int, str] = {}  # modules that imports do not find
        self.before: list[
            str
        ] = []  # modules that run first: builtins and the platform, for `__main__`
        self.wanted = [
            i
            for i, s in enumerate(self.file.defs)
            if not isinstance(s, _DEFINITIONS)
            or (isinstance(s, nodes.FuncDef) and early_defaults(world, s))
            or self._is_guarded(s)
        ]

    def extend(self) -> bool:
        """Request the statements that are needed by now; whether any was new."""
        changed = False
        for index in self.wanted:
            s = self.file.defs[index]
            if isinstance(s, _IMPORTS):
                if index not in self.imports:
                    self.imports[index] = self._imported(index, s)
                    for name in self.imports[index]:
                        initialiser(self.world, name)
                    changed = True
            elif index not in self.parts and self._is_needed(s):
                self.parts[index] = self._request(index)
                changed = True
        return changed

    def _imported(self, index: int, s: nodes.Statement) -> list[str]:
        """The modules that an import runs; notes one that is absent."""
        try:
            absent = absent_module(self.world, self.name, s)
        except RefusalError as error:
            self.world.refuse_in(self.file.path, error)
            return []
        if absent:
            self.absent[index] = absent
        return imported_modules(self.world, self.name, s)

    def has_effect(self, seen: set[str]) -> bool:
        """Whether running the initialiser does anything at all."""
        if self.name in seen:
            return False
        seen.add(self.name)
        return bool(self.parts or self.absent) or any(
            initialiser(self.world, name).has_effect(seen)
            for names in self.imports.values()
            for name in names
        )

    def _is_guarded(self, s: nodes.Statement) -> bool:
        node = s.info if isinstance(s, nodes.ClassDef) else s
        return isinstance(node, _NAMED) and unset_globals.is_guarded(self.world, node)

    def _look(self, s: nodes.Statement) -> None:
        """Raise RefusalError where something is wrong with a statement of an installed package that runs."""
        match s:
            case nodes.FuncDef() | nodes.OverloadedFuncDef():
                return
            case nodes.ClassDef() if not class_bodies.has_effect(self.world, s):
                return
            case _:
                self.world.checked.packages.look(self.file.path, s)

    def _is_needed(self, s: nodes.Statement) -> bool:
        if isinstance(s, nodes.Decorator) and s.decorators and s.var not in self.world.reached:
            return self._decorates(s)
        if self._is_guarded(s):
            return True
        if not self.world.is_library(self.name) and early_defaults(self.world, s):
            return True
        match s:
            case nodes.FuncDef():
                return False
            case nodes.ClassDef():
                if s.info in self.world.started_enums:
                    return True
                if not self.world.is_library(self.name) and class_bodies.has_effect(self.world, s):
                    return True
                return any(
                    isinstance(v, nodes.NameExpr) and v.node in self.world.reached
                    for inner in s.defs.body
                    if isinstance(inner, nodes.AssignmentStmt)
                    for v in inner.lvalues
                ) or any(
                    self._is_needed(inner)
                    for inner in s.defs.body
                    if isinstance(inner, nodes.ClassDef)
                )
            case nodes.Decorator():
                if s in self.world.checked.dispatching.by_statement:
                    return True
                return bool(s.decorators) and s.var in self.world.reached or self._decorates(s)
            case nodes.AssignmentStmt():
                if s.is_alias_def or isinstance(s.rvalue, nodes.TempNode):
                    return False
                names = [v.node for v in s.lvalues if isinstance(v, nodes.NameExpr)]
                if len(names) == len(s.lvalues) and self._is_pure(s.rvalue):
                    return any(n in self.world.reached for n in names)
                return True
            case nodes.ExpressionStmt(expr=nodes.StrExpr()):
                return False
            case nodes.IfStmt(expr=[test], else_body=None) if (
                self.name != MAIN_MODULE and _asks_for_main(test)
            ):
                return False
            case nodes.IfStmt():
                return not all(b.is_unreachable for b in s.body) or s.else_body is not None
            case _:
                return True

    def _decorates(self, s: nodes.Decorator) -> bool:
        """A program's decorators may register: they run whether or not the name is used."""
        return not self.world.is_library(self.name) and any(
            not self._only_wraps(d) for d in s.decorators
        )

    def _only_wraps(self, decorator: nodes.Expression) -> bool:
        """Whether a decorator of the library's keeps the function for calls, and does nothing else with it."""
        if isinstance(decorator, nodes.CallExpr):
            return all(map(self._is_pure, decorator.args)) and self._only_wraps(decorator.callee)
        return isinstance(decorator, nodes.RefExpr) and decorator.fullname in _WRAPPERS

    def _is_pure(self, e: nodes.Expression) -> bool:
        """Whether leaving an assignment out cannot be noticed."""
        if self.world.is_library(self.name):
            return True
        match e:
            case (
                nodes.IntExpr()
                | nodes.StrExpr()
                | nodes.FloatExpr()
                | nodes.BytesExpr()
                | nodes.NameExpr()
            ):
                return True
            case nodes.TupleExpr() | nodes.ListExpr() | nodes.SetExpr():
                return all(map(self._is_pure, e.items))
            case nodes.UnaryExpr():
                return self._is_pure(e.expr)
            case nodes.CallExpr():
                return isinstance(e.analyzed, nodes.Expression) and not isinstance(
                    e.analyzed, nodes.CallExpr
                )
            case _:
                return False

    def _request(self, index: int) -> Function:

        s = self.file.defs[index]
        signature = Signature([], NOTHING)
        function = self.world.new_function(f"{self.name}.<module>.{index}", signature, self.name)
        function.display_name = "<module>"
        function.line = s.line
        function.is_module_part = True

        def build(instance: Instance) -> None:

            fb = FunctionBuilder(self.world, instance, LOWERING)
            fb.scope = analyse(s, [], None)
            try:
                self._look(s)
            except RefusalError as error:
                fb.report(error, s)
                fb.unreachable()
                finish(fb)
                return

            def come_to(statement: nodes.Statement) -> None:
                info = s.info if isinstance(s, nodes.ClassDef) else None
                for function, owner in early_defaults(self.world, statement):
                    evaluate_defaults(fb, function, info or owner)

            if not isinstance(s, nodes.ClassDef) or s.info.is_enum:
                come_to(s)
            if isinstance(s, nodes.FuncDef | nodes.OverloadedFuncDef):
                pass
            elif isinstance(s, nodes.ClassDef):
                fb.line = s.line
                try:
                    class_bodies.define(
                        fb, s, come_to=come_to if not s.info.defn.type_vars else None
                    )
                except RefusalError as error:
                    fb.report(error, s)
            elif isinstance(s, nodes.Decorator) and not s.decorators:
                single_dispatch.note_registered(fb, s)
            elif isinstance(s, nodes.Decorator):
                try:
                    fb.line = s.line
                    value = decorate(fb, s)
                    store_variable(fb, s.var, s.fullname, value)
                except RefusalError as error:
                    fb.report(error, s)
            else:
                fb.statement(s)
            named = s.info if isinstance(s, nodes.ClassDef) else s
            if isinstance(named, _NAMED):
                unset_globals.note_definition(fb, named)
            if not fb.ended:
                fb.emit(ops.Return(UNIT, fb.line, ops.NOTHING))
            finish(fb)

        instance = Instance(("module", self.name, index), function, signature, {}, self.name)
        instance.build = build
        self.world.request(instance)
        return function

    def finish(self) -> None:
        """Write the initialiser over the parts that were needed."""

        signature = Signature([], NOTHING)
        fb = FunctionBuilder(
            self.world,
            Instance(("init", self.name), self.function, signature, {}, self.name),
            LOWERING,
        )
        again, fresh = fb.new_block("again"), fb.new_block("fresh")
        fb.branch(fb.emit(ops.LoadGlobal(BOOL, 0, self.done)), again, fresh)
        fb.start(fresh)
        fb.emit(ops.StoreGlobal(UNIT, 0, self.done, ops.TRUE))
        failed = fb.new_block("failed")
        if not self.world.is_library(self.name) and self.name != MAIN_MODULE:
            fb.handler = failed  # the next import runs the module again
            fb.start(fb.new_block("body"))
        for name in self.before:
            if initialiser(self.world, name).has_effect(set()):
                initialise(fb, name)
        for index in sorted([*self.parts, *self.imports]):
            fb.line = 0  # the part itself is the frame that tracebacks show
            if index in self.parts:
                fb.call(self.parts[index], [])
                continue
            fb.line = self.file.defs[index].line
            if index in self.absent:
                fb.check(ops.FALSE, "raise_absent_module", fb.text(self.absent[index]))
            for name in self.imports[index]:
                if initialiser(self.world, name).has_effect(set()):
                    initialise(fb, name)
        fb.jump(again)
        if fb.handler is failed:
            fb.handler = failed.handler = None
            fb.start(failed)
            fb.emit(ops.StoreGlobal(UNIT, 0, self.done, ops.FALSE))
            fb.propagate()
        fb.start(again)
        fb.emit(ops.Return(UNIT, 0, ops.NOTHING))
        finish(fb)


def _asks_for_main(e: nodes.Expression) -> bool:
    """`__name__ == "__main__"`."""
    match e:
        case nodes.ComparisonExpr(
            operators=["=="],
            operands=[nodes.NameExpr(name="__name__"), nodes.StrExpr(value="__main__")],
        ):
            return True
        case _:
            return False


def initialiser(world: World, name: str) -> ModuleInitialiser:
    """The initialiser of a module, made at its first import."""
    found = world.modules.get(name)
    if found is None:
        found = world.modules[name] = ModuleInitialiser(world, name)
    return found


def initialise(fb: FunctionBuilder, name: str) -> None:
    """Call a module's initialiser."""
    fb.call(initialiser(fb.world, name).function, [])


def main_function(world: World) -> Function:
    """The program: the initialiser of `__main__`, after those of builtins and the platform."""
    main = initialiser(world, MAIN_MODULE)
    if not main.before:
        main.before = ["builtins", world.platform]
        for name in main.before:
            initialiser(world, name)
    return main.function
