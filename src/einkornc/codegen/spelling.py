"""How LLVM's assembly language spells our types, numbers, names and strings."""

from __future__ import annotations

import re
import struct
from functools import cache

from einkornc.ir.types import (
    Boolean,
    ClassNumber,
    Code,
    Float,
    Integer,
    Reference,
    Struct,
    Type,
    Unit,
)

# What LLVM strings do not hold as it is: controls, quotes, backslashes, and what is not ASCII.
_ESCAPES = {
    octet: f"\\{octet:02X}" for octet in range(256) if not 32 <= octet < 127 or octet in b'"\\'
}
_PLAIN_NAME = re.compile(r"[-a-zA-Z$._][-a-zA-Z$._0-9]*")


@cache
def llvm_type(t: Type) -> str:
    """The LLVM type of a value, in registers and in memory alike (i1 takes one octet there)."""
    match t:
        case Integer(bits=bits):
            return f"i{bits}"
        case Float():
            return "double"
        case Boolean():
            return "i1"
        case Unit():
            return "i8"
        case Reference() | Code():
            return "ptr"
        case ClassNumber():
            return "i32"
        case Struct(items=items):
            return "{ " + ", ".join(map(llvm_type, items)) + " }" if items else "{}"


def float_constant(value: float) -> str:
    """A double by its bits, the one form that loses nothing."""
    return "0x" + struct.pack(">d", value).hex().upper()


def integer_constant(value: int, bits: int) -> str:
    """An integer as the signed number of the same `bits` bits."""
    value &= (1 << bits) - 1
    return str(value - (1 << bits) if value >> (bits - 1) else value)


def symbol(name: str) -> str:
    """A global name: quoted always, so that texts of functions can be searched for names."""
    if _PLAIN_NAME.fullmatch(name):
        return f'@"{name}"'
    return f'@"{escape(name.encode())}"'


def escape(octets: bytes) -> str:
    """Octets as the inside of an LLVM string."""
    return octets.decode("latin-1").translate(_ESCAPES)
