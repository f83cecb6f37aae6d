"""Octets and UTF-8 below str and bytes: building, searching, hashing, numbers to digits."""

from einkorn.lowlevel.image import Absent, reference, symbol_address
from einkorn.lowlevel.integers import u64
from einkorn.lowlevel.memory import (
    address_of,
    compare,
    copy,
    data_address,
    fill,
    load8,
    load64,
    new_bytes,
    new_str,
    store8,
    store64,
)
from einkorn.lowlevel.number import trailing_zeros
from einkorn.platform.boundary import current

_CHARACTERS = 2048  # offset in einkorn_runtime_state, see einkorn.memory.layout

_ASCII_MASK = -0x7F7F_7F7F_7F7F_7F80  # 0x80 in each of the eight octets, as a signed integer
_LOW_SEVEN = 0x7F7F_7F7F_7F7F_7F7F
_EACH_ONE = 0x0101_0101_0101_0101


class OctetBuilder:
    """Grows an octet string at its end; `characters` counts code points for `to_str`."""

    _octets: bytes
    _size: int
    _characters: int

    def __init__(self, capacity: int) -> None:
        self._octets = new_bytes(capacity)
        self._size = 0
        self._characters = 0

    def reserve(self, count: int) -> int:
        """Make room for `count` more octets; the address where they go."""
        size = self._size
        needed = size + count
        if needed > self._octets._size:
            capacity = self._octets._size * 2
            if capacity < needed:
                capacity = needed
            wider = new_bytes(capacity)
            copy(data_address(wider), data_address(self._octets), size)
            self._octets = wider
        return data_address(self._octets) + size

    def add(self, text: str) -> None:
        size = text._size
        copy(self.reserve(size), data_address(text), size)
        self._size += size
        self._characters += text._length

    def add_octet(self, value: int) -> None:
        """One octet, counted as one character (so below 0x80 in text)."""
        store8(self.reserve(1), value)
        self._size += 1
        self._characters += 1

    def add_octets(self, address: int, count: int) -> None:
        """ASCII text or plain octets from raw memory."""
        copy(self.reserve(count), address, count)
        self._size += count
        self._characters += count

    def add_text(self, address: int, size: int, length: int) -> None:
        """UTF-8 from raw memory that holds `length` code points."""
        copy(self.reserve(size), address, size)
        self._size += size
        self._characters += length

    def add_repeated(self, value: int, count: int) -> None:
        """`count` times one ASCII character; nothing where `count` is not positive."""
        if count > 0:
            fill(self.reserve(count), value, count)
            self._size += count
            self._characters += count

    def add_character(self, code_point: int) -> None:
        """One code point in UTF-8."""
        address = self.reserve(4)
        self._size += store_character(address, code_point)
        self._characters += 1

    def size(self) -> int:
        return self._size

    def to_str(self) -> str:
        text = new_str(self._size)
        copy(data_address(text), data_address(self._octets), self._size)
        text._length = self._characters
        return text

    def to_bytes(self) -> bytes:
        size = self._size
        if size == self._octets._size:
            return self._octets
        octets = new_bytes(size)
        copy(data_address(octets), data_address(self._octets), size)
        return octets


def join_list(separator: str, items: list[str]) -> str:
    """The items with the separator between them: measured first, so that each octet is copied once."""
    count = len(items)
    if count == 0:
        return ""
    size = separator._size * (count - 1)
    length = separator._length * (count - 1)
    position = 0
    while position < count:
        item = items._items[position]
        size += item._size
        length += item._length
        position += 1
    text = new_str(size)
    text._length = length
    place = data_address(text)
    position = 0
    while position < count:
        if position != 0:
            copy(place, data_address(separator), separator._size)
            place += separator._size
        item = items._items[position]
        copy(place, data_address(item), item._size)
        place += item._size
        position += 1
    return text


def store_character(address: int, code_point: int) -> int:
    """Write a code point in UTF-8 (RFC 3629); how many octets it took."""
    if code_point < 0x80:
        store8(address, code_point)
        return 1
    if code_point < 0x800:
        store8(address, 0xC0 | code_point >> 6)
        store8(address + 1, 0x80 | code_point & 0x3F)
        return 2
    if code_point < 0x10000:
        store8(address, 0xE0 | code_point >> 12)
        store8(address + 1, 0x80 | code_point >> 6 & 0x3F)
        store8(address + 2, 0x80 | code_point & 0x3F)
        return 3
    store8(address, 0xF0 | code_point >> 18)
    store8(address + 1, 0x80 | code_point >> 12 & 0x3F)
    store8(address + 2, 0x80 | code_point >> 6 & 0x3F)
    store8(address + 3, 0x80 | code_point & 0x3F)
    return 4


def character_size(lead: int) -> int:
    """Octets of the UTF-8 sequence that starts with `lead`."""
    if lead < 0x80:
        return 1
    if lead < 0xE0:
        return 2
    if lead < 0xF0:
        return 3
    return 4


def load_character(address: int) -> int:
    """The code point of the (valid) UTF-8 sequence at `address`."""
    lead = load8(address)
    if lead < 0x80:
        return lead
    if lead < 0xE0:
        return (lead & 0x1F) << 6 | load8(address + 1) & 0x3F
    if lead < 0xF0:
        return (lead & 0x0F) << 12 | (load8(address + 1) & 0x3F) << 6 | load8(address + 2) & 0x3F
    return (
        (lead & 0x07) << 18
        | (load8(address + 1) & 0x3F) << 12
        | (load8(address + 2) & 0x3F) << 6
        | load8(address + 3) & 0x3F
    )


def character(code_point: int) -> str:
    """The str of one code point."""
    if code_point < 0x80:
        return ascii_character(code_point)
    text = new_str(3 if code_point < 0x10000 else 4)
    if code_point < 0x800:
        text = new_str(2)
    store_character(data_address(text), code_point)
    text._length = 1
    return text


def octet_piece(address: int, size: int) -> bytes:
    """A bytes of `size` octets copied from raw memory."""
    octets = new_bytes(size)
    copy(data_address(octets), address, size)
    return octets


def utf8_piece(address: int, size: int) -> str:
    """A str of `size` octets of valid UTF-8 copied from raw memory."""
    return octet_text(address, size, count_characters(address, size))


def octet_text(address: int, size: int, length: int) -> str:
    """A str copied from `size` octets of valid UTF-8 that hold `length` code points."""
    text = new_str(size)
    copy(data_address(text), address, size)
    text._length = length
    return text


def ascii_character(octet: int) -> str:
    """The str of an ASCII character: one object each, made when it is first asked for."""
    place = symbol_address("einkorn_runtime_state") + _CHARACTERS + octet * 8
    known = load64(place)
    return reference(known, Absent[str]().value) if known != 0 else _first_character(octet, place)


def _first_character(octet: int, place: int) -> str:
    text = new_str(1)
    store8(data_address(text), octet)
    text._length = 1
    store64(place, address_of(text))
    return text


def utf8_character(address: int) -> str:
    """The code point at `address` as a str."""
    lead = load8(address)
    return ascii_character(lead) if lead < 0x80 else _wide_character(address)


def _wide_character(address: int) -> str:
    return octet_text(address, character_size(load8(address)), 1)


def skip_characters(address: int, count: int) -> int:
    """Octets that the next `count` code points take."""
    offset = 0
    while count > 0:
        offset += character_size(load8(address + offset))
        count -= 1
    return offset


def count_characters(address: int, size: int) -> int:
    """Code points in valid UTF-8: the octets that continue nothing."""
    count = 0
    position = 0
    while position < size:
        if load8(address + position) & 0xC0 != 0x80:
            count += 1
        position += 1
    return count


def find_high(address: int, size: int) -> int:
    """Index of the first octet that is not ASCII, or `size`; eight octets at a time."""
    position = 0
    while position + 8 <= size and load64(address + position) & _ASCII_MASK == 0:
        position += 8
    while position < size and load8(address + position) < 0x80:
        position += 1
    return position


def is_ascii(address: int, size: int) -> bool:
    """Whether all octets are below 0x80."""
    return find_high(address, size) == size


def find_octet(address: int, size: int, value: int) -> int:
    """Index of the first octet equal to `value`, or -1; eight octets at a time."""
    if size < 8:
        position = 0
        while position < size:
            if load8(address + position) == value:
                return position
            position += 1
        return -1
    low = u64(_LOW_SEVEN)
    pattern = u64(value) * u64(_EACH_ONE)
    position = 0
    last = size - 8
    while True:
        word = u64(load64(address + position)) ^ pattern
        # 0x80 in each octet of `word` that is zero, exactly (no carry between octets).
        found = ~((word & low) + low | word | low)
        if found != u64(0):
            return position + (trailing_zeros(int(found >> 7)) >> 3)
        if position == last:
            return -1
        position += 8
        if position > last:
            position = last  # again what was seen already, and the rest


def places_of(address: int, base: int, size: int, value: int) -> u64:
    """0x80 in each octet of a word that stands for an octet equal to `value` at base..base+7.

    The text at `address` follows an object's header: eight octets before it can be read.
    """
    low = u64(_LOW_SEVEN)
    beyond = base + 8 - size
    if beyond <= 0:
        word = u64(load64(address + base)) ^ u64(value) * u64(_EACH_ONE)
        return ~((word & low) + low | word | low)
    # The last eight octets, moved down over those that were seen already.
    word = u64(load64(address + size - 8)) ^ u64(value) * u64(_EACH_ONE)
    return ~((word & low) + low | word | low) >> 8 * beyond


def find_octets(address: int, size: int, sought: int, count: int) -> int:
    """Index of the first occurrence of `count` octets at `sought`, or -1. An empty one is at 0."""
    if count == 0:
        return 0
    if count == 1:
        return find_octet(address, size, load8(sought))
    last = size - count
    if last < 7:
        position = 0
        while position <= last:
            if compare(address + position, sought, count) == 0:
                return position
            position += 1
        return -1
    # Eight places at a time: those where both the first and the last octet are right.
    first = u64(load8(sought)) * u64(_EACH_ONE)
    final = u64(load8(sought + count - 1)) * u64(_EACH_ONE)
    low = u64(_LOW_SEVEN)
    end = address + count - 1
    position = 0
    last -= 7
    while True:
        word = u64(load64(address + position)) ^ first
        other = u64(load64(end + position)) ^ final
        # 0x80 in each octet that is zero in both, exactly (no carry between octets).
        found = ~((word & low) + low | word | (other & low) + low | other | low)
        while found != u64(0):
            place = position + (trailing_zeros(int(found >> 7)) >> 3)
            if compare(address + place, sought, count) == 0:
                return place
            found = found & found - u64(1)
        if position == last:
            return -1
        position += 8
        if position > last:
            position = last  # again what was seen already, and the rest


def find_octets_last(address: int, size: int, sought: int, count: int) -> int:
    """Index of the last occurrence, or -1. An empty one is at `size`."""
    position = size - count
    while position >= 0:
        if compare(address + position, sought, count) == 0:
            return position
        position -= 1
    return -1


def count_octets(address: int, size: int, sought: int, count: int) -> int:
    """Occurrences that do not overlap, of at least one octet."""
    found = 0
    position = 0
    while True:
        step = find_octets(address + position, size - position, sought, count)
        if step < 0:
            return found
        found += 1
        position += step + count


def ascii_case(text: str, low: int, high: int, change: int) -> str:
    """ASCII text with `change` added to the octets low..high; itself where there is none."""
    size = text._size
    address = data_address(text)
    position = 0
    while position < size:
        octet = load8(address + position)
        if low <= octet <= high:
            break
        position += 1
    if position == size:
        return text
    changed = octet_text(address, size, size)
    target = data_address(changed)
    while position < size:
        octet = load8(address + position)
        if low <= octet <= high:
            store8(target + position, octet + change)
        position += 1
    return changed


def octet_case(address: int, size: int, low: int, high: int) -> bytes:
    """Octets with the ASCII letters low..high in the other case."""
    changed = octet_piece(address, size)
    position = data_address(changed)
    end = position + size
    while position < end:
        octet = load8(position)
        if low <= octet <= high:
            store8(position, octet ^ 0x20)
        position += 1
    return changed


def strided_octets(address: int, start: int, step: int, count: int) -> bytes:
    """`count` octets from `start` on, each `step` further."""
    taken = new_bytes(count)
    target = data_address(taken)
    while count > 0:
        store8(target, load8(address + start))
        start += step
        target += 1
        count -= 1
    return taken


def repeated_octets(address: int, size: int, count: int) -> bytes:
    if count <= 0 or size == 0:
        return b""
    repeated = new_bytes(size * count)
    target = data_address(repeated)
    if size == 1:
        fill(target, load8(address), count)
        return repeated
    while count > 0:
        copy(target, address, size)
        target += size
        count -= 1
    return repeated


def is_letter(octet: int) -> bool:
    return 97 <= octet | 0x20 <= 122


def is_digit(octet: int) -> bool:
    return 48 <= octet <= 57


def is_letter_or_digit(octet: int) -> bool:
    return is_letter(octet) or is_digit(octet)


def is_space(octet: int) -> bool:
    """White space of octet strings."""
    return octet == 32 or 9 <= octet <= 13


def skip_space(address: int, start: int, end: int) -> int:
    while start < end and is_space(load8(address + start)):
        start += 1
    return start


def space_before(address: int, start: int, end: int) -> int:
    """Where the white space that ends start:end begins."""
    while end > start and is_space(load8(address + end - 1)):
        end -= 1
    return end


def strips(octet: int, chars: bytes | None) -> bool:
    """Whether strip(chars) removes the octet."""
    if chars is None:
        return is_space(octet)
    return find_octet(data_address(chars), chars._size, octet) >= 0


# ---- Hashing: SipHash-1-3 (Aumasson, Bernstein; the variant with one and three rounds)


def set_hash_key(octets: bytes) -> None:
    """Key the hashes of str and bytes: 16 octets of entropy, before anything has been hashed."""
    copy(symbol_address("einkorn_runtime_state"), data_address(octets), 16)


def hash_octets(address: int, size: int) -> int:
    """SipHash-1-3 of the octets as a signed integer; never 0 (not yet computed) nor -1.

    They follow an object's header: the eight octets before `address` can be read.
    """
    key = symbol_address("einkorn_runtime_state")
    if load64(key) == 0:
        _draw_hash_key()
    low = u64(load64(key))
    high = u64(load64(key + 8))
    v0 = low ^ u64(0x736F_6D65_7073_6575)
    v1 = high ^ u64(0x646F_7261_6E64_6F6D)
    v2 = low ^ u64(0x6C79_6765_6E65_7261)
    v3 = high ^ u64(0x7465_6462_7974_6573)
    position = 0
    while position + 8 <= size:
        word = u64(load64(address + position))
        v0, v1, v2, v3 = _sip_round(v0, v1, v2, v3 ^ word)
        v0 = v0 ^ word
        position += 8
    # The last word is the length and the octets that are left: the upper ones of the eight that end the text.
    word = u64(size & 0xFF) << 56
    if position < size:
        word = word | u64(load64(address + size - 8)) >> (64 - 8 * (size - position))
    v0, v1, v2, v3 = _sip_round(v0, v1, v2, v3 ^ word)
    v0, v1, v2, v3 = _sip_round(v0 ^ word, v1, v2 ^ u64(0xFF), v3)
    v0, v1, v2, v3 = _sip_round(v0, v1, v2, v3)
    v0, v1, v2, v3 = _sip_round(v0, v1, v2, v3)
    mixed = v0 ^ v1 ^ v2 ^ v3
    # The low 62 bits stay non-negative, so that a table may mask and shift them freely.
    value = int(mixed >> 2)
    if value == 0:
        return 1
    return value


def _sip_round(v0: u64, v1: u64, v2: u64, v3: u64) -> tuple[u64, u64, u64, u64]:
    v0 = v0 + v1
    v1 = (v1 << 13 | v1 >> 51) ^ v0
    v0 = v0 << 32 | v0 >> 32
    v2 = v2 + v3
    v3 = (v3 << 16 | v3 >> 48) ^ v2
    v0 = v0 + v3
    v3 = (v3 << 21 | v3 >> 43) ^ v0
    v2 = v2 + v1
    v1 = (v1 << 17 | v1 >> 47) ^ v2
    v2 = v2 << 32 | v2 >> 32
    return v0, v1, v2, v3


def _draw_hash_key() -> None:
    """Not at the start: a program that hashes nothing needs no entropy."""
    set_hash_key(current().entropy(16))
