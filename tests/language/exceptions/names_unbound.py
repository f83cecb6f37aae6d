"""The name of `except … as name` is bound no longer than its clause, whatever way control leaves it."""

from collections.abc import Callable


def later() -> None:
    fs: list[Callable[[], ValueError]] = []
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            fs.append(lambda: e)
            print(fs[-1]())
            if i:
                break
    for f in fs:
        try:
            print(f())
        except NameError as err:
            print("gone", err)


def own() -> None:
    for i in range(3):
        try:
            raise ValueError("a")
        except ValueError as e:
            if i:
                continue
            del e
        except KeyError as e:
            print(e)
    print("fine")


def groups() -> None:
    fs: list[Callable[[], ExceptionGroup[ValueError]]] = []
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        fs.append(lambda: e)
        print(fs[0]())
    try:
        print(fs[0]())
    except NameError as err:
        print("gone", err)


def reused() -> None:
    e: int = 5
    print(e)
    while e > 0:
        try:
            e -= 1
            raise ValueError(e)
        except ValueError as err:
            print(err)


later()
own()
groups()
reused()

# expect: 0
# expect: 1
# expect: gone cannot access free variable 'e' where it is not associated with a value in enclosing scope
# expect: gone cannot access free variable 'e' where it is not associated with a value in enclosing scope
# expect: fine
# expect: g (1 sub-exception)
# expect: gone cannot access free variable 'e' where it is not associated with a value in enclosing scope
# expect: 5
# expect: 4
# expect: 3
# expect: 2
# expect: 1
# expect: 0
