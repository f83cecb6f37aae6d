"""The name of a caught exception in closures: unset however the clause is left."""

from collections.abc import Callable


def outer() -> None:
    fs: list[Callable[[], str]] = []
    try:
        raise ValueError("a")
    except ValueError as e:
        fs.append(lambda: str(e))
        print(fs[0]())
    try:
        print(fs[0]())
    except NameError as n:
        print(n)

    try:
        try:
            raise ValueError("b")
        except ValueError as e:
            fs.append(lambda: str(e))
            raise KeyError("x")
    except KeyError as k:
        print(type(k.__context__).__name__)
    try:
        print(fs[1]())
    except NameError as n:
        print(n)

    for i in range(2):
        try:
            raise ValueError("c")
        except ValueError as e:
            fs.append(lambda: str(e))
            if i == 0:
                continue
            break
    try:
        print(fs[2]())
    except NameError as n:
        print(n)


outer()

# expect: a
# expect: cannot access free variable 'e' where it is not associated with a value in enclosing scope
# expect: ValueError
# expect: cannot access free variable 'e' where it is not associated with a value in enclosing scope
# expect: cannot access free variable 'e' where it is not associated with a value in enclosing scope
