"""Types of things that have no name in builtins; for mypy."""

import builtins

from _mapping_proxy import mappingproxy
from _namespace import SimpleNamespace as SimpleNamespace
from importlib.machinery import ModuleSpec as ModuleSpec  # so that mypy loads it
from typing import final

EllipsisType = builtins.ellipsis

class ModuleType:
    __name__: str

class CodeType:
    co_name: str
    co_filename: str

class FrameType:
    f_lineno: int

class TracebackType: ...

class FunctionType:
    __name__: str

LambdaType = FunctionType
MappingProxyType = mappingproxy

class MethodType:
    __name__: str

@final
class UnionType:
    def __or__(self, value: object, /) -> UnionType: ...
    def __ror__(self, value: object, /) -> UnionType: ...

@final
class NoneType:
    def __bool__(self) -> bool: ...

@final
class NotImplementedType: ...

class GenericAlias: ...
class CoroutineType: ...
