"""What bytes and bytearray share: comparing, searching and counting octets of anything that has a buffer."""

from builtins import _Buffer, _clip_index
from typing import Iterable

import _einkorn_text as octets
from _einkorn_text import OctetBuilder

from einkorn.lowlevel.memory import compare, data_address, new_bytes, store8


def _gather(values: Iterable[int], name: str) -> OctetBuilder:
    builder = OctetBuilder(32)
    for value in values:
        if value < 0 or value > 255:
            raise ValueError(name + " must be in range(0, 256)")
        builder.add_octet(value)
    return builder


def _octet(value: int) -> int:
    if value < 0 or value > 255:
        raise ValueError("byte must be in range(0, 256)")
    return value


def _single(value: int) -> bytes:
    octet = new_bytes(1)
    store8(data_address(octet), _octet(value))
    return octet


def _order(left: _Buffer, right: _Buffer) -> int:
    size = left._buffer_size()
    least = right._buffer_size()
    order = size - least
    if size < least:
        least = size
    first = compare(left._buffer_address(), right._buffer_address(), least)
    return order if first == 0 else first


def _sought(value: object) -> _Buffer:
    """What to look for among octets: some of them, or one. Raises TypeError for anything else."""
    if isinstance(value, _Buffer):
        return value
    if isinstance(value, int):
        return _single(value)
    name = type(value).__name__
    raise TypeError(f"argument should be integer or bytes-like object, not '{name}'")


def _search(source: _Buffer, sub: _Buffer, start: int | None, end: int | None, last: bool) -> int:
    """Where `sub` begins within source[start:end], or -1."""
    size = source._buffer_size()
    start = start or 0
    end = size if end is None else end
    if start > size:
        return -1
    start = _clip_index(start, size, 0, size)
    end = _clip_index(end, size, 0, size)
    if start > end:
        return -1
    address = source._buffer_address() + start
    count = sub._buffer_size()
    if last:
        found = octets.find_octets_last(address, end - start, sub._buffer_address(), count)
    else:
        found = octets.find_octets(address, end - start, sub._buffer_address(), count)
    return found if found < 0 else start + found


def _found(position: int) -> int:
    if position < 0:
        raise ValueError("subsection not found")
    return position


def _is_backwards(start: int, end: int, size: int) -> bool:
    """Whether a range of positions ends before it starts: not even an empty text is found there."""
    return start > size or _clip_index(start, size, 0, size) > _clip_index(end, size, 0, size)


def _count(source: _Buffer, sub: _Buffer, start: int | None, end: int | None) -> int:
    size = source._buffer_size()
    start = start or 0
    end = size if end is None else end
    if _is_backwards(start, end, size):
        return 0
    start = _clip_index(start, size, 0, size)
    end = _clip_index(end, size, 0, size)
    if sub._buffer_size() == 0:
        return end - start + 1
    return octets.count_octets(
        source._buffer_address() + start, end - start, sub._buffer_address(), sub._buffer_size()
    )


def _starts(source: _Buffer, prefix: _Buffer, start: int | None, end: int | None) -> bool:
    size = source._buffer_size()
    start = start or 0
    end = size if end is None else end
    if start > size:
        return False
    start = _clip_index(start, size, 0, size)
    end = _clip_index(end, size, 0, size)
    count = prefix._buffer_size()
    return (
        end - start >= count
        and compare(source._buffer_address() + start, prefix._buffer_address(), count) == 0
    )


def _ends(source: _Buffer, suffix: _Buffer, start: int | None, end: int | None) -> bool:
    size = source._buffer_size()
    start = start or 0
    end = size if end is None else end
    if start > size:
        return False
    start = _clip_index(start, size, 0, size)
    end = _clip_index(end, size, 0, size)
    count = suffix._buffer_size()
    return (
        end - start >= count
        and compare(source._buffer_address() + end - count, suffix._buffer_address(), count) == 0
    )
