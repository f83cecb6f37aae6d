"""memcpy, memmove, memset, memcmp against what Python says, at every size around the code's own boundaries."""

import ctypes
import mmap
from collections.abc import Callable, Iterator

import pytest

from einkornc.link.relocatable import read_object
from einkornc.target.assembly import assemble, source

SIZES = [*range(70), 95, 96, 97, 127, 128, 129, 4096, 5000]
_OFFSETS = (-130, -64, -33, -32, -31, -16, -8, -3, -1, 0, 1, 2, 7, 8, 15, 16, 31, 32, 33, 64, 130)


@pytest.fixture(scope="module")
def functions() -> Iterator[dict[str, int]]:
    """Addresses of the functions, loaded into this process: they need no relocation."""
    item = read_object(assemble(source("memory.s"), "x86_64-unknown-linux-gnu"), "memory.s")
    code = mmap.mmap(-1, 1 << 16, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    base = ctypes.addressof(ctypes.c_char.from_buffer(code))
    found: dict[str, int] = {}
    for symbol in item.symbols:
        if symbol.section is not None and symbol.name and symbol.section.name.startswith(".text."):
            if symbol.section.address is None:
                assert not symbol.section.relocations
                symbol.section.address = base + code.tell()
                code.write(symbol.section.content)
            found[symbol.name] = symbol.section.address + symbol.value
    yield found  # `code` stays mapped as long as this frame


def _function(address: int, *arguments: type) -> Callable[..., int]:
    return ctypes.CFUNCTYPE(ctypes.c_int64, *arguments)(address)


@pytest.mark.parametrize("name", ["memcpy", "memmove"])
def test_move(functions: dict[str, int], name: str) -> None:
    move = _function(functions[name], ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
    pattern = bytes(i * 7 + i // 256 & 255 for i in range(16384))
    buffer = ctypes.create_string_buffer(pattern, len(pattern))
    base = ctypes.addressof(buffer)
    for size in SIZES:
        for offset in _OFFSETS:  # destination relative to source: overlapping both ways
            ctypes.memmove(buffer, pattern, len(pattern))
            expected = bytearray(pattern)
            expected[500 + offset : 500 + offset + size] = pattern[500 : 500 + size]
            assert move(base + 500 + offset, base + 500, size) == base + 500 + offset
            assert buffer.raw == expected, (size, offset)


def test_fill(functions: dict[str, int]) -> None:
    fill = _function(functions["memset"], ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t)
    for size in SIZES:
        buffer = ctypes.create_string_buffer(b"x" * 6000, 6000)
        base = ctypes.addressof(buffer)
        assert fill(base + 100, 0x1A5, size) == base + 100
        assert buffer.raw == b"x" * 100 + b"\xa5" * size + b"x" * (5900 - size), size


@pytest.mark.parametrize("name", ["memcmp", "bcmp"])
def test_compare(functions: dict[str, int], name: str) -> None:
    function = _function(functions[name], ctypes.c_char_p, ctypes.c_char_p, ctypes.c_size_t)

    def compare(left: bytes, right: bytes) -> int:
        return ctypes.c_int32(function(left, right, len(left)) & 0xFFFFFFFF).value

    for size in SIZES:
        left = bytes(i & 255 for i in range(size))
        assert compare(left, left) == 0
        for place in {0, 1, size // 2, size - 2, size - 1}:
            if 0 <= place < size:
                right = bytearray(left)
                right[place] ^= 0x80
                sign = 1 if left[place] > right[place] else -1
                assert compare(left, bytes(right)) * sign > 0, (size, place)
                assert compare(bytes(right), left) * sign < 0, (size, place)
