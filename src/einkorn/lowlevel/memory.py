"""CPython twin of memory: raw memory does not exist here, so each call says so."""

from typing import NoReturn


def _absent(name: str) -> NoReturn:
    raise RuntimeError(f"{name} needs raw memory: build the program and run the image instead")


def load8(address: int, /) -> int:
    _absent("load8")


def load16(address: int, /) -> int:
    _absent("load16")


def load32(address: int, /) -> int:
    _absent("load32")


def load64(address: int, /) -> int:
    _absent("load64")


def store8(address: int, value: int, /) -> None:
    _absent("store8")


def store16(address: int, value: int, /) -> None:
    _absent("store16")


def store32(address: int, value: int, /) -> None:
    _absent("store32")


def store64(address: int, value: int, /) -> None:
    _absent("store64")


def device_load8(address: int, /) -> int:
    _absent("device_load8")


def device_load16(address: int, /) -> int:
    _absent("device_load16")


def device_load32(address: int, /) -> int:
    _absent("device_load32")


def device_store8(address: int, value: int, /) -> None:
    _absent("device_store8")


def device_store16(address: int, value: int, /) -> None:
    _absent("device_store16")


def device_store32(address: int, value: int, /) -> None:
    _absent("device_store32")


def barrier() -> None:
    _absent("barrier")


def copy(destination: int, source: int, count: int, /) -> None:
    _absent("copy")


def fill(destination: int, value: int, count: int, /) -> None:
    _absent("fill")


def prefetch(address: int, /) -> None:
    _absent("prefetch")


def compare(left: int, right: int, count: int, /) -> int:
    _absent("compare")


def address_of(value: object, /) -> int:
    _absent("address_of")


def data_address(value: str | bytes, /) -> int:
    _absent("data_address")


def new_str(size: int, /) -> str:
    _absent("new_str")


def new_bytes(size: int, /) -> bytes:
    _absent("new_bytes")
