"""Integers without a limit, for programs that need more than the checked 64 bits of `int`."""

from einkorn.bigint.integer import Integer as Integer
from einkorn.bigint.integer import gcd as gcd
from einkorn.bigint.integer import isqrt as isqrt
