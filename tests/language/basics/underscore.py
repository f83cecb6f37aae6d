"""A function's own `_` takes values of any type, one after the other; nobody reads it."""


def text() -> str:
    return "text"


def again() -> None:
    for _ in range(3):
        _ = text()
    _ = 3.5
    print("again")


def unpacked() -> int:
    _, second = text(), 2
    for _ in "abc":
        second += 1
    return second + sum(1 for _ in range(3))


def nested() -> None:
    for _, count in [("a", 1), ("b", 2)]:
        for _ in range(count):
            print(count)
    try:
        raise ValueError("v")
    except ValueError as _:
        print("caught")


again()
print(unpacked())
nested()

# expect: again
# expect: 8
# expect: 1
# expect: 2
# expect: 2
# expect: caught
