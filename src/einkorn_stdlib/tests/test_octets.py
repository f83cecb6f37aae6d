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


@settings(max_examples=500, deadline=None)
@given(
    st.one_of(st.binary(max_size=20), st.lists(st.sampled_from([b"\0" * 4, b"    ", b"a", b"\xff" * 4])).map(b"".join)),
    st.booleans(), st.booleans(), st.booleans(), st.integers(0, 9))  # fmt: skip
def test_base_85(octets: bytes, pad: bool, fold: bool, adobe: bool, wrap: int) -> None:
    ours = load("base64")
    assert ours.b85encode(octets, pad) == base64.b85encode(octets, pad)
    assert ours.b32hexencode(octets) == base64.b32hexencode(octets)
    assert ours.b32hexdecode(base64.b32hexencode(octets).lower(), True) == octets
    options = {"foldspaces": fold, "wrapcol": wrap, "pad": pad, "adobe": adobe}
    text = base64.a85encode(octets, **options)  # type: ignore[arg-type]
    assert ours.a85encode(octets, **options) == text
    assert ours.a85decode(text, foldspaces=fold, adobe=adobe) == base64.a85decode(
        text, foldspaces=fold, adobe=adobe
    )


@settings(max_examples=500, deadline=None)
@given(st.text("!z0y~u sW{}", max_size=12))
def test_base_85_of_any_text(text: str) -> None:
    ours = load("base64")
    assert answer(ours.b85decode, text) == answer(base64.b85decode, text)
    assert answer(ours.a85decode, text) == answer(base64.a85decode, text)
    assert answer(ours.a85decode, text, foldspaces=True) == answer(
        base64.a85decode, text, foldspaces=True
    )
    assert answer(ours.a85decode, text, adobe=True) == answer(base64.a85decode, text, adobe=True)
