"""Numbers and tokens that cannot be guessed."""

from collections.abc import Sequence

import base64
from einkorn.platform.boundary import current
from hmac import compare_digest as compare_digest
from random import SystemRandom as SystemRandom

DEFAULT_ENTROPY = 32


def _generator() -> SystemRandom:
    return SystemRandom()


def token_bytes(nbytes: int | None = None) -> bytes:
    """Random octets, 32 unless told otherwise."""
    return current().entropy(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes: int | None = None) -> str:
    """Random octets as hexadecimal text."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes: int | None = None) -> str:
    """Random octets as base64url text without padding."""
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def randbelow(exclusive_upper_bound: int) -> int:
    """An integer from 0 up, below the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _generator()._below(exclusive_upper_bound)


def randbits(k: int) -> int:
    """`k` random bits."""
    return _generator().getrandbits(k)


def choice[T](seq: Sequence[T]) -> T:
    """One item."""
    return _generator().choice(seq)
