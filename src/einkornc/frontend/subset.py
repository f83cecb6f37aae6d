"""What the subset refuses that mypy accepts: looked for in the program's own modules before lowering."""

from __future__ import annotations

from mypy import nodes
from mypy.nodes import ClassDef, FuncDef, MypyFile

from einkornc.diagnostics import DYNAMIC, UNSUPPORTED, VALUE_BASE, Diagnostic, Refusal

_HOOKS = {
    "__del__": "Objects are collected at no fixed time: use `with` or call a close() method.",
    "__getattr__": "Declare every attribute in the class.",
    "__getattribute__": "Declare every attribute in the class.",
    "__setattr__": "Use a property with a setter.",
    "__delattr__": "Assign None instead of deleting.",
    "__class_getitem__": "Declare type parameters: class C[T].",
    "__prepare__": "Write the class body out.",
}
_INSTEAD = "Use a class decorator, a base class or a function."
_METACLASSES = ("abc.ABCMeta", "enum.EnumMeta", "enum.EnumType")


def check_subset(files: dict[str, MypyFile], is_library: dict[str, bool]) -> list[Diagnostic]:
    """Every class of the program that relies on hooks or metaclasses, every second definition of a function."""
    found: list[Diagnostic] = []
    for name, file in files.items():
        if not is_library[name]:
            _check_body(file.path, file.defs, found)
    return found


def _check_body(path: str, body: list[nodes.Statement], found: list[Diagnostic]) -> None:
    for statement in body:
        match statement:
            case ClassDef():
                _check_class(path, statement, found)
            case FuncDef():
                _check_function(path, statement, found)
            case nodes.Decorator():
                _check_function(path, statement.func, found)
            case _:
                for block in _blocks(statement):
                    if not block.is_unreachable:
                        _check_body(path, block.body, found)


def _check_function(path: str, function: FuncDef, found: list[Diagnostic]) -> None:
    before = function.original_def
    if before is not None and before.fullname == function.fullname:
        what = f"{function.name}, defined here again where a condition decides,"
        hint = "Define it once, or give the definitions names of their own and assign one of them."
        found.append(_refusal(path, function, UNSUPPORTED, what, hint))
    _check_body(path, function.body.body, found)


def _blocks(statement: nodes.Statement) -> list[nodes.Block]:
    """The blocks below a statement that is no definition."""
    match statement:
        case nodes.IfStmt(body=several, else_body=last):
            blocks = [*several, last]
        case nodes.ForStmt(body=body, else_body=last) | nodes.WhileStmt(body=body, else_body=last):
            blocks = [body, last]
        case nodes.TryStmt(body=body, handlers=several, else_body=last, finally_body=end):
            blocks = [body, *several, last, end]
        case nodes.WithStmt(body=body):
            blocks = [body]
        case nodes.MatchStmt(bodies=several):
            blocks = [*several]
        case _:
            blocks = []
    return [block for block in blocks if block is not None]


def _check_class(path: str, definition: ClassDef, found: list[Diagnostic]) -> None:
    metaclass = definition.metaclass
    if isinstance(metaclass, nodes.RefExpr) and metaclass.fullname not in _METACLASSES:
        found.append(_refusal(path, definition, DYNAMIC, "A class with a metaclass", _INSTEAD))
    elif any(base.fullname == "builtins.type" for base in definition.info.mro):
        found.append(
            _refusal(
                path,
                definition,
                DYNAMIC,
                "A metaclass, that is a class derived from type,",
                _INSTEAD,
            )
        )
    _check_bases(path, definition, found)
    for statement in definition.defs.body:
        function = statement.func if isinstance(statement, nodes.Decorator) else statement
        if isinstance(function, FuncDef) and function.name in _HOOKS:
            found.append(
                _refusal(path, function, UNSUPPORTED, function.name, _HOOKS[function.name])
            )
        if isinstance(statement, nodes.GlobalDecl):
            hint = "Assign the variable beside the class, or in a function."
            found.append(
                _refusal(path, statement, UNSUPPORTED, "`global` in the body of a class", hint)
            )
        if definition.info.is_enum and isinstance(statement, nodes.AssignmentStmt):
            if not all(_is_written_out(v, statement.rvalue) for v in statement.lvalues):
                what = "An enum whose members are taken from one value, item by item,"
                hint = "Write the members out: MON = 0, or MON, TUE = 0, 1."
                found.append(_refusal(path, statement, UNSUPPORTED, what, hint))
    _check_body(path, definition.defs.body, found)


def _is_written_out(target: nodes.Expression, value: nodes.Expression) -> bool:
    """Whether an assignment shows the value of each name."""
    if not isinstance(target, nodes.TupleExpr | nodes.ListExpr):
        return True
    if not isinstance(target, nodes.TupleExpr) or not isinstance(value, nodes.TupleExpr):
        return False
    return len(target.items) == len(value.items) and all(
        map(_is_written_out, target.items, value.items)
    )


_PLAIN = ("builtins.int", "builtins.float", "builtins.str", "builtins.bytes")


def _check_bases(path: str, definition: ClassDef, found: list[Diagnostic]) -> None:
    """A subclass of tuple that is no NamedTuple, and what derives from two classes of values, have no layout."""
    info = definition.info
    if info.is_named_tuple or info.typeddict_type is not None:
        return
    if any(base.is_named_tuple for base in info.mro):
        return
    plain = [base for base in info.mro[1:] if base.fullname in _PLAIN]
    between = [base for base in info.mro[1:] if base not in plain and not base.is_enum]
    if any(base.fullname == "builtins.tuple" for base in info.mro[1:]):
        what = f"{info.name} inherits from tuple, which is laid out item by item"
    elif len(plain) > 1:
        what = f"{info.name} inherits from both {plain[0].name} and {plain[1].name}"
    elif info.is_enum and any(base.has_base(p.fullname) for p in plain for base in between):
        what = f"{info.name}, an enum, inherits from a subclass of {plain[0].name}"
    else:
        return
    place = definition.line, definition.column + 1
    found.append(Diagnostic(path, *place, VALUE_BASE.code, what, VALUE_BASE.hint))


def _refusal(path: str, place: nodes.Context, refusal: Refusal, what: str, hint: str) -> Diagnostic:
    return Diagnostic(
        path, place.line, place.column + 1, refusal.code, f"{what} is not supported", hint
    )
