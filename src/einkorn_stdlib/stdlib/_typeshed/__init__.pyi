"""Protocols that mypy and the annotations of the library use; nothing exists at run time."""

from typing import ClassVar, Iterable, Never, Protocol, TypeAlias, TypeVar, Union

_T_co = TypeVar("_T_co", covariant=True)
_T_contra = TypeVar("_T_contra", contravariant=True)
_K = TypeVar("_K")
_V_co = TypeVar("_V_co", covariant=True)

class SupportsKeysAndGetItem(Protocol[_K, _V_co]):
    def keys(self) -> Iterable[_K]: ...
    def __getitem__(self, key: _K, /) -> _V_co: ...

class DataclassInstance(Protocol):
    __dataclass_fields__: ClassVar[dict[str, object]]

class SupportsWrite(Protocol[_T_contra]):
    def write(self, s: _T_contra, /) -> object: ...

class SupportsRead(Protocol[_T_co]):
    def read(self, length: int = ..., /) -> _T_co: ...

class SupportsDunderLT(Protocol[_T_contra]):
    def __lt__(self, other: _T_contra, /) -> bool: ...

class SupportsDunderGT(Protocol[_T_contra]):
    def __gt__(self, other: _T_contra, /) -> bool: ...

# Never as the operand: whatever the class compares itself with will do.
SupportsRichComparison: TypeAlias = Union[SupportsDunderLT[Never], SupportsDunderGT[Never]]
SupportsRichComparisonT = TypeVar("SupportsRichComparisonT", bound=SupportsRichComparison)
