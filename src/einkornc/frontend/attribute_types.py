"""A part of the mypy plugin: what getattr() gives, and the value of a StopIteration, which typeshed calls Any.

Of a literal name it is the attribute that the class has. Of any other name it is what is declared where it goes
(`visit: Callable[[Node], str] = getattr(self, f"visit_{kind}", self.other)`), else an object.
"""

from __future__ import annotations

from collections.abc import Callable

from mypy.checker import TypeChecker
from mypy.nodes import StrExpr
from mypy.plugin import AttributeContext, CheckerPluginInterface, FunctionContext, MethodContext
from mypy.types import AnyType, Instance, Type, get_proper_type, has_type_vars

_GETATTR = "builtins.getattr"
_RETURNED = "builtins.StopIteration.value"
_AS_DICT = "._asdict"


def function_hook(fullname: str) -> Callable[[FunctionContext], Type] | None:
    """Called by mypy for every function's name."""
    return _attribute if fullname == _GETATTR else None


def method_hook(fullname: str) -> Callable[[MethodContext], Type] | None:
    """Called by mypy for every method's name."""
    return _as_dict if fullname.endswith(_AS_DICT) else None


def attribute_hook(fullname: str) -> Callable[[AttributeContext], Type] | None:
    """Called by mypy for every attribute's name."""
    return _returned if fullname == _RETURNED else None


def _returned(context: AttributeContext) -> Type:
    """`result: int = stop.value` is believed, and tested."""
    return _asked(context.api) or context.default_attr_type


def _asked(checker: CheckerPluginInterface) -> Type | None:
    """The type that the place of an expression declares."""
    assert isinstance(checker, TypeChecker)
    asked = get_proper_type(checker.expr_checker.type_context[-1])
    if asked is None or has_type_vars(asked) or isinstance(asked, AnyType):
        return None
    return asked


def _attribute(context: FunctionContext) -> Type:
    checker = context.api
    assert isinstance(checker, TypeChecker)
    name = context.args[1][0]
    if isinstance(name, StrExpr):
        with checker.msg.filter_errors() as errors:
            found = checker.expr_checker.analyze_external_member_access(
                name.value, context.arg_types[0][0], context.context
            )
        if not errors.has_new_errors() and not isinstance(get_proper_type(found), AnyType):
            return found
    return _asked(checker) or context.default_return_type


def _as_dict(context: MethodContext) -> Type:
    """A NamedTuple's dict, whose values mypy calls Any: objects."""
    made = get_proper_type(context.default_return_type)
    anything = context.api.named_generic_type("builtins.object", [])
    if not isinstance(made, Instance) or len(made.args) != 2:
        return made
    return made.copy_modified(args=[made.args[0], anything])
