"""A name that is deleted already cannot be deleted again."""

x = 1


def glob() -> None:
    global x
    del x
    try:
        del x
    except NameError as e:
        print(type(e).__name__, e)
    x = 3


def local(n: int) -> None:
    a = 1
    for i in range(n):
        try:
            del a
            print("deleted")
        except UnboundLocalError as e:
            print("unbound", e)


def cell() -> None:
    b = 2

    def inner() -> int:
        return b

    print(inner())
    for i in range(2):
        try:
            del b
            print("deleted")
        except NameError as e:
            print(type(e).__name__, e)


def several() -> None:
    c = 1
    d = 2
    try:
        for i in range(2):
            del c, d
    except UnboundLocalError as e:
        print(e)


glob()
print(x)
local(3)
cell()
several()


def par(a: int) -> None:
    def inner() -> int:
        return a

    del a
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        del a
    except NameError as e:
        print(type(e).__name__, e)
    a = 5
    print(inner())


def bound(s: str, o: int | None, t: tuple[int, str]) -> None:
    for i in range(2):
        try:
            del s
        except NameError as e:
            print(type(e).__name__, e)
        try:
            del o
        except NameError as e:
            print(type(e).__name__, e)
        try:
            del t
        except NameError as e:
            print(type(e).__name__, e)
    s = "x"
    for c in "abc":
        s += c
    del s
    try:
        del s
    except NameError as e:
        print(type(e).__name__, e)


def non() -> None:
    v = 1

    def d() -> None:
        nonlocal v
        del v

    d()
    try:
        d()
    except NameError as e:
        print(type(e).__name__, e)


par(1)
bound("s", None, (1, "b"))
non()

# expect: NameError name 'x' is not defined
# expect: 3
# expect: deleted
# expect: unbound cannot access local variable 'a' where it is not associated with a value
# expect: unbound cannot access local variable 'a' where it is not associated with a value
# expect: 2
# expect: deleted
# expect: UnboundLocalError cannot access local variable 'b' where it is not associated with a value
# expect: cannot access local variable 'c' where it is not associated with a value
# expect: NameError cannot access free variable 'a' where it is not associated with a value in enclosing scope
# expect: UnboundLocalError cannot access local variable 'a' where it is not associated with a value
# expect: 5
# expect: UnboundLocalError cannot access local variable 's' where it is not associated with a value
# expect: UnboundLocalError cannot access local variable 'o' where it is not associated with a value
# expect: UnboundLocalError cannot access local variable 't' where it is not associated with a value
# expect: UnboundLocalError cannot access local variable 's' where it is not associated with a value
# expect: NameError cannot access free variable 'v' where it is not associated with a value in enclosing scope
