"""Concrete types: a mypy type with every type variable replaced, reduced to what lowering needs.

They are values (hashable, comparable) and so serve as keys of monomorphic instances. `representation`
says how a value of such a type is held in registers (DESIGN §4).
"""

from __future__ import annotations

from collections.abc import Callable as Function_
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from mypy import types as mt
from mypy.expandtype import expand_type_by_instance
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import (
    ARG_NAMED,
    ARG_NAMED_OPT,
    ARG_OPT,
    ARG_POS,
    ARG_STAR,
    ARG_STAR2,
    ArgKind,
    FuncDef,
    TypeInfo,
)
from mypy.typeops import get_type_vars

from einkornc.diagnostics import ANY, UNSUPPORTED, refuse
from einkornc.ir.types import (
    BOOL,
    CLASS_NUMBER,
    FLOAT,
    INT,
    REFERENCE,
    UNIT,
    Integer,
    Struct,
    Type,
)


@dataclass(frozen=True, slots=True)
class Class:
    """An instance of a class with its type arguments."""

    info: TypeInfo
    folded: tuple[Concrete, ...] = ()  # recursive aliases by name, so that the type is finite
    _hash: int = field(init=False, repr=False, compare=False)  # asked for again and again

    def __post_init__(self) -> None:
        if self.folded and _FOLDED and any(a in _FOLDED for a in self.folded):
            object.__setattr__(self, "folded", tuple(_FOLDED.get(a, a) for a in self.folded))
        object.__setattr__(self, "_hash", hash((self.info, self.folded)))

    def __hash__(self) -> int:
        return self._hash

    @property
    def arguments(self) -> tuple[Concrete, ...]:
        """The type arguments, recursive aliases spelled out once."""
        if not self.folded or not any(isinstance(a, Recursive) for a in self.folded):
            return self.folded
        return tuple(_UNFOLDED.get(a, a) for a in self.folded)

    @property
    def fullname(self) -> str:
        return self.info.fullname

    def __str__(self) -> str:
        if not self.folded:
            return self.info.fullname
        return f"{self.info.fullname}[{', '.join(map(str, self.folded))}]"


@dataclass(frozen=True, slots=True)
class Nothing:
    """The type of None."""

    def __str__(self) -> str:
        return "None"


@dataclass(frozen=True, slots=True)
class Never:
    """No value at all: the result of a function that does not return."""

    def __str__(self) -> str:
        return "Never"


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types, in a canonical order."""

    items: tuple[Concrete, ...]

    def __str__(self) -> str:
        return " | ".join(map(str, self.items))


@dataclass(frozen=True, slots=True)
class Tuple:
    """A tuple of fixed length."""

    items: tuple[Concrete, ...]

    def __str__(self) -> str:
        return f"tuple[{', '.join(map(str, self.items))}]"


@dataclass(frozen=True, slots=True)
class Callable:
    """A function value called by position."""

    parameters: tuple[Concrete, ...]
    result: Concrete

    def __str__(self) -> str:
        return f"({', '.join(map(str, self.parameters))}) -> {self.result}"


@dataclass(frozen=True, slots=True)
class Formal:
    """A parameter of a function value that is not plainly positional: of that kind, holding an `item`.

    One that calls may leave out is held as {given, value}; `*` and `**` ones as their tuple and dict.
    """

    kind: ArgKind
    name: str
    item: Concrete

    def __str__(self) -> str:
        return f"{_KIND_MARKS.get(self.kind, '')}{self.name}:{self.item}"


@dataclass(frozen=True, slots=True)
class ClassObject:
    """A class itself: type[item]."""

    item: Concrete

    def __str__(self) -> str:
        return f"type[{self.item}]"


class Kind(Enum):
    """What a polymorphic value is."""

    FUNCTION = "function"
    CLASS = "class"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Polymorphic:
    """A function, class or partial whose own type is overloaded or generic: each use says what it is called as."""

    kind: Kind = Kind.FUNCTION

    def __str__(self) -> str:
        return f"generic {self.kind.value}"


@dataclass(frozen=True, slots=True)
class Recursive:
    """A recursive type alias by name, as an argument inside its own definition."""

    name: str
    alias: mt.TypeAliasType = field(compare=False)

    def __str__(self) -> str:
        return self.name


_FOLDED: dict[Concrete, Recursive] = {}
_UNFOLDED: dict[Concrete, Concrete] = {}

type Concrete = (
    Recursive
    | Class
    | Nothing
    | Never
    | Union
    | Tuple
    | Callable
    | Polymorphic
    | Formal
    | ClassObject
)


def _by_name(t: Concrete) -> Concrete:
    """An item of a tuple: a recursive alias by its name, whoever spelled it out."""
    if t in _FOLDED:
        return _FOLDED[t]
    if isinstance(t, Union) and any(m in _FOLDED for m in t.items):
        return union_of([_FOLDED.get(m, m) for m in t.items])
    return t


def spelled_out(t: Concrete) -> Concrete:
    """What a recursive alias by name stands for; any other type as it is."""
    return _UNFOLDED.get(t, t) if isinstance(t, Recursive) else t


def classes_in(t: Concrete) -> set[Class]:
    """Every class that values of `t` or the items in them may be declared as."""
    found: set[Class] = set()
    seen: set[Concrete] = set()
    pending = [t]
    while pending:
        match spelled_out(pending.pop()):
            case Class() as c if c not in found:
                found.add(c)
                pending += c.folded
            case (Union(items=items) | Tuple(items=items)) as held if held not in seen:
                seen.add(held)
                pending += items
            case _:
                pass
    return found


type Substitution = Mapping[mt.TypeVarId, Concrete]

NOTHING = Nothing()
NEVER = Never()

_KIND_MARKS = {ARG_OPT: "?", ARG_STAR: "*", ARG_STAR2: "**", ARG_NAMED: "", ARG_NAMED_OPT: "?"}

_INTEGERS = {
    "builtins.int": INT,
    **{
        f"einkorn.lowlevel.integers.{'i' if signed else 'u'}{bits}": Integer(bits, signed)
        for bits in (8, 16, 32, 64)
        for signed in (False, True)
    },
}
_VALUES: dict[str, Type] = {**_INTEGERS, "builtins.float": FLOAT, "builtins.bool": BOOL}

# Generic protocols whose values, as far as the compiler makes them, are of one library class.
_FRAMES = {
    "typing.Generator": ("_einkorn_frames.generator", (0, 1, 2)),
    "typing.Coroutine": ("_einkorn_frames.coroutine", (2,)),
    "typing.AwaitableGenerator": ("_einkorn_frames.coroutine", (2,)),
    "typing.AsyncGenerator": ("_einkorn_frames.async_generator", (0, 1)),
}


def is_class(t: Concrete, fullname: str) -> bool:
    """Whether `t` is exactly that class."""
    return isinstance(t, Class) and t.info.fullname == fullname


def machine_type(t: Concrete) -> Type | None:
    """The machine type of int, float, bool and fixed-width integers; None for anything else."""
    return _VALUES.get(t.info.fullname) if isinstance(t, Class) else None


def is_integer(t: Concrete) -> bool:
    """Whether `t` is int or a fixed-width integer."""
    return isinstance(t, Class) and t.info.fullname in _INTEGERS


def is_reference(t: Concrete) -> bool:
    """Whether every value of `t` (None aside) is held as a reference, without a box."""
    match t:
        case Class():
            return machine_type(t) is None
        case Callable() | Polymorphic() | Recursive():
            return True
        case Union(items=items):
            return (
                all(isinstance(i, Nothing) or is_reference(i) for i in items)
                or representation(t) == REFERENCE
            )
        case _:
            return False


def representation(t: Concrete) -> Type:
    """How a value of type `t` is held."""
    match t:
        case Class():
            return _VALUES.get(t.info.fullname, REFERENCE)
        case Nothing() | Never():
            return UNIT
        case Tuple(items=items):
            return Struct(tuple(map(representation, items)))
        case Callable() | Polymorphic():
            return REFERENCE
        case Formal(kind=kind, item=item):
            return (
                Struct((BOOL, representation(item)))
                if kind in (ARG_OPT, ARG_NAMED_OPT)
                else representation(item)
            )
        case ClassObject():
            return CLASS_NUMBER
        case Union(items=items):
            present = [i for i in items if not isinstance(i, Nothing)]
            if len(present) == 1 and len(items) == 2 and not is_reference(present[0]):
                return Struct((BOOL, representation(present[0])))
            if all(isinstance(i, ClassObject) for i in items):
                return CLASS_NUMBER
            return REFERENCE
        case Recursive():
            return REFERENCE


def is_maybe(t: Concrete) -> bool:
    """Whether `t` is an Optional of a value type, held as {present, value}."""
    return isinstance(t, Union) and isinstance(representation(t), Struct)


def without_none(t: Concrete) -> Concrete:
    """`t` with None taken out of the union."""
    if not isinstance(t, Union):
        return t
    return union_of([i for i in t.items if not isinstance(i, Nothing)])


def union_of(items: Sequence[Concrete]) -> Concrete:
    """The union of `items`: flattened, without doubles, in canonical order; object swallows all.

    Several classes as values are one class of several: they are told apart by their number alone. Several functions
    are one that is called in one way: nothing tells them apart.
    """
    flat: dict[Concrete, None] = {}
    for item in items:
        for part in item.items if isinstance(item, Union) else (item,):
            if not isinstance(part, Never):
                flat[part] = None
    classes = [part for part in flat if isinstance(part, ClassObject)]
    if len(classes) > 1:
        flat = {part: None for part in flat if not isinstance(part, ClassObject)}
        flat[ClassObject(union_of([c.item for c in classes]))] = None
    functions = [part for part in flat if isinstance(part, Callable)]
    if len(functions) > 1 and (function := _one_function(functions)) is not None:
        flat = {part: None for part in flat if not isinstance(part, Callable)}
        flat[function] = None
    for part in flat:
        if is_class(part, "builtins.object"):
            return part
    if not flat:
        return NEVER
    if len(flat) == 1:
        return next(iter(flat))
    return Union(tuple(sorted(flat, key=str)))


def _is_mistake(t: mt.Type) -> bool:
    """What mypy puts where a pattern looks into a member of a union that has no such part."""
    p = mt.get_proper_type(t)
    return isinstance(p, mt.AnyType) and mt.TypeOfAny.from_error in (
        p.type_of_any,
        p.source_any.type_of_any if p.source_any is not None else None,
    )


def _is_written(t: mt.AnyType) -> bool:
    """Whether an annotation says Any, or names a generic class without saying of what."""
    source = t.source_any if t.source_any is not None else t
    return source.type_of_any in (mt.TypeOfAny.explicit, mt.TypeOfAny.from_omitted_generics)


def _one_function(functions: Sequence[Callable]) -> Callable | None:
    """What all of `functions` can be called as; None where they take different things."""
    shortest = min((f.parameters for f in functions), key=len)
    parameters = list(shortest)
    for f in functions:
        for index, p in enumerate(f.parameters):
            if index >= len(parameters):
                if not isinstance(p, Formal) or p.kind in (ARG_POS, ARG_NAMED):
                    return None
            elif p != parameters[index]:
                plain = _plain_parameter(p)
                if plain is None or plain != _plain_parameter(parameters[index]):
                    return None
                parameters[index] = plain
    return Callable(tuple(parameters), union_of([f.result for f in functions]))


def _plain_parameter(p: Concrete) -> Concrete | None:
    """A positional parameter that a call gives, though it could leave it out."""
    if not isinstance(p, Formal):
        return p
    return p.item if p.kind == ARG_OPT else None


def without_never(t: Concrete) -> Concrete:
    """A type argument with None in place of Never: the items of what is always empty, which have no values."""
    match t:
        case Never():
            return NOTHING
        case Tuple(items=items):
            return Tuple(tuple(map(without_never, items)))
        case Class(info=info) if t.arguments:
            return Class(info, tuple(map(without_never, t.arguments)))
        case _:
            return t


def members(t: Concrete) -> tuple[Concrete, ...]:
    """The items of a union, or the type itself."""
    return t.items if isinstance(t, Union) else (t,)


def is_never_null(t: Concrete) -> bool:
    """Whether `t` is held as a reference and null is none of its values: where it is found, nothing was set."""
    return representation(t) == REFERENCE and not any(_may_be_null(m) for m in members(t))


def _may_be_null(member: Concrete) -> bool:
    if isinstance(member, Class):  # None is an object, and has what some protocols ask for
        return member.info.is_protocol or member.info.fullname == "builtins.object"
    return not isinstance(member, Callable | Polymorphic | Tuple)


def _callback(p: mt.Instance) -> mt.CallableType | None:
    """The function type that a Protocol with only `__call__` stands for."""
    symbol = p.type.get("__call__")
    function = symbol.node if symbol is not None else None
    if (
        not isinstance(function, FuncDef)
        or not isinstance(function.type, mt.CallableType)
        or function.type.variables
    ):
        return None
    owner = map_instance_to_supertype(p, function.info)
    declared = expand_type_by_instance(function.type, owner)
    return declared.copy_modified(
        arg_types=declared.arg_types[1:],
        arg_kinds=declared.arg_kinds[1:],
        arg_names=declared.arg_names[1:],
    )


# What a type variable's value is known to be: given the variable, what is held in it, and the others.
type Tested = Function_[[mt.TypeVarType, Concrete, Substitution], Concrete]


class Concretizer:
    """Turns mypy types into concrete ones. `lookup` finds a library class by its full name."""

    def __init__(self, lookup: dict[str, TypeInfo]) -> None:
        self._classes = lookup
        self._plain: dict[TypeInfo, Class] = {}  # classes without type variables
        self._callbacks: dict[TypeInfo, bool] = {}  # answers of _is_callback
        self.shape: Concrete = NOTHING  # what `**kwargs: P.kwargs` holds (shapes.py)
        self.tested: Tested = lambda variable, found, substitution: found  # bounds.py
        self.in_alias: Function_[[Concrete], Concrete] = lambda found: found  # widens texts
        self.looks = False  # whether the code at hand sees `P.args` as a tuple
        self.takes_any = False  # whether Any that somebody wrote is object (docs/decisions/0018)
        # Aliases are found by name, and another program's classes are other objects.
        _FOLDED.clear()
        _UNFOLDED.clear()

    def class_named(self, fullname: str, *arguments: Concrete) -> Class:
        """The class of that full name. Raises KeyError where the library lacks it."""
        return Class(self._classes[fullname], arguments)

    @property
    def slice(self) -> Class:
        """The class of slice objects: each bound an int or None."""
        bound = union_of([self.class_named("builtins.int"), NOTHING])
        return self.class_named("builtins.slice", bound, bound, bound)

    def convert(self, t: mt.Type, substitution: Substitution) -> Concrete:
        """The concrete type of `t`. Refuses Any and what has no representation."""
        if isinstance(t, mt.TypeAliasType) and t.is_recursive:
            return self._recursive(t, substitution)
        p = mt.get_proper_type(t)
        match p:
            case mt.Instance():
                return self._instance(p, substitution)
            case mt.NoneType():
                return NOTHING
            case mt.UnionType():
                return union_of(
                    [self.convert(i, substitution) for i in p.items if not _is_mistake(i)]
                )
            case mt.TupleType():
                return self._tuple(p, substitution)
            case mt.LiteralType():
                return self.convert(p.fallback, substitution)
            case mt.TypeVarType():
                found = substitution.get(p.id)
                if found is not None:
                    return self.tested(p, found, substitution)
                if p.id.is_self():
                    return self.convert(p.upper_bound, substitution)
                refuse(UNSUPPORTED, f"The type variable {p.name} is not bound here")
            case mt.CallableType():
                return self._callable(p, substitution)
            case mt.Parameters():
                return Tuple(self._formals(p, substitution))
            case mt.ParamSpecType():
                return self._parameter_specification(p, substitution)
            case mt.Overloaded():
                if p.is_type_obj():
                    return self._callable(p.items[0], substitution)
                return Polymorphic()
            case mt.TypeType():
                return ClassObject(self.convert(p.item, substitution))
            case mt.UninhabitedType() | mt.DeletedType():
                return NEVER
            case mt.AnyType():
                if self.takes_any and _is_written(p):
                    return self.class_named("builtins.object")
                refuse(ANY, "A value of type Any")
            case mt.TypedDictType():
                return self.class_named(
                    "builtins.dict",
                    self.class_named("builtins.str"),
                    self.class_named("builtins.object"),
                )
            case _:
                refuse(UNSUPPORTED, f"The type {p}")

    def _parameter_specification(self, p: mt.ParamSpecType, substitution: Substitution) -> Concrete:
        """`P` as its parameters; `P.args` and `P.kwargs` in code that looks at them as tuple and dict."""
        if self.looks and p.flavor != mt.ParamSpecFlavor.BARE:
            held = self.class_named("builtins.object")
            if p.flavor == mt.ParamSpecFlavor.ARGS:
                return self.class_named("builtins._VariadicTuple", held)
            return self.class_named("builtins.dict", self.class_named("builtins.str"), held)
        return self.as_passed(p, substitution)

    def as_passed(self, p: mt.ParamSpecType, substitution: Substitution) -> Concrete:
        """`P` and `P.args`: a tuple of parameters. `P.kwargs`: nothing, or the call's shape (shapes.py)."""
        found = substitution.get(p.id)
        if found is None:
            refuse(UNSUPPORTED, f"The parameters {p.name} are not bound here")
        if p.flavor == mt.ParamSpecFlavor.KWARGS:
            return self.shape
        prefix = self._formals(p.prefix, substitution)
        return Tuple((*prefix, *found.items)) if isinstance(found, Tuple) else found

    def _recursive(self, t: mt.TypeAliasType, substitution: Substitution) -> Concrete:
        """A recursive alias: its definition, in which it stands for itself by name."""
        assert t.alias is not None
        arguments = ", ".join(str(self.convert(a, substitution)) for a in t.args)
        name = Recursive(f"{t.alias.fullname}[{arguments}]" if arguments else t.alias.fullname, t)
        found = _UNFOLDED.get(name)
        if found is not None:
            return found
        _UNFOLDED[name] = name  # while its definition is being read
        result = self.in_alias(self.convert(mt.get_proper_type(t), substitution))
        _UNFOLDED[name] = result
        _FOLDED[result] = name
        return result

    def plain_class(self, t: mt.Type) -> Class | None:
        """The class of `t`, if that has no type variables and was converted before: most types."""
        return self._plain.get(t.type) if isinstance(t, mt.Instance) else None

    def _instance(self, p: mt.Instance, substitution: Substitution) -> Concrete:
        known = self._plain.get(p.type)
        if known is not None:
            return known
        frame = _FRAMES.get(p.type.fullname)
        if frame is not None:
            name, chosen = frame
            first, *others = (p.args[i] for i in chosen)
            rest = (self._lenient(a, substitution) for a in others)
            return self.class_named(name, self._held(first, substitution), *rest)
        if p.type.fullname == "functools._SingleDispatchCallable":
            refuse(
                UNSUPPORTED, "A generic function in a variable that is not declared as a Callable"
            )
        if p.type.tuple_type is not None and p.type.is_named_tuple:
            return Class(p.type, tuple(self._held(a, substitution) for a in p.args))
        if p.type.fullname == "types.NoneType":  # what isinstance with it shows
            return NOTHING
        if p.type.fullname == "builtins.slice":  # one class, whatever mypy knows of its bounds
            return self.slice
        arguments = tuple(self._held(a, substitution) for a in p.args)
        if p.type.fullname == "builtins.tuple":
            return self.class_named("builtins._VariadicTuple", *arguments)
        if p.type.fullname == "builtins.type":
            return ClassObject(arguments[0] if arguments else self.class_named("builtins.object"))
        if p.type.fullname == "functools.partial":
            given = partial_type(p)
            return (
                Polymorphic(Kind.PARTIAL) if given is None else self._callable(given, substitution)
            )
        if p.type.is_newtype:
            return self.convert(p.type.bases[0], substitution)
        if p.type.fullname == "builtins.function":  # what mypy joins functions to that differ
            return Polymorphic()
        if p.type.is_protocol and self._is_callback(p.type):
            function = _callback(p)
            if function is not None:
                return self._callable(function, substitution)
        found = Class(p.type, arguments)
        if not p.type.defn.type_vars:
            self._plain[p.type] = found
        return found

    def _is_callback(self, protocol: TypeInfo) -> bool:
        """Whether a Protocol asks for `__call__` alone."""
        known = self._callbacks.get(protocol)
        if known is None:
            known = self._callbacks[protocol] = protocol.protocol_members == ["__call__"]
        return known

    def _held(self, t: mt.Type, substitution: Substitution) -> Concrete:
        """A type argument: the items of what is always empty have no values, and count as None."""
        return without_never(self.convert(t, substitution))

    def _lenient(self, t: mt.Type, substitution: Substitution) -> Concrete:
        """Any, which mypy itself puts into what a generator takes and returns, counts as None."""
        if isinstance(mt.get_proper_type(t), mt.AnyType):
            return NOTHING
        return self.convert(t, substitution)

    def _tuple(self, p: mt.TupleType, substitution: Substitution) -> Concrete:
        info = p.partial_fallback.type
        if info.is_named_tuple or info.fullname != "builtins.tuple":
            return Class(info, tuple(self._held(a, substitution) for a in p.partial_fallback.args))
        items: list[Concrete] = []
        for item in p.items:
            if isinstance(item, mt.UnpackType):
                refuse(UNSUPPORTED, "A tuple type with a starred part")
            items.append(_by_name(self._held(item, substitution)))
        return Tuple(tuple(items))

    def _callable(self, p: mt.CallableType, substitution: Substitution) -> Concrete:
        if p.is_type_obj():
            made = mt.get_proper_type(p.ret_type)
            if isinstance(made, mt.Instance) and made.type.is_newtype:  # a function, not a class
                below = self.convert(made, substitution)
                return Callable((below,), below)
            if any(v.id not in substitution for v in p.variables):
                return Polymorphic(Kind.CLASS)
            return ClassObject(self.convert(p.ret_type, substitution))
        substitution = {**substitution, **self._protocols_taken(p, substitution)}
        if any(v.id not in substitution for v in p.variables):
            return Polymorphic()
        return Callable(self._formals(p, substitution), self.convert(p.ret_type, substitution))

    def _protocols_taken(self, p: mt.CallableType, substitution: Substitution) -> Substitution:
        """A generic function as a value, whose result does not depend on what it takes, takes any such thing."""
        returned = {v.id for v in get_type_vars(p.ret_type)} if p.variables else set()
        return {
            v.id: self.convert(v.upper_bound, substitution)
            for v in p.variables
            if isinstance(v, mt.TypeVarType)
            and v.id not in substitution
            and v.id not in returned
            and isinstance(bound := mt.get_proper_type(v.upper_bound), mt.Instance)
            and bound.type.is_protocol
        }

    def _formals(
        self, p: mt.CallableType | mt.Parameters, substitution: Substitution
    ) -> tuple[Concrete, ...]:
        """Parameters as a function value takes them; those of a ParamSpec in its place."""
        found: list[Concrete] = []
        for t, kind, name in zip(p.arg_types, p.arg_kinds, p.arg_names, strict=True):
            proper = mt.get_proper_type(t)
            if isinstance(proper, mt.ParamSpecType):
                if kind == ARG_STAR:
                    bound = self.as_passed(proper, substitution)
                    found += bound.items if isinstance(bound, Tuple) else ()
                continue
            if isinstance(proper, mt.UnpackType):
                refuse(UNSUPPORTED, "A function type with starred types")
            item = self.convert(proper, substitution)
            if kind == ARG_POS:
                found.append(item)
            elif kind == ARG_STAR:
                found.append(Formal(kind, "", self.class_named("builtins._VariadicTuple", item)))
            elif kind == ARG_STAR2 and isinstance(p, mt.CallableType) and p.unpack_kwargs:
                found.append(Formal(kind, "", item))
            elif kind == ARG_STAR2:
                text = self.class_named("builtins.str")
                found.append(Formal(kind, "", self.class_named("builtins.dict", text, item)))
            else:
                found.append(
                    Formal(kind, (name or "") if kind in (ARG_NAMED, ARG_NAMED_OPT) else "", item)
                )
        return tuple(found)


def partial_type(t: mt.Instance) -> mt.CallableType | None:
    """What a functools.partial takes and returns; None where mypy does not know what is left to give."""
    known = t.extra_attrs.attrs.get("__mypy_partial") if t.extra_attrs is not None else None
    function = mt.get_proper_type(known) if known is not None else None
    if not isinstance(function, mt.CallableType):
        return None
    kinds: list[ArgKind] = []
    for (
        kind
    ) in function.arg_kinds:  # what follows a parameter given by name can only be given so too
        by_name = any(k.is_named() for k in kinds)
        kinds.append(_BY_NAME.get(kind, kind) if by_name else kind)
    # The partial of a class is no class.
    return function.copy_modified(arg_kinds=kinds, fallback=t, special_sig=None)


_BY_NAME = {ARG_POS: ARG_NAMED, ARG_OPT: ARG_NAMED_OPT}
