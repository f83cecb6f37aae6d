"""hasattr() of values whose class is known, and of modules."""

import gc
import sys


class Base:
    kind = "base"
    late: int

    def __init__(self, full: bool) -> None:
        self.name = "n"
        if full:
            self.extra = [1]

    def method(self) -> int:
        return 1


class Other:
    size = 3


def both(x: Base | Other) -> bool:
    return hasattr(x, "size")


for full in (True, False):
    b = Base(full)
    print(
        hasattr(b, "name"),
        hasattr(b, "extra"),
        hasattr(b, "late"),
        hasattr(b, "kind"),
        hasattr(b, "method"),
        hasattr(b, "nothing"),
        hasattr(b, "__init__"),
    )
b = Base(True)
b.late = 4
print(hasattr(b, "late"), both(b), both(Other()), hasattr(3, "bit_length"), hasattr("s", "foo"))

print(hasattr(b, "__dict__"), hasattr(b, "__doc__"), hasattr(b, "__len__"), hasattr(b, "__enter__"))
print(hasattr(Base, "method"), hasattr(bytes, "fromhex"), hasattr(type(b), "method"))


class Figure:
    sides = 3
    name: str

    def __init__(self) -> None:
        self.name = "figure"
        self.other = 1

    @property
    def size(self) -> int:
        return 2


class Holder[T](Figure):
    def put(self, x: T) -> None: ...


print(hasattr(Figure, "sides"), hasattr(Figure, "name"), hasattr(Figure, "other"))
print(hasattr(Figure, "size"), hasattr(Figure, "nothing"), hasattr(list, "append"))
print(hasattr(Holder, "put"), hasattr(Holder, "sides"), hasattr(Holder, "x"))
print(issubclass(Holder, Figure), issubclass(Holder, (int, Figure)), issubclass(dict, list))
print(issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception))

print(hasattr(gc, "mem_free"), hasattr(sys, "print_exception"), hasattr(sys, "maxsize"))

# expect: True True False True True False True
# expect: True False False True True False True
# expect: True False True True False
# expect: True True False False
# expect: True True True
# expect: True False False
# expect: True False True
# expect: True True False
# expect: True True False
# expect: True False
# expect: False False True
