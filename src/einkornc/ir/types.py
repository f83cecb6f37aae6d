"""What a value is made of: the representation types of the IR, and the layout of objects.

A type here is a *representation*, not a Python type: every reference, whatever its class, is REFERENCE.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


@dataclass(frozen=True, slots=True)
class Integer:
    """A machine integer. Python's int is Integer(64, True)."""

    bits: int
    signed: bool

    def __str__(self) -> str:
        return f"{'i' if self.signed else 'u'}{self.bits}"


@dataclass(frozen=True, slots=True)
class Float:
    """IEEE 754 double."""

    def __str__(self) -> str:
        return "float"


@dataclass(frozen=True, slots=True)
class Boolean:
    """One bit in registers, one octet (0 or 1) in memory."""

    def __str__(self) -> str:
        return "bool"


@dataclass(frozen=True, slots=True)
class Unit:
    """The type of None alone: carries nothing (one zero octet in memory)."""

    def __str__(self) -> str:
        return "unit"


@dataclass(frozen=True, slots=True)
class Reference:
    """Address of an object's header, or null."""

    def __str__(self) -> str:
        return "ref"


@dataclass(frozen=True, slots=True)
class Code:
    """Address of a function's machine code; the collector ignores it."""

    def __str__(self) -> str:
        return "code"


@dataclass(frozen=True, slots=True)
class ClassNumber:
    """Row of the class table: the representation of type[C]. 32 bits."""

    def __str__(self) -> str:
        return "class"


@dataclass(frozen=True, slots=True)
class Struct:
    """Several values side by side: a tuple, or {present, value} for an Optional of a value type."""

    items: tuple[Type, ...]

    def __str__(self) -> str:
        return "{" + ", ".join(map(str, self.items)) + "}"


type Type = Integer | Float | Boolean | Unit | Reference | Code | ClassNumber | Struct

INT = Integer(64, True)
FLOAT = Float()
BOOL = Boolean()
UNIT = Unit()
REFERENCE = Reference()
CODE = Code()
CLASS_NUMBER = ClassNumber()

HEADER_SIZE = 8
ARRAY_LENGTH_OFFSET = 8
ARRAY_ELEMENTS_OFFSET = 16
LARGEST_COUNT = (1 << 47) - 1  # no more octets can be addressed
LENGTH_LIMIT = 1 << 32  # no str, bytes or Array has so many elements: MemoryError


def size_and_alignment(t: Type) -> tuple[int, int]:
    """Octets a value of type `t` takes in memory, and its alignment (LLVM's natural layout)."""
    match t:
        case Integer(bits=bits):
            return bits // 8, bits // 8
        case Boolean() | Unit():
            return 1, 1
        case ClassNumber():
            return 4, 4
        case Struct(items=items):
            offset, largest = 0, 1
            for item in items:
                size, alignment = size_and_alignment(item)
                offset = -(-offset // alignment) * alignment + size
                largest = max(largest, alignment)
            return -(-offset // largest) * largest, largest
        case _:
            return 8, 8


def holds_references(t: Type) -> bool:
    """Whether a value of type `t` contains a reference the collector must see."""
    match t:
        case Reference():
            return True
        case Struct(items=items):
            return any(map(holds_references, items))
        case _:
            return False


class ClassKind(Enum):
    """How the collector walks an object (the numbers stand in the class table)."""

    FIXED = 0
    REFERENCE_ARRAY = 1
    RAW = 2
    CONSERVATIVE = 3


@dataclass(eq=False, slots=True)
class Field:
    """A named place in an object, `offset` octets after its header's start."""

    name: str
    type: Type
    offset: int
    is_count: bool = False  # an int that is never negative and never beyond LARGEST_COUNT
    is_short: bool = False  # an int kept in 32 bits: never negative, and below LENGTH_LIMIT
    is_shared: bool = (
        False  # reads the field at this place in objects of classes without a common base
    )


@dataclass(eq=False, slots=True)
class ClassLayout:
    """One monomorphic class: its place in the class tree and the fields of its objects."""

    name: str  # unique: "builtins.list[builtins.str]"
    display_name: str  # what type(x).__name__ prints: "list"
    base: ClassLayout | None = None  # the class whose fields come first; class ids nest under it
    fields: list[Field] = field(default_factory=list)
    size: int = HEADER_SIZE
    kind: ClassKind = ClassKind.FIXED
    element: Type | None = None  # of an Array; for str and bytes Integer(8, False)
    number: int = 0  # its class id, assigned when the program is complete
    last_number: int = 0  # the greatest class id among its descendants by `base`
    full_name: str = (
        ""  # what repr() says, "module:qualified name", where that is more than the name
    )

    def add_field(self, name: str, t: Type, *, is_short: bool = False) -> Field:
        """Append a field behind the present ones and grow the object."""
        size, alignment = (4, 4) if is_short else size_and_alignment(t)
        offset = -(-self.size // alignment) * alignment
        added = Field(name, t, offset, is_short=is_short)
        self.fields.append(added)
        self.size = offset + size
        return added

    def field_named(self, name: str) -> Field:
        """The field called `name`, inherited ones included. Raises KeyError."""
        for candidate in self.fields:
            if candidate.name == name:
                return candidate
        raise KeyError(f"{self.name} has no field {name}")
