"""The compression functions behind hashlib: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4).

Each class takes whole blocks in `_block` and lays out its result in `_result`; `_Hash` does the rest.
"""

from collections.abc import Iterable

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.integers import u32, u64

type Octets = bytes | bytearray | memoryview

_SHA256_ROUNDS: tuple[int, ...] = (
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
)  # fmt: skip

# The same for SHA-512: the upper and the lower 32 bits apart, as an int has but 63 bits and a sign.
_SHA512_UPPER: tuple[int, ...] = (
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
    0xCA273ECE, 0xD186B8C7, 0xEADA7DD6, 0xF57D4F7F, 0x06F067AA, 0x0A637DC5, 0x113F9804, 0x1B710B35,
    0x28DB77F5, 0x32CAAB7B, 0x3C9EBE0A, 0x431D67C4, 0x4CC5D4BE, 0x597F299C, 0x5FCB6FAB, 0x6C44198C,
)  # fmt: skip

_SHA512_LOWER: tuple[int, ...] = (
    0xD728AE22, 0x23EF65CD, 0xEC4D3B2F, 0x8189DBBC, 0xF348B538, 0xB605D019, 0xAF194F9B, 0xDA6D8118,
    0xA3030242, 0x45706FBE, 0x4EE4B28C, 0xD5FFB4E2, 0xF27B896F, 0x3B1696B1, 0x25C71235, 0xCF692694,
    0x9EF14AD2, 0x384F25E3, 0x8B8CD5B5, 0x77AC9C65, 0x592B0275, 0x6EA6E483, 0xBD41FBD4, 0x831153B5,
    0xEE66DFAB, 0x2DB43210, 0x98FB213F, 0xBEEF0EE4, 0x3DA88FC2, 0x930AA725, 0xE003826F, 0x0A0E6E70,
    0x46D22FFC, 0x5C26C926, 0x5AC42AED, 0x9D95B3DF, 0x8BAF63DE, 0x3C77B2A8, 0x47EDAEE6, 0x1482353B,
    0x4CF10364, 0xBC423001, 0xD0F89791, 0x0654BE30, 0xD6EF5218, 0x5565A910, 0x5771202A, 0x32BBD1B8,
    0xB8D2D0C8, 0x5141AB53, 0xDF8EEB99, 0xE19B48A8, 0xC5C95A63, 0xE3418ACB, 0x7763E373, 0xD6B2B8A3,
    0x5DEFB2FC, 0x43172F60, 0xA1F0AB72, 0x1A6439EC, 0x23631E28, 0xDE82BDE9, 0xB2C67915, 0xE372532B,
    0xEA26619C, 0x21C0C207, 0xCDE0EB1E, 0xEE6ED178, 0x72176FBA, 0xA2C898A6, 0xBEF90DAE, 0x131C471B,
    0x23047D84, 0x40C72493, 0x15C9BEBC, 0x9C100D4C, 0xCB3E42B6, 0xFC657E2A, 0x3AD6FAEC, 0x4A475817,
)  # fmt: skip

_MD5_ROUNDS: tuple[int, ...] = (
    0xD76AA478, 0xE8C7B756, 0x242070DB, 0xC1BDCEEE, 0xF57C0FAF, 0x4787C62A, 0xA8304613, 0xFD469501,
    0x698098D8, 0x8B44F7AF, 0xFFFF5BB1, 0x895CD7BE, 0x6B901122, 0xFD987193, 0xA679438E, 0x49B40821,
    0xF61E2562, 0xC040B340, 0x265E5A51, 0xE9B6C7AA, 0xD62F105D, 0x02441453, 0xD8A1E681, 0xE7D3FBC8,
    0x21E1CDE6, 0xC33707D6, 0xF4D50D87, 0x455A14ED, 0xA9E3E905, 0xFCEFA3F8, 0x676F02D9, 0x8D2A4C8A,
    0xFFFA3942, 0x8771F681, 0x6D9D6122, 0xFDE5380C, 0xA4BEEA44, 0x4BDECFA9, 0xF6BB4B60, 0xBEBFBC70,
    0x289B7EC6, 0xEAA127FA, 0xD4EF3085, 0x04881D05, 0xD9D4D039, 0xE6DB99E5, 0x1FA27CF8, 0xC4AC5665,
    0xF4292244, 0x432AFF97, 0xAB9423A7, 0xFC93A039, 0x655B59C3, 0x8F0CCC92, 0xFFEFF47D, 0x85845DD1,
    0x6FA87E4F, 0xFE2CE6E0, 0xA3014314, 0x4E0811A1, 0xF7537E82, 0xBD3AF235, 0x2AD7D2BB, 0xEB86D391,
)  # fmt: skip

_MD5_SHIFTS: tuple[int, ...] = (7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21)


class _Hash:
    """Octets in, digest out. `update` may be called any number of times, also after `digest`."""

    def __init__(self, name: str, digest_size: int, block_size: int) -> None:
        self.name = name
        self.digest_size = digest_size
        self.block_size = block_size
        self._pending = b""  # less than a block
        self._total = 0

    def update(self, data: Octets, /) -> None:
        """Take more octets."""
        octets = bytes(data)
        self._total += len(octets)
        if self._pending:
            octets = self._pending + octets
        size = self.block_size
        place = 0
        last = len(octets) - size
        while place <= last:
            self._block(octets, place)
            place += size
        self._pending = octets[place:] if place else octets

    def digest(self) -> bytes:
        """The digest of what was taken so far."""
        other = self.copy()
        other._finish()
        return other._result()[: self.digest_size]

    def hexdigest(self) -> str:
        return self.digest().hex()

    def copy(self) -> "_Hash":
        """A second hash that has taken the same octets."""
        other = self._new()
        other._pending = self._pending
        other._total = self._total
        return other

    def _finish(self) -> None:
        """Padding: a one bit, zeros, the length in bits at the end of the last block."""
        total = self._total
        length_size = self.block_size // 8
        zeros = (-total - 1 - length_size) % self.block_size
        length = (total * 8).to_bytes(length_size, "little" if self._is_little() else "big")
        self.update(b"\x80" + bytes(zeros) + length)

    def _is_little(self) -> bool:
        """Whether the length is appended least significant octet first."""
        return False

    def _block(self, octets: bytes, place: int) -> None:
        raise RuntimeError("abstract")

    def _new(self) -> "_Hash":
        """A hash of the same kind and the same state but for what is pending."""
        raise RuntimeError("abstract")

    def _result(self) -> bytes:
        raise RuntimeError("abstract")


def _words(values: Iterable[int]) -> "Array[u32]":
    state = Array[u32](8)
    index = 0
    for value in values:
        state[index] = u32(value)
        index += 1
    return state


def _copied(state: "Array[u32]", count: int) -> "Array[u32]":
    other = Array[u32](count)
    state.move(0, other, 0, count)
    return other


def _big_endian(state: "Array[u32]", count: int) -> bytes:
    result = bytearray()
    for index in range(count):
        word = int(state[index])
        result.append(word >> 24)
        result.append(word >> 16 & 255)
        result.append(word >> 8 & 255)
        result.append(word & 255)
    return bytes(result)


def _load(octets: bytes, place: int) -> u32:
    """A big-endian word of 32 bits."""
    return u32(
        octets[place] << 24 | octets[place + 1] << 16 | octets[place + 2] << 8 | octets[place + 3]
    )


class _Sha256(_Hash):
    """SHA-256, and SHA-224 with another start."""

    def __init__(self, name: str, digest_size: int, state: "Array[u32]") -> None:
        super().__init__(name, digest_size, 64)
        self._state = state
        self._schedule = Array[u32](64)

    def _new(self) -> _Hash:
        return _Sha256(self.name, self.digest_size, _copied(self._state, 8))

    def _result(self) -> bytes:
        return _big_endian(self._state, 8)

    def _block(self, octets: bytes, place: int) -> None:
        w = self._schedule
        for t in range(16):
            w[t] = _load(octets, place + 4 * t)
        for t in range(16, 64):
            x = w[t - 15]
            y = w[t - 2]
            w[t] = (
                w[t - 16]
                + ((x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3)
                + w[t - 7]
                + ((y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ y >> 10)
            )
        state = self._state
        a, b, c, d = state[0], state[1], state[2], state[3]
        e, f, g, h = state[4], state[5], state[6], state[7]
        for t in range(64):
            upper = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
            first = h + upper + (g ^ (e & (f ^ g))) + w[t] + _SHA256_ROUNDS[t]
            lower = (a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)
            second = lower + ((a & b) | (c & (a | b)))
            h = g
            g = f
            f = e
            e = d + first
            d = c
            c = b
            b = a
            a = first + second
        state[0] = state[0] + a
        state[1] = state[1] + b
        state[2] = state[2] + c
        state[3] = state[3] + d
        state[4] = state[4] + e
        state[5] = state[5] + f
        state[6] = state[6] + g
        state[7] = state[7] + h


def new_sha256() -> _Hash:
    return _Sha256(
        "sha256",
        32,
        _words(
            (
                0x6A09E667,
                0xBB67AE85,
                0x3C6EF372,
                0xA54FF53A,
                0x510E527F,
                0x9B05688C,
                0x1F83D9AB,
                0x5BE0CD19,
            )
        ),
    )


def new_sha224() -> _Hash:
    return _Sha256(
        "sha224",
        28,
        _words(
            (
                0xC1059ED8,
                0x367CD507,
                0x3070DD17,
                0xF70E5939,
                0xFFC00B31,
                0x68581511,
                0x64F98FA7,
                0xBEFA4FA4,
            )
        ),
    )


class _Sha1(_Hash):
    """SHA-1: broken for signatures, still in protocols (WebSocket)."""

    def __init__(self, state: "Array[u32]") -> None:
        super().__init__("sha1", 20, 64)
        self._state = state
        self._schedule = Array[u32](80)

    def _new(self) -> _Hash:
        return _Sha1(_copied(self._state, 5))

    def _result(self) -> bytes:
        return _big_endian(self._state, 5)

    def _block(self, octets: bytes, place: int) -> None:
        w = self._schedule
        for t in range(16):
            w[t] = _load(octets, place + 4 * t)
        for t in range(16, 80):
            x = w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16]
            w[t] = x << 1 | x >> 31
        state = self._state
        a, b, c, d, e = state[0], state[1], state[2], state[3], state[4]
        for t in range(80):
            if t < 20:
                mixed = (d ^ (b & (c ^ d))) + 0x5A827999
            elif t < 40:
                mixed = (b ^ c ^ d) + 0x6ED9EBA1
            elif t < 60:
                mixed = ((b & c) | (d & (b | c))) + 0x8F1BBCDC
            else:
                mixed = (b ^ c ^ d) + 0xCA62C1D6
            following = (a << 5 | a >> 27) + mixed + e + w[t]
            e = d
            d = c
            c = b << 30 | b >> 2
            b = a
            a = following
        state[0] = state[0] + a
        state[1] = state[1] + b
        state[2] = state[2] + c
        state[3] = state[3] + d
        state[4] = state[4] + e


def new_sha1() -> _Hash:
    return _Sha1(_words((0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0)))


class _Md5(_Hash):
    """MD5: for checksums only."""

    def __init__(self, state: "Array[u32]") -> None:
        super().__init__("md5", 16, 64)
        self._state = state
        self._schedule = Array[u32](16)

    def _new(self) -> _Hash:
        return _Md5(_copied(self._state, 4))

    def _is_little(self) -> bool:
        return True

    def _result(self) -> bytes:
        result = bytearray()
        for index in range(4):
            word = int(self._state[index])
            for shift in range(0, 32, 8):
                result.append(word >> shift & 255)
        return bytes(result)

    def _block(self, octets: bytes, place: int) -> None:
        m = self._schedule
        for t in range(16):
            start = place + 4 * t
            m[t] = u32(
                octets[start]
                | octets[start + 1] << 8
                | octets[start + 2] << 16
                | octets[start + 3] << 24
            )
        state = self._state
        a, b, c, d = state[0], state[1], state[2], state[3]
        for t in range(64):
            if t < 16:
                mixed = d ^ (b & (c ^ d))
                word = t
            elif t < 32:
                mixed = c ^ (d & (b ^ c))
                word = 5 * t + 1 & 15
            elif t < 48:
                mixed = b ^ c ^ d
                word = 3 * t + 5 & 15
            else:
                mixed = c ^ (b | ~d)
                word = 7 * t & 15
            turned = a + mixed + m[word] + _MD5_ROUNDS[t]
            count = _MD5_SHIFTS[t >> 4 << 2 | t & 3]
            a = d
            d = c
            c = b
            b = b + (turned << count | turned >> (32 - count))
        state[0] = state[0] + a
        state[1] = state[1] + b
        state[2] = state[2] + c
        state[3] = state[3] + d


def new_md5() -> _Hash:
    return _Md5(_words((0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476)))


def _long(upper: int, lower: int) -> u64:
    return u64(upper) << 32 | lower


class _Sha512(_Hash):
    """SHA-512, and SHA-384 with another start."""

    def __init__(self, name: str, digest_size: int, state: "Array[u64]") -> None:
        super().__init__(name, digest_size, 128)
        self._state = state
        self._schedule = Array[u64](80)

    def _new(self) -> _Hash:
        other = Array[u64](8)
        self._state.move(0, other, 0, 8)
        return _Sha512(self.name, self.digest_size, other)

    def _result(self) -> bytes:
        result = bytearray()
        for index in range(8):
            word = self._state[index]
            for shift in range(56, -8, -8):
                result.append(int(word >> shift & 255))
        return bytes(result)

    def _block(self, octets: bytes, place: int) -> None:
        w = self._schedule
        for t in range(16):
            start = place + 8 * t
            w[t] = u64(_load(octets, start)) << 32 | u64(_load(octets, start + 4))
        for t in range(16, 80):
            x = w[t - 15]
            y = w[t - 2]
            w[t] = (
                w[t - 16]
                + ((x >> 1 | x << 63) ^ (x >> 8 | x << 56) ^ x >> 7)
                + w[t - 7]
                + ((y >> 19 | y << 45) ^ (y >> 61 | y << 3) ^ y >> 6)
            )
        state = self._state
        a, b, c, d = state[0], state[1], state[2], state[3]
        e, f, g, h = state[4], state[5], state[6], state[7]
        for t in range(80):
            upper = (e >> 14 | e << 50) ^ (e >> 18 | e << 46) ^ (e >> 41 | e << 23)
            constant = _long(_SHA512_UPPER[t], _SHA512_LOWER[t])
            first = h + upper + (g ^ (e & (f ^ g))) + w[t] + constant
            lower = (a >> 28 | a << 36) ^ (a >> 34 | a << 30) ^ (a >> 39 | a << 25)
            second = lower + ((a & b) | (c & (a | b)))
            h = g
            g = f
            f = e
            e = d + first
            d = c
            c = b
            b = a
            a = first + second
        state[0] = state[0] + a
        state[1] = state[1] + b
        state[2] = state[2] + c
        state[3] = state[3] + d
        state[4] = state[4] + e
        state[5] = state[5] + f
        state[6] = state[6] + g
        state[7] = state[7] + h


def _long_words(values: tuple[int, ...]) -> "Array[u64]":
    """Eight words from sixteen halves."""
    state = Array[u64](8)
    for index in range(8):
        state[index] = _long(values[2 * index], values[2 * index + 1])
    return state


def new_sha512() -> _Hash:
    return _Sha512(
        "sha512",
        64,
        _long_words(
            (
                0x6A09E667,
                0xF3BCC908,
                0xBB67AE85,
                0x84CAA73B,
                0x3C6EF372,
                0xFE94F82B,
                0xA54FF53A,
                0x5F1D36F1,
                0x510E527F,
                0xADE682D1,
                0x9B05688C,
                0x2B3E6C1F,
                0x1F83D9AB,
                0xFB41BD6B,
                0x5BE0CD19,
                0x137E2179,
            )
        ),
    )


def new_sha384() -> _Hash:
    return _Sha512(
        "sha384",
        48,
        _long_words(
            (
                0xCBBB9D5D,
                0xC1059ED8,
                0x629A292A,
                0x367CD507,
                0x9159015A,
                0x3070DD17,
                0x152FECD8,
                0xF70E5939,
                0x67332667,
                0xFFC00B31,
                0x8EB44A87,
                0x68581511,
                0xDB0C2E0D,
                0x64F98FA7,
                0x47B5481D,
                0xBEFA4FA4,
            )
        ),
    )


def named(name: str) -> _Hash:
    kind = name.lower().replace("-", "")
    if kind == "sha256":
        return new_sha256()
    if kind == "sha1":
        return new_sha1()
    if kind == "md5":
        return new_md5()
    if kind == "sha512":
        return new_sha512()
    if kind == "sha224":
        return new_sha224()
    if kind == "sha384":
        return new_sha384()
    raise ValueError(f"unsupported hash type {name}")


def keyed(name: str, key: bytes) -> tuple[_Hash, _Hash]:
    """The two hashes of HMAC (RFC 2104), the padded key taken."""
    inner = named(name)
    outer = named(name)
    if len(key) > inner.block_size:
        long = named(name)
        long.update(key)
        key = long.digest()
    key = key + bytes(inner.block_size - len(key))
    inner.update(bytes([octet ^ 0x36 for octet in key]))
    outer.update(bytes([octet ^ 0x5C for octet in key]))
    return (inner, outer)


def keyed_digest(inner: _Hash, outer: _Hash, message: bytes) -> bytes:
    first = inner.copy()
    first.update(message)
    second = outer.copy()
    second.update(first.digest())
    return second.digest()
