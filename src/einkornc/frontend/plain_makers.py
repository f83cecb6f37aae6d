"""`super().__new__(cls, value)` in a subclass of int, float, str or bytes: mypy is told that it makes a `cls`.

builtins.py says `int`, which is what its bodies return; irbuild/plain_subclasses.py makes the object.
"""

from __future__ import annotations

from mypy.nodes import MypyFile, OverloadedFuncDef, TypeInfo
from mypy.types import (
    AnyType,
    CallableType,
    Overloaded,
    TypeOfAny,
    TypeType,
    TypeVarId,
    TypeVarType,
)
from mypy.typevars import fill_typevars

_CLASSES = ("int", "float", "str", "bytes")


def tell(builtins: MypyFile) -> None:
    """Give `__new__` of these classes the signatures that typeshed has; the bodies keep theirs."""
    for name in _CLASSES:
        info = builtins.names[name].node
        assert isinstance(info, TypeInfo)
        maker = info.names["__new__"].node
        if isinstance(maker, OverloadedFuncDef) and isinstance(maker.type, Overloaded):
            own = _own_type(info)
            maker.type = Overloaded([_making(item, own) for item in maker.type.items])


def _own_type(info: TypeInfo) -> TypeVarType:
    """`Self` of a class, as mypy itself writes it."""
    if info.self_type is None:
        bound = fill_typevars(info)
        unset = AnyType(TypeOfAny.from_omitted_generics)
        identity = TypeVarId(0)
        info.self_type = TypeVarType("Self", f"{info.fullname}.Self", identity, [], bound, unset)
    return info.self_type


def _making(item: CallableType, own: TypeVarType) -> CallableType:
    """A signature that takes a class and makes one of its objects."""
    return item.copy_modified(
        variables=[own, *item.variables],
        arg_types=[TypeType(own), *item.arg_types[1:]],
        ret_type=own,
    )
