"""A function that changes a variable in place has one of its own, which has no value."""

count = 0


def bump() -> None:
    count += 1


def outer() -> None:
    items = [1]

    def inner() -> None:
        items += [2]

    inner()
    print(items)


def fine(total: int) -> int:
    global count
    count += 1
    for part in range(3):
        total += part
    part += total
    return part


bump()
outer()
print(fine(1))

# error: 7: count is a local variable of bump() here
# error: 14: items is a local variable of inner() here
