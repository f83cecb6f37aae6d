"""An uncaught exception prints a traceback with lines and functions, and exits with status 1."""


class Broken(Exception):
    pass


def inner(number: int) -> int:
    if number == 0:
        raise Broken("out of numbers")
    return inner(number - 1)


def outer() -> None:
    print("before")
    print(inner(1))


outer()
print("never")

# exit: 1
# expect-error: Traceback (most recent call last):
# expect-error: line 19, in <module>
# expect-error: line 16, in outer
# expect-error: line 11, in inner
# expect-error: line 10, in inner
# expect-error: Broken: out of numbers
# expect: before
