"""Builds one IR function: current block, variables, handlers, and short names for the operations."""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from mypy import nodes
from mypy import types as mt
from mypy.nodes import FuncDef, Var
from mypy.type_visitor import TypeTranslator

from einkornc.diagnostics import ANY, UNSUPPORTED, CompilerDefect, Diagnostic, RefusalError, refuse
from einkornc.frontend.walk import is_reached, walk
from einkornc.ir import operations as ops
from einkornc.ir.operations import NOTHING as NOTHING_VALUE
from einkornc.ir.operations import NULL, Constant, Operation, Value
from einkornc.ir.program import BasicBlock, Function, Local
from einkornc.ir.types import (
    BOOL,
    INT,
    REFERENCE,
    UNIT,
    Boolean,
    ClassLayout,
    ClassNumber,
    Field,
    Float,
    Integer,
    Reference,
    Struct,
    Type,
    Unit,
)
from einkornc.irbuild import namespaces
from einkornc.irbuild.bounds import note_bounds
from einkornc.irbuild.concrete import Concrete, Never, Recursive, Union, representation
from einkornc.irbuild.instances import runtime_function
from einkornc.irbuild.widening import CALL_SHAPES
from einkornc.irbuild.world import Argument, Instance, World

_TERMINATORS = frozenset(ops.TERMINATORS)  # asked for at every operation

if TYPE_CHECKING:
    from einkornc.irbuild.captures import Scope
    from einkornc.irbuild.closing import Held
    from einkornc.irbuild.closures import Nested


class Place(Protocol):
    """Where a variable lives."""

    type: Concrete

    def load(self, fb: FunctionBuilder) -> Value: ...
    def store(self, fb: FunctionBuilder, value: Value) -> None: ...


@dataclass(slots=True)
class LocalPlace:
    """A variable of this function."""

    type: Concrete
    local: Local

    def load(self, fb: FunctionBuilder) -> Value:
        return fb.emit(ops.LoadLocal(self.local.type, fb.line, self.local))

    def store(self, fb: FunctionBuilder, value: Value) -> None:
        fb.emit(ops.StoreLocal(UNIT, fb.line, self.local, value))

    def unset(self, fb: FunctionBuilder) -> None:
        """`del`: unset_locals.py finds the reads that come after."""
        zero = fb.zero(self.local.type)
        fb.deletions.add(fb.emit(ops.StoreLocal(UNIT, fb.line, self.local, zero)))


@dataclass(slots=True)
class GrowingPlace(LocalPlace):
    """A str of this function that a loop appends to with `+=`.

    `room`: how many octets its object may still grow by, in place. More than 0 only while nothing but this
    variable knows the object: whoever reads the variable ends that.
    """

    room: Local

    def load(self, fb: FunctionBuilder) -> Value:
        fb.store(self.room, Constant(INT, 0))
        return LocalPlace.load(self, fb)

    def store(self, fb: FunctionBuilder, value: Value) -> None:
        fb.store(self.room, Constant(INT, 0))
        LocalPlace.store(self, fb, value)


@dataclass(slots=True)
class CellPlace:
    """A variable that closures share: a heap cell, whose reference is itself in a place."""

    type: Concrete
    cell: Place
    layout: ClassLayout
    # Of a variable that may be read before it is set: its name, and the runtime's function that raises.
    unset_name: str = ""
    failure: str = ""

    def load(self, fb: FunctionBuilder) -> Value:
        cell = self.cell.load(fb)
        value = fb.get_field(cell, self.layout.field_named("value"))
        if self.unset_name:
            flag = self._flag
            is_set = fb.is_not_null(value) if flag is None else fb.get_field(cell, flag)
            fb.check(is_set, self.failure, fb.text(self.unset_name))
        return value

    def store(self, fb: FunctionBuilder, value: Value) -> None:
        self._set(fb, value, ops.TRUE)

    def unset(self, fb: FunctionBuilder) -> None:
        """`del`."""
        self._set(fb, fb.zero(representation(self.type)), ops.FALSE)

    def _set(self, fb: FunctionBuilder, value: Value, is_set: Value) -> None:
        cell = self.cell.load(fb)
        fb.set_field(cell, self.layout.field_named("value"), value)
        if self._flag is not None:
            fb.set_field(cell, self._flag, is_set)

    @property
    def _flag(self) -> Field | None:
        """Where the cell says that it is set; None where a null in it says that it is not."""
        return self.layout.fields[-1] if self.layout.fields[-1].name == "is set" else None


@dataclass(slots=True)
class CapturedPlace:
    """A value copied into the closure object when it was made."""

    type: Concrete
    environment: Place
    field: Field

    def load(self, fb: FunctionBuilder) -> Value:
        return fb.get_field(self.environment.load(fb), self.field)

    def store(self, fb: FunctionBuilder, value: Value) -> None:
        refuse(UNSUPPORTED, "Assignment to a variable captured by value")


@dataclass(slots=True)
class ValuePlace:
    """A value that never changes: a parameter nobody assigns."""

    type: Concrete
    value: Value

    def load(self, fb: FunctionBuilder) -> Value:
        return self.value

    def store(self, fb: FunctionBuilder, value: Value) -> None:
        raise AssertionError("store into a constant place")


@dataclass(eq=False, slots=True)
class Loop:
    """Targets of break and continue, and how many `finally` bodies stand inside the loop."""

    after: BasicBlock
    again: BasicBlock
    finals: int


@dataclass(eq=False, slots=True)
class Final:
    """A `finally` or `with` body that every way out must run; `emit` writes a copy of it."""

    emit: Function_[[], None]
    handler: BasicBlock | None
    loops: int


@dataclass(eq=False, slots=True)
class Lowering:
    """The tables of construct lowerings, by mypy node class name (filled in lowering.py)."""

    expressions: dict[str, Function_[..., Argument]] = field(default_factory=dict)
    statements: dict[str, Function_[..., None]] = field(default_factory=dict)


class FunctionBuilder:
    """State while one function is lowered."""

    def __init__(self, world: World, instance: Instance, lowering: Lowering) -> None:
        self.world = world
        self.instance = instance
        self.lowering = lowering
        self.function: Function = instance.function
        self.substitution = instance.substitution
        if isinstance(instance.node, FuncDef) and isinstance(instance.node.type, mt.CallableType):
            note_bounds(world, instance.node.type.variables)
        if instance.owner is not None:
            note_bounds(world, instance.owner.info.defn.type_vars)
        self.places: dict[object, Place] = {}
        self.variables: dict[Local, str] = {}  # the program's, by name
        self.deletions: set[Operation] = set()  # stores that unset a variable
        self.handler: BasicBlock | None = None
        self.loops: list[Loop] = []
        self.finals: list[Final] = []
        self.handled: list[
            tuple[Place, Local]
        ] = []  # exceptions being handled and before, innermost last
        self.frame: Value | None = None  # the generator or coroutine object, in a coroutine body
        self.frame_type: Concrete | None = None
        self.environment: Place | None = None
        self.scope: Scope | None = None
        self.nested: dict[FuncDef, Nested] = {}  # local functions by definition
        self.generic_nested: set[FuncDef] = set()  # instantiated where they are used
        self.callee_is_library = False
        self.noted_shape: Value | None = None  # of the call of this function value (shapes.py)
        self.compares_items = False  # of containers: the same object is equal
        self.is_between = False  # a dispatcher or thunk: what passes through it is the program's
        self.tested: nodes.Expression | None = None  # read as it is stored, not as it is narrowed
        self.held: dict[
            nodes.Expression, Held
        ] = {}  # expressions whose values are kept (closing.py)
        self.sent: set[Var] = set()  # variables that took `yield`: they may hold None
        self.line = 0
        self.block = BasicBlock("entry")
        self.function.blocks.append(self.block)
        self._labels = 0

    # ------------------------------------------------------------ blocks

    def new_block(self, label: str) -> BasicBlock:
        """A block for later; its handler is today's."""
        self._labels += 1
        return BasicBlock(f"{label}.{self._labels}", self.handler)

    def start(self, block: BasicBlock) -> None:
        """Go on in `block`; the present one must have ended."""
        if not self.ended:
            self.emit(ops.Jump(UNIT, self.line, block))
        self.function.blocks.append(block)
        self.block = block

    @property
    def ended(self) -> bool:
        """Whether the current block has its terminator: what follows is unreachable."""
        operations = self.block.operations
        return bool(operations) and type(operations[-1]) in _TERMINATORS

    def emit[O: Operation](self, operation: O) -> O:
        """Append an operation; after a terminator it goes to a block nothing reaches."""
        if self.ended:
            dead = self.new_block("dead")
            self.function.blocks.append(dead)
            self.block = dead
        self.block.operations.append(operation)
        return operation

    @contextmanager
    def handling(self, handler: BasicBlock | None) -> Iterator[None]:
        """Within, what raises goes to `handler`."""
        before = self.handler
        self.handler = handler
        self.start(self.new_block("try"))
        yield
        self.handler = before
        self.start(self.new_block("tried"))

    def jump(self, target: BasicBlock) -> None:
        if not self.ended:
            self.emit(ops.Jump(UNIT, self.line, target))

    def branch(
        self, condition: Value, then: BasicBlock, otherwise: BasicBlock, likely: bool | None = None
    ) -> None:
        self.emit(ops.Branch(UNIT, self.line, condition, then, otherwise, likely))

    def unreachable(self) -> None:
        if not self.ended:
            self.emit(ops.Unreachable(UNIT, self.line))

    def propagate(self) -> None:
        self.emit(ops.Propagate(UNIT, self.line))

    @contextmanager
    def when(self, condition: Value, likely: bool | None = None) -> Iterator[None]:
        """Run the body only where `condition` holds."""
        then, after = self.new_block("then"), self.new_block("after")
        self.branch(condition, then, after, likely)
        self.start(then)
        yield
        self.jump(after)
        self.start(after)

    def choose(
        self, condition: Value, t: Type, then: Function_[[], Value], otherwise: Function_[[], Value]
    ) -> Value:
        """The value of one of two computations."""
        result = self.temporary(t)
        yes, no, after = self.new_block("yes"), self.new_block("no"), self.new_block("chosen")
        self.branch(condition, yes, no)
        self.start(yes)
        self.store(result, then())
        self.jump(after)
        self.start(no)
        self.store(result, otherwise())
        self.jump(after)
        self.start(after)
        return self.load(result)

    # ------------------------------------------------------------ variables

    def temporary(self, t: Type, name: str = "temporary") -> Local:
        """A fresh variable of the function."""
        local = Local(f"{name}.{len(self.function.locals)}", t)
        self.function.locals.append(local)
        return local

    def load(self, local: Local) -> Value:
        return self.emit(ops.LoadLocal(local.type, self.line, local))

    def store(self, local: Local, value: Value) -> None:
        self.emit(ops.StoreLocal(UNIT, self.line, local, value))

    def concrete(self, t: mt.Type) -> Concrete:
        """The concrete type of a mypy type inside this function."""
        return self.world.convert(t, self.substitution, self.instance.module)

    def declare(self, variable: Var | FuncDef, t: Concrete | None = None) -> Place:
        """The place of a local variable; made at its first assignment."""
        place = self.places.get(variable)
        if place is None:
            t = t or self.variable_type(variable)
            place = self.places[variable] = self.variable(t, variable.name, variable)
        return place

    def variable(self, t: Concrete, name: str, variable: Var | FuncDef | None = None) -> LocalPlace:
        """The place of a variable of the program."""
        local = self.temporary(representation(t), name)
        self.variables[local] = name
        if self.scope is not None and variable in self.scope.grown and t == self.world.str:
            return GrowingPlace(t, local, self.temporary(INT, f"room of {name}"))
        return LocalPlace(t, local)

    def variable_type(self, variable: Var | FuncDef) -> Concrete:
        """The declared or inferred type of a variable: how it is stored."""
        place = self.places.get(variable)
        if place is not None:
            return place.type
        if isinstance(variable, FuncDef):
            return self.world.object
        if variable.type is None:
            refuse(UNSUPPORTED, f"mypy gives no type for {variable.name}", variable.line)
        if isinstance(mt.get_proper_type(variable.type), mt.DeletedType):
            return self.world.object  # of `except … as name`: what it holds, mypy forgets
        return self.concrete(variable.type)

    # ------------------------------------------------------------ operations

    def arithmetic(self, operator: str, left: Value, right: Value) -> Value:
        return self.emit(ops.Arithmetic(left.type, self.line, operator, left, right))

    def compare(self, predicate: str, left: Value, right: Value) -> Value:
        return self.emit(ops.Compare(BOOL, self.line, predicate, left, right))

    def convert_bits(self, kind: str, value: Value, t: Type) -> Value:
        return self.emit(ops.Convert(t, self.line, kind, value))

    def make_struct(self, items: list[Value]) -> Value:
        return self.emit(
            ops.MakeStruct(Struct(tuple(i.type for i in items)), self.line, tuple(items))
        )

    def item(self, struct: Value, index: int) -> Value:
        assert isinstance(struct.type, Struct)
        return self.emit(ops.GetItem(struct.type.items[index], self.line, struct, index))

    def get_field(self, obj: Value, f: Field) -> Value:
        return self.emit(ops.GetField(f.type, self.line, obj, f))

    def set_field(self, obj: Value, f: Field, value: Value) -> None:
        self.emit(ops.SetField(UNIT, self.line, obj, f, value))

    def allocate(self, layout: ClassLayout) -> Value:
        return self.emit(ops.Allocate(REFERENCE, self.line, layout))

    def call(self, function: Function, arguments: list[Value]) -> Value:
        result = self.emit(ops.Call(function.result, self.line, function, tuple(arguments)))
        if function.is_noreturn:
            self.unreachable()
        return result

    def call_indirect(self, code: Value, arguments: list[Value], result: Type) -> Value:
        return self.emit(ops.CallIndirect(result, self.line, code, tuple(arguments)))

    def intrinsic(self, name: str, arguments: list[Value], result: Type, text: str = "") -> Value:
        return self.emit(ops.Intrinsic(result, self.line, name, tuple(arguments), text))

    def select(self, condition: Value, left: Value, right: Value) -> Value:
        return self.emit(ops.Select(left.type, self.line, condition, left, right))

    def is_null(self, value: Value) -> Value:
        return self.compare("eq", value, NULL)

    def is_not_null(self, value: Value) -> Value:
        return self.compare("ne", value, NULL)

    def negate(self, condition: Value) -> Value:
        return self.arithmetic("xor", condition, ops.TRUE)

    def check(self, condition: Value, failure: str, *arguments: Value) -> None:
        """Where `condition` fails, raise by the runtime's function `failure`."""
        self.emit(ops.Check(UNIT, self.line, condition, self.runtime(failure), arguments))

    def runtime(self, name: str) -> Function:
        """A function of the library's runtime module."""

        return runtime_function(self.world, name)

    def integer(self, value: int, t: Type = INT) -> Constant:
        return Constant(t, value)

    def text(self, value: str) -> Value:
        self.world.instantiate(self.world.class_instance(self.world.str))
        return ops.StrLiteral(REFERENCE, value)

    def zero(self, t: Type) -> Value:
        """The value whose bits are all zero."""
        match t:
            case Integer() | Boolean() | ClassNumber():
                return Constant(t, 0)
            case Float():
                return Constant(t, 0.0)
            case Unit():
                return NOTHING_VALUE
            case Reference():
                return NULL
            case Struct(items=items):
                return self.make_struct([self.zero(i) for i in items])
            case _:
                raise AssertionError(f"no zero of {t}")

    # ------------------------------------------------------------ tree

    def expression(self, e: nodes.Expression, expected: Concrete | None = None) -> Argument:
        """Lower an expression; `expected` is a hint for displays and function references."""
        lower = self.lowering.expressions.get(type(e).__name__)
        if lower is None:
            refuse(UNSUPPORTED, f"{describe(e)} is not supported yet", e.line, e.column)
        before = self.line
        if e.line > 0:
            self.line = e.line
        try:
            made = lower(self, e, expected)
            if self.held and e in self.held:
                made = self._kept(e, made)
            value, t = made
            # A value that is held otherwise than its type says would be read as what it is not.
            assert value.type == representation(t) or isinstance(t, Never), (value.type, str(t))
            return made if not isinstance(t, Recursive | Union) else self._spelled(made)
        except RefusalError as error:
            if error.line == 0:
                error.line, error.column = e.line, e.column + 1
            raise
        finally:
            self.line = before

    def _kept(self, e: nodes.Expression, made: Argument) -> Argument:
        from einkornc.irbuild.closing import keep

        return keep(self, self.held.pop(e), made)

    def _spelled(self, made: Argument) -> Argument:
        from einkornc.irbuild.recursive_aliases import unfold

        return unfold(self, made)

    def as_stored(self, e: nodes.Expression) -> Argument:
        """An operand of a test as it is stored: what others can change may have, since mypy narrowed it."""
        self._allow_absence(e)
        before, self.tested = self.tested, e
        try:
            return self.expression(e)
        finally:
            self.tested = before

    def looked_at(self, e: nodes.Expression) -> Argument:
        """An expression that is only printed or tested: a variable that took `yield` may be None there."""
        if isinstance(e, nodes.NameExpr) and e.node in self.sent:
            return self.as_stored(e)
        self._allow_absence(e)
        return self.expression(e)

    def _allow_absence(self, e: nodes.Expression) -> None:
        from einkornc.irbuild.matches import only_tested

        only_tested(self, e)

    def value(self, e: nodes.Expression, t: Concrete) -> Value:
        """Lower an expression and convert it to `t`."""
        from einkornc.irbuild.conversion import convert

        value, found = self.expression(e, t)
        before = self.line
        self.line = e.line if e.line > 0 else before
        try:
            return convert(self, value, found, t)
        except RefusalError as error:
            if error.line == 0:
                error.line, error.column = e.line, e.column + 1
            raise
        finally:
            self.line = before

    def statement(self, s: nodes.Statement) -> None:
        """Lower a statement; a refusal is noted and lowering goes on with the next one."""
        lower = self.lowering.statements.get(type(s).__name__)
        self.line = max(s.line, 0)  # mypy's own statements have none
        try:
            if lower is None:
                refuse(UNSUPPORTED, f"{describe(s)} is not supported yet", s.line, s.column)
            lower(self, s)
        except RefusalError as error:
            self._ask_for_shapes(s)
            namespaces.explain(self.world, error, s)
            self.report(error, s)
        except (CompilerDefect, RecursionError):
            raise
        except Exception as error:
            self._ask_for_shapes(s)
            raise CompilerDefect(self.function.path or self.instance.module, self.line) from error

    def _ask_for_shapes(self, s: nodes.Statement) -> None:
        """Where `args` of a ParamSpec stands in a refused statement, the next round sees it as a tuple."""
        types = self.world.types
        if any(
            isinstance(n, nodes.Expression) and isinstance(types.get(n), mt.ParamSpecType)
            for n in walk(s)
        ):
            self.world.arrived.setdefault(CALL_SHAPES, set())

    def report(self, error: RefusalError, s: nodes.Context) -> None:
        """Turn a refusal into a diagnostic, once per place."""
        line, column = (error.line, error.column) if error.line else (s.line, s.column + 1)
        path = error.path or self.function.path
        found = Diagnostic(
            path, line, column, error.refusal.code, error.message, error.refusal.hint
        )
        if found not in self.world.diagnostics:
            self.world.diagnostics.append(found)

    def body(self, block: nodes.Block) -> None:
        """Lower the statements of a block; those after its end are not lowered.

        What mypy takes for unreachable it gives no types, and stays reachable where it narrowed wrongly.
        """
        if block.is_unreachable:
            return
        for s in block.body:
            if self.ended:
                return
            if not is_reached(s, self.world.types):
                self.line = max(s.line, 0)
                self.call(self.runtime("raise_unreachable"), [])
                return
            self.statement(s)

    def type_of(self, e: nodes.Expression) -> Concrete:
        """What mypy found for an expression, narrowed at this use."""
        found = self.world.types.get(e)
        if found is None:
            refuse(UNSUPPORTED, f"mypy gives no type for {describe(e)}", e.line, e.column)
        return self.concrete(found)

    def made_type_of(self, e: nodes.Expression) -> Concrete:
        """The type of a container that is made here: where mypy only knows Any inside, it holds objects."""
        try:
            return self.type_of(e)
        except RefusalError as error:
            found = mt.get_proper_type(self.world.types[e])
            if error.refusal is not ANY or isinstance(found, mt.AnyType):
                raise
            anything = mt.Instance(self.world.object.info, [])
            return self.concrete(found.accept(_AnyAs(anything)))

    def has_type(self, e: nodes.Expression) -> bool:
        """Whether mypy reached the expression at all."""
        return e in self.world.types


class _AnyAs(TypeTranslator):
    """A type with another one in the place of Any."""

    def __init__(self, instead: mt.Type) -> None:
        super().__init__()
        self._instead = instead

    def visit_any(self, t: mt.AnyType) -> mt.Type:
        return self._instead

    def visit_type_alias_type(self, t: mt.TypeAliasType) -> mt.Type:
        return t


def representation_of(t: Concrete) -> Type:
    """Short name used across the room."""
    return representation(t)


_WORDS = {
    "ComplexExpr": "A complex number",
    "DelStmt": "`del`",
    "EllipsisExpr": "`...` as a value",
    "StarExpr": "A starred expression here",
    "ClassDef": "A class inside a function",
}


def describe(node: nodes.Node) -> str:
    """A construct's name for people."""
    name = type(node).__name__
    return _WORDS.get(name, name.removesuffix("Expr").removesuffix("Stmt"))
