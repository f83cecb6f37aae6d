"""A name that a function reads above the place where it sets it: its own in Python, the module's to mypy."""

count = 1
last = 0


def bump() -> int:
    count = count + 1
    return count


def run() -> None:
    for number in range(3):
        if number > 0:
            print(last)
        last = number


def fine(last: int) -> int:
    numbers = [last for last in range(3)]
    if (count := len(numbers)) > 2:
        return count + last
    return 0


print(bump(), fine(1))
run()

# error: 8: count is a local variable of bump() here, and is set only below
# error: 15: last is a local variable of run() here, and is set only below
