"""A tuple given where a union takes it, among classes, numbers, and tuples of other items."""

from collections.abc import Iterable, Sequence


class Named:
    def __init__(self, value: "Named | int | str | tuple[int, Sequence[int], int]" = "0") -> None:
        if isinstance(value, str):
            self.text = value
        elif isinstance(value, int):
            self.text = str(value)
        elif isinstance(value, Named):
            self.text = value.text
        else:
            sign, digits, exponent = value
            self.text = f"{sign} {list(digits)} {exponent}"


def total(values: "Named | tuple[int, ...] | None") -> int:
    return sum(values) if isinstance(values, tuple) else -1


def joined(values: "Iterable[str] | Named") -> str:
    return values.text if isinstance(values, Named) else "+".join(values)


def main() -> None:
    print(
        Named((1, (1, 4, 1), -2)).text, Named((0, [1, 4], 3)).text, Named(7).text, Named("x").text
    )
    print(total((1, 2, 3)), total(()), total(None), total(Named()))
    print(joined(("a", "b")), joined(["c"]), joined(Named("n")))


main()

# expect: 1 [1, 4, 1] -2 0 [1, 4] 3 7 x
# expect: 6 0 -1 -1
# expect: a+b c n
