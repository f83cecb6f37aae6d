"""CPython twin of processor: processor access does not exist here, so each call says so."""

from typing import NoReturn


def _absent(name: str) -> NoReturn:
    raise RuntimeError(
        f"{name} needs processor access: build the program and run the image instead"
    )


def in8(port: int, /) -> int:
    _absent("in8")


def in16(port: int, /) -> int:
    _absent("in16")


def in32(port: int, /) -> int:
    _absent("in32")


def out8(port: int, value: int, /) -> None:
    _absent("out8")


def out16(port: int, value: int, /) -> None:
    _absent("out16")


def out32(port: int, value: int, /) -> None:
    _absent("out32")


def timestamp() -> int:
    _absent("timestamp")


def cpuid(leaf: int, subleaf: int, /) -> tuple[int, int, int, int]:
    _absent("cpuid")


def random64() -> tuple[bool, int]:
    _absent("random64")


def pause() -> None:
    _absent("pause")


def system_call(number: int, a: int, b: int, c: int, d: int, e: int, f: int, /) -> int:
    _absent("system_call")


def call_entry(symbol: str, argument: int, /) -> int:
    _absent("call_entry")
