"""CPython twin of image: a compiled image does not exist here, so each call says so."""

from typing import NoReturn


def _absent(name: str) -> NoReturn:
    raise RuntimeError(
        f"{name} needs a compiled image: build the program and run the image instead"
    )


def symbol_address(name: str, /) -> int:
    _absent("symbol_address")


def class_id(value: object, /) -> int:
    _absent("class_id")


def stack_pointer() -> int:
    _absent("stack_pointer")


def frame_pointer() -> int:
    _absent("frame_pointer")


def spill_registers() -> None:
    _absent("spill_registers")


def allocate(size: int, class_id: int, /) -> int:
    _absent("allocate")


def reference[T](address: int, like: T, /) -> T:
    _absent("reference")


def set_pending(exception: BaseException, /) -> None:
    _absent("set_pending")


def call_main() -> BaseException | None:
    _absent("call_main")


class Absent[T]:
    """Raises RuntimeError: there are no zero bits of T on CPython."""

    @property
    def value(self) -> T:
        _absent("Absent")


def resume(frame: object, /) -> None:
    _absent("resume")
