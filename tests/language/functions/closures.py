"""Closures: captured variables, nonlocal, functions as values, sharing."""

from collections.abc import Callable


def counter(start: int) -> tuple[Callable[[], int], Callable[[int], None]]:
    value = start

    def step() -> int:
        nonlocal value
        value += 1
        return value

    def reset(to: int) -> None:
        nonlocal value
        value = to

    return step, reset


step, reset = counter(5)
other, _ = counter(0)
print(step(), step(), other(), step())
reset(100)
print(step(), other())


def adders() -> list[Callable[[int], int]]:
    made: list[Callable[[int], int]] = []
    for number in range(3):

        def add(value: int) -> int:
            return value + number

        made.append(add)
    return made


print([add(10) for add in adders()])


def compose[A, B, C](first: Callable[[A], B], second: Callable[[B], C]) -> Callable[[A], C]:
    return lambda value: second(first(value))


shout: Callable[[str], str] = compose(str.upper, lambda text: text + "!")
print(shout("hey"), compose(len, str)("four"))


def outer() -> str:
    text = "outer"

    def middle() -> str:
        def inner() -> str:
            nonlocal text
            text += "+inner"
            return text

        return inner() + "/" + text

    return middle() + "/" + text


print(outer())
table: dict[str, Callable[[int, int], int]] = {"+": lambda a, b: a + b, "max": max}
print(table["+"](2, 3), table["max"](2, 3))

# expect: 6 7 1 8
# expect: 101 2
# expect: [12, 12, 12]
# expect: HEY! 4
# expect: outer+inner/outer+inner/outer+inner
# expect: 5 3
