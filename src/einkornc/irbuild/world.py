"""What belongs to the whole program while it is lowered: classes, function instances, globals, the work list.

Everything is made on demand: a function instance is requested by the first call to it, built when its
turn comes, and may request others; what is never requested does not exist (DESIGN §1, "only what is needed").
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable as Function_
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from mypy import nodes
from mypy import types as mt
from mypy.expandtype import expand_type_by_instance
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import FuncDef, MypyFile, TypeInfo, Var
from mypy.subtypes import is_subtype
from mypy.typevars import fill_typevars

from einkornc.diagnostics import REPRESENTATION, UNSUPPORTED, Diagnostic, RefusalError, refuse
from einkornc.frontend.typecheck import CheckedProgram
from einkornc.frontend.walk import deleted_targets, statements, walk
from einkornc.ir.operations import IsInstance, Parameter, StaticObject, Value
from einkornc.ir.program import Function, Global
from einkornc.ir.types import REFERENCE, ClassKind, ClassLayout, Integer, holds_references
from einkornc.irbuild import bounds, open_classes, public_names
from einkornc.irbuild.captures import Scope, Variable
from einkornc.irbuild.concrete import (
    NOTHING,
    Callable,
    Class,
    ClassObject,
    Concrete,
    Concretizer,
    Formal,
    Kind,
    Never,
    Nothing,
    Polymorphic,
    Recursive,
    Substitution,
    Tuple,
    Union,
    machine_type,
    members,
    representation,
    union_of,
)
from einkornc.irbuild.generator_ends import Ends
from einkornc.irbuild.library import LibraryClasses
from einkornc.irbuild.objects import Flows, is_erased
from einkornc.irbuild.plain_tuples import PlainTuples
from einkornc.irbuild.plain_values import FIELD, TEXTS
from einkornc.irbuild.widening import (
    AMONG_OBJECTS,
    CALL_SHAPES,
    CLAIMED,
    FUNCTION_DOCUMENTATION,
    FUNCTION_NAMES,
    NONE,
    SUBCLASSED,
    WIDENED_MODULES,
    Widening,
    widen,
    widen_items,
)

if TYPE_CHECKING:
    from einkornc.irbuild.enums import Literal_
    from einkornc.irbuild.function import FunctionBuilder
    from einkornc.irbuild.modules import ModuleInitialiser
    from einkornc.irbuild.polymorphic import Application, Polymorph

RUNTIME = ("_einkorn_runtime", "_einkorn_lowering")
FRAME_CLASSES = (
    "_einkorn_frames.coroutine",
    "_einkorn_frames.generator",
    "_einkorn_frames.async_generator",
)

_ANY_NAME = {"__getattr__", "__getattribute__"}

# What `World.to_mypy` takes for another class.
_OTHERWISE_IN_MYPY = {*FRAME_CLASSES, "builtins._VariadicTuple"}
ARRAY = "einkorn.lowlevel.array.Array"
# Where CPython says that a class is defined.
_TRACED = ("asyncio", "json", "logging", "contextlib", "einkorn.http")


@dataclass(eq=False, slots=True)
class ParameterSpec:
    """A formal parameter: `default` is the expression of its default, evaluated in the defining scope."""

    name: str
    type: Concrete
    kind: nodes.ArgKind
    default: nodes.Expression | None = None
    takes_numbers: bool = False  # declared as a number by the library: ints become floats there


@dataclass(eq=False, slots=True)
class Signature:
    """Concrete parameters and result of one function instance."""

    parameters: list[ParameterSpec]
    result: Concrete


@dataclass(eq=False, slots=True)
class Instance:
    """A function with all type variables replaced: what one IR function is built from."""

    key: tuple[object, ...]
    function: Function
    signature: Signature
    substitution: dict[mt.TypeVarId, Concrete]
    module: str
    node: FuncDef | nodes.LambdaExpr | nodes.GeneratorExpr | None = None
    owner: Class | None = None
    receiver: Class | None = None  # the class a classmethod was called on
    enclosing: object | None = None  # closures.Nested, of a nested function
    build: Function_[[Instance], None] | None = None
    has_environment: bool = False
    is_specialised: bool = False  # some Protocol parameters are bound to the caller's classes


@dataclass(eq=False, slots=True)
class Attribute:
    """An instance attribute: where it lies, what it holds, and whether it is surely set when it is read."""

    name: str
    type: Concrete
    owner: TypeInfo
    always_set: bool
    default: nodes.Expression | None = None


@dataclass(eq=False, slots=True)
class ClassInstance:
    """A monomorphic class and its layout."""

    type: Concrete
    layout: ClassLayout
    attributes: dict[str, Attribute] = field(default_factory=dict)
    is_instantiated: bool = False


@dataclass(eq=False, slots=True)
class Dispatcher:
    """A method call whose target depends on the receiver's class: filled in when all classes are known."""

    function: Function
    receiver: Class
    name: str
    signature: Signature
    type_arguments: tuple[Concrete, ...]
    declared: FuncDef | None = None  # the method, and which of its overloads
    targets: dict[Concrete, Function_[..., object]] = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class Kin:
    """The classes that have appeared whose objects are instances of one class."""

    found: list[ClassInstance] = field(default_factory=list)
    asked: int = 0  # how many of the instantiated classes have been looked at


@dataclass(eq=False, slots=True)
class LocalClass:
    """What the methods of a class in a function read of the function's variables (local_classes.py)."""

    scope: Scope  # of the function
    layout: ClassLayout  # of the environment
    places: list[tuple[Variable, Concrete, bool]]  # captured variable, type, shared by cell


class World(LibraryClasses):
    """The program under construction."""

    def __init__(self, checked: CheckedProgram, platform: str, widening: Widening = NONE) -> None:
        self.checked = checked
        self.widening = widening
        self.platform = platform
        self.files: dict[str, MypyFile] = checked.files
        self.types = checked.types
        self.wider_texts: dict[str, list[Class]] = {}
        super().__init__()
        self.descendants: dict[TypeInfo, list[TypeInfo]] = {}
        for file in self.files.values():
            self._collect_infos(file.names)
        self.concretizer = Concretizer(self.infos)
        self.concretizer.takes_any = checked.packages.are_used
        self.wider = {
            name: [
                Class(self.infos[held])
                for held in sorted(beside)
                if held in self.infos and not self.infos[held].defn.type_vars
            ]
            for name, beside in widening.items()
        }
        # What the numbers of WIDENED_MODULES hold besides, on which these do arithmetic.
        self.wider_numbers = {
            name: [c for c in beside if c.info.has_base(name)]
            for name, beside in self.wider.items()
        }
        # What texts in containers are besides, the library's own too: they are the same lists and dicts.
        self.wider_texts = {name: self.wider[name] for name in TEXTS if name in self.wider}
        self.concretizer.in_alias = lambda found: widen(found, self.wider_texts)
        self.among_objects = {name: self.wider.get(AMONG_OBJECTS + name, []) for name in SUBCLASSED}
        self.narrowed: set[str] = set()  # those of SUBCLASSED that some `object` is narrowed to
        # Containers that objects are claimed to be, and what is written where an object is declared.
        self.claimed_before = {n.removeprefix(CLAIMED) for n in widening if n.startswith(CLAIMED)}
        self.claimed: set[str] = set()
        self.written_as_objects: set[tuple[str, str]] = set()  # as its type says, as one of objects
        self.names_functions = FUNCTION_NAMES in widening
        self.documents_functions = FUNCTION_DOCUMENTATION in widening
        self.keeps_shapes = CALL_SHAPES in widening
        if self.keeps_shapes:
            self.concretizer.shape = self.class_named("_einkorn_lowering.CallShape")
        self.bounds: dict[mt.TypeVarId, mt.Type] = {}  # of type variables, as declared
        self.concretizer.tested = partial(bounds.tested, self)
        self.arrived: dict[str, set[str]] = {}  # classes by those declared where they arrived
        self.classes: dict[Concrete, ClassInstance] = {}
        self.instances: dict[tuple[object, ...], Instance] = {}
        self.queue: deque[Instance] = deque()
        self.globals: dict[object, Global] = {}
        self.reached: set[Var] = set()  # module and class variables that some built code reads
        self.dispatchers: dict[tuple[object, ...], Dispatcher] = {}
        self.kin: dict[Class, Kin] = {}  # dispatch: who answers to what
        self.sure_variables: dict[str, set[Var]] = {}  # by module: unset_globals.is_sure
        self.guarded_definitions: dict[str, set[str]] = {}  # by module: their full names
        self.deleted_variables: set[Var] | None = None
        self.circles: dict[str, set[str]] = {}  # by module: answers of imports.circle_of
        self.looking_around: dict[frozenset[str], bool] = {}  # by circle: answers of early_uses
        self.plain_variables: dict[str, set[Var]] = {}  # by module: unset_globals.is_sure_here
        self.overrides: dict[tuple[TypeInfo, FuncDef], list[FuncDef]] = {}
        self.flows: set[tuple[Concrete, Concrete]] = set()  # conversions seen, by their types
        self.objects = Flows(self.is_subtype)  # what has become an `object` somewhere
        self.erased = Flows(self.is_subtype)  # what has become an `_AnyList` or one of its like
        self.class_tests: list[tuple[IsInstance, Function_[[Concrete], bool]]] = []
        self.class_questions: dict[tuple[object, ...], Function_[[Concrete], bool]] = {}
        self.instantiated: list[ClassInstance] = []
        self.named_classes: list[ClassInstance] = []  # those whose id some code mentions
        self.assigned: set[Var] | None = None
        self.values: dict[Var, nodes.Expression] = {}
        self.diagnostics: list[Diagnostic] = []
        self.assigned_on_instance: set[str] = set()
        self._deleted: set[str] | None = None
        self._makes_bare_objects: bool | None = None
        self.assigned_on_class: set[str] = set()
        self.assigned_on_any_class: set[str] = set()  # of attributes, through any class
        self.layouts: dict[object, ClassLayout] = {}  # of closures' bases and cells
        self.plain_holders: dict[Class, ClassInstance] = {}  # no classes: what some begin with
        self.unsafe_users: set[str] = set()
        self._supertypes: dict[tuple[Concrete, TypeInfo], Class | None] = {}
        self._subtypes: dict[tuple[Concrete, Concrete], bool] = {}
        self._member_names: dict[TypeInfo, frozenset[str] | None] = {}
        self._protocol_members: dict[TypeInfo, list[str]] = {}
        self._names: set[str] = set()
        self._library: dict[str, bool] = {}  # answers of is_library
        self.synthetic: dict[FuncDef, Function_[..., None]] = {}  # methods Python makes itself
        self.declining: dict[FuncDef, bool] = {}  # whether a method may return NotImplemented
        self.class_orders: set[FuncDef] = (
            set()
        )  # of them, those that `@dataclass(order=True)` makes
        self.added_methods: list[tuple[TypeInfo, str, nodes.SymbolTableNode | None]] = []
        self.alias_homes: dict[FuncDef, TypeInfo] = {}  # the class in whose body it was written
        self.unhashable: set[TypeInfo] = set()  # classes whose `__eq__` takes the hash away
        self.dataclass_inits: dict[object, TypeInfo] = {}
        self.once_functions: dict[tuple[object, ...], Function] = {}
        self.redirected: bool | None = None  # whether print() asks sys.stdout; None: not looked yet
        self.value_thunks: dict[tuple[object, Concrete], Function] = {}  # functions as values
        self.modules: dict[str, ModuleInitialiser] = {}
        self.local_names: dict[TypeInfo, str] = {}  # qualified names of classes inside functions
        self.shifted: dict[TypeInfo, bool] = {}  # answers of classes.is_shifted
        self.enum_values: dict[TypeInfo, dict[str, Literal_]] = {}
        self.local_classes: dict[TypeInfo, LocalClass] = {}  # those that capture variables
        self.polymorphs: dict[object, Polymorph] = {}
        self.applications: dict[tuple[Kind, Callable], Application] = {}
        self.definition_values: dict[object, list[StaticObject]] = {}  # function_identity.py
        self.representative: FunctionBuilder | None = None
        self.ends = Ends(self)
        self.plain_tuples = PlainTuples()
        self.started_enums: set[TypeInfo] = (
            set()
        )  # those whose members the class statement completes

    # ------------------------------------------------------------ classes by name

    def class_named(self, fullname: str, *arguments: Concrete) -> Class:
        """A library class by full name."""
        found = super().class_named(fullname, *arguments)
        return self.applied(found.info, arguments) if arguments else found

    def applied(self, info: TypeInfo, arguments: Sequence[Concrete]) -> Class:
        """A generic class of these items; texts among them may be what they are everywhere in this program."""
        if self.wider_texts:
            return Class(info, tuple(widen(a, self.wider_texts) for a in arguments))
        return Class(info, tuple(arguments))

    def _collect_infos(self, names: nodes.SymbolTable) -> None:
        for symbol in names.values():
            info = symbol.node
            if isinstance(info, TypeInfo) and info.fullname not in self.infos:
                self.add_info(info)
                self._collect_infos(info.names)

    def add_info(self, info: TypeInfo) -> None:
        """Make a class known (those inside functions are met while lowering)."""
        if info.fullname in self.infos:
            return
        self.infos[info.fullname] = info
        self.descendants.setdefault(info, [])
        if info.is_newtype:
            return  # whose values are of the class below: there are no objects of it
        for ancestor in info.mro[1:]:
            self.descendants.setdefault(ancestor, []).append(info)

    # ------------------------------------------------------------ types

    def convert(self, t: mt.Type, substitution: Substitution, module: str = "") -> Concrete:
        """The concrete type of a mypy type; `module` is where it is written, if it may widen there."""
        known = self.concretizer.plain_class(t)
        if known is not None:
            return self._widened(known, module)
        looks = self.keeps_shapes and module != "" and not self.is_library(module)
        before, self.concretizer.looks = self.concretizer.looks, looks
        try:
            found = self.concretizer.convert(t, substitution)
        finally:
            self.concretizer.looks = before
        return self._widened(found, module)

    def _widened(self, found: Concrete, module: str) -> Concrete:
        if self.wider_texts and (not module or not self.is_widened_in(module)):
            return widen_items(found, self.wider_texts)
        if not self.wider or not module or not self.is_widened_in(module):
            return found
        return widen(found, self.wider_numbers if self.is_library(module) else self.wider)

    def as_passed(self, t: mt.ParamSpecType, substitution: Substitution, module: str) -> Concrete:
        """What a parameter or attribute declared `P.args` or `P.kwargs` holds."""
        found = self.concretizer.as_passed(t, substitution)
        return self._widened(found, module)

    def with_subclasses(self, found: Concrete, stored: Concrete, module: str) -> Concrete:
        """What a value (`stored`) narrowed to `found` may be: an int may be a bool, a str a StrEnum's member.

        mypy takes `int | bool` for an int.
        """
        if not self.is_widened_in(module):
            return found
        beside: list[Concrete] = []
        is_open = any(_is_open(m) for m in members(stored))
        for m in members(found):
            if isinstance(m, Class) and m.fullname in SUBCLASSED:
                if is_open and m not in members(stored):
                    self.narrowed.add(m.fullname)
                    beside += self.among_objects[m.fullname]
                beside += [
                    s
                    for s in members(stored)
                    if isinstance(s, Class) and s != m and s.info.has_base(m.fullname)
                ]
        return union_of([*members(found), *beside]) if beside else found

    def note_subclasses(self) -> bool:
        """Once all is known: whether an `object` that is narrowed to int or str may be of a subclass."""
        for name in self.narrowed:
            held = {
                info.fullname
                for info in self.descendants_of(self.infos[name])
                if not (info.is_enum and not info.enum_members)
                and self.objects.include(Class(info))
            }
            if held - {c.fullname for c in self.among_objects[name]}:
                self.arrived.setdefault(AMONG_OBJECTS + name, set()).update(held)
        return any(name.startswith(AMONG_OBJECTS) for name in self.arrived)

    def note_plain_tuples(self) -> bool:
        """Once all is known: whether NamedTuples have become plain tuples where the program could tell.

        What stays plain of a type that holds them already are the library's own pairs, which it takes apart.
        """
        any_new = False
        for declared, source, (path, line) in self.plain_tuples.missing(self.objects.include):
            if source in self.wider.get(declared, []):
                continue
            any_new = True
            self.arrived.setdefault(declared, set()).add(source.fullname)
            if source.fullname in self.widening.get(declared, ()):  # generic, or inside a function
                text = f"A {source.info.name}, which the program could tell from the {declared} declared"
                self.diagnostics.append(
                    Diagnostic(path, line, 0, REPRESENTATION.code, text, "Declare what it is.")
                )
        return any_new

    def note_arrival(self, declared: Concrete, arrived: Concrete) -> None:
        """A value of class `arrived` came to where `declared` is, in code that would show the difference."""
        if isinstance(declared, Class) and isinstance(arrived, Class):
            self.arrived.setdefault(declared.fullname, set()).add(arrived.fullname)

    def is_widened_in(self, module: str) -> bool:
        """Whether the numbers declared in `module` are the program's, and widen with them."""
        return not self.is_library(module) or module in WIDENED_MODULES

    def is_widened(self, t: Concrete) -> bool:
        """Whether the program's own variables of class `t` are unions: then a plain `t` is the library's."""
        return isinstance(t, Class) and t.fullname in self.wider

    def holds_besides(self, t: Concrete, other: Concrete) -> bool:
        """Whether variables of class `t` hold an `other` too, so that a plain `t` is the library's."""
        return isinstance(t, Class) and other in self.wider.get(t.fullname, [])

    def module_of(self, fullname: str) -> str:
        """The module that a full name begins with."""
        while fullname and fullname not in self.files:
            fullname = fullname.rpartition(".")[0]
        return fullname

    def substitution_of(self, owner: Class) -> dict[mt.TypeVarId, Concrete]:
        """What the type variables of a class stand for in `owner`."""
        variables = owner.info.defn.type_vars
        return {v.id: a for v, a in zip(variables, owner.arguments, strict=False)}

    def supertype(self, t: Class, info: TypeInfo) -> Class | None:
        """`t` seen as its ancestor `info`, with that class's arguments; None where it is none."""
        if t.info is info:
            return t
        key = (t, info)
        if key not in self._supertypes:
            result: Class | None = None
            if (
                t.info.is_named_tuple
                and t.info.tuple_type is not None
                and info in self.infos["builtins.tuple"].mro
            ):
                items = [
                    self.convert(i, self.substitution_of(t), t.info.module_name)
                    for i in t.info.tuple_type.items
                ]
                variadic = self.class_named("builtins._VariadicTuple", union_of(items))
                result = self.supertype(variadic, info) or variadic
            elif info in t.info.mro:
                declared = fill_typevars(t.info)
                if isinstance(declared, mt.TupleType):
                    declared = declared.partial_fallback
                mapped = map_instance_to_supertype(declared, info)
                converted = self.convert(mapped, self.substitution_of(t), t.info.module_name)
                result = converted if isinstance(converted, Class) else Class(info, ())
                if open_classes.is_open(t):
                    result = open_classes.seen_class(self, result)
            self._supertypes[key] = result
        return self._supertypes[key]

    def bases_of(self, t: Class) -> list[Class]:
        """The direct bases of a class, with their arguments."""
        found = [
            self.convert(base, self.substitution_of(t), t.info.module_name) for base in t.info.bases
        ]
        return [base for base in found if isinstance(base, Class)]

    def public_class(self, t: Class) -> Class:
        """The class of typing that programs know a frame class by."""
        match t.fullname:
            case "_einkorn_frames.coroutine":
                return self.class_named(
                    "typing.Coroutine", self.object, self.object, t.arguments[0]
                )
            case "_einkorn_frames.generator":
                return self.class_named("typing.Generator", *t.arguments)
            case "_einkorn_frames.async_generator":
                return self.class_named("typing.AsyncGenerator", *t.arguments)
            case _:
                return t

    def to_mypy(self, t: Concrete) -> mt.Type:
        """The mypy type of a concrete one, for questions only mypy answers."""
        match t:
            case Class() if t.fullname in FRAME_CLASSES:
                public = self.public_class(t)
                return mt.Instance(public.info, [self.to_mypy(a) for a in public.folded])
            case Recursive(alias=alias):
                return alias
            case Class(info=info, folded=arguments):
                if info.fullname == "builtins._VariadicTuple":
                    info = self.infos["builtins.tuple"]
                made = mt.Instance(info, self._to_arguments(info, arguments))
                if not info.is_named_tuple or info.tuple_type is None:
                    return made
                items = [expand_type_by_instance(i, made) for i in info.tuple_type.items]
                return mt.TupleType(items, made)
            case Nothing():
                return mt.NoneType()
            case Never():
                return mt.UninhabitedType()
            case Union(items=items):
                return mt.UnionType([self.to_mypy(i) for i in items])
            case Tuple(items=items):
                joined = self.object
                fallback = mt.Instance(self.infos["builtins.tuple"], [self.to_mypy(joined)])
                return mt.TupleType([self.to_mypy(i) for i in items], fallback)
            case Callable(parameters=parameters, result=result):
                taken = self._to_parameters(parameters)
                function = mt.Instance(self.infos["builtins.function"], [])
                return mt.CallableType(
                    taken.arg_types,
                    taken.arg_kinds,
                    taken.arg_names,
                    self.to_mypy(result),
                    function,
                )
            case Polymorphic():
                return mt.Instance(self.infos["builtins.function"], [])
            case Formal(item=item):
                return self.to_mypy(item)
            case ClassObject(item=item):
                return mt.TypeType.make_normalized(self.to_mypy(item))

    def _to_arguments(self, info: TypeInfo, arguments: tuple[Concrete, ...]) -> list[mt.Type]:
        """Type arguments; that of a ParamSpec is a list of parameters."""
        variables = info.defn.type_vars
        found: list[mt.Type] = []
        for index, argument in enumerate(arguments):
            if (
                index < len(variables)
                and isinstance(variables[index], mt.ParamSpecType)
                and isinstance(argument, Tuple)
            ):
                found.append(self._to_parameters(argument.items))
            else:
                found.append(self.to_mypy(argument))
        return found

    def _to_parameters(self, parameters: tuple[Concrete, ...]) -> mt.Parameters:
        types: list[mt.Type] = []
        for p in parameters:
            held = p.item if isinstance(p, Formal) else p
            if (
                isinstance(p, Formal)
                and p.kind in (nodes.ARG_STAR, nodes.ARG_STAR2)
                and isinstance(held, Class)
            ):
                held = held.arguments[-1]
            types.append(self.to_mypy(held))
        kinds = [p.kind if isinstance(p, Formal) else nodes.ARG_POS for p in parameters]
        names = [p.name or None if isinstance(p, Formal) else None for p in parameters]
        return mt.Parameters(types, kinds, names)

    def is_subtype(self, left: Concrete, right: Concrete) -> bool:
        """mypy's subtype relation, structural for Protocols."""
        if left == right:
            return True
        if self._lacks_members(left, right):
            return False
        key = (left, right)
        known = self._subtypes.get(key)
        if known is None:
            known = self._subtypes[key] = open_classes.fits(left, right) or is_subtype(
                self.to_mypy(left), self.to_mypy(right)
            )
        return known

    def _lacks_members(self, left: Concrete, right: Concrete) -> bool:
        """Whether a class has not even the names that a Protocol wants: most lack some, and mypy is slow to say so."""
        if not isinstance(left, Class) or not isinstance(right, Class):
            return False
        if not right.info.is_protocol or left.fullname in _OTHERWISE_IN_MYPY:
            return False
        if left.info not in self._member_names:
            self._member_names[left.info] = _member_names(left.info)
        names = self._member_names[left.info]
        return names is not None and not names.issuperset(self.protocol_members(right.info))

    def protocol_members(self, info: TypeInfo) -> list[str]:
        """The names that a Protocol asks for, which mypy would collect each time."""
        known = self._protocol_members.get(info)
        if known is None:
            known = self._protocol_members[info] = info.protocol_members
        return known

    def may_be(self, t: Concrete, receiver: Class) -> bool:
        """Whether objects of class `t` may be behind a value typed `receiver`, as far as flows tell."""
        if receiver.fullname == "builtins.object":
            return t == receiver or self.objects.include(t)
        if is_erased(receiver):
            return self.objects.include(t) or self.erased.include(t)
        return True

    def is_by_flows(self, receiver: Class) -> bool:
        """Whether the answer of `may_be` can still become yes."""
        return receiver.fullname == "builtins.object" or is_erased(receiver)

    def has_descendants(self, info: TypeInfo) -> bool:
        """Whether a class of the program inherits from `info`, or could stand for it as a Protocol."""
        return info.is_protocol or bool(self.descendants.get(info))

    def descendants_of(self, info: TypeInfo) -> list[TypeInfo]:
        """All classes of the program that inherit from `info`."""
        return self.descendants.get(info, [])

    def is_redefined_below(self, info: TypeInfo, name: str) -> bool:
        """Whether a subclass finds another definition of `name`: its own, or one of its other bases."""
        own = _definer(info, name)
        return any(_definer(d, name) is not own for d in self.descendants_of(info))

    # ------------------------------------------------------------ variables

    def is_assigned(self, var: Var) -> bool:
        """Whether a module or class variable is assigned more than once, or anywhere but at its definition."""
        if self.assigned is None:
            self._scan_variables()
        assert self.assigned is not None
        return var in self.assigned

    def module_value(self, var: Var) -> nodes.Expression | None:
        """The expression a module variable is defined by."""
        self.is_assigned(var)
        return self.values.get(var)

    def _scan_variables(self) -> None:
        from einkornc.irbuild.modules import scan_variables

        self.assigned = set()
        scan_variables(self.files.values(), self.assigned, self.values)

    @property
    def deleted(self) -> set[str]:
        """Names of attributes that the program deletes somewhere."""
        if self._deleted is None:
            self._deleted = {
                target.name
                for name, file in self.files.items()
                if not self.is_library(name)
                for statement in file.defs
                for node in statements(statement)
                if isinstance(node, nodes.DelStmt)
                for target in deleted_targets(node.expr)
                if isinstance(target, nodes.MemberExpr)
            }
        return self._deleted

    @property
    def makes_bare_objects(self) -> bool:
        """Whether the program calls a `__new__`: objects are seen before their constructor ran, or it never runs."""
        if self._makes_bare_objects is None:
            self._makes_bare_objects = any(
                isinstance(node, nodes.MemberExpr | nodes.SuperExpr) and node.name == "__new__"
                for name, file in self.files.items()
                if not self.is_library(name)
                for statement in file.defs
                for node in walk(statement)
            )
        return self._makes_bare_objects

    def reach(self, var: Var) -> None:
        """Some built code reads this variable: its definition must run."""
        self.reached.add(var)

    def is_exception(self, t: Concrete) -> bool:
        return isinstance(t, Class) and t.info.has_base("builtins.BaseException")

    # ------------------------------------------------------------ layouts

    def plain_holder(self, plain: Class) -> ClassInstance:
        """What objects begin with that hold a value of a built-in class."""
        found = self.plain_holders.get(plain)
        if found is None:
            layout = ClassLayout(f"holder of {plain}", plain.info.name)
            layout.add_field(FIELD, representation(plain)).is_shared = True
            found = self.plain_holders[plain] = ClassInstance(plain, layout)
        return found

    def class_instance(self, t: Class) -> ClassInstance:
        """The layout of a class held by reference."""
        found = self.classes.get(t)
        if found is None:
            from einkornc.irbuild.classes import lay_out

            # What a generic class holds is only known together with its type arguments.
            assert t.folded or not t.info.defn.type_vars, str(t)
            found = lay_out(self, t)
        return found

    def box(self, t: Concrete) -> ClassInstance:
        """The class of heap objects that hold one value of the value type `t`, of which some are made or known."""
        found = self.box_class(t)
        self.instantiate(found)
        return found

    def box_class(self, t: Concrete) -> ClassInstance:
        """The same class, of whose objects the caller makes none: where nobody does, a test for it is false."""
        found = self.classes.get(t)
        if found is None:
            layout = ClassLayout(str(t), self.display_name(t))
            layout.add_field("value", representation(t))
            found = ClassInstance(t, layout)
            self.classes[t] = found
        return found

    def display_name(self, t: Concrete) -> str:
        """What `type(x).__name__` prints."""
        match t:
            case Class(info=info):
                return public_names.class_name(info)
            case Tuple():
                return "tuple"
            case Callable() | Polymorphic():
                return "function"
            case ClassObject():
                return "type"
            case _:
                return "NoneType"

    def qualified_name(self, info: TypeInfo) -> str:
        """What `__qualname__` says."""
        return self.local_names.get(info, info.fullname.removeprefix(f"{info.module_name}."))

    def full_name(self, info: TypeInfo) -> str:
        """A class's module and qualified name, for the class table; of a built-in class its name alone."""
        return public_names.full_name(info, self.qualified_name(info))

    def instantiate(self, instance: ClassInstance) -> None:
        """Note that objects of this class are made somewhere."""
        if not instance.is_instantiated:
            instance.is_instantiated = True
            self.instantiated.append(instance)

    def special_layout(
        self,
        name: str,
        display_name: str,
        kind: ClassKind = ClassKind.FIXED,
        t: Concrete = NOTHING,
    ) -> ClassLayout:
        """A layout that no Python class stands behind: cells, frames, and functions, whose type is `t`."""
        layout = ClassLayout(self.unique_name(name), display_name)
        layout.kind = kind
        instance = ClassInstance(t, layout)
        instance.is_instantiated = True
        self.instantiated.append(instance)
        return layout

    def array_layout(self, t: Class) -> ClassLayout:
        """Kind and element of an Array instance."""
        element = representation(t.arguments[0])
        layout = ClassLayout(str(t), "Array")
        layout.size = 16
        layout.element = element
        if element == REFERENCE:
            layout.kind = ClassKind.REFERENCE_ARRAY
        elif holds_references(element):
            layout.kind = ClassKind.CONSERVATIVE
        else:
            layout.kind = ClassKind.RAW
        return layout

    # ------------------------------------------------------------ functions

    def unique_name(self, wanted: str) -> str:
        """`wanted`, numbered where it is taken."""
        name, number = wanted, 2
        while name in self._names:
            name, number = f"{wanted}#{number}", number + 1
        self._names.add(name)
        return name

    def request(self, instance: Instance) -> Instance:
        """Register a new instance and put it on the work list."""
        self.instances[instance.key] = instance
        self.queue.append(instance)
        return instance

    def new_function(
        self, name: str, signature: Signature, module: str, leading: tuple[str, ...] = ()
    ) -> Function:
        """An empty IR function with parameters for `signature`; `leading` names extra references before them."""
        parameters = [Parameter(REFERENCE, text, i) for i, text in enumerate(leading)]
        for p in signature.parameters:
            parameters.append(Parameter(representation(p.type), p.name, len(parameters)))
        function = Function(self.unique_name(name), parameters, representation(signature.result))
        function.module = module
        function.is_library = self.is_library(module)
        file = self.files.get(module)
        function.path = file.path if file is not None and self.shows_in_tracebacks(module) else ""
        function.display_name = name.rpartition(".")[2]
        function.is_noreturn = isinstance(signature.result, Never)
        return function

    def shows_in_tracebacks(self, module: str) -> bool:
        """Whether functions of a module keep their lines: what CPython writes in C, and the machine, do not."""
        return not self.is_library(module) or module.startswith(_TRACED)

    def global_variable(self, key: object, name: str, t: Concrete) -> Global:
        """The storage of a module or class variable."""
        found = self.globals.get(key)
        if found is None:
            found = Global(self.unique_name(name), representation(t))
            self.globals[key] = found
        return found

    def symbol(self, module: str, name: str) -> nodes.SymbolNode:
        """A module-level definition of the library."""
        symbol = self.files[module].names.get(name)
        if symbol is None or symbol.node is None:
            refuse(UNSUPPORTED, f"The library lacks {module}.{name}")
        return symbol.node

    def refuse_in(self, path: str, error: RefusalError) -> None:
        """Take a refusal outside any function into the diagnostics."""
        refusal = error.refusal
        found = Diagnostic(
            error.path or path, error.line, error.column, refusal.code, error.message, refusal.hint
        )
        if found not in self.diagnostics:
            self.diagnostics.append(found)

    def is_library(self, module: str) -> bool:
        """Whether a module is ours rather than the program's."""
        known = self._library.get(module)
        if known is None:
            file = self.files.get(module)
            known = self._library[module] = file is not None and (
                "/einkorn_stdlib/" in file.path or module.startswith("einkorn")
            )
        return known


type Argument = tuple[Value, Concrete]


def unsigned(t: Concrete) -> bool:
    """Whether a machine integer compares and divides unsigned."""
    machine = machine_type(t)
    return isinstance(machine, Integer) and not machine.signed


def _is_open(t: Concrete) -> bool:
    """Whether values of type `t` may be of classes that it does not name."""
    return isinstance(t, Class) and (t.fullname == "builtins.object" or t.info.is_protocol)


def _member_names(info: TypeInfo) -> frozenset[str] | None:
    """The names of all members of a class; None where it answers to names that it does not declare."""
    names: set[str] = set()
    for base in info.mro:
        if base.fullname != "builtins.object" and not _ANY_NAME.isdisjoint(base.names):
            return None
        names.update(base.names)
    return None if info.fallback_to_any else frozenset(names)


def _definer(info: TypeInfo, name: str) -> TypeInfo | None:
    """The class whose body gives objects of exactly this class a name."""
    return next((ancestor for ancestor in info.mro if name in ancestor.names), None)
