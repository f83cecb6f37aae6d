"""hashlib, hmac, base64 and binascii of the library against CPython's."""

import base64
import binascii
import hashlib
import hmac

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from einkorn_stdlib.tests.under_test import load

NAMES = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]
LENGTHS = [0, 1, 3, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 200]


@pytest.mark.parametrize("name", NAMES)
def test_digests(name: str) -> None:
    ours = load("hashlib")
    for length in LENGTHS:
        octets = bytes(range(length))
        mine, theirs = getattr(ours, name)(octets), getattr(hashlib, name)(octets)
        assert mine.hexdigest() == theirs.hexdigest(), length
    assert (mine.name, mine.digest_size, mine.block_size) == (
        theirs.name, theirs.digest_size, theirs.block_size)  # fmt: skip
    copied = mine.copy()
    for piece in (b"", b"abc", bytearray(70), memoryview(b"x")):
        mine.update(piece)
        theirs.update(piece)
        assert mine.digest() == theirs.digest()
    assert copied.digest() != mine.digest()
    assert ours.new(name.upper(), b"a").hexdigest() == hashlib.new(name, b"a").hexdigest()


def test_keys() -> None:
    ours, keyed = load("hashlib"), load("hmac")
    for key in (b"", b"key", bytes(200)):
        for name in ("sha256", "md5"):
            assert (
                keyed.new(key, b"message", name).hexdigest()
                == hmac.new(key, b"message", name).hexdigest()
            )
    code = keyed.new(b"k", None, lambda: ours.sha1())
    code.update(b"m")
    assert code.copy().digest() == hmac.digest(b"k", b"m", "sha1") and code.name == "hmac-sha1"
    assert keyed.compare_digest(b"ab", b"ab") and not keyed.compare_digest("ab", "ac")
    assert not keyed.compare_digest(b"ab", b"abc")
    assert ours.pbkdf2_hmac("sha1", b"p", b"salt", 2, 25) == hashlib.pbkdf2_hmac(
        "sha1", b"p", b"salt", 2, 25
    )
    with pytest.raises(ValueError, match="unsupported hash type x"):
        ours.new("x")


def answer(function: object, *arguments: object, **named: object) -> object:
    try:
        return function(*arguments, **named)  # type: ignore[operator]
    except ValueError as error:
        return str(error)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=80))
def test_encodings(octets: bytes) -> None:
    own64, own = load("base64"), load("binascii")
    own64.binascii = own
    for name in ("b64encode", "urlsafe_b64encode", "b32encode", "b16encode", "encodebytes"):
        text = getattr(base64, name)(octets)
        assert getattr(own64, name)(octets) == text
        back = name.replace("encode", "decode")
        assert getattr(own64, back)(text) == octets
    assert own64.b64encode(octets, b"*!") == base64.b64encode(octets, b"*!")
    assert own64.b64decode(base64.b64encode(octets, b"*!"), b"*!") == octets
    assert own.hexlify(octets) == binascii.hexlify(octets)
    for size in (1, 2, -2, 3):
        assert own.hexlify(octets, ":", size) == binascii.hexlify(octets, ":", size)
    assert own.unhexlify(octets.hex()) == octets
    assert own.crc32(octets) == binascii.crc32(octets)
    assert own.crc32(octets, 12345) == binascii.crc32(octets, 12345)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="AbZ9+/==- \n", max_size=12))
def test_noise(text: str) -> None:
    own64, own = load("base64"), load("binascii")
    own64.binascii = own
    for strict in (False, True):
        mine = answer(own.a2b_base64, text, strict_mode=strict)
        assert mine == answer(binascii.a2b_base64, text, strict_mode=strict)
    assert answer(own.unhexlify, text) == answer(binascii.unhexlify, text)
    for name in ("b32decode", "b16decode"):
        assert answer(getattr(own64, name), text) == answer(getattr(base64, name), text)
