"""A part of the mypy plugin: what the attributes of an argparse.Namespace are, as the program's own calls say.

typeshed calls `args.count` Any. `add_argument("--count", type=int, default=3)` says that it is an int; without a
default it may be None. The table is one for the program: an attribute that several parsers have is a union.
What the calls do not say literally stays Any, which only a declared type makes usable
(irbuild/namespaces.py); every value is tested where it is read (irbuild/parsed_arguments.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mypy import nodes
from mypy.checker import TypeChecker
from mypy.nodes import CallExpr, Expression, MypyFile, NameExpr
from mypy.plugin import AttributeContext
from mypy.subtypes import is_subtype
from mypy.typeops import make_simplified_union
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    NoneType,
    Type,
    UnionType,
    get_proper_type,
    has_type_vars,
)
from mypy.types_utils import remove_optional

from einkornc.frontend.walk import walk

_ATTRIBUTES = "_namespace.Attributes."
_NAMESPACE = "_argparse_actions.Namespace"
_LISTS = ("append", "append_const", "extend")
_FLAGS = ("store_true", "store_false")
_WITHOUT_VALUE = ("help", "version")
_OPTIONAL, _AT_LEAST_ONE = "?", "+"


class ArgumentTypes:
    """What each attribute of Namespaces is; found when the first one is asked for.

    `functions` are those that set_defaults() names for each attribute.
    """

    def __init__(self) -> None:
        self._is_read = False
        self.types: dict[str, Type | None] = {}
        self.functions: dict[str, list[NameExpr]] = {}

    def attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        """Called by mypy for every attribute that `__getattr__` may give."""
        if not fullname.startswith(_ATTRIBUTES):
            return None
        name = fullname.removeprefix(_ATTRIBUTES)
        return lambda context: self._attribute(name, context)

    def _attribute(self, name: str, context: AttributeContext) -> Type:
        owner = get_proper_type(context.type)
        checker = context.api
        if not isinstance(checker, TypeChecker) or context.is_lvalue:
            return context.default_attr_type
        if not isinstance(owner, Instance) or not owner.type.has_base(_NAMESPACE):
            return context.default_attr_type
        if not self._is_read:
            self._is_read = True
            table = _Table(checker)
            self.types, self.functions = table.types, table.functions
        found = self.types.get(name)
        if found is None or _is_wanted_narrower(checker, found):
            return context.default_attr_type
        return found


def _is_wanted_narrower(checker: TypeChecker, found: Type) -> bool:
    """Whether a value goes where only some of its type can, as where it cannot be None: the program knows that an
    argument was given, or which parser was used, and is believed."""
    asked = checker.expr_checker.type_context[-1]
    if asked is None or has_type_vars(asked) or is_subtype(found, asked):
        return False
    return is_subtype(remove_optional(found), asked) or is_subtype(asked, found)


class _Table:
    """Reads the program's calls of add_argument, set_defaults and add_subparsers."""

    def __init__(self, checker: TypeChecker) -> None:
        self._checker = checker
        self.types: dict[str, Type | None] = {}
        self.functions: dict[str, list[NameExpr]] = {}
        for file in checker.modules.values():
            if _imports_argparse(file):
                for node in walk(file):
                    if isinstance(node, CallExpr) and isinstance(node.callee, nodes.MemberExpr):
                        self._read(node.callee.name, node)

    def _read(self, method: str, call: CallExpr) -> None:
        match method:
            case "add_argument":
                self._add_argument(call)
            case "add_subparsers":
                self._add_subparsers(_Given(call))
            case "set_defaults":
                for name, value in _Given(call).named.items():
                    self._add(name, self._value(value))
                    if isinstance(value, NameExpr) and isinstance(value.node, nodes.FuncDef):
                        self.functions.setdefault(name, []).append(value)

    def _add(self, name: str, t: Type | None) -> None:
        """One more type of an attribute; None where the call does not tell."""
        known = self.types.get(name, t)
        self.types[name] = None if t is None or known is None else make_simplified_union([known, t])

    def _add_subparsers(self, given: _Given) -> None:
        name = _text(given.named.get("dest"))
        if name is not None:
            self._add(name, self._maybe(self._named("str"), not given.is_true("required")))

    def _add_argument(self, call: CallExpr) -> None:
        given = _Given(call)
        flags = [_text(each) for each in given.positional]
        name = _destination([f for f in flags if f is not None], _text(given.named.get("dest")))
        if None in flags or name is None:
            return
        is_option = any(flag is not None and flag.startswith("-") for flag in flags)
        action = given.action()
        if action not in _WITHOUT_VALUE:
            self._add(name, self._argument(given, action, is_option))

    def _argument(self, given: _Given, action: str | None, is_option: bool) -> Type | None:
        """What an argument gives, its default included."""
        default = given.named.get("default")
        match action:
            case "store_true" | "store_false":
                taken: Type | None = self._named("bool")
            case "boolean":
                taken = self._named("bool")
            case "count":
                taken = self._named("int")
            case "store_const":
                const = given.named.get("const")
                taken = self._value(const) if const is not None else None
            case "store" | "append" | "extend":
                taken = self._stored(given, action)
            case _:
                return None
        if taken is None:
            return None
        if default is not None:
            return self._with_default(taken, default)
        nargs = _text(given.named.get("nargs"))
        has_default = action in _FLAGS or given.is_true("required")
        if not is_option:
            has_default = nargs != _OPTIONAL
        return self._maybe(taken, not has_default)

    def _stored(self, given: _Given, action: str) -> Type | None:
        """What `store`, `append` and `extend` keep of the strings they get."""
        maker = given.named.get("type")
        item = self._named("str") if maker is None else self._made(maker)
        if item is None:
            return None
        nargs = given.named.get("nargs")
        if nargs is not None and not isinstance(nargs, nodes.IntExpr) and _text(nargs) is None:
            return None
        if nargs is not None and _text(nargs) != _OPTIONAL and action != "extend":
            item = self._list(item)
        return item if action == "store" else self._list(item)

    def _made(self, maker: Expression) -> Type | None:
        """What calling `type=` gives."""
        node = _definition(maker)
        if isinstance(node, nodes.TypeInfo) and not node.type_vars:
            return Instance(node, [])
        declared = get_proper_type(node.type) if isinstance(node, nodes.FuncDef) else None
        if not isinstance(declared, CallableType) or declared.variables:
            return None
        given = get_proper_type(declared.ret_type)
        return None if isinstance(given, AnyType) else given

    def _with_default(self, taken: Type, default: Expression) -> Type | None:
        """A default that is a text is read as an argument; a list becomes one of what is declared."""
        kept = get_proper_type(taken)
        is_list = isinstance(kept, Instance) and kept.type.fullname == "builtins.list"
        if isinstance(default, nodes.StrExpr | nodes.ListExpr):
            return taken if is_list == isinstance(default, nodes.ListExpr) else None
        given = self._value(default)
        if given is None:
            return None
        if isinstance(given, Instance) and is_subtype(given, taken, ignore_promotions=True):
            return taken
        return make_simplified_union([taken, given])

    def _value(self, e: Expression) -> Type | None:
        """The type of an expression, where it can be told without checking it."""
        match e:
            case nodes.IntExpr():
                return self._named("int")
            case nodes.FloatExpr():
                return self._named("float")
            case nodes.StrExpr():
                return self._named("str")
            case nodes.UnaryExpr(op="-"):
                return self._value(e.expr)
            case NameExpr(fullname="builtins.None"):
                return NoneType()
            case NameExpr(fullname="builtins.True" | "builtins.False"):
                return self._named("bool")
            case CallExpr():
                return self._made(e.callee)
            case _:
                return self._of_definition(e)

    def _of_definition(self, e: Expression) -> Type | None:
        """The type of a function or variable that an expression names."""
        node = _definition(e)
        if isinstance(node, nodes.Var) and node.info and node.info.is_enum:
            return Instance(node.info, [])
        declared = (
            get_proper_type(node.type) if isinstance(node, nodes.FuncDef | nodes.Var) else None
        )
        if isinstance(declared, CallableType):
            is_global = isinstance(e, NameExpr) and e.kind == nodes.GDEF
            return _by_place(declared) if is_global and isinstance(node, nodes.FuncDef) else None
        if isinstance(declared, Instance | UnionType):
            return _without_literal(declared)
        if isinstance(node, nodes.Var) and node.final_value is not None:
            kind = type(node.final_value).__name__
            return self._named(kind) if kind in ("int", "float", "str", "bool") else None
        return None

    def _maybe(self, t: Type, may_be_none: bool) -> Type:
        return make_simplified_union([t, NoneType()]) if may_be_none else t

    def _named(self, name: str) -> Instance:
        return self._checker.named_type(f"builtins.{name}")

    def _list(self, item: Type) -> Instance:
        return self._checker.named_generic_type("builtins.list", [item])


class _Given:
    """The arguments of a call by place and by name."""

    def __init__(self, call: CallExpr) -> None:
        self.positional: list[Expression] = []
        self.named: dict[str, Expression] = {}
        for value, name in zip(call.args, call.arg_names, strict=True):
            if name is None:
                self.positional.append(value)
            else:
                self.named[name] = value

    def is_true(self, name: str) -> bool:
        value = self.named.get(name)
        return isinstance(value, NameExpr) and value.fullname == "builtins.True"

    def action(self) -> str | None:
        """The action's name, `boolean` for BooleanOptionalAction; None where it is not known."""
        value = self.named.get("action")
        if value is None:
            return "store"
        node = _definition(value)
        if isinstance(node, nodes.TypeInfo):
            return "boolean" if node.name == "BooleanOptionalAction" else None
        return _text(value)


def _destination(flags: list[str], dest: str | None) -> str | None:
    """The attribute of an argument: what the first long option says, else the first one."""
    if dest is not None:
        return dest
    long = [flag for flag in flags if flag.startswith("--")]
    named = [*long, *flags]
    return named[0].lstrip("-").replace("-", "_") if named else None


def _text(e: Expression | None) -> str | None:
    """What a string literal says, or a constant of argparse that stands for one."""
    if isinstance(e, nodes.StrExpr):
        return e.value
    node = _definition(e) if e is not None else None
    value = node.final_value if isinstance(node, nodes.Var) else None
    return value if isinstance(value, str) else None


def _definition(e: Expression) -> nodes.SymbolNode | None:
    return e.node if isinstance(e, nodes.RefExpr) else None


def _by_place(function: CallableType) -> Type | None:
    """A function's type without the names of its parameters, which `func=` functions need not share."""
    if function.variables or any(kind != nodes.ARG_POS for kind in function.arg_kinds):
        return None
    return function.copy_modified(
        arg_names=[None] * len(function.arg_names), name=None, definition=None
    )


def _without_literal(t: Type) -> Type:
    proper = get_proper_type(t)
    if isinstance(proper, Instance) and proper.last_known_value is not None:
        return proper.copy_modified(last_known_value=None)
    return proper


def _imports_argparse(file: MypyFile) -> bool:
    return "argparse" in _imported(file)


def _imported(file: MypyFile) -> Iterator[str]:
    for statement in file.imports:
        if isinstance(statement, nodes.Import):
            yield from (name for name, _ in statement.ids)
        elif isinstance(statement, nodes.ImportFrom):
            yield statement.id
