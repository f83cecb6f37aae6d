"""What classes of the library are called by programs, where their definitions say something else.

The library has classes and modules of its own behind one class of CPython's (`zip` is one class for each number
of iterables, `tuple[int, ...]` is no struct): `type(x)` and texts that name a class must not show them.
"""

from __future__ import annotations

from mypy.nodes import TypeInfo

_MODULES = {
    "_argparse_actions": "argparse",
    "_argparse_arguments": "argparse",
    "_argparse_help": "argparse",
    "_calendar_days": "calendar",
    "_combinations": "itertools",
    "_counter": "collections",
    "_decimal_context": "decimal",
    "_decimal_number": "decimal",
    "_deque": "collections",
    "_formatter": "string",
    "_ip_addresses": "ipaddress",
    "_mapping_proxy": "builtins",
    "_namespace": "types",
    "_ordered_views": "collections",
    "_streams": "_io",
    "_timedelta": "datetime",
    "_user_containers": "collections",
    "_user_text": "collections",
}
_CLASSES = {
    "builtins._Places": "iterator",
    "builtins._VariadicTuple": "tuple",
    "builtins._NotImplementedType": "NotImplementedType",
    "builtins._ItemsBackwards": "dict_reverseitemiterator",
    "builtins._buffer_iterator": "memory_iterator",
    "_einkorn_lazy._ZipAll": "zip",
    "_einkorn_lazy._Zip1": "zip",
    "_einkorn_lazy._Zip2": "zip",
    "_einkorn_lazy._Zip3": "zip",
    "_einkorn_lazy._Zip4": "zip",
    "_einkorn_lazy._Map1": "map",
    "_einkorn_lazy._Map2": "map",
    "_einkorn_lazy._Map3": "map",
    "_einkorn_lazy._Map4": "map",
    "_einkorn_lazy._FilterTrue": "filter",
    "_einkorn_lazy._FilterBy": "filter",
    "_einkorn_lazy._CallableIterator": "callable_iterator",
    "typing._NamedAlias": "typing:TypeAliasType",
    "typing._AppliedAlias": "types:GenericAlias",
    "typing._SequenceIterator": "generator",
    "typing._MappingKeys": "collections.abc:KeysView",
    "typing._MappingItems": "collections.abc:ItemsView",
    "typing._MappingValues": "collections.abc:ValuesView",
    "typing._MappingItemIterator": "generator",
    "typing._MappingValueIterator": "generator",
    "_deque._deque_iterator": "collections:_deque_iterator",
    "io.BufferedReader": "_io:BufferedReader",
    "io.BytesIO": "_io:BytesIO",
    "io.StringIO": "_io:StringIO",
    "io.TextIOWrapper": "_io:TextIOWrapper",
    "itertools._Group": "itertools:_grouper",
    "itertools._Tee": "itertools:_tee",
    "sys._FloatInfo": "sys:float_info",
    "sys._Implementation": "types:SimpleNamespace",
    "sys._Input": "_io:TextIOWrapper",
    "sys._OctetInput": "_io:BufferedReader",
    "sys._OctetOutput": "_io:BufferedWriter",
    "sys._Output": "_io:TextIOWrapper",
    "sys._VersionInfo": "sys:version_info",
    "types.TracebackType": "traceback",
    "_streams.IOBase": "io:IOBase",
    "_streams.UnsupportedOperation": "io:UnsupportedOperation",
}


_WRITTEN_IN_C = ("builtins", "bisect", "cmath", "heapq", "math", "operator", "sys", "time")
_IN_PYTHON = ("heapq.merge", "heapq.nlargest", "heapq.nsmallest")


def function_name(fullname: str) -> str:
    """What a function is named by as a value: how it prints, where CPython has it in C."""
    module, _, name = fullname.rpartition(".")
    if module in _WRITTEN_IN_C or module.startswith("_einkorn_") or fullname == "functools.reduce":
        if fullname not in _IN_PYTHON:
            return f"<built-in function {name}>"
    return name


def class_name(info: TypeInfo) -> str:
    """What `type(x).__name__` is."""
    return _CLASSES.get(info.fullname, info.name).rpartition(":")[2]


def full_name(info: TypeInfo, qualified_name: str) -> str:
    """A class's module and qualified name with a colon between; of a built-in class its name alone."""
    known = _CLASSES.get(info.fullname)
    if known is not None:
        return known
    module = _MODULES.get(info.module_name, info.module_name)
    is_told = module != "builtins" and not module.startswith(("_einkorn", "einkorn."))
    return f"{module}:{qualified_name}" if is_told else info.name
