"""Natural numbers as lists of 30-bit limbs, the lowest first, none on top that is zero; [] is 0.

Every product of two limbs with two carries fits a checked int. Knuth, TAOCP volume 2, section 4.3.1.
"""

BITS = 30
BASE = 1 << BITS
MASK = BASE - 1

# From this many limbs on, Karatsuba's three products cost less than four.
_KARATSUBA = 40


def from_int(value: int) -> list[int]:
    """The limbs of a value that is not negative."""
    limbs: list[int] = []
    while value > 0:
        limbs.append(value & MASK)
        value >>= BITS
    return limbs


def trim(limbs: list[int]) -> list[int]:
    """The same list without zeros on top."""
    while limbs and limbs[-1] == 0:
        limbs.pop()
    return limbs


def compare(a: list[int], b: list[int]) -> int:
    """-1, 0 or 1."""
    if len(a) != len(b):
        return -1 if len(a) < len(b) else 1
    for place in range(len(a) - 1, -1, -1):
        if a[place] != b[place]:
            return -1 if a[place] < b[place] else 1
    return 0


def bit_length(limbs: list[int]) -> int:
    if not limbs:
        return 0
    return (len(limbs) - 1) * BITS + limbs[-1].bit_length()


def add(a: list[int], b: list[int]) -> list[int]:
    if len(a) < len(b):
        a, b = b, a
    result: list[int] = []
    carry = 0
    for place in range(len(a)):
        carry += a[place]
        if place < len(b):
            carry += b[place]
        result.append(carry & MASK)
        carry >>= BITS
    if carry:
        result.append(carry)
    return result


def subtract(a: list[int], b: list[int]) -> list[int]:
    """a - b, where b is not above a."""
    result: list[int] = []
    borrow = 0
    for place in range(len(a)):
        borrow += a[place]
        if place < len(b):
            borrow -= b[place]
        result.append(borrow & MASK)
        borrow >>= BITS
    return trim(result)


def multiply(a: list[int], b: list[int]) -> list[int]:
    if len(a) < len(b):
        a, b = b, a
    if len(b) >= _KARATSUBA:
        return _karatsuba(a, b)
    if not b:
        return []
    result = [0] * (len(a) + len(b))
    for low in range(len(b)):
        factor = b[low]
        carry = 0
        place = low
        for limb in a:
            carry += result[place] + limb * factor
            result[place] = carry & MASK
            carry >>= BITS
            place += 1
        result[place] = carry
    return trim(result)


def _karatsuba(a: list[int], b: list[int]) -> list[int]:
    half = (len(a) + 1) // 2
    low_a, high_a = trim(a[:half]), a[half:]
    if len(b) <= half:
        low = multiply(low_a, b)
        return add(low, shifted_limbs(multiply(high_a, b), half))
    low_b, high_b = trim(b[:half]), b[half:]
    low = multiply(low_a, low_b)
    high = multiply(high_a, high_b)
    middle = multiply(add(low_a, high_a), add(low_b, high_b))
    middle = subtract(subtract(middle, low), high)
    return add(add(low, shifted_limbs(middle, half)), shifted_limbs(high, 2 * half))


def shifted_limbs(limbs: list[int], count: int) -> list[int]:
    """limbs · BASE^count."""
    return [0] * count + limbs if limbs else []


def divide_small(a: list[int], divisor: int) -> tuple[list[int], int]:
    """Quotient and remainder by one limb."""
    quotient = [0] * len(a)
    remainder = 0
    for place in range(len(a) - 1, -1, -1):
        remainder = remainder << BITS | a[place]
        quotient[place] = remainder // divisor
        remainder -= quotient[place] * divisor
    return trim(quotient), remainder


def divide(a: list[int], b: list[int]) -> tuple[list[int], list[int]]:
    """Quotient and remainder; b is not 0 (algorithm D)."""
    if compare(a, b) < 0:
        return [], a[:]
    if len(b) == 1:
        quotient, rest = divide_small(a, b[0])
        return quotient, from_int(rest)
    shift = BITS - b[-1].bit_length()
    divisor = shift_left(b, shift)
    rest_limbs = shift_left(a, shift)
    if len(rest_limbs) == len(a):
        rest_limbs.append(0)
    size = len(divisor)
    top, second = divisor[-1], divisor[-2]
    result = [0] * (len(rest_limbs) - size)
    for place in range(len(result) - 1, -1, -1):
        head = rest_limbs[place + size] << BITS | rest_limbs[place + size - 1]
        guess = head // top
        left = head - guess * top
        while guess >= BASE or guess * second > (left << BITS | rest_limbs[place + size - 2]):
            guess -= 1
            left += top
            if left >= BASE:
                break
        if _take(rest_limbs, divisor, place, guess):
            guess -= 1
            _give_back(rest_limbs, divisor, place)
        result[place] = guess
    return trim(result), shift_right(trim(rest_limbs), shift)


def _take(rest: list[int], divisor: list[int], place: int, factor: int) -> bool:
    """rest -= divisor · factor · BASE^place; whether that went below zero."""
    borrow = 0
    for limb in divisor:
        borrow += rest[place] - limb * factor
        rest[place] = borrow & MASK
        borrow >>= BITS
        place += 1
    borrow += rest[place]
    rest[place] = borrow & MASK
    return borrow < 0


def _give_back(rest: list[int], divisor: list[int], place: int) -> None:
    carry = 0
    for limb in divisor:
        carry += rest[place] + limb
        rest[place] = carry & MASK
        carry >>= BITS
        place += 1
    rest[place] = rest[place] + carry & MASK


def shift_left(a: list[int], count: int) -> list[int]:
    if not a:
        return []
    whole, part = count // BITS, count % BITS
    result = [0] * whole
    carry = 0
    for limb in a:
        carry |= limb << part
        result.append(carry & MASK)
        carry >>= BITS
    if carry:
        result.append(carry)
    return result


def shift_right(a: list[int], count: int) -> list[int]:
    """The quotient by 2^count."""
    whole, part = count // BITS, count % BITS
    result: list[int] = []
    for place in range(whole, len(a)):
        above = a[place + 1] if place + 1 < len(a) else 0
        result.append((a[place] | above << BITS) >> part & MASK)
    return trim(result)


def has_bits_below(a: list[int], count: int) -> bool:
    """Whether any of the lowest `count` bits is set."""
    whole, part = count // BITS, count % BITS
    for place in range(min(whole, len(a))):
        if a[place]:
            return True
    return whole < len(a) and a[whole] & (1 << part) - 1 != 0


def power(base: list[int], exponent: int) -> list[int]:
    result = [1]
    while exponent > 0:
        if exponent & 1:
            result = multiply(result, base)
        exponent >>= 1
        if exponent:
            base = multiply(base, base)
    return result


def to_text(limbs: list[int], base: int) -> str:
    """Digits in a base from 2 to 36."""
    if not limbs:
        return "0"
    per_chunk = 1
    chunk = base
    while chunk * base <= MASK:
        chunk *= base
        per_chunk += 1
    if base & base - 1 != 0 and len(limbs) > 60:
        return _split_text(limbs, base, per_chunk)
    parts: list[str] = []
    while limbs:
        limbs, rest = divide_small(limbs, chunk)
        parts.append(_chunk_text(rest, base, per_chunk))
    parts.reverse()
    return "".join(parts).lstrip("0")


def _split_text(limbs: list[int], base: int, per_chunk: int) -> str:
    """Halves at a power of the base: long division costs less than one limb at a time."""
    digits = per_chunk
    divisor = power(from_int(base), digits)
    while 2 * len(divisor) < len(limbs):
        divisor = multiply(divisor, divisor)
        digits *= 2
    high, low = divide(limbs, divisor)
    text = to_text(low, base) if low else ""
    return to_text(high, base) + "0" * (digits - len(text)) + text


def _chunk_text(value: int, base: int, width: int) -> str:
    digits: list[str] = []
    for _ in range(width):
        digits.append("0123456789abcdefghijklmnopqrstuvwxyz"[value % base])
        value //= base
    digits.reverse()
    return "".join(digits)


def from_digits(digits: str, base: int) -> list[int]:
    """The number that lower-case digits write; they were checked before."""
    if len(digits) > 400:
        half = len(digits) // 2
        high = from_digits(digits[:half], base)
        scale = power(from_int(base), len(digits) - half)
        return add(multiply(high, scale), from_digits(digits[half:], base))
    limbs: list[int] = []
    for digit in digits:
        value = ord(digit)
        carry = value - 48 if value < 58 else value - 87
        for place in range(len(limbs)):
            carry += limbs[place] * base
            limbs[place] = carry & MASK
            carry >>= BITS
        if carry:
            limbs.append(carry)
    return limbs
