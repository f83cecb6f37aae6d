"""Raw memory by address (an int). Plain loads and stores may be reordered; `device_*` are volatile."""

def load8(address: int, /) -> int: ...
def load16(address: int, /) -> int: ...
def load32(address: int, /) -> int:
    """The unsigned little-endian integer of 8, 16 or 32 bits at `address` (any alignment)."""

def load64(address: int, /) -> int:
    """The 64 bits at `address` as a signed integer."""

def store8(address: int, value: int, /) -> None: ...
def store16(address: int, value: int, /) -> None: ...
def store32(address: int, value: int, /) -> None: ...
def store64(address: int, value: int, /) -> None:
    """Store the low 8, 16, 32 or 64 bits of `value`."""

def device_load8(address: int, /) -> int: ...
def device_load16(address: int, /) -> int: ...
def device_load32(address: int, /) -> int: ...
def device_store8(address: int, value: int, /) -> None: ...
def device_store16(address: int, value: int, /) -> None: ...
def device_store32(address: int, value: int, /) -> None: ...
def barrier() -> None:
    """Full memory barrier (MFENCE), also for the compiler."""

def copy(destination: int, source: int, count: int, /) -> None:
    """memmove."""

def fill(destination: int, value: int, count: int, /) -> None:
    """memset."""

def prefetch(address: int, /) -> None:
    """Have what lies there in the cache soon (PREFETCHT0); any address will do."""

def compare(left: int, right: int, count: int, /) -> int:
    """memcmp: negative, zero or positive."""

def address_of(value: object, /) -> int:
    """Address of a heap object's header. Keeps nothing alive beyond the value on the stack."""

def data_address(value: str | bytes, /) -> int:
    """Address of the first octet of a str or bytes."""

def new_str(size: int, /) -> str:
    """A str of `size` octets, not yet filled; set its `_length` (code points) too. MemoryError."""

def new_bytes(size: int, /) -> bytes:
    """A bytes of `size` octets, not yet filled. MemoryError."""
