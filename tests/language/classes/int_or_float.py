"""int | float: narrowing and conversion."""


def conv(x: int | float | str) -> float:
    if isinstance(x, str):
        return float(x)
    print(x)
    return float(x) * 2


def two(x: int | float | str) -> None:
    if isinstance(x, float):
        print(x)
    elif isinstance(x, int):
        print(x)
    else:
        print(x)
    if not isinstance(x, str):
        print(x)


print(conv(1))
two(1)
two(1.5)

# expect: 1
# expect: 2.0
# expect: 1
# expect: 1
# expect: 1.5
# expect: 1.5
