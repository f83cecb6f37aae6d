"""hasattr() of values whose class is known."""


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

# expect: True True False True True False True
# expect: True False False True True False True
# expect: True False True True False
# expect: True True False False
# expect: True True True
